// Package draw puts a laid out document into a PDF file. It is the only place
// that speaks to gofpdf, and uses of it what is sound for Japanese: Text, Line,
// Rect, Bookmark and Output. Where a text stands was decided by package layout.
// What is drawn is marked with the part of the document it belongs to.
package draw
