// Package transfer makes the transfer sheet: every answer in the form that the
// box of the official web form wants, in the order of that form as far as it is
// known, ready to be copied box by box. HTML makes a page with a copy button and a
// tick for each box, Text the same as plain text.
//
// What a box wants: digits half-width and without separators, a choice by its
// Japanese label, the reading of a name without the company type, the parts of
// the address each by itself, files by name. Boxes without an answer are marked,
// answers that are wrong, do not go together or will probably be refused are
// flagged, what is assumed has its sign, and questions that the entry says the
// official form does not have are listed at the end.
//
// Everything follows from types, formats and roles of the edition, never from
// the id of a question. The page is one file: it loads nothing and opens no
// connection.
package transfer
