package setup

import (
	"path/filepath"

	"toprunner/model"
)

// folderName is our folder below the one where the system keeps user data.
const folderName = "toprunner"

// DataFolder returns where the store and added editions live when nobody says
// otherwise: below $XDG_DATA_HOME or ~/.local/share on Linux, %LOCALAPPDATA% on
// Windows, ~/Library/Application Support on macOS (goos is runtime.GOOS). It
// creates nothing. Without any of these it returns a problem that asks for
// --data.
func DataFolder(goos string, getenv func(string) string) (string, error) {
	base := dataBase(goos, getenv)
	if base == "" {
		return "", &model.Problem{ID: "setup.no_data_folder"}
	}
	return filepath.Join(base, folderName), nil
}

func dataBase(goos string, getenv func(string) string) string {
	switch goos {
	case "windows":
		return firstAbsolute(getenv("LOCALAPPDATA"), below(getenv("USERPROFILE"), "AppData", "Local"))
	case "darwin":
		return firstAbsolute(below(getenv("HOME"), "Library", "Application Support"))
	default:
		// A relative XDG_DATA_HOME is to be ignored, says its specification.
		return firstAbsolute(getenv("XDG_DATA_HOME"), below(getenv("HOME"), ".local", "share"))
	}
}

func below(folder string, names ...string) string {
	if folder == "" {
		return ""
	}
	return filepath.Join(append([]string{folder}, names...)...)
}

func firstAbsolute(folders ...string) string {
	for _, f := range folders {
		if filepath.IsAbs(f) {
			return f
		}
	}
	return ""
}
