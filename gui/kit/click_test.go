package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"toprunner/model"
)

// entryOf returns the entry of an editor of text.
func entryOf(t *testing.T, e Editor) *entry {
	t.Helper()
	switch e := e.(type) {
	case *TextField:
		return e.entry
	case *TextArea:
		return e.entry
	}
	t.Fatalf("%T has no entry", e)
	return nil
}

// The button is let go over the field that it was pressed on: until then, and until
// no second half of a double click can come, the page does not move.
func TestClickAtTheLowerEdgeIsOverBeforeThePageMoves(t *testing.T) {
	themed(t)
	for i, over := range map[int]func(*entry){
		2: func(e *entry) { e.Tapped(&fyne.PointEvent{}) },
		3: func(e *entry) { e.DoubleTapped(&fyne.PointEvent{}) },
	} {
		page, rows := form(8)
		show(t, page, 500, 400)
		e := entryOf(t, rows[i].Editor())
		driver := fyne.CurrentApp().Driver()
		top := driver.AbsolutePositionForObject(e).Y - driver.AbsolutePositionForObject(page.content).Y
		page.ScrollTo(top - 380) // 20 of it are in view
		before := page.Offset()

		at := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
		at.Position = fyne.NewPos(10, 10)
		e.MouseDown(at)
		e.MouseUp(at)
		if !e.focused || page.Offset() != before {
			t.Fatalf("row %d: focus %v, offset %v while it is clicked, was %v", i, e.focused, page.Offset(), before)
		}
		over(e)
		if y := driver.AbsolutePositionForObject(e).Y; y+min(e.Size().Height, 200) > 400 {
			t.Errorf("row %d: the field is at %v of a window of 400 after the click", i, y)
		}
		after := page.Offset()
		page.ScrollTo(after - 20)
		e.MouseDown(at)
		e.MouseUp(at)
		if over(e); page.Offset() != after-20 {
			t.Errorf("row %d: a click into the field that has the focus moves the page", i)
		}
	}
}

// Tab selects what stands in a field of one line, so that what is typed replaces it;
// a click, or the focus that comes back, only places the caret.
func TestTabSelectsALine(t *testing.T) {
	themed(t)
	table := NewTable(&model.Question{Type: model.TypeTable, Columns: []model.Column{
		{ID: "a", Type: model.TypeInteger}, {ID: "b", Type: model.TypeInteger}, {ID: "c", Type: model.TypeText}}}, model.Japanese)
	table.SetValue(model.RowsAnswer(model.Row{"a": "20", "b": "52", "c": "週"}))
	area := NewTextArea()
	area.SetValue(model.TextAnswer("長い文"))
	c := show(t, NewPage(table, area), 800, 400)
	tab := func() {
		c.Focused().(fyne.Tabbable).AcceptsTab() // the driver asks, then moves the focus
		c.FocusNext()
	}
	table.Focus(c)
	tab()
	typeInto(c, "2")
	tab()
	typeInto(c, "月")
	tab() // the button that removes the row
	tab() // the one that adds a row
	tab()
	typeInto(c, "新")
	if got := table.Value().Rows[0]; got["a"] != "20" || got["b"] != "2" || got["c"] != "月" {
		t.Errorf("the row is %v", got)
	}
	if got := area.Value().Text; got != "新長い文" {
		t.Errorf("the area holds %q", got)
	}
	e := table.rows[0].cells[1].entry
	e.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if got := e.SelectedText(); got != "" {
		t.Errorf("a click selects %q", got)
	}
	e.FocusLost() // the window goes into the background and comes back
	e.FocusGained()
	if got := e.SelectedText(); got != "" {
		t.Errorf("the focus that comes back selects %q", got)
	}
}

// An editor on a page that the driver has not drawn, or not for a while, gets the focus.
func TestFocusOnAPageThatWasNotDrawn(t *testing.T) {
	themed(t)
	several := make([]model.Choice, manyChoices)
	for name, q := range map[string]*model.Question{
		"text": {Type: model.TypeText}, "long": {Type: model.TypeLong}, "date": {Type: model.TypeDate},
		"yes": {Type: model.TypeYes}, "file": {Type: model.TypeFile},
		"choice": {Type: model.TypeChoice, Choices: several[:3]}, "picker": {Type: model.TypeChoice, Choices: several},
		"multi": {Type: model.TypeMulti, Choices: several[:3]},
		"table": {Type: model.TypeTable, Columns: []model.Column{{ID: "a", Type: model.TypeText}, {ID: "b", Type: model.TypeInteger}}},
	} {
		holder := container.NewWithoutLayout()
		c := show(t, holder, 500, 400)
		editor := NewEditor(q, model.Japanese)
		holder.Objects = []fyne.CanvasObject{NewPage(NewFieldRow(Field{Label: name, Lang: model.Japanese}, editor))}
		if editor.Focus(c); c.Focused() == nil {
			t.Errorf("%s: nothing has the focus", name)
		}
	}
}
