package place

import (
	"slices"
	"strings"

	"toprunner/model"
)

// What Judge says of a folder, by the id of the problem.
var (
	// ErrSynced: the folder is kept in step with other computers. Args: Folder,
	// Service.
	ErrSynced error = &model.Problem{ID: "place.synced"}
	// ErrNetwork: the folder lies on another computer. Args: Folder.
	ErrNetwork error = &model.Problem{ID: "place.network"}
)

// Surroundings is what the judgement asks of the system.
type Surroundings struct {
	GOOS   string // as runtime.GOOS
	Getenv func(string) string
	// Resolve returns where a path leads when links are followed; a path that
	// cannot be followed comes back as it is.
	Resolve func(path string) string
	// Exists reports that something stands at a path.
	Exists func(path string) bool
	// MountInfo returns Linux's /proc/self/mountinfo, "" elsewhere.
	MountInfo func() string
	// Remote reports that a drive of Windows ("N:") lies on another computer.
	Remote func(drive string) bool
}

// Judge returns nil for a folder on a disk of this computer that nobody copies,
// else ErrSynced or ErrNetwork with what is to be said. The folder need not exist
// yet; its path is absolute, in the form of the system it is on.
func Judge(folder string, s Surroundings) error {
	for _, path := range []string{folder, s.Resolve(folder)} {
		p := split(path, s.GOOS)
		if service := p.syncedBy(s); service != "" {
			return &model.Problem{ID: "place.synced", Args: map[string]string{"Folder": folder, "Service": service}}
		}
		if p.remote(s) {
			return &model.Problem{ID: "place.network", Args: map[string]string{"Folder": folder}}
		}
	}
	return nil
}

// path is a path in parts, compared as its system compares names.
type path struct {
	whole string   // with slashes
	drive string   // "C:" on Windows, else ""
	share bool     // \\server\share, on Windows
	parts []string // below the root
	fold  bool     // whether case makes no difference
}

func split(name, goos string) path {
	p := path{whole: name, fold: goos != "linux"}
	if goos == "windows" {
		p.whole = strings.ReplaceAll(name, `\`, "/")
		p.whole, p.share = withoutPrefix(p.whole)
		if len(p.whole) >= 2 && p.whole[1] == ':' {
			p.drive = strings.ToUpper(p.whole[:2])
		}
	}
	for _, part := range strings.Split(strings.TrimPrefix(p.whole, p.whole[:len(p.drive)]), "/") {
		if part != "" && part != "." {
			p.parts = append(p.parts, part)
		}
	}
	return p
}

// withoutPrefix takes off what Windows writes before a long path, and tells
// whether the path begins with the name of another computer.
func withoutPrefix(name string) (rest string, share bool) {
	if rest, ok := strings.CutPrefix(name, "//?/UNC/"); ok {
		return rest, true
	}
	for _, own := range []string{"//?/", "//./"} {
		if rest, ok := strings.CutPrefix(name, own); ok {
			return rest, false
		}
	}
	rest, share = strings.CutPrefix(name, "//")
	return rest, share
}

// same compares two names of files.
func (p path) same(a, b string) bool {
	return a == b || p.fold && strings.EqualFold(a, b)
}

// below reports that the path is a folder or lies in it.
func (p path) below(folder path) bool {
	if !p.same(p.drive, folder.drive) || len(folder.parts) == 0 || len(p.parts) < len(folder.parts) {
		return false
	}
	return slices.EqualFunc(p.parts[:len(folder.parts)], folder.parts, p.same)
}

// remote reports that the path lies on another computer.
func (p path) remote(s Surroundings) bool {
	switch s.GOOS {
	case "windows":
		return p.share || p.drive != "" && s.Remote(p.drive)
	case "linux":
		return network(mountOf(p.whole, s.MountInfo()).kind)
	}
	return false
}
