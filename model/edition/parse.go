package edition

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"reflect"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"

	"toprunner/model"
)

// MaxSize is the largest edition file in bytes that is read.
const MaxSize = 4 << 20

// Format is the first line of every edition file of this version.
const Format = "toprunner.edition/1"

// Parse reads an edition file, UTF-8 with or without BOM. Name stands for the
// file in messages.
//
// The error is a *model.Problem, or several joined in the order of the file;
// the argument "At" of each is file:line:column.
func Parse(name string, data []byte) (*model.Edition, error) {
	e, _, err := parse(name, data)
	return e, err
}

// parse is Parse, telling where the edition's id stands.
func parse(name string, data []byte) (*model.Edition, place, error) {
	r := &report{file: name}
	e := &model.Edition{}
	fields := newReader(r)
	if root := tree(data, r); root != nil {
		fields.value(root, reflect.ValueOf(e).Elem())
		check(e, fields)
	}
	if err := r.err(); err != nil {
		return nil, start, err
	}
	if err := e.Index(); err != nil {
		// The checker sees every id that Index does; this is its net.
		r.add(start, "syntax", args{"Detail": err.Error()})
		return nil, start, r.err()
	}
	sum := sha256.Sum256(data)
	e.Hash = hex.EncodeToString(sum[:])
	return e, fields.places[&e.ID], nil
}

// tree reads YAML; nil means that it could not be and that this was reported.
func tree(data []byte, r *report) (root ast.Node) {
	if len(data) > MaxSize {
		r.add(start, "too_large", nil)
		return nil
	}
	if !utf8.Valid(data) {
		r.add(firstInvalid(data), "encoding", nil)
		return nil
	}
	defer func() {
		// The YAML reader is not ours, and the file may come from anywhere.
		if fault := recover(); fault != nil {
			r.add(start, "syntax", args{"Detail": fmt.Sprint(fault)})
			root = nil
		}
	}()
	tokens := lexer.Tokenize(string(bytes.TrimPrefix(data, []byte("\uFEFF"))))
	if !guard(tokens, r) {
		return nil
	}
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		r.syntax(err)
		return nil
	}
	for _, doc := range file.Docs {
		if doc.Body != nil {
			return doc.Body
		}
	}
	r.add(start, "empty_file", nil)
	return nil
}

// syntax reports what the YAML reader said.
func (r *report) syntax(err error) {
	at, detail := start, err.Error()
	var refused yaml.Error
	if errors.As(err, &refused) {
		at, detail = placeOf(refused.GetToken()), refused.GetMessage()
	}
	r.add(at, "syntax", args{"Detail": detail}).Cause = err
}

// firstInvalid returns where the first byte stands that is not UTF-8.
func firstInvalid(data []byte) place {
	at := start
	for len(data) > 0 {
		c, size := utf8.DecodeRune(data)
		if c == utf8.RuneError && size == 1 {
			break
		}
		at.column++
		if c == '\n' {
			at = place{at.line + 1, 1}
		}
		data = data[size:]
	}
	return at
}
