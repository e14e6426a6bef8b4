package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"toprunner/model"
)

// goldenRow is a field row with everything it can show.
func goldenRow(lang model.Lang) *FieldRow {
	field := NewTextField(dateField)
	field.SetValue(model.TextAnswer("令和6年4月1日"))
	row := NewFieldRow(Field{
		Label: both("実績の期間の開始日", "First day of the period").In(lang),
		Badge: both("必須", "Required").In(lang), Kind: BadgeRequired, Ref: "Q4", Lang: lang,
		Hint: both("実績を数える最初の日です。和暦でも西暦でも入力できます。",
			"The first day that is counted. Japanese and Western years are both understood.").In(lang),
	}, field)
	row.SetEcho("2024-04-01")
	row.SetCounter(9, 10)
	row.SetMessages([]Message{{Severity: model.Error, Text: both("終了日より後の日付です。どちらかを直してください。",
		"This is later than the last day. Change one of them.").In(lang)}})
	return row
}

func goldenParts(lang model.Lang) fyne.CanvasObject {
	choice := NewChoice(&model.Question{Type: model.TypeChoice, Choices: colours3()}, lang)
	choice.SetValue(model.TextAnswer("green"))
	card := NewStatCard(Stat{Name: "A", Value: "80.6%", Formula: "200 ÷ 248"})
	side := NewSideItem(both("応募企業・団体", "Organisation").In(lang), nil)
	side.SetState(both("入力中", "In progress").In(lang), BadgeActive, "7 / 9")
	side.SetSelected(true)
	return NewPage(choice, card, side,
		NewBanner(BannerNotice, both("確認済みは、まだ提出ではありません。", "Checked is not submitted.").In(lang), "OK", nil))
}

func TestFieldRowMarkup(t *testing.T) {
	for _, lang := range model.Langs() {
		themed(t)
		c := show(t, NewPage(goldenRow(lang)), 560, 260)
		test.AssertRendersToMarkup(t, "fieldrow-"+string(lang)+".xml", c)
	}
}

func TestPartsMarkup(t *testing.T) {
	for _, lang := range model.Langs() {
		themed(t)
		c := show(t, goldenParts(lang), 560, 520)
		test.AssertRendersToMarkup(t, "parts-"+string(lang)+".xml", c)
	}
}

func TestFieldRowLooks(t *testing.T) {
	themed(t)
	row := goldenRow(model.Japanese)
	c := show(t, NewPage(row), 560, 260)
	row.Editor().Focus(c)
	test.AssertImageMatches(t, "fieldrow.png", c.Capture())
}

// Every word of the kit is in both catalogues: a missing one would show in
// brackets, a missing argument as "<no value>".
func TestEveryWordIsThere(t *testing.T) {
	themed(t)
	for _, lang := range model.Langs() {
		files := NewFileList(lang)
		files.SetFiles([]FileItem{{Key: "a", Name: "a.pdf", Problem: "?", Opens: true}, {Key: "b", Name: "b.pdf", Taken: true}})
		long, removed, loose := NewTable(monthly(), lang), NewTable(monthly(), lang), NewTable(monthly(), lang)
		show(t, NewPage(long, removed, loose), 600, 400)
		long.SetValue(model.RowsAnswer(make([]model.Row, mostTableRows+1)...))
		loose.SetValue(model.TextAnswer("x"))
		removed.SetValue(model.RowsAnswer(monthRow("1", "2", "3")))
		removed.remove(removed.rows[0])
		near, over := NewCounter(lang), NewCounter(lang)
		near.Set(9, 10)
		over.Set(11, 10)
		choice := NewChoice(&model.Question{Type: model.TypeChoice, Choices: colours3()}, lang)
		choice.SetValue(model.TextAnswer("purple"))
		list := NewMessageList(lang)
		list.Set([]Message{{Severity: model.Error, Text: "a"}, {Severity: model.Warning, Text: "b"}, {Severity: model.Notice, Text: "c"}})
		picker := NewPicker(prefectures(), lang)
		seen := 0
		for _, o := range []fyne.CanvasObject{files, long, removed, loose, near, over, choice, list, picker, picker.field.objects[1],
			goldenRow(lang), NewYesNo(&model.Question{Type: model.TypeYes}, lang)} {
			seen += checkWords(t, o)
		}
		if seen < 100 {
			t.Errorf("only %d texts were looked at", seen)
		}
	}
}

// checkWords looks at every text in an object and returns how many there are.
func checkWords(t *testing.T, o fyne.CanvasObject) (seen int) {
	t.Helper()
	switch o := o.(type) {
	case *WrapText:
		if strings.Contains(o.Text(), "[kit.") || strings.Contains(o.Text(), "<no value>") {
			t.Errorf("shown: %q", o.Text())
		}
		return 1
	case interface{ Objects() []fyne.CanvasObject }:
		for _, child := range o.Objects() {
			seen += checkWords(t, child)
		}
	}
	return seen
}
