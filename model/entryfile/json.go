package entryfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// MaxSize is the largest entry file that is read, in bytes (20 MB).
const MaxSize = 20 << 20

// maxDepth is how deep values may nest; an entry needs five levels.
const maxDepth = 32

// kind is the kind of a JSON value.
type kind int

const (
	kindNull kind = iota
	kindBool
	kindNumber
	kindString
	kindArray
	kindObject
)

// node is a JSON value with its place. Package json alone would take the last
// of two equal keys, mend broken characters and forget the places.
type node struct {
	kind    kind
	text    string // of a string; "true" or "false"; a number as decimal gives it
	items   []*node
	members []member // in the order of the file
	at      int      // byte offset
}

// member is one key of an object; at is the place of the key.
type member struct {
	key   string
	at    int
	value *node
}

// get returns the value of a key, nil when it is not there or null.
func (n *node) get(key string) *node {
	for _, m := range n.members {
		if m.key == key && m.value.kind != kindNull {
			return m.value
		}
	}
	return nil
}

// parse reads the whole of one JSON value.
func parse(name string, data []byte) (source, *node, error) {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	s := source{name, data}
	if len(data) > MaxSize {
		return s, nil, s.problem(probTooLarge, 0, "Limit", strconv.Itoa(MaxSize>>20))
	}
	if at := firstInvalid(data); at >= 0 {
		return s, nil, s.problem(probNotUTF8, at)
	}
	p := parser{source: s, dec: json.NewDecoder(bytes.NewReader(data))}
	p.dec.UseNumber()
	root, err := p.value(0)
	if err != nil {
		return s, nil, err
	}
	if rest := p.skipBlank(int(p.dec.InputOffset())); rest < len(data) {
		return s, nil, s.problem(probTrailing, rest)
	}
	return s, root, nil
}

// firstInvalid returns where the text stops being UTF-8, -1 if it never does.
func firstInvalid(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for at := 0; ; {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size <= 1 {
			return at
		}
		at += size
	}
}

type parser struct {
	source
	dec *json.Decoder
}

// next returns the next token and where it begins. The place of a mistake is
// the token that holds it: package json counts bytes wrongly between tokens.
func (p *parser) next() (json.Token, int, error) {
	at := p.skipBlank(int(p.dec.InputOffset()))
	token, err := p.dec.Token()
	if err == nil {
		return token, at, nil
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		at = len(p.data)
	}
	problem := p.problem(probSyntax, at)
	problem.Cause = err
	return nil, 0, problem
}

// skipBlank passes what may stand between two tokens.
func (p *parser) skipBlank(at int) int {
	for at < len(p.data) && strings.IndexByte(" \t\r\n,:", p.data[at]) >= 0 {
		at++
	}
	return at
}

func (p *parser) value(depth int) (*node, error) {
	token, at, err := p.next()
	if err != nil {
		return nil, err
	}
	n := &node{at: at}
	switch t := token.(type) {
	case json.Delim:
		if depth == maxDepth {
			return nil, p.problem(probTooDeep, at)
		}
		if t == '[' {
			n.kind = kindArray
			return n, p.array(n, depth+1)
		}
		n.kind = kindObject
		return n, p.object(n, depth+1)
	case string:
		n.kind, n.text = kindString, t
		return n, p.wholeCharacters(at)
	case json.Number:
		n.kind, n.text = kindNumber, decimal(t.String())
	case bool:
		n.kind, n.text = kindBool, strconv.FormatBool(t)
	}
	return n, nil
}

func (p *parser) array(n *node, depth int) error {
	for p.dec.More() {
		item, err := p.value(depth)
		if err != nil {
			return err
		}
		n.items = append(n.items, item)
	}
	_, _, err := p.next()
	return err
}

func (p *parser) object(n *node, depth int) error {
	seen := map[string]bool{}
	for p.dec.More() {
		token, at, err := p.next()
		if err != nil {
			return err
		}
		key, _ := token.(string) // the decoder lets nothing else be a key
		if err := p.wholeCharacters(at); err != nil {
			return err
		}
		if seen[key] {
			return p.problem(probDuplicate, at, "Key", key)
		}
		seen[key] = true
		value, err := p.value(depth)
		if err != nil {
			return err
		}
		n.members = append(n.members, member{key, at, value})
	}
	_, _, err := p.next()
	return err
}

// wholeCharacters refuses half a surrogate pair in the string that begins at
// at and was just read. Package json would put U+FFFD there and say nothing.
func (p *parser) wholeCharacters(at int) error {
	raw := p.data[at:p.dec.InputOffset()]
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' {
			continue
		}
		i++ // the escaped character, which the decoder has found to be there
		if raw[i] != 'u' || !utf16.IsSurrogate(escaped(raw[i:])) {
			continue
		}
		low := raw[min(i+5, len(raw)):]
		if !bytes.HasPrefix(low, []byte(`\u`)) ||
			utf16.DecodeRune(escaped(raw[i:]), escaped(low[1:])) == utf8.RuneError {
			return p.problem(probSurrogate, at+i-1)
		}
		i += 10
	}
	return nil
}

// escaped returns the code unit of uXXXX.
func escaped(u []byte) rune {
	unit, _ := strconv.ParseUint(string(u[1:5]), 16, 16)
	return rune(unit)
}
