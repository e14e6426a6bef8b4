package gui

import (
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
)

// looks are those that every screen is drawn in for looking at.
var looks = []struct {
	name  string
	look  kit.Look
	langs []model.Lang
	sizes []fyne.Size
}{
	{"light", kit.Look{Appearance: kit.Light}, model.Langs(), []fyne.Size{laptop, tower}},
	{"dark", kit.Look{Appearance: kit.Dark}, japanese, []fyne.Size{laptop}},
	{"contrast", kit.Look{Appearance: kit.HighContrast}, japanese, []fyne.Size{laptop}},
	{"150", kit.Look{Appearance: kit.Light, TextSize: 150}, japanese, []fyne.Size{laptop}},
	{"200", kit.Look{Appearance: kit.Light, TextSize: 200}, model.Langs(), []fyne.Size{laptop}},
}

var (
	laptop, tower = fyne.NewSize(1280, 800), fyne.NewSize(1920, 1080)
	japanese      = []model.Lang{model.Japanese}
)

// TestScreenPictures draws every screen of goldens into the folder named by
// TOPRUNNER_PICTURES, to be looked at; make pictures does it. The menu bar is
// the driver's and is not on them.
func TestScreenPictures(t *testing.T) {
	dir := os.Getenv("TOPRUNNER_PICTURES")
	if dir == "" {
		t.Skip("TOPRUNNER_PICTURES names no folder")
	}
	for _, l := range looks {
		for _, lang := range l.langs {
			for _, size := range l.sizes {
				for _, g := range goldens {
					name := fmt.Sprintf("%s-%s-%.0fx%.0f-%s.png", g.name, l.name, size.Width, size.Height, lang)
					t.Run(name, func(t *testing.T) {
						d := g.desk(t, lang)
						d.app.setLook(l.look.Known())
						d.win.Resize(size)
						g.show(d)
						keep(t, filepath.Join(dir, name), d.win.Canvas().Capture())
					})
				}
			}
		}
	}
}

func keep(t *testing.T, path string, img image.Image) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(file, img); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}
