package main

import (
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkPDF is a whole run of the program, from its start to the document of
// the sample with its evidence embedded. The time of the processor is that of
// the program alone, whatever else the machine does.
func BenchmarkPDF(b *testing.B) {
	entry := filepath.Join("..", "..", "assets", "samples", "entry.json")
	document := filepath.Join(b.TempDir(), "application.pdf")
	var used time.Duration
	least := time.Hour
	for b.Loop() {
		run := exec.Command("toprunnerctl", "pdf", entry, "-o", document, "--today", "2025-07-01")
		if said, err := run.CombinedOutput(); err != nil {
			b.Fatalf("%v: %s", err, said)
		}
		took := run.ProcessState.UserTime() + run.ProcessState.SystemTime()
		used += took
		least = min(least, took)
	}
	b.ReportMetric(float64(used.Microseconds())/1000/float64(b.N), "cpu-ms/op")
	b.ReportMetric(float64(least.Microseconds())/1000, "least-cpu-ms")
}
