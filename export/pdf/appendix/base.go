package appendix

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	pdf "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"toprunner/export/pdf/finish"
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

// errForm says that a document is not of the form ours have: one table of
// objects, in a stream, and one list of pages.
var errForm = errors.New("appendix: the document is not of our form")

// read finds its way from the end of the document to its list of pages. It
// reads three objects, however large the document is.
func read(document []byte) (*base, error) {
	b := &base{length: len(document)}
	at, ok := finish.StartXref(document)
	if !ok {
		return nil, errForm
	}
	b.startxref = at
	table, err := b.readTable(document[at:])
	if err != nil {
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

// The lines of the table of objects: the kind of an object in one byte, its
// place in four and a number in two.
const (
	line  = 1 + 4 + 2
	alone = 1 // the kind of an object that stands by itself
)

// lineWidths is how the document says so.
var lineWidths = types.NewIntegerArray(1, 4, 2)

// readTable reads the object that is the table of all objects and, in its
// dictionary, the trailer.
func (b *base) readTable(from []byte) (table []byte, err error) {
	head, body, found := bytes.Cut(from, []byte("stream\n"))
	_, head, isObject := bytes.Cut(head, []byte("obj"))
	if !found || !isObject {
		return nil, errForm
	}
	if b.trailer, err = parsed(head); err != nil {
		return nil, err
	}
	if widths := b.trailer.ArrayEntry("W"); widths.PDFString() != lineWidths.PDFString() || b.trailer["Index"] != nil {
		return nil, errForm
	}
	length := b.trailer.IntEntry("Length")
	if length == nil || *length < 0 || *length > len(body) {
		return nil, errForm
	}
	z, err := zlib.NewReader(bytes.NewReader(body[:*length]))
	if err != nil {
		return nil, fmt.Errorf("appendix: %w", err)
	}
	defer z.Close()
	if table, err = io.ReadAll(z); err != nil {
		return nil, fmt.Errorf("appendix: %w", err)
	}
	return table, nil
}

// objectAt returns the dictionary that a reference leads to.
func objectAt(document, table []byte, ref *types.IndirectRef) (types.Dict, error) {
	if ref == nil {
		return nil, errForm
	}
	from := line * ref.ObjectNumber.Value()
	if from < 0 || from+line > len(table) || table[from] != alone {
		return nil, errForm
	}
	at := int(binary.BigEndian.Uint32(table[from+1:]))
	if at > len(document) {
		return nil, errForm
	}
	_, body, found := bytes.Cut(document[at:], []byte("obj"))
	if !found {
		return nil, errForm
	}
	body, _, found = bytes.Cut(body, []byte("endobj"))
	if !found {
		return nil, errForm
	}
	return parsed(body)
}

// parsed reads a dictionary.
func parsed(text []byte) (types.Dict, error) {
	line := string(bytes.TrimSpace(text))
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
