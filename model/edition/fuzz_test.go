package edition

import (
	"strings"
	"testing"
)

// FuzzParse holds that no file makes the reader panic, that what it refuses is
// told with a place, and that what it takes is ready for use.
func FuzzParse(f *testing.F) {
	file := harbour(f)
	f.Add([]byte(file))
	for _, b := range breakages {
		broken, _ := unmark(swap(f, file, b.old, b.with))
		f.Add([]byte(broken))
	}
	for _, odd := range []string{
		"", "\x00", "- - -", "? a\n: b", "a: |\n\t", "[", "{", "'", "\"\\x", "a: >-9\n b", "---\n...", "a:\n- b: [c", "&a *a",
	} {
		f.Add([]byte(odd))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := Parse("f.yaml", data)
		if err != nil {
			for _, p := range problems(t, err) {
				if !strings.HasPrefix(p.Args["At"], "f.yaml:") {
					t.Errorf("%v has no place", p)
				}
			}
			return
		}
		for _, q := range e.Questions() {
			if q.Section == nil || q.Block == nil || q.Label.JA == "" || q.Label.EN == "" || e.Question(q.ID) != q {
				t.Errorf("%s is not ready for use", q.ID)
			}
		}
	})
}
