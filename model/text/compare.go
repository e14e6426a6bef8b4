package text

import (
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// A PieceKind says which of two texts a piece belongs to.
type PieceKind int

// The kinds of piece.
const (
	Common  PieceKind = iota // in both
	Removed                  // in the earlier text alone
	Added                    // in the later text alone
)

// Piece is a stretch of one of two texts, or of both.
type Piece struct {
	Kind PieceKind
	Text string
}

// Compare tells how a later text differs from an earlier one, in pieces that a
// reader can follow rather than in the fewest characters. The common and removed
// pieces together are the earlier text, the common and added ones the later; what
// is not UTF-8 in them is replaced by U+FFFD.
func Compare(earlier, later string) []Piece {
	const unknown = "\uFFFD"
	d := diffmatchpatch.New()
	found := d.DiffMain(strings.ToValidUTF8(earlier, unknown), strings.ToValidUTF8(later, unknown), false)
	pieces := []Piece{}
	for _, piece := range d.DiffCleanupSemantic(found) {
		kind := Common
		switch piece.Type {
		case diffmatchpatch.DiffDelete:
			kind = Removed
		case diffmatchpatch.DiffInsert:
			kind = Added
		}
		if piece.Text != "" {
			pieces = append(pieces, Piece{kind, piece.Text})
		}
	}
	return pieces
}
