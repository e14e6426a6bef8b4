package practice_test

import (
	"bytes"
	"testing"

	"toprunner/model"
	"toprunner/model/check"
	"toprunner/model/edition"
	"toprunner/model/entryfile"
	"toprunner/model/glyph"
	"toprunner/model/practice"
	"toprunner/model/words"
)

// The practice entry is complete, and nothing in it even deserves a notice.
func TestPracticeEntryIsComplete(t *testing.T) {
	e, contents, err := practice.Entry()
	if err != nil {
		t.Fatal(err)
	}
	ed, ok := edition.Builtin().Get(e.Edition)
	if !ok {
		t.Fatalf("its edition %q is not there", e.Edition)
	}
	r := check.Run(ed, e, check.Facts{Today: ed.Programme.Period.Opens, Draws: glyph.Prints})
	for _, f := range r.Findings {
		t.Errorf("%s at %s: %s", f.Rule, f.Question, words.For(model.English).Finding(ed, f))
	}
	for _, a := range e.Attachments {
		if data, err := contents.Content(a.SHA256); err != nil || int64(len(data)) != a.Size {
			t.Errorf("%s: %d bytes, %v", a.Name, len(data), err)
		}
	}
	if len(e.Attachments) == 0 {
		t.Error("it has no evidence")
	}
}

// The file is written as the program itself writes entries, so that an exported
// practice entry is that file.
func TestPracticeEntryIsCanonical(t *testing.T) {
	files, err := practice.Files()
	if err != nil {
		t.Fatal(err)
	}
	e, _, err := practice.Entry()
	if err != nil {
		t.Fatal(err)
	}
	ed, _ := edition.Builtin().Get(e.Edition)
	var written bytes.Buffer
	if err := entryfile.Write(&written, ed, e); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(written.Bytes(), files[0].Data) {
		t.Error("written by the program it is another file")
	}
}
