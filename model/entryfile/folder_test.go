package entryfile_test

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/edition"
	"toprunner/model/edition/editiontest"
	"toprunner/model/entryfile"
	"toprunner/model/evidence"
)

// examined stands for evidence.Examine, which has tests of its own.
func examined(name string, data []byte) model.Attachment {
	a := evidence.Examine(name, nil)
	a.Size, a.SHA256, a.State = int64(len(data)), "sum of "+string(data[:min(len(data), 20)]), model.AttachmentGood
	return a
}

func load(path string) (*model.Entry, model.Contents, error) {
	return entryfile.Load(path, edition.Builtin().Get, examined)
}

// folder makes a folder of these files and returns its path.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// naming is an entry file that names these files as evidence.
func naming(files ...string) string {
	var items []string
	for _, f := range files {
		items = append(items, `{"question": "eligibility.rule_document", "file": "`+f+`"}`)
	}
	return head + `, "attachments": [` + strings.Join(items, ",\n") + "]}"
}

// wantFiles fails unless the folder holds exactly these files.
func wantFiles(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	got := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		got[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if !maps.Equal(got, want) {
		t.Errorf("the folder holds %q,\nwant %q", got, want)
	}
}

func TestLoad(t *testing.T) {
	dir := folder(t, map[string]string{
		"e.json": naming("規程.pdf", "sub/folder/b.png", "./sub/../規程.pdf"), "規程.pdf": "rules", "sub/folder/b.png": "picture",
	})
	e, contents, err := load(filepath.Join(dir, "e.json"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, a := range e.Attachments {
		if a.Question != "eligibility.rule_document" {
			t.Errorf("question %q", a.Question)
		}
		data, err := contents.Content(a.SHA256)
		if err != nil || int64(len(data)) != a.Size {
			t.Errorf("%s: %d bytes, %v", a.Name, len(data), err)
		}
		names = append(names, a.Name)
	}
	if !slices.Equal(names, []string{"規程.pdf", "b.png", "規程.pdf"}) {
		t.Errorf("names %q", names)
	}
	if _, err := contents.Content("none"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("content that is not there: %v", err)
	}
}

// A link is not followed, wherever it leads.
func TestLoadFollowsNoLinkWithin(t *testing.T) {
	for name, link := range map[string]struct{ file, at, to string }{
		"a file":      {"link.pdf", "link.pdf", "sub/a.pdf"},
		"a folder":    {"link/a.pdf", "link", "sub"},
		"to a link":   {"link.pdf", "link.pdf", "other.pdf"},
		"in a folder": {"sub/link.pdf", "sub/link.pdf", "a.pdf"},
	} {
		dir := folder(t, map[string]string{"e.json": naming(link.file), "sub/a.pdf": "rules"})
		links := map[string]string{"other.pdf": "sub/a.pdf", link.at: link.to}
		for at, to := range links {
			if err := os.Symlink(filepath.FromSlash(to), filepath.Join(dir, filepath.FromSlash(at))); err != nil {
				t.Fatal(err)
			}
		}
		_, _, err := load(filepath.Join(dir, "e.json"))
		t.Log(name)
		wantProblem(t, err, "entryfile.evidence_link", link.file, "e.json:1:")
	}
}

func TestLoadKeepsToItsFolder(t *testing.T) {
	outside := folder(t, map[string]string{"secret.pdf": "secret"})
	for _, c := range []struct{ name, file, link, to, problem string }{
		{"missing", "a.pdf", "", "", "evidence_missing"},
		{"missing folder", "no/a.pdf", "", "", "evidence_missing"},
		{"up", "../" + filepath.Base(outside) + "/secret.pdf", "", "", "evidence_outside"},
		{"up from below", "sub/../../" + filepath.Base(outside) + "/secret.pdf", "", "", "evidence_outside"},
		{"absolute", filepath.ToSlash(filepath.Join(outside, "secret.pdf")), "", "", "evidence_outside"},
		{"a link out", "link.pdf", "link.pdf", filepath.Join(outside, "secret.pdf"), "evidence_outside"},
		{"a link up", "link.pdf", "link.pdf", filepath.Join("..", filepath.Base(outside), "secret.pdf"), "evidence_outside"},
		{"through a linked folder", "link/secret.pdf", "link", outside, "evidence_outside"},
		{"a link to nothing", "link.pdf", "link.pdf", "nothing", "evidence_missing"},
		{"a folder", "sub", "", "", "evidence_no_file"},
		{"the folder itself", ".", "", "", "evidence_no_file"},
		{"a name that no file can have", `a\u0000.pdf`, "", "", "evidence_unreadable"},
		{"below a file", "e.json/a.pdf", "", "", "evidence_unreadable"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := folder(t, map[string]string{"e.json": naming(c.file), "sub/x": ""})
			if c.link != "" {
				if err := os.Symlink(c.to, filepath.Join(dir, c.link)); err != nil {
					t.Fatal(err)
				}
			}
			_, _, err := load(filepath.Join(dir, "e.json"))
			shown := strings.ReplaceAll(c.file, `\u0000`, "\x00")
			wantProblem(t, err, "entryfile."+c.problem, shown, "eligibility.rule_document", "e.json:1:")
		})
	}
}

func TestLoadTooLarge(t *testing.T) {
	dir := folder(t, map[string]string{"e.json": naming("a.pdf"), "a.pdf": ""})
	if err := os.Truncate(filepath.Join(dir, "a.pdf"), evidence.MaxSize+1); err != nil {
		t.Fatal(err)
	}
	_, _, err := load(filepath.Join(dir, "e.json"))
	wantProblem(t, err, "entryfile.evidence_too_large", "a.pdf", "e.json:1:", "100")
	if err := os.Truncate(filepath.Join(dir, "e.json"), 1<<30); err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, _, err = load(filepath.Join(dir, "e.json"))
	runtime.ReadMemStats(&after)
	wantProblem(t, err, "entryfile.too_large", "e.json")
	if read := after.TotalAlloc - before.TotalAlloc; read > 1<<20 {
		t.Errorf("%d bytes were read before it was refused", read)
	}
}

func TestLoadUnreadable(t *testing.T) {
	dir := t.TempDir()
	for _, path := range []string{filepath.Join(dir, "none.json"), dir} {
		_, _, err := load(path)
		wantProblem(t, err, "entryfile.unreadable", path)
	}
	_, _, err := load(filepath.Join(dir, "none.json"))
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the cause is lost: %v", err)
	}
}

// contents are bytes by their sum.
type contents map[string]string

func (c contents) Content(sum string) ([]byte, error) {
	data, ok := c[sum]
	if !ok {
		return nil, fs.ErrNotExist
	}
	return []byte(data), nil
}

// saved is an entry with evidence whose sums are its contents.
func saved(names ...string) (*model.Entry, contents) {
	e := model.NewEntry("", "toprunner-2025", model.Japanese)
	e.Answers["organization.name"] = model.TextAnswer("株式会社みずほ野精機")
	held := contents{}
	for _, n := range names {
		name, content, _ := strings.Cut(n, "=")
		e.Attachments = append(e.Attachments, model.Attachment{
			Question: "eligibility.rule_document", Name: name, SHA256: content, Size: int64(len(content)),
		})
		held[content] = content
	}
	return e, held
}

func TestSaveAndLoad(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "e.json")
	e, held := saved("規程.pdf=rules", "photo.png=picture", "規程.pdf=other rules", "規程.PDF=third rules", "規程.pdf=rules")
	for range 2 { // again over what is there
		if err := entryfile.Save(file, editiontest.TopRunner(t), e, held); err != nil {
			t.Fatal(err)
		}
		wantFiles(t, dir, map[string]string{
			"e.json": string(written(t, e)), "規程.pdf": "rules", "photo.png": "picture",
			"規程 (2).pdf": "other rules", "規程 (3).PDF": "third rules",
		})
	}
	again, held2, err := load(file)
	if err != nil {
		t.Fatal(err)
	}
	wantSameReading(t, e, again)
	for i, a := range again.Attachments {
		data, err := held2.Content(a.SHA256)
		if err != nil || string(data) != e.Attachments[i].SHA256 {
			t.Errorf("%s holds %q, %v; want %q", a.Name, data, err, e.Attachments[i].SHA256)
		}
	}
}

func TestSaveOverwritesNoEvidence(t *testing.T) {
	before := map[string]string{"e.json": "old entry", "b.pdf": "somebody's"}
	for name, e := range map[string][]string{
		"another of the same size": {"a.pdf=new", "b.pdf=something"},
		"another of another size":  {"a.pdf=new", "b.pdf=x"},
		"the entry file itself":    {"a.pdf=new", "E.json=x"},
		"a folder":                 {"a.pdf=new", "sub=x"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := folder(t, before)
			if err := os.Mkdir(filepath.Join(dir, "sub"), 0o700); err != nil {
				t.Fatal(err)
			}
			entry, held := saved(e...)
			err := entryfile.Save(filepath.Join(dir, "e.json"), editiontest.TopRunner(t), entry, held)
			name, _, _ := strings.Cut(e[1], "=")
			wantProblem(t, err, "entryfile.evidence_differs", filepath.Join(dir, name))
			wantFiles(t, dir, before)
		})
	}
}

func TestSaveFollowsNoLink(t *testing.T) {
	outside := folder(t, map[string]string{"theirs": "new"})
	dir := t.TempDir()
	if err := os.Symlink(filepath.Join(outside, "theirs"), filepath.Join(dir, "a.pdf")); err != nil {
		t.Fatal(err)
	}
	e, held := saved("a.pdf=new")
	err := entryfile.Save(filepath.Join(dir, "e.json"), editiontest.TopRunner(t), e, held)
	wantProblem(t, err, "entryfile.evidence_differs")
}

func TestSaveFailingLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	e, held := saved("a.pdf=new", "b.pdf=lost")
	delete(held, "lost")
	err := entryfile.Save(filepath.Join(dir, "e.json"), editiontest.TopRunner(t), e, held)
	wantProblem(t, err, "entryfile.evidence_content", "b.pdf")
	wantFiles(t, dir, map[string]string{})

	e, held = saved("a.pdf=new")
	if err := os.MkdirAll(filepath.Join(dir, "e.json", "x"), 0o700); err != nil {
		t.Fatal(err)
	}
	err = entryfile.Save(filepath.Join(dir, "e.json"), editiontest.TopRunner(t), e, held)
	wantProblem(t, err, "entryfile.unwritable", filepath.Join(dir, "e.json"))
	wantFiles(t, dir, map[string]string{})

	e, held = saved("a.pdf=new")
	err = entryfile.Save(filepath.Join(dir, "no", "e.json"), editiontest.TopRunner(t), e, held)
	wantProblem(t, err, "entryfile.unwritable", filepath.Join(dir, "no"))
}

func TestFileNames(t *testing.T) {
	long := strings.Repeat("長", 100)
	e, _ := saved("規程.pdf=1", "../../etc/passwd=2", `C:\a|b?.pdf=3`, "con.pdf=4", "NUL=5", " . =6", "a.pdf. =7", "=8",
		long+".pdf=9", long+"x.pdf=10", ".profile=11", "a\x00\n\xff.png=12", "version 1. the second draft of it=13")
	want := []string{"規程.pdf", "..／..／etc／passwd", "C：＼a｜b？.pdf", "_con.pdf", "_NUL", "evidence", "a.pdf", "evidence (2)",
		strings.Repeat("長", 66) + ".pdf", strings.Repeat("長", 66) + " (2).pdf", ".profile", "a___.png",
		"version 1. the second draft of it"}
	got := entryfile.FileNames(e)
	if !slices.Equal(got, want) {
		t.Errorf("got %q,\nwant %q", got, want)
	}
	for _, name := range got {
		if !filepath.IsLocal(name) || filepath.Base(name) != name || len(name) > 255 {
			t.Errorf("%q is no name for a file", name)
		}
	}
}
