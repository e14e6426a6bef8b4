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
	"syscall"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"toprunner/cmd/internal/setup"
	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/check"
	"toprunner/model/edition"
	"toprunner/model/practice"
	"toprunner/model/store"
)

// asEmpty, set in the environment, makes the test binary be a window of the
// toolkit with one word in each of our typefaces: what the app is measured by.
const asEmpty = "TOPRUNNER_TEST_AS_EMPTY"

// emptyWindow is that window.
func emptyWindow() {
	a := newApp()
	kit.SetLook(a, kit.Look{})
	w := a.NewWindow("テレワーク")
	w.SetContent(container.NewVBox(
		widget.NewLabel("テレワーク"),
		widget.NewLabelWithStyle("テレワーク", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})))
	w.Resize(fyne.NewSize(1280, 800))
	a.Lifecycle().SetOnStarted(func() { ready(func() {}) })
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
	var app, empty start
	for b.Loop() {
		empty.add(startOnce(b, d, asEmpty+"=1"))
		app.add(startOnce(b, d, asApp+"=1", "--data", data))
	}
	b.ReportMetric(float64(app.took)/float64(empty.took), "x-empty")
	b.ReportMetric(float64(app.cpu)/float64(empty.cpu), "x-empty-cpu")
	b.ReportMetric(float64(app.took.Milliseconds())/float64(b.N), "app-ms")
	b.ReportMetric(float64(app.memory)/1024, "MB")
}

// start is what a start took to its first frame.
type start struct {
	took   time.Duration
	cpu    int // in ticks of the kernel's, which do not depend on what else runs
	memory int // resident, in kB, the most of all starts
}

func (s *start) add(other start) {
	s.took += other.took
	s.cpu += other.cpu
	s.memory = max(s.memory, other.memory)
}

// startOnce starts the test binary as something.
func startOnce(b *testing.B, d *display, as string, args ...string) start {
	b.Helper()
	c := d.command(os.Args[0], args...)
	c.Env = append(c.Env, as, "TOPRUNNER_LANG=ja", "HOME="+b.TempDir())
	begun := time.Now()
	d.follow(c, "").waitFor("window ready")
	s := start{took: time.Since(begun), cpu: ticks(b, c.Process.Pid), memory: resident(b, c.Process.Pid)}
	// Ended properly, so that the next start has nothing to look after first.
	if err := c.Process.Signal(syscall.SIGTERM); err != nil {
		b.Fatal(err)
	}
	_ = c.Wait() // what it ends with is not asked
	return s
}

// ticks is the processor time a process has used so far.
func ticks(b *testing.B, pid int) int {
	b.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		b.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(stat), ") ") // a name may hold spaces
	sum := 0
	for _, field := range strings.Fields(rest)[11:13] { // utime and stime
		n, err := strconv.Atoi(field)
		if err != nil {
			b.Fatal(err)
		}
		sum += n
	}
	return sum
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
	sample, _, err := practice.Entry()
	if err != nil {
		b.Fatal(err)
	}
	ed, _ := edition.Builtin().Get(sample.Edition)
	for i := range entries {
		e := sample.Clone()
		e.ID = newID()
		e.Attachments = nil
		e.Answers["organization.name"] = model.TextAnswer(fmt.Sprintf("株式会社青空第%d", i))
		if err := s.Create(ctx, e, check.Run(ed, e, setup.Facts(calendar.Date{}))); err != nil {
			b.Fatal(err)
		}
	}
}
