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
//
// The pages of the attached files can follow (WriteWithEvidence): package
// appendix adds them behind the finished file, separators.go makes the page
// before each.
//
// # Speed and size
//
// Measured by make bench on 2026-11-23 with two cores of a shared Intel Xeon
// under Linux, Go 1.26, while a little else ran. The reference document is the
// sample: 11 pages, two faces, charts, 169 KB without its evidence.
//
//	reference document, warm       26.5 to 28 ms
//	plain gofpdf, whole fonts      46.5 to 51 ms for the same pages: ratio 0.57
//	1,000 of it, two goroutines    16.1 s, at most 47 MB
//	10,000 distinct characters     164 ms
//	cold process, with evidence    140 ms, 31 MB
//	26 MB of photographs appended  255 ms, 311 MB with the test's own copies
package pdf
