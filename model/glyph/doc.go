// Package glyph knows what the bundled fonts can draw and how wide it is: the
// check asks it which characters would be missing, screens and documents ask it
// where a line ends, and the document which glyph stands for a character, so
// that all of them agree. Start with Regular.
//
// A Face asks one font file after the other: BIZ UDPGothic, then Noto Sans JP
// for what that has not. Files are parsed once, the second only when it is
// needed. It measures; it draws nothing.
package glyph
