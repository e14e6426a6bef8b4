package kit

// overwriting is what was typed over a selection: one step for a person, and two for
// Fyne's entry, with a text between them that nobody has seen.
type overwriting struct{ before, between string }

// write puts something where the caret is, and remembers what was selected there.
func (e *entry) write(do func()) {
	before, selected := e.Text, []rune(e.SelectedText())
	do()
	if len(selected) == 0 || e.Text == before {
		return
	}
	now, end := []rune(e.Text), e.CursorTextOffset()
	start := end - (len(now) - (len([]rune(before)) - len(selected)))
	e.steps.overwritten(overwriting{before, string(now[:start]) + string(now[end:])})
}

// takeBack is one step of undo, doAgain one of redo.
func (e *entry) takeBack() {
	e.Undo()
	between, row, column := e.Text, e.CursorRow, e.CursorColumn
	if !e.steps.passes(between) {
		return
	}
	e.Undo()
	if e.Text == between || e.steps.passed(overwriting{e.Text, between}) {
		return
	}
	e.Redo() // somebody has seen that text after all
	e.CursorRow, e.CursorColumn = row, column
	e.Refresh()
}

func (e *entry) doAgain() {
	before := e.Text
	e.Redo()
	if e.steps.passed(overwriting{before, e.Text}) {
		e.Redo()
	}
}

// toldOnce tells of what has become of the text, and not of what lay between.
func (e *entry) toldOnce(do func()) {
	told, before := e.OnChanged, e.Text
	e.OnChanged = nil
	do()
	e.OnChanged = told
	if told != nil && e.Text != before {
		told(e.Text)
	}
}
