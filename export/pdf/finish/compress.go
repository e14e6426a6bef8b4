package finish

import (
	"bytes"
	"compress/zlib"
)

// level is the best trade: the levels above save a hundredth and take twice
// the time.
const level = 4

// compress packs the streams of pages and fonts. Files that are carried and
// what programs look for in the raw file stay as they are.
func compress(f *file, _ Document) error {
	var b bytes.Buffer
	w, err := zlib.NewWriterLevel(&b, level)
	if err != nil {
		return err
	}
	for _, o := range f.objects {
		if o.stream == nil || o.dict.get("/Filter") != "" || o.asIs() {
			continue
		}
		b.Reset()
		w.Reset(&b)
		if _, err := w.Write(o.stream); err != nil {
			return err
		}
		if err := w.Close(); err != nil {
			return err
		}
		o.stream = bytes.Clone(b.Bytes())
		o.dict.set("/Filter", "/FlateDecode")
	}
	return nil
}

// asIs reports a stream that is not packed: the metadata, so that every program
// can find it, and files, which mostly are packed already.
func (o *object) asIs() bool {
	kind := o.dict.get("/Type")
	return kind == "/Metadata" || kind == "/EmbeddedFile"
}
