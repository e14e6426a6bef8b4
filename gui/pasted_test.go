package gui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"toprunner/model"
)

func (d *desk) paste(s string) {
	board := test.NewClipboard()
	board.SetContent(s)
	d.win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
}

func TestPasteTellsWhatItLeftOut(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", nil)
	d.typeInto("track_record.counting", "前。")
	d.paste("勤怠\u00ADシステム\u200Bの記録。\r\n\uF0B7\t半日は0.5日\r\n1.\t名簿")
	answer := func() string { return d.entry().session.Answer("track_record.counting").Text }
	if want := "前。勤怠システムの記録。\n・半日は0.5日\n1. 名簿"; answer() != want {
		t.Fatalf("pasted: %q", answer())
	}
	d.sees("見えない文字2個を除きました。箇条書きの記号1個を「・」にしました。タブ1個を空白にしました。")
	d.press("元に戻す")
	if answer() != "前。" {
		t.Errorf("taken back: %q", answer())
	}
	d.seesNot("見えない文字")
	d.entry().goTo(d.entry().session.Edition().Question("track_record.counting"))
	d.paste("勤怠\u00AD")
	d.typeInto("track_record.counting", "表")
	d.seesNot("見えない文字") // what was typed since is not taken back with it
}

func TestPlainPasteTellsNothing(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.street", "")
	d.paste("湖岸通り\r\n")
	if got := d.entry().session.Answer("organization.street").Text; got != "湖岸通り" {
		t.Errorf("pasted: %q", got)
	}
	d.seesNot("元に戻す")
}

// Lines pasted into a field of one line become one, which is told; what can be done
// about refused characters is offered beside it.
func TestPasteOfLinesIntoOneLine(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.street", "")
	d.paste("髙輪通り\r\n1-2-3")
	answer := func() string { return d.entry().session.Answer("organization.street").Text }
	if answer() != "髙輪通り 1-2-3" {
		t.Errorf("pasted: %q", answer())
	}
	d.sees("改行1か所を空白にしました。")
	d.win.Canvas().Unfocus()
	d.runner.wait()
	d.sees("改行1か所を空白にしました。")
	d.sees("元に戻す")
	d.press("使える文字に置き換える")
	if answer() != "高輪通り 1-2-3" {
		t.Errorf("replaced: %q", answer())
	}
	d.seesNot("改行1か所") // the last change is the one that is taken back
	d.press("元に戻す")
	if answer() != "髙輪通り 1-2-3" {
		t.Errorf("taken back: %q", answer())
	}
}

// A pause in typing, at which the entry is saved, ends a step of undo.
func TestUndoTakesBackWhatWasTypedSinceAPause(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", nil)
	d.typeInto("track_record.counting", "勤怠")
	d.runner.wait()
	for _, r := range "表から" {
		d.win.Canvas().Focused().TypedRune(r)
	}
	d.win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{})
	if got := d.entry().session.Answer("track_record.counting").Text; got != "勤怠" {
		t.Errorf("taken back: %q", got)
	}
}
