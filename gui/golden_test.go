package gui

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// goldens are the screens whose markup is kept in testdata/screens in both
// languages, one line each: its name, what leads there, and what the library
// holds, which is the sample entry unless something else is said. A screen is
// added here, and drawn with
//
//	go test ./gui -run TestScreens -update
var goldens = []golden{
	{"first-start", func(*desk) {}, none},
	{"overview", func(*desk) {}, inStates},
	{"trash", func(d *desk) {
		d.act(d.app.words.Text("gui.overview.delete"))
		d.chip(d.app.words.Text("gui.shelf.trash"))
		d.app.draw() // looking for the chip has laid out a list that is not shown
	}, inStates},
	{"purge", func(d *desk) { o := d.overview(); o.askToPurge(o.found[0]) }, nil},
	{"submission", func(d *desk) { o := d.overview(); o.askSubmitted(o.found[0]) }, inStates},
	{"twin", func(d *desk) {
		d.entries.files["/in.json"] = changedEntry("begun", "学校法人あかつき学園")
		d.drop("/in.json")
	}, inStates},
	{"edition-taken", func(d *desk) {
		ed, _ := d.app.deps.Editions.Get("toprunner-2025")
		d.files.offers["/in.yaml"] = EditionOffer{Edition: ed, FreeID: "toprunner-2025-2", Taken: TakenBuiltIn}
		d.drop("/in.yaml")
	}, nil},
	{"start", func(d *desk) { d.app.newEntry() }, none},
	{"eligibility", section("eligibility"), nil},
	{"file-taken-off", func(d *desk) {
		e := d.openSample()
		q := e.session.Edition().Question("eligibility.rule_document")
		e.session.Detach(q.ID, e.session.Files(q.ID)[0].SHA256)
		e.goTo(q)
	}, nil},
	{"organization", section("organization"), nil},
	{"contact", section("contact"), nil},
	{"track-record", section("track_record"), nil},
	{"efforts", section("efforts"), nil},
	{"consent", section("consent"), nil},
	{"mistakes", func(d *desk) {
		e := d.openSample()
		e.goTo(e.session.Edition().Question("organization.postal_code"))
	}, mistaken},
	{"section-empty", func(d *desk) { e := d.beginEmpty(); e.show(d.placeOf("contact")) }, none},
	{"findings", func(d *desk) { d.openSample().show(place{}) }, nil},
	{"findings-open", func(d *desk) { d.beginEmpty().show(place{}) }, none},
	{"explained", func(d *desk) { d.narrow(); d.openSample(); d.toggleHelp("track_record.eligible") }, nil},
	{"pdf", func(d *desk) { d.openSample().savePDF() }, nil},
	{"submitted", func(d *desk) {
		d.library.went[d.library.order[0]] = model.Submission{On: day(20), Channel: "郵送"}
		d.openSample().show(place{})
	}, nil},
	{"find", func(d *desk) { d.openSample().find(); d.typeHere("テレワーク") }, nil},
	{"by-hand", func(d *desk) { d.openSample().show(d.placeOf("track_record")); d.openByHand() }, nil},
	{"memo", func(d *desk) { e := d.openSample(); e.writeMemo(e.session.Edition().Question("contact.name")) }, nil},
	{"history", func(d *desk) { d.compareStates() }, nil},
	{"save-failed", func(d *desk) { d.failToSave() }, nil},
	{"data-notices", func(d *desk) { d.app.WarnOfPlace(inOneDrive); d.app.Checking() }, nil},
	{"backups", func(d *desk) { d.keepBackups(); d.app.showBackups() }, nil},
	{"restore-ask", func(d *desk) { d.keepBackups(); (&backups{win: d.app}).askToRestore(d.backups.all[0]) }, nil},
	{"programme", func(d *desk) { d.app.showProgramme() }, nil},
	{"settings", func(d *desk) { d.app.showSettings() }, nil},
	{"shortcuts", func(d *desk) { d.openSample(); d.app.showShortcuts() }, nil},
	{"about", func(d *desk) { d.app.showAbout() }, nil},
	{"licences", func(d *desk) { d.app.showLicences() }, nil},
	{"licence", func(d *desk) { d.app.showLicence(d.app.deps.About.Licences[0]) }, nil},
	{"notice", func(d *desk) { d.app.Notice(&model.Problem{ID: "store.unsound"}) }, nil},
	{"replace", func(d *desk) {
		where := &saveForm{dialogs: &FileDialogs{}, words: d.app.words, parent: d.win}
		where.askToReplace("応募内容.pdf", "/home/hanako/応募内容.pdf")
	}, nil},
	{"choose-edition", func(d *desk) {
		own, _ := d.app.deps.Editions.Get("toprunner-2025")
		d.app.deps.Editions = several{own, editiontest.Harbour(d.t)}
		d.app.newEntry()
	}, nil},
	{"edition-added", func(d *desk) {
		ed := editiontest.Harbour(d.t)
		d.app.keepEdition(EditionOffer{Edition: ed}, ed.ID, func() {})
	}, nil},
	{"problem", func(d *desk) { d.app.problem(editionMissing("x")) }, nil},
	{"discard", func(d *desk) { d.app.askToDiscard(editionMissing("x")) }, nil},
	{"saved", func(d *desk) { d.app.written("/home/hanako/応募内容.pdf", "gui.files.saved_pdf") }, nil},
	{"save-where", func(d *desk) {
		(&FileDialogs{folder: "/home/hanako"}).SaveFile(d.win, d.app.words.Lang(), "応募内容.pdf", func(string) {})
	}, nil},
	{"start-problem", func(d *desk) { ShowStartProblem(d.win, d.app.words.Lang(), editionMissing("x")) }, nil},
}

// golden is a screen whose markup is kept.
type golden struct {
	name    string
	show    func(*desk)
	entries func(*testing.T) []*model.Entry
}

// desk is the app as it is before the screen is shown.
func (g golden) desk(t *testing.T, lang model.Lang) *desk {
	t.Helper()
	entries := []*model.Entry{editiontest.Practice(t)}
	if g.entries != nil {
		entries = g.entries(t)
	}
	return newDesk(t, lang, builtin(), entries...)
}

func TestScreens(t *testing.T) {
	for _, lang := range model.Langs() {
		for _, g := range goldens {
			name := g.name + "-" + string(lang) + ".xml"
			t.Run(name, func(t *testing.T) {
				d := g.desk(t, lang)
				g.show(d)
				compare(t, filepath.Join("testdata", "screens", name), d.markup())
			})
		}
	}
}

// markup is that of the screen or, when a sheet lies over it, of the sheet alone:
// what is below it has a golden file of its own.
func (d *desk) markup() string {
	if top := d.win.Canvas().Overlays().Top(); top != nil {
		return test.RenderObjectToMarkup(top)
	}
	return test.RenderToMarkup(d.win.Canvas())
}

// compare fails the test unless the golden file holds what is on the screen.
func compare(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s differs; look at it with: go test ./gui -run TestScreens -update && git diff gui/testdata", path)
	}
}

func none(*testing.T) []*model.Entry { return nil }

// inStates are entries in different states.
func inStates(t *testing.T) []*model.Entry {
	return []*model.Entry{entryOf("empty", ""), entryOf("begun", "学校法人あかつき学園"), editiontest.Practice(t)}
}

// mistaken is an entry with a mistake in answers of several kinds.
func mistaken(t *testing.T) []*model.Entry {
	e := editiontest.Practice(t)
	e.Answers["eligibility.in_rules"] = model.TextAnswer("false")
	e.Answers["organization.kind"] = model.TextAnswer("かぶしき")
	e.Answers["organization.postal_code"] = model.TextAnswer("12-34")
	e.Answers["organization.employees_regular"] = model.TextAnswer("9000")
	e.Answers["track_record.styles"] = model.ListAnswer("在宅とモバイル")
	e.Answers["efforts.1.indicators"] = model.RowsAnswer(model.Row{"name": "残業", "before": "多い", "after": "12"})
	return []*model.Entry{e}
}

func section(id string) func(*desk) {
	return func(d *desk) { e := d.openSample(); e.show(d.placeOf(id)) }
}

// beginEmpty begins a new entry and goes on to its first section.
func (d *desk) beginEmpty() *entryScreen {
	d.t.Helper()
	d.app.newEntry()
	d.app.shown.(*startScreen).begin()
	return d.entry()
}

func (d *desk) placeOf(id string) place {
	d.t.Helper()
	for _, s := range d.entry().session.Edition().Sections {
		if s.ID == id {
			return place{s}
		}
	}
	d.t.Fatalf("no section %q", id)
	return place{}
}

// openSample opens the sample entry, which is the last of the library.
func (d *desk) openSample() *entryScreen {
	d.t.Helper()
	d.app.openListed(d.library.summary(d.library.order[0]))
	return d.entry()
}

// compareStates shows an earlier state of a long answer.
func (d *desk) compareStates() {
	d.t.Helper()
	const id = "efforts.1.action"
	e := d.openSample()
	q := e.session.Edition().Question(id)
	now := e.session.Answer(id)
	before := model.TextAnswer(strings.Replace(now.Text, "。", "しました。", 1))
	d.library.states = map[string][]model.AnswerState{id: {
		{Saved: july, Answer: now}, {Saved: july.Add(-time.Hour), Answer: before, Submitted: true}, {Saved: july.AddDate(0, 0, -9)},
	}}
	e.goTo(q)
	e.showHistory(q)
	d.pickState("13:32")
}

// failToSave types on a full disk.
func (d *desk) failToSave() {
	e := d.openSample()
	e.show(d.placeOf("contact"))
	d.library.fail = full
	d.typeInto("contact.name", "子")
	d.runner.wait()
}

// narrow leaves no room for the help beside the questions.
func (d *desk) narrow() { d.win.Resize(fyne.NewSize(1100, 800)) }

func (d *desk) toggleHelp(question string) {
	d.t.Helper()
	e := d.entry()
	q := e.session.Edition().Question(question)
	e.goTo(q)
	e.forms[q.Section].rows[q].toggleHelp()
}

// typeHere types into what has the focus.
func (d *desk) typeHere(s string) {
	for _, r := range s {
		d.win.Canvas().Focused().TypedRune(r)
	}
}
