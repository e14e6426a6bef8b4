package gui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

func TestFirstStart(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin())
	d.sees("初めての方へ")
	d.press("練習用の応募を開く")
	d.sees("株式会社れんしゅう")
	if len(d.library.order) != 1 || d.library.order[0] != "new-1" {
		t.Errorf("the practice entry is kept as %v, want one with an id of its own", d.library.order)
	}
}

func TestOverviewThatCannotBeRead(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", "株式会社青空"))
	d.library.fail = editionMissing("x")
	d.app.Reload()
	d.sees("この応募の募集回「x」のファイルが見つかりません。")
	d.seesNot("株式会社青空")
	d.seesNot("初めての方へ")
	d.library.fail = nil
	d.app.Reload()
	d.sees("株式会社青空")
}

// Of two readings the one begun last is shown, in whatever order they end.
func TestReadingsThatOvertakeEachOther(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", "株式会社青空"))
	d.runner.hold = true
	d.app.Reload()
	d.app.Reload()
	first, last := d.runner.held[0], d.runner.held[1]
	last()
	d.library.deleted["a"] = true // what only the first reading is shown
	first()
	d.sees("株式会社青空")
}

func TestDamagedEntryDoesNotHideTheOthers(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", "株式会社青空"))
	d.library.damaged = editionMissing("x")
	d.app.Reload()
	d.sees("この応募の募集回「x」のファイルが見つかりません。")
	d.sees("株式会社青空")
}

func TestBrokenEditionIsToldOf(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", "株式会社青空"))
	broken := []error{editionMissing("mine.yaml")}
	d.app.deps.LeftOut = func() []error { return broken }
	d.app.ShowOverview()
	d.sees("使えない募集回ファイルがあります。")
	d.sees("mine.yaml")
	d.sees("株式会社青空")
	broken = nil // it was put right
	d.app.ShowOverview()
	d.seesNot("使えない募集回ファイルがあります。")
}

func TestOverviewLists(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", "株式会社青空"), entryOf("b", ""))
	d.sees("株式会社青空")
	d.sees("名称未入力")
	d.sees("締切 2025年7月31日（あと9日）")
	d.sees("テレワークトップランナー2025")
	d.sees("入力中")
	d.sees("最終更新 2025年7月22日 14:32")
	d.sees("2件")
}

func TestOverviewOpensWholeRow(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", "株式会社青空"))
	d.overview().list.Select(0)
	if s, ok := d.app.shown.(*entryScreen); !ok || s.session.Entry().ID != "a" {
		t.Errorf("selecting a row shows %T", d.app.shown)
	}
}

func TestOverviewSearch(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(),
		entryOf("a", "株式会社アオゾラ"), entryOf("b", "ＭＩＺＵＨＯ精機"), entryOf("c", "㈱髙﨑渡邊"))
	for query, want := range map[string]string{
		"あおぞら": "a", "ｱｵｿﾞﾗ": "a", "mizuho": "b", "精機 2025": "b",
		"高崎渡辺": "c", "﨑渡邉": "c", "(株)": "c",
	} {
		d.search(query)
		if found := d.overview().found; len(found) != 1 || found[0].ID != want {
			t.Errorf("searching %q finds %v", query, found)
		}
	}
	d.search("どこにもない")
	d.sees("「どこにもない」に当てはまる応募はありません。")
}

func TestOverviewDeleteAndUndo(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", "株式会社青空"), entryOf("b", "株式会社若葉"))
	d.act("削除") // the first row: the entry changed last
	d.sees("「株式会社若葉」の応募を削除しました。")
	if !d.library.deleted["b"] || len(d.overview().found) != 1 {
		t.Fatalf("deleted: %v, shown: %v", d.library.deleted, d.overview().found)
	}
	d.press("元に戻す")
	d.sees("「株式会社若葉」の応募を元に戻しました。")
	if d.library.deleted["b"] || len(d.overview().found) != 2 {
		t.Errorf("deleted: %v, shown: %v", d.library.deleted, d.overview().found)
	}
}

// What is said of what was done moves no row, so that a click meets the row it was
// meant for, and can be shut.
func TestNoteMovesNoRow(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", "株式会社青空"), entryOf("b", "株式会社若葉"))
	top := func() fyne.Position { return fyne.CurrentApp().Driver().AbsolutePositionForObject(d.row()) }
	before, height := top(), d.overview().list.Size().Height
	d.act("削除")
	d.press("元に戻す")
	d.sees("「株式会社若葉」の応募を元に戻しました。")
	if top() != before || d.overview().list.Size().Height >= height {
		t.Errorf("the first row is at %v, before at %v", top(), before)
	}
	d.press("閉じる")
	d.seesNot("元に戻しました")
	if top() != before || d.overview().list.Size().Height != height || d.win.Canvas().Focused() != fyne.Focusable(d.overview().list) {
		t.Errorf("the first row is at %v, before at %v; the keys are at %T", top(), before, d.win.Canvas().Focused())
	}
}

func TestOverviewDuplicate(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", "株式会社青空"))
	d.act("複製")
	if len(d.overview().found) != 2 {
		t.Fatalf("shown: %v", d.overview().found)
	}
	if copied := d.library.entries["new-1"]; copied == nil ||
		copied.Answers["organization.name"].Text != "株式会社青空" {
		t.Errorf("the copy is %v", copied)
	}
	if d.library.entries["a"].ID != "a" {
		t.Error("the original took the copy's id")
	}
}

func TestNewEntryBeginsWithDefaults(t *testing.T) {
	d := newDesk(t, model.English, builtin())
	d.choose("New application")
	e := d.start().session.Entry()
	if e.ID != "new-1" || e.Language != model.English || e.Answers["track_record.period_start"].Text == "" {
		t.Fatalf("the new entry is %+v", e)
	}
	d.press("Start filling in")
	d.sees("No name yet")
	d.sees("Eligibility")
}

func TestNewEntryAsksForEdition(t *testing.T) {
	first, _ := builtin().Get("toprunner-2025")
	second := editiontest.Harbour(t)
	d := newDesk(t, model.Japanese, several{first, second})
	d.choose("新しい応募")
	d.sees("どの募集回に応募しますか")
	d.press(second.Programme.Name.Words.JA)
	if e := d.start().session.Entry(); e.Edition != second.ID {
		t.Errorf("the new entry is %+v", e)
	}
}

// several is a set of editions.
type several []*model.Edition

func (s several) List() []*model.Edition { return s }
func (s several) Get(id string) (*model.Edition, bool) {
	for _, ed := range s {
		if ed.ID == id {
			return ed, true
		}
	}
	return nil, false
}

// BenchmarkOverview reads and shows 5,000 entries, and searches them.
func BenchmarkOverview(b *testing.B) {
	var entries []*model.Entry
	for i := range 5000 {
		entries = append(entries, entryOf(fmt.Sprint(i), fmt.Sprintf("株式会社青空第%d", i)))
	}
	d := newDesk(b, model.Japanese, builtin(), entries...)
	b.Run("show", func(b *testing.B) {
		for b.Loop() {
			d.app.ShowOverview()
		}
	})
	for _, by := range orders() {
		b.Run("sort by "+string(by), func(b *testing.B) {
			for b.Loop() {
				d.overview().change(func(v *listView) { v.order = by })
			}
		})
	}
	b.Run("search", func(b *testing.B) {
		o := d.app.shown.(*overview)
		for b.Loop() {
			o.change(func(v *listView) { v.query = "第42" })
		}
	})
}

func (d *desk) overview() *overview {
	d.t.Helper()
	o, ok := d.app.shown.(*overview)
	if !ok {
		d.t.Fatalf("the window shows %T", d.app.shown)
	}
	return o
}

// act does something with the entry of the first row, as its menu offers it.
func (d *desk) act(label string) {
	d.t.Helper()
	o := d.overview()
	for _, item := range o.actions(o.found[0]) {
		if item.Label == label {
			item.Action()
			return
		}
	}
	d.t.Fatalf("the row does not offer %q", label)
}

// search types a query in place of the one before.
func (d *desk) search(query string) {
	d.t.Helper()
	for _, o := range d.objects() {
		if f, ok := o.(*kit.TextField); ok {
			f.SetText("")
			f.Focus(d.win.Canvas())
			focused := d.win.Canvas().Focused()
			for _, r := range query {
				focused.TypedRune(r)
			}
			return
		}
	}
	d.t.Fatal("no search field")
}

func TestLongNameIsCutToItsRow(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", longName+longName))
	title := d.row().title
	if drawn := title.drawn.Text; !strings.HasSuffix(drawn, "…") || title.style.Width(drawn) > title.Size().Width {
		t.Errorf("%q is drawn in %v", drawn, title.Size().Width)
	}
	narrow := title.drawn.Text
	d.win.Resize(fyne.NewSize(1920, 1080))
	if wide := d.row().title.drawn.Text; len(wide) <= len(narrow) {
		t.Errorf("with more room %q is drawn, as before %q", wide, narrow)
	}
}

// At the size of the first start nothing that a row says is cut, in either
// language, long after the closing day too.
func TestRowIsNotCut(t *testing.T) {
	for _, lang := range model.Langs() {
		d := newDesk(t, lang, builtin(), editiontest.Practice(t))
		long := july.AddDate(2, 2, 8) // 30 September, years after the closing day
		d.app.deps.Now = func() time.Time { return long }
		d.library.changed = long
		d.app.ShowOverview()
		row := d.row()
		for _, text := range []*lineText{row.title, row.edition, row.progress, row.findings, row.deadline, row.changed} {
			if text.drawn.Text != text.text {
				t.Errorf("%q is cut to %q", text.text, text.drawn.Text)
			}
		}
	}
}

// In a narrow window everything of a row is to be seen one below the other, and
// nothing lies over something else.
func TestRowInANarrowWindow(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 960, Height: 700}, {Width: 1280, Height: 800}} {
		for _, percent := range []int{100, 150, 200} {
			d := newDesk(t, model.English, builtin(), entryOf("a", longName))
			d.app.setLook(kit.Look{Appearance: kit.Light, TextSize: percent})
			d.win.Resize(size)
			row := d.row()
			all := []fyne.CanvasObject{row.title, row.edition, row.state, row.progress, row.findings, row.deadline, row.changed, row.more}
			for i, a := range all {
				for _, b := range all[i+1:] {
					if overlap(a, b) {
						t.Errorf("%v at %d %%: %v %v lies over %v %v", size, percent, a.Position(), a.Size(), b.Position(), b.Size())
					}
				}
			}
			for _, text := range []*lineText{row.deadline, row.progress} {
				if text.drawn.Text != text.text {
					t.Errorf("%v at %d %%: %q is cut to %q", size, percent, text.text, text.drawn.Text)
				}
			}
		}
	}
}

func overlap(a, b fyne.CanvasObject) bool {
	within := func(a, aSize, b, bSize float32) bool { return a < b+bSize && b < a+aSize }
	return a.Size().Width > 0 && b.Size().Width > 0 &&
		within(a.Position().X, a.Size().Width, b.Position().X, b.Size().Width) &&
		within(a.Position().Y, a.Size().Height, b.Position().Y, b.Size().Height)
}

const longName = "ながいながいながいながいながいながいながいながいながいながいながいながいながいながいながいながい"

func (d *desk) row() *entryRow {
	d.t.Helper()
	for _, o := range test.LaidOutObjects(d.win.Content()) {
		if r, ok := o.(*entryRow); ok && r.Visible() {
			return r
		}
	}
	d.t.Fatal("no row in the overview")
	return nil
}

// The row that the keys are at is framed, one at a time and only while the list
// has the focus.
// The pointer that rests on a row takes nothing from the keys: what Enter and Delete do
// concerns the row that is framed.
func TestKeysActOnTheFramedRow(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", "甲社"), entryOf("b", "乙社"), entryOf("c", "丙社"))
	list := d.overview().list
	d.win.Canvas().Focus(list)
	list.moveTo(0)
	test.MoveMouse(d.win.Canvas(), list.place(2).AddXY(0, 4))
	if list.At != 0 || !list.Ringed(0) {
		t.Fatalf("the keys are at row %d", list.At)
	}
	d.key(fyne.KeyDown)
	framed := d.overview().found[list.At].ID
	test.MoveMouse(d.win.Canvas(), list.place(0).AddXY(0, 4))
	d.key(fyne.KeyReturn)
	if e := d.entry(); list.At != 1 || e.session.Entry().ID != framed {
		t.Errorf("row %d was framed, %s, and %s opened", list.At, framed, e.session.Entry().ID)
	}
}

// What the list has no use for is the window's: F1 helps there, too.
func TestListHandsCommandKeysOn(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", "甲社"))
	d.win.Canvas().Focus(d.overview().list)
	d.key(fyne.KeyF1)
	d.sees("キー操作の一覧")
	d.seesNot("甲社")
}

func TestTheRowOfTheKeysIsFramed(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), inStates(t)...)
	framed := func() (names []string) {
		for _, o := range d.objects() {
			if r, ok := o.(*entryRow); ok && r.ring.Visible() {
				names = append(names, r.title.text)
			}
		}
		return names
	}
	list := d.overview().list
	d.win.Canvas().Focus(list)
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if got := framed(); len(got) != 1 || got[0] != "学校法人あかつき学園" {
		t.Errorf("framed: %v", got)
	}
	d.win.Canvas().Unfocus()
	if got := framed(); len(got) != 0 {
		t.Errorf("framed without the focus: %v", got)
	}
}

// With large text no part of a row is cut off.
func TestLargeTextIsNotCutInTheOverview(t *testing.T) {
	for _, lang := range model.Langs() {
		for _, percent := range kit.TextSizes() {
			d := newDesk(t, lang, builtin(), inStates(t)...)
			d.app.setLook(kit.Look{TextSize: percent})
			more := d.app.words.Text("gui.row.more") // ends in one by itself
			if strings.Contains(strings.ReplaceAll(d.texts(), more, ""), "…") {
				t.Errorf("%s at %d %%:\n%s", lang, percent, d.texts())
			}
		}
	}
}
