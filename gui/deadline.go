package gui

import (
	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/words"
)

// deadline words the time that is left until an edition closes, or has passed
// since, for the given day in Japan; "" when the edition names no closing day.
func deadline(c *words.Catalogue, ed *model.Edition, today calendar.Date) string {
	period := ed.Programme.Period
	if period.Closes.IsZero() {
		return ""
	}
	day := func(d calendar.Date) words.Args { return words.Args{"Date": c.Date(d)} }
	left := today.DaysTo(period.Closes)
	switch {
	case !period.Opens.IsZero() && today.Before(period.Opens):
		return c.Text("gui.deadline.ahead", counted(day(period.Opens), today.DaysTo(period.Opens)))
	case left == 0:
		return c.Text("gui.deadline.today", day(period.Closes))
	case left > 0:
		return c.Text("gui.deadline.left", counted(day(period.Closes), left))
	default:
		return c.Text("gui.deadline.past", counted(day(period.Closes), -left))
	}
}

// programmeAndDeadline names the programme of an edition and the time that is left.
func (w *Window) programmeAndDeadline(ed *model.Edition) string {
	name, left := ed.Programme.Name.Words.In(w.words.Lang()), deadline(w.words, ed, w.today())
	if left == "" {
		return name
	}
	return name + "　" + left
}

// periodBanner says that applications are not taken on the day of a report, and what to
// do; nil when they are.
func (w *Window) periodBanner(ed *model.Edition, r *model.Report) []fyne.CanvasObject {
	for _, f := range r.Findings {
		if f.Rule == model.RulePeriodClosed {
			return []fyne.CanvasObject{kit.NewBanner(kit.BannerWarning, w.words.Finding(ed, f), "", nil)}
		}
	}
	return nil
}

// counted adds the number that chooses between singular and plural.
func counted(args words.Args, n int) words.Args {
	args["Count"] = n
	return args
}
