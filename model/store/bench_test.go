package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"toprunner/model"
)

// BenchmarkOverview reads the overview of 5,000 entries with 20 findings each;
// 20 ms is the target.
func BenchmarkOverview(b *testing.B) {
	s, _ := newStore(b)
	ctx := context.Background()
	report := filledReport()
	for i := range 20 {
		report.Findings = append(report.Findings, model.Finding{
			Rule: model.RuleRequired, Severity: model.Error, Question: fmt.Sprintf("question.%d", i),
		})
	}
	err := s.change(ctx, func(tx *txn) error { // in one transaction, for the benchmark's own sake
		for i := range 5000 {
			e := filled(fmt.Sprintf("0190-%06d", i))
			row := entryRow{id: e.ID, created: int64(i), changed: int64(i * 7919 % 5000)}
			row.setEntry(e)
			row.setReport(report)
			if err := insertEntry(ctx, tx, row); err != nil {
				return err
			}
			if _, err := writeParts(ctx, tx, e, report, 0, &image{entry: e.ID}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if got, err := s.Overview(ctx); err != nil || len(got) != 5000 {
			b.Fatal(len(got), err)
		}
	}
}

// BenchmarkSave saves one changed answer of a full entry, and in turn writes and
// syncs one page of a bare file on the same disk, so that both meet the same
// troubles. Of both it reports the median and the 99th percentile, in µs; the
// target is a 99th percentile of at most twice that of the bare file.
func BenchmarkSave(b *testing.B) {
	s, _ := newStore(b)
	e := filled("a")
	for i := range 80 {
		e.Answers[fmt.Sprintf("question.%d", i)] = model.TextAnswer(strings.Repeat("文", 200))
	}
	mustCreate(b, s, e)
	report := filledReport()
	bare, err := os.Create(filepath.Join(b.TempDir(), "bare"))
	if err != nil {
		b.Fatal(err)
	}
	defer bare.Close()
	page := make([]byte, 4096)
	var saves, syncs []time.Duration
	for b.Loop() {
		e.Answers["organization.name"] = model.TextAnswer(fmt.Sprint("株式会社", len(saves)))
		saves = append(saves, took(b, func() error { return s.Save(context.Background(), e, report) }))
		syncs = append(syncs, took(b, func() error {
			_, err := bare.Write(page)
			return errors.Join(err, bare.Sync())
		}))
	}
	b.ReportMetric(0, "ns/op") // of both together it says nothing
	for name, all := range map[string][]time.Duration{"save": saves, "sync": syncs} {
		slices.Sort(all)
		b.ReportMetric(float64(all[len(all)/2].Microseconds()), name+"-p50-µs")
		b.ReportMetric(float64(all[len(all)*99/100].Microseconds()), name+"-p99-µs")
	}
	b.ReportMetric(float64(saves[len(saves)*99/100])/float64(syncs[len(syncs)*99/100]), "p99-ratio")
}

func took(b *testing.B, do func() error) time.Duration {
	begun := time.Now()
	if err := do(); err != nil {
		b.Fatal(err)
	}
	return time.Since(begun)
}
