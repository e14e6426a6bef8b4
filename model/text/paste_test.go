package text

import (
	"strings"
	"testing"
)

func TestPaste(t *testing.T) {
	for _, c := range []struct {
		name, given string
		want        Pasted
	}{
		{"plain", "在宅勤務を始めました。", Pasted{Text: "在宅勤務を始めました。"}},
		{"paragraphs of Windows", "一段落目。\r\n\r\n　二段落目。\r\n", Pasted{Text: "一段落目。\n\n　二段落目。\n"}},
		{"a broken line of Word", "上の行\v下の行", Pasted{Text: "上の行\n下の行"}},
		{"no-break space", "350\u00A0km", Pasted{Text: "350 km"}},
		{"what cannot be seen", "テレ\u00ADワーク\u200Bの\uFEFF", Pasted{Text: "テレワークの", Unseen: 3}},
		{"quotation marks stay", "“引用”と‘引用’", Pasted{Text: "“引用”と‘引用’"}},
		{"bullets", "•\t一\r\n\uF0B7\t二\r\no\t三\n●\t四\n  ▪ 五", Pasted{Text: "・一\n・二\n・三\n・四\n・五", Bullets: 5}},
		{"signs that are text", "● 見出し\n- 項目\no3の値\n・一\n－5度", Pasted{Text: "● 見出し\n- 項目\no3の値\n・一\n－5度"}},
		{"cells", "4月\t118\n5月\t120", Pasted{Text: "4月 118\n5月 120", Tabs: 2}},
		{"a cell of lines", "\"一行目\n二行目\"\r\n", Pasted{Text: "一行目\n二行目"}},
		{"marks that are text", "\"はい\"と言いました。", Pasted{Text: "\"はい\"と言いました。"}},
		{"numbered", "1.\t一つ目", Pasted{Text: "1. 一つ目", Tabs: 1}},
		{"nothing", "", Pasted{}},
	} {
		if got := Paste(c.given); got != c.want {
			t.Errorf("%s: %+v", c.name, got)
		}
		if changed := Paste(c.given).Changed(); changed != (c.want.Unseen+c.want.Bullets+c.want.Tabs > 0) {
			t.Errorf("%s: changed is %v", c.name, changed)
		}
	}
}

func TestPasteLine(t *testing.T) {
	for _, c := range []struct {
		given string
		want  Pasted
	}{
		{"湖岸通り", Pasted{Text: "湖岸通り"}},
		{"湖岸通り\r\n", Pasted{Text: "湖岸通り"}}, // as a cell of a spreadsheet ends
		{"湖岸通り\r\n1-2-3", Pasted{Text: "湖岸通り 1-2-3", Breaks: 1}},
		{"\"一\n\n二\n三\"", Pasted{Text: "一 二 三", Breaks: 2}},
		{"•\t一\n二\t\u200B三", Pasted{Text: "・一 二 三", Bullets: 1, Tabs: 1, Unseen: 1, Breaks: 1}},
		{" \n\n", Pasted{}},
	} {
		if got := PasteLine(c.given); got != c.want || got.Text != Line(got.Text) {
			t.Errorf("%q: %+v", c.given, got)
		}
	}
	if !PasteLine("一\n二").Changed() || PasteLine("一\n").Changed() {
		t.Error("a line break that became a space is not told, or one that is not missed is")
	}
}

// Pasting loses no word, and what was pasted once is not changed by pasting it
// again.
func FuzzPaste(f *testing.F) {
	for _, seed := range []string{"•\t一\r\n二", "\"a\nb\"", "テレ\u00ADワーク\v\t", "\xff\uF0B7"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p := Paste(s)
		if Normalize(p.Text) != p.Text {
			t.Errorf("%q is not normalised", p.Text)
		}
		for _, r := range Normalize(s) {
			kana := r >= 'ぁ' && r <= 'ヺ' || r >= '一' && r <= '龯'
			if kana && strings.Count(p.Text, string(r)) != strings.Count(Normalize(s), string(r)) {
				t.Errorf("%q lost %q", s, r)
			}
		}
	})
}
