// Package edition reads edition files: one year's call of one award, as data.
// Begin with Builtin or Open for a Set of editions, or with Parse for one file.
//
// Reading is strict, because a file that is nearly right would show wrong
// questions to an applicant: an unknown key, a reference that leads nowhere or
// a text in one language only is refused. Everything that is wrong with a file
// is reported in one pass, each *model.Problem with its file:line:column in
// the argument "At" and with what was expected.
//
// An edition file may come from anywhere. Its size, its depth and the number of
// its questions are bounded, and the parts of YAML that can blow a small file
// up (anchors, aliases, tags) are refused before the tree is built.
//
// The way of a file: scan looks at its tokens, reader fills the structs of
// package model from the tree and remembers where each value stood, checker
// judges what the values mean together. What an answer means, and what a check
// says of it, lives elsewhere.
package edition
