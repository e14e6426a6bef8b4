package evidence

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	pdf "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"toprunner/model"
)

// examinePDF opens the file as far as its pages. A file that cannot be judged
// in time is given up; its reader is told to stop and does so at the next
// object.
func examinePDF(data []byte, limit time.Duration) (pages int, state model.AttachmentState) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	type result struct {
		pages int
		err   error
	}
	done := make(chan result, 1) // the reader never waits for us
	go func() {
		n, err := countPages(ctx, data)
		done <- result{n, err}
	}()
	select {
	case r := <-done:
		return r.pages, stateOf(r.err, data)
	case <-ctx.Done():
		return 0, model.AttachmentBroken
	}
}

// stateOf tells an encrypted file from a broken one. An encryption that the
// library does not know (certificates, for one) ends in other errors, but the
// file says itself that it is encrypted.
func stateOf(err error, data []byte) model.AttachmentState {
	switch {
	case err == nil:
		return model.AttachmentGood
	case errors.Is(err, pdfcpu.ErrEncrypted):
		return model.AttachmentEncrypted
	case bytes.Contains(data, []byte("/Encrypt ")) && bytes.Contains(data, []byte("/Filter")) &&
		!errors.Is(err, errNoPages):
		return model.AttachmentEncrypted
	}
	return model.AttachmentBroken
}

// The library must neither make a configuration folder nor read one. Its
// switch is a global variable, so it is thrown once.
var withoutConfigDir = sync.OnceFunc(api.DisableConfigDir)

// countPages returns the number of pages, at least 1. A panic of the library
// is an error like any other.
func countPages(ctx context.Context, data []byte) (pages int, err error) {
	defer func() {
		if r := recover(); r != nil {
			pages, err = 0, fmt.Errorf("reading PDF: %v", r)
		}
	}()
	withoutConfigDir()
	doc, err := pdfcpu.ReadWithContext(ctx, bytes.NewReader(data), configuration())
	if err != nil {
		return 0, err
	}
	root, err := doc.Pages()
	if err != nil {
		return 0, err
	}
	if root == nil {
		return 0, errNoPages
	}
	tree := pageTree{doc: doc, seen: map[int]bool{}}
	if err := tree.walk(ctx, *root); err != nil {
		return 0, err
	}
	if tree.pages == 0 {
		return 0, errNoPages
	}
	return tree.pages, nil
}

// configuration asks for the reading that merging would do: it refuses a file
// with any password, one that only restricts what may be done with it, too.
func configuration() *pdf.Configuration {
	c := pdf.NewDefaultConfiguration()
	c.ValidationMode = pdf.ValidationRelaxed
	c.Cmd = pdf.MERGECREATE
	c.Offline = true
	c.Limits.MaxDecodeBytes = 64 << 20
	c.Limits.MaxObjectCount = 1_000_000
	c.Limits.MaxXRefEntries = 1_000_000
	return c
}

var (
	errNoPages  = errors.New("no pages")
	errPageTree = errors.New("page tree damaged")
)

// pageTree counts the pages that are really there; the count the file gives
// may be wrong, and a cut-off file lacks its last ones.
type pageTree struct {
	doc   *pdf.Context
	seen  map[int]bool // object numbers, against trees that bite their tail
	pages int
}

func (t *pageTree) walk(ctx context.Context, node types.Object) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	ref, ok := node.(types.IndirectRef)
	if !ok {
		return errPageTree
	}
	number := ref.ObjectNumber.Value()
	if t.seen[number] {
		return errPageTree
	}
	t.seen[number] = true
	dict, err := t.doc.DereferenceDict(ref)
	if err != nil {
		return err
	}
	if dict == nil {
		return errPageTree
	}
	kids, inner := dict.Find("Kids")
	if !inner {
		t.pages++
		return nil
	}
	list, err := t.doc.DereferenceArray(kids)
	if err != nil {
		return err
	}
	for _, kid := range list {
		if err := t.walk(ctx, kid); err != nil {
			return err
		}
	}
	return nil
}
