package edition

import (
	"github.com/goccy/go-yaml/token"
)

// maxDepth bounds how deep a file may nest, so that reading it cannot run out
// of stack. The deepest text of a real edition stands at 12.
const maxDepth = 64

// guard looks at the tokens of a file before a tree is built from them and
// reports what must not get there: anchors, aliases, tags and directives,
// which no edition needs and which can make a small file huge; a second
// document, which would be ignored; and nesting beyond maxDepth. It reports
// the first such token only and returns whether the file may go on.
func guard(tokens token.Tokens, r *report) bool {
	var depth nesting
	for i, t := range tokens {
		switch t.Type {
		case token.AnchorType, token.AliasType, token.TagType, token.DirectiveType, token.MergeKeyType:
			r.add(placeOf(t), "no_anchors", args{"Typed": t.Value})
			return false
		case token.DocumentHeaderType:
			if i > 0 {
				r.add(placeOf(t), "several_documents", nil)
				return false
			}
		}
		if depth.after(t) > maxDepth {
			r.add(placeOf(t), "too_deep", nil)
			return false
		}
	}
	return true
}

// nesting estimates from the tokens, never too low, how deep the tree gets.
type nesting struct {
	flow    int   // open brackets
	indents []int // columns of the lines that enclose this one
	markers int   // of "-", "?" and ":" in a row on this line
	line    int
}

// after takes the next token and returns the depth there.
func (n *nesting) after(t *token.Token) int {
	if t.Position.Line != n.line && n.flow == 0 {
		n.line, n.markers = t.Position.Line, 0
		n.indent(t.Position.Column)
	}
	switch t.Type {
	case token.SequenceStartType, token.MappingStartType:
		n.flow++
		n.markers = 0
	case token.SequenceEndType, token.MappingEndType:
		n.flow = max(n.flow-1, 0)
		n.markers = 0
	case token.CollectEntryType:
		n.markers = 0
	case token.SequenceEntryType, token.MappingKeyType, token.MappingValueType:
		n.markers++
	}
	return n.flow + len(n.indents) + n.markers
}

// indent closes the lines that a line at this column is not within.
func (n *nesting) indent(column int) {
	open := len(n.indents)
	for open > 0 && n.indents[open-1] >= column {
		open--
	}
	n.indents = append(n.indents[:open], column)
}
