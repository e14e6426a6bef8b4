package tag

// Kind is what an element is, by the name PDF has for it (ISO 32000-1, 14.8.4).
type Kind string

// The kinds. Heads are of level 1 to 3; an Entry belongs into a List of contents
// or of items. A Head cell of a Table names a column or a row.
const (
	Document  Kind = "Document"
	Section   Kind = "Sect"
	Head1     Kind = "H1"
	Head2     Kind = "H2"
	Head3     Kind = "H3"
	Paragraph Kind = "P"
	Phrase    Kind = "Span"
	Figure    Kind = "Figure"

	Contents      Kind = "TOC"
	ContentsEntry Kind = "TOCI"
	Reference     Kind = "Reference"
	Link          Kind = "Link"

	List     Kind = "L"
	Item     Kind = "LI"
	ItemBody Kind = "LBody"

	Table    Kind = "Table"
	Row      Kind = "TR"
	HeadCell Kind = "TH"
	Cell     Kind = "TD"
)

// Scope is what a HeadCell names.
type Scope string

// The scopes.
const (
	OfColumn Scope = "Column"
	OfRow    Scope = "Row"
)

// Element is a part of a document. What it shows itself comes before its parts.
// A nil Element is a part of a document that is not tagged: all its parts are
// nil.
type Element struct {
	Kind  Kind
	Alt   string // of a Figure: what it shows, in words
	Lang  string // such as "en", "" when it is that of what it is part of
	Scope Scope  // of a HeadCell
	Parts []*Element
}

// Add adds a part of that kind and returns it.
func (e *Element) Add(kind Kind) *Element {
	if e == nil {
		return nil
	}
	part := &Element{Kind: kind}
	e.Parts = append(e.Parts, part)
	return part
}

// AddHead adds a cell that names a column or a row.
func (e *Element) AddHead(scope Scope) *Element {
	cell := e.Add(HeadCell)
	if cell != nil {
		cell.Scope = scope
	}
	return cell
}

// AddPhrase adds a text in another language.
func (e *Element) AddPhrase(lang string) *Element {
	phrase := e.Add(Phrase)
	if phrase != nil {
		phrase.Lang = lang
	}
	return phrase
}

// AddFigure adds a picture; alt says in words what it shows.
func (e *Element) AddFigure(alt string) *Element {
	figure := e.Add(Figure)
	if figure != nil {
		figure.Alt = alt
	}
	return figure
}

// AddItem adds an item to the list that is the last part, or to a new one, and
// returns its body.
func (e *Element) AddItem() *Element {
	if e == nil {
		return nil
	}
	list := e.last()
	if list == nil || list.Kind != List {
		list = e.Add(List)
	}
	return list.Add(Item).Add(ItemBody)
}

func (e *Element) last() *Element {
	if len(e.Parts) == 0 {
		return nil
	}
	return e.Parts[len(e.Parts)-1]
}

// Mark is a run of content on a page that belongs to one element. ID counts from
// 0 on each page, Page from 1.
type Mark struct {
	Of       *Element
	Page, ID int
	Box      Box // of a Figure
}

// Jump is a part of a page that leads to a place on another, given as its
// distance from the top of the paper, in points. Of is a Link.
type Jump struct {
	Of     *Element
	Page   int // it stands on, from 1
	Box    Box
	Title  string // of what is there
	ToPage int
	ToY    float64
}

// Box is a part of a page, in points from the top left corner of the paper. The
// zero Box is of nothing.
type Box struct{ Left, Top, Right, Bottom float64 }

// With returns the box that holds both.
func (b Box) With(other Box) Box {
	switch (Box{}) {
	case b:
		return other
	case other:
		return b
	}
	return Box{min(b.Left, other.Left), min(b.Top, other.Top), max(b.Right, other.Right), max(b.Bottom, other.Bottom)}
}
