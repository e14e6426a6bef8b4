package setup

import "runtime/debug"

// Version is set by the linker (see the Makefile); a build without it takes
// the version that Go recorded.
var Version string

// VersionName returns the version of this build: the linker's, else the
// module's, else the commit it was built from, else "dev".
func VersionName() string {
	if Version != "" {
		return Version
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "dev"
	}
	return versionOf(info)
}

func versionOf(info *debug.BuildInfo) string {
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return "dev-" + s.Value[:12]
		}
	}
	return "dev"
}
