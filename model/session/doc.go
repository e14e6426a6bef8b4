// Package session keeps the entry that is open: it takes every change, saves by
// itself and says what has changed.
//
// Start with Open. Set, SetNote, SetNotAsked, Attach and Detach change the entry;
// a change is saved half a second after a pause in typing, at the latest two
// seconds after the first unsaved one, and at once on Leave, Keep and Close. An entry
// that begins is kept from its first change on: one that was only looked at leaves
// nothing behind. A save that fails is tried again until it succeeds, and nothing
// that is typed waits for it. Each save checks the entry as it saves it; Report is
// the last check's result, Figures are always those of this moment.
//
// Every method is called on one goroutine, that of the screens, and every listener
// is called there; only saving, checking, reading and looking into files happen beside
// it, through the Runner. So nothing here is locked.
//
// What does not live here: how an entry is stored (it asks for a Saver), what is
// wrong with it (it asks for a Check), and any widget.
package session
