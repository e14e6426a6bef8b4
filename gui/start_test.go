package gui

import (
	"testing"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

func (d *desk) start() *startScreen {
	d.t.Helper()
	s, ok := d.app.shown.(*startScreen)
	if !ok {
		d.t.Fatalf("the window shows %T", d.app.shown)
	}
	return s
}

// answerFirst chooses in the editor of a question that is asked first: 0 is yes, 1 no.
func (d *desk) answerFirst(question string, choice int) {
	d.t.Helper()
	n := 0
	for _, o := range d.objects() {
		c, ok := o.(*kit.Choice)
		if !ok {
			continue
		}
		if d.start().asked[n].question.ID == question {
			c.Focus(d.win.Canvas())
			focused := d.win.Canvas().Focused()
			focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
			for range choice {
				focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			}
			focused.TypedRune(' ')
			return
		}
		n++
	}
	d.t.Fatalf("%s is not asked", question)
}

func TestStartAdvisesWhenAnAnswerIsNo(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin())
	d.choose("新しい応募")
	d.sees("始める前に確かめること")
	d.sees("まだ答えていない質問が4つあります。後で「応募要件」のページから答えることもできます。")
	d.seesNot("テレワークモデル就業規則")
	d.answerFirst("eligibility.in_rules", 1)
	d.sees("厚生労働省の「テレワークモデル就業規則」が出発点になります。")
	d.sees("「いいえ」があるままでは応募できません。")
	d.answerFirst("eligibility.in_rules", 0)
	d.answerFirst("eligibility.practised", 1) // a condition of the earlier form of the award
	d.seesNot("「いいえ」があるままでは応募できません。")
	d.sees("公式の条件と確認できたものではありません。")
	d.seesNot("テレワークモデル就業規則")
	for _, id := range []string{"eligibility.practised", "eligibility.no_violation", "eligibility.no_antisocial"} {
		d.answerFirst(id, 0)
	}
	d.sees("応募の前提はそろっています。")
}

func TestStartAnswersAreThoseOfTheEntry(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin())
	d.choose("新しい応募")
	d.answerFirst("eligibility.practised", 1)
	d.press("入力を始める") // a no is no dead end
	if got := d.entry().session.Answer("eligibility.practised").Text; got != "false" {
		t.Errorf("the entry holds %q", got)
	}
	if got := d.library.entries["new-1"].Answers["eligibility.practised"].Text; got != "false" {
		t.Errorf("the library holds %q", got)
	}
	d.choose("始める前に確かめること")
	d.sees("対象の部署を決めて試行することから始め")
	d.choose("次の項目へ")
	d.sees("名称未入力")
}

// A file that is still being looked into when a person goes back to the questions
// before the entry stays in it, there and on.
func TestFileBeingLookedIntoSurvivesTheStart(t *testing.T) {
	d := openAt(t, model.Japanese, "eligibility", nil)
	d.runner.hold = true
	d.entry().session.Attach("eligibility.rule_document", "rules.pdf", holding("%PDF"), d.app.tell)
	d.choose("始める前に確かめること")
	d.runner.goOn()
	d.answerFirst("eligibility.practised", 0)
	d.runner.wait()
	d.runner.hold = true
	d.start().session.Attach("eligibility.rule_document", "more.pdf", holding("%PDF more"), d.app.tell)
	d.start().begin()
	d.runner.goOn()
	d.typeInto("organization.street", "湖")
	d.app.ShowOverview()
	if got := d.library.entries["a"].AttachmentsOf("eligibility.rule_document"); len(got) != 2 {
		t.Errorf("the library holds %+v", got)
	}
}

func TestStartListsWhatToHaveAtHand(t *testing.T) {
	d := newDesk(t, model.English, builtin())
	d.choose("New application")
	for _, thing := range []string{
		"The rules that lay telework down", "Head-counts", "days of telework", "Numbers from before and after",
	} {
		d.sees(thing)
	}
	d.win.Resize(fyne.NewSize(1000, 700)) // no room beside the questions
	d.sees("Numbers from before and after")
}

func TestStartComesFromTheEdition(t *testing.T) {
	ed := editiontest.Harbour(t)
	d := newDesk(t, model.Japanese, only{ed})
	d.choose("新しい応募")
	d.answerFirst("papers.oath", 1)
	d.sees("掟を読み合わせてから、もう一度答えます。")
	d.sees("港を出る前に写しをとります。")

	bare := *ed
	bare.Start = model.Start{}
	d = newDesk(t, model.Japanese, only{&bare})
	d.choose("新しい応募")
	d.entry() // nothing to settle: the form at once
}

func TestProgrammeIsOneClickAway(t *testing.T) {
	for _, at := range []func(*desk){
		func(*desk) {},
		func(d *desk) { d.choose("新しい応募") },
		func(d *desk) { d.choose("新しい応募"); d.start().begin() },
	} {
		d := newDesk(t, model.Japanese, builtin(), entryOf("a", "株式会社青空"))
		at(d)
		d.press("賞と選考について")
		d.sees("III　合同表彰式で賞状が渡されます。")
	}
	d := newDesk(t, model.Japanese, builtin())
	d.press("賞と選考について") // at the first start too
	for _, said := range []string{
		"テレワークの導入・活用を進め、優れた取組を実施している企業・団体",
		"特に優れ、広く社会に伝えるべき取組",
		"すべての賞（テレワークトップランナー2025（選定）、総務大臣賞）", "II　総務省が公表する取組事例集に載ります。",
		"総務大臣賞のみ", "III　合同表彰式で賞状が渡されます。",
		"A　従業員に占めるテレワーク対象者の割合", "・テレワークの活用による経営効果の発揮",
		"輝くテレワーク賞（厚生労働大臣賞）", "地方創生テレワークアワード（地方創生担当大臣賞）",
		"2024年の総務大臣賞・キャスター・山岸製作所・TRIPORT",
		"2025年11月19日", "締切 2025年7月31日（あと9日）",
	} {
		d.sees(said)
	}
}

// A source that several statements share stands once, below the last of them.
func TestProgrammeNamesEachSourceOnce(t *testing.T) {
	fact := func(words, source string) model.Fact {
		return model.Fact{Words: model.Bilingual{JA: words}, Source: model.Bilingual{JA: source}, Status: model.Official}
	}
	ed := *editiontest.Harbour(t)
	ed.Programme.Notes = []model.Fact{fact("一つ目", "同じ資料"), fact("二つ目", "同じ資料"), fact("三つ目", "別の資料")}
	d := newDesk(t, model.Japanese, only{&ed})
	d.choose("賞と選考について")
	d.sees("一つ目二つ目公式・出典：同じ資料三つ目公式・出典：別の資料")
}
