package gui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// openAt opens an entry to the built-in edition at a section.
func openAt(t *testing.T, lang model.Lang, section string, answers map[string]model.Answer) *desk {
	t.Helper()
	entry := entryOf("a", "株式会社青空")
	for id, a := range answers {
		entry.Answers[id] = a
	}
	d := newDesk(t, lang, builtin(), entry)
	d.app.openEntry("a", july.AddDate(0, 0, -2))
	for _, s := range d.entry().session.Edition().Sections {
		if s.ID == section {
			d.entry().show(place{s})
		}
	}
	return d
}

func (d *desk) entry() *entryScreen {
	d.t.Helper()
	e, ok := d.app.shown.(*entryScreen)
	if !ok {
		d.t.Fatalf("the window shows %T", d.app.shown)
	}
	return e
}

func TestTypingReachesTheLibrary(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.street", "湖岸通り1-2-3")
	if got := d.entry().session.Answer("organization.street").Text; got != "湖岸通り1-2-3" {
		t.Fatalf("the session holds %q", got)
	}
	d.sees("まもなく保存します")
	d.runner.wait()
	if got := d.library.entries["a"].Answers["organization.street"].Text; got != "湖岸通り1-2-3" {
		t.Errorf("the library holds %q", got)
	}
	d.sees("保存しました 14:32:05")
}

func TestSaveNow(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.sees("保存しました 2025年7月20日")
	d.choose("今すぐ保存")
	d.sees("すべて保存済みです")
	d.typeInto("organization.street", "湖岸通り")
	d.choose("今すぐ保存")
	if d.library.entries["a"].Answers["organization.street"].Text != "湖岸通り" {
		t.Error("not saved")
	}
	d.sees("すべて保存済みです 14:32:05")
}

func TestEndingFromOutsideSaves(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.street", "湖岸通り")
	d.app.Stop()
	if d.library.entries["a"].Answers["organization.street"].Text != "湖岸通り" {
		t.Error("ended without saving")
	}
}

func TestGoingIntoTheBackgroundSaves(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.street", "湖岸通り")
	d.app.Pause()
	if d.library.entries["a"].Answers["organization.street"].Text != "湖岸通り" {
		t.Error("the library does not hold what was typed")
	}
	d.typeInto("organization.street", "1-2-3")
	if got := d.entry().session.Answer("organization.street").Text; got != "湖岸通り1-2-3" {
		t.Errorf("typing on gives %q", got)
	}
}

func TestLeavingAFieldSavesAndSpeaks(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.postal_code", "39")
	d.seesNot("＊郵便番号")
	d.win.Canvas().Unfocus()
	if got := d.library.entries["a"].Answers["organization.postal_code"].Text; got != "39" {
		t.Errorf("left, but the library holds %q", got)
	}
	d.runner.wait()
	e := d.entry()
	said := e.forms[e.at.section].rows[e.session.Edition().Question("organization.postal_code")].field.Messages()
	if len(said) == 0 || said[0].Severity != model.Error {
		t.Fatalf("left with an unreadable postal code, the field says %v", said)
	}
	d.entry().show(place{})
	d.sees(said[0].Text) // the same words in the list
}

func TestPassingByAnUnansweredFieldSpeaks(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	e := d.entry()
	kind := e.forms[e.at.section].rows[e.session.Edition().Question("organization.kind")]
	kind.editor.Focus(d.win.Canvas())
	if said := kind.field.Messages(); len(said) != 0 {
		t.Errorf("before it is left the field says %v", said)
	}
	d.win.Canvas().FocusNext()
	if said := kind.field.Messages(); len(said) != 0 {
		t.Errorf("while the button that left it may still be down the field says %v", said)
	}
	d.runner.wait()
	if said := kind.field.Messages(); len(said) != 1 || said[0].Severity != "" { // nothing is wrong yet
		t.Errorf("left unanswered the field says %v", said)
	}
}

// A choice that came from a file and is none of the question's is told of once.
func TestUnknownChoiceIsToldOnce(t *testing.T) {
	for lang, want := range map[model.Lang]string{
		model.Japanese: "＊「紫」は選択肢にありません。選び直してください。", model.English: "* “紫” is not one of the choices. Choose again.",
	} {
		d := openAt(t, lang, "organization", map[string]model.Answer{"organization.kind": model.TextAnswer("紫")})
		d.runner.wait()
		var told []string
		for _, s := range textsIn(d.win.Canvas().Content()) {
			if strings.Contains(s, "紫") {
				told = append(told, s)
			}
		}
		if !slices.Equal(told, []string{want}) {
			t.Errorf("%s: told %q", lang, told)
		}
	}
}

func TestMessageNamesTheCellOfItsFinding(t *testing.T) {
	m := messageOf(words.For(model.Japanese), &model.Edition{}, model.Finding{Rule: model.RuleLength, Severity: model.Error,
		Question: "q", Case: "cell", Params: map[string]string{"row": "2", "column": "name"}})
	if m.Row != 2 || m.Column != "name" || m.Severity != model.Error {
		t.Errorf("the message is %+v", m)
	}
}

func TestEnterDoesNothing(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.street", "湖岸通り")
	at := d.entry().at
	focused := d.win.Canvas().Focused()
	focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.entry().at != at || d.win.Canvas().Focused() != focused ||
		d.entry().session.Answer("organization.street").Text != "湖岸通り" {
		t.Error("Enter did something")
	}
}

func TestConditionalQuestionAppears(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.seesNot("事業所・部門の名称")
	e := d.entry()
	form := e.forms[e.at.section]
	chooser := form.rows[e.session.Edition().Question("organization.unit")]
	chooser.editor.Focus(d.win.Canvas())
	focused := d.win.Canvas().Focused()
	focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	focused.TypedRune(' ') // what the space key types
	if got := e.session.Answer("organization.unit").Text; got != "site" {
		t.Fatalf("the choice is %q", got)
	}
	d.sees("事業所・部門の名称")
	if d.win.Canvas().Focused() != focused {
		t.Error("the focus was lost when questions appeared")
	}
}

func TestRepeatedBlockPerCategory(t *testing.T) {
	d := openAt(t, model.Japanese, "efforts", nil)
	d.sees("で選ぶと、選んだものについての質問がここに表示されます。")
	ed := d.entry().session.Edition()
	chooser := ed.ByRole(model.RoleCategories)
	d.entry().session.Set(chooser.ID, model.ListAnswer("2", "3"))
	var headings int
	for _, k := range []string{"2", "3"} {
		if d.entry().forms[d.entry().at.section].rows[ed.ByRoleIn(model.RoleEffortTitle, k)] != nil {
			headings++
		}
	}
	if headings != 2 {
		t.Errorf("%d of 2 chosen categories have their questions", headings)
	}
	d.seesNot("で選ぶと、選んだものについての質問がここに表示されます。")
}

func TestFiguresAreLive(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", map[string]model.Answer{
		"organization.employees_total": model.TextAnswer("248"),
		"track_record.base":            model.TextAnswer("total"),
	})
	d.typeInto("track_record.eligible", "200")
	d.sees("80.6%")
	d.typeInto("track_record.eligible", "0") // behind what stands there: 2000
	d.sees("計算すると806.5%で、100%を超えています。人数を確かめてください。")
}

func TestFindingsLeadToTheirField(t *testing.T) {
	d := openAt(t, model.Japanese, "eligibility", nil)
	e := d.entry()
	e.show(place{})
	d.sees("（応募はまだです）")
	street := e.session.Edition().Question("organization.street")
	d.pressFinding(street.Label.JA)
	if e.at.section != street.Section {
		t.Fatalf("the finding led to %v", e.at)
	}
	for _, r := range "湖岸通り" {
		d.win.Canvas().Focused().TypedRune(r)
	}
	if got := e.session.Answer(street.ID).Text; got != "湖岸通り" {
		t.Errorf("the field that got the focus is another one: %q", got)
	}
}

// pressFinding presses the finding at the question with that label.
func (d *desk) pressFinding(label string) {
	d.t.Helper()
	var here fyne.Tappable
	for _, o := range d.objects() {
		switch r := o.(type) {
		case *kit.LinkRow:
			here = r
		case *kit.PlaceRow:
			here = r
		}
		if here == nil {
			continue
		}
		for _, part := range test.LaidOutObjects(here.(fyne.CanvasObject)) {
			if w, ok := part.(*kit.WrapText); ok && w.Text() == label {
				test.Tap(here)
				return
			}
		}
	}
	d.t.Fatalf("no finding at %q", label)
}

func TestSectionStates(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	e := d.entry()
	state := func(id string) sectionState {
		for _, s := range e.session.Edition().Sections {
			if s.ID == id {
				return stateOf(e.session.Edition(), e.session.Entry(), e.session.Report(), s)
			}
		}
		t.Fatalf("no section %s", id)
		return ""
	}
	if got := state("contact"); got != sectionUntouched {
		t.Errorf("nothing answered: %s", got)
	}
	if got := state("organization"); got != sectionEditing {
		t.Errorf("some answered: %s", got)
	}
	d.typeInto("organization.postal_code", "39")
	d.win.Canvas().Unfocus()
	if got := state("organization"); got != sectionMending {
		t.Errorf("one answer wrong: %s", got)
	}
	e.session.Set("consent.publication", model.TextAnswer("true"))
	e.session.Set("consent.examples", model.TextAnswer("true"))
	e.session.Leave()
	if got := state("consent"); got != sectionDone {
		t.Errorf("all answered: %s", got)
	}
}

func TestStepsGoThroughAllSections(t *testing.T) {
	d := openAt(t, model.Japanese, "eligibility", nil)
	ed := d.entry().session.Edition()
	for _, s := range ed.Sections[1:] {
		d.press("次へ：" + s.Title.JA)
		d.sees(s.Title.JA)
		if d.entry().at.section != s {
			t.Fatalf("at %v, want %s", d.entry().at, s.ID)
		}
	}
	d.press("次へ：確認結果")
	if _, ok := d.entry().shown.(*findings); !ok {
		t.Errorf("after the last section: %T", d.entry().shown)
	}
	d.press("前へ：" + ed.Sections[len(ed.Sections)-1].Title.JA)
}

func TestFailedSaveIsShownAndKeepsTheScreen(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.library.fail = errors.New("no room")
	d.typeInto("organization.street", "湖岸通り")
	d.win.Canvas().Unfocus()
	d.sees("まだ保存できていません")
	d.app.ShowOverview()
	if _, ok := d.app.shown.(*entryScreen); !ok {
		t.Fatal("an entry that is not saved was left")
	}
	d.press("閉じる")
	d.library.fail = nil
	d.app.ShowOverview()
	if d.library.entries["a"].Answers["organization.street"].Text != "湖岸通り" {
		t.Error("what was typed is not in the library")
	}
	d.overview()
}

func TestAttachAndDetach(t *testing.T) {
	d := openAt(t, model.Japanese, "eligibility", nil)
	d.dialogs.path = "/home/hanako/規程.pdf"
	d.press("ファイルを追加")
	d.sees("規程.pdf")
	d.sees("PDF・3ページ")
	if got := d.entry().session.Entry().AttachmentsOf("eligibility.rule_document"); len(got) != 1 {
		t.Fatalf("attached: %v", got)
	}
	d.press("外す")
	d.sees("「規程.pdf」を外しました。")
	d.seesNot("PDF・3ページ")
}

// A file that was taken off can be put back for as long as the entry is open, by keys
// too, and is kept then.
func TestFileIsPutBack(t *testing.T) {
	d := openAt(t, model.Japanese, "eligibility", nil)
	d.dialogs.path = "/home/hanako/規程.pdf"
	d.press("ファイルを追加")
	d.press("外す")
	d.app.setLang(model.English) // all screens are drawn anew
	d.entry().show(place{})
	d.entry().show(d.placeOf("eligibility"))
	d.press("Undo")
	d.sees("規程.pdf")
	d.seesNot("was taken off")
	d.win.Canvas().Focused().TypedRune(' ')
	d.sees("“規程.pdf” was taken off.")
	d.win.Canvas().Focused().TypedRune(' ')
	id := d.entry().session.Entry().ID
	d.app.ShowOverview()
	if kept := d.library.entries[id].Attachments; len(kept) != 1 || kept[0].Name != "規程.pdf" {
		t.Errorf("kept %+v", kept)
	}
}

// An attached file is looked at in a copy, whether it has been saved already or not. One
// that the system would run is not.
func TestOpeningAnAttachedFile(t *testing.T) {
	d := openAt(t, model.Japanese, "eligibility", nil)
	d.entry().session.Attach("eligibility.rule_document", "規程.pdf.exe", holding("MZ"), d.app.tell)
	for _, o := range d.objects() {
		if b, ok := o.(*kit.Button); ok && b.Text() == "開く" {
			t.Error("a program is offered to be opened")
		}
	}
	d.dialogs.path = "/home/hanako/規程.PDF"
	d.press("ファイルを追加")
	d.press("開く")
	d.entry().session.Leave()
	d.press("開く")
	if want := []string{"/tmp/1/規程.PDF", "/tmp/1/規程.PDF"}; !slices.Equal(d.opened, want) {
		t.Errorf("opened %q", d.opened)
	}
	if want := "%PDF of /home/hanako/規程.PDF"; !slices.Equal(d.copied, []string{want, want}) {
		t.Errorf("shown %q", d.copied)
	}
	d.noCopies = errors.New("full")
	d.press("開く")
	d.sees("「規程.PDF」を開けませんでした。")
}

// A file that is still being read when its entry is left is kept, and what is typed
// into the entry afterwards is too.
func TestLeavingWhileAFileIsRead(t *testing.T) {
	d := openAt(t, model.Japanese, "eligibility", nil)
	id := d.entry().session.Entry().ID
	d.runner.hold = true
	d.drop("/in/規程.pdf")
	d.app.ShowOverview()
	d.runner.hold = false
	d.app.openEntry(id, july)
	d.entry().session.Set("organization.name", model.TextAnswer("新しい名前"))
	d.app.ShowOverview()
	d.runner.goOn() // the reading is told of late
	d.runner.wait()
	kept := d.library.entries[id]
	if got := kept.Answers["organization.name"].Text; got != "新しい名前" {
		t.Errorf("kept the name %q", got)
	}
	if got := kept.AttachmentsOf("eligibility.rule_document"); len(got) != 1 || got[0].Name != "規程.pdf" {
		t.Errorf("attached: %+v", got)
	}
}

// An entry that is opened while it is open is read as it was left.
func TestOpeningTheEntryThatIsOpen(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	id := d.entry().session.Entry().ID
	d.library.fail = errors.New("full")
	d.entry().session.Set("organization.name", model.TextAnswer("新しい名前"))
	d.app.Pause()
	d.app.openEntry(id, july)
	d.sees("：full") // it stays open
	d.press("閉じる")
	d.library.fail = nil
	d.app.openEntry(id, july)
	if got := d.entry().session.Answer("organization.name").Text; got != "新しい名前" {
		t.Errorf("opened with the name %q", got)
	}
}

// The system's own dialog may be answered when its entry was left long ago.
func TestFileChosenAfterTheEntryWasLeft(t *testing.T) {
	d := openAt(t, model.Japanese, "eligibility", nil)
	target := d.app.evidenceRow()
	d.app.ShowOverview()
	target.attach("/in/規程.pdf")
	d.sees("応募をもう一度開いて、添付し直してください。")
}

func TestEcho(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", nil)
	d.entry().session.Set("track_record.period_start", model.TextAnswer(""))
	d.typeInto("track_record.period_start", "令和6年4月1日")
	d.win.Canvas().Unfocus()
	d.runner.wait()
	d.sees("→ 2024年4月1日（令和6年）として扱います")
}

// An entry that is opened again goes on where it was worked on last.
func TestEntryOpensWhereItWasWorkedOn(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), three()...)
	d.library.edited = "contact.email"
	d.app.openEntry("a", july)
	if e := d.entry(); e.entered == nil || e.entered.q.ID != "contact.email" || e.at.section.ID != "contact" {
		t.Errorf("opened at %s, question %v", e.at.name(), e.entered)
	}
	d.app.ShowOverview()
	d.library.edited = "no.such_question"
	d.app.openEntry("a", july)
	if at := d.entry().at; at.section != d.entry().session.Edition().Sections[0] {
		t.Errorf("opened at %s", at.name())
	}
}

// A click on a section leads into it: the next key is typed into its first field, and
// not somewhere before the list of sections.
func TestSectionListLeadsIntoTheSection(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("one", "株式会社青空"))
	d.app.openEntry("one", july)
	e := d.entry()
	for _, at := range e.places()[1:] {
		test.Tap(e.side.items[at])
		if e.at != at {
			t.Fatalf("%s is shown, want %s", e.at.name(), at.name())
		}
		if at.section != nil && (e.entered == nil || e.entered.q.Section != at.section || d.win.Canvas().Focused() == nil) {
			t.Errorf("in %s the focus is on %T", at.name(), d.win.Canvas().Focused())
		}
	}
}

// Into a list of files nothing is typed: what is wrong with a file is said as soon as it
// was looked into, also in the focus.
func TestFilesAreJudgedInTheFocus(t *testing.T) {
	d := openAt(t, model.Japanese, "eligibility", map[string]model.Answer{"eligibility.in_rules": model.TextAnswer("true")})
	e := d.entry()
	q := e.session.Edition().Question("eligibility.rule_document")
	e.goTo(q)
	r := e.forms[q.Section].rows[q]
	r.field.SetMessages(nil)
	r.visited, r.focused = true, true
	r.judge()
	if len(e.session.Report().Of(q.ID)) == 0 || len(r.field.Messages()) == 0 {
		t.Errorf("of %v nothing is said", e.session.Report().Of(q.ID))
	}
}
