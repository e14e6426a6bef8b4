package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/edition"
	"toprunner/model/evidence"
	"toprunner/model/store"
)

func TestRecheck(t *testing.T) {
	ctx := context.Background()
	s, err := store.Open(ctx, t.TempDir(), store.Options{Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	entry := model.NewEntry(newID(), "toprunner-2025", model.Japanese)
	if err := s.Create(ctx, entry, &model.Report{Edition: entry.Edition, EditionHash: "of an older file"}); err != nil {
		t.Fatal(err)
	}
	if n := recheck(ctx, s, edition.Builtin()); n != 1 {
		t.Errorf("%d entries checked again, want 1", n)
	}
	all, err := s.Overview(ctx)
	if err != nil || len(all) != 1 || all[0].Errors == 0 {
		t.Errorf("an empty entry has no errors after the check: %+v, %v", all, err)
	}
	if n := recheck(ctx, s, edition.Builtin()); n != 0 {
		t.Errorf("%d entries checked once more, want 0", n)
	}
}

// Where the data lie is a full path from the start: what is handed to other programs
// must not depend on where the app was started.
func TestDataFolderIsAFullPath(t *testing.T) {
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for given, want := range map[string]string{"mine": filepath.Join(here, "mine"), "/else/where": "/else/where"} {
		if o, err := parse([]string{"--data", given}, "/default"); err != nil || o.data != want {
			t.Errorf("%q: %q, %v, want %q", given, o.data, err, want)
		}
	}
	if o, err := parse(nil, ""); err != nil || o.data != "" {
		t.Errorf("no folder at all: %q, %v", o.data, err)
	}
}

// An edition may have been replaced while an entry lay in the trash.
func TestUndeletedEntryIsCheckedAgain(t *testing.T) {
	ctx := context.Background()
	s, err := store.Open(ctx, t.TempDir(), store.Options{Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	l, entry := library{s, edition.Builtin()}, model.NewEntry(newID(), "toprunner-2025", model.Japanese)
	if err := s.Create(ctx, entry, &model.Report{Edition: entry.Edition, EditionHash: "of an older file"}); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(l.Delete(ctx, entry.ID), l.Undelete(ctx, entry.ID)); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Summary(ctx, entry.ID); err != nil || got.Errors == 0 {
		t.Errorf("the empty entry has no errors: %+v, %v", got, err)
	}
}

// What was found wrong with an entry is found again when its row was damaged.
func TestMendedEntryIsCheckedAgain(t *testing.T) {
	ctx, data := context.Background(), t.TempDir()
	s, err := store.Open(ctx, data, store.Options{Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	entry := model.NewEntry(newID(), "toprunner-2025", model.Japanese)
	if err := s.Create(ctx, entry, &model.Report{Edition: entry.Edition, Findings: []model.Finding{
		{Rule: "required", Severity: model.Error, Params: map[string]string{"mark": "to be damaged"}},
	}}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(data, "toprunner.db")
	file, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, bytes.ReplaceAll(file, []byte("to be damaged"), []byte("was   damaged")), 0o600); err != nil {
		t.Fatal(err)
	}
	if s, err = store.Open(ctx, data, store.Options{Now: time.Now}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if told, err := (library{s, edition.Builtin()}).Mend(ctx); told == nil || err != nil {
		t.Fatalf("not mended: %v, %v", told, err)
	}
	if got, err := s.Summary(ctx, entry.ID); err != nil || got.Errors < 2 {
		t.Errorf("the empty entry lacks nothing: %+v, %v", got, err)
	}
}

func TestReadFile(t *testing.T) {
	folder := t.TempDir()
	small, large := filepath.Join(folder, "small.pdf"), filepath.Join(folder, "large.pdf")
	for name, size := range map[string]int64{small: 3, large: evidence.MaxSize + 1} {
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(name, size); err != nil {
			t.Fatal(err)
		}
	}
	if data, err := readFile(small); err != nil || len(data) != 3 {
		t.Errorf("a small file: %d bytes, %v", len(data), err)
	}
	for path, id := range map[string]string{
		large: "gui.problem.too_large", folder: "gui.problem.read", filepath.Join(folder, "none"): "gui.problem.read",
	} {
		if _, err := readFile(path); !errors.Is(err, &model.Problem{ID: id}) {
			t.Errorf("%s: %v, want %s", filepath.Base(path), err, id)
		}
	}
}

func TestLogIsPutAsideWhenItIsLong(t *testing.T) {
	before := slog.Default()
	t.Cleanup(func() { slog.SetDefault(before) })
	data := t.TempDir()
	name := filepath.Join(data, "log", "toprunner.log")
	openLog(data, slog.LevelInfo, io.Discard).Close()
	if err := os.Truncate(name, longestLog+1); err != nil {
		t.Fatal(err)
	}
	log := openLog(data, slog.LevelInfo, io.Discard)
	slog.Info("begun anew")
	log.Close()
	if text, err := os.ReadFile(name); err != nil || !strings.Contains(string(text), "begun anew") || len(text) > longestLog {
		t.Errorf("the log holds %d bytes, %v", len(text), err)
	}
	if info, err := os.Stat(filepath.Join(data, "log", "toprunner.1.log")); err != nil || info.Size() != longestLog+1 {
		t.Errorf("the log put aside: %v, %v", info, err)
	}
}

// A place that takes nothing more does not silence the other.
func TestLogGoesOnInTheOtherPlace(t *testing.T) {
	before := slog.Default()
	t.Cleanup(func() { slog.SetDefault(before) })
	data := t.TempDir()
	read, console, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	log := openLog(data, slog.LevelInfo, console)
	console.Close()
	slog.Info("without a console")
	log.Close()
	text, err := os.ReadFile(filepath.Join(data, "log", "toprunner.log"))
	if err != nil || !strings.Contains(string(text), "without a console") {
		t.Errorf("the file holds %q, %v", text, err)
	}

	var screen strings.Builder
	openLog(data, slog.LevelInfo, &screen).Close()
	slog.Info("without a disk")
	if !strings.Contains(screen.String(), "without a disk") {
		t.Errorf("the console shows %q", screen.String())
	}
}
