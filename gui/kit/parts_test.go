package kit

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"toprunner/model"
)

func TestCounterWarnsBeforeTheLimit(t *testing.T) {
	themed(t)
	c := NewCounter(model.Japanese)
	if c.Visible() {
		t.Error("a counter without a limit is shown")
	}
	for _, want := range []struct {
		n     int
		text  string
		color fyne.ThemeColorName
	}{
		{0, "0 / 200文字", ColorMuted},
		{179, "179 / 200文字", ColorMuted},
		{180, "180 / 200文字（残り20文字）", ColorWarningText},
		{200, "200 / 200文字（残り0文字）", ColorWarningText},
		{212, "212 / 200文字（12文字超えています）", ColorErrorText},
	} {
		c.Set(want.n, 200)
		if c.text.Text() != want.text || c.text.style.Color != want.color {
			t.Errorf("%d: %q in %s", want.n, c.text.Text(), c.text.style.Color)
		}
	}
	c.Set(5, 0)
	if c.Visible() {
		t.Error("a counter without a limit is shown")
	}
}

func TestMessagesSayTheirKindInWords(t *testing.T) {
	themed(t)
	l := NewMessageList(model.Japanese)
	l.Set([]Message{{Severity: model.Error, Text: "電話番号を入力してください。"}, {Severity: model.Warning, Text: "長すぎます。"}, {Severity: model.Notice, Text: "確認してください。"}})
	var lines []string
	for _, o := range l.Objects() {
		lines = append(lines, o.(*WrapText).Text())
	}
	if got := strings.Join(lines, "|"); got != "＊電話番号を入力してください。|注意：長すぎます。|参考：確認してください。" {
		t.Error(got)
	}
	l.Set(nil)
	if l.Visible() || l.HeightFor(300) != 0 {
		t.Error("an empty list takes room")
	}
}

func TestFieldRowShowsWhatItIsTold(t *testing.T) {
	themed(t)
	row := NewFieldRow(Field{Label: "開始日", Badge: "任意", Hint: "最初の日です。", Lang: model.Japanese}, NewTextField(dateField))
	page := NewPage(row)
	show(t, page, 600, 400)
	plain := row.Size().Height
	row.SetEcho("2024-04-01")
	if row.echo.Text() != "→ 2024-04-01として扱います" || row.Size().Height <= plain {
		t.Errorf("echo %q in a row of %v, before %v", row.echo.Text(), row.Size().Height, plain)
	}
	row.SetEcho("")
	row.SetBadge("", BadgeQuiet)
	if row.badge.Visible() {
		t.Error("an empty badge is shown")
	}
	row.SetBadge("必須", BadgeRequired)
	if !row.badge.Visible() || row.badge.Text() != "必須" || row.Size().Height != plain {
		t.Errorf("badge %q, height %v, was %v", row.badge.Text(), row.Size().Height, plain)
	}
}

func TestFileListTellsWhichFile(t *testing.T) {
	themed(t)
	l := NewFileList(model.Japanese)
	c := show(t, NewPage(l), 600, 400)
	var said []string
	l.OnAdd(func() { said = append(said, "add") })
	l.OnRemove(func(key string) { said = append(said, "remove "+key) })
	l.OnPutBack(func(key string) { said = append(said, "put back "+key) })
	l.OnOpen(func(key string) { said = append(said, "open "+key) })
	if !l.none.Visible() {
		t.Error("an empty list does not say so")
	}
	l.SetFiles([]FileItem{{Key: "a", Name: "a.pdf", Opens: true}, {Key: "b", Name: "b.docx", Problem: "PDFではありません。"}, {Key: "c", Taken: true}})
	if l.none.Visible() || len(l.files.Objects()) != 3 {
		t.Error("the files are not shown")
	}
	for range 5 {
		c.FocusNext()
		pressKey(c, fyne.KeySpace)
	}
	if got := strings.Join(said, ", "); got != "open a, remove a, remove b, put back c, add" {
		t.Error(got)
	}
}

// A click on the label or the hint leads into the editor; one beside or below the editor
// leads nowhere.
func TestClickOnTheLabel(t *testing.T) {
	themed(t)
	area := NewTextArea()
	row := NewFieldRow(Field{Label: "取組の内容", Hint: "800文字まで", Lang: model.Japanese}, area)
	c := show(t, NewPage(row), 600, 400)
	row.SetMessages([]Message{{Severity: model.Error, Text: "入力してください。"}})
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(row)
	test.TapCanvas(c, at.AddXY(10, row.Size().Height-4))
	if c.Focused() != nil {
		t.Error("a click on the message leads into the editor")
	}
	test.TapCanvas(c, at.AddXY(10, 10))
	if c.Focused() != fyne.Focusable(area.entry) {
		t.Errorf("a click on the label leads to %T", c.Focused())
	}
}

// The line that puts a file back stands where the file stood, and the keys are at it.
func TestFileThatWasTakenOff(t *testing.T) {
	themed(t)
	l := NewFileList(model.Japanese)
	c := show(t, NewPage(l), 600, 400)
	items := []FileItem{{Key: "a", Name: "a.pdf"}, {Key: "b", Name: "b.pdf"}}
	move := func(taken bool) func(string) {
		return func(string) {
			items[0].Taken = taken
			l.SetFiles(items)
		}
	}
	l.OnRemove(move(true))
	l.OnPutBack(move(false))
	l.SetFiles(items)
	for _, want := range []string{"「a.pdf」を外しました。 元に戻す", "a.pdf 外す"} {
		if l.moves["a"].Tapped(nil); c.Focused() != fyne.Focusable(l.moves["a"]) {
			t.Errorf("%s: the keys are at %v", want, c.Focused())
		}
		if got := strings.Join(drawn(l.files.Objects()[0]), " "); got != want {
			t.Errorf("in the place of the file: %q, want %q", got, want)
		}
	}
}

func TestStatCardShowsAValueOrWhyNot(t *testing.T) {
	themed(t)
	card := NewStatCard(Stat{Name: "A", WhyNot: "人数を入力すると計算されます。"})
	if card.value.Visible() || !card.whyNot.Visible() {
		t.Error("no reason is shown")
	}
	card.Set(Stat{Name: "A", Value: "80.6%", Formula: "200 ÷ 248"})
	if !card.value.Visible() || card.whyNot.Visible() || card.value.Text() != "80.6%" {
		t.Error("no value is shown")
	}
}

func TestRowsArePressedAnywhereAndByKeyboard(t *testing.T) {
	themed(t)
	pressed := 0
	count := func() { pressed++ }
	side := NewSideItem("応募企業・団体", count)
	link := NewLinkRow(Message{Severity: model.Error, Text: "入力してください。"}, "ご担当者", model.Japanese, count)
	button := NewButton("保存", Primary, count)
	c := show(t, NewPage(side, link, button), 600, 400)
	for i, o := range []fyne.CanvasObject{side, link, button} {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		test.TapCanvas(c, at.AddXY(o.Size().Width-4, o.Size().Height-4))
		c.FocusNext()
		pressKey(c, fyne.KeyReturn)
		pressKey(c, fyne.KeySpace)
		if pressed != 3*(i+1) {
			t.Errorf("%T: pressed %d times in all, want %d", o, pressed, 3*(i+1))
		}
	}
}

func TestSideItemShowsThatItIsChosen(t *testing.T) {
	themed(t)
	side := NewSideItem("応募企業・団体", nil)
	side.SetState("要修正", BadgeError, "10 / 12")
	before, _ := side.look(false)
	side.SetSelected(true)
	after, edge := side.look(false)
	if before == after || edge != ColorKey || !side.title.style.Bold || !side.Selected() {
		t.Error("the chosen row looks like the others")
	}
}

func TestNewEditorFitsTheQuestion(t *testing.T) {
	themed(t)
	for kind, want := range map[model.Type]string{
		model.TypeText: "*kit.TextField", model.TypeLong: "*kit.TextArea", model.TypeInteger: "*kit.TextField",
		model.TypeDecimal: "*kit.TextField", model.TypeDate: "*kit.TextField", model.TypeMonth: "*kit.TextField",
		model.TypeChoice: "*kit.Choice", model.TypeMulti: "*kit.MultiChoice", model.TypeYes: "*kit.Choice",
		model.TypeTable: "*kit.Table", model.TypeFile: "*kit.FileList",
	} {
		q := monthly()
		q.Type, q.Choices = kind, colours3()
		if got := fmt.Sprintf("%T", NewEditor(q, model.Japanese)); got != want {
			t.Errorf("%s: %s, want %s", kind, got, want)
		}
	}
	if got := fmt.Sprintf("%T", NewEditor(prefectures(), model.Japanese)); got != "*kit.Picker" {
		t.Errorf("many choices: %s", got)
	}
}
