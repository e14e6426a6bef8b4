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
