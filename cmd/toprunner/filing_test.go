package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"toprunner/cmd/internal/setup"
	"toprunner/export/pdf"
	"toprunner/gui"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/check"
	"toprunner/model/edition"
	"toprunner/model/practice"
	"toprunner/model/store"
)

// newEditions returns the editions of a data folder of its own, and its store.
func newEditions(t *testing.T) (*editions, *store.Store) {
	t.Helper()
	data := t.TempDir()
	s, err := store.Open(context.Background(), data, store.Options{Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return openEditions(s, data, time.Now), s
}

// editionFile writes an edition file: the built-in one, changed.
func editionFile(t *testing.T, old, with string) string {
	t.Helper()
	file := string(edition.Builtin().Source("toprunner-2025"))
	if !strings.Contains(file, old) {
		t.Fatalf("the edition does not hold %q", old)
	}
	path := filepath.Join(t.TempDir(), "募集回.yaml")
	if err := os.WriteFile(path, []byte(strings.Replace(file, old, with, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func look(t *testing.T, e *editions, path string) gui.EditionOffer {
	t.Helper()
	offer, err := e.Look(path)
	if err != nil {
		t.Fatal(err)
	}
	return offer
}

func TestAddedEditionIsUsableAtOnce(t *testing.T) {
	e, s := newEditions(t)
	next := editionFile(t, "id: toprunner-2025\n", "id: toprunner-2026\n")
	offer := look(t, e, next)
	if offer.Taken != gui.NotTaken || offer.FreeID != "toprunner-2026-2" {
		t.Errorf("offered: %+v", offer)
	}
	if _, err := e.Add(offer, offer.Edition.ID); err != nil {
		t.Fatal(err)
	}
	ed, ok := e.Get("toprunner-2026")
	if !ok || len(e.List()) != 2 {
		t.Fatalf("%d editions", len(e.List()))
	}
	if got := look(t, e, next).Taken; got != gui.TakenSame {
		t.Errorf("the same file again: %v", got)
	}

	// An entry of an edition that is replaced is checked by the new file.
	entry := model.NewEntry(newID(), ed.ID, model.Japanese)
	if err := s.Create(context.Background(), entry, check.Run(ed, entry, setup.Facts(calendar.Date{}))); err != nil {
		t.Fatal(err)
	}
	before := errorsOf(t, s)
	changed := editionFile(t, "id: toprunner-2025\n", "id: toprunner-2026\n")
	rewrite(t, changed, "            type: \"yes\"\n            need: required\n", "            type: \"yes\"\n            need: optional\n")
	offer = look(t, e, changed)
	if offer.Taken != gui.TakenOwn {
		t.Errorf("another file of the same id: %v", offer.Taken)
	}
	if _, err := e.Add(offer, offer.Edition.ID); err != nil {
		t.Fatal(err)
	}
	if after := errorsOf(t, s); after != before-1 {
		t.Errorf("%d errors by the file before, %d by the new one", before, after)
	}
}

func TestBuiltInEditionIsNotReplaced(t *testing.T) {
	e, _ := newEditions(t)
	offer := look(t, e, editionFile(t, "checked: 2025-11-20", "checked: 2025-11-21"))
	if offer.Taken != gui.TakenBuiltIn {
		t.Errorf("offered: %+v", offer)
	}
	added, err := e.Add(offer, offer.FreeID)
	if err != nil || added.ID != "toprunner-2025-2" {
		t.Fatalf("added %+v, %v", added, err)
	}
	if _, ok := e.Get("toprunner-2025"); !ok || len(e.List()) != 2 {
		t.Errorf("%d editions", len(e.List()))
	}
}

func TestBrokenEditionIsRefusedWithItsPlace(t *testing.T) {
	e, _ := newEditions(t)
	path := editionFile(t, "status: official", "status: certain")
	_, err := e.Look(path)
	var p *model.Problem
	if !errors.As(err, &p) || !strings.HasPrefix(p.Args["At"], path+":") {
		t.Errorf("told %v", err)
	}
	if _, err := e.Look(filepath.Join(t.TempDir(), "none.yaml")); !errors.Is(err, &model.Problem{ID: "edition.unreadable"}) {
		t.Errorf("a file that is not there: %v", err)
	}
}

func rewrite(t *testing.T, path, old, with string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(data), old) {
		t.Fatalf("%q is not in the file, %v", old, err)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(data), old, with, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
}

func errorsOf(t *testing.T, s *store.Store) int {
	t.Helper()
	all, err := s.Overview(context.Background())
	if err != nil || len(all) != 1 {
		t.Fatalf("%d entries, %v", len(all), err)
	}
	return all[0].Errors
}

// What is written to a folder is read in again as it was, evidence included, and
// a second time it goes beside the first.
func TestEntryGoesToFilesAndBack(t *testing.T) {
	entry, contents, err := practice.Entry()
	if err != nil {
		t.Fatal(err)
	}
	ed, _ := edition.Builtin().Get(entry.Edition)
	files, parent := entryFiles{edition.Builtin()}, t.TempDir()
	for _, folder := range []string{"応募データ", "応募データ (2)"} {
		path, err := files.SaveEntry(parent, "応募データ", ed, entry, contents)
		if err != nil || path != filepath.Join(parent, folder, "entry.toprunner") {
			t.Fatalf("written to %s, %v", path, err)
		}
		back, held, err := files.LoadEntry(path)
		if err != nil || !back.Same(entry) || len(back.Attachments) == 0 {
			t.Fatalf("read back: %+v, %v", back, err)
		}
		if data, err := held.Content(entry.Attachments[0].SHA256); err != nil || int64(len(data)) != entry.Attachments[0].Size {
			t.Errorf("the evidence has %d bytes, %v", len(data), err)
		}
	}
	if _, err := files.SaveEntry(filepath.Join(parent, "none"), "x", ed, entry, contents); !errors.Is(err, &model.Problem{ID: "gui.problem.write"}) {
		t.Errorf("into a folder that is not there: %v", err)
	}
}

// What a person chooses of the PDF is what the document is drawn with.
func TestDocumentsFollowTheChoice(t *testing.T) {
	entry, contents, err := practice.Entry()
	if err != nil {
		t.Fatal(err)
	}
	ed, _ := edition.Builtin().Get(entry.Edition)
	snapshot := &model.Snapshot{Edition: ed, Entry: entry, Contents: contents,
		Today: calendar.Date{Year: 2025, Month: 7, Day: 22}, Report: check.Run(ed, entry, setup.Facts(calendar.Date{}))}
	for name, c := range map[string]struct {
		chosen gui.PDFOptions
		draw   func(io.Writer, *model.Snapshot, pdf.Options) error
		with   pdf.Options
	}{
		"English":       {gui.PDFOptions{Lang: model.English}, pdf.Write, pdf.Options{Lang: model.English}},
		"both":          {gui.PDFOptions{Lang: model.Japanese, Both: true}, pdf.Write, pdf.Options{Both: true}},
		"redacted":      {gui.PDFOptions{Lang: model.Japanese, Redacted: true}, pdf.Write, pdf.Options{Redacted: true}},
		"with appendix": {gui.PDFOptions{Lang: model.Japanese, Evidence: true}, pdf.WriteWithEvidence, pdf.Options{}},
	} {
		var got, want bytes.Buffer
		if err := errors.Join(documents{}.PDF(&got, snapshot, c.chosen), c.draw(&want, snapshot, c.with)); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want.Bytes()) {
			t.Errorf("%s: %d bytes, want the %d of another document", name, got.Len(), want.Len())
		}
	}
}

func TestWindowSizeIsRemembered(t *testing.T) {
	p := test.NewTempApp(t).Preferences()
	first := test.NewWindow(nil)
	rememberSize(first, p)
	if got := first.Canvas().Size(); got != fyne.NewSize(firstWidth, firstHeight) {
		t.Errorf("at the first start %v", got)
	}
	first.Resize(fyne.NewSize(1500, 900))
	first.Close()
	second := test.NewWindow(nil)
	defer second.Close()
	rememberSize(second, p)
	if got := second.Canvas().Size(); got != fyne.NewSize(1500, 900) {
		t.Errorf("at the next start %v", got)
	}
	p.SetFloat(widthPreference, -1)
	rememberSize(second, p)
	if got := second.Canvas().Size(); got != fyne.NewSize(firstWidth, firstHeight) {
		t.Errorf("after a size that is none %v", got)
	}
}
