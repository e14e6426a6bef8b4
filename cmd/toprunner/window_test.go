package main

import (
	"context"
	"image"
	"path/filepath"
	"slices"
	"testing"

	"toprunner/model/store"
)

func TestWindowIsDrawn(t *testing.T) {
	d := newDisplay(t)
	d.start(filepath.Join(t.TempDir(), "data"))
	// Title, texts in two greys, the blue button: a blank or broken window has
	// one or two colours.
	if n := colours(d.picture()); n < 30 {
		t.Errorf("the window shows %d colours", n)
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

// TestTypedSurvivesKill types and, as soon as the store holds it, kills the app:
// nothing was pressed to save. How soon that is, is tested with a clock that
// stands still, in package session.
func TestTypedSurvivesKill(t *testing.T) {
	d := newDisplay(t)
	data := filepath.Join(t.TempDir(), "data")
	app := d.start(data)
	d.keys("ctrl+n")
	app.waitFor("screen=entry")
	d.keys("ctrl+Next")
	app.waitFor("section=organization")
	d.keys("ctrl+Next")
	app.waitFor("section=contact")
	typed := []string{"General Affairs", "Hanako Aozora", "hanako"}
	for i, text := range typed {
		if i > 0 {
			d.keys("Tab")
		}
		d.write(text)
	}
	for !holds(t, data, typed) {
		app.waitFor("entry saved")
	}
	app.kill()

	if !holds(t, data, typed) {
		t.Fatal("what was typed did not outlive the process")
	}
	d.start(data)
	if !holds(t, data, typed) {
		t.Error("what was typed did not outlive the next start")
	}
}

// holds reports that the one entry of a store has all these answers.
func holds(t *testing.T, data string, texts []string) bool {
	t.Helper()
	ctx := context.Background()
	r, err := store.OpenReader(ctx, data)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	all, err := r.Overview(ctx)
	if err != nil || len(all) != 1 {
		t.Fatalf("the store holds %d entries, %v", len(all), err)
	}
	entry, err := r.Load(ctx, all[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	var given []string
	for _, a := range entry.Answers {
		given = append(given, a.Text)
	}
	return !slices.ContainsFunc(texts, func(s string) bool { return !slices.Contains(given, s) })
}

func TestSecondStartSaysWhoHoldsTheStore(t *testing.T) {
	d := newDisplay(t)
	data := filepath.Join(t.TempDir(), "data")
	first := d.start(data)
	second := d.start(data)
	if n := colours(d.picture()); n < 30 {
		t.Errorf("the second window shows %d colours", n)
	}
	second.kill()
	d.keys("ctrl+n")
	first.waitFor("screen=entry") // the first is none the worse for it
}
