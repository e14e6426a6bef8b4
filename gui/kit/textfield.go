package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"toprunner/model"
)

// TextField is the editor of one line of text, a number or a date.
type TextField struct {
	writing
	lid        *canvas.Rectangle // over the scroll bar that Fyne draws below a long text
	characters int               // width of the field; 0 is the whole width

	// given is what the field was last set to, and written what stands in the entry for
	// it: the same, or its words where these are read as the same.
	given, written string
}

// NewTextField returns a field as wide as so many full-width characters; 0 is
// as wide as there is room.
func NewTextField(characters int) *TextField {
	f := &TextField{writing: newWriting(false), characters: characters}
	f.entry.face, f.lid = newFace(), canvas.NewRectangle(nil)
	f.serve(f, f.wheel)
	f.entry.OnChanged = func(string) { f.changed(f.Value()) }
	f.entry.onDrawn = f.showLid
	return f
}

// Object implements Editor.
func (f *TextField) Object() fyne.CanvasObject { return f }

// Value implements Editor.
func (f *TextField) Value() model.Answer { return model.TextAnswer(f.Text()) }

// Text returns what was typed, or what the field was set to while that stands there.
func (f *TextField) Text() string {
	if f.entry.Text == f.written {
		return f.given
	}
	return f.entry.Text
}

// SetValue implements Editor.
func (f *TextField) SetValue(a model.Answer) { f.SetText(a.Text) }

// SetText is SetValue for a plain text.
func (f *TextField) SetText(s string) {
	f.given, f.written = s, s
	if shown := f.entry.face.word(s); shown != "" && f.entry.face.keeps(s, shown) {
		f.written = shown
	}
	f.setQuietly(f.written)
}

// Focus implements Editor.
func (f *TextField) Focus(c fyne.Canvas) { focus(c, f, f.entry) }

func (f *TextField) wheel(ev *fyne.ScrollEvent) {
	if f.host != nil {
		f.host.Wheel(ev)
	}
}

// HeightFor implements Flowing.
func (f *TextField) HeightFor(float32) float32 { return f.entry.MinSize().Height }

// NaturalWidth is that of the characters expected.
func (f *TextField) NaturalWidth() float32 { return fieldWidth(f.characters, veryWide) }

const veryWide = 1 << 20

// fieldWidth is the width of an entry for so many characters where there is
// room for available.
func fieldWidth(characters int, available float32) float32 {
	if characters == 0 {
		return available
	}
	return min(available, float32(characters)*length(SizeBody)+2*length(sizeInnerPadding))
}

// CreateRenderer implements fyne.Widget.
func (f *TextField) CreateRenderer() fyne.WidgetRenderer {
	return &fieldRenderer{
		objects: []fyne.CanvasObject{f.ring, f.entry, f.lid, f.wrong, f.pass},
		layout: func(size fyne.Size) {
			size.Width = fieldWidth(f.characters, size.Width)
			place(size, f.ring, f.entry, f.wrong, f.pass)
			f.coverBar(size)
		},
		least: func() fyne.Size { return fyne.NewSize(fieldWidth(4, veryWide), f.entry.MinSize().Height) },
	}
}

// showLid covers the scroll bar while there is one.
func (f *TextField) showLid() {
	face := f.entry.face
	face.over = f.entry.inner.Content.MinSize().Width > f.entry.inner.Size().Width
	f.lid.Hidden = face.on || !face.over
	f.lid.Refresh()
}

// coverBar lays the lid between the text and the lower edge of an entry.
func (f *TextField) coverBar(size fyne.Size) {
	// Fyne draws the edge half a pixel further in at the lower right.
	edge, height := length(theme.SizeNameInputBorder)+0.5, length(theme.SizeNameScrollBarSmall)
	f.lid.FillColor = colour(theme.ColorNameInputBackground)
	f.lid.CornerRadius = length(theme.SizeNameInputRadius) - edge
	f.lid.Resize(fyne.NewSize(size.Width-2*edge, height))
	f.lid.Move(fyne.NewPos(edge, size.Height-edge-height))
	f.showLid()
}

// place gives every object the same size, at the origin.
func place(size fyne.Size, objects ...fyne.CanvasObject) {
	for _, o := range objects {
		o.Resize(size)
		o.Move(fyne.Position{})
	}
}

// fieldRenderer lays out the few objects of an editor.
type fieldRenderer struct {
	objects []fyne.CanvasObject
	layout  func(fyne.Size)
	least   func() fyne.Size
}

func (r *fieldRenderer) Layout(size fyne.Size) { r.layout(size) }
func (r *fieldRenderer) MinSize() fyne.Size    { return r.least() }
func (r *fieldRenderer) Refresh() {
	for _, o := range r.objects {
		o.Refresh()
	}
}
func (r *fieldRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *fieldRenderer) Destroy()                     {}
