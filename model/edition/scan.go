package edition

import (
	"strings"

	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/token"
)

// Bounds on a file, so that reading it takes a second at most and cannot run
// out of stack: the YAML reader calls itself for every level, and for every key
// of a mapping too. The built-in edition has under 10,000 marks and a
// depth of 12.
const (
	maxMarks    = 200_000
	maxDepth    = 64
	maxSiblings = 2000 // lines at one level, commas in one pair of brackets
)

// marks are the characters that part a file into tokens.
const marks = "\n-?:,[]{}'\"#"

// scan returns the tokens of a file, unless one of them must not get into a
// tree: anchors, aliases, tags and directives, which no edition needs and which
// can make a small file huge; a second document, which would be ignored; and
// what is beyond the bounds. It reports the first such token alone.
func scan(data []byte, r *report) (tokens token.Tokens, ok bool) {
	parts := 0
	for _, c := range data {
		if strings.IndexByte(marks, c) >= 0 {
			parts++
		}
	}
	if parts > maxMarks {
		r.add(start, "too_many_parts", nil)
		return nil, false
	}
	var depth nesting
	tokens = lexer.Tokenize(string(data))
	for i, t := range tokens {
		if problem := refused(t, i == 0, &depth); problem != "" {
			r.add(placeOf(t), problem, args{"Typed": t.Value})
			return nil, false
		}
	}
	return tokens, true
}

// refused returns the id of what is wrong with a token, or "".
func refused(t *token.Token, first bool, depth *nesting) string {
	deep, many := depth.after(t)
	switch {
	case deep > maxDepth:
		return "too_deep"
	case many > maxSiblings:
		return "too_many_parts"
	}
	switch t.Type {
	case token.AnchorType, token.AliasType, token.TagType, token.DirectiveType, token.MergeKeyType:
		return "no_anchors"
	case token.DocumentHeaderType:
		if !first {
			return "several_documents"
		}
	}
	return ""
}

// nesting estimates from the tokens, never too low, how deep and how broad the
// tree gets.
type nesting struct {
	flow    int     // open brackets
	commas  int     // since the outermost bracket was opened
	levels  []level // the lines that enclose this one
	markers int     // "-", "?" and ":" in a row on this line
	line    int
}

// level is the lines that begin at one column.
type level struct{ column, lines int }

// after takes the next token and returns the depth there and the number of
// siblings so far.
func (n *nesting) after(t *token.Token) (deep, many int) {
	if t.Position.Line != n.line && n.flow == 0 {
		n.line, n.markers = t.Position.Line, 0
		n.begin(t.Position.Column)
	}
	switch t.Type {
	case token.SequenceStartType, token.MappingStartType:
		if n.flow == 0 {
			n.commas = 0
		}
		n.flow++
		n.markers = 0
	case token.SequenceEndType, token.MappingEndType:
		n.flow = max(n.flow-1, 0)
		n.markers = 0
	case token.CollectEntryType:
		n.commas++
		n.markers = 0
	case token.SequenceEntryType, token.MappingKeyType, token.MappingValueType:
		n.markers++
	}
	many = n.commas
	if open := len(n.levels); open > 0 {
		many = max(many, n.levels[open-1].lines)
	}
	return n.flow + len(n.levels) + n.markers, many
}

// begin takes a line that begins at this column and closes the levels that it
// is not within.
func (n *nesting) begin(column int) {
	open := len(n.levels)
	for open > 0 && n.levels[open-1].column > column {
		open--
	}
	n.levels = n.levels[:open]
	if open > 0 && n.levels[open-1].column == column {
		n.levels[open-1].lines++
		return
	}
	n.levels = append(n.levels, level{column, 1})
}
