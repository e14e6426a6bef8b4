//go:build e2e

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"toprunner/model"
)

// contact is the section that the new user fills in, in the order of the form.
// wrong is what is written first where the check is to find something.
var contact = []struct{ question, wrong, right string }{
	{"contact.department", "", "総務部　働き方改革推進室"},
	{"contact.name", "", "青空 花子"},
	{"contact.name_kana", "青空花子", "アオゾラ ハナコ"},
	{"contact.phone", "", "03-1234-5678"},
	{"contact.email", "hanako@", "hanako.aozora@example.co.jp"},
}

// TestEndToEndNewUser goes a new user's way with keys and clipboard: a new entry,
// one section filled in, two findings mended, the PDF saved and read, the
// computer switched off, and all of it still there.
func TestEndToEndNewUser(t *testing.T) {
	d := newDisplay(t, "1280x800")
	data := filepath.Join(t.TempDir(), "data")
	app := d.start(data, model.Japanese)
	app.newEntry()
	app.toContact()
	for i, c := range contact {
		if i > 0 {
			app.tabTo(c.question)
		}
		if c.wrong != "" {
			d.paste(c.wrong)
		} else {
			d.paste(c.right)
		}
	}
	app.mend(data)
	for _, c := range contact {
		d.until(c.question+" is saved", func() bool { return only(t, data).Answers[c.question].Text == c.right })
	}
	done("one section is filled in, two findings are mended, all of it is saved")

	pdf := app.savePDF()
	text := string(d.do("pdftotext", "-layout", pdf, "-"))
	for _, c := range contact {
		if !strings.Contains(strings.Join(strings.Fields(text), ""), strings.Join(strings.Fields(c.right), "")) {
			t.Errorf("%s is not in the PDF: %q", c.question, c.right)
		}
	}
	done("the PDF is saved and holds what was written")

	app.kill()
	again := d.start(data, model.Japanese)
	again.openOnly()
	again.waitFor("question=contact.email") // where the last word was typed
	d.keys("ctrl+Prior", "ctrl+Next")
	again.waitFor("question=" + contact[0].question)
	for i, c := range contact {
		if i > 0 {
			again.tabTo(c.question)
		}
		d.keys("ctrl+a", "ctrl+c")
		if !d.holds(func() bool { return d.clipboard() == c.right }) {
			t.Fatalf("%s shows %q after the restart, want %q", c.question, d.clipboard(), c.right)
		}
	}
	done("after kill -9 and a new start everything is there")
}

func done(what string) { fmt.Println("ok  new user: " + what) }

// toContact goes on from section to section to that of the contact, whose first
// field then has the focus.
func (r *running) toContact() {
	d := r.display
	d.t.Helper()
	d.until("the contact is shown", func() bool {
		d.keys("ctrl+Next")
		return strings.HasSuffix(r.waitFor("section shown"), "section=contact")
	})
	r.waitFor("question=" + contact[0].question)
}

// tabTo goes on by Tab until a question is entered.
func (r *running) tabTo(question string) {
	r.display.t.Helper()
	r.display.keys("Tab")
	r.waitFor("question=" + question)
}

// mend lets the program lead to what it found in the section, and writes there
// what is right, until it leads elsewhere.
func (r *running) mend(data string) {
	d := r.display
	d.t.Helper()
	d.until("what was written is saved", func() bool {
		return only(d.t, data).Answers["contact.email"].Text == "hanako@"
	})
	d.keys("ctrl+Prior", "ctrl+Next")
	r.waitFor("section=contact")
	r.waitFor("question=" + contact[0].question)
	for _, c := range contact {
		if c.wrong == "" {
			continue
		}
		d.keys("F8")
		if line := r.waitFor("question entered"); !strings.HasSuffix(line, c.question) {
			d.t.Fatalf("the finding at %s is not led to: %s", c.question, line)
		}
		d.keys("ctrl+a")
		d.paste(c.right)
	}
	d.keys("F8")
	if line := r.waitFor("question entered"); strings.Contains(line, "question=contact.") {
		d.t.Fatalf("something is still found in the section: %s", line)
	}
}

// savePDF saves the submission document where it is offered, and returns its
// path. Whatever is asked on the way is answered as offered.
func (r *running) savePDF() string {
	d := r.display
	d.t.Helper()
	d.keys("ctrl+p")
	saved := func() string {
		all, err := filepath.Glob(filepath.Join(r.home, "*.pdf"))
		if err != nil || len(all) == 0 {
			return ""
		}
		return all[0]
	}
	r.waitFor("sheet shown")
	for late := time.Now().Add(patience); saved() == ""; {
		if time.Now().After(late) {
			d.t.Fatal("the document is not saved")
		}
		d.keys("space") // once more where a sheet was not ready for the last one
		<-time.After(2 * time.Second)
	}
	path := saved()
	if info, err := os.Stat(path); err != nil || info.Size() == 0 || !strings.HasPrefix(filepath.Base(path), "応募内容_") {
		d.t.Fatalf("saved %s: %v", path, err)
	}
	return path
}
