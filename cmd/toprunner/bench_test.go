//go:build e2e

package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"toprunner/cmd/internal/setup"
	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/check"
	"toprunner/model/edition"
	"toprunner/model/store"
)

// asEmpty, set in the environment, makes the test binary be a window of the
// toolkit with our typefaces and one word in it: what the app is measured by.
const asEmpty = "TOPRUNNER_TEST_AS_EMPTY"

// emptyWindow is that window.
func emptyWindow() {
	a := newApp()
	a.Settings().SetTheme(kit.NewTheme(kit.Look{}))
	w := a.NewWindow("テレワーク")
	w.SetContent(widget.NewLabel("テレワーク"))
	w.Resize(fyne.NewSize(1280, 800))
	a.Lifecycle().SetOnStarted(ready)
	w.ShowAndRun()
}

func init() {
	if os.Getenv(asEmpty) != "" {
		slog.SetDefault(slog.New(slog.NewTextHandler(os.Stderr, nil)))
		emptyWindow()
		os.Exit(0)
	}
}

// BenchmarkStart starts the app on a store of 1,000 entries and in turn the empty
// window, each until its first frame is drawn. It reports what a start takes as a
// multiple of the empty window's, and the resident memory of the app in MB.
func BenchmarkStart(b *testing.B) {
	data := filepath.Join(b.TempDir(), "data")
	stock(b, data, 1000)
	d := newDisplay(b, "1280x800")
	var app, empty time.Duration
	var memory int
	for b.Loop() {
		spent, _ := startOnce(b, d, asEmpty+"=1")
		empty += spent
		spent, used := startOnce(b, d, asApp+"=1", "--data", data)
		app += spent
		memory = max(memory, used)
	}
	b.ReportMetric(float64(app)/float64(empty), "x-empty")
	b.ReportMetric(float64(app.Milliseconds())/float64(b.N), "app-ms")
	b.ReportMetric(float64(memory)/1024, "MB")
}

// startOnce starts the test binary as something and returns how long it took to
// the first frame, and its resident memory in kB a moment later.
func startOnce(b *testing.B, d *display, as string, args ...string) (time.Duration, int) {
	b.Helper()
	c := d.command(os.Args[0], args...)
	c.Env = append(c.Env, as, "TOPRUNNER_LANG=ja", "HOME="+b.TempDir())
	start := time.Now()
	r := d.follow(c, "")
	r.waitFor("window ready")
	spent := time.Since(start)
	used := resident(b, c.Process.Pid)
	r.kill()
	return spent, used
}

// resident is the resident memory of a process in kB.
func resident(b *testing.B, pid int) int {
	b.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		b.Fatal(err)
	}
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kb, err := strconv.Atoi(strings.Fields(rest)[0])
			if err != nil {
				b.Fatal(err)
			}
			return kb
		}
	}
	b.Fatal("no resident memory")
	return 0
}

// stock makes a store of so many entries, each the practice entry.
func stock(b *testing.B, data string, entries int) {
	b.Helper()
	ctx := context.Background()
	s, err := store.Open(ctx, data, store.Options{Now: time.Now})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	practice, _, err := setup.Practice()
	if err != nil {
		b.Fatal(err)
	}
	ed, _ := edition.Builtin().Get(practice.Edition)
	for i := range entries {
		e := practice.Clone()
		e.ID = newID()
		e.Attachments = nil
		e.Answers["organization.name"] = model.TextAnswer(fmt.Sprintf("株式会社青空第%d", i))
		if err := s.Create(ctx, e, check.Run(ed, e, setup.Facts(calendar.Date{}))); err != nil {
			b.Fatal(err)
		}
	}
}
