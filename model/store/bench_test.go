package store

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

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
			if _, _, err := writeParts(ctx, tx, e, report, 0, &image{entry: e.ID}); err != nil {
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

// BenchmarkSave saves one changed answer of a full entry.
func BenchmarkSave(b *testing.B) {
	s, _ := newStore(b)
	e := filled("a")
	for i := range 80 {
		e.Answers[fmt.Sprintf("question.%d", i)] = model.TextAnswer(strings.Repeat("文", 200))
	}
	mustCreate(b, s, e)
	report := filledReport()
	n := 0
	for b.Loop() {
		n++
		e.Answers["organization.name"] = model.TextAnswer(fmt.Sprint("株式会社", n))
		if err := s.Save(context.Background(), e, report); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSync is what the same disk needs for one bare write and fsync.
func BenchmarkSync(b *testing.B) {
	file, err := os.Create(filepath.Join(b.TempDir(), "bare"))
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	page := make([]byte, 4096)
	for b.Loop() {
		if _, err := file.Write(page); err != nil {
			b.Fatal(err)
		}
		if err := file.Sync(); err != nil {
			b.Fatal(err)
		}
	}
}
