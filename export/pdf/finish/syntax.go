package finish

import (
	"bytes"
	"errors"
	"slices"
)

// errForm says that bytes are not of the form gofpdf writes.
var errForm = errors.New("finish: not a file of gofpdf's form")

// dict is a dictionary: keys with their slash, each with its value as it stands
// in the file. The order is that of the file.
type dict []entry

type entry struct{ key, value string }

// get returns a value, "" for none.
func (d dict) get(key string) string {
	for _, e := range d {
		if e.key == key {
			return e.value
		}
	}
	return ""
}

// set gives a key a value, "" to drop it.
func (d *dict) set(key, value string) {
	*d = slices.DeleteFunc(*d, func(e entry) bool { return e.key == key })
	if value != "" {
		*d = append(*d, entry{key, value})
	}
}

func (d dict) String() string { return string(d.append(nil)) }

// append adds the dictionary as it stands in a file.
func (d dict) append(b []byte) []byte {
	b = append(b, "<<"...)
	for _, e := range d {
		b = append(b, e.key...)
		b = append(b, ' ')
		b = append(b, e.value...)
		b = append(b, '\n')
	}
	return append(b, ">>"...)
}

// parseDict reads a dictionary at the beginning of b and returns what stands
// behind it.
func parseDict(b []byte) (d dict, rest []byte, err error) {
	b = bytes.TrimLeft(b, white)
	if !bytes.HasPrefix(b, []byte("<<")) {
		return nil, nil, errForm
	}
	b = bytes.TrimLeft(b[2:], white)
	for !bytes.HasPrefix(b, []byte(">>")) {
		var e entry
		if e, b, err = parseEntry(b); err != nil {
			return nil, nil, err
		}
		d = append(d, e)
	}
	return d, b[2:], nil
}

// parseEntry reads a key and its value, which may be of several tokens: "1 0 R".
func parseEntry(b []byte) (e entry, rest []byte, err error) {
	key := token(b)
	if len(key) < 2 || key[0] != '/' {
		return e, nil, errForm
	}
	b = bytes.TrimLeft(b[len(key):], white)
	value := token(b)
	if len(value) == 0 {
		return e, nil, errForm
	}
	end := len(value)
	for {
		next := bytes.TrimLeft(b[end:], white)
		more := token(next)
		if len(more) == 0 || more[0] == '/' {
			return entry{string(key), string(b[:end])}, next, nil
		}
		end = len(b) - len(next) + len(more)
	}
}

const (
	white      = "\x00\t\n\f\r "
	delimiters = white + "()<>[]{}/%"
)

// token returns the first token of b: a name, number, word, string, or a whole
// array or dictionary. It is empty at the end of a dictionary and for what is
// none.
func token(b []byte) []byte {
	if len(b) == 0 {
		return nil
	}
	switch b[0] {
	case '/':
		return b[:1+word(b[1:])]
	case '(':
		return b[:literal(b)]
	case '[':
		return b[:enclosed(b)]
	case '<':
		return b[:enclosed(b)]
	}
	return b[:word(b)]
}

// word returns how long the word at the beginning of b is.
func word(b []byte) int {
	if end := bytes.IndexAny(b, delimiters); end >= 0 {
		return end
	}
	return len(b)
}

// literal returns how long the string in brackets at the beginning of b is, 0
// if it does not end.
func literal(b []byte) int {
	depth := 0
	for i := 0; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// enclosed returns how long the array, dictionary or string of digits at the
// beginning of b is, 0 if it does not end. It counts what is open instead of
// calling itself, so that no file can exhaust the stack.
func enclosed(b []byte) int {
	depth := 0
	for i := 0; i < len(b); i++ {
		switch b[i] {
		case '(':
			n := literal(b[i:])
			if n == 0 {
				return 0
			}
			i += n - 1
		case '[', '<':
			depth++
		case ']', '>':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}
