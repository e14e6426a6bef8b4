// Package entryfile reads and writes ENTRY.json, the file that scripts and
// consultants exchange entries in (format "toprunner.entry/1").
//
// Use Load for an entry file with its evidence, Read for the text of one
// alone, Save to write both and New for an empty one to fill in.
//
// Reading is strict, so that nothing of a file is dropped silently: an unknown
// key or id, a key given twice and a kind of value that a question cannot take
// are errors that name the id, the line and the column. What was typed for a
// question is never an error here, however wrong: it is kept for package check
// to judge.
//
// An entry file names its evidence by paths that may not leave its folder.
package entryfile
