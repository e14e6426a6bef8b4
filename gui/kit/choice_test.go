package kit

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"toprunner/model"
)

func colours3() []model.Choice {
	return []model.Choice{
		{ID: "red", Label: both("赤", "Red")},
		{ID: "green", Label: both("緑", "Green"), Help: both("木々の色", "The colour of trees")},
		{ID: "blue", Label: both("青", "Blue")},
	}
}

// told collects what an editor tells.
type told struct {
	answers []model.Answer
	left    int
}

func listen(e Editor) *told {
	t := &told{}
	e.OnChanged(func(a model.Answer) { t.answers = append(t.answers, a) })
	e.OnLeave(func() { t.left++ })
	return t
}

func TestChoiceByKeyboard(t *testing.T) {
	themed(t)
	q := &model.Question{Type: model.TypeChoice, Need: model.Required, Choices: colours3()}
	choice := NewChoice(q, model.Japanese)
	got := listen(choice)
	c := show(t, NewPage(choice), 500, 400)
	choice.Focus(c)
	pressKey(c, fyne.KeyDown)
	if len(got.answers) != 0 {
		t.Error("moving alone chose something")
	}
	pressKey(c, fyne.KeyReturn)
	if len(got.answers) != 0 {
		t.Error("Enter chose something")
	}
	pressKey(c, fyne.KeySpace)
	pressKey(c, fyne.KeySpace)
	if len(got.answers) != 1 || got.answers[0].Text != "green" || got.left != 1 {
		t.Errorf("told %v, left %d times", got.answers, got.left)
	}
	if choice.clear.Visible() {
		t.Error("a required choice can be cleared")
	}
}

func TestChoiceIsOneStopForTab(t *testing.T) {
	themed(t)
	q := &model.Question{Type: model.TypeChoice, Need: model.Required, Choices: colours3()}
	choice, field := NewChoice(q, model.Japanese), NewTextField(wideField)
	c := show(t, NewPage(choice, field), 500, 400)
	c.FocusNext()
	c.FocusNext()
	if c.Focused() != fyne.Focusable(field.entry) {
		t.Errorf("after two Tabs the focus is on %T", c.Focused())
	}
}

func TestChoiceByClickOnItsLabel(t *testing.T) {
	themed(t)
	q := &model.Question{Type: model.TypeChoice, Choices: colours3()}
	choice := NewChoice(q, model.English)
	c := show(t, NewPage(choice), 500, 400)
	row := choice.options.rows[2]
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(row)
	test.TapCanvas(c, at.AddXY(row.Size().Width-10, 10))
	if choice.Value().Text != "blue" || !row.mark.on {
		t.Errorf("the answer is %q", choice.Value().Text)
	}
	test.Tap(choice.clear)
	if !choice.Value().Empty() || row.mark.on || choice.clear.Visible() {
		t.Errorf("cleared, the answer is %q", choice.Value().Text)
	}
}

func TestChoiceKeepsWhatItCannotRead(t *testing.T) {
	themed(t)
	q := &model.Question{Type: model.TypeChoice, Choices: colours3()}
	choice := NewChoice(q, model.Japanese)
	choice.SetValue(model.TextAnswer("紫"))
	if choice.Value().Text != "紫" {
		t.Errorf("the answer became %q", choice.Value().Text)
	}
	choice.SetValue(model.TextAnswer("Green"))
	if !choice.options.rows[1].mark.on {
		t.Error("a label of the other language is not understood")
	}
	if choice.Value().Text != "Green" {
		t.Errorf("showing alone changed the answer to %q", choice.Value().Text)
	}
}

func TestYesNo(t *testing.T) {
	themed(t)
	yes := NewYesNo(&model.Question{Type: model.TypeYes, Need: model.Required}, model.Japanese)
	got := listen(yes)
	show(t, NewPage(yes), 500, 400)
	yes.SetValue(model.TextAnswer("true"))
	if !yes.options.rows[0].mark.on || yes.options.rows[1].mark.on {
		t.Error("yes is not shown")
	}
	test.Tap(yes.options.rows[1])
	if len(got.answers) != 1 || got.answers[0].Text != "false" {
		t.Errorf("told %v", got.answers)
	}
}

func TestMultiChoiceKeepsTheOrderOfTheForm(t *testing.T) {
	themed(t)
	q := &model.Question{Type: model.TypeMulti, Choices: colours3()}
	multi := NewMultiChoice(q, model.Japanese)
	c := show(t, NewPage(multi), 500, 400)
	multi.SetValue(model.ListAnswer("blue"))
	multi.Focus(c)
	pressKey(c, fyne.KeyHome)
	pressKey(c, fyne.KeySpace)
	if got := multi.Value().List; !slices.Equal(got, []string{"red", "blue"}) {
		t.Errorf("chosen: %v", got)
	}
	pressKey(c, fyne.KeyEnd)
	pressKey(c, fyne.KeySpace)
	if got := multi.Value().List; !slices.Equal(got, []string{"red"}) {
		t.Errorf("chosen: %v", got)
	}
}

func prefectures() *model.Question {
	q := &model.Question{Type: model.TypeChoice, Need: model.Required}
	for _, p := range [][3]string{{"01", "北海道", "Hokkaido"}, {"13", "東京都", "Tokyo"}, {"26", "京都府", "Kyoto"},
		{"27", "大阪府", "Osaka"}, {"40", "福岡県", "Fukuoka"}, {"47", "沖縄県", "Okinawa"}, {"46", "カゴシマ", "Kagoshima"},
		{"45", "宮崎県", "Miyazaki"}, {"44", "大分県", "Oita"}} {
		q.Choices = append(q.Choices, model.Choice{ID: p[0], Label: both(p[1], p[2])})
	}
	return q
}

func TestPickerFilters(t *testing.T) {
	q := prefectures()
	for typed, want := range map[string]string{
		"":       "01 13 26 27 40 47 46 45 44",
		"京":      "13 26",
		"oKI":    "47",
		"ｏｓａ":    "27",
		"かごし":    "46",
		"ｶｺﾞ":    "46",
		" 13 ":   "13",
		"nobody": "",
	} {
		var ids []string
		for _, c := range matching(q.Choices, typed) {
			ids = append(ids, c.ID)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("%q lets through %q, want %q", typed, got, want)
		}
	}
}

func TestPickerByKeyboard(t *testing.T) {
	for _, chooses := range []fyne.KeyName{fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter} {
		t.Run(string(chooses), func(t *testing.T) { pickByKeyboard(t, chooses) })
	}
}

func pickByKeyboard(t *testing.T, chooses fyne.KeyName) {
	t.Helper()
	themed(t)
	picker := NewEditor(prefectures(), model.Japanese).(*Picker)
	got := listen(picker)
	c := show(t, NewPage(picker), 500, 600)
	picker.Focus(c)
	pressKey(c, fyne.KeySpace)
	if !picker.opened() {
		t.Fatal("Space did not open the list")
	}
	if typed := picker.open.filter.Text; typed != "" {
		t.Errorf("the key that opened the list typed %q into its filter", typed)
	}
	typeInto(c, "京")
	pressKey(c, fyne.KeyReturn) // into the list
	if !picker.opened() || len(got.answers) != 0 {
		t.Fatal("Enter in the filter chose something")
	}
	pressKey(c, fyne.KeyDown) // to its second row
	pressKey(c, chooses)
	if picker.Value().Text != "26" || len(got.answers) != 1 || got.left != 1 {
		t.Fatalf("the answer is %q, told %v", picker.Value().Text, got.answers)
	}
	if picker.opened() || c.Focused() != fyne.Focusable(picker.field) {
		t.Errorf("the focus is on %T", c.Focused())
	}
	if picker.field.label.Text() != "京都府" {
		t.Errorf("the field shows %q", picker.field.label.Text())
	}
}

// When the filter leaves but one choice, Enter takes it.
func TestPickerTakesTheOnlyOneLeft(t *testing.T) {
	themed(t)
	picker := NewPicker(prefectures(), model.Japanese)
	c := show(t, NewPage(picker), 500, 600)
	test.Tap(picker.field)
	typeInto(c, "おきなわ")
	pressKey(c, fyne.KeyReturn)
	if !picker.opened() || !picker.Value().Empty() {
		t.Fatalf("nothing is left, and %q was chosen", picker.Value().Text)
	}
	picker.close()
	test.Tap(picker.field)
	typeInto(c, "沖縄")
	pressKey(c, fyne.KeyReturn)
	if picker.opened() || picker.Value().Text != "47" {
		t.Errorf("chosen: %q", picker.Value().Text)
	}
}

func TestPickerClosesWithoutAChoice(t *testing.T) {
	themed(t)
	picker := NewPicker(prefectures(), model.English)
	c := show(t, NewPage(picker), 500, 600)
	at := 0
	picker.OnFocus(func(fyne.CanvasObject) { at++ })
	test.Tap(picker.field)
	if at == 0 {
		t.Error("who opens the list by a click is not at the question")
	}
	if picker.open.none.Visible() {
		t.Error("nothing is said to be found")
	}
	typeInto(c, "nobody")
	if !picker.open.none.Visible() {
		t.Error("the list is empty and does not say why")
	}
	pressKey(c, fyne.KeyEscape)
	if picker.opened() || c.Overlays().Top() != nil || !picker.Value().Empty() {
		t.Error("Esc left the list open or chose something")
	}
	test.Tap(picker.field)
	test.TapCanvas(c, fyne.NewPos(495, 595))
	if picker.opened() || c.Overlays().Top() != nil {
		t.Error("a click beside it left the list open")
	}
	test.Tap(picker.field)
	if !picker.opened() {
		t.Error("the list does not open again")
	}
}
