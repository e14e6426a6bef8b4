package gui

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/wholefile"
	"toprunner/model/words"
)

func TestSavingTheDraft(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.dialogs.path = "/out/応募.pdf"
	d.press("PDFを保存")
	d.sees("各ページに「下書き」と入ります。")
	d.press("保存する場所を選ぶ…")
	if want := "応募内容_株式会社青空_下書き_20250722.pdf"; d.dialogs.offered != want {
		t.Errorf("offered %q, want %q", d.dialogs.offered, want)
	}
	if got := string(d.written["/out/応募.pdf"]); got != "PDF of 株式会社青空" {
		t.Errorf("written: %q", got)
	}
	d.sees("下書きのPDFを保存しました。")
	d.press("開く")
	if len(d.opened) != 1 || d.opened[0] != "/out/応募.pdf" {
		t.Errorf("opened: %v", d.opened)
	}
}

func TestSavingThePDFAsChosen(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.entry().session.Attach("eligibility.rule_document", "rules.pdf", holding("%PDF"), d.app.tell)
	d.dialogs.path = "/out/写し.pdf"
	for _, tc := range []struct{ parts, labels, offered, drawn, said string }{
		{"evidence", "en", "応募内容_株式会社青空_下書き_20250722.pdf", " en both=false redacted=false evidence=true", "下書きのPDFを保存しました。"},
		{"redacted", "both", "公表用の写し_株式会社青空_下書き_20250722.pdf", " ja both=true redacted=true evidence=false", "公表用の写しのPDFを保存しました。"},
	} {
		d.entry().savePDF()
		d.take(tc.parts, tc.labels)
		d.press("保存する場所を選ぶ…")
		if d.dialogs.offered != tc.offered {
			t.Errorf("offered %q, want %q", d.dialogs.offered, tc.offered)
		}
		if got := string(d.written["/out/写し.pdf"]); got != "PDF of 株式会社青空"+tc.drawn {
			t.Errorf("written: %q, want %q", got, tc.drawn)
		}
		d.sees(tc.said)
		d.press("フォルダーを表示")
	}
	if len(d.shown) != 2 || d.shown[0] != "/out/写し.pdf" {
		t.Errorf("shown in their folder: %v", d.shown)
	}
	d.entry().savePDF() // what was chosen last is offered again
	d.press("保存する場所を選ぶ…")
	if got := string(d.written["/out/写し.pdf"]); !strings.Contains(got, "both=true redacted=true") {
		t.Errorf("offered again: %q", got)
	}
}

// take chooses in the choices of a sheet, one after the other.
func (d *desk) take(ids ...string) {
	d.t.Helper()
	for _, o := range d.objects() {
		if c, ok := o.(*kit.Choice); ok && len(ids) > 0 {
			c.SetValue(model.TextAnswer(ids[0]))
			ids = ids[1:]
		}
	}
	if len(ids) > 0 {
		d.t.Errorf("nowhere to choose %v", ids)
	}
}

func TestSavingTheTransferSheet(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.dialogs.path = "/out/転記.html"
	d.choose("転記シートを保存…")
	if want := "転記シート_株式会社青空_20250722.html"; d.dialogs.offered != want {
		t.Errorf("offered %q, want %q", d.dialogs.offered, want)
	}
	if got := string(d.written["/out/転記.html"]); got != "sheet of 株式会社青空" {
		t.Errorf("written: %q", got)
	}
	d.sees("未入力の必須項目、または直す項目が残っています。公式の応募フォームに貼り付ける前に、")
}

// A file that another program has open cannot be replaced on Windows: that is another
// thing to do than to make room.
func TestFileThatCannotBeReplaced(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.dialogs.path = "/out/転記.html"
	for failure, said := range map[error]string{
		fmt.Errorf("%w: in use", wholefile.ErrNotReplaced): "ほかのソフト（PDFの閲覧ソフトなど）で開いているときは、閉じてから",
		errors.New("full"): "空き容量とフォルダーの書き込み権限を確かめるか",
	} {
		d.app.deps.WriteFile = func(string, func(io.Writer) error) error { return failure }
		d.choose("転記シートを保存…")
		d.sees("「/out/転記.html」")
		d.sees(said)
		d.press("閉じる")
	}
}

func TestNameInFileName(t *testing.T) {
	for name, want := range map[string]string{
		"株式会社青空":             "株式会社青空",
		`A/B:C*D?"E"<F>|G\H`: "A／B：C＊D？＂E＂＜F＞｜G＼H",
		"  株式会社 青空.  ":       "株式会社 青空",
		"一行目\n二行目":           "一行目 二行目",
		"...":                "",
		"NUL":                "_NUL",
	} {
		if got := inFileName(name); got != want {
			t.Errorf("%q gives %q, want %q", name, got, want)
		}
	}
	if got := []rune(inFileName(longName)); len(got) != longestName {
		t.Errorf("a long name keeps %d characters", len(got))
	}
}

func TestDeadline(t *testing.T) {
	ed, _ := builtin().Get("toprunner-2025")
	for _, tc := range []struct {
		today calendar.Date
		ja    string
		en    string
	}{
		{calendar.Date{Year: 2025, Month: 6, Day: 8}, "受付開始 2025年6月9日（あと1日）", "Opens 9 June 2025 (in 1 day)"},
		{calendar.Date{Year: 2025, Month: 6, Day: 9}, "締切 2025年7月31日（あと52日）", "Closes 31 July 2025 (52 days left)"},
		{calendar.Date{Year: 2025, Month: 7, Day: 31}, "締切 2025年7月31日（本日必着）", "Closes 31 July 2025 (must arrive today)"},
		{calendar.Date{Year: 2025, Month: 8, Day: 1}, "締切 2025年7月31日（1日過ぎています）", "Closed 31 July 2025 (1 day ago)"},
	} {
		if got := deadline(words.For(model.Japanese), ed, tc.today); got != tc.ja {
			t.Errorf("%v: %q, want %q", tc.today, got, tc.ja)
		}
		if got := deadline(words.For(model.English), ed, tc.today); got != tc.en {
			t.Errorf("%v: %q, want %q", tc.today, got, tc.en)
		}
	}
}
