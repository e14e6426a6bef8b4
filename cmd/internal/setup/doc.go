// Package setup is what both programs decide the same way before they begin:
// where the data folder is, in which language messages are, which editions
// there are, what the check is told, and which version this is.
//
// It reads the environment only through what it is handed. Wiring that only one
// of the programs needs stands in that program.
package setup
