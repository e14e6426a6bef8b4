package pdf

import (
	"io"
	"testing"
)

// BenchmarkWrite makes the document of an entry with an answer to every
// question, about 13 pages.
func BenchmarkWrite(b *testing.B) {
	ed := builtin(b)
	s := final(ed, full(ed))
	for b.Loop() {
		if err := Write(io.Discard, s, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
