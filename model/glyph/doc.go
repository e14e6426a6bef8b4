// Package glyph knows what the bundled fonts can draw and how wide it is: the
// check asks it which characters would be missing, screens and documents ask it
// where a line ends, so that all of them agree.
//
// It measures; it draws nothing.
package glyph
