package gui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

func TestHelpFollowsTheFocus(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", nil)
	ed := d.entry().session.Edition()
	days := ed.ByRole(model.RoleTeleworkDays)
	d.seesNot(days.Help.JA)
	d.typeInto(days.ID, "1")
	at := d.entry().forms[d.entry().at.section].page.Offset()
	focused := d.win.Canvas().Focused()
	d.sees(days.Help.JA)
	d.sees("公式：総務省の資料にある質問です。")
	d.sees("実施者の平均が月4日以上")
	d.sees("過去の目安（今の基準ではありません）")
	d.sees("2024年度：2.1日／週")
	d.sees("対象：雇用されて働く人のうち、テレワークをする人")
	if d.win.Canvas().Focused() != focused || d.entry().forms[d.entry().at.section].page.Offset() != at {
		t.Error("the help moved the focus or the page")
	}
	d.entry().show(place{})
	d.seesNot(days.Help.JA)
}

// A question that is entered by the pointer is explained too, whether it has a field to
// type in or a button for files.
func TestHelpFollowsThePointer(t *testing.T) {
	d := openAt(t, model.Japanese, "eligibility", nil)
	e := d.entry()
	file := e.session.Edition().Question("eligibility.rule_document")
	clickLabel := func(q *model.Question) {
		t.Helper()
		e.shown.(*form).page.Reveal(e.rowOf(q).field)
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(e.rowOf(q).field)
		test.TapCanvas(d.win.Canvas(), at.AddXY(20, 12))
		if e.entered == nil || e.entered.q != q || e.help.shown != q {
			t.Errorf("after a click on the label of %s the help is to %s", q.ID, e.help.shown.ID)
		}
	}
	for name, enter := range map[string]func(){
		"the label":  func() { clickLabel(file) },
		"the button": func() { d.press("ファイルを追加") },
		"a drop":     func() { d.drop("/in/規程.pdf") },
	} {
		clickLabel(e.session.Edition().Question("eligibility.in_rules"))
		enter()
		if e.entered.q != file {
			t.Errorf("%s leads to %s", name, e.entered.q.ID)
		}
		d.sees(file.Help.JA)
	}
}

func TestHelpShowsWinnersOfTheCategory(t *testing.T) {
	d := openAt(t, model.English, "efforts", map[string]model.Answer{"efforts.categories": model.ListAnswer("3")})
	d.typeInto("efforts.3.title", "x")
	d.sees("These are not model answers to copy.")
	d.sees("Length: about 50 characters (assumed)")
	d.sees("52 were working in Tateshina")
	d.seesNot("Kimitsu")
}

func TestHelpOpensBelowInANarrowWindow(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", nil)
	d.win.Resize(fyne.NewSize(1100, 800))
	eligible := d.entry().session.Edition().ByRole(model.RoleEligible)
	d.seesNot(eligible.Help.JA)
	r := d.entry().forms[eligible.Section].rows[eligible]
	var link *kit.TextLink
	for _, o := range test.LaidOutObjects(r.field) {
		if l, ok := o.(*kit.TextLink); ok && l.Visible() {
			link = l
		}
	}
	if link == nil {
		t.Fatal("no link to the help in a narrow window")
	}
	test.Tap(link)
	d.sees(eligible.Help.JA)
	test.Tap(link)
	d.seesNot(eligible.Help.JA)
	test.Tap(link)
	d.win.Resize(fyne.NewSize(1280, 800))
	if link.Visible() || r.field.Explained() {
		t.Error("in a wide window the help stands below the question too")
	}
}

func TestHelpOfAMadeUpEdition(t *testing.T) {
	ed := editiontest.Harbour(t)
	d := newDesk(t, model.Japanese, only{ed})
	d.choose("新しい応募")
	d.start().begin()
	d.typeInto(ed.ByRole(model.RoleEligible).ID, "1")
	d.sees("関係する審査項目")
	d.sees("沖でも働ける人の割合")
}

func TestHelpExplainsTheWordsOfAQuestion(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.employees_regular", "1")
	d.sees("言葉の意味")
	d.sees("常時雇用する人数：期間の定めなく雇用している人")
	d.seesNot("テレワーク：情報通信技術を使い")
	d.typeInto("organization.street", "1")
	d.seesNot("言葉の意味")
}

// Beside a message stands how sure the rule behind it is.
func TestHelpSaysWhereARuleComesFrom(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", map[string]model.Answer{"track_record.eligible": model.TextAnswer("10")})
	d.typeInto("track_record.participants", "20")
	d.seesNot("審査項目Bの定義")
	d.win.Canvas().Unfocus()
	d.runner.wait()
	d.sees("指摘の確からしさ：公式の資料による")
	d.sees("審査項目Bの定義")
	d.typeInto("track_record.participants", "")
	d.entry().session.Set("track_record.eligible", model.TextAnswer("30"))
	d.runner.wait()
	d.runner.wait()
	d.seesNot("指摘の確からしさ")
}

// Whoever has no pointer reads the help by a key, beside the question and below it.
func TestHelpByKey(t *testing.T) {
	d := openAt(t, model.Japanese, "efforts", map[string]model.Answer{"efforts.categories": model.ListAnswer("1")})
	d.typeInto("efforts.1.title", "x")
	page := d.entry().help.page
	d.key(fyne.KeyF2)
	if page.Offset() == 0 {
		t.Error("the help was not read on")
	}
	for range 20 {
		before := page.Offset()
		if d.key(fyne.KeyF2); page.Offset() < before {
			break
		}
	}
	if page.Offset() != 0 {
		t.Errorf("after its end the help begins at %v", page.Offset())
	}
	d.win.Resize(fyne.NewSize(1100, 800))
	field := d.entry().entered.field
	d.key(fyne.KeyF2)
	if !field.Explained() {
		t.Error("the help does not open below the question")
	}
	d.key(fyne.KeyF2)
	if field.Explained() {
		t.Error("the help does not close")
	}
}

// What was asked for at the lower edge of the window comes into view.
func TestHelpOpenedAtTheEdgeIsSeen(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", nil)
	d.win.Resize(fyne.NewSize(1100, 800))
	e := d.entry()
	for _, id := range []string{"track_record.since", "track_record.eligible"} { // a short explanation and one taller than the page
		q := e.session.Edition().Question(id)
		page, field := e.forms[q.Section].page, e.forms[q.Section].rows[q].field
		page.ScrollTo(page.Offset() + absolute(field) - absolute(page) - page.Size().Height + field.Size().Height)
		before := page.Offset()
		e.forms[q.Section].rows[q].toggleHelp()
		top, foot := absolute(page), absolute(page)+page.Size().Height
		if page.Offset() <= before || absolute(field) < top {
			t.Errorf("%s: the question stands at %v, the page from %v on", id, absolute(field), top)
		}
		if rest := absolute(field) + field.Size().Height - foot; rest > 0 && absolute(field)-top > 200 {
			t.Errorf("%s: %v of the help is out of view, though there is room for more", id, rest)
		}
	}
}

func absolute(o fyne.CanvasObject) float32 {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
}

// That a question is not the ministry's is said first, before anything else of it.
func TestHelpSaysFirstHowSureTheQuestionIs(t *testing.T) {
	d := openAt(t, model.Japanese, "contact", nil)
	d.typeInto("contact.department", "1")
	texts := textsIn(d.entry().help.page)
	if len(texts) < 2 || !strings.HasPrefix(texts[1], "想定：このアプリが想定した質問で") {
		t.Errorf("below the label stands %q", texts)
	}
}

// A recommended question says itself what is missed without it.
func TestAdviceIsThatOfTheQuestion(t *testing.T) {
	d := openAt(t, model.Japanese, "contact", nil)
	d.choose("確認結果")
	d.sees("部署がなければ、このままでかまいません。")
	d.sees("名前の読みが分かると")
	d.choose("English")
	d.sees("If there is none, leave it as it is.")
}
