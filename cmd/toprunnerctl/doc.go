// Command toprunnerctl does the work of the desktop app without a window, for
// scripts and for consultants: check an entry, make its submission document and
// transfer sheet, look at editions, move entries in and out of the store.
//
// One file per command; commands.go lists them, flags.go holds every flag, and
// a command is a function from its arguments to an error. What it finds goes to
// standard output, what it says about its work to standard error. Rules,
// documents and the store live in their own rooms; only wording for a terminal
// and exit codes are decided here.
package main
