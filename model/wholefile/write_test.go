package wholefile

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func say(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

// wantFolder fails unless the folder holds exactly these files with these
// contents.
func wantFolder(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if _, ok := want[e.Name()]; !ok {
			t.Errorf("left behind: %s", e.Name())
		}
	}
	for name, content := range want {
		got, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Error(err)
		} else if string(got) != content {
			t.Errorf("%s holds %q, want %q", name, got, content)
		}
	}
}

func TestWriteMakesAndReplaces(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "応募内容.pdf")
	for _, content := range []string{"first", "", strings.Repeat("長い", 100_000)} {
		if err := Write(path, say(content)); err != nil {
			t.Fatal(err)
		}
		wantFolder(t, dir, map[string]string{"応募内容.pdf": content})
	}
}

func TestWriteKeepsTheOldUntilTheNewIsWhole(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "f")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := Write(path, func(w io.Writer) error {
		if _, err := w.Write(make([]byte, 1<<20)); err != nil { // more than any buffer
			return err
		}
		got, err := os.ReadFile(path)
		if string(got) != "old" {
			t.Errorf("while writing the file holds %d bytes", len(got))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestWriteReturnsTheErrorOfFill(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "f")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	mine := errors.New("mine")
	err := Write(path, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half")
		return mine
	})
	if err != mine { //nolint:errorlint // unchanged is what is promised
		t.Errorf("got %v", err)
	}
	wantFolder(t, dir, map[string]string{"f": "old"})
}

// faulty fails at one step; everything else is real.
type faulty struct {
	osDisk
	step string
}

var errFault = errors.New("fault")

func (d faulty) Create(dir string) (file, error) {
	if d.step == "create" {
		return nil, fs.ErrPermission
	}
	f, err := d.osDisk.Create(dir)
	return faultyFile{f, d.step}, err
}

func (d faulty) Rename(from, to string) error {
	if d.step == "rename" {
		return errFault
	}
	return d.osDisk.Rename(from, to)
}

type faultyFile struct {
	file
	step string
}

func (f faultyFile) Write(p []byte) (int, error) {
	if f.step == "write" {
		n, _ := f.file.Write(p[:len(p)/2])
		return n, errFault
	}
	return f.file.Write(p)
}

func (f faultyFile) Chmod(m fs.FileMode) error {
	if f.step == "chmod" {
		return errFault
	}
	return f.file.Chmod(m)
}

func (f faultyFile) Sync() error {
	if f.step == "sync" {
		return errFault
	}
	return f.file.Sync()
}

func (f faultyFile) Close() error {
	err := f.file.Close()
	if f.step == "close" {
		return errFault
	}
	return err
}

func TestWriteFailingAtEachStepChangesNothing(t *testing.T) {
	for _, step := range []string{"create", "write", "chmod", "sync", "close", "rename"} {
		for _, before := range []map[string]string{{}, {"f": "old"}} {
			dir := t.TempDir()
			for name, content := range before {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			err := write(faulty{step: step}, filepath.Join(dir, "f"), say("new"))
			if !errors.Is(err, errFault) && !errors.Is(err, fs.ErrPermission) {
				t.Errorf("%s: got %v", step, err)
			}
			if errors.Is(err, ErrNotReplaced) != (step == "rename") {
				t.Errorf("%s: whether another program may have the file open: %v", step, err)
			}
			wantFolder(t, dir, before)
		}
	}
	dir := t.TempDir()
	if err := write(faulty{}, filepath.Join(dir, "f"), say("new")); err != nil {
		t.Fatalf("without a fault: %v", err)
	}
	wantFolder(t, dir, map[string]string{"f": "new"})
}

func TestWriteRefusesWhereItCannotWrite(t *testing.T) {
	dir := t.TempDir()
	plain := filepath.Join(dir, "plain")
	if err := os.WriteFile(plain, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		path string
		want error
	}{
		"a folder":             {dir, ErrFolder},
		"a folder not there":   {filepath.Join(dir, "no", "f"), fs.ErrNotExist},
		"below a file":         {filepath.Join(plain, "f"), nil},
		"the name of a folder": {dir + string(filepath.Separator), ErrFolder},
	} {
		called := false
		err := Write(c.path, func(io.Writer) error { called = true; return nil })
		if err == nil || (c.want != nil && !errors.Is(err, c.want)) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
		if called {
			t.Errorf("%s: the content was made for nothing", name)
		}
	}
	wantFolder(t, dir, map[string]string{"plain": "kept"})
}

func TestWritePermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // there are no permission bits
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "f")
	mode := func() fs.FileMode {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		return info.Mode().Perm()
	}
	if err := Write(path, say("a")); err != nil {
		t.Fatal(err)
	}
	if mode() != 0o600 {
		t.Errorf("a new file has %v", mode())
	}
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := Write(path, say("b")); err != nil {
		t.Fatal(err)
	}
	if mode() != 0o640 {
		t.Errorf("a replaced file has %v", mode())
	}
}

func TestWriteFollowsALinkAndKeepsIt(t *testing.T) {
	dir := t.TempDir()
	real, link := filepath.Join(dir, "real"), filepath.Join(dir, "link")
	if err := os.WriteFile(real, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("real", link); err != nil {
		t.Fatal(err)
	}
	if err := Write(link, say("new")); err != nil {
		t.Fatal(err)
	}
	if to, err := os.Readlink(link); err != nil || to != "real" {
		t.Errorf("the link is now %q, %v", to, err)
	}
	wantFolder(t, dir, map[string]string{"real": "new", "link": "new"})
}

func TestWriteFollowsALinkToAFileYetToBeMade(t *testing.T) {
	dir := t.TempDir()
	for _, sub := range []string{"a", "b", filepath.Join("b", "c")} {
		if err := os.Mkdir(filepath.Join(dir, sub), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	links := map[string]string{
		"a/near":   "file",                       // beside it
		"a/far":    filepath.Join(dir, "b/file"), // by its whole path
		"a/twice":  "over/../second",             // to a link, through a linked folder: b/second
		"a/over":   "../b/c",
		"b/second": "c/file",
		"a/lost":   "../nowhere/file",
	}
	for name, to := range links {
		if err := os.Symlink(filepath.FromSlash(to), filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	for name, made := range map[string]string{"near": "a/file", "far": "b/file", "twice": "b/c/file"} {
		link := filepath.Join(dir, "a", name)
		if err := Write(link, say(name)); err != nil {
			t.Fatal(err)
		}
		if to, err := os.Readlink(link); err != nil || to != filepath.FromSlash(links["a/"+name]) {
			t.Errorf("the link %s is now %q, %v", name, to, err)
		}
		if got, err := os.ReadFile(filepath.Join(dir, made)); err != nil || string(got) != name {
			t.Errorf("%s holds %q, %v", made, got, err)
		}
	}
	lost := filepath.Join(dir, "a", "lost")
	if err := Write(lost, say("lost")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a link into a folder that is not there: %v", err)
	}
	if _, err := os.Readlink(lost); err != nil {
		t.Errorf("the link that leads nowhere is gone: %v", err)
	}
}

func TestWriteRefusesLinksInACircle(t *testing.T) {
	dir := t.TempDir()
	for from, to := range map[string]string{"a": "b", "b": "a"} {
		if err := os.Symlink(to, filepath.Join(dir, from)); err != nil {
			t.Fatal(err)
		}
	}
	if err := Write(filepath.Join(dir, "a"), say("lost")); err == nil {
		t.Error("no error")
	}
	if to, err := os.Readlink(filepath.Join(dir, "a")); err != nil || to != "b" {
		t.Errorf("the link is now %q, %v", to, err)
	}
}

func TestWriteToADeviceLeavesItADevice(t *testing.T) {
	if err := Write(os.DevNull, say("gone")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(os.DevNull)
	if err != nil || info.Mode().IsRegular() {
		t.Errorf("%s is now %v, %v", os.DevNull, info.Mode(), err)
	}
}
