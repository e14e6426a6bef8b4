package place

import (
	"slices"
	"strings"
)

// service is a program that keeps a folder in step with other computers.
type service struct {
	name string
	// folders are the names that its folder has, wherever it stands; behind one
	// that ends in "-" or "(" comes the name of an organisation.
	folders []string
	// atHome are names that are its own only directly below a person's folder,
	// since other folders bear them too.
	atHome []string
	// variables of the environment name its folder.
	variables []string
	// marks are what it leaves in its folder, whatever that is called.
	marks []string
	// mounts are the kinds of file system it is on Linux.
	mounts []string
}

// services are those in use in Japanese offices, and a few that technicians
// bring along.
var services = []service{
	{name: "OneDrive", folders: []string{"OneDrive", "OneDrive -", "OneDrive-"},
		variables: []string{"OneDrive", "OneDriveConsumer", "OneDriveCommercial"}, mounts: []string{"fuse.onedriver"}},
	{name: "Dropbox", folders: []string{"Dropbox", "Dropbox (", "Dropbox-"}, marks: []string{".dropbox.cache"}},
	{name: "Google Drive", folders: []string{"Google Drive", "GoogleDrive", "GoogleDrive-", "My Drive", "マイドライブ", "Google ドライブ"},
		marks: []string{".tmp.drivedownload", ".tmp.driveupload"}, mounts: []string{"fuse.google-drive-ocamlfuse"}},
	{name: "iCloud Drive", folders: []string{"iCloudDrive", "iCloud Drive", "Mobile Documents"}},
	{name: "Box", folders: []string{"Box Sync", "Box-Box"}, atHome: []string{"Box"}},
	{name: "Nextcloud", folders: []string{"Nextcloud", "ownCloud"}},
	{name: "MEGA", folders: []string{"MEGAsync"}, atHome: []string{"MEGA"}},
	{name: "pCloud", folders: []string{"pCloudDrive", "pCloud Drive"}, mounts: []string{"fuse.pcloud"}},
	{name: "Syncthing", marks: []string{".stfolder"}},
}

// syncedBy returns the name of the service that copies the path, "" for none.
func (p path) syncedBy(s Surroundings) string {
	mounted := ""
	if s.GOOS == "linux" {
		mounted = mountOf(p.whole, s.MountInfo()).kind
	}
	for _, v := range services {
		if v.owns(p, s) || slices.Contains(v.mounts, mounted) {
			return v.name
		}
	}
	return ""
}

// owns reports that a path lies in a folder of the service.
func (v service) owns(p path, s Surroundings) bool {
	for _, variable := range v.variables {
		if folder := s.Getenv(variable); folder != "" && p.below(split(folder, s.GOOS)) {
			return true
		}
	}
	if slices.ContainsFunc(p.parts, func(part string) bool { return v.names(part, p) }) {
		return true
	}
	if below := p.belowHome(s); below != "" && slices.ContainsFunc(v.atHome, func(name string) bool {
		return p.same(name, below)
	}) {
		return true
	}
	for _, folder := range p.ancestors() {
		if slices.ContainsFunc(v.marks, func(mark string) bool { return s.Exists(folder + "/" + mark) }) {
			return true
		}
	}
	return false
}

// names reports that a part of a path is the name of the service's folder.
func (v service) names(part string, p path) bool {
	return slices.ContainsFunc(v.folders, func(name string) bool {
		if !strings.HasSuffix(name, "-") && !strings.HasSuffix(name, "(") {
			return p.same(name, part)
		}
		return len(part) > len(name) && p.same(name, part[:len(name)])
	})
}

// belowHome returns the part of a path directly below the person's folder, "" for
// a path that lies elsewhere.
func (p path) belowHome(s Surroundings) string {
	variable := "HOME"
	if s.GOOS == "windows" {
		variable = "USERPROFILE"
	}
	home := split(s.Getenv(variable), s.GOOS)
	if !p.below(home) || len(p.parts) == len(home.parts) {
		return ""
	}
	return p.parts[len(home.parts)]
}

// ancestors returns the path and the folders it lies in, but for the root.
func (p path) ancestors() []string {
	start := p.drive
	if p.share {
		start = "/"
	}
	var all []string
	for i := range p.parts {
		all = append(all, start+"/"+strings.Join(p.parts[:i+1], "/"))
	}
	return all
}
