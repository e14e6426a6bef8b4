package text

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestJISX0208(t *testing.T) {
	// JIS X 0208:1997 has 6,879 characters; six have a twin.
	if got := len(jisX0208()); got != 6879+6 {
		t.Errorf("%d characters", got)
	}
	for _, r := range "　、。〜‖−¢£¬～∥－￠￡￢―…“”≒≡∫√∠∩∪〓○◎△■※→★♪†０Ａぁんァヶー々〇ΩЯ─╂亜腕弌熙堯槇遙瑤凜" {
		if refused(r) {
			t.Errorf("%c (%U) stands in JIS X 0208", r, r)
		}
	}
	for _, r := range "①⑳Ⅰ㍉㎜㏄㍻№℡㊤㈱㍼ⅰ￤＇＂纊褜髙﨑鷗ｱﾞ¥‾—–·∑∟⊿é€😀𠮷\uFA19\uE000\u00A0\u0091" {
		if !refused(r) {
			t.Errorf("%c (%U) does not stand in JIS X 0208", r, r)
		}
	}
}

func TestSuggestions(t *testing.T) {
	for typed, want := range map[string]string{
		"髙": "高", "﨑": "崎", "𠮷": "吉", "濵": "浜", "栁": "柳", "德": "徳", "瀨": "瀬", "鷗": "鴎", "𠮟": "叱", "頰": "頬",
		"\uFA19": "神", "\uFA26": "都", "\uF929": "朗", "\uFA10": "塚", "葛\U000E0100": "葛", "髙\U000E0101": "高",
		"①": "(1)", "⑳": "(20)", "㉑": "(21)", "㊿": "(50)", "⓪": "(0)", "❶": "(1)", "➓": "(10)", "⓴": "(20)", "⑴": "(1)",
		"⒈": "1.", "Ⓐ": "(A)", "㊤": "(上)", "㋐": "(ア)", "㈠": "(一)", "Ⅰ": "I", "Ⅻ": "XII", "ⅳ": "iv",
		"㈱": "(株)", "㈲": "(有)", "㍿": "株式会社", "㍻": "平成", "㋿": "令和", "℡": "TEL", "№": "No.", "㎡": "m2", "㎏": "kg",
		"㌔": "キロ", "㌫": "パーセント", "½": "1/2", "²": "2", "™": "TM", "©": "(C)", "®": "(R)", "€": "ユーロ",
		"ｱ": "ア", "ｶﾞ": "ガ", "ﾊﾟ": "パ", "ｱﾞ": "ア゛", "･": "・", "｢": "「", "ﾞ": "゛",
		"¥": "￥", "—": "―", "–": "-", "•": "・", "·": "・", "＂": `"`, "￤": "|", "∑": "Σ", "≤": "≦", "\u2003": " ", "\u00A0": " ",
		"é": "e", "Ö": "O", "ß": "ss", "æ": "ae", "\u00C5": "\u212B", "x\u0304": "x", "か\u309A": "か", "µ": "μ", "ﬁ": "fi",
		"😀": "", "👨\u200D👩": "", "☑": "", "\uE000": "", "한": "", "\uFFFD": "", "\U000E0100": "",
	} {
		found := Refused(typed)
		if len(found) != 1 || found[0] != (Refusal{Text: typed, At: 0, Suggestion: want}) {
			t.Errorf("%+q: %+v, want suggestion %q", typed, found, want)
		}
	}
}

func TestStandInsAreNeededAndFit(t *testing.T) {
	for from, to := range standIns {
		if !refused(from) || to == "" || strings.ContainsFunc(to, refused) {
			t.Errorf("%c is to become %q", from, to)
		}
	}
}

func TestRefused(t *testing.T) {
	const typed = "㈱髙島\n東京①葛\U000E0100飾、ｶﾞ😀"
	want := []Refusal{
		{"㈱", 0, "(株)"}, {"髙", 3, "高"}, {"①", 16, "(1)"}, {"葛\U000E0100", 19, "葛"}, {"ｶﾞ", 32, "ガ"}, {"😀", 38, ""},
	}
	if got := Refused(typed); !slices.Equal(got, want) {
		t.Errorf("Refused: %+v", got)
	}
	if got, want := Replace(typed, Refused(typed)), "(株)高島\n東京(1)葛飾、ガ😀"; got != want {
		t.Errorf("Replace: %q, want %q", got, want)
	}
	for _, fine := range []string{"", "ASCII ~ only\n", "令和７年、テレワーク〜実施率－８０％"} {
		if got := Refused(fine); got != nil {
			t.Errorf("Refused(%q) = %+v", fine, got)
		}
		if got := Replace(fine, Refused(fine)); got != fine {
			t.Errorf("Replace(%q) = %q", fine, got)
		}
	}
}

// In a name the sign of a company type becomes its words.
func TestRefusedInName(t *testing.T) {
	for typed, want := range map[string]string{
		"㈱髙島": "株式会社高島", "青空㈲": "青空有限会社", "㈾例": "合資会社例", "㈴例": "合名会社例", "㈻例": "学校法人例", "㊑例": "株式会社例",
		"㈶例": "(財)例", "㍿例": "株式会社例", "(株)例": "(株)例", "株式会社例": "株式会社例",
	} {
		if got := Replace(typed, RefusedInName(typed)); got != want {
			t.Errorf("%s becomes %q, want %q", typed, got, want)
		}
	}
	for sign, written := range companyTypes {
		if len(Refused(sign)) != 1 || Refused(written) != nil {
			t.Errorf("%s is to become %s", sign, written)
		}
	}
}

// Refused finds all of them: without what it found nothing refused is left.
func TestRefusedFindsAll(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 8))
	for range 5_000 {
		s := Normalize(randomText(random, 10))
		rest, from := "", 0
		for _, r := range Refused(s) {
			if r.At < from || s[r.At:r.At+len(r.Text)] != r.Text || Refused(r.Suggestion) != nil {
				t.Fatalf("%+q: %+v", s, r)
			}
			rest += s[from:r.At]
			from = r.At + len(r.Text)
		}
		if rest += s[from:]; strings.ContainsFunc(rest, refused) {
			t.Fatalf("%+q: not all was found, %+q is left", s, rest)
		}
	}
}

func BenchmarkRefused(b *testing.B) {
	plain := strings.Repeat("テレワークの対象者を広げ、残業時間を減らした。", 40)
	for b.Loop() {
		Refused(plain)
	}
}
