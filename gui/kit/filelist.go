package kit

import (
	"fyne.io/fyne/v2"

	"toprunner/model"
	"toprunner/model/words"
)

// FileItem is an attached file as it is shown.
type FileItem struct {
	Key     string // what OnRemove and OnOpen are told
	Name    string
	Detail  string // pages, size: "PDF・3ページ・120 KB"
	Problem string // what is wrong with it, "" if nothing
}

// FileList is the editor of a file question: the files attached, a button to
// add one, and at each file one to take it off. Choosing a file and reading it
// is the screen's business; so is the answer, which is no text.
type FileList struct {
	Column
	hooks
	say      *words.Catalogue
	files    *Column
	none     *WrapText
	add      *Button
	onAdd    func()
	onRemove func(key string)
	onOpen   func(key string)
}

// NewFileList returns a list without files.
func NewFileList(lang model.Lang) *FileList {
	l := &FileList{say: words.For(lang), files: NewColumn(GapSmall)}
	l.none = NewWrapText(l.say.Text("kit.no_files"), Hint)
	l.add = NewButton(l.say.Text("kit.add_file"), Secondary, func() {
		if l.onAdd != nil {
			l.onAdd()
		}
	})
	l.add.onFocus = l.focused
	l.fill(l, stacked{GapSmall}, l.none, l.files, NewRow(GapSmall, l.add))
	return l
}

// OnAdd is told that a file is to be chosen.
func (l *FileList) OnAdd(f func()) { l.onAdd = f }

// OnRemove is told which file is to be taken off.
func (l *FileList) OnRemove(f func(key string)) { l.onRemove = f }

// OnOpen is told which file is to be opened. Without it files cannot be opened.
func (l *FileList) OnOpen(f func(key string)) { l.onOpen = f }

// SetFiles shows the files attached.
func (l *FileList) SetFiles(items []FileItem) {
	objects := make([]fyne.CanvasObject, len(items))
	for i, item := range items {
		objects[i] = l.row(item)
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
	if l.onOpen != nil {
		buttons.Add(l.button("kit.open_file", func() { l.onOpen(item.Key) }))
	}
	buttons.Add(l.button("kit.remove_file", func() {
		if l.onRemove != nil {
			l.onRemove(item.Key)
		}
	}))
	return NewPanel(PanelStyle{Edge: ColorLine, Width: 1, Radius: 8, Sides: 12, Ends: GapSmall},
		NewSidesCentred(GapSmall, nil, lines, buttons))
}

// button is one of a file's; the focus on it is on the editor.
func (l *FileList) button(id string, tapped func()) *Button {
	b := NewButton(l.say.Text(id), Quiet, tapped)
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
