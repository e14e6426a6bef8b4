package kit

import (
	"fyne.io/fyne/v2"

	"toprunner/model"
	"toprunner/model/words"
)

// FileItem is an attached file as it is shown.
type FileItem struct {
	Key     string // what OnRemove, OnPutBack and OnOpen are told
	Name    string
	Detail  string // pages, size: "PDF・3ページ・120 KB"
	Problem string // what is wrong with it, "" if nothing
	Opens   bool   // it can be opened to look at
	Taken   bool   // it was taken off and can be put back
}

// FileList is the editor of a file question: the files attached, a button to
// add one, and at each file one to take it off. Choosing a file and reading it
// is the screen's business; so is the answer, which is no text.
type FileList struct {
	Column
	hooks
	say   *words.Catalogue
	files *Column
	none  *WrapText
	add   *Button
	// moves are the buttons that take a file off or put it back, by its key.
	moves map[string]*Button

	onAdd                       func()
	onRemove, onPutBack, onOpen func(key string)
}

// NewFileList returns a list without files.
func NewFileList(lang model.Lang) *FileList {
	l := &FileList{say: words.For(lang), files: NewColumn(GapSmall)}
	l.none = NewWrapText(l.say.Text("kit.no_files"), Hint)
	l.add = l.button("kit.add_file", Secondary, func() {
		if l.onAdd != nil {
			l.onAdd()
		}
	})
	l.fill(l, stacked{GapSmall}, l.none, l.files, NewRow(GapSmall, l.add))
	return l
}

// OnAdd is told that a file is to be chosen.
func (l *FileList) OnAdd(f func()) { l.onAdd = f }

// OnRemove is told which file is to be taken off.
func (l *FileList) OnRemove(f func(key string)) { l.onRemove = f }

// OnPutBack is told which file that was taken off is to be put back.
func (l *FileList) OnPutBack(f func(key string)) { l.onPutBack = f }

// OnOpen is told which file is to be opened.
func (l *FileList) OnOpen(f func(key string)) { l.onOpen = f }

// SetFiles shows the files attached, and those that were taken off where they stood.
func (l *FileList) SetFiles(items []FileItem) {
	l.moves = map[string]*Button{}
	objects := make([]fyne.CanvasObject, len(items))
	for i, item := range items {
		if item.Taken {
			objects[i] = l.takenRow(item)
		} else {
			objects[i] = l.row(item)
		}
	}
	l.files.SetObjects(objects...)
	if len(items) == 0 {
		l.none.Show()
	} else {
		l.none.Hide()
	}
}

func (l *FileList) row(item FileItem) fyne.CanvasObject {
	lines := NewColumn(0, NewWrapText(item.Name, Strong), NewWrapText(item.Detail, Hint))
	if item.Problem != "" {
		line, style := Message{Severity: model.Error, Text: item.Problem}.line(l.say)
		lines.Add(NewWrapText(line, style))
	}
	buttons := NewRow(GapTight)
	if item.Opens {
		buttons.Add(l.button("kit.open_file", Quiet, func() { l.onOpen(item.Key) }))
	}
	buttons.Add(l.mover(item, "kit.remove_file", func(key string) { l.onRemove(key) }))
	return NewPanel(PanelStyle{Edge: ColorLine, Width: 1, Radius: 8, Sides: 12, Ends: GapSmall},
		NewSidesCentred(GapSmall, nil, lines, buttons))
}

// takenRow says in the place of a file that it was taken off.
func (l *FileList) takenRow(item FileItem) fyne.CanvasObject {
	return NewRow(GapSmall, NewWrapText(l.say.Text("kit.file_removed", words.Args{"Name": item.Name}), Small),
		l.mover(item, "kit.undo", func(key string) { l.onPutBack(key) }))
}

// mover is the button that takes a file off or puts it back. The files are shown anew
// then, and the button that undoes it has the focus.
func (l *FileList) mover(item FileItem, id string, move func(key string)) *Button {
	l.moves[item.Key] = l.button(id, Quiet, func() {
		move(item.Key)
		if undo := l.moves[item.Key]; undo != nil {
			l.focusOn(undo)
		}
	})
	return l.moves[item.Key]
}

// focusOn moves the focus within the list, when it is on a screen.
func (l *FileList) focusOn(b *Button) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		focus(c, l, b)
	}
}

// button is one of the editor's. A click on it enters the editor, as the keys do; other
// buttons are not given the focus by a click.
func (l *FileList) button(id string, kind ButtonKind, tapped func()) *Button {
	var b *Button
	b = NewButton(l.say.Text(id), kind, func() {
		l.focusOn(b)
		tapped()
	})
	b.onFocus = l.focused
	return b
}

// Object implements Editor.
func (l *FileList) Object() fyne.CanvasObject { return l }

// Value implements Editor; files are no answer.
func (l *FileList) Value() model.Answer { return model.Answer{} }

// SetValue implements Editor; files are set by SetFiles.
func (l *FileList) SetValue(model.Answer) {}

// SetWrong implements Editor. Which file is wrong is said beside them; the edge is
// that of the button, which is there without files too.
func (l *FileList) SetWrong(mistakes []Message) {
	l.add.wrong = len(mistakes) > 0
	l.add.Refresh()
}

// Focus implements Editor.
func (l *FileList) Focus(c fyne.Canvas) { focus(c, l.add, l.add) }
