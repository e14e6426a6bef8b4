package finish

import (
	"fmt"
	"strings"

	"toprunner/export/pdf/tag"
)

// structure writes what the parts of the document are (ISO 32000-1, 14.7): a
// tree of elements, and for each page which element each mark on it belongs to.
func structure(f *file, d Document) error {
	if d.Structure == nil {
		return nil
	}
	pages, err := f.pages()
	if err != nil {
		return err
	}
	s := structured{
		file: f, pages: pages, jumps: d.Jumps, marks: map[*tag.Element][]tag.Mark{},
		owners: make([][]string, len(pages)), links: make([]string, len(d.Jumps)),
	}
	for _, m := range d.Marks {
		if m.Page < 1 || m.Page > len(pages) || m.ID != len(s.owners[m.Page-1]) {
			return errForm
		}
		s.marks[m.Of] = append(s.marks[m.Of], m)
		s.owners[m.Page-1] = append(s.owners[m.Page-1], "")
	}
	root := &object{small: true}
	reference := f.add(root)
	root.dict = dict{
		{"/Type", "/StructTreeRoot"},
		{"/K", s.element(d.Structure, reference)},
		{"/ParentTree", f.add(&object{dict: dict{{"/Nums", s.parents()}}, small: true})},
		{"/ParentTreeNextKey", fmt.Sprint(len(pages) + len(d.Jumps))},
	}
	f.catalog().set("/StructTreeRoot", reference)
	f.catalog().set("/MarkInfo", "<</Marked true>>")
	return nil
}

// structured is a tree being written.
type structured struct {
	file   *file
	pages  []string // references
	marks  map[*tag.Element][]tag.Mark
	jumps  []tag.Jump
	owners [][]string // of each mark on each page, the element it belongs to
	links  []string   // of each jump, the same
}

// element writes an element with its parts and returns the reference to it.
func (s *structured) element(e *tag.Element, parent string) string {
	o := &object{dict: dict{{"/S", pdfName(string(e.Kind))}, {"/P", parent}}, small: true}
	reference := s.file.add(o)
	marks := s.marks[e]
	var kids []string
	for _, m := range marks {
		s.owners[m.Page-1][m.ID] = reference
		if m.Page == marks[0].Page {
			kids = append(kids, fmt.Sprint(m.ID))
		} else {
			kids = append(kids, fmt.Sprintf("<</Type /MCR /Pg %s /MCID %d>>", s.pages[m.Page-1], m.ID))
		}
	}
	if e.Kind == tag.Link {
		kids = append(kids, s.annotations(e, reference)...)
	}
	for _, part := range e.Parts {
		if s.shown(part) || e.Kind == tag.Row { // each row has the same columns
			kids = append(kids, s.element(part, reference))
		}
	}
	if len(marks) > 0 {
		o.dict.set("/Pg", s.pages[marks[0].Page-1])
	}
	switch len(kids) {
	case 0:
	case 1:
		o.dict.set("/K", kids[0])
	default:
		o.dict.set("/K", "["+strings.Join(kids, " ")+"]")
	}
	s.describe(o, e)
	return reference
}

// annotations returns what of an element is pressed to jump.
func (s *structured) annotations(e *tag.Element, reference string) []string {
	var kids []string
	for i, j := range s.jumps {
		if j.Of == e {
			s.links[i] = reference
			kids = append(kids, fmt.Sprintf("<</Type /OBJR /Pg %s /Obj %s>>", s.pages[j.Page-1], s.file.jumps[i]))
		}
	}
	return kids
}

// shown reports that something of an element is on a page.
func (s *structured) shown(e *tag.Element) bool {
	if len(s.marks[e]) > 0 {
		return true
	}
	for _, part := range e.Parts {
		if s.shown(part) {
			return true
		}
	}
	return false
}

// describe adds what is said of an element.
func (s *structured) describe(o *object, e *tag.Element) {
	if e.Lang != "" {
		o.dict.set("/Lang", textString(e.Lang))
	}
	if e.Alt != "" {
		o.dict.set("/Alt", textString(e.Alt))
	}
	if e.Scope != "" {
		o.dict.set("/A", "<</O /Table /Scope /"+string(e.Scope)+">>")
	}
	var box tag.Box
	for _, m := range s.marks[e] {
		box = box.With(m.Box)
	}
	if box != (tag.Box{}) {
		o.dict.set("/A", "<</O /Layout /Placement /Block /BBox "+rectangle(box)+">>")
	}
}

// parents returns the list by which programs find the elements of a page, and
// gives each page its number in it.
func (s *structured) parents() string {
	var list strings.Builder
	list.WriteByte('[')
	for i, owners := range s.owners {
		fmt.Fprintf(&list, "%d [%s]\n", i, strings.Join(owners, " "))
		page, _ := s.file.object(s.pages[i]) // which pages found already
		page.dict.set("/StructParents", fmt.Sprint(i))
	}
	for i, owner := range s.links {
		if owner != "" {
			fmt.Fprintf(&list, "%d %s\n", parentOfJump(s.pages, i), owner)
		}
	}
	list.WriteByte(']')
	return list.String()
}

// pages returns the references to the pages, in their order.
func (f *file) pages() ([]string, error) {
	list, err := f.object(f.catalog().get("/Pages"))
	if err != nil {
		return nil, err
	}
	fields := strings.Fields(strings.Trim(list.dict.get("/Kids"), "[]"))
	var pages []string
	for ; len(fields) >= 3; fields = fields[3:] {
		page := strings.Join(fields[:3], " ")
		if _, err := f.object(page); err != nil {
			return nil, err
		}
		pages = append(pages, page)
	}
	return pages, nil
}
