// Package wholefile writes a file whole or not at all.
//
// Use Write for every file that a person asks for: a document, an exported
// entry, an edition. Whatever goes wrong on the way, what stood at the path
// before still stands there, and nothing half-written is left beside it.
//
// It is a leaf: it knows no entry and words no message. Its errors are those
// of the operating system, or of the caller's own function, unchanged.
package wholefile
