package text

import (
	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
)

// Count returns the number of characters as a reader counts them: grapheme
// clusters of the text in NFC. A line break counts 1.
func Count(s string) int {
	return uniseg.GraphemeClusterCount(norm.NFC.String(s))
}
