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
// The error is a *model.Problem, or several joined in the order of the file, of
// very many the first hundred met; the argument "At" of each is
// file:line:column.
func Parse(name string, data []byte) (*model.Edition, error) {
	e, fields := parse(name, data)
	if err := fields.err(); err != nil {
		return nil, err
	}
	return e, nil
}

// parse reads an edition and tells with it what was wrong and where its fields
// stand. The edition is of use only if nothing was wrong.
func parse(name string, data []byte) (*model.Edition, *reader) {
	e, fields := &model.Edition{}, newReader(&report{file: name})
	root := tree(data, fields.report)
	if root == nil {
		return e, fields
	}
	fields.value(root, reflect.ValueOf(e).Elem())
	check(e, fields)
	if len(fields.problems) > 0 {
		return e, fields
	}
	if err := e.Index(); err != nil {
		// The checker has seen all that Index refuses; this is its net.
		fields.add(start, "syntax", args{"Detail": err.Error()})
	}
	sum := sha256.Sum256(data)
	e.Hash = hex.EncodeToString(sum[:])
	return e, fields
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
	tokens, ok := scan(bytes.TrimPrefix(data, []byte("\uFEFF")), r)
	if !ok {
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
	r.addCaused(at, "syntax", args{"Detail": detail}, err)
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
