// Package layout sets type: it makes pages of placed texts, lines and boxes out
// of paragraphs, rows and tables. It knows neither entries nor PDF, so that
// every rule of the page is tested without a document being written.
//
// A document is a list of strips: pieces as wide as the column that are never
// split, such as one line of a paragraph. Paragraph, Title, Row and Table make
// strips; Fill breaks them into pages. A long text is many strips and therefore
// flows; nothing is ever cut off.
//
// All lengths are points (1/72 inch), measured from the top left corner of the
// paper, y downwards. Lines are broken by model/text with the widths of
// model/glyph.
package layout
