// Package sockets sees, for the tests of both programs, which sockets a running
// program opens: none of ours may open one to the internet, whatever a library
// of its own accord might like to look up.
//
// It watches from outside, by strace on Linux, so that nothing a program does can
// escape it. No program imports it.
package sockets
