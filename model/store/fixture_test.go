package store

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/calendar"
)

var updateFixture = flag.Bool("update-fixture", false, "write the fixture of this schema anew; one that was released stays")

func fixture(version int) string { return filepath.Join("testdata", fmt.Sprintf("v%d.db", version)) }

// inFixture is what the entry "a" of every fixture holds; "b" lies in the trash.
func inFixture() *model.Entry {
	e := filled("a")
	e.Answers["organization.name"] = model.TextAnswer("みほん")
	e.Attachments = []model.Attachment{{
		Question: "eligibility.rule_document", Name: "規程.pdf", Size: 4, SHA256: contentKey([]byte("%PDF")),
		Kind: "pdf", Pages: 3, State: model.AttachmentGood,
	}}
	return e
}

var submission = model.Submission{On: calendar.Date{Year: 2025, Month: 7, Day: 1}, Channel: "応募フォーム"}

// A database of every released schema stands in testdata and opens here, with all
// that it holds and a backup of it as it was.
func TestEveryReleasedSchema(t *testing.T) {
	steps, err := schema()
	if err != nil {
		t.Fatal(err)
	}
	if *updateFixture {
		writeFixture(t, fixture(len(steps)))
	}
	for from := 1; from <= len(steps); from++ {
		data, err := os.ReadFile(fixture(from))
		if err != nil {
			t.Fatalf("a released schema without a fixture: %v", err)
		}
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, databaseName), data, ownerFile); err != nil {
			t.Fatal(err)
		}
		s := reopen(t, dir, newClock())
		wantFixture(t, s, from)
		leave(t, s)
		backups := mustBackups(t, folder(dir))
		if want := map[bool]int{true: 0, false: 1}[from == len(steps)]; len(backups) != want {
			t.Errorf("version %d: %d backups before the migration, want %d", from, len(backups), want)
		}
		for _, b := range backups {
			if p, err := Look(context.Background(), b.Path); err != nil || p.Entries != 2 {
				t.Errorf("version %d: the backup: %+v, %v", from, p, err)
			}
		}
	}
}

// wantFixture compares all that can be read of a fixture of a version.
func wantFixture(t *testing.T, s *Store, version int) {
	t.Helper()
	ctx := context.Background()
	if err := s.Check(ctx); err != nil {
		t.Errorf("version %d: %v", version, err)
	}
	if got := mustLoad(t, s.Reader, "a"); !reflect.DeepEqual(got, inFixture()) {
		t.Errorf("version %d: %+v", version, got)
	}
	if got, err := s.Report(ctx, "a"); err != nil || !reflect.DeepEqual(got, filledReport()) {
		t.Errorf("version %d: %+v, %v", version, got, err)
	}
	if got, err := s.Content(contentKey([]byte("%PDF"))); err != nil || string(got) != "%PDF" {
		t.Errorf("version %d: %q, %v", version, got, err)
	}
	states, err := s.History(ctx, "a", "contact.name")
	if err != nil || len(states) != 2 || !states[0].Answer.Empty() || states[1].Answer.Text != "山田" {
		t.Errorf("version %d: %+v, %v", version, states, err)
	}
	want := model.Summary{
		ID: "a", Edition: "toprunner-2025", Organization: filledReport().Organization, State: model.StateEditing,
		Required: 41, Answered: 39, Errors: 1, Warnings: 1, Notices: 1, Changed: newClock().now.Add(2 * time.Minute),
	}
	if version >= 2 {
		want.State, want.Submission, want.Archived = model.StateSubmitted, submission, newClock().now.Add(3*time.Minute)
	}
	if got, err := s.Overview(ctx); err != nil || len(got) != 1 || got[0] != want {
		t.Errorf("version %d: %+v, %v", version, got, err)
	}
	if got, err := s.Trash(ctx); err != nil || len(got) != 1 || !got[0].Deleted.Equal(newClock().now.Add(3*time.Minute)) {
		t.Errorf("version %d: in the trash %+v, %v", version, got, err)
	}
}

// writeFixture makes the fixture of the newest schema.
func writeFixture(t *testing.T, name string) {
	t.Helper()
	s, c := newStore(t)
	ctx := context.Background()
	e := inFixture()
	e.Answers = filled("a").Answers
	if _, err := s.AddContent(ctx, []byte("%PDF")); err != nil {
		t.Fatal(err)
	}
	mustCreate(t, s, e)
	e.Answers["contact.name"] = model.TextAnswer("山田")
	for _, e := range []*model.Entry{e, inFixture()} {
		c.forward(time.Minute)
		if err := s.Save(ctx, e, filledReport()); err != nil {
			t.Fatal(err)
		}
	}
	mustCreate(t, s, filled("b"))
	c.forward(time.Minute)
	for _, err := range []error{s.SetSubmitted(ctx, "a", submission), s.Archive(ctx, "a"), s.Delete(ctx, "b")} {
		if err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(leave(t, s).database())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
