package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"toprunner/model"
)

func form(n int) (*Page, []*FieldRow) {
	rows := make([]*FieldRow, n)
	objects := make([]fyne.CanvasObject, n)
	for i := range rows {
		q := &model.Question{Type: model.TypeText}
		if i%2 == 1 {
			q.Type = model.TypeLong
		}
		rows[i] = NewFieldRow(Field{Label: fmt.Sprint("項目", i), Hint: paragraph, Lang: model.Japanese}, NewEditor(q, model.Japanese))
		objects[i] = rows[i]
	}
	return NewPage(objects...), rows
}

func TestPageKnowsItsHeightAtOnce(t *testing.T) {
	themed(t)
	page, _ := form(6)
	show(t, page, 500, 300)
	if got, want := page.content.Size().Height, page.content.HeightFor(500); got != want {
		t.Errorf("content is %v high after one resize, wants %v", got, want)
	}
}

func TestPageMakesRoomForAMessage(t *testing.T) {
	themed(t)
	page, rows := form(4)
	show(t, page, 500, 300)
	below := rows[1].Position().Y
	rows[0].SetMessages([]Message{{Severity: model.Error, Text: paragraph}})
	if rows[1].Position().Y <= below {
		t.Errorf("the next row stayed at %v", rows[1].Position().Y)
	}
	rows[0].SetMessages(nil)
	if rows[1].Position().Y != below {
		t.Errorf("the next row is at %v when the message is gone, was at %v", rows[1].Position().Y, below)
	}
}

func TestPageRevealsWhatTabReaches(t *testing.T) {
	themed(t)
	page, rows := form(12)
	c := show(t, page, 500, 400)
	for i, row := range rows {
		c.FocusNext()
		driver := fyne.CurrentApp().Driver()
		top := driver.AbsolutePositionForObject(row.Editor().Object()).Y
		if bottom := top + row.Editor().Object().Size().Height; top < 0 || bottom > 400 {
			t.Fatalf("editor %d is at %v to %v of a window of 400", i, top, bottom)
		}
	}
	if page.Offset() == 0 {
		t.Error("the page never scrolled: the form is too short for this test")
	}
}

func TestPageDoesNotMoveForWhatIsInView(t *testing.T) {
	themed(t)
	page, rows := form(12)
	show(t, page, 500, 600)
	page.ScrollTo(300)
	page.Reveal(rows[3].Editor().Object())
	before := page.Offset()
	page.Reveal(rows[3].Editor().Object())
	if page.Offset() != before {
		t.Errorf("offset went from %v to %v", before, page.Offset())
	}
}

func TestPageKeepsWithinItsContent(t *testing.T) {
	themed(t)
	page, rows := form(6)
	show(t, page, 500, 300)
	page.ScrollTo(1e6)
	if got, most := page.Offset(), page.content.Size().Height-300; got != most {
		t.Errorf("offset %v, the end is at %v", got, most)
	}
	for _, row := range rows[1:] {
		row.Hide()
	}
	if page.Offset() != 0 {
		t.Errorf("offset %v when all fits", page.Offset())
	}
}

func TestWheelOverAnEditorScrollsThePage(t *testing.T) {
	themed(t)
	page, rows := form(8)
	c := show(t, page, 500, 400)
	for i := range 2 {
		page.ScrollTo(0)
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(rows[i].Editor().Object())
		test.Scroll(c, at.AddXY(20, 20), 0, -notchPixels)
		if want := notchLines * rowHeight(); page.Offset() != want {
			t.Errorf("over editor %d the page scrolled by %v, want %v", i, page.Offset(), want)
		}
	}
}

func TestWheelScrollsThreeLines(t *testing.T) {
	themed(t)
	page, rows := form(8)
	c := show(t, page, 500, 400)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(rows[1])
	test.Scroll(c, at.AddXY(20, 2), 0, -notchPixels)
	if want := notchLines * rowHeight(); page.Offset() != want {
		t.Errorf("a notch scrolled by %v, want %v", page.Offset(), want)
	}
	list := widget.NewList(func() int { return 200 },
		func() fyne.CanvasObject { return widget.NewLabel("") }, func(widget.ListItemID, fyne.CanvasObject) {})
	c = show(t, NewWheeled(list), 500, 400)
	test.Scroll(c, fyne.NewPos(20, 200), 0, -notchPixels)
	if want := notchLines * rowHeight(); list.GetScrollOffset() != want {
		t.Errorf("a notch scrolled the list by %v, want %v", list.GetScrollOffset(), want)
	}
}

// What appears above the field that is being typed into does not push it away.
func TestPageHoldsTheFocusedFieldStill(t *testing.T) {
	themed(t)
	page, rows := form(12)
	c := show(t, page, 500, 400)
	rows[5].Editor().Focus(c)
	driver := fyne.CurrentApp().Driver()
	before := driver.AbsolutePositionForObject(rows[5].Editor().Object()).Y
	for _, i := range []int{4, 0} {
		rows[i].SetMessages([]Message{{Severity: model.Error, Text: paragraph}})
		if got := driver.AbsolutePositionForObject(rows[5].Editor().Object()).Y; got != before {
			t.Errorf("a message at row %d moved the field from %v to %v", i, before, got)
		}
	}
	rows[4].SetMessages(nil)
	if got := driver.AbsolutePositionForObject(rows[5].Editor().Object()).Y; got != before {
		t.Errorf("a message taken away moved the field from %v to %v", before, got)
	}
}

// Whoever has scrolled away from the field reads something else.
func TestPageDoesNotFollowAFieldOutOfView(t *testing.T) {
	themed(t)
	page, rows := form(12)
	c := show(t, page, 500, 400)
	rows[1].Editor().Focus(c)
	page.ScrollTo(1e6)
	before := page.Offset()
	rows[0].SetMessages([]Message{{Severity: model.Error, Text: paragraph}})
	if page.Offset() != before {
		t.Errorf("the page went from %v to %v", before, page.Offset())
	}
	page.SetObjects(rows[3]) // the field is gone
	rows[3].SetMessages([]Message{{Severity: model.Error, Text: paragraph}})
	if page.Offset() != 0 {
		t.Errorf("the page follows a field that is gone to %v", page.Offset())
	}
}

func TestClickReachesTheEntryThroughTheWheelPass(t *testing.T) {
	themed(t)
	field := NewTextField(wideField)
	c := show(t, NewPage(field), 500, 400)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(field)
	test.MoveMouse(c, at.AddXY(20, 20))
	test.TapCanvas(c, at.AddXY(20, 20))
	field.Focus(c)
	typeInto(c, "あ")
	if field.Text() != "あ" {
		t.Errorf("the field holds %q", field.Text())
	}
}

// The driver knows where things stand only once they were drawn. A field that was
// reached before, and the line that appeared a moment ago, are brought into view all
// the same.
func TestPageRevealsWhatWasNeverDrawn(t *testing.T) {
	themed(t)
	page, rows := form(12)
	table := NewTable(monthly(), model.Japanese)
	page.Column().Add(table)
	page.Resize(fyne.NewSize(500, 400)) // in no window
	inView := func(o fyne.CanvasObject, down float32) bool {
		return page.Offset() <= down && down+o.Size().Height <= page.Offset()+400
	}
	page.Reveal(rows[9])
	if !inView(rows[9], page.column.Position().Y+rows[9].Position().Y) || page.Offset() == 0 {
		t.Errorf("the row at %v is out of view at an offset of %v", rows[9].Position().Y, page.Offset())
	}
	page.ScrollTo(0)
	table.addByHand()
	table.rows[1].cells[0].SetValue(model.TextAnswer("4月"))
	field := table.rows[1].cells[0].Editor.(*TextField)
	field.reveal(field)
	if most := page.content.Size().Height - 400; page.Offset() < most-200 {
		t.Errorf("the cell of a new row is out of view at an offset of %v of %v", page.Offset(), most)
	}
}
