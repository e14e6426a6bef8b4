package gui

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// overviewHead stands above the list: what is shown, how to find and sort it,
// and what there is to know of all of it.
type overviewHead struct {
	screen       *overview
	object       fyne.CanvasObject
	title, count *kit.WrapText
	tools, views *kit.Row // hidden while there is no entry
	query        *kit.TextField
	searching    bool // the search has the focus
	order        *kit.PickerField
	about        *kit.Button
	chips        []*viewChip
	notes        *kit.Column
}

// viewChip leads to the entries of a shelf or of a state.
type viewChip struct {
	chip  *kit.Chip
	shelf shelf
	state model.EntryState // "" is every state
	name  string
}

// searchWidth is that of the search field, in characters.
const searchWidth = 16

func newOverviewHead(o *overview) *overviewHead {
	c := o.win.words
	h := &overviewHead{
		screen: o, title: kit.NewWrapText("", kit.Title), count: kit.NewWrapText("", kit.Hint),
		notes: kit.NewColumn(kit.GapSmall),
		about: kit.NewButton(c.Text("gui.programme.link"), kit.Quiet, o.win.showProgramme),
	}
	h.order = kit.NewPickerField(h.offerOrders)
	h.tools = kit.NewRow(kit.GapSmall,
		kit.NewWrapText(c.Text("gui.overview.search"), kit.Strong), h.search(),
		kit.NewWrapText(c.Text("gui.sort.label"), kit.Strong), h.order,
		kit.NewButton(c.Text("gui.overview.new"), kit.Primary, o.win.newEntry))
	h.views = kit.NewRow(kit.GapSmall, h.viewChips(c)...)
	h.object = kit.NewInset(24, 12, kit.NewColumn(kit.GapSmall,
		kit.NewSidesCentred(kit.GapMedium, nil, kit.NewRow(kit.GapMedium, h.title, h.count), h.tools),
		kit.NewSidesCentred(kit.GapMedium, nil, h.views, h.about), h.notes))
	return h
}

func (h *overviewHead) search() fyne.CanvasObject {
	h.query = kit.NewTextField(searchWidth)
	h.query.SetText(h.screen.view().query)
	h.query.OnChanged(func(a model.Answer) {
		h.screen.change(func(v *listView) { v.query = a.Text })
	})
	h.query.OnFocus(func(fyne.CanvasObject) { h.searching = true })
	h.query.OnLeave(func() { h.searching = false })
	return h.query
}

// offerOrders opens the orders that the list can stand in.
func (h *overviewHead) offerOrders() {
	menu := widget.NewPopUpMenu(fyne.NewMenu("", h.screen.orders()...), h.screen.win.win.Canvas())
	menu.ShowAtRelativePosition(fyne.NewPos(0, h.order.Size().Height), h.order)
}

// orders are those that the list can stand in, with a mark at the one it does.
func (o *overview) orders() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, by := range orders() {
		item := fyne.NewMenuItem(o.win.words.Text("gui.sort."+string(by)), func() {
			o.change(func(v *listView) { v.order = by })
		})
		item.Checked = by == o.view().order
		items = append(items, item)
	}
	return items
}

// viewChips are the states of the entries at hand, and the other shelves.
func (h *overviewHead) viewChips(c *words.Catalogue) []fyne.CanvasObject {
	h.add(atHand, "", c.Text("gui.shelf.at_hand"))
	for _, state := range states() {
		h.add(atHand, state, c.Text("gui.state."+string(state)))
	}
	h.add(archive, "", c.Text("gui.shelf.archive"))
	h.add(trash, "", c.Text("gui.shelf.trash"))
	objects := make([]fyne.CanvasObject, len(h.chips))
	for i, view := range h.chips {
		objects[i] = view.chip
	}
	return objects
}

func (h *overviewHead) add(on shelf, state model.EntryState, name string) {
	h.chips = append(h.chips, &viewChip{
		chip: kit.NewChip("", func() {
			h.screen.change(func(v *listView) { v.shelf, v.state = on, state })
		}),
		shelf: on, state: state, name: name,
	})
}

// refresh names what is below. The first start has a heading and buttons of its
// own.
func (h *overviewHead) refresh(c *words.Catalogue, n tally) {
	h.showNotes(c)
	o := h.screen
	if o.loaded && o.failed == nil && len(o.all) == 0 {
		h.title.SetText(c.Text("app.name"))
		h.count.Hide()
		h.tools.Hide()
		h.views.Hide()
		h.about.Hide()
		return
	}
	v := o.view()
	h.title.SetText(c.Text("gui.overview.title"))
	h.count.SetText(c.Text("gui.overview.count", words.Args{"Count": len(o.found)}))
	h.order.SetText(c.Text("gui.sort." + string(v.order)))
	h.count.Show()
	h.tools.Show()
	h.views.Show()
	h.about.Show()
	for _, view := range h.chips {
		view.chip.SetText(c.Text("gui.overview.view", words.Args{"Name": view.name, "Count": n.of(view.shelf, view.state)}))
		view.chip.SetSelected(view.shelf == v.shelf && (view.state == v.state || view.shelf != atHand))
	}
}

// of returns how many entries of a state a shelf holds; "" counts them all.
func (t tally) of(on shelf, state model.EntryState) int {
	if state == "" {
		return t.shelves[on]
	}
	return t.states[state]
}

func (h *overviewHead) showNotes(c *words.Catalogue) {
	o := h.screen
	var banners []fyne.CanvasObject
	if broken := o.win.deps.LeftOut(); len(broken) > 0 {
		banners = append(banners, kit.NewBanner(kit.BannerWarning,
			c.Text("gui.overview.left_out")+"\n"+c.Problem(errors.Join(broken...)), "", nil))
	}
	if o.failed != nil && len(o.all) > 0 { // one damaged entry does not hide the others
		banners = append(banners, kit.NewBanner(kit.BannerError, c.Problem(o.failed), "", nil))
	}
	banners = append(banners, o.win.standingBanners(c)...)
	h.notes.SetObjects(banners...)
}
