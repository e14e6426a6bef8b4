package gui

import (
	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/session"
	"toprunner/model/words"
)

// submitForm asks when and how an application went out. That is noted by hand:
// the app sends nothing and cannot know.
type submitForm struct {
	win      *Window
	sheet    *sheet
	day      kit.Editor
	channel  *kit.Choice
	channels *model.Question
	closes   calendar.Date // of the edition; zero for no such day
	other    *kit.TextField
	said     *kit.MessageList // of the day
	done     func(model.Submission)
}

// channelsOf asks for one of the ways that an application can go out by in an edition,
// or for another one. Without its edition, nil, only that is known.
func channelsOf(ed *model.Edition) *model.Question {
	q := &model.Question{Type: model.TypeChoice, Need: model.Required}
	if ed != nil {
		for _, way := range ed.Programme.Ways() {
			q.Choices = append(q.Choices, model.Choice{ID: way.ID, Label: way.Label})
		}
	}
	inWords := func(lang model.Lang) string { return words.For(lang).Text("gui.submit.other") }
	q.Choices = append(q.Choices, model.Choice{ID: model.OtherChannel,
		Label: model.Bilingual{JA: inWords(model.Japanese), EN: inWords(model.English)}})
	return q
}

// channelName words the way that is noted. A note of an earlier version holds the
// words of a way in the language of its screen.
func channelName(c *words.Catalogue, ed *model.Edition, noted string) string {
	return c.Answer(channelsOf(ed), model.TextAnswer(noted))
}

// askSubmission shows the form for an entry of an edition, nil when its file is
// missing, of which open errors are left; was is what is noted already, the zero
// Submission for nothing. done is told what is noted from now on, the zero Submission
// when the note is taken back.
func (w *Window) askSubmission(ed *model.Edition, was model.Submission, open int, done func(model.Submission)) {
	c := w.words
	f := &submitForm{win: w, day: kit.NewEditor(&model.Question{Type: model.TypeDate}, c.Lang()), other: kit.NewTextField(0),
		said: kit.NewMessageList(c.Lang()), done: done, sheet: w.newSheet(c.Text("gui.submit.title"))}
	f.channels = channelsOf(ed)
	if ed != nil {
		f.closes = ed.Programme.Period.Closes
	}
	f.channel = kit.NewChoice(f.channels, c.Lang())
	f.fill(was)
	f.remark()
	f.day.OnChanged(func(model.Answer) { f.remark() })
	other := kit.NewColumn(kit.GapTight, kit.NewWrapText(c.Text("gui.submit.other_way"), kit.Hint), f.other)
	body := texts(c.Text("gui.submit.lead"))
	if open > 0 {
		body = append(body, kit.NewBanner(kit.BannerWarning, c.Text("gui.submit.open", words.Args{"Count": open}), "", nil))
	}
	body = append(body,
		kit.NewColumn(kit.GapTight, kit.NewWrapText(c.Text("gui.submit.day"), kit.Strong), f.day.Object(), f.said),
		kit.NewColumn(kit.GapTight, kit.NewWrapText(c.Text("gui.submit.channel"), kit.Strong), f.channel, other))
	f.sheet.show(body, f.buttons(c, was)...)
}

func (f *submitForm) buttons(c *words.Catalogue, was model.Submission) []*kit.Button {
	buttons := []*kit.Button{f.sheet.closing("gui.cancel")}
	if !was.IsZero() {
		buttons = append(buttons, kit.NewButton(c.Text("gui.submit.take_back"), kit.Secondary, func() {
			f.sheet.close()
			f.done(model.Submission{})
		}))
	}
	return append(buttons, kit.NewButton(c.Text("gui.submit.note"), kit.Primary, f.take))
}

// fill shows what is noted, and today and the edition's first way where nothing is.
func (f *submitForm) fill(was model.Submission) {
	if was.IsZero() {
		was = model.Submission{On: f.win.today(), Channel: f.channels.Choices[0].ID}
	}
	f.day.SetValue(model.TextAnswer(was.On.String()))
	if v := f.channels.Read(model.TextAnswer(was.Channel)); v.Readable() {
		f.channel.SetValue(model.TextAnswer(v.Choices[0]))
		return
	}
	f.channel.SetValue(model.TextAnswer(model.OtherChannel))
	f.other.SetText(was.Channel)
}

// remark tells of a day after the deadline, which is no mistake: papers go out late.
func (f *submitForm) remark() {
	var remarks []kit.Message
	day, ok := calendar.ParseDate(f.day.Value().Text)
	if c := f.win.words; ok && !f.closes.IsZero() && day.After(f.closes) {
		remarks = append(remarks, kit.Message{Severity: model.Notice,
			Text: c.Text("gui.submit.late", words.Args{"Closes": c.Date(f.closes)})})
	}
	f.said.Set(remarks)
}

// take hands on what was typed, unless the day is none or is yet to come.
func (f *submitForm) take() {
	day, ok := calendar.ParseDate(f.day.Value().Text)
	switch {
	case !ok:
		f.refuse("gui.submit.no_day")
	case day.After(f.win.today()):
		f.refuse("gui.submit.future")
	default:
		f.sheet.close()
		f.done(model.Submission{On: day, Channel: f.way()})
	}
}

func (f *submitForm) refuse(id string) {
	f.said.Set([]kit.Message{{Severity: model.Error, Text: f.win.words.Text(id)}})
	f.day.Focus(f.win.win.Canvas())
}

// way is how it went out: what was chosen, or another way as it was typed.
func (f *submitForm) way() string {
	chosen := f.channel.Value().Text
	if typed := f.other.Text(); chosen == model.OtherChannel && typed != "" {
		return typed
	}
	return chosen
}

// askSubmitted notes of an entry in the list that it went out.
func (o *overview) askSubmitted(s model.Summary) {
	ed, _ := o.win.deps.Editions.Get(s.Edition)
	o.win.askSubmission(ed, s.Submission, s.Errors, func(how model.Submission) {
		id := "gui.submit.done"
		if how.IsZero() {
			id = "gui.submit.taken_back"
		}
		o.win.note(s.ID, how, func() { o.done(&note{id: id, organization: s.Organization}) })
	})
}

// askSubmitted notes of the open entry that it went out. What was typed is saved
// first: it is what went out.
func (e *entryScreen) askSubmitted() {
	e.session.Leave()
	e.win.askSubmission(e.session.Edition(), e.submission, e.session.Report().Count(model.Error), func(how model.Submission) {
		e.whenSaved(func() {
			e.win.note(e.session.Entry().ID, how, func() {
				e.submission = how
				e.refresh()
				e.refreshFindings()
				e.compareWithSubmitted()
			})
		})
	})
}

// whenSaved goes on with do when the library holds the entry as it stands, a file that
// is being looked into included.
func (e *entryScreen) whenSaved(do func()) {
	e.session.Keep()
	if e.session.State().Status == session.Saved {
		do()
		return
	}
	var stop func()
	stop = e.session.Subscribe(func(session.Change) {
		if e.session.State().Status == session.Saved {
			stop()
			do()
		}
	})
}

// state is how far the open entry has come.
func (e *entryScreen) state(r *model.Report) model.EntryState {
	if !e.submission.IsZero() {
		return model.StateSubmitted
	}
	return r.State()
}

// note keeps when and how an entry went out, and then goes on with done.
func (w *Window) note(id string, how model.Submission, done func()) {
	var err error
	w.deps.Runner.Go(
		func() { err = w.deps.Library.SetSubmitted(background, id, how) },
		func() {
			if err != nil {
				w.problem(err)
				return
			}
			done()
		})
}
