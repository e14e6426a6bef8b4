package edition

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// folderWith returns a data folder with these files in editions/.
func folderWith(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, folder), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// toldBy returns the ids and places that a set tells of broken files, the data
// folder left out.
func toldBy(t *testing.T, s *Set, dir string) []string {
	t.Helper()
	var list []string
	for _, err := range s.Broken() {
		p := problems(t, err)[0]
		at := strings.TrimPrefix(p.Args["At"], dir+string(filepath.Separator))
		list = append(list, strings.TrimPrefix(p.ID, "edition.")+" "+filepath.ToSlash(at))
		worded(t, p)
	}
	return list
}

func TestOpenAddsTheEditionsOfTheDataFolder(t *testing.T) {
	set := Open(folderWith(t, map[string]string{"next.yaml": harbour(t), "readme.txt": "no edition"}))
	if len(set.Broken()) > 0 {
		t.Fatal(set.Broken())
	}
	list := set.List()
	if len(list) != 2 || list[0].ID != "harbour-2031" || list[1].ID != "toprunner-2025" {
		t.Fatalf("%d editions, the newest first: %+v", len(list), list)
	}
	if e, ok := set.Get("harbour-2031"); !ok || e != list[0] {
		t.Error("harbour-2031 is not found by its id")
	}
	if !bytes.Equal(set.Source("harbour-2031"), []byte(harbour(t))) {
		t.Error("the source is not the file")
	}
	if e, ok := set.Get("harbour-2030"); ok || e != nil || set.Source("harbour-2030") != nil {
		t.Error("an edition that is not there was found")
	}
	if len(Builtin().List()) != 1 {
		t.Error("the built-in set was changed")
	}
}

func TestOpenSkipsWhatIsBroken(t *testing.T) {
	dir := folderWith(t, map[string]string{
		"a.yaml": swap(t, harbour(t), "id: harbour-2031", "id: Harbour"),
		"b.yaml": "format: [",
		"c.yaml": strings.Repeat("#", MaxSize+1),
		"d.yaml": harbour(t),
		"e.yaml": harbour(t),
		"f.yaml": string(Builtin().Source("toprunner-2025")),
	})
	if err := os.Mkdir(filepath.Join(dir, folder, "g.yaml"), 0o700); err != nil {
		t.Fatal(err)
	}
	set := Open(dir)
	got := toldBy(t, set, dir)
	want := []string{
		"bad_id_edition editions/a.yaml:6:5", "syntax editions/b.yaml:1:9", "too_large editions/c.yaml:1:1",
		"id_taken editions/e.yaml:6:5", "id_taken editions/f.yaml:", "unreadable editions/g.yaml",
	}
	if len(got) != len(want) {
		t.Fatalf("told  %q\nwanted %q", got, want)
	}
	for i := range want {
		if !strings.HasPrefix(got[i], want[i]) {
			t.Errorf("told %q, want %q", got[i], want[i])
		}
	}
	if e, _ := set.Get("toprunner-2025"); e != Builtin().List()[0] {
		t.Error("a file took the place of a built-in edition")
	}
	if len(set.List()) != 2 {
		t.Errorf("%d editions", len(set.List()))
	}
}

func TestOpenFollowsNoLink(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "harbour.yaml")
	if err := os.WriteFile(outside, []byte(harbour(t)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, to := range []string{outside, "harbour.txt", "link.yaml", os.DevNull} {
		dir := folderWith(t, map[string]string{"harbour.txt": harbour(t)})
		if err := os.Symlink(to, filepath.Join(dir, folder, "link.yaml")); err != nil {
			t.Logf("no links here (%v): nothing to follow", err)
			return
		}
		set := Open(dir)
		if got := toldBy(t, set, dir); len(got) != 1 || got[0] != "unreadable editions/link.yaml" {
			t.Errorf("to %s: told %q", to, got)
		}
	}
}

func TestOpenWithoutAFolder(t *testing.T) {
	for name, dir := range map[string]string{
		"no data folder": filepath.Join(t.TempDir(), "none"), "no editions in it": t.TempDir(), "no name": "",
	} {
		if set := Open(dir); len(set.Broken()) > 0 || len(set.List()) != 1 {
			t.Errorf("%s: %v, %d editions", name, set.Broken(), len(set.List()))
		}
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	set := Open(file)
	if len(set.Broken()) != 1 || len(set.List()) != 1 {
		t.Errorf("a file for a data folder: %v, %d editions", set.Broken(), len(set.List()))
	}
}

func TestBuiltinIsWhole(t *testing.T) {
	for _, err := range Builtin().Broken() {
		t.Error(err)
	}
	for _, e := range Builtin().List() {
		if e.Format != Format || e.Hash == "" || len(Builtin().Source(e.ID)) == 0 {
			t.Errorf("%s: format %q, hash %q", e.ID, e.Format, e.Hash)
		}
	}
	e, ok := Builtin().Get("toprunner-2025")
	if !ok {
		t.Fatal("Telework Top Runner 2025 is missing")
	}
	for _, r := range roles {
		if e.ByRole(r.role) == nil {
			t.Errorf("no question has the role %s", r.role)
		}
	}
}
