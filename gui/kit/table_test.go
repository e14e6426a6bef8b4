package kit

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"toprunner/model"
)

func monthly() *model.Question {
	return &model.Question{Type: model.TypeTable, Columns: []model.Column{
		{ID: "month", Label: both("月", "Month"), Type: model.TypeMonth},
		{ID: "people", Label: both("人数", "People"), Type: model.TypeInteger},
		{ID: "days", Label: both("日数", "Days"), Type: model.TypeDecimal},
	}}
}

func monthRow(month, people, days string) model.Row {
	return model.Row{"month": month, "people": people, "days": days}
}

func TestTableTakesAPasteFromASpreadsheet(t *testing.T) {
	themed(t)
	table := NewTable(monthly(), model.Japanese)
	got := listen(table)
	c := show(t, NewPage(table), 700, 500)
	table.Focus(c)
	paste(c, "2024-04\t120\t9８０.5\r\n2024-05\t1,130\t 990 \r\n")
	want := model.RowsAnswer(monthRow("2024-04", "120", "9８０.5"), monthRow("2024-05", "1,130", "990"))
	if !table.Value().Equal(want) {
		t.Errorf("the table holds %v", table.Value().Rows)
	}
	if len(got.answers) != 1 {
		t.Errorf("told %d changes, want one for the paste", len(got.answers))
	}
}

func TestTablePasteBeginsAtTheCellWithTheFocus(t *testing.T) {
	themed(t)
	table := NewTable(monthly(), model.Japanese)
	c := show(t, NewPage(table), 700, 500)
	table.SetValue(model.RowsAnswer(monthRow("4月", "1", "2"), monthRow("5月", "3", "4")))
	c.Focus(table.rows[1].cells[1].entry)
	paste(c, "30\t40\tbeyond the last column\n50\t60")
	want := model.RowsAnswer(monthRow("4月", "1", "2"), monthRow("5月", "30", "40"), monthRow("", "50", "60"))
	if !table.Value().Equal(want) {
		t.Errorf("the table holds %v", table.Value().Rows)
	}
}

func TestTablePasteOfOneCellIsTyping(t *testing.T) {
	themed(t)
	table := NewTable(monthly(), model.Japanese)
	c := show(t, NewPage(table), 700, 500)
	table.Focus(c)
	typeInto(c, "令和")
	paste(c, "6年4月\r\n")
	if got := table.rows[0].cells[0].Text(); got != "令和6年4月" {
		t.Errorf("the cell holds %q", got)
	}
}

func TestTableRemovesARowAndPutsItBack(t *testing.T) {
	themed(t)
	table := NewTable(monthly(), model.Japanese)
	got := listen(table)
	c := show(t, NewPage(table), 700, 500)
	all := model.RowsAnswer(monthRow("4月", "1", "2"), monthRow("5月", "3", "4"))
	table.SetValue(all)
	table.remove(table.rows[0])
	if !table.Value().Equal(model.RowsAnswer(monthRow("5月", "3", "4"))) || got.left != 1 {
		t.Errorf("the table holds %v", table.Value().Rows)
	}
	if table.undo.take == nil || c.Focused() != fyne.Focusable(table.undo.do) {
		t.Errorf("undo is not offered, the focus is on %T", c.Focused())
	}
	pressKey(c, fyne.KeySpace)
	if !table.Value().Equal(all) || table.undo.take != nil {
		t.Errorf("undone, the table holds %v", table.Value().Rows)
	}
}

func TestTableOfNoRowsKeepsOneToTypeInto(t *testing.T) {
	themed(t)
	table := NewTable(monthly(), model.Japanese)
	c := show(t, NewPage(table), 700, 500)
	table.remove(table.rows[0])
	if len(table.rows) != 1 || !table.Value().Empty() || len(table.Value().Rows) != 0 {
		t.Errorf("%d rows, value %v", len(table.rows), table.Value())
	}
	if table.undo.take != nil {
		t.Error("undo is offered for an empty row")
	}
	c.Focus(table.objects[len(table.objects)-1].(*Sides).objects[0].(*Button))
	pressKey(c, fyne.KeySpace)
	if !table.Value().Empty() {
		t.Errorf("the key that added a row typed %v into it", table.Value().Rows)
	}
	if len(table.rows) != 2 || c.Focused() != fyne.Focusable(table.rows[1].cells[0].entry) {
		t.Errorf("%d rows after adding one, the focus is on %T", len(table.rows), c.Focused())
	}
}

func TestTableLosesNothingItDoesNotShow(t *testing.T) {
	themed(t)
	table := NewTable(monthly(), model.Japanese)
	c := show(t, NewPage(table), 700, 500)
	var rows []model.Row
	for i := range mostTableRows + 5 {
		rows = append(rows, monthRow(fmt.Sprint(i), "1", "2"))
	}
	rows[0]["remark"] = "a column of another edition"
	given := model.RowsAnswer(rows...)
	table.SetValue(given)
	if !table.Value().Equal(given) {
		t.Error("showing the rows changed them")
	}
	if !table.note.Visible() || !strings.Contains(table.note.Text(), "5") {
		t.Errorf("the note says %q", table.note.Text())
	}
	c.Focus(table.rows[mostTableRows-1].cells[0].entry)
	paste(c, "a\tb\nc\td\n")
	got := table.Value().Rows
	if got[mostTableRows-1]["month"] != "a" || got[mostTableRows]["month"] != "c" || got[mostTableRows]["days"] != "2" {
		t.Errorf("pasted over the end: %v, %v", got[mostTableRows-1], got[mostTableRows])
	}
}

func TestTableKeepsABareTextUntilItIsTypedInto(t *testing.T) {
	themed(t)
	table := NewTable(monthly(), model.English)
	c := show(t, NewPage(table), 700, 500)
	table.SetValue(model.TextAnswer("see file"))
	if table.Value().Text != "see file" || !strings.Contains(table.note.Text(), "see file") {
		t.Errorf("value %v, note %q", table.Value(), table.note.Text())
	}
	table.Focus(c)
	typeInto(c, "4")
	if v := table.Value(); v.Text != "" || v.Rows[0]["month"] != "4" || table.note.Visible() {
		t.Errorf("value %v", v)
	}
}

// Where there is no room, a row is a card whose cells stand below labels of
// their own.
func TestTableCellsStayLegible(t *testing.T) {
	themed(t)
	table := NewTable(monthly(), model.Japanese)
	for _, width := range []float32{280, 400, 560, 860} {
		table.Resize(fyne.NewSize(width, table.HeightFor(width)))
		line := table.rows[0].line
		if card := width < 400; line.card.Visible() != card || table.head.Visible() == card {
			t.Errorf("at %v the row is a card: %v, the head is shown: %v", width, line.card.Visible(), table.head.Visible())
		}
		for i := range table.rows[0].cells {
			cell := table.rows[0].cells[i].Object()
			if cell.Size().Width < 88 || cell.Position().X+cell.Size().Width > width {
				t.Errorf("at %v cell %d is %v wide at %v", width, i, cell.Size().Width, cell.Position().X)
			}
			label := table.head.objects[i]
			if line.card.Visible() {
				label = line.labels[i]
			}
			if label.Position().X != cell.Position().X {
				t.Errorf("at %v label %d stands at %v, its cell at %v", width, i, label.Position().X, cell.Position().X)
			}
		}
	}
}
