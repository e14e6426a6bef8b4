// Package export is the floor of documents: a document is a function from a
// snapshot of an entry to an io.Writer, and each kind has a room of its own
// below. Start with package pdf for the submission document and package
// transfer for the sheet that is copied into the official form.
//
// A document reads no file, no clock and no screen: what it needs is in the
// snapshot, so the same snapshot gives the same bytes. Putting a document into
// a file, whole or not at all, is done by package wholefile.
package export
