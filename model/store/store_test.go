package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"testing/quick"
	"time"

	"toprunner/model"
)

// clock is a hand-driven clock.
type clock struct{ now time.Time }

func (c *clock) Now() time.Time          { return c.now }
func (c *clock) forward(d time.Duration) { c.now = c.now.Add(d) }

func newClock() *clock { return &clock{time.Date(2025, 7, 1, 9, 30, 0, 0, time.UTC)} }

// reopen opens the store of a folder and closes it with the test.
func reopen(t testing.TB, dir string, c *clock) *Store {
	t.Helper()
	s, err := Open(context.Background(), dir, Options{Now: c.Now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// open a store in a folder of its own.
func newStore(t testing.TB) (*Store, *clock) {
	t.Helper()
	c := newClock()
	return reopen(t, filepath.Join(t.TempDir(), "data"), c), c
}

// filled returns an entry that uses every kind of row.
func filled(id string) *model.Entry {
	e := model.NewEntry(id, "toprunner-2025", model.Japanese)
	e.Answers["organization.name"] = model.TextAnswer("株式会社みほん製作所")
	e.Answers["efforts.1.action"] = model.TextAnswer("1行目\n2行目 <\"𠮷\"> & 葛\U000E0100\x00")
	e.Answers["track_record.styles"] = model.ListAnswer("home", "mobile")
	e.Answers["efforts.1.indicators"] = model.RowsAnswer(model.Row{"name": "残業", "before": "12.4"}, model.Row{})
	e.Notes["organization.name"] = "登記のとおりか確認"
	e.NotAsked["organization.corporate_number"] = true
	return e
}

func filledReport() *model.Report {
	return &model.Report{
		Edition: "toprunner-2025", EditionHash: "abc", Rules: 1, Organization: "株式会社みほん製作所",
		Required: 41, Answered: 39,
		Findings: []model.Finding{
			{Rule: model.RuleRequired, Severity: model.Error, Question: "contact.email"},
			{Rule: model.RuleLength, Severity: model.Warning, Question: "efforts.1.title", Case: "assumed",
				Params: map[string]string{"Max": "50", "Over": "3"}},
			{Rule: model.RuleMailSize, Severity: model.Notice},
		},
	}
}

func mustCreate(t testing.TB, s *Store, e *model.Entry) {
	t.Helper()
	if err := s.Create(context.Background(), e, filledReport()); err != nil {
		t.Fatal(err)
	}
}

func mustLoad(t *testing.T, r *Reader, id string) *model.Entry {
	t.Helper()
	e, err := r.Load(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// attach adds a file to an entry and its content to the store.
func attach(t testing.TB, s *Store, e *model.Entry, name string, data []byte) model.Attachment {
	t.Helper()
	key, err := s.AddContent(context.Background(), data)
	if err != nil {
		t.Fatal(err)
	}
	a := model.Attachment{
		Question: "eligibility.rule_document", Name: name, Size: int64(len(data)), SHA256: key,
		Kind: "pdf", Pages: 3, State: model.AttachmentGood,
	}
	e.Attachments = append(e.Attachments, a)
	return a
}

func TestWhatIsSavedIsLoaded(t *testing.T) {
	s, c := newStore(t)
	e := filled("a")
	attach(t, s, e, "規程.pdf", []byte("%PDF"))
	attach(t, s, e, "図.png", nil)
	mustCreate(t, s, e)
	if got := mustLoad(t, s.Reader, "a"); !reflect.DeepEqual(got, e) {
		t.Errorf("created and loaded:\n%+v\nwant\n%+v", got, e)
	}

	delete(e.Answers, "track_record.styles")
	e.Answers["organization.name"] = model.TextAnswer("みほん")
	e.Answers["contact.name"] = model.TextAnswer("山田")
	e.Notes = map[string]string{"contact.name": "後任"}
	e.NotAsked = map[string]bool{"contact.phone": true}
	e.Attachments = e.Attachments[1:]
	e.Language = model.English
	if err := s.Save(context.Background(), e, filledReport()); err != nil {
		t.Fatal(err)
	}
	if got := mustLoad(t, s.Reader, "a"); !reflect.DeepEqual(got, e) {
		t.Errorf("saved and loaded:\n%+v\nwant\n%+v", got, e)
	}

	dir := string(s.folder)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := mustLoad(t, reopen(t, dir, c).Reader, "a"); !reflect.DeepEqual(got, e) {
		t.Errorf("after closing and opening:\n%+v\nwant\n%+v", got, e)
	}
}

// Whatever is typed comes back, and equal answers are written alike.
func TestAnyAnswerComesBack(t *testing.T) {
	same := func(text []rune, list []string, rows []map[string]string) bool {
		a := model.Answer{Text: string(text)}
		for _, s := range list {
			a.List = append(a.List, string([]rune(s)))
		}
		for _, r := range rows {
			row := model.Row{}
			for k, v := range r {
				row[string([]rune(k))] = string([]rune(v))
			}
			a.Rows = append(a.Rows, row)
		}
		value, err := encodeAnswer(a)
		if err != nil {
			return false
		}
		b, err := decodeAnswer(value)
		if err != nil {
			return false
		}
		again, err := encodeAnswer(b)
		return err == nil && a.Equal(b) && again == value
	}
	if err := quick.Check(same, nil); err != nil {
		t.Error(err)
	}
}

func TestReportIsKept(t *testing.T) {
	s, _ := newStore(t)
	mustCreate(t, s, filled("a"))
	got, err := s.Report(context.Background(), "a")
	if err != nil {
		t.Fatal(err)
	}
	if want := filledReport(); !reflect.DeepEqual(got, want) {
		t.Errorf("report:\n%+v\nwant\n%+v", got, want)
	}
}

func TestOverview(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	for _, id := range []string{"a", "b", "c"} {
		mustCreate(t, s, filled(id))
		c.forward(time.Minute)
	}
	e := mustLoad(t, s.Reader, "b")
	e.Answers["contact.name"] = model.TextAnswer("山田")
	if err := s.Save(ctx, e, filledReport()); err != nil {
		t.Fatal(err)
	}
	got, err := s.Overview(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if ids := idsOf(got); !slices.Equal(ids, []string{"b", "c", "a"}) {
		t.Errorf("order %v, want the last changed first", ids)
	}
	want := model.Summary{
		ID: "b", Edition: "toprunner-2025", Organization: "株式会社みほん製作所", State: model.StateEditing,
		Required: 41, Answered: 39, Errors: 1, Warnings: 1, Notices: 1, Changed: c.now,
	}
	if got[0] != want {
		t.Errorf("summary\n%+v\nwant\n%+v", got[0], want)
	}
}

func idsOf(summaries []model.Summary) []string {
	var ids []string
	for _, s := range summaries {
		ids = append(ids, s.ID)
	}
	return ids
}

func TestDeleteAndUndelete(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	mustCreate(t, s, filled("a"))
	mustCreate(t, s, filled("b"))
	before, _ := s.Overview(ctx)
	c.forward(time.Hour)
	if err := s.Delete(ctx, "a"); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Overview(ctx); err != nil || !slices.Equal(idsOf(got), []string{"b"}) {
		t.Errorf("after Delete %v, %v", idsOf(got), err)
	}
	if err := s.Undelete(ctx, "a"); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Overview(ctx); err != nil || !slices.Equal(got, before) {
		t.Errorf("after Undelete %v, %v; want %v", got, err, before)
	}
}

func TestSavingADeletedEntryDoesNotBringItBack(t *testing.T) {
	s, _ := newStore(t)
	ctx := context.Background()
	e := filled("a")
	mustCreate(t, s, e)
	if err := s.Delete(ctx, "a"); err != nil {
		t.Fatal(err)
	}
	e.Answers["contact.name"] = model.TextAnswer("山田")
	if err := s.Save(ctx, e, filledReport()); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Overview(ctx); err != nil || len(got) != 0 {
		t.Errorf("overview %v, %v", got, err)
	}
	if got := mustLoad(t, s.Reader, "a"); !reflect.DeepEqual(got, e) {
		t.Errorf("the words typed last were lost: %+v", got)
	}
}

func TestIDsThatAreNotThereOrTaken(t *testing.T) {
	s, _ := newStore(t)
	ctx := context.Background()
	mustCreate(t, s, filled("a"))
	if err := s.Create(ctx, filled("a"), filledReport()); !errors.Is(err, ErrExists) {
		t.Errorf("Create: %v", err)
	}
	for name, err := range map[string]error{
		"Save":     s.Save(ctx, filled("x"), filledReport()),
		"Delete":   s.Delete(ctx, "x"),
		"Undelete": s.Undelete(ctx, "x"),
		"Recheck":  s.Recheck(ctx, "x", filledReport()),
		"Load":     second(s.Load(ctx, "x")),
		"Report":   second(s.Report(ctx, "x")),
		"Content":  second(s.Content("x")),
	} {
		if !errors.Is(err, ErrNotFound) {
			t.Errorf("%s: %v, want ErrNotFound", name, err)
		}
	}
}

func second[T any](_ T, err error) error { return err }

// A save writes the rows that differ and no others.
func TestOnlyWhatDiffersIsWritten(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	e := filled("a")
	attach(t, s, e, "規程.pdf", []byte("%PDF"))
	mustCreate(t, s, e)
	changed := c.now
	c.forward(time.Minute)

	rows := func() (n int) {
		if err := s.write.QueryRow("SELECT total_changes()").Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	save := func(want int, why string) {
		t.Helper()
		before := rows()
		if err := s.Save(ctx, e, filledReport()); err != nil {
			t.Fatal(err)
		}
		if got := rows() - before; got != want {
			t.Errorf("%s: %d rows written, want %d", why, got, want)
		}
	}
	save(1, "nothing changed (the entry's row alone)")
	if got, _ := s.Overview(ctx); !got[0].Changed.Equal(changed) {
		t.Error("a save that changes nothing is no change")
	}
	e.Answers["contact.name"] = model.TextAnswer("山田")
	save(3, "one answer (entry, answer, history)")
	if got, _ := s.Overview(ctx); !got[0].Changed.Equal(c.now) {
		t.Error("a change has its time")
	}
	delete(e.Answers, "contact.name")
	save(3, "one answer taken away")
}

func TestHistoryHoldsEveryState(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	e := model.NewEntry("a", "toprunner-2025", model.Japanese)
	mustCreate(t, s, e)
	for _, text := range []string{"一", "一二", "一二", ""} {
		c.forward(time.Second)
		e.Answers["q"] = model.TextAnswer(text)
		if err := s.Save(ctx, e, filledReport()); err != nil {
			t.Fatal(err)
		}
	}
	var states []string
	rows, err := s.read.Query("SELECT value || ' ' || (saved_at - ?) FROM history WHERE entry = 'a' AND question = 'q' ORDER BY id",
		newClock().now.UnixMilli())
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		var state string
		if err := rows.Scan(&state); err != nil {
			t.Fatal(err)
		}
		states = append(states, state)
	}
	want := []string{`{"text":"一"} 1000`, `{"text":"一二"} 2000`, `{} 4000`}
	if !slices.Equal(states, want) || rows.Err() != nil {
		t.Errorf("history %q, %v; want %q", states, rows.Err(), want)
	}
}

// An attachment without its content fails in the middle of the transaction, after
// answers and history were written.
func TestSaveIsWhole(t *testing.T) {
	s, _ := newStore(t)
	ctx := context.Background()
	e := filled("a")
	mustCreate(t, s, e)
	broken := e.Clone()
	broken.Answers["organization.name"] = model.TextAnswer("変わった名前")
	broken.Attachments = []model.Attachment{{Question: "q", Name: "x.pdf", SHA256: "not added"}}
	r := filledReport()
	r.Organization = "変わった名前"
	if err := s.Save(ctx, broken, r); err == nil {
		t.Fatal("an attachment without content was saved")
	}
	if got := mustLoad(t, s.Reader, "a"); !reflect.DeepEqual(got, e) {
		t.Errorf("after a failed save %+v, want %+v", got, e)
	}
	if got, _ := s.Overview(ctx); got[0].Organization != filledReport().Organization {
		t.Errorf("the report of a failed save was kept: %+v", got)
	}
	var states int
	if err := s.read.QueryRow("SELECT count(*) FROM history").Scan(&states); err != nil || states != len(e.Answers) {
		t.Errorf("%d states in the history, want %d: %v", states, len(e.Answers), err)
	}
}

func TestStaleAndRecheck(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	for _, id := range []string{"a", "b", "gone"} {
		mustCreate(t, s, filled(id))
	}
	other := filled("other")
	other.Edition = "unknown"
	mustCreate(t, s, other)
	if err := s.Delete(ctx, "gone"); err != nil {
		t.Fatal(err)
	}
	stale := func(hash string, rules int) []string {
		t.Helper()
		ids, err := s.Stale(ctx, map[string]string{"toprunner-2025": hash}, rules)
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(ids)
		return ids
	}
	if ids := stale("abc", 1); ids != nil {
		t.Errorf("stale under the same rules: %v", ids)
	}
	if ids := stale("new", 1); !slices.Equal(ids, []string{"a", "b"}) {
		t.Errorf("stale under a new edition file: %v", ids)
	}
	if ids := stale("abc", 2); !slices.Equal(ids, []string{"a", "b"}) {
		t.Errorf("stale under new rules: %v", ids)
	}

	was, _ := s.Overview(ctx)
	c.forward(time.Hour)
	r := filledReport()
	r.Rules, r.Findings = 2, nil
	if err := s.Recheck(ctx, "a", r); err != nil {
		t.Fatal(err)
	}
	if ids := stale("abc", 2); !slices.Equal(ids, []string{"b"}) {
		t.Errorf("stale after a recheck: %v", ids)
	}
	is, _ := s.Overview(ctx)
	if is[0].ID != "a" || is[0].Errors != 0 || is[0].State != model.StateChecked || !is[0].Changed.Equal(was[0].Changed) {
		t.Errorf("after a recheck %+v", is[0])
	}
}

// A recheck works on answers it read a while ago; a save in between knows better.
func TestRecheckGivesWayToASave(t *testing.T) {
	s, _ := newStore(t)
	ctx := context.Background()
	e := filled("a")
	mustCreate(t, s, e)
	newer := filledReport()
	newer.Rules, newer.Answered = 2, 41
	if err := s.Save(ctx, e, newer); err != nil {
		t.Fatal(err)
	}
	late := filledReport()
	late.Rules = 2
	if err := s.Recheck(ctx, "a", late); err != nil {
		t.Fatal(err)
	}
	if got, _ := s.Report(ctx, "a"); got.Answered != 41 {
		t.Error("the report of older answers won")
	}
}

func TestContents(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	e := filled("a")
	kept := attach(t, s, e, "規程.pdf", []byte("%PDF-1.7"))
	empty := attach(t, s, e, "空.pdf", []byte{})
	mustCreate(t, s, e)
	if err := s.Delete(ctx, "a"); err != nil { // a deleted entry keeps its files
		t.Fatal(err)
	}
	orphan, err := s.AddContent(ctx, []byte("nobody names me"))
	if err != nil {
		t.Fatal(err)
	}
	if again, err := s.AddContent(ctx, []byte("%PDF-1.7")); err != nil || again != kept.SHA256 {
		t.Errorf("the same bytes again: %s, %v", again, err)
	}
	dir := string(s.folder)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, dir, c)
	if got, err := s.Content(kept.SHA256); err != nil || string(got) != "%PDF-1.7" {
		t.Errorf("%q, %v", got, err)
	}
	if got, err := s.Content(empty.SHA256); err != nil || len(got) != 0 {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := s.AddContent(ctx, []byte("on its way")); err != nil {
		t.Fatal(err)
	}
	files := e.Attachments
	e.Attachments = nil
	must(t, s.Save(ctx, e, filledReport())) // they are taken off, and can be put back
	if tidied, err := s.Tidy(ctx); err != nil || tidied != (Tidied{Contents: 1}) {
		t.Errorf("%+v, %v", tidied, err)
	}
	e.Attachments = files
	must(t, s.Save(ctx, e, filledReport()))
	if got, err := s.Content(kept.SHA256); err != nil || string(got) != "%PDF-1.7" {
		t.Errorf("put back without its bytes: %q, %v", got, err)
	}
	if _, err := s.Content(orphan); !errors.Is(err, ErrNotFound) {
		t.Errorf("bytes that nobody names are still there: %v", err)
	}
	if _, err := s.Content(contentKey([]byte("on its way"))); err != nil {
		t.Errorf("bytes on their way into an entry: %v", err)
	}
}

func TestReaderBesideTheWriter(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	mustCreate(t, s, filled("a"))
	r, err := OpenReader(ctx, string(s.folder))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if got := mustLoad(t, r, "a"); !reflect.DeepEqual(got, filled("a")) {
		t.Errorf("%+v", got)
	}
	mustCreate(t, s, filled("b"))
	if got, err := r.Overview(ctx); err != nil || len(got) != 2 {
		t.Errorf("the reader sees %v, %v", got, err)
	}
	if _, err := r.read.Exec("DELETE FROM entry"); !errors.Is(s.explain(err), ErrReadOnly) {
		t.Errorf("a reader wrote: %v", err)
	}

	dir := string(s.folder)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := mustLoad(t, r, "b"); got.ID != "b" { // the writer may leave
		t.Errorf("%+v", got)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := reopen(t, dir, c).Load(ctx, "b"); err != nil { // and come back
		t.Error(err)
	}
}

func TestReaderOfNothing(t *testing.T) {
	dir := t.TempDir()
	if _, err := OpenReader(context.Background(), filepath.Join(dir, "none")); !errors.Is(err, ErrAbsent) {
		t.Errorf("no folder: %v", err)
	}
	if _, err := OpenReader(context.Background(), dir); !errors.Is(err, ErrAbsent) {
		t.Errorf("an empty folder: %v", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("reading left %v, %v", left, err)
	}
}

func TestFolderNames(t *testing.T) {
	for _, name := range []string{"人事 データ", "100%", "a#b?c=d&e", "it's;", "%20"} {
		s := reopen(t, filepath.Join(t.TempDir(), name), newClock())
		mustCreate(t, s, filled("a"))
		if _, err := os.Stat(filepath.Join(string(s.folder), databaseName)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestLastEdited: what an entry came with is nothing that was worked on.
func TestLastEdited(t *testing.T) {
	now := time.Date(2025, 7, 1, 9, 0, 0, 0, time.UTC)
	s, err := Open(context.Background(), t.TempDir(), Options{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	e := filled("a")
	mustCreate(t, s, e)
	for _, question := range []string{"", "organization.name", "contact.email", "organization.name"} {
		if question != "" {
			now = now.Add(time.Minute)
			e.Answers[question] = model.TextAnswer(now.String())
			if err := s.Save(context.Background(), e, filledReport()); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := s.LastEdited(context.Background(), e.ID); got != question || err != nil {
			t.Errorf("%q and %v, want %q", got, err, question)
		}
	}
}
