//go:build !windows

package native

// Composes reports that there may be a Composer on this system.
const Composes = false

func composerOf(Handle) Composer { return nil }
