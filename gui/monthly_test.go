package gui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
)

func months(days ...string) model.Answer {
	rows := make([]model.Row, len(days))
	for i, n := range days {
		rows[i] = model.Row{"month": "2024-0" + string(rune('4'+i)), "eligible": "20", "participants": "10", "telework_days": n}
	}
	return model.RowsAnswer(rows...)
}

func TestSumOfTheMonthsIsTakenAndBack(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", map[string]model.Answer{
		"track_record.monthly": months("1,004", "998.5"), "track_record.telework_days": model.TextAnswer("2000"),
	})
	answer := func() string { return d.entry().session.Answer("track_record.telework_days").Text }
	d.sees("合計は2,002.5日です")
	d.sees("人数は合計しません")
	d.press("月別の合計を入れる")
	if answer() != "2002.5" || d.library.entries["a"].Answers["track_record.telework_days"].Text != "2002.5" {
		t.Fatalf("the days are %q", answer())
	}
	d.sees("「テレワークの延べ日数」を2,002.5日にしました")
	if b, ok := d.win.Canvas().Focused().(*kit.Button); !ok || b.Text() != "元に戻す" {
		t.Errorf("the focus is on %T", d.win.Canvas().Focused())
	}
	row := d.entry().rowOf(d.entry().session.Edition().Question("track_record.telework_days"))
	if shown := textsIn(row.editor.Object()); !slices.Contains(shown, "2,002.5") {
		t.Errorf("the field shows %q", shown)
	}
	d.press("元に戻す")
	if shown := textsIn(row.editor.Object()); answer() != "2000" || !slices.Contains(shown, "2,000") {
		t.Errorf("taken back, the days are %q, the field shows %q", answer(), shown)
	}
	d.press("月別の合計を入れる")
	d.typeInto("track_record.telework_days", "1")
	d.seesNot("元に戻す") // what was typed since is not taken back with it
}

func TestSumOfMonthsThatAreNotWhole(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", map[string]model.Answer{"track_record.monthly": months("1004", "")})
	d.sees("どの行にも延べ日数が入ると、合計を「テレワークの延べ日数」の欄に入れられます（今のところ1,004日）")
	d.seesNot("月別の合計を入れる")
	d.entry().session.Set("track_record.monthly", months("1004", "1"))
	d.sees("月別の合計を入れる")
	d.entry().session.Set("track_record.telework_days", model.TextAnswer("１００５"))
	d.sees("「テレワークの延べ日数」と同じです")
	d.entry().session.Set("track_record.monthly", model.Answer{})
	d.seesNot("月別の延べ日数の合計")
}

func TestMonthsAreDrawnWhileTheyAreTyped(t *testing.T) {
	d := openAt(t, model.English, "track_record", map[string]model.Answer{"track_record.monthly": months("4", "5")})
	charts := func() (n int) {
		for _, o := range d.objects() {
			if _, ok := o.(*kit.ChartView); ok {
				n++
			}
		}
		return n
	}
	if charts() != 2 {
		t.Fatalf("%d charts", charts())
	}
	d.sees("Days")
	d.sees("Apr")
	d.entry().session.Set("track_record.monthly", months("4", "5777"))
	d.sees("5,777")
	d.entry().session.Set("track_record.monthly", months("4"))
	if charts() != 0 {
		t.Errorf("a single month makes %d charts", charts())
	}
}

func TestMarksAndStatisticsBesideTheFigures(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", nil)
	d.entry().goTo(d.entry().session.Edition().Question("track_record.styles")) // whose help has none of them
	d.seesNot("通信利用動向調査")
	d.press("過去の目安と統計を見る")
	d.sees("過去の目安（今の基準ではありません）")
	d.sees("従業員の25%以上")
	d.sees("出典：総務省「通信利用動向調査」（2019年から2021年）")
	d.sees("対象：常用雇用者100人以上の企業")
	d.sees("2.1日／週")
	d.press("過去の目安と統計を閉じる")
	d.seesNot("通信利用動向調査")
}

// A year's table names its months without the year; the period tells which they are.
// What is typed, or pasted into one cell, is read as what is pasted into many.
func TestMonthsWithoutYearAreTyped(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", map[string]model.Answer{
		"track_record.period_start": model.TextAnswer("令和6年4月1日"), "track_record.period_end": model.TextAnswer("2025-03-31"),
	})
	enter := func() { // the first cell, in place of what stands there
		d.typeInto("track_record.monthly", "")
		d.win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	write := func(s string) {
		for _, r := range s {
			d.win.Canvas().Focused().TypedRune(r)
		}
	}
	month := func() string {
		d.win.Canvas().Unfocus()
		return d.entry().session.Answer("track_record.monthly").Rows[0]["month"]
	}
	for typed, want := range map[string]string{
		"11月": "2024-11", "３": "2025-03", "2024/9/1": "2024-09", "Sep-24": "Sep-24", "24-Sep": "24-Sep", "13月": "13月", "2024/9": "2024/9",
	} {
		enter()
		write(typed)
		if got := month(); got != want {
			t.Errorf("%s typed becomes %q", typed, got)
		}
		enter()
		d.paste(typed + "\r\n")
		if got := month(); got != want {
			t.Errorf("%s pasted becomes %q", typed, got)
		}
	}
	// What was typed comes back when it is taken back in the cell.
	enter()
	write("2024/9/15")
	month()
	d.typeInto("track_record.monthly", "")
	d.win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{})
	if got := d.entry().session.Answer("track_record.monthly").Rows[0]["month"]; got != "2024/9/15" {
		t.Errorf("taken back, it is %q", got)
	}

	enter()
	write("11月")
	d.win.Canvas().Unfocus()
	d.runner.wait()
	d.seesNot("読み取れません")
	if got := d.library.entries["a"].Answers["track_record.monthly"].Rows[0]["month"]; got != "2024-11" {
		t.Errorf("saved: %q", got)
	}
}

func TestMonthsWithoutYearArePasted(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", map[string]model.Answer{
		"track_record.period_start": model.TextAnswer("令和6年4月1日"), "track_record.period_end": model.TextAnswer("2025-03-31"),
	})
	d.typeInto("track_record.monthly", "")
	d.paste("月\t対象\t実施\t日数\r\n4月\t188\t118\t1,004\r\n３月\t200\t144\t1,336\r\n")
	rows := d.entry().session.Answer("track_record.monthly").Rows
	if len(rows) != 2 || rows[0]["month"] != "2024-04" || rows[1]["month"] != "2025-03" || rows[1]["telework_days"] != "1,336" {
		t.Errorf("pasted: %v", rows)
	}
	d.sees("見出しの行を除いて、2行を貼り付けました。")
	d.sees("合計は2,340日です")
}
