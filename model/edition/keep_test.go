package edition

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"toprunner/model"
)

func TestWithID(t *testing.T) {
	file := harbour(t)
	for name, data := range map[string]string{
		"plain":      file,
		"with BOM":   "\uFEFF" + file,
		"with CR":    strings.ReplaceAll(file, "\n", "\r\n"),
		"in quotes":  swap(t, file, "id: harbour-2031", `id: "harbour-2031"`),
		"in remarks": "# harbour-2031\n" + swap(t, file, "id: harbour-2031", "id: harbour-2031 # not harbour-2031"),
	} {
		renamed, err := WithID([]byte(data), "harbour-2031-2")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		e, err := Parse("f.yaml", renamed)
		if err != nil || e.ID != "harbour-2031-2" || len(renamed) != len(data)+2 {
			t.Errorf("%s: %v, %d bytes of %d", name, err, len(renamed), len(data))
		}
	}
	for _, id := range []string{"", "../harbour", "Harbour", "a b", "a: b"} {
		if _, err := WithID([]byte(file), id); err == nil {
			t.Errorf("the id %q is taken", id)
		}
	}
	if _, err := WithID([]byte("id: x"), "y"); err == nil {
		t.Error("a file that is no edition is renamed")
	}
}

func TestKeptEditionIsUsable(t *testing.T) {
	dir, now := t.TempDir(), time.Date(2026, 4, 1, 9, 30, 0, 0, time.UTC)
	path, err := Keep(dir, []byte(harbour(t)), "", now)
	if err != nil || path != filepath.Join(dir, "editions", "harbour-2031.yaml") {
		t.Fatalf("kept as %s, %v", path, err)
	}
	set := Open(dir)
	if _, ok := set.Get("harbour-2031"); !ok || len(set.Broken()) > 0 || set.File("harbour-2031") != path {
		t.Errorf("%v; its file is %q", set.Broken(), set.File("harbour-2031"))
	}
	if got := set.File("toprunner-2025"); got != "" {
		t.Errorf("the file of a built-in edition is %q", got)
	}

	changed := swap(t, harbour(t), "ja: 岸壁", "ja: 岸壁（南）")
	if _, err := Keep(dir, []byte(changed), path, now); err != nil {
		t.Fatal(err)
	}
	set = Open(dir)
	if !bytes.Equal(set.Source("harbour-2031"), []byte(changed)) || len(set.Broken()) > 0 {
		t.Errorf("replaced: %v", set.Broken())
	}
	old, err := os.ReadFile(path + ".replaced-20260401-093000")
	if err != nil || string(old) != harbour(t) {
		t.Errorf("the file before: %v", err)
	}
}

func TestKeepOverwritesNothing(t *testing.T) {
	dir := folderWith(t, map[string]string{"harbour-2031.yaml": "a file of someone's own"})
	path, err := Keep(dir, []byte(harbour(t)), "", time.Time{})
	if err != nil || filepath.Base(path) != "harbour-2031-2.yaml" {
		t.Errorf("kept as %s, %v", path, err)
	}
	if data, err := os.ReadFile(filepath.Join(dir, folder, "harbour-2031.yaml")); err != nil || string(data) != "a file of someone's own" {
		t.Errorf("what stood there: %q, %v", data, err)
	}
}

func TestKeepThatFailsLeavesWhatWas(t *testing.T) {
	dir := t.TempDir()
	if _, err := Keep(dir, []byte("id: x"), "", time.Time{}); err == nil {
		t.Error("a file that is no edition is kept")
	}
	blocked := filepath.Join(dir, "no folder")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Keep(blocked, []byte(harbour(t)), "", time.Time{})
	if !errors.Is(err, &model.Problem{ID: "edition.unwritable"}) {
		t.Errorf("a folder that cannot be made: %v", err)
	}
	worded(t, problems(t, err)[0])
	if _, err := Keep(dir, []byte(harbour(t)), filepath.Join(dir, "gone.yaml"), time.Time{}); err == nil {
		t.Error("a file that is not there is replaced")
	}
	if set := Open(dir); len(set.List()) != 1 || slices.Contains(toldBy(t, set, dir), "id_taken") {
		t.Errorf("%d editions, %v", len(set.List()), set.Broken())
	}
}
