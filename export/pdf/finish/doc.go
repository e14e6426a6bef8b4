// Package finish makes of what gofpdf writes the file we hand out: a PDF 1.7
// that says its language, title, colours and structure, has the true fonts, and
// carries files. Start with Finish.
//
// gofpdf writes one object after the other and a classic table of where they
// are. That is read, objects are changed and added, and all is written anew, with
// the table in a stream and what only the structure needs in streams of objects;
// numbers of objects stay. gofpdf's own calls for most of this write broken
// files.
//
// Nothing here knows pages, entries or gofpdf itself. The file is made like
// PDF/A-3u; no validator for that was at hand, so nothing says so.
package finish
