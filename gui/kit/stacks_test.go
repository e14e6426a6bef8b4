package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

func block(width, height float32) *canvas.Rectangle {
	r := canvas.NewRectangle(nil)
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}

// At every width, wrapped text has the height it needs and nothing overlaps:
// after a single Resize, as a window does it.
func TestColumnNeverCutsOrOverlaps(t *testing.T) {
	themed(t)
	for width := float32(150); width <= 900; width += 75 {
		column := NewColumn(GapSmall, NewWrapText(paragraph, Body), NewInset(12, 6, NewWrapText(paragraph, Hint)),
			NewRow(GapSmall, NewWrapText(paragraph, Strong), NewBadge("必須", BadgeRequired)),
			NewSides(GapSmall, newMark(roundMark), NewWrapText(paragraph, Body), NewWrapText("12 / 100文字", Hint)))
		column.Resize(fyne.NewSize(width, column.HeightFor(width)))
		bottom := float32(0)
		for i, o := range column.Objects() {
			if o.Position().Y < bottom {
				t.Errorf("at %v object %d begins at %v, the one above ends at %v", width, i, o.Position().Y, bottom)
			}
			if want := heightFor(o, width); o.Size().Height != want {
				t.Errorf("at %v object %d is %v high, wants %v", width, i, o.Size().Height, want)
			}
			bottom = o.Position().Y + o.Size().Height
		}
		if bottom != column.Size().Height {
			t.Errorf("at %v the column ends at %v, its objects at %v", width, column.Size().Height, bottom)
		}
	}
}

func TestColumnGivesNoGapToWhatTakesNoRoom(t *testing.T) {
	themed(t)
	hidden := block(10, 50)
	hidden.Hide()
	column := NewColumn(10, block(10, 20), hidden, NewColumn(5), block(10, 30))
	if got := column.HeightFor(100); got != 60 {
		t.Errorf("height %v, want 20 + 10 + 30", got)
	}
}

func TestColumnGrowsWithWhatIsInside(t *testing.T) {
	themed(t)
	h := &host{}
	text := NewWrapText("短い", Body)
	inner := NewColumn(0, text)
	outer := NewColumn(0, NewInset(4, 4, inner), block(10, 10))
	outer.SetHost(h)
	outer.Resize(fyne.NewSize(200, outer.HeightFor(200)))
	before := outer.HeightFor(200)
	text.SetText(paragraph)
	if h.reflows == 0 {
		t.Error("the host was not told")
	}
	if after := outer.HeightFor(200); after <= before {
		t.Errorf("height %v after %v", after, before)
	}
	inner.Hide()
	if got := outer.HeightFor(200); got != 10+8 {
		t.Errorf("height %v with the text hidden, want 18", got)
	}
}

func TestRowGoesOnBelow(t *testing.T) {
	themed(t)
	row := NewRow(10, block(60, 20), block(60, 30), block(60, 20))
	if got := row.HeightFor(200); got != 30 {
		t.Errorf("one line is %v high, want 30", got)
	}
	if got := row.HeightFor(140); got != 30+5+20 {
		t.Errorf("two lines are %v high, want 55", got)
	}
}

func TestSidesStandBelowWhereTooNarrow(t *testing.T) {
	themed(t)
	left, middle, right := block(20, 20), NewWrapText(paragraph, Body), block(100, 40)
	sides := NewSides(10, left, middle, right)
	sides.Resize(fyne.NewSize(600, sides.HeightFor(600)))
	if right.Position().Y != 0 || middle.Size().Width != 600-30-110 {
		t.Errorf("beside: right at %v, middle %v wide", right.Position(), middle.Size().Width)
	}
	sides.Resize(fyne.NewSize(300, sides.HeightFor(300)))
	if right.Position().Y < middle.Size().Height || middle.Size().Width != 270 {
		t.Errorf("below: right at %v, middle %v", right.Position(), middle.Size())
	}
}

func TestTilesOfALineAreOfOneHeight(t *testing.T) {
	themed(t)
	low := NewPanel(PanelStyle{Ground: ColorPanel}, block(10, 10))
	tall := NewPanel(PanelStyle{Ground: ColorPanel}, block(10, 80))
	tiles := NewTiles(100, 10, low, tall, block(10, 10))
	tiles.Resize(fyne.NewSize(230, tiles.HeightFor(230)))
	if low.Size() != tall.Size() || low.ground.Size() != low.Size() {
		t.Errorf("tiles are %v and %v, ground %v", low.Size(), tall.Size(), low.ground.Size())
	}
	if got := tiles.HeightFor(230); got != 100 {
		t.Errorf("height %v, want 80 + 10 + 10", got)
	}
}

// A button of text alone stands in line with the texts above and below it.
func TestTextButtonIsAlignedByItsWords(t *testing.T) {
	themed(t)
	text := NewWrapText("見出し", Heading)
	first, second, beside := NewButton("直す", Quiet, nil), NewButton("消す", Quiet, nil), NewButton("戻る", Quiet, nil)
	outlined := NewButton("保存", Secondary, nil)
	c := show(t, NewPage(text, NewRow(GapSmall, first, second), NewRow(0, outlined), NewSides(GapSmall, beside, NewWrapText("題", Body), nil)), 400, 300)
	left := func(o fyne.CanvasObject) float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X
	}
	c.Capture() // lays out
	for _, b := range []*Button{first, beside} {
		if left(b.label) != left(text) {
			t.Errorf("%s begins at %v, the text above at %v", b.Text(), left(b.label), left(text))
		}
	}
	if left(outlined) != left(text) {
		t.Errorf("a button with an edge begins at %v, the text above at %v", left(outlined), left(text))
	}
}
