package appendix

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"

	pdf "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// base is what an update must know of the document it updates.
type base struct {
	length, startxref int
	size              int // one more than the highest object number
	trailer           types.Dict
	pagesNumber       int
	pages             types.Dict
	kids              types.Array
}

// errForm says that a document is not of the form ours have: one classic table
// of objects and one list of pages.
var errForm = errors.New("appendix: the document is not of our form")

// read finds its way from the end of the document to its list of pages. It
// reads three objects, however large the document is.
func read(document []byte) (*base, error) {
	b := &base{length: len(document)}
	_, tail, found := cutLast(document, []byte("startxref"))
	at, err := strconv.Atoi(string(firstField(tail)))
	if !found || err != nil || at < 0 || at > len(document) {
		return nil, errForm
	}
	b.startxref = at
	table, rest, found := bytes.Cut(document[at:], []byte("trailer"))
	if !found || !bytes.HasPrefix(table, []byte("xref\n0 ")) {
		return nil, errForm
	}
	if b.trailer, err = parsed(rest, []byte("startxref")); err != nil {
		return nil, err
	}
	size, root := b.trailer.IntEntry("Size"), b.trailer.IndirectRefEntry("Root")
	if size == nil || root == nil {
		return nil, errForm
	}
	b.size = *size
	catalog, err := objectAt(document, table, root)
	if err != nil {
		return nil, err
	}
	list := catalog.IndirectRefEntry("Pages")
	if b.pages, err = objectAt(document, table, list); err != nil {
		return nil, err
	}
	b.pagesNumber = list.ObjectNumber.Value()
	b.kids = b.pages.ArrayEntry("Kids")
	if count := b.pages.IntEntry("Count"); count == nil || *count != len(b.kids) {
		return nil, errForm
	}
	return b, nil
}

// objectAt returns the dictionary that a reference leads to. Each line of the
// table has 20 bytes, the first one stands for object 0.
func objectAt(document, table []byte, ref *types.IndirectRef) (types.Dict, error) {
	if ref == nil {
		return nil, errForm
	}
	const line = 20
	head := bytes.IndexByte(table[len("xref\n"):], '\n') + len("xref\n") + 1
	from := head + line*ref.ObjectNumber.Value()
	if from < head || from+line > len(table) {
		return nil, errForm
	}
	at, err := strconv.Atoi(string(firstField(table[from:])))
	if err != nil || at < 0 || at > len(document) {
		return nil, errForm
	}
	_, body, found := bytes.Cut(document[at:], []byte("obj"))
	if !found {
		return nil, errForm
	}
	return parsed(body, []byte("endobj"))
}

// parsed reads the dictionary before the word.
func parsed(text, word []byte) (types.Dict, error) {
	body, _, found := bytes.Cut(text, word)
	if !found {
		return nil, errForm
	}
	line := string(bytes.TrimSpace(body))
	o, err := pdf.ParseObject(&line)
	if err != nil {
		return nil, fmt.Errorf("appendix: %w", err)
	}
	dict, ok := o.(types.Dict)
	if !ok {
		return nil, errForm
	}
	return dict, nil
}

func firstField(b []byte) []byte {
	fields := bytes.Fields(b[:min(len(b), 20)])
	if len(fields) == 0 {
		return nil
	}
	return fields[0]
}

// cutLast is bytes.Cut at the last place.
func cutLast(b, sep []byte) (before, after []byte, found bool) {
	at := bytes.LastIndex(b, sep)
	if at < 0 {
		return b, nil, false
	}
	return b[:at], b[at+len(sep):], true
}
