package finish

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
)

// header is the version, and a comment that shows programs that the file is
// no text.
const header = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"

// write writes the file with a new table of objects. Its ID is made of what
// stands before it.
func (f *file) write(w io.Writer) error {
	out := &counter{w: w, hash: sha256.New()}
	out.print("%s", header)
	offsets := make([]int64, len(f.objects))
	for i, o := range f.objects {
		offsets[i] = out.n
		out.print("%d 0 obj\n", i+1)
		out.object(o)
		out.print("\nendobj\n")
	}
	start := out.n
	out.print("xref\n0 %d\n0000000000 65535 f \n", len(f.objects)+1)
	for _, at := range offsets {
		out.print("%010d 00000 n \n", at)
	}
	id := out.hash.Sum(nil)[:16]
	out.print("trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%x> <%x>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(f.objects)+1, f.root, f.info, id, id, start)
	return out.err
}

// counter counts and sums up what it writes. After an error it writes nothing.
type counter struct {
	w    io.Writer
	hash hash.Hash
	n    int64
	err  error
}

func (c *counter) Write(b []byte) (int, error) {
	if c.err != nil {
		return 0, c.err
	}
	n, err := c.w.Write(b)
	c.hash.Write(b[:n])
	c.n += int64(n)
	c.err = err
	return n, err
}

// print writes in a format; what went wrong is in err.
func (c *counter) print(format string, args ...any) {
	_, _ = fmt.Fprintf(c, format, args...)
}

func (c *counter) object(o *object) {
	switch {
	case o.other != nil:
		_, _ = c.Write(o.other)
	case o.stream == nil:
		c.print("%s", o.dict)
	default:
		o.dict.set("/Length", fmt.Sprint(len(o.stream)))
		c.print("%s\nstream\n", o.dict)
		_, _ = c.Write(o.stream)
		c.print("\nendstream")
	}
}
