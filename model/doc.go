// Package model holds the words of the trade: an Entry (the answers to the
// questions of an Edition), how an answer is read, the Figures computed from
// it, the Findings of a check and the Snapshot that documents are drawn from.
//
// Start with Edition and Question for what is asked, Entry and Answer for what
// was typed, and Question.Read for what it means.
//
// Everything here is a plain type or a pure function. The package knows no
// window, no database, no document and no clock; rooms below it add those:
// edition reads an edition file, entryfile reads ENTRY.json, check judges,
// session keeps the open entry, store keeps them all.
package model
