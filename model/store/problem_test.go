package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/words"
)

func TestOneWriter(t *testing.T) {
	s, c := newStore(t)
	c.forward(time.Hour)
	_, err := Open(context.Background(), string(s.folder), Options{Now: c.Now})
	var p *model.Problem
	if !errors.Is(err, ErrHeld) || !errors.As(err, &p) {
		t.Fatalf("a second writer: %v", err)
	}
	since := newClock().now.Local().Format(time.RFC3339)
	if p.Args["Process"] != strconv.Itoa(os.Getpid()) || p.Args["Since"] != since {
		t.Errorf("held by %v, want this process since %s", p.Args, since)
	}
	f := leave(t, s)
	reopen(t, string(f), c)
}

// The lock file of a process that is no more holds nobody up, whatever is in it.
func TestLockOfADeadProcess(t *testing.T) {
	for _, text := range []string{`{"pid":1,"started":"2025-01-01T00:00:00Z"}`, "", "{"} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "lock"), []byte(text), ownerFile); err != nil {
			t.Fatal(err)
		}
		reopen(t, dir, newClock())
	}
}

// A full disk fails the save, keeps what was saved, and is over when there is
// room.
func TestFull(t *testing.T) {
	s, _ := newStore(t)
	ctx := context.Background()
	e := filled("a")
	mustCreate(t, s, e)
	limit(t, s, "(SELECT page_count FROM pragma_page_count)")
	e.Answers["efforts.1.result"] = model.TextAnswer(strings.Repeat("長い文章。", 5000))
	if err := s.Save(ctx, e, filledReport()); !errors.Is(err, ErrFull) {
		t.Fatalf("%v, want ErrFull", err)
	}
	if got := mustLoad(t, s.Reader, "a"); !got.Answers["efforts.1.result"].Empty() {
		t.Error("a failed save was kept")
	}
	limit(t, s, "1000000")
	if err := s.Save(ctx, e, filledReport()); err != nil {
		t.Fatalf("with room again: %v", err)
	}
	if got := mustLoad(t, s.Reader, "a"); !got.Answers["efforts.1.result"].Equal(e.Answers["efforts.1.result"]) {
		t.Error("the save with room was lost")
	}
}

// limit lets the database grow to so many pages and no further.
func limit(t *testing.T, s *Store, pages string) {
	t.Helper()
	var n int
	if err := s.write.QueryRow("SELECT " + pages).Scan(&n); err != nil {
		t.Fatal(err)
	}
	if _, err := s.write.Exec("PRAGMA max_page_count = " + strconv.Itoa(n)); err != nil {
		t.Fatal(err)
	}
}

func TestBusy(t *testing.T) {
	s, _ := newStore(t)
	ctx := context.Background()
	mustCreate(t, s, filled("a"))
	if _, err := s.write.Exec("PRAGMA busy_timeout = 1"); err != nil {
		t.Fatal(err)
	}
	other, err := openWriter(ctx, s.database())
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	tx, err := other.Begin()
	if err != nil {
		t.Fatal(err)
	}
	e := filled("a")
	e.Answers["contact.name"] = model.TextAnswer("山田")
	if err := s.Save(ctx, e, filledReport()); !errors.Is(err, ErrBusy) {
		t.Errorf("%v, want ErrBusy", err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if err := s.Save(ctx, e, filledReport()); err != nil {
		t.Errorf("when the other is done: %v", err)
	}
}

func TestReadOnly(t *testing.T) {
	s, _ := newStore(t)
	if _, err := s.write.Exec("PRAGMA query_only = 1"); err != nil {
		t.Fatal(err)
	}
	if err := s.Create(context.Background(), filled("a"), filledReport()); !errors.Is(err, ErrReadOnly) {
		t.Errorf("%v, want ErrReadOnly", err)
	}
}

func TestFolderIsAFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "data")
	if err := os.WriteFile(file, nil, ownerFile); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{file, filepath.Join(file, "below")} {
		if _, err := Open(context.Background(), dir, Options{Now: newClock().Now}); !errors.Is(err, ErrFolder) {
			t.Errorf("Open %s: %v", dir, err)
		}
		if _, err := OpenReader(context.Background(), dir); !errors.Is(err, ErrFolder) {
			t.Errorf("OpenReader %s: %v", dir, err)
		}
	}
}

func TestErrorsOfTheSystem(t *testing.T) {
	path := func(err error) error { return &fs.PathError{Op: "open", Path: "lock", Err: err} }
	for _, c := range []struct{ err, want error }{
		{path(syscall.EACCES), ErrReadOnly},
		{path(syscall.ENOTDIR), ErrFolder},
		{path(syscall.EIO), ErrDisk},
		{path(syscall.ENOENT), ErrDisk},
		{errors.Join(rowFault{"answer a/b"}, errors.New("more")), ErrDamaged},
	} {
		if got := folder("x").explain(c.err); !errors.Is(got, c.want) || !errors.Is(got, c.err) {
			t.Errorf("%v became %v, want %v", c.err, got, c.want)
		}
	}
	for _, err := range []error{nil, context.Canceled, errors.New("x")} {
		if got := folder("x").explain(err); !errors.Is(got, err) || errors.As(got, new(*model.Problem)) {
			t.Errorf("%v became %v", err, got)
		}
	}
}

// Every problem has its words in both languages, and they name nothing that is
// not given.
func TestProblemsHaveWords(t *testing.T) {
	args := words.Args{}
	for _, name := range []string{"Folder", "What", "Process", "Since"} {
		args[name] = "⟨" + name + "⟩"
	}
	for _, err := range []error{
		ErrHeld, ErrNewer, ErrOlder, ErrAbsent, ErrFolder, ErrDamaged, ErrFull, ErrReadOnly, ErrBusy, ErrDisk,
		ErrNotFound, ErrExists, ErrEmptyFile, ErrForeignFile, ErrMissingFile,
	} {
		var p *model.Problem
		errors.As(err, &p)
		for _, lang := range model.Langs() {
			text := words.For(lang).Text(p.ID, args)
			if strings.HasPrefix(text, "[") || strings.Contains(text, "<no value>") {
				t.Errorf("%s in %s: %s", p.ID, lang, text)
			}
		}
	}
}
