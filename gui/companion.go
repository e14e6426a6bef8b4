package gui

import (
	"fyne.io/fyne/v2"

	"toprunner/model"
)

// companion stands at the row of a question and shows what follows from the
// answers.
type companion interface {
	at() *model.Question
	// object is what stands below the row, nil when all of it stands in the row.
	object() fyne.CanvasObject
	// refresh is told which answers changed.
	refresh(questions []string)
}

// companionsOf returns the companions of a section.
func companionsOf(f *form) []companion {
	e, s, ed := f.screen, f.section, f.screen.session.Edition()
	var all []companion
	if last := lastOperand(ed); last != nil && last.Section == s {
		if cards := newFigureCards(e, last); cards != nil {
			all = append(all, cards)
		}
	}
	if q := ed.ByRole(model.RoleTeleworkDays); q != nil && q.Section == s {
		all = append(all, newByHand(e, f.row(q)))
	}
	if q := ed.ByRole(model.RoleMonthly); q != nil && q.Section == s {
		all = append(all, newMonthly(e, q))
	}
	return all
}
