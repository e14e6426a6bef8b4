package kit

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"toprunner/model"
	"toprunner/model/words"
)

// face is what a field of one line shows while nobody is in it, in place of the
// entry's own text: the value in words, set to the right if it is one of a column of
// numbers, and cut with an ellipsis where there is no room. The entry keeps what was
// typed, which is shown again, and can be undone, as soon as it has the focus.
type face struct {
	// word returns what a text is shown as; "" is the text itself.
	word func(typed string) string
	// keeps reports that a text that the field was set to stays in words in the focus:
	// they are read as the same when they are typed. A number is shown plain there, since
	// its commas would stand wrong as soon as a digit is taken away.
	keeps   func(typed, shown string) bool
	atRight bool // what has a word of its own stands at the right
	text    *canvas.Text
	on      bool
	over    bool // the entry's own text is longer than the field
}

func newFace() *face {
	return &face{
		word: func(string) string { return "" }, keeps: func(string, string) bool { return false }, text: canvas.NewText("", color.Transparent),
	}
}

// put shows the face of a text in a field of a size, or nothing where the entry shows
// the same.
func (f *face) put(typed string, focused bool, size fyne.Size) {
	f.on = false
	room := size.Width - 2*length(sizeInnerPadding)
	if focused || typed == "" || room <= 0 {
		return
	}
	shown, style := f.word(typed), Style{Size: SizeBody}
	align := fyne.TextAlignLeading
	if shown == "" {
		shown = typed
	} else if f.atRight {
		align = fyne.TextAlignTrailing
	}
	fitted := style.Shorten(shown, room)
	f.on = fitted != typed || align != fyne.TextAlignLeading
	f.text.Text, f.text.TextSize, f.text.Color, f.text.Alignment = fitted, style.size(), colour(style.color()), align
	f.text.Move(fyne.NewPos(length(sizeInnerPadding), length(sizeInnerPadding)))
	f.text.Resize(fyne.NewSize(room, rowHeight()))
	f.text.Refresh()
}

// in returns the objects of an entry with its face in the place of its scroller, or
// with the scroller of a long text below the entry's edge, which it would run over.
func (f *face) in(objects []fyne.CanvasObject, scroller fyne.CanvasObject) []fyne.CanvasObject {
	at := slices.Index(objects, scroller)
	if at < 0 || !f.on && !f.over {
		return objects
	}
	objects = slices.Clone(objects)
	if f.on {
		objects[at] = f.text
		return objects
	}
	return slices.Insert(slices.Delete(objects, at, at+1), 1, scroller) // the ground is the first
}

// newValueField returns the editor of a number or date. What is written as the app
// itself writes it is shown in words; of anything else the row of the field tells what
// it is taken for.
func newValueField(q *model.Question, lang model.Lang) *TextField {
	f, say := NewTextField(widthOf(q)), words.For(lang)
	f.entry.face.word = func(typed string) string {
		a := model.TextAnswer(typed)
		if v := q.Read(a); !v.Readable() || v.Canonical != typed {
			return ""
		}
		return say.Answer(q, a)
	}
	if q.Type == model.TypeDate || q.Type == model.TypeMonth {
		f.entry.face.keeps = func(typed, shown string) bool {
			again := q.Read(model.TextAnswer(shown))
			return again.Readable() && again.Canonical == typed
		}
	}
	return f
}

// newValueCell returns the editor of a number or date in a table. There is no room to
// tell what it is taken for, so that it shows it whenever it can be read. row returns
// the row that it stands in.
func newValueCell(c *model.Column, lang model.Lang, row func() model.Row) *TextField {
	f, say := NewTextField(wideField), words.For(lang)
	f.entry.face.atRight = c.Type == model.TypeInteger || c.Type == model.TypeDecimal
	f.entry.face.word = func(typed string) string {
		r := row()
		r[c.ID] = typed
		if !c.Read(r).Readable() {
			return ""
		}
		return say.Cell(c, r)
	}
	return f
}
