package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"toprunner/gui/native"
	"toprunner/model/text"
)

// entry is Fyne's entry without what harms a form: Tab never becomes text,
// pasted text is cleaned, and Enter means nothing but a new line.
type entry struct {
	widget.Entry
	// onFocus is told that the entry got the focus, and reports whether Tab led there.
	onFocus func() (byTab bool)
	onLeave func()
	// onTab is told that Tab leads on from here.
	onTab func()
	// onReveal is told when the entry that got the focus is to be brought into view.
	onReveal func()
	click    click
	// onPaste may take what is pasted, cleaned but with its line breaks and
	// tabs; it reports whether it did.
	onPaste func(string) bool
	// onPasted is told what was pasted and what stood there before.
	onPasted func(p text.Pasted, before string)
	steps    undoSteps
	// onDrawn is told when text or caret have been laid out anew.
	onDrawn func()
	inner   *container.Scroll // the scroller that Fyne's entry keeps inside
	face    *face             // nil where the text is always shown as it was typed
	breaks  bool              // the text may have several lines
	focused bool
	compose composing
}

func newEntry(multiLine bool) *entry {
	e := &entry{breaks: multiLine}
	e.MultiLine = multiLine
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	if multiLine {
		e.Wrapping = fyne.TextWrapBreak
	}
	e.OnCursorChanged = e.caretMoved
	if native.Composes {
		e.compose.find = e.windowMethod
	}
	e.ExtendBaseWidget(e)
	return e
}

// AcceptsTab lets Tab and Shift+Tab move on from a multi-line text too.
func (e *entry) AcceptsTab() bool {
	if e.onTab != nil {
		e.onTab()
	}
	return false
}

// FocusGained implements fyne.Focusable.
func (e *entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	byTab := e.onFocus != nil && e.onFocus()
	if byTab && !e.breaks && !e.click.pressed {
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	e.revealSoon()
	e.locate() // only now has it been brought into view
}

// FocusLost implements fyne.Focusable.
func (e *entry) FocusLost() {
	e.focused, e.click = false, click{}
	e.takeComposed()
	e.Entry.FocusLost()
	if e.onLeave != nil {
		e.onLeave()
	}
}

// TypedShortcut cleans what is pasted: from Word and spreadsheets come carriage
// returns, tabs and invisible characters.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	if to := edgeKey(s); to != "" {
		e.TypedKey(&fyne.KeyEvent{Name: to})
		return
	}
	switch s := s.(type) {
	case *fyne.ShortcutPaste:
		e.paste(s.Clipboard.Content())
	case *fyne.ShortcutUndo:
		e.toldOnce(e.takeBack)
	case *fyne.ShortcutRedo:
		e.toldOnce(e.doAgain)
	default:
		e.Entry.TypedShortcut(s)
		passOnShortcut(e, s)
	}
}

func (e *entry) paste(raw string) {
	if e.onPaste != nil && e.onPaste(raw) {
		return
	}
	pasted, before := text.Paste(raw), e.Text
	if !e.breaks {
		pasted = text.PasteLine(raw)
	}
	if pasted.Text == "" {
		return // a picture, say: what is selected stays
	}
	e.insert(pasted.Text)
	e.steps.end()
	if e.onPasted != nil {
		e.onPasted(pasted, before)
	}
}

// edgeKey returns the key by which Fyne's entry goes where Ctrl+Home or Ctrl+End go
// elsewhere, to the beginning or the end of the whole text, and "" for other shortcuts.
func edgeKey(s fyne.Shortcut) fyne.KeyName {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok || custom.Modifier&^fyne.KeyModifierShift != fyne.KeyModifierShortcutDefault {
		return ""
	}
	switch custom.KeyName {
	case fyne.KeyHome:
		return fyne.KeyPageUp
	case fyne.KeyEnd:
		return fyne.KeyPageDown
	}
	return ""
}

// toEnd moves the caret to the end of the whole text.
func (e *entry) toEnd() { e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}) }

// insert puts a text where the caret is, as a step of undo of its own.
func (e *entry) insert(s string) {
	e.write(func() { e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fixedClipboard(s)}) })
}

// rewrite puts another text in the place of all that stands here, as a step of undo.
func (e *entry) rewrite(s string) {
	e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	e.insert(s)
	e.steps.end()
}

// TypedRune implements fyne.Focusable.
func (e *entry) TypedRune(r rune) {
	if e.steps.begins(r) {
		e.insert(string(r))
		return
	}
	e.write(func() { e.Entry.TypedRune(r) })
}

// TypedKey implements fyne.Focusable.
func (e *entry) TypedKey(key *fyne.KeyEvent) {
	newLine := isEnter(key.Name)
	if passOn(e, key) || newLine && !e.breaks {
		return
	}
	if newLine {
		e.write(func() { e.Entry.TypedKey(key) })
		return
	}
	e.Entry.TypedKey(key)
}

// CreateRenderer implements fyne.Widget.
func (e *entry) CreateRenderer() fyne.WidgetRenderer {
	r := e.Entry.CreateRenderer()
	for _, o := range r.Objects() {
		if s, ok := o.(*container.Scroll); ok {
			e.inner = s
		}
	}
	return &entryRenderer{r, e}
}

// entryRenderer tells its entry when it has drawn: only then is the height of
// the text known.
type entryRenderer struct {
	fyne.WidgetRenderer
	entry *entry
}

func (r *entryRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.putFace(size)
}

func (r *entryRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.putFace(r.entry.Size())
	if r.entry.onDrawn != nil {
		r.entry.onDrawn()
	}
}

func (r *entryRenderer) putFace(size fyne.Size) {
	if r.entry.face != nil {
		r.entry.face.put(r.entry.Text, r.entry.focused, size)
	}
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	if r.entry.face == nil {
		return r.WidgetRenderer.Objects()
	}
	return r.entry.face.in(r.WidgetRenderer.Objects(), r.entry.inner)
}

// fixedClipboard holds one text to be pasted.
type fixedClipboard string

func (c fixedClipboard) Content() string   { return string(c) }
func (c fixedClipboard) SetContent(string) {}
