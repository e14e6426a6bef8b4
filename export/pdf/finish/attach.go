package finish

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// File is a file the document carries.
type File struct {
	Name         string // as it is shown and saved
	MIME         string // such as "application/pdf", "" when unknown
	Description  string
	Relationship string // one of the PDF names, such as "Supplement"; "" for Unspecified
	Data         []byte // not changed
}

// attach puts the files into the document, under names none like another.
func attach(f *file, d Document) error {
	f.catalog().set("/Names", "") // gofpdf writes an empty list
	if len(d.Files) == 0 {
		return nil
	}
	type named struct{ name, reference string }
	var list []named
	taken := map[string]bool{}
	for _, carried := range d.Files {
		name := distinct(carried.Name, taken)
		list = append(list, named{textString(name), f.add(&object{dict: f.specification(carried, name)})})
	}
	var references []string
	for _, n := range list {
		references = append(references, n.reference)
	}
	f.catalog().set("/AF", "["+strings.Join(references, " ")+"]")
	// Programs look names up by halving, so they stand in order.
	slices.SortFunc(list, func(a, b named) int { return strings.Compare(a.name, b.name) })
	var names []string
	for _, n := range list {
		names = append(names, n.name+" "+n.reference)
	}
	f.catalog().set("/Names", "<</EmbeddedFiles <</Names ["+strings.Join(names, "\n")+"]>>>>")
	return nil
}

// specification adds the bytes of a file and returns what is said of it.
func (f *file) specification(carried File, name string) dict {
	stream := dict{{"/Type", "/EmbeddedFile"}}
	if carried.MIME != "" {
		stream.set("/Subtype", pdfName(carried.MIME))
	}
	stream.set("/Params", fmt.Sprintf("<</Size %d>>", len(carried.Data)))
	bytes := carried.Data
	if bytes == nil {
		bytes = []byte{} // an empty file is a stream all the same
	}
	data := f.add(&object{dict: stream, stream: bytes})
	spec := dict{
		{"/Type", "/Filespec"},
		{"/F", textString(name)},
		{"/UF", textString(name)},
		{"/EF", "<</F " + data + " /UF " + data + ">>"},
	}
	relationship := carried.Relationship
	if relationship == "" {
		relationship = "Unspecified"
	}
	spec.set("/AFRelationship", pdfName(relationship))
	if carried.Description != "" {
		spec.set("/Desc", textString(carried.Description))
	}
	return spec
}

// distinct returns the name as one that no file before has, without folders:
// "a.pdf", then "a (2).pdf". Upper and lower case are the same to many systems.
func distinct(name string, taken map[string]bool) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '_'
		}
		return r
	}, name)
	stem, extension := strings.TrimSuffix(name, path.Ext(name)), path.Ext(name)
	for n := 2; taken[strings.ToLower(name)]; n++ {
		name = fmt.Sprintf("%s (%d)%s", stem, n, extension)
	}
	taken[strings.ToLower(name)] = true
	return name
}

// pdfName returns s as a name: what may not stand in one is written as #xx.
func pdfName(s string) string {
	var b strings.Builder
	b.WriteByte('/')
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c > '~' || c == '#' || strings.IndexByte(delimiters, c) >= 0 {
			fmt.Fprintf(&b, "#%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
