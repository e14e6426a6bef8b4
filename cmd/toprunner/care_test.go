package main

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/store"
)

// patient is a store that counts what is done to it.
type patient struct {
	unclean         bool
	sick, noBackup  error
	untidy          error
	checks, backups int
	tidied          int
	curable         bool
	fileGone        bool // it is no matter of rows
}

func (p *patient) Mend(context.Context) (*model.Problem, error) {
	if p.fileGone {
		return nil, store.ErrDamaged
	}
	if !p.curable {
		return nil, nil
	}
	p.sick, p.noBackup, p.untidy = nil, nil, nil
	return mended, nil
}

var mended = &model.Problem{ID: "mended"}

func (p *patient) Check(context.Context) error {
	p.checks++
	return p.sick
}

func (p *patient) Backup(context.Context, func() time.Time) (store.Backup, bool, error) {
	p.backups++
	return store.Backup{}, true, p.noBackup
}

func (p *patient) Tidy(context.Context) (store.Tidied, error) {
	p.tidied++
	return store.Tidied{}, p.untidy
}

// days is a runner that works at once and whose timers go off when told, and its clock.
type days struct {
	now  time.Time
	wait time.Duration
	next func()
}

func newDays() *days { return &days{now: time.Date(2025, 7, 1, 9, 0, 0, 0, time.UTC)} }

func (*days) Go(work, done func()) { work(); done() }

func (d *days) After(wait time.Duration, f func()) func() {
	d.wait, d.next = wait, f
	return func() {}
}

func (d *days) clock() time.Time { return d.now }

// pass lets so much time pass while the computer is awake.
func (d *days) pass(all time.Duration) {
	for end := d.now.Add(all); d.now.Before(end); {
		d.now = d.now.Add(d.wait)
		d.next()
	}
}

// listener hears what a person would be told.
type listener struct {
	t        *testing.T
	want     error
	notices  int
	reloads  int // of the entries
	checking int // checks begun
	checked  []error
}

func (l *listener) Notice(about error) {
	if !errors.Is(about, l.want) {
		l.t.Errorf("told %v", about)
	}
	l.notices++
}

func (l *listener) Reload()             { l.reloads++ }
func (l *listener) Checking()           { l.checking++ }
func (l *listener) Checked(about error) { l.checked = append(l.checked, about) }

func TestLookAfter(t *testing.T) {
	for name, c := range map[string]struct {
		patient                      patient
		checks, backups, tidied, say int // over three days
		banner                       error
	}{
		"closed properly":    {patient{}, 0, 3, 3, 0, nil},
		"not closed":         {patient{unclean: true}, 1, 3, 3, 0, nil},
		"not closed, broken": {patient{unclean: true, sick: store.ErrDamaged}, 1, 2, 2, 0, unsoundRows},
		"not closed, no use": {patient{unclean: true, sick: store.ErrDamaged, fileGone: true}, 1, 2, 2, 0, unsound},
		"not closed, mends":  {patient{unclean: true, sick: store.ErrDamaged, curable: true}, 1, 3, 3, 1, nil},
		"damaged rows":       {patient{noBackup: store.ErrDamaged}, 0, 3, 0, 3, nil},
		"a damaged page":     {patient{noBackup: store.ErrDamaged, fileGone: true}, 0, 3, 0, 3, nil},
		"rows that mend":     {patient{noBackup: store.ErrDamaged, curable: true}, 0, 4, 3, 1, nil},
		"damage in tidying":  {patient{untidy: store.ErrDamaged, curable: true}, 0, 4, 4, 1, nil},
		"no room to tidy":    {patient{untidy: store.ErrFull}, 0, 3, 3, 0, nil},
		"a full disk":        {patient{noBackup: store.ErrFull}, 0, 3, 0, 0, nil},
	} {
		d, told := newDays(), &listener{t: t, want: unsoundRows}
		switch {
		case c.patient.curable:
			told.want = mended
		case c.patient.fileGone:
			told.want = unsound
		}
		lookAfter(&c.patient, c.patient.unclean, d, d.clock, told)
		d.pass(48 * time.Hour)
		if c.patient.checks != c.checks || c.patient.backups != c.backups || c.patient.tidied != c.tidied || told.notices != c.say {
			t.Errorf("%s: %d checks, %d backups, tidied %d times, told %d times",
				name, c.patient.checks, c.patient.backups, c.patient.tidied, told.notices)
		}
		if c.patient.curable != (told.reloads == 1) {
			t.Errorf("%s: the entries were read again %d times", name, told.reloads)
		}
		if told.checking != c.checks || len(told.checked) != c.checks {
			t.Errorf("%s: %d checks begun and %v ended on the screen", name, told.checking, told.checked)
		}
		if c.checks == 1 && !errors.Is(told.checked[0], c.banner) {
			t.Errorf("%s: the check says %v", name, told.checked[0])
		}
	}
}

// Whoever quits during a backup finds no error in the log; what did go wrong is one.
func TestBackupCalledOffIsNoErrorInTheLog(t *testing.T) {
	before := slog.Default()
	t.Cleanup(func() { slog.SetDefault(before) })
	for name, c := range map[string]struct {
		err    error
		logged string
	}{
		"quit":        {context.Canceled, `level=INFO msg="backup called off"`},
		"a full disk": {store.ErrFull, `level=ERROR msg="no backup"`},
	} {
		var log strings.Builder
		slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
		p := &patient{noBackup: c.err}
		if err := backUp(p, time.Now); err != nil || p.tidied > 0 {
			t.Errorf("%s: %v, tidied %d times", name, err, p.tidied)
		}
		if !strings.Contains(log.String(), c.logged) || strings.Count(log.String(), "\n") != 1 {
			t.Errorf("%s: the log says %s", name, log.String())
		}
	}
}

// The timers of a computer stand still while it sleeps.
func TestBackupAfterTheComputerHasSlept(t *testing.T) {
	p, d := &patient{}, newDays()
	lookAfter(p, false, d, d.clock, &listener{t: t})
	for _, c := range []struct {
		passes  time.Duration // until the next timer goes off
		backups int
	}{
		{time.Hour, 1}, {22 * time.Hour, 1}, {time.Hour, 2}, // asleep overnight
		{72 * time.Hour, 3}, {time.Hour, 3},
		{-72 * time.Hour, 4}, {time.Hour, 4}, // the clock was put right
	} {
		d.now = d.now.Add(c.passes)
		if d.next(); p.backups != c.backups {
			t.Errorf("%d backups by %v, want %d", p.backups, d.now, c.backups)
		}
	}
}

func TestWhatIsSaidOfACheck(t *testing.T) {
	for name, c := range map[string]struct{ err, said error }{
		"sound":   {nil, nil},
		"damaged": {&model.Problem{ID: "store.empty_file", Cause: store.ErrDamaged}, unsound},
		"busy":    {store.ErrBusy, &model.Problem{ID: "gui.care.unchecked"}},
	} {
		if said := toBeSaid(c.err); !errors.Is(said, c.said) {
			t.Errorf("%s: %v", name, said)
		}
	}
}
