package gui

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/check"
	"toprunner/model/edition"
)

// desk is the app in a window without a display, with a library in memory and a
// clock that stands still.
type desk struct {
	t        testing.TB
	win      fyne.Window
	app      *Window
	library  *memory
	entries  *entryFiles
	files    *editionFiles
	backups  *copies
	runner   *steps
	dialogs  *answers
	written  map[string][]byte
	opened   []string
	shown    []string // files whose folder was shown
	copied   []string // what attached files hold that were written for looking at
	noCopies error    // why none can be written
	settings *chosen
	closed   bool
}

// july is within the application period of the built-in edition, nine days
// before it closes.
var july = time.Date(2025, 7, 22, 14, 32, 5, 0, time.FixedZone("JST", 9*60*60))

func newDesk(t testing.TB, lang model.Lang, editions Editions, entries ...*model.Entry) *desk {
	t.Helper()
	settings := &chosen{lang: lang}
	settings.SetLook(kit.Look{}.Known())
	d := &desk{
		entries: &entryFiles{files: map[string]*model.Entry{}, saved: map[string]*model.Entry{}},
		files:   &editionFiles{offers: map[string]EditionOffer{}, added: map[string]string{}},
		t:       t, settings: settings, library: newMemory(), backups: &copies{}, runner: &steps{}, dialogs: &answers{},
		written: map[string][]byte{},
	}
	for _, e := range entries {
		ed, _ := editions.Get(e.Edition)
		if err := d.library.Create(context.Background(), e, check.Run(ed, e, check.Facts{})); err != nil {
			t.Fatal(err)
		}
	}
	ids := 0
	d.win = &droppable{Window: test.NewWindow(canvas.NewRectangle(nil))}
	d.win.SetOnClosed(func() { d.closed = true })
	t.Cleanup(func() {
		if !d.closed { // the toolkit's test window cannot be closed twice
			d.win.Close()
		}
	})
	d.win.Resize(fyne.NewSize(1280, 800))
	d.app = New(d.win, Deps{
		Library: d.library, Backups: d.backups, Editions: editions, Documents: plainDocuments{}, Runner: d.runner, Dialogs: d.dialogs,
		Now:   func() time.Time { return july },
		NewID: func() string { ids++; return fmt.Sprintf("new-%d", ids) },
		Check: func(ed *model.Edition, e *model.Entry, today calendar.Date) *model.Report {
			return check.Run(ed, e, check.Facts{Today: today})
		},
		Examine:  examined,
		ReadFile: func(path string) ([]byte, error) { return []byte("%PDF of " + path), nil },
		WriteFile: func(path string, write func(io.Writer) error) error {
			var data bytes.Buffer
			err := write(&data)
			d.written[path] = data.Bytes()
			return err
		},
		CopyOf: func(name string, data []byte) (string, error) {
			d.copied = append(d.copied, string(data))
			return "/tmp/1/" + name, d.noCopies
		},
		OpenFile:     func(path string) error { d.opened = append(d.opened, path); return nil },
		ShowInFolder: func(path string) error { d.shown = append(d.shown, path); return nil },
		EntryFiles:   d.entries, EditionFiles: d.files, TrashKept: 30 * 24 * time.Hour,
		Practice: func() (*model.Entry, model.Contents, error) { return practice(), d.library, nil },
		LeftOut:  func() []error { return nil },
		Settings: settings,
		Folders:  Folders{Data: "/data", Backups: "/data/backups", Log: "/data/log"},
		About:    About{Version: "v1", Licences: []Licence{{"toprunner", "MIT", "Permission is hereby granted."}, {"kumo", "BSD", "Redistribution"}}},
	})
	return d
}

// theApp is the toolkit's app of all tests, and shownLook how it looks. With every app,
// and every look, the toolkit parses the fonts anew, which takes longer than a test.
var (
	theApp    = sync.OnceValue(test.NewApp)
	shownLook kit.Look
)

// chosen are settings in memory.
type chosen struct {
	lang model.Lang
	look kit.Look
}

func (c *chosen) Lang() model.Lang     { return c.lang }
func (c *chosen) SetLang(l model.Lang) { c.lang = l }
func (c *chosen) Look() kit.Look       { return c.look }

func (c *chosen) SetLook(look kit.Look) {
	c.look = look
	if app := theApp(); look != shownLook {
		kit.SetLook(app, look)
		shownLook = look
	}
}

// examined is what is known of a file without looking into it.
func examined(name string, data []byte) model.Attachment {
	return model.Attachment{Name: name, Size: int64(len(data)), SHA256: sum(data), Kind: "pdf", Pages: 3,
		State: model.AttachmentGood}
}

// holding reads a file to attach.
func holding(data string) func() ([]byte, error) {
	return func() ([]byte, error) { return []byte(data), nil }
}

// builtin are the editions the program carries.
func builtin() Editions { return edition.Builtin() }

// only is the set of one edition.
type only struct{ ed *model.Edition }

func (o only) Get(id string) (*model.Edition, bool) { return o.ed, id == o.ed.ID }
func (o only) List() []*model.Edition               { return []*model.Edition{o.ed} }

// entryOf is an entry to the built-in edition with one answer, the name.
func entryOf(id, organization string) *model.Entry {
	e := model.NewEntry(id, "toprunner-2025", model.Japanese)
	if organization != "" {
		e.Answers["organization.name"] = model.TextAnswer(organization)
	}
	return e
}

func practice() *model.Entry { return entryOf("practice", "株式会社れんしゅう") }

// memory is a library in memory.
type memory struct {
	edited   string // the question that was saved last
	entries  map[string]*model.Entry
	reports  map[string]*model.Report
	order    []string // last created first
	deleted  map[string]bool
	archived map[string]bool
	went     map[string]model.Submission
	sent     map[string]*model.Entry // as they were when they went out
	contents map[string][]byte
	changed  time.Time // when every entry was last changed
	saves    int
	fail     error  // returned by Save and Overview
	refused  string // the organisation whose entry Create does not keep
	damaged  error  // what Overview and History say beside what they could read
	states   map[string][]model.AnswerState
}

func newMemory() *memory {
	return &memory{
		changed: july,
		entries: map[string]*model.Entry{}, reports: map[string]*model.Report{},
		deleted: map[string]bool{}, archived: map[string]bool{}, went: map[string]model.Submission{}, sent: map[string]*model.Entry{}, contents: map[string][]byte{},
	}
}

func (m *memory) Create(_ context.Context, e *model.Entry, r *model.Report) error {
	if m.fail != nil {
		return m.fail
	}
	if m.refused != "" && e.Answers["organization.name"].Text == m.refused {
		return errors.New("no room")
	}
	m.order = slices.Insert(m.order, 0, e.ID)
	m.entries[e.ID], m.reports[e.ID] = e.Clone(), r
	return nil
}

func (m *memory) Save(_ context.Context, e *model.Entry, r *model.Report) error {
	if m.fail != nil {
		return m.fail
	}
	if m.entries[e.ID] == nil {
		return errors.New("no entry " + e.ID)
	}
	m.saves++
	m.entries[e.ID], m.reports[e.ID] = e.Clone(), r
	return nil
}

func (m *memory) Summary(_ context.Context, id string) (model.Summary, error) {
	return m.summary(id), nil
}

func (m *memory) Load(_ context.Context, id string) (*model.Entry, error) {
	if m.entries[id] == nil {
		return nil, errors.New("no entry " + id)
	}
	return m.entries[id].Clone(), nil
}

func (m *memory) LastEdited(context.Context, string) (string, error) { return m.edited, nil }

func (m *memory) History(_ context.Context, id, question string) ([]model.AnswerState, error) {
	if m.entries[id] == nil {
		return nil, errors.New("no entry " + id)
	}
	return m.states[question], m.damaged
}

func (m *memory) Overview(context.Context) ([]model.Summary, error) {
	if m.fail != nil {
		return nil, m.fail
	}
	return m.listed(false), m.damaged
}

func (m *memory) Trash(context.Context) ([]model.Summary, error) { return m.listed(true), nil }

func (m *memory) listed(deleted bool) []model.Summary {
	var all []model.Summary
	for _, id := range m.order {
		if m.deleted[id] == deleted {
			all = append(all, m.summary(id))
		}
	}
	return all
}

func (m *memory) summary(id string) model.Summary {
	e, r := m.entries[id], m.reports[id]
	s := model.Summary{
		ID: id, Edition: e.Edition, Organization: e.Answers["organization.name"].Text, State: r.State(),
		Required: r.Required, Answered: r.Answered, Errors: r.Count(model.Error),
		Warnings: r.Count(model.Warning), Notices: r.Count(model.Notice), Changed: m.changed,
		Submission: m.went[id], Origin: e.Origin,
	}
	if !s.Submission.IsZero() {
		s.State = model.StateSubmitted
		s.ChangedSince = m.sent[id] != nil && !m.sent[id].Same(e)
	}
	if m.archived[id] {
		s.Archived = july
	}
	if m.deleted[id] {
		s.Deleted = july
	}
	return s
}

func (m *memory) Delete(_ context.Context, id string) error    { m.deleted[id] = true; return nil }
func (m *memory) Undelete(_ context.Context, id string) error  { m.deleted[id] = false; return nil }
func (m *memory) Archive(_ context.Context, id string) error   { m.archived[id] = true; return nil }
func (m *memory) Unarchive(_ context.Context, id string) error { m.archived[id] = false; return nil }

func (m *memory) Purge(_ context.Context, id string) error {
	m.order = slices.DeleteFunc(m.order, func(held string) bool { return held == id })
	return nil
}

func (m *memory) SetSubmitted(_ context.Context, id string, how model.Submission) error {
	if m.entries[id] == nil {
		return errors.New("no entry " + id)
	}
	m.went[id], m.sent[id] = how, m.entries[id].Clone()
	return nil
}

func (m *memory) SetOrigin(_ context.Context, id string, origin model.Origin) error {
	m.entries[id].Origin = origin
	return nil
}

func (m *memory) AddContent(_ context.Context, data []byte) (string, error) {
	m.contents[sum(data)] = data
	return sum(data), nil
}

func (m *memory) Content(sha string) ([]byte, error) { return m.contents[sha], nil }

func sum(data []byte) string {
	h := sha256.Sum256(data)
	return hex.EncodeToString(h[:])
}

// openEntry shows an entry that was last saved then.
func (w *Window) openEntry(id string, saved time.Time) {
	w.openListed(model.Summary{ID: id, Changed: saved})
}

// steps is a runner that works at once, or when told, and whose timers go off when
// told.
type steps struct {
	timers []*func()
	hold   bool // work waits for goOn
	held   []func()
}

func (s *steps) Go(work func(), done func()) {
	if s.hold {
		s.held = append(s.held, func() { work(); done() })
		return
	}
	work()
	done()
}

// goOn does the work that waits, and from now on works at once.
func (s *steps) goOn() {
	s.hold = false
	for len(s.held) > 0 {
		next := s.held[0]
		s.held = s.held[1:]
		next()
	}
}

func (s *steps) After(_ time.Duration, f func()) (stop func()) {
	timer := &f
	s.timers = append(s.timers, timer)
	return func() { s.timers = slices.DeleteFunc(s.timers, func(t *func()) bool { return t == timer }) }
}

// wait lets the time of every timer come that was set so far.
func (s *steps) wait() {
	due := s.timers
	s.timers = nil
	for _, f := range due {
		(*f)()
	}
}

// answers is a person who answers every dialog with the path set.
type answers struct {
	path    string
	offered string
	asked   FileKind
}

func (a *answers) SaveFile(_ fyne.Window, _ model.Lang, name string, done func(string)) {
	a.offered = name
	done(a.path)
}

func (a *answers) OpenFile(_ fyne.Window, _ model.Lang, kind FileKind, done func(string)) {
	a.asked = kind
	done(a.path)
}

func (a *answers) ChooseFolder(_ fyne.Window, _ model.Lang, done func(string)) { done(a.path) }

// plainDocuments draws documents that hold the organisation's name.
type plainDocuments struct{}

func (plainDocuments) PDF(w io.Writer, s *model.Snapshot, o PDFOptions) error {
	_, err := fmt.Fprintf(w, "PDF of %s", organizationOf(s.Edition, s.Entry))
	if err == nil && o != (PDFOptions{Lang: s.Entry.Language}) {
		_, err = fmt.Fprintf(w, " %s both=%t redacted=%t evidence=%t", o.Lang, o.Both, o.Redacted, o.Evidence)
	}
	return err
}

func (plainDocuments) TransferSheet(w io.Writer, s *model.Snapshot) error {
	_, err := io.WriteString(w, "sheet of "+organizationOf(s.Edition, s.Entry))
	return err
}

// objects returns everything that is drawn: the sheet over the window if there
// is one, else what fills the window.
func (d *desk) objects() []fyne.CanvasObject {
	if top := d.win.Canvas().Overlays().Top(); top != nil {
		return test.LaidOutObjects(top)
	}
	return test.LaidOutObjects(d.win.Content())
}

// texts returns every text that is drawn, one a line.
func (d *desk) texts() string {
	return strings.Join(textsOf(d.objects()), "\n")
}

func textsIn(o fyne.CanvasObject) []string { return textsOf(test.LaidOutObjects(o)) }

func textsOf(objects []fyne.CanvasObject) []string {
	var all []string
	for _, o := range objects {
		if t, ok := o.(*canvas.Text); ok {
			all = append(all, t.Text)
		}
	}
	return all
}

// sees fails the test unless the text is drawn somewhere; line breaks do not
// matter.
func (d *desk) sees(wanted string) {
	d.t.Helper()
	if !strings.Contains(strings.ReplaceAll(d.texts(), "\n", ""), wanted) {
		d.t.Errorf("%q is not on the screen:\n%s", wanted, d.texts())
	}
}

func (d *desk) seesNot(unwanted string) {
	d.t.Helper()
	if strings.Contains(strings.ReplaceAll(d.texts(), "\n", ""), unwanted) {
		d.t.Errorf("%q is on the screen:\n%s", unwanted, d.texts())
	}
}

// press presses the first button with that label.
func (d *desk) press(label string) {
	d.t.Helper()
	for _, o := range d.objects() {
		if b, ok := o.(*kit.Button); ok && b.Text() == label && b.Visible() {
			test.Tap(b)
			return
		}
	}
	d.t.Fatalf("no button %q on the screen:\n%s", label, d.texts())
}

// choose runs the menu command with that label.
func (d *desk) choose(label string) {
	d.t.Helper()
	for _, menu := range d.win.MainMenu().Items {
		for _, item := range menu.Items {
			if commandName(item) == label {
				item.Action()
				return
			}
		}
	}
	d.t.Fatalf("no command %q in the menu", label)
}

// typeInto puts the focus into the field of a question and types.
func (d *desk) typeInto(question, typed string) {
	d.t.Helper()
	e := d.app.shown.(*entryScreen)
	e.goTo(e.session.Edition().Question(question))
	focused := d.win.Canvas().Focused()
	if focused == nil {
		d.t.Fatalf("no field for %s has the focus", question)
	}
	for _, r := range typed {
		focused.TypedRune(r)
	}
}
