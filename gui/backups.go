package gui

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model/words"
)

// Backup is a copy of everything that is kept, as it was at a moment.
type Backup struct {
	Path string
	Made time.Time
	Size int64 // in bytes
}

// BackupContents is what a backup was found to hold when all of it was read.
type BackupContents struct {
	Entries int
	Changed time.Time // the last change of an entry; zero without entries
}

// backups is the sheet with the backups: a list of them beside what the chosen
// one holds, from which everything can be brought back.
type backups struct {
	win   *Window
	all   []Backup
	found []*lookedInto // of each, nil while it is not known

	sheet  *sheet
	list   *kit.Column
	items  []*kit.SideItem
	view   *kit.Page
	chosen int
	said   string // what came of making one, "" for nothing
	busy   bool   // one is being made
	round  int    // counts the readings of the list; an older one is given up
}

// lookedInto is what came of reading a backup.
type lookedInto struct {
	contents BackupContents
	err      error
}

// The measures of the sheet, in Fyne's pixels at a text size of 100 %.
const (
	backupsWidth  float32 = 980
	backupsHeight float32 = 640
)

// showBackups opens the sheet.
func (w *Window) showBackups() {
	c := w.words
	b := &backups{win: w, list: kit.NewColumn(kit.GapTight), view: kit.NewWidePage()}
	b.view.Column().SetGap(kit.GapMedium)
	b.sheet = w.newSheet(c.Text("gui.backups.title"))
	b.sheet.width, b.sheet.least = backupsWidth, backupsHeight
	b.sheet.onClose = func() { b.round++ }
	b.sheet.showPages(kit.NewWidePage(b.list), b.view,
		b.sheet.closing("gui.shut"), kit.NewButton(c.Text("gui.backups.make"), kit.Secondary, b.make))
	b.read()
}

// read lists the backups and then looks into one after the other, the latest
// first.
func (b *backups) read() {
	b.round++
	round := b.round
	var all []Backup
	var err error
	b.win.deps.Runner.Go(
		func() { all, err = b.win.deps.Backups.List(background) },
		func() {
			if round != b.round {
				return
			}
			if err != nil {
				b.win.problem(err)
			}
			b.all, b.found, b.chosen = all, make([]*lookedInto, len(all)), 0
			b.listAll()
			b.choose(0)
			b.lookInto(0, round)
		})
}

func (b *backups) listAll() {
	b.items = nil
	var rows []fyne.CanvasObject
	for i, one := range b.all {
		item := kit.NewSideItem(b.win.moment(one.Made), func() { b.choose(i) })
		item.SetState("", kit.BadgeQuiet, b.win.words.Text("gui.backups.looking"))
		b.items = append(b.items, item)
		rows = append(rows, item)
	}
	b.list.SetObjects(rows...)
}

// lookInto reads a backup and those after it in the background.
func (b *backups) lookInto(i, round int) {
	if i >= len(b.all) || round != b.round {
		return
	}
	found := &lookedInto{}
	b.win.deps.Runner.Go(
		func() { found.contents, found.err = b.win.deps.Backups.Look(background, b.all[i].Path) },
		func() {
			if round != b.round {
				return
			}
			b.found[i] = found
			b.tell(i)
			if i == b.chosen {
				b.choose(i)
			}
			b.lookInto(i+1, round)
		})
}

// tell says in the list what came of looking into a backup.
func (b *backups) tell(i int) {
	c, found := b.win.words, b.found[i]
	if found.err != nil {
		b.items[i].SetState(c.Text("gui.backups.unusable"), kit.BadgeError, "")
		return
	}
	b.items[i].SetState("", kit.BadgeQuiet, c.Text("gui.backups.entries", words.Args{"Count": found.contents.Entries}))
}

// choose shows a backup beside the list.
func (b *backups) choose(i int) {
	b.chosen = i
	for n, item := range b.items {
		item.SetSelected(n == i)
	}
	c := b.win.words
	var objects []fyne.CanvasObject
	if b.said != "" {
		objects = append(objects, kit.NewBanner(kit.BannerSuccess, b.said, "", nil))
	}
	if i < len(b.all) {
		objects = append(objects, b.one(b.all[i], b.found[i])...)
	} else {
		objects = append(objects, texts(c.Text("gui.backups.none"))...)
	}
	folder := b.win.deps.Folders.Backups
	objects = append(objects, kit.NewPanel(kit.PanelStyle{Ground: kit.ColorPanel, Radius: 8, Sides: kit.GapMedium, Ends: 12},
		kit.NewColumn(kit.GapSmall, kit.NewWrapText(c.Text("gui.backups.about"), kit.Small),
			kit.NewWrapText(c.Text("gui.backups.folder", words.Args{"Folder": folder}), kit.Small),
			kit.NewRow(0, kit.NewButton(c.Text("gui.settings.open_folder"), kit.Quiet, func() { b.win.openFolder(folder) })))))
	b.view.SetObjects(objects...)
}

// one is what is known of a backup, and the way back to it.
func (b *backups) one(backup Backup, found *lookedInto) []fyne.CanvasObject {
	c := b.win.words
	title := kit.NewWrapText(c.Text("gui.backups.of", words.Args{"Time": b.win.moment(backup.Made)}), kit.Strong)
	size := fmt.Sprintf("%.1f", float64(backup.Size)/(1<<20))
	switch {
	case found == nil:
		return []fyne.CanvasObject{title, kit.NewWrapText(c.Text("gui.backups.looking"), kit.Body)}
	case found.err != nil:
		return []fyne.CanvasObject{title, kit.NewBanner(kit.BannerWarning, c.Text("gui.backups.unusable_why"), "", nil)}
	}
	changed := c.Text("gui.backups.no_change")
	if at := found.contents.Changed; !at.IsZero() {
		changed = b.win.moment(at)
	}
	back := kit.NewButton(c.Text("gui.backups.back"), kit.Secondary, func() { b.askToRestore(backup) })
	return []fyne.CanvasObject{
		kit.NewSidesCentred(kit.GapMedium, nil, title, back),
		kit.NewColumn(kit.GapTight,
			kit.NewWrapText(c.Text("gui.backups.entries", words.Args{"Count": found.contents.Entries}), kit.Body),
			kit.NewWrapText(c.Text("gui.backups.changed", words.Args{"Time": changed}), kit.Body),
			kit.NewWrapText(c.Text("gui.backups.size", words.Args{"Size": size}), kit.Body),
			kit.NewWrapText(c.Text("gui.backups.sound"), kit.Hint)),
		kit.NewWrapText(c.Text("gui.backups.meaning"), kit.Body),
	}
}

// make makes a backup now and shows the list as it is then.
func (b *backups) make() {
	if b.busy {
		return
	}
	b.busy, b.said = true, ""
	if e, ok := b.win.shown.(*entryScreen); ok {
		e.session.Leave() // what was typed a moment ago is to be in it
	}
	made := false
	var err error
	b.win.deps.Runner.Go(
		func() { made, err = b.win.deps.Backups.Make(background) },
		func() {
			b.busy = false
			switch {
			case err != nil:
				b.win.problem(err)
				return
			case made:
				b.said = b.win.words.Text("gui.backups.made")
			default:
				b.said = b.win.words.Text("gui.backups.unchanged")
			}
			b.read()
		})
}
