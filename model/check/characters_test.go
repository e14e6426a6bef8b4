package check_test

import (
	"maps"
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/check"
	"toprunner/model/edition/editiontest"
)

func TestCharacterRefused(t *testing.T) {
	ed := editiontest.TopRunner(t)
	name := func(s string) change { return set("organization.name", s) }
	bad := []string{"warning organization.name"}
	tryRule(t, ed, check.Facts{}, model.RuleCharacterRefused, []ruleCase{
		{"plain", nothing, nil},
		{"kanji of makers", name("髙﨑商店"), bad},
		{"beyond the basic plane", name("𠮷野"), bad},
		{"signs of makers", name("㈱みずほ"), bad},
		{"emoji", name("みずほ😀"), bad},
		{"twins", name("～－∥￠￡￢"), nil},
		{"half-width kana in a text", name("ﾐｽﾞﾎ"), bad},
		{"half-width kana in a reading is folded", set("organization.name_kana", "ﾐｽﾞﾎ"), nil},
		{"line breaks", set("efforts.1.action", "一\r\n二"), nil},
		{"a cell", rows("efforts.1.indicators", model.Row{"name": "①", "before": "1", "after": "2"}),
			[]string{"warning efforts.1.indicators"}},
		{"a number that cannot be read is for format", set("organization.employees_total", "①"), nil},
		{"a category left out", set("efforts.2.title", "①"), nil},
		{"no longer asked but printed", set("organization.site_name", "①"), []string{"warning organization.site_name"}},
	})
	e := good()
	name("髙髙\U0001F600")(e)
	want := map[string]string{"characters": "髙\n\U0001F600", "suggestions": "高\n", "more": "0"}
	if f := only(t, check.Run(ed, e, check.Facts{}), model.RuleCharacterRefused); !maps.Equal(f.Params, want) {
		t.Errorf("got %q, want %q", f.Params, want)
	}
}

func TestCharacterRefusedNamesSoMany(t *testing.T) {
	var many strings.Builder
	for i := range 25 {
		many.WriteString(strings.Repeat(string(rune(0xE000+i)), 2)) // private use
	}
	e := good()
	set("organization.name", many.String())(e)
	f := only(t, check.Run(editiontest.TopRunner(t), e, check.Facts{}), model.RuleCharacterRefused)
	if n := strings.Count(f.Params["characters"], "\n"); n != 19 || f.Params["more"] != "5" {
		t.Errorf("%d named, %s more", n+1, f.Params["more"])
	}
}

func TestGlyphMissing(t *testing.T) {
	ed := editiontest.TopRunner(t)
	facts := check.Facts{Draws: func(r rune) bool { return r >= ' ' && r < 0x10000 && r != '〓' }}
	name := func(s string) change { return set("organization.name", s) }
	bad := []string{"warning organization.name"}
	attach := func(name string) change {
		return func(e *model.Entry) { e.Attachments[0].Name = name }
	}
	tryRule(t, ed, facts, model.RuleGlyphMissing, []ruleCase{
		{"all drawn", nothing, nil},
		{"one is not", name("𠮷野"), bad},
		{"twice is told once", name("𠮷𠮷〓"), bad},
		{"line breaks are not drawn", set("efforts.1.action", "一\n二"), nil},
		{"what is dropped is not drawn", name("み\u200bず\x01ほ"), nil},
		{"what cannot be read is printed too", set("organization.employees_total", "𠮷"), []string{"warning organization.employees_total"}},
		{"a cell", rows("efforts.1.indicators", model.Row{"unit": "𠮷", "before": "1", "after": "2"}),
			[]string{"warning efforts.1.indicators"}},
		{"text where a table is", set("track_record.monthly", "𠮷"), []string{"warning track_record.monthly"}},
		{"a file's name", attach("𠮷.pdf"), []string{"warning eligibility.rule_document file_name"}},
		{"a category left out", set("efforts.2.title", "𠮷"), nil},
	})
	tryRule(t, ed, check.Facts{}, model.RuleGlyphMissing, []ruleCase{
		{"no font to ask", name("𠮷野"), nil},
	})
	e := good()
	name("葛\U000E0100飾𠮷")(e)
	f := only(t, check.Run(ed, e, facts), model.RuleGlyphMissing)
	if f.Params["characters"] != "葛\U000E0100\n𠮷" {
		t.Errorf("got %q", f.Params)
	}
}
