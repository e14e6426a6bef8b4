package gui

import (
	"cmp"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"toprunner/gui/kit"
	"toprunner/model/words"
)

// sheet is a dialog over the window: a title, what is to be read or chosen, and
// buttons, of which the way back is the first. Enter presses the button that has the
// focus and does nothing in a field, where it may belong to an input method.
type sheet struct {
	over  fyne.Window
	words *words.Catalogue
	title string
	popup *widget.PopUp
	// least is the least height, for a sheet whose contents will grow; width that
	// of one that is not as wide as most. Both are at a text size of 100 %.
	least, width float32
	// before is who heard the keys of the window before the sheet was shown.
	before func(*fyne.KeyEvent)
	// below is what was shown below the sheet and field what had the focus there.
	below fyne.CanvasObject
	field fyne.Focusable
	// unasked: it may come in the middle of a word, and what is typed on must press
	// nothing.
	unasked bool
	// locked: a person cannot take the sheet away; it has no buttons.
	locked bool
	// onClose, if given, is told that the sheet was taken away.
	onClose func()
}

func newSheet(over fyne.Window, c *words.Catalogue, title string) *sheet {
	return &sheet{over: over, words: c, title: title}
}

func (w *Window) newSheet(title string) *sheet { return newSheet(w.win, w.words, title) }

// The measures of a sheet, in Fyne's pixels.
const (
	sheetWidth float32 = 680 // at a text size of 100 %
	sheetEdge  float32 = 64  // of the window left uncovered around it
)

// show puts the sheet over the window, as tall as what it holds or, when that
// is more than there is room for, scrolling. The button that is pressed as a rule
// has the focus, unless nobody asked for the sheet.
func (s *sheet) show(body []fyne.CanvasObject, buttons ...*kit.Button) {
	s.showPages(nil, kit.NewPage(kit.NewColumn(kit.GapMedium, body...)), buttons...)
}

// showPages is show for a page that its owner goes on changing, with another one
// beside it unless side is nil.
func (s *sheet) showPages(side, page *kit.Page, buttons ...*kit.Button) {
	page.SetEnds(kit.GapSmall)
	head := kit.NewInset(pageEdge, kit.GapMedium, kit.NewWrapText(s.title, kit.Heading))
	row := kit.NewRowRight(kit.GapSmall)
	for _, b := range buttons {
		row.Add(b)
	}
	foot := kit.NewInset(pageEdge, kit.GapMedium, row)
	content := newFrame(head, nil, page, foot)
	if side != nil {
		side.SetEnds(kit.GapSmall)
		content = newFrame(head, side, page, foot)
	}
	content.least = fyne.NewSize(0, 0)
	// Where the window is as dark as the sheet, only a line tells them apart.
	content.edge = kit.NewPanel(kit.PanelStyle{Edge: kit.ColorLine, Width: 2}, kit.NewColumn(0))

	canvas := s.over.Canvas()
	s.leaveField(canvas)
	room := canvas.Size().SubtractWidthHeight(sheetEdge, sheetEdge)
	width := min(kit.Scaled(cmp.Or(s.width, sheetWidth)), room.Width)
	height := head.HeightFor(width) + page.Column().HeightFor(width-2*pageEdge) + 2*kit.GapSmall + foot.HeightFor(width)
	s.popup = widget.NewModalPopUp(content, canvas)
	s.popup.Resize(fyne.NewSize(width, min(max(height, kit.Scaled(s.least)), room.Height)))
	s.popup.Show()
	s.hearEsc()
	if len(buttons) > 0 && !s.unasked {
		canvas.Focus(usual(buttons))
	}
	slog.Debug("sheet shown")
}

// usual returns the button that is pressed as a rule: the filled one, or the way back
// where what can be done is not to be done in haste.
func usual(buttons []*kit.Button) *kit.Button {
	if last := buttons[len(buttons)-1]; last.Kind() == kit.Primary {
		return last
	}
	return buttons[0]
}

// leaveField takes the focus from the field below, which would not be told that it
// has lost the keys: the word that is being composed there is kept.
func (s *sheet) leaveField(canvas fyne.Canvas) {
	s.below, s.field = canvas.Content(), canvas.Focused()
	canvas.Unfocus()
}

// close takes the sheet away, with what is being composed in it kept, and gives
// the field below its focus back.
func (s *sheet) close() {
	canvas := s.over.Canvas()
	canvas.Unfocus()
	s.popup.Hide()
	canvas.SetOnTypedKey(s.before)
	if s.field != nil && canvas.Content() == s.below {
		canvas.Focus(s.field)
	}
	if s.onClose != nil {
		s.onClose()
	}
}

// hearEsc lets Esc take the sheet away while it is the topmost. The keys of the
// window below have to wait.
func (s *sheet) hearEsc() {
	canvas := s.over.Canvas()
	own := canvas.Overlays().Top()
	s.before = canvas.OnTypedKey()
	canvas.SetOnTypedKey(func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape && !s.locked && canvas.Overlays().Top() == own {
			s.close()
		}
	})
}

// closing is a button that does nothing but take the sheet away.
func (s *sheet) closing(id string) *kit.Button {
	return kit.NewButton(s.words.Text(id), kit.Secondary, s.close)
}

// doing is the button for what the sheet is about.
func (s *sheet) doing(id string, do func()) *kit.Button {
	return kit.NewButton(s.words.Text(id), kit.Primary, func() {
		s.close()
		do()
	})
}

// problem tells a person what went wrong and what to do about it. The cause
// goes into the log. It returns the sheet that says so.
func (w *Window) problem(err error) *sheet {
	slog.Error("told a problem", "error", err)
	s := w.newSheet(w.words.Text("gui.problem.title"))
	s.unasked = true
	s.show(texts(w.words.Problem(err)), s.closing("gui.shut"))
	return s
}

// tell is problem for what goes on nowhere from there.
func (w *Window) tell(err error) { w.problem(err) }

// written says that a file was written and offers to look at it, or at the folder
// it lies in. An entry file is not for reading: of that the folder alone.
func (w *Window) written(path, id string) {
	s := w.newSheet(w.words.Text(id))
	s.unasked = true // the file took its time
	show := kit.NewButton(w.words.Text("gui.files.show"), kit.Secondary, func() {
		s.close()
		w.showInFolder(path)
	})
	shut := s.closing("gui.shut")
	buttons := []*kit.Button{shut, show}
	if !slices.Contains(EntryFile.Endings(), strings.ToLower(filepath.Ext(path))) {
		buttons = append(buttons, s.doing("gui.files.open", func() { w.open(path) }))
	}
	s.show(texts(path), buttons...)
	if _, typing := s.field.(fyne.Shortcutable); !typing {
		w.win.Canvas().Focus(shut)
	}
}

// askToDiscard lets the person decide when closing cannot save.
func (w *Window) askToDiscard(err error) {
	told := []string{w.words.Problem(err), w.words.Text("gui.discard.text")}
	if _, entry := w.shown.(*entryScreen); entry { // which writes files to any disk
		told = append(told, w.words.Text("gui.discard.keep"))
	}
	s := w.newSheet(w.words.Text("gui.discard.title"))
	s.show(texts(told...),
		s.closing("gui.discard.stay"),
		kit.NewButton(w.words.Text("gui.discard.discard"), kit.Secondary, w.win.Close))
}

// texts is one paragraph after the other.
func texts(all ...string) []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(all))
	for i, s := range all {
		objects[i] = kit.NewWrapText(s, kit.Body)
	}
	return objects
}
