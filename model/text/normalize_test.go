package text

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestNormalize(t *testing.T) {
	tests := []struct{ name, typed, want string }{
		{"nothing", "", ""},
		{"plain", "Web会議 2025年、髙橋㈱①ｱｶﾞ～−か゛", "Web会議 2025年、髙橋㈱①ｱｶﾞ～−か゛"},
		{"line breaks", "一\r\n二\r三\v四\f五\u0085六\u2028七\u2029八\n\n九", "一\n二\n三\n四\n五\n六\n七\n八\n\n九"},
		{"tab and no-break space", "a\tb\u00A0c", "a b c"},
		{"white space stays", "　あ  い ", "　あ  い "},
		{"controls", "a\x00b\x1b\x7f\u0091c", "abc"},
		{"unseen", "\uFEFFa\u200Bb\u00ADc\u200Ed\u202Ee\u2060f\u2067g", "abcdefg"},
		{"variation selectors 1–16", "☺\uFE0F辻\uFE00", "☺辻"},
		{"form of a kanji", "葛\U000E0100飾", "葛\U000E0100飾"},
		{"joiners of emoji", "👨\u200D👩", "👨\u200D👩"},
		{"hyphen and ohm", "a\u2011b \u2126", "a\u2010b Ω"},
		{"kana marks", "か\u3099は\u309Aウ\u3099ゝ\u3099", "がぱヴゞ"},
		{"kana mark with nothing to join", "か\u309A\u3099あ", "か\u309A\u3099あ"},
		{"Latin marks", "cafe\u0301 a\u0323\u0302 x\u0304", "café ậ x\u0304"},
		{"mark kept off other scripts", "α\u0301 字\u3099", "α\u0301 字\u3099"},
		{"dropped between letter and mark", "か\u200B\u3099", "が"},
		{"compatibility ideographs stay", "\uFA19\uF929\uFA11\uFA26", "\uFA19\uF929\uFA11\uFA26"},
		{"angstrom sign stays", "\u212B ㎡ ﬁ Ⅳ", "\u212B ㎡ ﬁ Ⅳ"},
		{"private use stays", "\uE000", "\uE000"},
		{"no UTF-8", "a\xff\xfeb\xe3\x81", "a\uFFFDb\uFFFD"},
		{"CR LF parted by what is dropped", "a\r\u200B\nb", "a\n\nb"},
	}
	for _, test := range tests {
		if got := Normalize(test.typed); got != test.want {
			t.Errorf("%s: Normalize(%+q) = %+q, want %+q", test.name, test.typed, got, test.want)
		}
	}
}

func TestDropped(t *testing.T) {
	for typed, want := range map[string]string{
		"":                              "",
		"一\r\n二\t三\u00A0\u2011か\u3099":  "", // changed, but not dropped
		"葛\U000E0100飾 👨\u200D👩\xff":     "",
		"\uFEFFa\u200Bb\x00\u200Bc\x00": "\uFEFF\u200B\x00",
	} {
		if got := string(Dropped(typed)); got != want {
			t.Errorf("Dropped(%+q) = %+q, want %+q", typed, got, want)
		}
	}
}

func TestLine(t *testing.T) {
	for typed, want := range map[string]string{
		"":                     "",
		" \t\n　":               "",
		"　株式会社 例\r\n":          "株式会社 例",
		"一\n二\r\n\r\n三":        "一 二 三",
		"a  b　　c":              "a  b　　c",
		"\u200B東京\uFEFF\u2028": "東京",
	} {
		if got := Line(typed); got != want {
			t.Errorf("Line(%+q) = %+q, want %+q", typed, got, want)
		}
	}
}

// alphabet holds what is hard about text; texts made of it are used by the
// property tests.
var alphabet = []string{
	"あ", "が", "か", "\u3099", "\u309A", "ッ", "ー", "ｶ", "ﾞ", "永", "髙", "𠮷", "葛\U000E0100", "\uFE0F", "\uFA19",
	"a", "Z", "e", "\u0301", "\u0323", "0", "９", "，", ",", ".", "．", "％", "%", "/", "-", "'", "“", "”", "’",
	"。", "、", "「", "」", "（", "）", "(", ")", "・", "～", "〜", "―", "…", "！", "?", "㈱", "①", "℃",
	" ", "　", "\t", "\n", "\r", "\r\n", "\u2028", "\u200B", "\u200D", "\u00A0", "\u00AD", "\u2060", "\u2011", "\u2126", "\u202E",
	"👨", "👩", "🇯🇵", "한", "ᄒ", "ᅡ", "ก", "ำ", "ا", "\xff", "\xe3\x81", "\x00", "\uFFFD", "\uE000",
}

// randomText returns up to most parts of the alphabet.
func randomText(random *rand.Rand, most int) string {
	var s strings.Builder
	for range random.IntN(most + 1) {
		s.WriteString(alphabet[random.IntN(len(alphabet))])
	}
	return s.String()
}

func TestNormalizeIsIdempotent(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for range 5_000 {
		checkNormalize(t, randomText(random, 12))
	}
	checkNormalize(t, "Z"+strings.Repeat("\u0301\u0323", 100)) // more marks than Unicode's stream-safe text has
}

// checkNormalize checks what holds for Normalize and Line of any string.
func checkNormalize(t *testing.T, s string) {
	t.Helper()
	once := Normalize(s)
	if twice := Normalize(once); twice != once {
		t.Fatalf("Normalize(%+q) = %+q, again %+q", s, once, twice)
	}
	if !utf8.ValidString(once) || strings.ContainsAny(once, "\r\t\u200B\uFEFF\u2028") {
		t.Fatalf("Normalize(%+q) = %+q", s, once)
	}
	// Composing only swaps a character for one that is canonically the same.
	valid := strings.ToValidUTF8(s, "")
	if composed := compose(valid); norm.NFD.String(composed) != norm.NFD.String(valid) {
		t.Fatalf("compose(%+q) = %+q means another text", valid, composed)
	}
	line := Line(s)
	if Line(line) != line || strings.Contains(line, "\n") || line != strings.TrimSpace(line) {
		t.Fatalf("Line(%+q) = %+q", s, line)
	}
}

func FuzzNormalize(f *testing.F) {
	for _, seed := range alphabet {
		f.Add(seed + "か\u3099" + seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkNormalize(t, s)
		once := Normalize(s)
		for _, r := range Refused(once) {
			if once[r.At:r.At+len(r.Text)] != r.Text || len(Refused(r.Suggestion)) > 0 {
				t.Errorf("%+q: %+v", once, r)
			}
		}
		replaced := Replace(once, Refused(once))
		if again := Replace(replaced, Refused(replaced)); again != replaced {
			t.Errorf("Replace(%+q) = %+q, again %+q", once, replaced, again)
		}
		if Count(once) > utf8.RuneCountInString(once) {
			t.Errorf("Count(%+q) = %d", once, Count(once))
		}
	})
}

func TestCount(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "在宅勤務": 4, "a b": 3, "一\n二": 3, "一\r\n二": 3, "が": 1, "か\u3099": 1, "葛\U000E0100": 1, "𠮷": 1,
		"👨\u200D👩\u200D👧": 1, "🇯🇵": 1, "e\u0301": 1, "\n\n": 2, "　": 1, "ｶﾞ": 1,
	} {
		if got := Count(s); got != want {
			t.Errorf("Count(%+q) = %d, want %d", s, got, want)
		}
	}
}

// A line break, a kana or a kanji more is one character more, wherever it
// stands.
func TestCountAddsUp(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 2))
	for range 5_000 {
		a, b := Normalize(randomText(random, 8)), Normalize(randomText(random, 8))
		if got, want := Count(a+"\n"+b), Count(a)+1+Count(b); got != want {
			t.Fatalf("%+q and %+q: %d, want %d", a, b, got, want)
		}
	}
}
