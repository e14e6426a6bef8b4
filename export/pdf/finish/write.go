package finish

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"io"
	"math"
	"strconv"
)

// header is the version, and a comment that shows programs that the file is
// no text.
const header = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"

// errLarge says that a place in the file is beyond what its table can hold.
var errLarge = errors.New("finish: the file has more than 4 GB")

// write writes the file with a new table of objects. Its ID is made of what
// stands before it.
func (f *file) write(w io.Writer) error {
	out := &counter{w: w, hash: sha256.New()}
	out.print("%s", header)
	for i, o := range f.objects {
		if o.stands.stream == 0 {
			o.stands.offset = out.n
			out.object(i+1, o)
		}
	}
	id := out.hash.Sum(nil)[:16]
	start := out.n
	if start > math.MaxUint32 {
		return errLarge
	}
	table := &object{dict: dict{
		{"/Type", "/XRef"}, {"/Size", strconv.Itoa(len(f.objects) + 2)}, {"/W", "[1 4 2]"},
		{"/Root", reference(f.root)}, {"/Info", reference(f.info)}, {"/ID", fmt.Sprintf("[<%x> <%x>]", id, id)},
	}, stream: f.table(start)}
	if err := table.pack(); err != nil {
		return err
	}
	out.object(len(f.objects)+1, table)
	out.print("startxref\n%d\n%%%%EOF\n", start)
	return out.err
}

// table returns the table of objects (ISO 32000-1, 7.5.8): the free object 0,
// the objects, and the table itself. Each line is its kind in one byte, four of
// where it stands and two of which it is there.
func (f *file) table(start int64) []byte {
	const free, alone, packed = 0, 1, 2
	line := func(b []byte, kind byte, where, which int64) []byte {
		b = binary.BigEndian.AppendUint32(append(b, kind), uint32(where))
		return binary.BigEndian.AppendUint16(b, uint16(which))
	}
	b := line(nil, free, 0, 0xFFFF)
	for _, o := range f.objects {
		if at := o.stands; at.stream != 0 {
			b = line(b, packed, int64(at.stream), int64(at.index))
		} else {
			b = line(b, alone, at.offset, 0)
		}
	}
	return line(b, alone, start, 0)
}

// counter counts and sums up what it writes. After an error it writes nothing.
type counter struct {
	w    io.Writer
	hash hash.Hash
	n    int64
	err  error
	line []byte // being put together
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

func (c *counter) object(number int, o *object) {
	c.line = append(strconv.AppendInt(c.line[:0], int64(number), 10), " 0 obj\n"...)
	switch {
	case o.other != nil:
		c.line = append(c.line, o.other...)
	case o.stream == nil:
		c.line = o.dict.append(c.line)
	default:
		o.dict.set("/Length", strconv.Itoa(len(o.stream)))
		c.line = append(o.dict.append(c.line), "\nstream\n"...)
		_, _ = c.Write(c.line)
		_, _ = c.Write(o.stream)
		c.line = append(c.line[:0], "\nendstream"...)
	}
	_, _ = c.Write(append(c.line, "\nendobj\n"...)) // what went wrong is in err
}
