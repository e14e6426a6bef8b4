package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"toprunner/model"
)

// damaged opens a store with one full entry in which a statement has changed
// something behind the back of the checksums.
func damaged(t *testing.T, statement string) (*Store, model.Attachment) {
	t.Helper()
	s, _ := newStore(t)
	e := filled("a")
	a := attach(t, s, e, "規程.pdf", []byte("%PDF"))
	mustCreate(t, s, e)
	result, err := s.write.Exec(statement)
	if err != nil {
		t.Fatal(err)
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		t.Fatalf("%s changed nothing: %v", statement, err)
	}
	return s, a
}

func TestFlippedByteIsFound(t *testing.T) {
	load := func(s *Store, _ model.Attachment) error { return second(s.Load(context.Background(), "a")) }
	report := func(s *Store, _ model.Attachment) error { return second(s.Report(context.Background(), "a")) }
	overview := func(s *Store, _ model.Attachment) error { return second(s.Overview(context.Background())) }
	content := func(s *Store, a model.Attachment) error { return second(s.Content(a.SHA256)) }
	for _, c := range []struct {
		statement string
		read      func(*Store, model.Attachment) error
		what      string
	}{
		{"UPDATE entry SET organization = 'x'", overview, "entry a"},
		{"UPDATE entry SET changed = changed + 1", overview, "entry a"},
		{"UPDATE entry SET errors = 0", overview, "entry a"},
		{"UPDATE entry SET language = 'en'", load, "entry a"},
		{"UPDATE entry SET rules = 2", report, "entry a"},
		{"UPDATE entry SET deleted_at = 1", load, "entry a"},
		{"UPDATE answer SET value = replace(value, '製', '裂')", load, "answer a/organization.name"},
		{"UPDATE answer SET question = 'contact.name' WHERE question = 'organization.name'", load, "answer a/contact.name"},
		{"UPDATE answer SET checksum = checksum + 1 WHERE question = 'organization.name'", load, "answer a/organization.name"},
		{"UPDATE note SET value = value || '!'", load, "note a/organization.name"},
		{"UPDATE not_asked SET question = 'contact.name'", load, "not_asked a/contact.name"},
		{"UPDATE attachment SET name = '偽.pdf'", load, "attachment a/0"},
		{"UPDATE attachment SET size = 5", load, "attachment a/0"},
		{"UPDATE content SET bytes = x'00'", content, "content "},
		{"UPDATE finding SET severity = 'notice'", report, "finding a/0"},
		{"UPDATE finding SET params = replace(params, '50', '60')", report, "finding a/1"},
	} {
		s, a := damaged(t, c.statement)
		err := c.read(s, a)
		var p *model.Problem
		if !errors.Is(err, ErrDamaged) || !errors.As(err, &p) || !strings.HasPrefix(p.Args["What"], c.what) {
			t.Errorf("%s: %v, want ErrDamaged at %q", c.statement, err, c.what)
		}
	}
}

// The same, with a byte of the file itself.
func TestFlippedByteOfTheFileIsFound(t *testing.T) {
	s, c := newStore(t)
	mustCreate(t, s, filled("a"))
	dir := string(s.folder)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, databaseName)
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text := []byte(`{"text":"株式会社みほん製作所"}`)
	found := 0
	for at := bytes.Index(data, text); at >= 0; found++ { // in answer and history
		data[at+len(text)-4] ^= 1
		next := bytes.Index(data[at+1:], text)
		if next < 0 {
			break
		}
		at += 1 + next
	}
	if found == 0 {
		t.Fatal("the text is not in the file")
	}
	if err := os.WriteFile(file, data, ownerFile); err != nil {
		t.Fatal(err)
	}
	if _, err := reopen(t, dir, c).Load(context.Background(), "a"); !errors.Is(err, ErrDamaged) {
		t.Errorf("a text with a flipped bit was shown as good: %v", err)
	}
}

// One damaged row does not hide the others.
func TestOverviewBesideADamagedRow(t *testing.T) {
	s, _ := damaged(t, "UPDATE entry SET organization = 'x'")
	mustCreate(t, s, filled("b"))
	got, err := s.Overview(context.Background())
	if !errors.Is(err, ErrDamaged) || !slices.Equal(idsOf(got), []string{"b"}) {
		t.Errorf("%v, %v", got, err)
	}
}

// What a person still has on the screen mends what is damaged on the disk.
func TestSavingMendsDamagedRows(t *testing.T) {
	for _, statement := range []string{
		"UPDATE answer SET value = replace(value, '製', '裂')",
		"UPDATE note SET checksum = 0",
		"UPDATE attachment SET name = '偽.pdf'",
		"UPDATE finding SET severity = 'notice'",
	} {
		s, a := damaged(t, statement)
		e := filled("a")
		e.Attachments = append(e.Attachments, a)
		ctx := context.Background()
		err := errors.Join(s.Save(ctx, e, filledReport()), second(s.Load(ctx, "a")), second(s.Report(ctx, "a")))
		if err != nil {
			t.Errorf("%s: %v", statement, err)
		}
	}
}

// A file that is not a whole store of ours is refused for what it is, by writer
// and reader, and not one byte of it changes.
func TestDamagedFileIsLeftAlone(t *testing.T) {
	good := closedDatabase(t)
	foreign := slices.Clone(good)
	binary.BigEndian.PutUint32(foreign[applicationAt:], 0)
	nothing := slices.Clone(good)
	binary.BigEndian.PutUint32(nothing[versionAt:], 0)
	for _, c := range []struct {
		name string
		data []byte
		want error
	}{
		{"no bytes", nil, ErrEmptyFile},
		{"a text", []byte(strings.Repeat("これはデータベースではありません。\n", 10)), ErrForeignFile},
		{"a short text", []byte("x"), ErrForeignFile},
		{"another program's database", foreign, ErrForeignFile},
		{"a database of no version", nothing, ErrForeignFile},
		{"50 bytes", good[:50], ErrDamaged},
		{"the header alone", good[:headerSize], ErrDamaged},
		{"half of it", good[:len(good)/2], ErrDamaged},
		{"half and a bit", good[:len(good)/2+123], ErrDamaged},
	} {
		dir := t.TempDir()
		file := filepath.Join(dir, databaseName)
		if err := os.WriteFile(file, c.data, ownerFile); err != nil {
			t.Fatal(err)
		}
		s, err := Open(context.Background(), dir, Options{Now: newClock().Now})
		if !errors.Is(err, c.want) || !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: Open says %v, want %v", c.name, err, c.want)
		}
		if s != nil {
			s.Close()
		}
		if _, err := OpenReader(context.Background(), dir); !errors.Is(err, c.want) {
			t.Errorf("%s: OpenReader says %v, want %v", c.name, err, c.want)
		}
		if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, c.data) {
			t.Errorf("%s: the file was changed (%v)", c.name, err)
		}
	}
}

func TestFolderInPlaceOfTheDatabase(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, databaseName), ownerFolder); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), dir, Options{Now: newClock().Now}); !errors.Is(err, ErrForeignFile) {
		t.Errorf("%v", err)
	}
}

// A new database beside the log of a lost one would be given its pages.
func TestLogWithoutDatabase(t *testing.T) {
	dir := t.TempDir()
	log := filepath.Join(dir, databaseName+"-wal")
	if err := os.WriteFile(log, []byte("pages"), ownerFile); err != nil {
		t.Fatal(err)
	}
	_, err := Open(context.Background(), dir, Options{Now: newClock().Now})
	if !errors.Is(err, ErrMissingFile) || !errors.Is(err, ErrDamaged) {
		t.Errorf("%v", err)
	}
	if got, err := os.ReadFile(log); err != nil || string(got) != "pages" {
		t.Errorf("the log was changed: %q, %v", got, err)
	}
}

// closedDatabase returns the bytes of a store with twenty entries.
func closedDatabase(t *testing.T) []byte {
	t.Helper()
	s, _ := newStore(t)
	for i := range 20 {
		mustCreate(t, s, filled("e"+strconv.Itoa(i)))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(s.database())
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A row that is not found any more under its entry, because its key was hit, is
// missed when the entry is read: what is left is not shown as if it were all.
func TestMissingRowIsFound(t *testing.T) {
	load := func(s *Store) error { return second(s.Load(context.Background(), "a")) }
	report := func(s *Store) error { return second(s.Report(context.Background(), "a")) }
	for statement, read := range map[string]func(*Store) error{
		"UPDATE answer SET entry = 'b' WHERE question = 'organization.name'": load,
		"DELETE FROM answer WHERE question = 'organization.name'":            load,
		"DELETE FROM note":                         load,
		"DELETE FROM not_asked":                    load,
		"DELETE FROM attachment":                   load,
		"DELETE FROM finding WHERE position = 1":   report,
		"UPDATE finding SET entry = 'b'":           report,
		"UPDATE entry SET said = said + 1":         load,
		"UPDATE entry SET submitted_channel = 'x'": load,
	} {
		s, _ := newStore(t)
		e := filled("a")
		attach(t, s, e, "規程.pdf", []byte("%PDF"))
		mustCreate(t, s, e)
		if _, err := s.write.Exec("PRAGMA foreign_keys = 0"); err != nil {
			t.Fatal(err)
		}
		if _, err := s.write.Exec(statement); err != nil {
			t.Fatal(err)
		}
		if err := read(s); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v, want ErrDamaged", statement, err)
		}
		if err := s.Check(context.Background()); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: the check says %v", statement, err)
		}
	}
}

// Whatever byte of the schema is hit, in a text or in the number of a version that
// no program has, the start goes on with the backup and says so.
func TestDamagedSchemaDoesNotBlockTheStart(t *testing.T) {
	f, _, c := restorable(t)
	good, err := os.ReadFile(f.database())
	must(t, err)
	hit := func(old, new string) []byte {
		t.Helper()
		if !bytes.Contains(good, []byte(old)) {
			t.Fatalf("%q does not stand in the file", old)
		}
		return bytes.Replace(good, []byte(old), []byte(new), 1)
	}
	version := bytes.Clone(good)
	version[versionAt] = 0x40
	older := bytes.Clone(good)
	older[versionAt+3] = 1
	for name, data := range map[string][]byte{
		"a column":              hit("organization TEXT", "organizatiom TEXT"),
		"a table":               hit("CREATE TABLE answer", "CREATE TABLE answes"),
		"a keyword":             hit("CREATE TABLE note", "CREATE TABLF note"),
		"strict":                hit("changed      INTEGER", "changed      INTEGES"),
		"what belongs together": hit("REFERENCES entry (id)", "REFERENCES entrz (id)"),
		"not null":              hit("checksum INTEGER NOT NULL", "checksum INTEGER     NULL"),
		"a version of its own":  version,
		"an older version":      older,
	} {
		must(t, os.WriteFile(f.database(), data, ownerFile))
		s, told, err := OpenOrRecover(context.Background(), string(f), Options{Now: c.Now})
		if err != nil || told == nil || told.ID != "store.recovered.replace" {
			t.Errorf("%s: told %v, %v", name, told, err)
			continue
		}
		if got := mustLoad(t, s.Reader, "a").Answers["organization.name"].Text; got != "old" {
			t.Errorf("%s: it says %q", name, got)
		}
		leave(t, s)
	}
}

// Trouble that may pass is no reason to set a store aside or to take an older
// backup for the newest.
func TestTroubleThatMayPassIsNoDamage(t *testing.T) {
	f, b, c := restorable(t)
	for name, fault := range map[error]bool{ErrDisk: false, ErrBusy: false, ErrReadOnly: false, ErrDamaged: true, ErrNewer: true} {
		if unfit(f.problem(name, nil)) != fault {
			t.Errorf("%v", name)
		}
	}
	shorten(t, f, 3)
	must(t, os.Rename(b.Path, b.Path+".kept"))
	must(t, os.Symlink(b.Path+".kept", b.Path)) // no plain file is no backup of ours
	c.forward(time.Hour)
	s, told, err := OpenOrRecover(context.Background(), string(f), Options{Now: c.Now})
	if err != nil || told == nil || told.ID != "store.recovered.afresh" {
		t.Fatalf("%v, %v", told, err)
	}
	leave(t, s)
}
