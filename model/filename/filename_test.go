package filename

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPortable(t *testing.T) {
	for name, want := range map[string]string{
		"株式会社青空":               "株式会社青空",
		`A/B:C*D?"E"<F>|G\H`:   "A／B：C＊D？＂E＂＜F＞｜G＼H",
		"  株式会社 青空.　":          "株式会社 青空",
		"一行目\n二行目":             "一行目_二行目",
		"...":                  "",
		" 　":                   "",
		".profile":             ".profile",
		"rules.pdf":            "rules.pdf",
		"CON":                  "_CON",
		"nul.pdf":              "_nul.pdf",
		"console.pdf":          "console.pdf",
		"\xff.pdf":             "_.pdf",
		"../../etc/passwd.txt": "..／..／etc／passwd.txt",
	} {
		if got := Portable(name); got != want {
			t.Errorf("%q gives %q, want %q", name, got, want)
		}
	}
}

func TestSplit(t *testing.T) {
	for name, want := range map[string][2]string{
		"rules.pdf":      {"rules", ".pdf"},
		"a.tar.gz":       {"a.tar", ".gz"},
		".profile":       {".profile", ""},
		"none":           {"none", ""},
		"Co., Ltd. 別紙":   {"Co., Ltd. 別紙", ""},
		"終わり. ここからは文が続く": {"終わり. ここからは文が続く", ""},
	} {
		if stem, extension := Split(name); stem != want[0] || extension != want[1] {
			t.Errorf("%q is split into %q and %q, want %q", name, stem, extension, want)
		}
	}
}

func TestShortened(t *testing.T) {
	if got := Shortened(strings.Repeat("あ", 50), Longest, 40); got != strings.Repeat("あ", 40) {
		t.Errorf("%d characters are kept", utf8.RuneCountInString(got))
	}
	if got := Shortened(strings.Repeat("あ", 90), Longest, 90); len(got) != 198 || !utf8.ValidString(got) {
		t.Errorf("%d bytes are kept", len(got))
	}
	if got := Shortened("葛\U000E0100飾区", Longest, 1); got != "葛\U000E0100" {
		t.Errorf("a character is torn apart: %q", got)
	}
	if got := Shortened("Aozora Co. Ltd", Longest, 10); got != "Aozora Co" {
		t.Errorf("the name ends with what no name may end with: %q", got)
	}
}
