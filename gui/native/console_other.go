//go:build !windows

package native

import "io"

// Console is where to print what a person asked for on the command line.
func Console(out io.Writer) io.Writer { return out }
