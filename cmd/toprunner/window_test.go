package main

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/store"
)

// The screens in both languages and at both sizes are drawn. With
// TOPRUNNER_PICTURES set to a folder their pictures are kept there, which is how
// make screenshots makes those of the README.
func TestScreensAreDrawn(t *testing.T) {
	for _, size := range []string{"1280x800", "1920x1080"} {
		for _, lang := range model.Langs() {
			t.Run(size+" "+string(lang), func(t *testing.T) {
				d := newDisplay(t, size)
				app := d.start(filepath.Join(t.TempDir(), "data"), lang)
				if size == "1920x1080" {
					d.do("xdotool", "getactivewindow", "windowmove", "0", "0", "windowsize", "1918", "1050")
				}
				see := func(screen string) { d.see(screen + "-" + size + "-" + string(lang)) }
				see("start")
				d.keys("Tab", "Tab", "space") // the practice entry
				app.waitFor("screen=entry")
				see("entry")
				d.keys("ctrl+Next", "ctrl+Next", "ctrl+Next")
				app.waitFor("section=track_record")
				see("record")
				d.keys("ctrl+e")
				see("findings")
				d.keys("ctrl+l")
				app.waitFor("screen=overview")
				see("overview")
			})
		}
	}
}

// see waits until the window shows something new, and keeps its picture.
func (d *display) see(name string) {
	d.t.Helper()
	d.settle(name)
	dir := os.Getenv("TOPRUNNER_PICTURES")
	if dir == "" {
		return
	}
	var encoded bytes.Buffer
	if err := png.Encode(&encoded, d.seen); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), encoded.Bytes(), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// settle looks at the window until it shows another picture than last time, and
// a whole one: text in greys and the blue of a button bring dozens of colours, a
// blank or broken window has one or two.
func (d *display) settle(name string) {
	d.t.Helper()
	before := d.seen
	for late := time.Now().Add(patience); ; {
		last := d.seen
		d.seen = d.picture()
		settled := same(d.seen, last) && !same(d.seen, before)
		if settled && colours(d.seen) > 30 {
			break
		}
		if time.Now().After(late) {
			d.t.Fatalf("%s is never shown", name)
		}
	}
}

func colours(img image.Image) int {
	seen := map[[3]uint32]bool{}
	bounds := img.Bounds()
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			r, g, b, _ := img.At(x, y).RGBA()
			seen[[3]uint32{r, g, b}] = true
		}
	}
	return len(seen)
}

// same reports that two pictures are equal in every point; none equals nil.
func same(a, b image.Image) bool {
	if a == nil || b == nil || a.Bounds() != b.Bounds() {
		return false
	}
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				return false
			}
		}
	}
	return true
}

// TestFocusIsDrawn presses Tab where nothing had the focus before: each time the frame is
// seen at its new place, though no pointer moves and nothing else is drawn anew.
func TestFocusIsDrawn(t *testing.T) {
	d := newDisplay(t, "1280x800")
	d.start(filepath.Join(t.TempDir(), "data"), model.Japanese)
	d.settle("the first screen")
	for _, frame := range []string{"the first frame", "the second frame", "the third frame"} {
		d.keys("Tab")
		d.settle(frame)
	}
}

// TestTypedSurvivesKill types into three fields and kills the app one second
// after the last key; nothing was pressed to save. What was typed is there when
// the app is started again.
func TestTypedSurvivesKill(t *testing.T) {
	d := newDisplay(t, "1280x800")
	data := filepath.Join(t.TempDir(), "data")
	app := d.start(data, model.Japanese)
	d.keys("ctrl+n")
	app.waitFor("screen=start")
	d.keys("ctrl+Next")
	app.waitFor("screen=entry")
	d.keys("ctrl+Next")
	app.waitFor("section=organization")
	d.keys("ctrl+Next")
	app.waitFor("section=contact")
	typed := []string{"General Affairs", "青空 花子", "アオゾラ ハナコ"}
	d.write(typed[0])
	d.keys("Tab")
	d.paste(typed[1])
	d.keys("Tab")
	d.paste(typed[2])
	<-time.After(time.Second) // the promise is about time
	app.kill()

	if !holds(t, data, typed) {
		t.Fatal("what was typed did not outlive the process")
	}
	again := d.start(data, model.Japanese)
	again.openOnly()
	again.waitFor("question=contact.name_kana") // where the last word was typed
	d.keys("ctrl+Prior", "ctrl+Next")
	again.waitFor("question=contact.department")
	for i, want := range typed {
		if i > 0 {
			d.keys("Tab")
		}
		d.keys("ctrl+a", "ctrl+c")
		if !d.holds(func() bool { return d.clipboard() == want }) {
			t.Fatalf("field %d shows %q, want %q", i+1, d.clipboard(), want)
		}
	}
}

// holds reports that the one entry of a store has all these answers.
func holds(t testing.TB, data string, texts []string) bool {
	t.Helper()
	var given []string
	for _, a := range only(t, data).Answers {
		given = append(given, a.Text)
	}
	return !slices.ContainsFunc(texts, func(s string) bool { return !slices.Contains(given, s) })
}

// only returns the one entry of a store, beside the app that has it open; an empty one
// while the first word that makes it is not saved yet.
func only(t testing.TB, data string) *model.Entry {
	t.Helper()
	ctx := context.Background()
	r, err := store.OpenReader(ctx, data)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	all, err := r.Overview(ctx)
	if err != nil || len(all) > 1 {
		t.Fatalf("the store holds %d entries, %v", len(all), err)
	}
	if len(all) == 0 {
		return model.NewEntry("", "", "")
	}
	entry, err := r.Load(ctx, all[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	return entry
}

// active returns the window that has the focus, "" while none has.
func (d *display) active() string {
	out, _ := d.command("xdotool", "getactivewindow").Output()
	return strings.TrimSpace(string(out))
}

// A second start ends at once and brings the window of the first to the front,
// whether another window covers it or it was made small.
func TestSecondStartBringsTheFirstToTheFront(t *testing.T) {
	d := newDisplay(t, "1280x800")
	data := filepath.Join(t.TempDir(), "data")
	first, window := d.start(data, model.English), ""
	d.until("the first window is in front", func() bool { window = d.active(); return window != "" })
	d.start(filepath.Join(t.TempDir(), "other data"), model.Japanese)
	for _, hide := range [][]string{nil, {"xdotool", "windowminimize", "--sync", window}} {
		if hide != nil {
			d.do(hide[0], hide[1:]...)
		}
		d.until("the first window is in front no longer", func() bool { return d.active() != window })
		second := d.app(nil, data, model.English)
		if out, err := second.CombinedOutput(); err != nil {
			t.Fatalf("the second start: %v\n%s", err, out)
		}
		first.waitFor("asked to come to the front")
		for late := time.Now().Add(patience); d.active() != window; {
			if time.Now().After(late) {
				t.Fatal("the first window does not come to the front")
			}
		}
	}
	d.keys("ctrl+n")
	first.waitFor("screen=")
}

// A file that the app was started for is opened, also by an app that is open
// already.
func TestStartedForAFile(t *testing.T) {
	d := newDisplay(t, "1280x800")
	data := filepath.Join(t.TempDir(), "data")
	entry := func(id string) string {
		path := filepath.Join(t.TempDir(), "応募 "+id+".toprunner")
		file := `{"format": "toprunner.entry/1", "id": "` + id + `", "edition": "toprunner-2025", "language": "ja", "answers": {}}`
		if err := os.WriteFile(path, []byte(file), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	first := d.start(data, model.English, entry("0190a000-0000-7000-8000-000000000001"))
	first.waitFor("screen=overview")
	second := d.app(nil, data, model.English, entry("0190a000-0000-7000-8000-000000000002"))
	if out, err := second.CombinedOutput(); err != nil {
		t.Fatalf("the second start: %v\n%s", err, out)
	}
	reader, err := store.OpenReader(context.Background(), data)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	d.until("both are in the list", func() bool {
		list, err := reader.Overview(context.Background())
		return err == nil && len(list) == 2
	})
}

// A program without a window that has the store open is named.
func TestStartSaysWhoHoldsTheStore(t *testing.T) {
	d := newDisplay(t, "1280x800")
	data := filepath.Join(t.TempDir(), "data")
	s, err := store.Open(context.Background(), data, store.Options{Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	d.start(data, model.English)
	if n := colours(d.picture()); n < 30 {
		t.Errorf("the window shows %d colours", n)
	}
}

// The lock of an app that was killed is no lock.
func TestLockOfADeadProcess(t *testing.T) {
	d := newDisplay(t, "1280x800")
	data := filepath.Join(t.TempDir(), "data")
	d.start(data, model.English).kill()
	if _, err := os.Stat(filepath.Join(data, "lock")); err != nil {
		t.Fatal(err)
	}
	again := d.start(data, model.English)
	d.keys("ctrl+n")
	again.waitFor("screen=")
}
