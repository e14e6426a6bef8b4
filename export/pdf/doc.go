// Package pdf is the submission document: an entry as a typeset PDF, for
// approval inside the organisation, as an enclosure and as a record. Start with
// Write.
//
// Three steps, each a room or a few files. The composer (this package) turns a
// snapshot into headings, rows and tables and decides what is printed where.
// Package layout breaks them into lines and pages. Package draw draws them, and
// finish writes the file. Nobody but draw knows gofpdf, and nobody but the
// composer knows entries.
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
// # Who does not see it
//
// The document is tagged (package tag): headings, tables with the heads of rows
// and columns, lists, and figures with words in their place, each part in the
// language it is in as far as that is known. Running headers, page numbers, rules
// and the head of a table set again on its next page are decoration. The
// composer makes the tree while it composes, so its order is that of reading.
//
// # What a search finds
//
// Every answer, in pdftotext -raw, mutool and PDFium (that of Chromium, tried on
// 2026-11-27 through the npm package @hyzyla/pdfium). One that goes on over the
// end of a page is found in two pieces by a program that joins the pages: the
// page number and the running header stand between them, and neither pdftotext
// nor PDFium passes over what is marked as decoration. In the structure
// (pdfinfo -struct-text) it is one piece. Without -raw pdftotext does not go by the
// order of the content but guesses at columns, and may read the second line of a
// label between two lines of the answer beside it. PDFium takes a hyphen at the
// end of a line, as in Wi-Fi, for one that was set to break the word.
//
// # Speed and size
//
// Measured by make bench on 2026-11-27 with two cores of two shared machines under
// Linux, Go 1.26, while little else ran: an AMD EPYC, and an Intel Xeon that takes
// half as long again for anything. The reference document is the sample: 11 pages
// and 8,150 characters, two faces, two charts, tagged, 194 KB without its evidence.
//
//	                               EPYC                 Xeon
//	reference document, warm       15.7 to 19.3 ms      26 ms
//	plain gofpdf, whole fonts,     42 to 49 ms          71 ms
//	  for the same pages             ratio 0.34 to 0.47   ratio 0.37
//	1,000 of it, two goroutines    8.2 s, 69 MB         12.9 s, 68 MB
//	10,000 distinct characters     91 ms                123 ms
//	toprunnerctl pdf, whole run,   50 to 60 ms, 30 MB   95 to 108 ms, 30 MB
//	  evidence embedded (ten runs)
//	26 MB of photographs appended  179 ms, 301 MB       183 ms, 301 MB
//
// The memory of the last line is with the test's own copies. BenchmarkPDF of
// cmd/toprunnerctl starts its test binary, which takes longer than the program.
//
// What they come from: fonts are put in by package finish and never shown to
// gofpdf, which would read them three times; everything is packed once, outlines
// with little effort, as more makes them hardly smaller; the structure is packed
// in streams of objects.
package pdf
