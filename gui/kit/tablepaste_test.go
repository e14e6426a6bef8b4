package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"toprunner/model"
)

func pastedTable(t *testing.T, lang model.Lang, rows ...model.Row) (*Table, fyne.Canvas) {
	t.Helper()
	themed(t)
	table := NewTable(monthly(), lang)
	table.SetValue(model.RowsAnswer(rows...))
	c := show(t, NewPage(table), 700, 500)
	table.Focus(c)
	return table, c
}

func TestTablePasteLeavesHeadingsOut(t *testing.T) {
	for name, c := range map[string]struct{ given, said string }{
		"labels":             {"月\t人数\t日数\n2024-04\t1\t2", "見出しの行を除いて、1行"},
		"labels of English":  {"Month\tPeople\tDays\n2024-04\t1\t2", "見出しの行を除いて、1行"},
		"in another order":   {"日数\t月\t人数\n2\t2024-04\t1", "見出しの行を除いて、1行"},
		"other words":        {"年月\t実施者\t延べ\n2024-04\t1\t2", "見出しの行を除いて、1行"},
		"none":               {"2024-04\t1\t2\r\n\r\n", "1行を貼り付けました"},
		"a day of the month": {"2024/4/1\t１\t２\n", "1行を貼り付けました"},
		"more columns":       {"2024-04\t1\t2\t備考\t他", "右にはみ出した2列"},
		"empty ones beyond":  {"2024-04\t1\t2\t\t", "1行を貼り付けました"},
	} {
		table, canvas := pastedTable(t, model.Japanese)
		paste(canvas, c.given)
		rows := table.Value().Rows
		if len(rows) != 1 {
			t.Errorf("%s: %d rows", name, len(rows))
			continue
		}
		if rows[0]["month"] != "2024-04" && rows[0]["month"] != "2024/4/1" || !strings.Contains("1１", rows[0]["people"]) ||
			!strings.Contains("2２", rows[0]["days"]) {
			t.Errorf("%s: %v", name, rows)
		}
		if said := table.undo.said.Text(); !strings.Contains(said, c.said) {
			t.Errorf("%s: the table says %q", name, said)
		}
	}
}

// Words that cannot be read may be what was counted, not a heading.
func TestTablePasteKeepsALineThatMayBeData(t *testing.T) {
	table, c := pastedTable(t, model.Japanese)
	paste(c, "4月\t1\t2\n5月\t3\t4")
	if rows := table.Value().Rows; len(rows) != 2 || rows[0]["month"] != "4月" {
		t.Errorf("the table holds %v", rows)
	}
}

func TestTablePasteIsTakenBack(t *testing.T) {
	before := monthRow("2024-04", "1", "2")
	table, c := pastedTable(t, model.Japanese, before)
	got := listen(table)
	paste(c, "2024-05\t3\t4\n2024-06\t5\t6")
	if len(table.Value().Rows) != 2 {
		t.Fatalf("the table holds %v", table.Value().Rows)
	}
	c.Focus(table.undo.do)
	pressKey(c, fyne.KeySpace)
	if !table.Value().Equal(model.RowsAnswer(before)) || len(got.answers) != 2 {
		t.Errorf("taken back, the table holds %v, told %d changes", table.Value().Rows, len(got.answers))
	}
}

// A bare text that stood there instead of rows comes back with them.
func TestTablePasteOverATextIsTakenBack(t *testing.T) {
	table, c := pastedTable(t, model.Japanese)
	table.SetValue(model.TextAnswer("4月に3日"))
	table.Focus(c)
	got := listen(table)
	paste(c, "2024-05\t3\t4")
	c.Focus(table.undo.do)
	pressKey(c, fyne.KeySpace)
	last := got.answers[len(got.answers)-1]
	if !table.Value().Equal(model.TextAnswer("4月に3日")) || !last.Equal(table.Value()) {
		t.Errorf("taken back, the table holds %v and told %v", table.Value(), last)
	}
}

// What was typed since is not taken back with a paste.
func TestTablePasteIsKeptOnceSomethingIsTyped(t *testing.T) {
	table, c := pastedTable(t, model.Japanese)
	paste(c, "2024-05\t3\t4")
	typeInto(c, "1")
	if table.undo.take != nil {
		t.Error("the paste is still offered to be taken back")
	}
}

// The line that puts a row back stands where the row stood.
func TestTableUndoStandsInPlaceOfTheRow(t *testing.T) {
	table, c := pastedTable(t, model.Japanese, monthRow("a", "1", "2"), monthRow("b", "3", "4"), monthRow("c", "5", "6"))
	all := table.Value()
	table.remove(table.rows[1])
	if table.body.Objects()[1] != fyne.CanvasObject(table.undo.line) {
		t.Error("the line stands elsewhere")
	}
	c.Focus(table.rows[0].cells[1].entry)
	typeInto(c, "0")
	c.Focus(table.undo.do)
	pressKey(c, fyne.KeySpace)
	want := all.Clone()
	want.Rows[0]["people"] = table.rows[0].cells[1].Text()
	if !table.Value().Equal(want) || !strings.Contains(want.Rows[0]["people"], "0") {
		t.Errorf("put back, the table holds %v", table.Value().Rows)
	}
}
