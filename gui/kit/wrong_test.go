package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"toprunner/model"
)

// edgesInErrorColour counts the edges in the colour of errors that can be seen.
func edgesInErrorColour(o fyne.CanvasObject) int {
	n := 0
	for _, part := range test.LaidOutObjects(o) {
		switch part := part.(type) {
		case *wrongEdge:
			if part.Hidden {
				n-- // its line is counted though it is not drawn
			}
		case *canvas.Rectangle:
			if part.StrokeWidth > 0 && part.StrokeColor == colour(ColorErrorText) {
				n++
			}
		}
	}
	return n
}

func TestMistakeShowsAtTheEdgeOfEveryEditor(t *testing.T) {
	mistake := []Message{{Severity: model.Error, Text: "直してください。"}}
	for _, appearance := range []Appearance{Light, Dark, HighContrast} {
		SetLook(test.NewTempApp(t), Look{Appearance: appearance})
		for name, editor := range map[string]Editor{
			"text":   NewTextField(numberField),
			"long":   NewTextArea(),
			"choice": NewChoice(&model.Question{Type: model.TypeChoice, Choices: colours3()}, model.Japanese),
			"multi":  NewMultiChoice(&model.Question{Type: model.TypeMulti, Choices: colours3()}, model.Japanese),
			"cards":  NewChoiceCards(&model.Question{Type: model.TypeMulti, Choices: colours3()}, model.Japanese),
			"yes":    NewYesNo(&model.Question{Type: model.TypeYes}, model.Japanese),
			"picker": NewPicker(prefectures(), model.Japanese),
			"files":  NewFileList(model.Japanese),
			"table":  NewTable(monthly(), model.Japanese),
		} {
			row := NewFieldRow(Field{Label: name, Lang: model.Japanese}, editor)
			c := show(t, NewPage(row), 700, 500)
			row.SetMessages([]Message{{Severity: model.Warning, Text: "見直してください。"}})
			if edgesInErrorColour(row) != 0 {
				t.Errorf("%s %s: the edge of a mere warning", appearance, name)
			}
			row.SetMessages(mistake)
			editor.Focus(c)
			if edgesInErrorColour(row) == 0 {
				t.Errorf("%s %s: no edge shows the mistake", appearance, name)
			}
			if !hasRing(row) {
				t.Errorf("%s %s: the focus is not seen", appearance, name)
			}
			row.SetMessages(nil)
			if n := edgesInErrorColour(row); n != 0 {
				t.Errorf("%s %s: %d edges stay", appearance, name, n)
			}
		}
	}
}

func hasRing(o fyne.CanvasObject) bool {
	for _, part := range test.LaidOutObjects(o) {
		if ring, ok := part.(*focusRing); ok && ring.Visible() {
			return true
		}
	}
	return false
}

// A mistake in a table is at the cell that it names, also where that can be read, and
// at the first row where it is about them all.
func TestMistakeInATableIsAtItsCell(t *testing.T) {
	themed(t)
	table := NewTable(monthly(), model.Japanese)
	table.SetValue(model.RowsAnswer(monthRow("2024-04", "10", "8"), monthRow("2024-05", "11", "8")))
	show(t, NewPage(table), 700, 500)
	table.SetWrong([]Message{{Severity: model.Error, Text: "長すぎます。", Row: 2, Column: "people"}})
	if edgesInErrorColour(table.rows[1].cells[1].Object()) != 1 || edgesInErrorColour(table) != 1 {
		t.Errorf("%d cells are marked", edgesInErrorColour(table))
	}
	table.SetWrong([]Message{{Severity: model.Error, Text: "表ではありません。"}})
	if n := edgesInErrorColour(table.rows[0].line); n != len(monthly().Columns) || edgesInErrorColour(table) != n {
		t.Errorf("of a mistake in the whole table %d cells are marked, %d of them in the first row", edgesInErrorColour(table), n)
	}
}

// An answer that is still to come is asked for in plain words, and no edge.
func TestAnswerStillToComeIsNoMistake(t *testing.T) {
	themed(t)
	row := NewFieldRow(Field{Label: "名称", Lang: model.Japanese}, NewTextField(numberField))
	show(t, NewPage(row), 700, 500)
	row.SetMessages([]Message{{Text: "未入力です。入力してください。"}})
	if edgesInErrorColour(row) != 0 {
		t.Error("the edge is that of a mistake")
	}
	if got := drawn(row.messages); !slices.Equal(got, []string{"未入力です。入力してください。"}) {
		t.Errorf("it says %q", got)
	}
}
