package gui

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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

	round     int             // counts the readings of the entries; an older one that ends late is dropped
	summaries []model.Summary // every entry, archived and deleted ones too
	loaded    bool
	settled   bool
	failed    error // why some or all of the entries could not be read
	note      *note // what was just done, nil when nothing was

	all   []listed
	found []model.Summary // those that the view shows, in its order
	lines lineMaker

	// What follows is drawn anew by content.
	head    *overviewHead
	list    *entryList
	body    *fyne.Container // the list, or what stands there without one
	noteBar *kit.Column
}

func newOverview(w *Window) *overview {
	o := &overview{win: w}
	o.load()
	return o
}

// load reads the entries in the background and shows them when they are there.
func (o *overview) load() {
	var kept, deleted []model.Summary
	var err error
	o.round++
	round := o.round
	o.win.deps.Runner.Go(
		func() {
			var damaged, trashed error
			kept, damaged = o.win.deps.Library.Overview(background)
			deleted, trashed = o.win.deps.Library.Trash(background)
			err = errors.Join(damaged, trashed)
		},
		func() {
			if round != o.round {
				return
			}
			o.summaries, o.failed, o.loaded = slices.Concat(kept, deleted), err, true
			if o.body != nil { // else it is drawn later
				o.index()
				o.settle()
			}
		})
}

func (o *overview) name() string { return "overview" }
func (o *overview) leave() error { return nil }
func (o *overview) pause()       {}

// newDay implements screen.
func (o *overview) newDay() { o.index() }

func (o *overview) menu() []*fyne.MenuItem {
	w := o.win
	return []*fyne.MenuItem{
		w.command("gui.menu.take_in", fyne.KeyO, w.takeInEntry),
		w.command("gui.menu.add_edition", "", w.addEdition),
	}
}

// view is what the person looks at; it outlives the screen.
func (o *overview) view() *listView { return &o.win.view }

func (o *overview) content() fyne.CanvasObject {
	c := o.win.words
	o.head = newOverviewHead(o)
	o.list = newEntryList(o.showRow, func() *entryRow { return newEntryRow(c, o.list.isNarrow) }, o.open)
	o.list.onDelete = func(i int) {
		if o.view().shelf != trash {
			o.remove(o.found[i])
		}
	}
	o.list.onMenu = func(i int, at fyne.Position) { o.actionsMenu(o.found[i]).ShowAtPosition(at) }
	o.body = container.NewStack()
	o.noteBar = kit.NewColumn(0)
	f := newFrame(o.head.object, nil, o.body, kit.NewColumn(0, o.noteBar, o.foot(c)))
	o.index()
	return f
}

func (o *overview) foot(c *words.Catalogue) fyne.CanvasObject {
	return kit.NewPanel(kit.PanelStyle{Ground: kit.ColorPanel, Sides: 24, Ends: kit.GapSmall},
		kit.NewWrapText(c.Text("gui.not_ministry"), kit.Hint))
}

// index makes the entries that were read ready for searching and shows them.
func (o *overview) index() {
	w := o.win
	o.all = index(o.summaries, w.deps.Editions, w.words)
	o.lines = lineMaker{
		words: w.words, editions: w.deps.Editions, today: w.today(),
		zone: w.deps.Now().Location(), kept: w.deps.TrashKept,
	}
	o.refresh()
}

// refresh shows the entries of the view.
func (o *overview) refresh() {
	c, v := o.win.words, o.view()
	matched := matching(o.all, v.query)
	o.found = v.shown(matched, o.lines.today)
	o.head.refresh(c, count(matched))
	o.showNote(c)
	o.list.setLength(len(o.found))
	switch {
	case !o.loaded:
		o.body.Objects = nil
	case o.failed != nil && len(o.all) == 0:
		o.body.Objects = []fyne.CanvasObject{kit.NewPage(
			kit.NewBanner(kit.BannerError, c.Problem(o.failed), "", nil))}
	case len(o.all) == 0:
		o.body.Objects = []fyne.CanvasObject{o.firstStart(c)}
	case len(o.found) == 0:
		o.body.Objects = []fyne.CanvasObject{kit.NewPage(kit.NewWrapText(o.nothing(c), kit.Body))}
	default:
		o.body.Objects = []fyne.CanvasObject{kit.NewWheeled(o.list)}
	}
	o.body.Refresh()
}

// nothing says why no entry is shown although there are some.
func (o *overview) nothing(c *words.Catalogue) string {
	switch v := o.view(); {
	case v.query != "":
		return c.Text("gui.overview.search_none", words.Args{"Text": v.query})
	case v.state != "" && v.shelf == atHand:
		return c.Text("gui.overview.none_of_state", words.Args{"State": c.Text("gui.state." + string(v.state))})
	default:
		return c.Text("gui.overview.none_" + string(v.shelf))
	}
}

// settle puts the keys where the person was: at the entry opened last. That is
// done once, so that the list does not move under a person who has gone on.
func (o *overview) settle() {
	if o.settled {
		return
	}
	o.settled = true
	last := o.view().last
	o.list.moveTo(slices.IndexFunc(o.found, func(s model.Summary) bool { return s.ID == last }))
	if canvas := o.win.win.Canvas(); canvas.Focused() == nil && canvas.Overlays().Top() == nil {
		o.focusList()
	}
}

// change looks at the list in another way.
func (o *overview) change(how func(*listView)) {
	how(o.view())
	o.refresh()
	o.list.ScrollToTop()
}

// open opens an entry; one that was thrown away has to be brought back first.
func (o *overview) open(i int) {
	s := o.found[i]
	if !s.Deleted.IsZero() {
		o.offerBack(s)
		return
	}
	o.view().last = s.ID
	o.win.openListed(s)
}

func (o *overview) showRow(i int, row *entryRow) {
	s := o.found[i]
	row.show(o.lines.line(s))
	row.more.SetOnTapped(func() { o.offerActions(s, row.more) })
}

// alter does something to one entry in the background.
func (o *overview) alter(do func(context.Context, string) error, s model.Summary, n *note) {
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
