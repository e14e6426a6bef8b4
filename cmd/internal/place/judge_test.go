package place

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"toprunner/model"
)

// of are the surroundings of a system that has nothing but what a test says.
func of(goos string) Surroundings {
	return Surroundings{
		GOOS: goos, Getenv: func(string) string { return "" }, Resolve: func(path string) string { return path },
		Exists: func(string) bool { return false }, MountInfo: func() string { return "" },
		Remote: func(string) bool { return false },
	}
}

func (s Surroundings) env(pairs ...string) Surroundings {
	s.Getenv = func(name string) string {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return ""
	}
	return s
}

func (s Surroundings) with(paths ...string) Surroundings {
	s.Exists = func(path string) bool { return slices.Contains(paths, path) }
	return s
}

func (s Surroundings) remoteDrives(drives ...string) Surroundings {
	s.Remote = func(drive string) bool { return slices.Contains(drives, drive) }
	return s
}

func (s Surroundings) mounted(info string) Surroundings {
	s.MountInfo = func() string { return info }
	return s
}

func (s Surroundings) linked(from, to string) Surroundings {
	s.Resolve = func(path string) string {
		if path == from {
			return to
		}
		return path
	}
	return s
}

// mounts is a computer of an office: its disk, the home folder of a server, two
// shares, one of them in a name with a space, and OneDrive by a file system.
const mounts = `22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
23 22 0:20 / /proc rw,nosuid - proc proc rw
40 22 0:35 / /home/server rw shared:7 master:2 - nfs4 server:/home rw,vers=4.2
41 22 0:36 / /mnt/公開\040フォルダー rw - cifs //server/public rw
42 22 254:1 / /home/server/own rw - ext4 /dev/vdb rw
43 22 0:40 / /srv rw - nfs old:/srv rw
44 22 254:2 / /srv rw - xfs /dev/vdc rw
45 22 0:41 / /home/hanako/Cloud rw - fuse.onedriver onedriver rw
a line that says nothing
`

func TestJudge(t *testing.T) {
	windows, linux, mac := of("windows"), of("linux"), of("darwin")
	home := windows.env("USERPROFILE", `C:\Users\hanako`)
	for _, c := range []struct {
		name, folder string
		s            Surroundings
		want         error
		service      string
	}{
		{"where Windows keeps data", `C:\Users\hanako\AppData\Local\toprunner`, home, nil, ""},
		{"the documents", `C:\Users\hanako\Documents\応募`, home, nil, ""},
		{"another drive", `D:\data`, windows, nil, ""},
		{"a long path", `\\?\C:\Users\hanako\AppData\Local\toprunner`, home, nil, ""},
		{"OneDrive", `C:\Users\hanako\OneDrive\toprunner`, windows, ErrSynced, "OneDrive"},
		{"OneDrive in other letters", `c:\users\hanako\onedrive\toprunner`, windows, ErrSynced, "OneDrive"},
		{"OneDrive of a company", `C:\Users\hanako\OneDrive - 株式会社みずほ野精機\応募`, windows, ErrSynced, "OneDrive"},
		{"documents that OneDrive has taken over", `D:\Cloud\ドキュメント\t`,
			windows.env("OneDriveCommercial", `D:\Cloud`), ErrSynced, "OneDrive"},
		{"beside a OneDrive", `D:\Cloudy\t`, windows.env("OneDrive", `D:\Cloud`), nil, ""},
		{"on the drive of a OneDrive", `E:\Cloud\t`, windows.env("OneDrive", `D:\Cloud`), nil, ""},
		{"Dropbox", `C:\Users\hanako\Dropbox (Mizuhono)\t`, windows, ErrSynced, "Dropbox"},
		{"Dropbox under another name", `D:\Shared\t\data`, windows.with("D:/Shared/.dropbox.cache"), ErrSynced, "Dropbox"},
		{"Google Drive as a drive", `G:\マイドライブ\t`, windows, ErrSynced, "Google Drive"},
		{"Google Drive", `C:\Users\hanako\Google Drive\t`, windows, ErrSynced, "Google Drive"},
		{"iCloud", `C:\Users\hanako\iCloudDrive\t`, windows, ErrSynced, "iCloud Drive"},
		{"Box", `C:\Users\hanako\Box\t`, home, ErrSynced, "Box"},
		{"a box of one's own", `C:\Users\hanako\Documents\Box\t`, home, nil, ""},
		{"a share", `\\server\共有\t`, windows, ErrNetwork, ""},
		{"a share with slashes", `//server/share/t`, windows, ErrNetwork, ""},
		{"a long path to a share", `\\?\UNC\server\share\t`, windows, ErrNetwork, ""},
		{"a OneDrive on a share", `\\server\share\OneDrive\t`, windows, ErrSynced, "OneDrive"},
		{"a drive of the network", `n:\t`, windows.remoteDrives("N:"), ErrNetwork, ""},
		{"a drive of the computer", `d:\t`, windows.remoteDrives("N:"), nil, ""},

		{"where Linux keeps data", "/home/hanako/.local/share/toprunner", linux.mounted(mounts), nil, ""},
		{"a home on a server", "/home/server/hanako/.local/share/toprunner", linux.mounted(mounts), ErrNetwork, ""},
		{"a disk in a folder of a server", "/home/server/own/t", linux.mounted(mounts), nil, ""},
		{"a name that begins like a mount", "/home/servers/t", linux.mounted(mounts), nil, ""},
		{"the mount itself", "/home/server", linux.mounted(mounts), ErrNetwork, ""},
		{"a share with a space in its name", "/mnt/公開 フォルダー/t", linux.mounted(mounts), ErrNetwork, ""},
		{"a disk over a server", "/srv/t", linux.mounted(mounts), nil, ""},
		{"OneDrive as a file system", "/home/hanako/Cloud/t", linux.mounted(mounts), ErrSynced, "OneDrive"},
		{"Dropbox on Linux", "/home/hanako/Dropbox/t", linux.mounted(mounts), ErrSynced, "Dropbox"},
		{"case counts on Linux", "/home/hanako/dropbox/t", linux, nil, ""},
		{"Syncthing", "/home/hanako/docs/t", linux.with("/home/hanako/docs/.stfolder"), ErrSynced, "Syncthing"},
		{"a link into Dropbox", "/home/hanako/t", linux.linked("/home/hanako/t", "/home/hanako/Dropbox/t"), ErrSynced, "Dropbox"},

		{"where macOS keeps data", "/Users/hanako/Library/Application Support/toprunner", mac, nil, ""},
		{"iCloud on macOS", "/Users/hanako/Library/Mobile Documents/com~apple~CloudDocs/t", mac, ErrSynced, "iCloud Drive"},
		{"OneDrive on macOS", "/Users/hanako/Library/CloudStorage/OneDrive-Mizuhono/t", mac, ErrSynced, "OneDrive"},
		{"Box on macOS", "/Users/hanako/Library/CloudStorage/Box-Box/t", mac, ErrSynced, "Box"},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := Judge(c.folder, c.s)
			if !errors.Is(err, c.want) {
				t.Fatalf("%v, want %v", err, c.want)
			}
			var p *model.Problem
			if errors.As(err, &p) && (p.Args["Folder"] != c.folder || p.Args["Service"] != c.service) {
				t.Errorf("said %v", p.Args)
			}
		})
	}
}

// The real system is asked without a fault, links are followed, and a folder that
// has to be made yet is judged by where it will be.
func TestHere(t *testing.T) {
	base := t.TempDir()
	cloud := filepath.Join(base, "Dropbox")
	if err := os.Mkdir(cloud, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(cloud, filepath.Join(base, "link")); err != nil {
		t.Fatal(err)
	}
	for folder, want := range map[string]error{
		filepath.Join(base, "own", "to be made"):  nil,
		filepath.Join(base, "link", "to be made"): ErrSynced,
	} {
		if err := Judge(folder, Here()); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", folder, err, want)
		}
	}
}
