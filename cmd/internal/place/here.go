package place

import (
	"os"
	"path/filepath"
	"runtime"
)

// Here are the surroundings of the running program.
func Here() Surroundings {
	return Surroundings{
		GOOS: runtime.GOOS, Getenv: os.Getenv, Resolve: resolve, Remote: remoteDrive,
		Exists: func(path string) bool {
			_, err := os.Lstat(path)
			return err == nil
		},
		MountInfo: func() string {
			text, _ := os.ReadFile("/proc/self/mountinfo") // only Linux has it
			return string(text)
		},
	}
}

// resolve follows the links of a path as far as there is something to follow: the
// folder itself may still have to be made.
func resolve(path string) string {
	for at, below := path, ""; ; {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(real, below)
		}
		parent := filepath.Dir(at)
		if parent == at {
			return path
		}
		at, below = parent, filepath.Join(filepath.Base(at), below)
	}
}
