package text

import "testing"

func TestFoldWidth(t *testing.T) {
	for typed, want := range map[string]string{
		"": "",
		"０３－１２３４　ＡＢｚ＠～！": "03-1234 ABz@~!",
		"あｱ〜−￥、。":        "あｱ〜−￥、。",
	} {
		if got := FoldWidth(typed); got != want {
			t.Errorf("FoldWidth(%q) = %q, want %q", typed, got, want)
		}
	}
	for r := rune('!'); r <= '~'; r++ {
		if got := FoldWidth(string(r - '!' + '！')); got != string(r) {
			t.Errorf("%c folds to %q", r-'!'+'！', got)
		}
	}
}

func TestFoldKana(t *testing.T) {
	for typed, want := range map[string]string{
		"":         "",
		"すたーとあっぷ":  "スタートアップ",
		"ゔゕゖゝゞゐゑを": "ヴヵヶヽヾヰヱヲ",
		"ｶﾌﾞｼｷｶﾞｲｼｬ ﾊﾟ･ﾎﾟｰ": "カブシキガイシャ パ・ポー",
		"ｳﾞﾜﾞｦﾞ":         "ヴヷヺ",
		"か\u3099ハ\u309A": "ガパ",
		"ｱﾞﾟ":            "ア゛゜",
		"｡｢｣､":           "。「」、",
		"漢字Ab１ー":         "漢字Ab１ー",
	} {
		if got := FoldKana(typed); got != want {
			t.Errorf("FoldKana(%q) = %q, want %q", typed, got, want)
		}
		if got := FoldKana(want); got != want {
			t.Errorf("FoldKana(%q) = %q is not stable", want, got)
		}
	}
}

func TestFoldForms(t *testing.T) {
	for typed, want := range map[string]string{
		"":                   "",
		"髙﨑商店":               "高崎商店",
		"㈱濵田・渡邊・渡邉":          "(株)浜田・渡辺・渡辺",
		"齋藤齊藤斎藤斉藤":           "斉藤斉藤斉藤斉藤",
		"廣澤嶋嶌":               "広沢島島",
		"\uFA19奈川":           "神奈川", // CJK compatibility ideograph
		"辻\U000E0100葛\uFE00": "辻葛",  // with a selector of its form
		"ＡＢ１ ①ｱｲﾊﾟ":          "AB1 1アイパ",
		"øß平仮名カナ":            "øß平仮名カナ",
	} {
		if got := FoldForms(typed); got != want {
			t.Errorf("FoldForms(%q) = %q, want %q", typed, got, want)
		}
		if got := FoldForms(want); got != want {
			t.Errorf("FoldForms(%q) = %q is not stable", want, got)
		}
	}
	for form, usual := range nameForms {
		if standIns[form] != "" {
			t.Errorf("%c stands twice", form)
		}
		if FoldForms(usual) != usual {
			t.Errorf("%c becomes %s, which is not the usual form itself", form, usual)
		}
	}
}
