package gui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// background is the context of what a screen asks of the library: it is short
// and is not called off.
var background = context.Background()

// overview is the screen with the list of all entries.
type overview struct {
	win *Window

	summaries []model.Summary // every entry, last changed first
	loaded    bool
	failed    error // why the entries could not be read
	query     string
	note      *note // what was just done, nil when nothing was

	all   []listed
	found []model.Summary // those that match the search
	list  *widget.List
	title *kit.WrapText
	count *kit.WrapText
	notes *kit.Column // holds the note
	tools *kit.Row
	body  *fyne.Container // the list, or what stands there without one
}

// note is said above the list after something was done. undo is the way back,
// nil when there is none.
type note struct {
	id           string
	organization string
	undo         func()
}

func newOverview(w *Window) *overview {
	o := &overview{win: w}
	o.load()
	return o
}

// load reads the entries in the background and shows them when they are there.
func (o *overview) load() {
	var summaries []model.Summary
	var err error
	o.win.deps.Runner.Go(
		func() { summaries, err = o.win.deps.Library.Overview(background) },
		func() {
			o.summaries, o.failed, o.loaded = summaries, err, true
			if o.body != nil { // else it is drawn later
				o.index()
			}
		})
}

func (o *overview) name() string           { return "overview" }
func (o *overview) leave() error           { return nil }
func (o *overview) pause()                 {}
func (o *overview) menu() []*fyne.MenuItem { return nil }

func (o *overview) content() fyne.CanvasObject {
	c := o.win.words
	o.title = kit.NewWrapText("", kit.Title)
	o.count = kit.NewWrapText("", kit.Hint)
	o.notes = kit.NewColumn(kit.GapSmall)
	o.list = widget.NewList(
		func() int { return len(o.found) },
		func() fyne.CanvasObject { return newEntryRow(c) },
		func(i widget.ListItemID, row fyne.CanvasObject) { o.showRow(i, row.(*entryRow)) },
	)
	o.list.OnSelected = func(i widget.ListItemID) {
		o.list.UnselectAll()
		o.win.openEntry(o.found[i].ID, o.found[i].Changed)
	}
	o.body = container.NewStack()
	f := newFrame(o.head(c), nil, o.body, o.foot(c))
	o.index()
	return f
}

// index makes the entries that were read ready for searching and shows them.
func (o *overview) index() {
	o.all = index(o.summaries, o.win.deps.Editions, o.win.words)
	o.refresh()
}

func (o *overview) head(c *words.Catalogue) fyne.CanvasObject {
	search := kit.NewTextField(searchWidth)
	search.SetText(o.query)
	search.OnChanged(func(a model.Answer) {
		o.query = a.Text
		o.refresh()
		o.list.ScrollToTop()
	})
	title := kit.NewColumn(kit.GapTight, o.title, o.count)
	o.tools = kit.NewRow(kit.GapSmall,
		kit.NewWrapText(c.Text("gui.overview.search"), kit.Strong), search,
		kit.NewButton(c.Text("gui.overview.new"), kit.Primary, o.win.newEntry))
	return kit.NewInset(24, 16, kit.NewColumn(kit.GapSmall,
		kit.NewSidesCentred(kit.GapMedium, nil, title, o.tools), o.notes))
}

// searchWidth is that of the search field, in characters.
const searchWidth = 18

func (o *overview) foot(c *words.Catalogue) fyne.CanvasObject {
	return kit.NewPanel(kit.PanelStyle{Ground: kit.ColorPanel, Sides: 24, Ends: kit.GapSmall},
		kit.NewWrapText(c.Text("gui.not_ministry"), kit.Hint))
}

// refresh shows the entries that match the search.
func (o *overview) refresh() {
	c := o.win.words
	o.found = matching(o.all, o.query)
	o.showHead(c)
	switch {
	case !o.loaded:
		o.body.Objects = nil
	case o.failed != nil && len(o.all) == 0:
		o.body.Objects = []fyne.CanvasObject{kit.NewPage(
			kit.NewBanner(kit.BannerError, c.Problem(o.failed), "", nil))}
	case len(o.all) == 0:
		o.body.Objects = []fyne.CanvasObject{o.firstStart(c)}
	case len(o.found) == 0:
		o.body.Objects = []fyne.CanvasObject{kit.NewPage(
			kit.NewWrapText(c.Text("gui.overview.search_none", words.Args{"Text": o.query}), kit.Body))}
	default:
		o.body.Objects = []fyne.CanvasObject{kit.NewWheeled(o.list)}
	}
	o.body.Refresh()
	o.list.Refresh()
}

// showHead names what is below. The first start has a heading and buttons of
// its own.
func (o *overview) showHead(c *words.Catalogue) {
	o.showNotes(c)
	if o.loaded && o.failed == nil && len(o.all) == 0 {
		o.title.SetText(c.Text("app.name"))
		o.count.Hide()
		o.tools.Hide()
		return
	}
	o.title.SetText(c.Text("gui.overview.title"))
	o.count.SetText(c.Text("gui.overview.count", words.Args{"Count": len(o.found)}))
	o.count.Show()
	o.tools.Show()
}

func (o *overview) showRow(i widget.ListItemID, row *entryRow) {
	s, w := o.found[i], o.win
	row.show(lineOf(s, w.deps.Editions, w.words, w.today(), w.deps.Now().Location()))
	row.duplicate.SetOnTapped(func() { o.duplicate(s) })
	row.remove.SetOnTapped(func() { o.remove(s) })
}

// done says what was done and shows the entries as they are now.
func (o *overview) done(n *note) {
	o.note = n
	o.load()
}

// change does something to one entry in the background.
func (o *overview) change(do func(context.Context, string) error, s model.Summary, n *note) {
	var err error
	o.win.deps.Runner.Go(
		func() { err = do(background, s.ID) },
		func() {
			if err != nil {
				o.win.problem(err)
				return
			}
			o.done(n)
		})
}

func (o *overview) showNotes(c *words.Catalogue) {
	var banners []fyne.CanvasObject
	if broken := o.win.deps.LeftOut; len(broken) > 0 {
		banners = append(banners, kit.NewBanner(kit.BannerWarning,
			c.Text("gui.overview.left_out")+"\n"+c.Problem(errors.Join(broken...)), "", nil))
	}
	if o.failed != nil && len(o.all) > 0 { // one damaged entry does not hide the others
		banners = append(banners, kit.NewBanner(kit.BannerError, c.Problem(o.failed), "", nil))
	}
	banners = append(banners, o.win.standingBanners(c)...)
	if o.note != nil {
		banners = append(banners, o.note.banner(c))
	}
	o.notes.SetObjects(banners...)
}

func (n *note) banner(c *words.Catalogue) fyne.CanvasObject {
	said := c.Text(n.id, words.Args{"Organization": titleOf(c, n.organization)})
	if n.undo == nil {
		return kit.NewBanner(kit.BannerNotice, said, "", nil)
	}
	return kit.NewBanner(kit.BannerNotice, said, c.Text("gui.overview.undo"), n.undo)
}
