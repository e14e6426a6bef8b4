package gui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/text"
	"toprunner/model/words"
)

const street = "organization.street"

// withHistory is an entry of which one answer was saved three times, the
// last one being what stands there.
func withHistory(t *testing.T, lang model.Lang) (d *desk, q *model.Question) {
	t.Helper()
	now := model.TextAnswer("対象は正社員と契約社員です。\n週に3日まで在宅で働けます。")
	d = openAt(t, lang, "organization", map[string]model.Answer{street: now})
	q = d.entry().session.Edition().Question(street)
	d.library.states = map[string][]model.AnswerState{street: {
		{Saved: july.Add(-time.Hour), Answer: now},
		{Saved: july.Add(-2 * time.Hour), Answer: model.TextAnswer("対象は全社員です。\n週に3日まで在宅で働けます。"), Submitted: true},
		{Saved: july.Add(-48 * time.Hour), Answer: model.Answer{}},
	}}
	d.entry().goTo(q)
	return d, q
}

// pickState presses a state in the list.
func (d *desk) pickState(title string) {
	d.t.Helper()
	for _, o := range d.objects() {
		if item, ok := o.(*kit.SideItem); ok && strings.Contains(item.Title(), title) {
			item.Tapped(nil)
			return
		}
	}
	d.t.Fatalf("no state %q in the list:\n%s", title, d.texts())
}

func TestHistoryIsComparedAndBroughtBack(t *testing.T) {
	d, q := withHistory(t, model.Japanese)
	d.choose("以前の内容…")
	d.sees("2025年7月22日 13:32")
	d.sees("今の内容と同じです。")
	d.seesNot("この内容に戻す")

	d.pickState("12:32")
	d.sees("提出した内容")
	d.sees("－ 対象は【全】社員です。")
	d.sees("＋ 対象は【正社員と契約】社員です。")
	d.press("この内容に戻す")
	answer := func() string { return d.entry().session.Answer(q.ID).Text }
	if !strings.HasPrefix(answer(), "対象は全社員です。") || d.at() != q.ID {
		t.Fatalf("the session holds %q, the person is at %q", answer(), d.at())
	}
	if got := d.library.entries["a"].Answers[q.ID].Text; got != answer() {
		t.Errorf("the library holds %q", got)
	}
	d.sees("2025年7月22日 12:32 の内容に戻しました。")
	d.press("元に戻す")
	if !strings.HasPrefix(answer(), "対象は正社員と契約社員です。") {
		t.Errorf("taken back, the session holds %q", answer())
	}
}

func TestHistoryOfAnAnswerTakenAway(t *testing.T) {
	d, q := withHistory(t, model.English)
	d.press("See earlier versions")
	d.pickState("20 July 2025, 14:32")
	d.sees("(empty)")
	d.press("Put this back")
	if got := d.entry().session.Answer(q.ID); !got.Equal(model.Answer{}) {
		t.Errorf("the session holds %v", got)
	}
}

func TestHistoryOfNothing(t *testing.T) {
	d, _ := withHistory(t, model.Japanese)
	d.library.states = nil
	d.choose("以前の内容…")
	d.sees("この質問には、保存された内容がまだありません。")
	d.seesNot("この内容に戻す")
}

// A damaged state does not hide the sound ones.
func TestHistoryWithADamagedState(t *testing.T) {
	d, _ := withHistory(t, model.Japanese)
	d.library.damaged = &model.Problem{ID: "store.damaged", Args: map[string]string{"What": "history 7", "Folder": "/data"}}
	d.choose("以前の内容…")
	d.sees("history 7")
	d.pickState("12:32")
	d.sees("－ 対象は【全】社員です。")
}

func TestManyStatesAreListedInParts(t *testing.T) {
	d, q := withHistory(t, model.Japanese)
	for i := range 3 * mostStates {
		d.library.states[q.ID] = append(d.library.states[q.ID], model.AnswerState{
			Saved: july.Add(-time.Duration(50+i) * time.Hour), Answer: model.TextAnswer(fmt.Sprint("版", i))})
	}
	d.choose("以前の内容…")
	listed := func() int {
		n := 0
		for _, o := range d.objects() {
			if _, ok := o.(*kit.SideItem); ok {
				n++
			}
		}
		return n
	}
	if listed() != mostStates {
		t.Fatalf("%d states are listed", listed())
	}
	d.press("もっと前の内容")
	if listed() != 2*mostStates {
		t.Errorf("%d states are listed after asking for more", listed())
	}
}

func TestVisible(t *testing.T) {
	c := words.For(model.Japanese)
	for _, tc := range []struct{ piece, want string }{
		{"全社員", "全社員"}, {"一\n二", "一（改行）\n二"}, {"終わり。\n", "終わり。（改行）"},
		{" ", "（空白）"}, {"　", "（全角空白）"}, {"\n\n", "（改行）\n（改行）"}, {"a b", "a b"},
	} {
		if got := visible(c, tc.piece); got != tc.want {
			t.Errorf("%q is shown as %q, want %q", tc.piece, got, tc.want)
		}
	}
}

func TestWhatIsCommonIsShortened(t *testing.T) {
	c := words.For(model.Japanese)
	long := strings.Repeat("あ", 100) + strings.Repeat("い", 100)
	for _, tc := range []struct {
		after, before bool
		want          string
	}{
		{true, true, strings.Repeat("あ", 40) + "…（同じ120文字を省略）…" + strings.Repeat("い", 40)},
		{true, false, strings.Repeat("あ", 40) + "…（同じ160文字を省略）…"},
		{false, true, "…（同じ160文字を省略）…" + strings.Repeat("い", 40)},
	} {
		if got := shortened(c, long, tc.after, tc.before); got != tc.want {
			t.Errorf("%v %v: %q", tc.after, tc.before, got)
		}
	}
	if got := shortened(c, "短い\n", true, true); got != "短い" {
		t.Errorf("a short one: %q", got)
	}
}

func TestPassages(t *testing.T) {
	c := words.For(model.Japanese)
	for name, tc := range map[string]struct {
		then, now string
		want      []passage
	}{
		"a sentence more":   {"始めた。", "始めた。続けた。", []passage{{then: "始めた。", now: "始めた。"}, {now: "【続けた。】", changed: true}}},
		"a sentence less":   {"一\n二", "一\n", []passage{{then: "一\n", now: "一\n"}, {then: "【二】", changed: true}}},
		"in the middle":     {"あ。い。う。", "あ。え。う。", []passage{{then: "あ。", now: "あ。"}, {"【い】。", "【え】。", true}, {then: "う。", now: "う。"}}},
		"the end of a line": {"一二", "一\n二", []passage{{"一二", "一【（改行）】二", true}}},
		"in English":        {"A b. C d.", "A b. C e.", []passage{{then: "A b. ", now: "A b. "}, {"C 【d】.", "C 【e】.", true}}},
		"the same":          {"一。二。", "一。二。", []passage{{then: "一。二。", now: "一。"}}},
	} {
		if got := passagesOf(c, text.Compare(tc.then, tc.now)); !slices.Equal(got, tc.want) {
			t.Errorf("%s: %+v, want %+v", name, got, tc.want)
		}
	}
}
