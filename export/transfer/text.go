package transfer

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"toprunner/model"
	"toprunner/model/words"
)

// Text writes the transfer sheet as plain text. Every answer stands by itself
// at the left margin, so that it can be marked and copied as it is.
func Text(w io.Writer, s *model.Snapshot) error {
	t := textWriter{words: words.For(s.Entry.Language)}
	t.sheet(newSheet(s))
	_, err := t.to.WriteTo(w)
	return err
}

type textWriter struct {
	to    bytes.Buffer
	words *words.Catalogue
}

func (t *textWriter) line(format string, args ...any) { fmt.Fprintf(&t.to, format+"\n", args...) }

func (t *textWriter) sheet(s *sheet) {
	t.line("%s  %s", t.words.Text("transfer.title"), s.Award)
	t.line("%s", s.Organization)
	t.line("")
	t.line("%s", t.words.Text("transfer.disclaimer", words.Args{"Authority": s.Authority}))
	if s.Assumed {
		t.line("%s", t.words.Text("transfer.assumed"))
	}
	if s.Practice {
		t.line("%s", t.words.Text("transfer.practice"))
	}
	if s.Errors > 0 {
		t.line("%s", t.words.Text("transfer.draft", words.Args{"Count": s.Errors}))
	}
	for _, part := range s.Sections {
		t.line("\n\n======== %s ========", part.Title)
		for _, g := range part.Groups {
			if g.Title != "" {
				t.line("\n---- %s ----", g.Title)
			}
			for _, b := range g.Boxes {
				t.box(b)
			}
		}
	}
	if len(s.LeftOut) > 0 {
		t.line("\n\n======== %s ========", t.words.Text("transfer.left_out"))
		for _, label := range s.LeftOut {
			t.line("%s", label)
		}
	}
}

// box writes the label with what there is to know, and below it the answer.
func (t *textWriter) box(b box) {
	head := "[ ] " + strings.TrimSpace(b.Ref+" "+b.Label+" "+b.Sign)
	for _, more := range []string{b.Official, b.Length, b.Todo} {
		if more != "" {
			head += t.words.Text("transfer.aside", words.Args{"Text": more})
		}
	}
	t.line("\n%s", head)
	for _, r := range b.Remarks {
		t.line("    ! %s: %s", r.Name, strings.ReplaceAll(r.Text, "\n", " "))
	}
	switch {
	case b.Missing != "":
		t.line("    %s", b.Missing)
	case len(b.Files) > 0:
		t.line("%s", strings.Join(b.Files, "\n"))
	default:
		t.line("%s", b.Value)
	}
	if b.Meaning != "" {
		t.line("    = %s", b.Meaning)
	}
}
