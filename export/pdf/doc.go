// Package pdf is the submission document: an entry as a typeset PDF, for
// approval inside the organisation, as an enclosure and as a record. Start with
// Write.
//
// Three steps, each a room or a few files. The composer (this package) turns a
// snapshot into headings, rows and tables and decides what is printed where.
// Package layout breaks them into lines and pages. Package draw writes the
// file. Nobody but draw knows gofpdf, and nobody but the composer knows entries.
//
// Labels may be in both languages (said.go); answers are printed once. A
// redacted copy is composed from the published answers alone (composer.prints),
// so that there is nothing to remove from it afterwards.
//
// What a question means is taken from its role and type, never from its id, so
// that any edition can be printed. In-house notes are never printed. The same
// snapshot gives the same bytes.
package pdf
