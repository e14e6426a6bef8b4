package transfer

import (
	"html"
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// Nobody copies a question, limit or message for official that is assumed.
func TestAssumedIsMarked(t *testing.T) {
	ed, e := editiontest.TopRunner(t), editiontest.Practice(t)
	e.Answers["organization.name"] = model.TextAnswer("株式会社髙野精機")
	s := snapshot(ed, e, model.Japanese)
	for b := range newSheet(s).boxes() {
		if q := ed.Question(b.ID); q != nil && (b.Sign == assumedSign) != (q.Status == model.Assumed) {
			t.Errorf("%s is %s and has the sign %q", q.ID, q.Status, b.Sign)
		}
	}
	text, page := write(t, Text, s), html.UnescapeString(write(t, HTML, s))
	for _, want := range []string{"※の付いた項目、字数、指摘は、", "想定したもの"} {
		if strings.Count(text, want) != 1 || strings.Count(page, want) != 1 {
			t.Errorf("%q does not stand once on each sheet", want)
		}
	}
	for _, want := range []string{"\n[ ] 応募の単位 ※（", "、目安400字 ※）\n", "\n    ! 注意 ※: 応募の窓口"} {
		if !strings.Contains(text, want) {
			t.Errorf("the text lacks %q", want)
		}
	}
	for _, want := range []string{`応募の単位 <abbr class="quiet" title="想定">※</abbr>`, "、目安400字 ※</span>", "<strong>注意 ※</strong>"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	for _, claim := range []string{"上限", "公式の応募フォームの順"} {
		if strings.Contains(text, claim) || strings.Contains(page, claim) {
			t.Errorf("the sheet states %q as a fact", claim)
		}
	}
}

// An official limit is one, and where nothing is assumed there is no legend.
func TestOfficialHasNoSign(t *testing.T) {
	ed, e := harbour(t)
	for _, q := range ed.Questions() {
		q.Status, q.LimitStatus = model.Official, model.Official
	}
	for i := range ed.Rules {
		ed.Rules[i].Status = model.Official
	}
	got := write(t, Text, snapshot(ed, e, model.Japanese))
	if strings.Contains(got, assumedSign) {
		t.Error("the sign stands where nothing is assumed")
	}
	if !strings.Contains(got, "（134字、上限120字）") {
		t.Error("an official limit is not called one")
	}
}
