//go:build e2e

package main

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"toprunner/model"
)

// profile makes mozc the input method of a fresh home, with the keys of a US
// keyboard.
const profile = `[Groups/0]
Name=Default
Default Layout=us
DefaultIM=mozc
[Groups/0/Items/0]
Name=keyboard-us
Layout=
[Groups/0/Items/1]
Name=mozc
Layout=
[GroupOrder]
0=Default
`

// startMethod starts fcitx5 with mozc in a home of its own: mozc learns what is
// picked, and would offer other words next time.
func (d *display) startMethod() {
	d.t.Helper()
	home := d.t.TempDir()
	d.t.Setenv("HOME", home)
	d.t.Setenv("LC_ALL", "ja_JP.UTF-8")
	d.t.Setenv("XMODIFIERS", "@im=fcitx")
	folder := filepath.Join(home, ".config", "fcitx5")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "profile"), []byte(profile), 0o600); err != nil {
		d.t.Fatal(err)
	}
	// Started here and not by fcitx5, so that it ends with the test.
	launch(d.t, d.command("/usr/lib/mozc/mozc_server"))
	d.until("the dictionary is open", func() bool {
		_, err := os.Stat(filepath.Join(home, ".config", "mozc", ".session.ipc"))
		return err == nil
	})
	launch(d.t, d.command("fcitx5", "--disable=wayland"))
	d.until("the input method is there", func() bool {
		servers, err := d.command("xprop", "-root", "XIM_SERVERS").Output()
		return err == nil && strings.Contains(string(servers), "fcitx")
	})
}

// composeOn switches the focused window to Japanese.
func (d *display) composeOn() {
	d.t.Helper()
	d.until("the input method is on", func() bool {
		d.do("fcitx5-remote", "-o")
		return strings.TrimSpace(string(d.do("fcitx5-remote"))) == "2"
	})
}

// composing waits until the input method shows what is being composed.
func (d *display) composing() {
	d.t.Helper()
	d.do("xdotool", "search", "--sync", "--onlyvisible", "--name", "Fcitx5 Input Window")
}

// composed is what a person presses and what must then be saved.
type composed struct {
	what  string
	keys  string // of xdotool; a word longer than one letter is a key's name
	saved string // behind what was there
}

// inBoth are pressed in fields of one line and of several.
var inBoth = []composed{
	{"kana, Enter to commit", "a o z o r a Return", "あおぞら"},
	{"kanji, Enter to commit", "n i h o n g o space Return", "日本語"},
	{"BackSpace while composing", "k a n a a BackSpace Return", "かな"},
	{"BackSpace until nothing is left", "k a BackSpace k i Return", "き"},
	{"BackSpace on what was committed", "h a i Return BackSpace", "は"},
	{"arrows while composing", "k a n a Left t a Return", "かたな"},
	{"arrows among the candidates", "j i n j i space Down Up Return", "人事"},
	{"Esc while composing", "m u d a Escape y o u Return", "よう"},
	{"Esc while converting", "k a i g i space Escape Return", "かいぎ"},
	{"Tab while composing", "s o r a Tab Escape Return", "そら"},
	{"Enter to commit a second word", "k a i s y a space Return h a Return", "会社は"},
}

// TestEndToEndInputMethod writes Japanese with a real input method, into a field of one
// line and into one of several, and looks at what is saved.
func TestEndToEndInputMethod(t *testing.T) {
	d := newDisplay(t, "1280x800")
	d.startMethod()
	data := filepath.Join(t.TempDir(), "data")
	app := d.start(data, model.Japanese)
	app.newEntry()

	one := field{app: app, data: data, question: "contact.name", after: "contact.name", kind: "one line"}
	one.enter()
	d.composeOn()
	for _, c := range inBoth {
		one.compose(c)
	}
	one.clickAway()

	several := field{app: app, data: data, question: "track_record.counting", after: "track_record.styles", kind: "several lines"}
	several.enter()
	d.click(beside) // with nothing composed, which must write nothing
	several.enter()
	for _, c := range inBoth {
		several.compose(c)
	}
	several.compose(composed{"Enter for a new line", "a s a Return Return y o r u Return", "あさ\nよる"})
	several.clickAway()
}

// newEntry begins a new entry and goes past what is to be settled before.
func (r *running) newEntry() {
	r.display.t.Helper()
	r.display.keys("ctrl+n")
	r.waitFor("screen=start")
	r.display.keys("ctrl+Next")
	r.waitFor("screen=entry")
}

// field is a field of the open entry.
type field struct {
	app            *running
	data, question string
	after          string // a question to be answered, that or one shortly before it
	kind           string
	saved          string // what must be saved by now
}

// enter goes from finding to finding, and from there on by Tab, until the field has
// the focus.
func (f *field) enter() {
	f.app.display.t.Helper()
	f.lead("F8", f.after)
	if f.after != f.question {
		f.lead("Tab", f.question)
	}
}

// lead presses a key until a question has the focus.
func (f *field) lead(key, question string) {
	f.app.display.t.Helper()
	f.app.display.until(question+" has the focus", func() bool {
		f.app.display.keys(key)
		return strings.HasSuffix(f.app.waitFor("question entered"), "question="+question)
	})
}

// compose presses keys.
func (f *field) compose(c composed) {
	d := f.app.display
	d.t.Helper()
	d.keys(strings.Fields(c.keys)...)
	f.keeps(c)
}

// keeps waits until exactly what must have been written is saved.
func (f *field) keeps(c composed) {
	d := f.app.display
	d.t.Helper()
	f.saved += c.saved
	now := ""
	if !d.holds(func() bool { now = only(d.t, f.data).Answers[f.question].Text; return now == f.saved }) {
		d.t.Fatalf("%s, %s: saved is %q, want %q", f.kind, c.what, now, f.saved)
	}
	fmt.Printf("ok  %s: %s: %q\n", f.kind, c.what, c.saved)
}

// clickAway clicks elsewhere while a word is being composed: it must be saved in
// the field it was composed in.
func (f *field) clickAway() {
	d := f.app.display
	d.t.Helper()
	d.keys(strings.Fields("k a z e")...)
	d.composing()
	d.click(beside)
	f.keeps(composed{what: "a click elsewhere while composing", saved: "かぜ"})
}

// beside lies below the list of sections, where nothing is to be pressed.
var beside = image.Pt(150, 640)
