package finish

import (
	"bytes"
	"compress/zlib"
	"io"
	"sync"
)

// The levels of packing: outlines hardly become smaller with more effort, and are
// most of a document.
const (
	level        = 4
	outlineLevel = zlib.BestSpeed
)

// compress packs the streams of pages and fonts. Files that are carried and
// what programs look for in the raw file stay as they are.
func compress(f *file, _ Document) error {
	for _, o := range f.objects {
		if o.stream == nil || o.dict.get("/Filter") != "" || o.asIs() {
			continue
		}
		if err := o.pack(); err != nil {
			return err
		}
	}
	return nil
}

// packers are kept for the next document: each needs a megabyte.
var packers = sync.Pool{New: func() any {
	p := &packer{}
	p.text, _ = zlib.NewWriterLevel(io.Discard, level) // errors are of other levels
	p.outlines, _ = zlib.NewWriterLevel(io.Discard, outlineLevel)
	return p
}}

// packer packs one stream after the other.
type packer struct {
	packed         bytes.Buffer
	text, outlines *zlib.Writer
}

// pack packs the stream of an object.
func (o *object) pack() error {
	p := packers.Get().(*packer)
	defer packers.Put(p)
	w := p.text
	if o.dict.get("/Length1") != "" { // a font
		w = p.outlines
	}
	p.packed.Reset()
	w.Reset(&p.packed)
	if _, err := w.Write(o.stream); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	o.stream = bytes.Clone(p.packed.Bytes())
	o.dict.set("/Filter", "/FlateDecode")
	return nil
}

// asIs reports a stream that is not packed: the metadata, so that every program
// can find it, and files, which mostly are packed already.
func (o *object) asIs() bool {
	kind := o.dict.get("/Type")
	return kind == "/Metadata" || kind == "/EmbeddedFile"
}
