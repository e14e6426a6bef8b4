package evidence

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	pdf "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"toprunner/model"
)

// Pages are the pages of a PDF as they look, without what they do: no links,
// scripts, forms or tags, but all that they are drawn with.
type Pages struct {
	// Dicts has one dictionary a page, with what it inherits from the tree.
	Dicts []types.Dict
	// Objects is what the pages refer to, directly and through each other, in
	// an order that depends on the file alone.
	Objects []Object
}

// Object is an object of the file under its number there; a Value of nil is
// null.
type Object struct {
	Number int
	Value  types.Object
}

// OpenPDF reads the pages of a PDF within TimeLimit, nil unless the state is
// good. Data must not be changed as long as the pages are in use.
func OpenPDF(data []byte) (*Pages, model.AttachmentState) { return openPDF(data, TimeLimit) }

// openPDF gives up a file that cannot be judged in time; its reader is told to
// stop and does so at the next object.
func openPDF(data []byte, limit time.Duration) (*Pages, model.AttachmentState) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	type result struct {
		pages *Pages
		err   error
	}
	done := make(chan result, 1) // the reader never waits for us
	go func() {
		pages, err := readPages(ctx, data)
		done <- result{pages, err}
	}()
	select {
	case r := <-done:
		return r.pages, stateOf(r.err, data)
	case <-ctx.Done():
		return nil, model.AttachmentBroken
	}
}

// What we find ourselves in a file that the library can read.
var (
	errNoPages  = errors.New("no pages")
	errPageTree = errors.New("page tree damaged")
	errDamaged  = errors.New("stream damaged")
)

// stateOf tells an encrypted file from a broken one. An encryption that the
// library does not know (certificates, for one) ends in other errors, but the
// file says itself that it is encrypted.
func stateOf(err error, data []byte) model.AttachmentState {
	switch {
	case err == nil:
		return model.AttachmentGood
	case errors.Is(err, pdfcpu.ErrEncrypted):
		return model.AttachmentEncrypted
	case errors.Is(err, errNoPages), errors.Is(err, errDamaged):
		return model.AttachmentBroken
	case bytes.Contains(data, []byte("/Encrypt ")) && bytes.Contains(data, []byte("/Filter")):
		return model.AttachmentEncrypted
	}
	return model.AttachmentBroken
}

// The library must neither make a configuration folder nor read one. Its
// switch is a global variable, so it is thrown once. It is thrown here and not
// by api.DisableConfigDir, which does just this: package api brings with it all
// that the library can do, and a table of it that takes 50 ms to build whenever
// a program starts.
var withoutConfigDir = sync.OnceFunc(func() { pdf.ConfigPath = "disable" })

// readPages reads at least one page. A panic of the library is an error like
// any other.
func readPages(ctx context.Context, data []byte) (pages *Pages, err error) {
	defer func() {
		if r := recover(); r != nil {
			pages, err = nil, fmt.Errorf("reading PDF: %v", r)
		}
	}()
	withoutConfigDir()
	doc, err := pdfcpu.ReadWithContext(ctx, bytes.NewReader(data), configuration())
	if err != nil {
		return nil, err
	}
	root, err := doc.Pages()
	if err != nil {
		return nil, err
	}
	if root == nil {
		return nil, errNoPages
	}
	tree := pageTree{doc: doc, seen: map[int]bool{}}
	if err := tree.walk(ctx, *root, nil, 0); err != nil {
		return nil, err
	}
	if len(tree.pages) == 0 {
		return nil, errNoPages
	}
	objects, err := drawnWith(ctx, doc, tree.pages)
	if err != nil {
		return nil, err
	}
	if err := checkStreams(ctx, objects); err != nil {
		return nil, err
	}
	return &Pages{tree.pages, objects}, nil
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
