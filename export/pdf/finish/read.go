package finish

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// file is a PDF taken apart. The object with number n is objects[n-1].
type file struct {
	objects    []*object
	root, info int
	jumps      []string // references, in the order of those of the Document
}

// object is an object of the file. One that is no dictionary is kept in other.
type object struct {
	dict   dict
	stream []byte // nil for none
	other  []byte
	small  bool // it may be packed together with others
	stands place
}

// place is where an object stands in what is written: at an offset, or as one
// of the objects in a stream.
type place struct {
	offset        int64
	stream, index int
}

// read takes a file apart. Streams are parts of raw.
func read(raw []byte) (*file, error) {
	at, ok := StartXref(raw)
	if !ok {
		return nil, errForm
	}
	offsets, trailer, err := readTable(raw[at:])
	if err != nil {
		return nil, err
	}
	f := &file{objects: make([]*object, len(offsets))}
	for i, offset := range offsets {
		if offset > len(raw) {
			return nil, errForm
		}
		if f.objects[i], err = readObject(raw[offset:], i+1); err != nil {
			return nil, err
		}
	}
	if f.root, err = f.number(trailer.get("/Root")); err != nil {
		return nil, err
	}
	f.info, err = f.number(trailer.get("/Info"))
	return f, err
}

// StartXref returns where a file says that its table of objects begins. ok is false
// when it says no place inside of it.
func StartXref(file []byte) (at int, ok bool) {
	const key = "startxref"
	i := bytes.LastIndex(file, []byte(key))
	if i < 0 {
		return 0, false
	}
	const digits = 20
	said := bytes.Fields(file[i+len(key) : min(len(file), i+len(key)+digits)])
	if len(said) == 0 {
		return 0, false
	}
	at, err := strconv.Atoi(string(said[0]))
	return at, err == nil && 0 <= at && at <= len(file)
}

// readTable reads the table of objects, which begins with the free object 0,
// and the trailer.
func readTable(b []byte) (offsets []int, trailer dict, err error) {
	head, rest, _ := bytes.Cut(b, []byte("\n"))
	if !bytes.Equal(head, []byte("xref")) {
		return nil, nil, errForm
	}
	head, rest, _ = bytes.Cut(rest, []byte("\n"))
	size, err := strconv.Atoi(strings.TrimPrefix(string(head), "0 "))
	const line = 20
	if err != nil || size < 1 || size > len(rest)/line {
		return nil, nil, errForm
	}
	offsets = make([]int, size-1)
	for i := range offsets {
		entry := rest[(i+1)*line:][:line]
		n, err := strconv.ParseUint(string(entry[:10]), 10, 31)
		if err != nil {
			return nil, nil, errForm
		}
		offsets[i] = int(n)
	}
	rest, found := bytes.CutPrefix(rest[size*line:], []byte("trailer"))
	if !found {
		return nil, nil, errForm
	}
	trailer, _, err = parseDict(rest)
	return offsets, trailer, err
}

// readObject reads the object that begins with b.
func readObject(b []byte, number int) (*object, error) {
	b, found := bytes.CutPrefix(b, fmt.Appendf(nil, "%d 0 obj", number))
	if !found {
		return nil, errForm
	}
	b = bytes.TrimLeft(b, white)
	if !bytes.HasPrefix(b, []byte("<<")) {
		other, _, found := bytes.Cut(b, []byte("endobj"))
		if !found {
			return nil, errForm
		}
		return &object{other: bytes.TrimRight(other, white)}, nil
	}
	d, rest, err := parseDict(b)
	if err != nil {
		return nil, err
	}
	rest, found = bytes.CutPrefix(bytes.TrimLeft(rest, white), []byte("stream\n"))
	if !found {
		return &object{dict: d}, nil
	}
	length, err := strconv.Atoi(d.get("/Length"))
	if err != nil || length < 0 || length > len(rest) {
		return nil, errForm
	}
	return &object{dict: d, stream: rest[:length:length]}, nil
}

// number returns the number in a reference to an object of the file.
func (f *file) number(s string) (int, error) {
	digits, found := strings.CutSuffix(s, " 0 R")
	n, err := strconv.Atoi(digits)
	if !found || err != nil || n < 1 || n > len(f.objects) {
		return 0, errForm
	}
	return n, nil
}

// object returns the object a reference leads to, in place.
func (f *file) object(reference string) (*object, error) {
	n, err := f.number(reference)
	if err != nil {
		return nil, err
	}
	return f.objects[n-1], nil
}

// catalog returns the dictionary that all begins with.
func (f *file) catalog() *dict { return &f.objects[f.root-1].dict }

// add adds an object and returns the reference to it.
func (f *file) add(o *object) string {
	f.objects = append(f.objects, o)
	return reference(len(f.objects))
}

// reference returns the reference to the object with that number.
func reference(number int) string { return strconv.Itoa(number) + " 0 R" }
