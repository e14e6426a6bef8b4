package appendix

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"toprunner/model/evidence"
)

// Insert puts pages behind a page of the document, which count from 1.
type Insert struct {
	After int
	Pages *evidence.Pages
}

// errPages says that a page is asked for that the document has not.
var errPages = errors.New("appendix: no such page in the document")

// errLarge says that a place in the file is beyond what its table can hold.
var errLarge = errors.New("appendix: the document has more than 4 GB")

// Append returns what is written behind the document to have the pages in it;
// they come in the order of the pages they follow. The document is one of ours,
// with one table of its objects; of another one an error says so.
func Append(document []byte, inserts []Insert) (io.WriterTo, error) {
	u := &update{offsets: map[int]int{}}
	if len(inserts) == 0 {
		return u, nil
	}
	var err error
	if u.base, err = read(document); err != nil {
		return nil, err
	}
	u.next = u.base.size
	u.WriteString("\n")
	if err := u.insert(inserts); err != nil {
		return nil, err
	}
	if int64(u.base.length)+int64(u.Len()) > math.MaxUint32 {
		return nil, errLarge
	}
	u.finish()
	return u, nil
}

// update is what is written behind the document: new objects and changed ones.
type update struct {
	bytes.Buffer
	base    *base
	next    int         // the next free object number
	offsets map[int]int // of each object written, from the beginning of the file
}

// insert writes the pages and the list of pages that holds them.
func (u *update) insert(inserts []Insert) error {
	kids := slices.Clone(u.base.kids)
	added := 0
	for _, in := range inserts {
		at := in.After + added
		if in.After < 1 || in.After > len(u.base.kids) || at > len(kids) {
			return errPages
		}
		pages := u.pages(in.Pages)
		kids = slices.Insert(kids, at, pages...)
		added += len(pages)
	}
	list := maps.Clone(u.base.pages)
	list["Kids"], list["Count"] = kids, types.Integer(len(kids))
	u.object(u.base.pagesNumber, list)
	return nil
}

// pages writes the pages of a file with all they refer to, and returns where
// they are.
func (u *update) pages(from *evidence.Pages) types.Array {
	numbers := make(numbering, len(from.Objects))
	for _, o := range from.Objects {
		numbers[o.Number] = u.next
		u.next++
	}
	for _, o := range from.Objects {
		u.object(numbers[o.Number], numbers.renumbered(o.Value))
	}
	var kids types.Array
	for _, page := range from.Dicts {
		own := numbers.renumbered(page).(types.Dict)
		own["Parent"] = *types.NewIndirectRef(u.base.pagesNumber, 0)
		u.object(u.next, own)
		kids = append(kids, *types.NewIndirectRef(u.next, 0))
		u.next++
	}
	return kids
}

// object writes an object under its number.
func (u *update) object(number int, o types.Object) {
	u.offsets[number] = u.base.length + u.Len()
	u.print("%d 0 obj\n", number)
	switch o := o.(type) {
	case nil:
		u.WriteString("null")
	case types.StreamDict:
		o.Dict["Length"] = types.Integer(len(o.Raw))
		u.WriteString(o.PDFString())
		u.WriteString("\nstream\n")
		u.Write(o.Raw)
		u.WriteString("\nendstream")
	default:
		u.WriteString(o.PDFString())
	}
	u.WriteString("\nendobj\n")
}

// finish writes the table of the objects in the update, with the trailer in its
// dictionary. The second half of the file's identifier names this version of it.
func (u *update) finish() {
	trailer := maps.Clone(u.base.trailer)
	if id, ok := trailer["ID"].(types.Array); ok && len(id) == 2 {
		sum := sha256.Sum256(u.Bytes())
		trailer["ID"] = types.Array{id[0], types.HexLiteral(hex.EncodeToString(sum[:16]))}
	}
	trailer["Prev"] = types.Integer(u.base.startxref)
	startxref := u.base.length + u.Len()
	u.offsets[u.next] = startxref // the table is in itself
	trailer["Size"] = types.Integer(u.next + 1)
	index, table := u.table()
	trailer["Index"] = index
	delete(trailer, "Filter")
	u.object(u.next, types.StreamDict{Dict: trailer, Raw: table})
	u.print("startxref\n%d\n%%%%EOF\n", startxref)
}

// table returns the table of the objects in the update, and which they are: the
// first of each run of numbers, and how many follow one another.
func (u *update) table() (index types.Array, table []byte) {
	numbers := slices.Sorted(maps.Keys(u.offsets))
	for len(numbers) > 0 {
		run := 1
		for run < len(numbers) && numbers[run] == numbers[run-1]+1 {
			run++
		}
		index = append(index, types.Integer(numbers[0]), types.Integer(run))
		for _, n := range numbers[:run] {
			table = binary.BigEndian.AppendUint32(append(table, alone), uint32(u.offsets[n]))
			table = append(table, 0, 0)
		}
		numbers = numbers[run:]
	}
	return index, table
}

// print writes in a format; a buffer takes everything.
func (u *update) print(format string, args ...any) { _, _ = fmt.Fprintf(u, format, args...) }

// numbering gives the objects of a file their numbers in ours.
type numbering map[int]int

// renumbered returns a copy of an object that refers to our numbers. What is
// not in the file is null.
func (n numbering) renumbered(o types.Object) types.Object {
	switch o := o.(type) {
	case types.IndirectRef:
		if number, ok := n[o.ObjectNumber.Value()]; ok {
			return *types.NewIndirectRef(number, 0)
		}
		return nil
	case types.Array:
		own := make(types.Array, len(o))
		for i, entry := range o {
			own[i] = n.renumbered(entry)
		}
		return own
	case types.Dict:
		own := make(types.Dict, len(o))
		for key, entry := range o {
			own[key] = n.renumbered(entry)
		}
		return own
	case types.StreamDict:
		o.Dict = n.renumbered(o.Dict).(types.Dict)
		return o
	}
	return o
}
