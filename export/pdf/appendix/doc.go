// Package appendix puts the pages of attached files behind pages of our
// document. Open gets the pages of a file or says why there are none; Append
// adds them.
//
// They are added as PDF itself adds to a file, by an incremental update (ISO
// 32000-1, 7.5.6): not a byte of our document changes, so that its language,
// metadata, tags, embedded files and outline stay as they were made, and the
// same files give the same bytes. A merge by a library rewrites all of that, in
// another order every time.
//
// What a file may do to us is for package evidence to bound; only what Open
// found good is ever appended. Nothing here touches a disk.
package appendix
