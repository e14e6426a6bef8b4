//go:build !windows

package setup

// systemLocale knows nothing beyond the environment, which is where these
// systems keep the locale of a terminal.
func systemLocale() string { return "" }
