package kit

import (
	"image"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"toprunner/gui/native"
	"toprunner/model"
)

// drawn returns the texts that are seen in an object.
func drawn(o fyne.CanvasObject) []string {
	var all []string
	for _, o := range test.LaidOutObjects(o) {
		if t, ok := o.(*canvas.Text); ok && t.Text != "" {
			all = append(all, t.Text)
		}
	}
	return all
}

func cellsOf(t *Table, row int) (all []string) {
	for _, c := range t.rows[row].cells {
		all = append(all, strings.Join(drawn(c.Object()), "|"))
	}
	return all
}

// A table shows numbers and months in words, keeps them as they are, and shows a cell
// as it was typed while somebody is in it.
func TestCellsAreShownInWords(t *testing.T) {
	for lang, month := range map[model.Lang]string{model.Japanese: "2024年4月", model.English: "April 2024"} {
		themed(t)
		table := NewTable(monthly(), lang)
		c := show(t, NewPage(table), 700, 500)
		kept := model.RowsAnswer(monthRow("2024-04", "1188", "１３６８０.5"), monthRow("去年", "12くらい", ""))
		table.SetValue(kept)
		for row, want := range [][]string{{month, "1,188", "13,680.5"}, {"去年", "12くらい", ""}} {
			if got := cellsOf(table, row); !slices.Equal(got, want) {
				t.Errorf("%s: row %d is shown as %q", lang, row, got)
			}
		}
		c.Focus(table.rows[0].cells[2].entry)
		if got := cellsOf(table, 0); !slices.Equal(got, []string{month, "1,188", "１３６８０.5"}) {
			t.Errorf("%s: with the focus on the last cell the row is shown as %q", lang, got)
		}
		if !table.Value().Equal(kept) {
			t.Errorf("showing the rows made them %v", table.Value().Rows)
		}
		c.Focus(table.rows[0].cells[1].entry)
		typeInto(c, "2")
		c.Unfocus()
		kept.Rows[0]["people"] = "21188"
		if got := cellsOf(table, 0); !table.Value().Equal(kept) || got[1] != "21,188" {
			t.Errorf("typed into, the table holds %v and shows %q", table.Value().Rows, got)
		}
	}
}

func TestCellIsUndoneAfterItWasLeft(t *testing.T) {
	themed(t)
	table := NewTable(monthly(), model.Japanese)
	c := show(t, NewPage(table), 700, 500)
	cell := table.rows[0].cells[1]
	c.Focus(cell.entry)
	typeInto(c, "1200")
	c.Unfocus()
	if got := drawn(cell.Object()); !slices.Equal(got, []string{"1,200"}) {
		t.Fatalf("left, the cell shows %q", got)
	}
	c.Focus(cell.entry)
	undo(c)
	if cell.Text() != "" {
		t.Errorf("undone, the cell holds %q", cell.Text())
	}
	redo(c)
	if cell.Text() != "1200" {
		t.Errorf("done again, the cell holds %q", cell.Text())
	}
}

// A word that is being composed when a cell is left goes into that cell, and is shown.
func TestCellLeftInMidWord(t *testing.T) {
	themed(t)
	table := NewTable(monthly(), model.Japanese)
	c := show(t, NewPage(table), 700, 500)
	cell, method := table.rows[0].cells[1], &fakeMethod{}
	cell.entry.compose.find = func() native.Composer { return method }
	c.Focus(cell.entry)
	typeInto(c, "1")
	method.composed = "２００"
	c.Focus(table.rows[0].cells[2].entry)
	if got := drawn(cell.Object()); cell.Text() != "1２００" || !slices.Equal(got, []string{"1,200"}) {
		t.Errorf("the cell holds %q and shows %q", cell.Text(), got)
	}
}

// What is shown in words stands where the entry's own text would stand.
func TestFaceStandsWhereTheTextStands(t *testing.T) {
	picture := func(typed string) image.Image {
		themed(t)
		field := NewEditor(&model.Question{Type: model.TypeDate}, model.English)
		c := show(t, field.Object(), 300, 60)
		field.SetValue(model.TextAnswer(typed))
		return c.Capture()
	}
	if own, faced := picture("1 April 2024"), picture("2024-04-01"); !reflect.DeepEqual(own, faced) {
		t.Error("the text moves when the field is left")
	}
}

// What a field is set to stays so while its words stand there, also after they were
// typed over and brought back.
func TestFieldKeepsWhatItWasSetTo(t *testing.T) {
	themed(t)
	field := NewEditor(&model.Question{Type: model.TypeDate}, model.Japanese)
	c := show(t, NewPage(field.Object()), 300, 100)
	field.SetValue(model.TextAnswer("2024-04-01"))
	field.Focus(c)
	if got := drawn(field.Object()); !slices.Contains(got, "2024年4月1日") || field.Value().Text != "2024-04-01" {
		t.Errorf("with the focus the field shows %q and holds %q", got, field.Value().Text)
	}
	got := listen(field)
	typeInto(c, "令")
	if last := got.answers[len(got.answers)-1].Text; last != "2024年4月1日令" || field.Value().Text != last {
		t.Errorf("typed into, it told %q and holds %q", last, field.Value().Text)
	}
	undo(c)
	if last := got.answers[len(got.answers)-1].Text; last != "2024-04-01" || field.Value().Text != last {
		t.Errorf("undone, it told %q and holds %q", last, field.Value().Text)
	}
}

// A number in the focus is the digits alone, so that one can be taken away.
func TestNumberIsPlainInTheFocus(t *testing.T) {
	themed(t)
	q := &model.Question{Type: model.TypeInteger, Min: new(int)}
	field := NewEditor(q, model.Japanese)
	c := show(t, NewPage(field.Object()), 300, 100)
	field.SetValue(model.TextAnswer("13680"))
	if got := drawn(field.Object()); !slices.Equal(got, []string{"13,680"}) {
		t.Errorf("without the focus the field shows %q", got)
	}
	field.Focus(c)
	pressKey(c, fyne.KeyEnd)
	pressKey(c, fyne.KeyBackspace)
	if v := q.Read(field.Value()); v.Canonical != "1368" || !v.Readable() {
		t.Errorf("with its last digit taken away the field holds %q", field.Value().Text)
	}
}

// A column of numbers ends on one line.
func TestNumbersStandAtTheRight(t *testing.T) {
	themed(t)
	table := NewTable(monthly(), model.Japanese)
	show(t, NewPage(table), 700, 500)
	table.SetValue(model.RowsAnswer(monthRow("2024-04", "1188", "1"), monthRow("2024-05", "７くらい", "1")))
	for row, want := range []fyne.TextAlign{fyne.TextAlignTrailing, fyne.TextAlignLeading} {
		if face := table.rows[row].cells[1].entry.face; face.on && face.text.Alignment != want || face.on != (row == 0) {
			t.Errorf("row %d: in words %v, at the right %v", row, face.on, face.text.Alignment == fyne.TextAlignTrailing)
		}
	}
}

// indicators is a table whose rows say what their numbers count.
func indicators(t *testing.T) *model.Question {
	t.Helper()
	q := &model.Question{ID: "t", Type: model.TypeTable, Role: model.RoleEffortIndicators, Columns: []model.Column{
		{ID: "unit", Label: both("単位", "Unit"), Type: model.TypeText},
		{ID: "before", Label: both("前", "Before"), Type: model.TypeDecimal},
	}}
	ed := &model.Edition{Sections: []*model.Section{{Blocks: []*model.Block{{Questions: []*model.Question{q}}}}}}
	if err := ed.Index(); err != nil {
		t.Fatal(err)
	}
	return q
}

// A number is read by the unit that its row names, also when that is typed after it.
func TestNumberIsReadByTheUnitOfItsRow(t *testing.T) {
	themed(t)
	table := NewTable(indicators(t), model.Japanese)
	c := show(t, NewPage(table), 700, 500)
	table.SetValue(model.RowsAnswer(model.Row{"before": "1200件"}))
	number := table.rows[0].cells[1]
	if got := drawn(number.Object()); !slices.Equal(got, []string{"1200件"}) {
		t.Errorf("without a unit the cell shows %q", got)
	}
	table.Focus(c)
	typeInto(c, "件")
	c.Unfocus()
	if got := drawn(number.Object()); !slices.Equal(got, []string{"1,200"}) || number.Text() != "1200件" {
		t.Errorf("with its unit the cell shows %q and holds %q", got, number.Text())
	}
}

// Numbers with their unit are no headings.
func TestPasteOfNumbersWithTheirUnit(t *testing.T) {
	themed(t)
	table := NewTable(indicators(t), model.Japanese)
	c := show(t, NewPage(table), 700, 500)
	table.Focus(c)
	paste(c, "%\t9.8%\n時間\t24.6")
	if rows := table.Value().Rows; len(rows) != 2 || rows[0]["before"] != "9.8%" {
		t.Errorf("the table holds %v", rows)
	}
}

// A text that has no room is cut where it can be seen, and whole again on entering.
func TestLongTextIsCutWithAnEllipsis(t *testing.T) {
	themed(t)
	field := NewTextField(wideField)
	c := show(t, NewPage(field), 300, 100)
	field.SetText(paragraph)
	shown := drawn(field)
	if len(shown) != 1 || !strings.HasSuffix(shown[0], "…") || !strings.HasPrefix(paragraph, strings.TrimSuffix(shown[0], "…")) {
		t.Errorf("the field shows %q", shown)
	}
	field.Focus(c)
	if got := drawn(field); !slices.Contains(got, paragraph) {
		t.Errorf("with the focus it shows %q", got)
	}
	if field.Text() != paragraph {
		t.Errorf("it holds %q", field.Text())
	}
}

// A text in a table is shown whole, on as many rows as it needs, but is one line.
func TestTextCellWrapsAndStaysOneLine(t *testing.T) {
	themed(t)
	table := NewTable(&model.Question{Type: model.TypeTable, Columns: []model.Column{
		{ID: "name", Label: both("名", "Name"), Type: model.TypeText}, {ID: "n", Label: both("数", "Number"), Type: model.TypeInteger},
	}}, model.Japanese)
	c := show(t, NewPage(table), 500, 500)
	low := table.rows[0].line.Size().Height
	table.Focus(c)
	typeInto(c, paragraph[:300])
	pressKey(c, fyne.KeyReturn)
	paste(c, "続き\r\n")
	if got := table.rows[0].cells[0].Text(); got != paragraph[:300]+"続き" {
		t.Errorf("the cell holds %q", got)
	}
	if high := table.rows[0].line.Size().Height; high < 2*low {
		t.Errorf("the row is %v high, empty it was %v", high, low)
	}
	if name, number := table.rows[0].cells[0].Object(), table.rows[0].cells[1].Object(); name.Position().Y != number.Position().Y {
		t.Errorf("the cells begin at %v and %v", name.Position().Y, number.Position().Y)
	}
}
