// Package font makes the fonts of one document: of each face the glyphs its
// texts need and no more, with codes of the document's own. Start with New.
//
// Every character gets the next free code, whether it lies in the Basic
// Multilingual Plane or not, comes from the first font file or the second, or
// is a form that a variation selector chooses. The code is also the number of
// its glyph. What a code means to a reader who searches and copies is said in
// Texts. So a character that no font can draw, and is drawn as 〓, is found as
// what it is.
//
// Outlines are copied from the parsed files of model/glyph, which are shared and
// only read; hints for coarse screens are left out.
package font
