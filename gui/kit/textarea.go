package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"toprunner/model"
)

const sizeInnerPadding = theme.SizeNameInnerPadding

// The rows a text area shows: it begins with the least, or with more up to roomy
// where more is expected, grows with its text so that the page is the only thing
// that scrolls, and beyond the most scrolls inside, so that a pasted book does not
// make the page endless.
const (
	leastRows = 4
	roomyRows = 8
	mostRows  = 40
)

// TextArea is the editor of a text of several lines.
type TextArea struct {
	writing
	rows int // shown at least
	row  int // of the caret when it was last brought into view; -1 is none
	// fitting is set while the entry is given its size, when it draws itself
	// but nobody typed.
	fitting bool
}

// NewTextArea returns an empty text area.
func NewTextArea() *TextArea { return newTextArea(leastRows) }

// newTextAreaFor returns the editor of a text of at most so many characters, as
// tall as it is likely to get: what stands below is not pushed down at each new
// row. No limit is 0.
func newTextAreaFor(characters int) *TextArea {
	const perRow = 48 // full-width characters on a page
	return newTextArea(min(max(leastRows, characters/perRow+1), roomyRows))
}

// newWrappingCell returns the editor of a text of one line that has little room: it
// stands on as many rows as it needs.
func newWrappingCell() *TextArea {
	a := newTextArea(1)
	a.entry.breaks = false
	return a
}

func newTextArea(rows int) *TextArea {
	a := &TextArea{writing: newWriting(true), rows: rows}
	a.serve(a, a.wheel)
	// A text wrapped before its width is known stands one character to a row,
	// at a cost that grows with its square.
	a.entry.Resize(fyne.NewSize(PageWidth(), a.heightOf(leastRows)))
	a.entry.OnChanged = func(s string) { a.changed(model.TextAnswer(s)) }
	a.entry.onDrawn = a.drawn
	return a
}

// Object implements Editor.
func (a *TextArea) Object() fyne.CanvasObject { return a }

// Value implements Editor.
func (a *TextArea) Value() model.Answer { return model.TextAnswer(a.entry.Text) }

// SetValue implements Editor.
func (a *TextArea) SetValue(v model.Answer) { a.setQuietly(v.Text) }

// Focus implements Editor.
func (a *TextArea) Focus(c fyne.Canvas) { focus(c, a, a.entry) }

// drawn asks for another height when the text has more or fewer rows now, and
// keeps the caret in view.
func (a *TextArea) drawn() {
	if a.fitting {
		return
	}
	if a.Size().Width > 0 && a.HeightFor(a.Size().Width) != a.Size().Height {
		a.reflow()
	}
	a.showCaret()
}

// showCaret keeps the row that is being typed in view: an area may be taller
// than the page. It looks only when the row changed or the wheel was turned, for
// where a part stands on the screen is dear to ask at every key.
func (a *TextArea) showCaret() {
	if a.host == nil || !a.ring.Visible() || a.entry.CursorRow == a.row {
		return
	}
	a.row = a.entry.CursorRow
	if a.entry.click.pressed {
		return
	}
	top := a.entry.CursorPosition().Y - a.entry.inner.Offset.Y
	a.host.RevealSpan(a, top, top+rowHeight()) // the entry fills the area
}

// revealCaret brings the row that is being typed into view.
func (a *TextArea) revealCaret() {
	a.row = -1
	a.showCaret()
}

func (a *TextArea) wheel(ev *fyne.ScrollEvent) {
	if a.ring.Visible() && a.overflows() && a.scrollInside(ev) {
		return
	}
	if a.host != nil {
		a.row = -1
		a.host.Wheel(ev)
	}
}

// scrollInside moves the text inside the area; it reports whether there was
// anything left to move.
func (a *TextArea) scrollInside(ev *fyne.ScrollEvent) bool {
	before := a.entry.inner.Offset
	a.entry.inner.Scrolled(turned(ev))
	a.entry.locate()
	return a.entry.inner.Offset != before
}

// textHeight is that of all rows at the width the entry has.
func (a *TextArea) textHeight() float32 {
	return a.entry.inner.Content.MinSize().Height + 2*length(theme.SizeNameInputBorder)
}

func (a *TextArea) overflows() bool { return a.textHeight() > a.heightOf(mostRows) }

func rowHeight() float32 {
	return fyne.MeasureText("あ", length(SizeBody), fyne.TextStyle{}).Height
}

// heightOf is the height of an area of so many rows.
func (a *TextArea) heightOf(rows int) float32 {
	return float32(rows)*rowHeight() + 2*length(sizeInnerPadding)
}

// HeightFor implements Flowing. The entry itself breaks the text, so it is
// given the width first.
func (a *TextArea) HeightFor(width float32) float32 {
	if width > 0 && a.entry.Size().Width != width {
		a.fit(fyne.NewSize(width, a.entry.Size().Height))
	}
	return min(max(a.textHeight(), a.heightOf(a.rows)), a.heightOf(mostRows))
}

func (a *TextArea) fit(size fyne.Size) {
	a.fitting = true
	place(size, a.ring, a.entry, a.wrong, a.pass)
	a.fitting = false
}

// CreateRenderer implements fyne.Widget.
func (a *TextArea) CreateRenderer() fyne.WidgetRenderer {
	return &fieldRenderer{
		objects: []fyne.CanvasObject{a.ring, a.entry, a.wrong, a.pass},
		layout:  a.fit,
		least: func() fyne.Size {
			return fyne.NewSize(fieldWidth(8, veryWide), a.HeightFor(a.Size().Width))
		},
	}
}
