// Package tag says what the parts of a document are, for those who listen to it
// and for programs that take it apart: headings, paragraphs, tables, lists and
// pictures with words in their place. It is a tree of Elements, made by those
// who make the document, in the order it is read in; what is put on paper says
// which element it belongs to. What belongs to none, such as rules and page
// numbers, is decoration.
//
// Package draw marks the content of pages, package finish writes the tree.
package tag
