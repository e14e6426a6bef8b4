package main

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"toprunner/cmd/internal/sockets"
	"toprunner/model"
)

// While a person opens the practice entry, which looks into its evidence, makes a
// document of it and ends the app, no socket to the internet is opened; and the
// library that reads PDF files leaves no settings in the home folder.
func TestNoConnectionIsOpened(t *testing.T) {
	d := newDisplay(t, "1280x800")
	log := filepath.Join(t.TempDir(), "sockets")
	app := d.startUnder(sockets.Watched(log), filepath.Join(t.TempDir(), "data"), model.Japanese)
	d.settle("the first start")
	d.keys("Tab", "Tab", "space") // the practice entry
	app.waitFor("screen=entry")
	d.settle("the entry")
	d.keys("ctrl+p")
	d.settle("what to put in")
	d.keys("space")
	d.settle("where to save")
	d.keys("space")
	d.settle("that it is saved")
	d.keys("Escape", "ctrl+q")
	if err := app.command.Wait(); err != nil {
		t.Errorf("the app ended with %v", err)
	}
	if opened := sockets.Internet(t, log); len(opened) > 0 {
		t.Errorf("opened %v", opened)
	}
	saved := 0
	err := filepath.WalkDir(app.home, func(path string, _ fs.DirEntry, err error) error {
		if strings.Contains(filepath.Base(path), "pdfcpu") {
			t.Errorf("left in the home folder: %s", path)
		}
		if strings.HasSuffix(path, ".pdf") {
			saved++
		}
		return err
	})
	if err != nil || saved != 1 {
		t.Errorf("%d documents were saved, %v", saved, err)
	}
}
