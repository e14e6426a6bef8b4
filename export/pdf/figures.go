package pdf

import (
	"slices"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/tag"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/words"
)

// figures prints the computed figures: those that are screened large and side
// by side, the others below, each with its formula, base and period.
func (c *composer) figures() {
	published := slices.DeleteFunc(model.Compute(c.edition, c.entry), func(f model.Figure) bool { return !c.publishes(f) })
	if len(published) == 0 {
		return
	}
	lead := c.figuresLead(published)
	var screened []screenedFigure
	var others []model.Figure
	for _, f := range published {
		if item := c.edition.Programme.ItemOf(f.ID); item != nil {
			screened = append(screened, screenedFigure{f, item})
		} else {
			others = append(others, f)
		}
	}
	title := c.text("document.figures")
	head := layout.After(12, title.title(c.element(tag.Head2), blockHead))
	head[0].Bookmark = entered(title.line(slash), 1)
	c.add(head...)
	c.add(layout.Keep(c.paragraphs(note, lead))...)
	if len(screened) > 0 {
		c.add(layout.After(5, c.cards(screened))...)
	}
	for _, f := range others {
		c.add(c.figureRow(f)...)
	}
}

// figuresLead says what the figures are and, where all were counted in one period, in
// which; it is then taken from each of them.
func (c *composer) figuresLead(figures []model.Figure) said {
	first := figures[0]
	for _, f := range figures {
		if f.From.IsZero() || f.To.IsZero() || f.From != first.From || f.To != first.To {
			return c.text("document.figures_lead")
		}
	}
	for i := range figures {
		figures[i].From, figures[i].To = calendar.Date{}, calendar.Date{}
	}
	return c.each(func(w *words.Catalogue) string {
		return w.Text("document.figures_lead_period", words.Args{"Period": w.FigurePeriod(first)})
	})
}

// screenedFigure is a figure and the screening item it shows.
type screenedFigure struct {
	model.Figure
	item *model.Item
}

// publishes reports that a figure may be printed: a redacted copy must not show
// what is computed from answers that are not published, nor tell the base or
// the period when they are not.
func (c *composer) publishes(f model.Figure) bool {
	if !c.redacted {
		return true
	}
	if f.Value == nil {
		return false
	}
	for _, o := range f.Operands {
		if q := c.edition.Question(o.Question); q != nil && !c.prints(q) {
			return false
		}
	}
	for _, role := range []model.Role{model.RoleHeadcountBase, model.RolePeriodStart, model.RolePeriodEnd} {
		if q := c.edition.ByRole(role); q != nil && !c.prints(q) {
			return false
		}
	}
	return true
}

// cards sets figures side by side: what they are, the values large and level,
// and how they come about.
func (c *composer) cards(figures []screenedFigure) []layout.Strip {
	const between = 14
	width := (layout.ColumnWidth - between*float64(len(figures)+1)) / float64(len(figures))
	value := c.valueStyle(figures, width)
	rows := []layout.Row{{Above: 8, Over: frame}, {}, {Below: 8, Under: frame}}
	for i, f := range figures {
		parts := [][]layout.Run{c.cardHead(f), {{Style: value, Text: c.words.Figure(f.Figure)}}, c.cardFoot(f.Figure)}
		for n := range rows {
			rows[n].Fill = &tint
			rows[n].Cells = append(rows[n].Cells, layout.Cell{
				Of: c.element(tag.Paragraph),
				X:  between + float64(i)*(width+between), Width: width, Balanced: n != 1, Runs: parts[n],
			})
		}
	}
	var strips []layout.Strip
	for n, row := range rows {
		part := row.Strips()
		part[0].Joins = n > 0 // a card is read as one, from top to bottom
		strips = append(strips, part...)
	}
	last := strips[len(strips)-1]
	return append(layout.Keep(strips[:len(strips)-1]), last)
}

// valueStyle is the style in which every value stands on one line of that width.
func (c *composer) valueStyle(figures []screenedFigure, width float64) layout.Style {
	style := figureValue
	for _, f := range figures {
		if needed := style.Width(c.words.Figure(f.Figure)); needed > width {
			style.Size *= width / needed
		}
	}
	return style
}

func (c *composer) cardHead(f screenedFigure) []layout.Run {
	var head []layout.Run
	if letter := f.item.Letter(); letter != "" {
		head = []layout.Run{{Style: figureMark, Text: letter}}
	}
	return append(head, c.of(f.item.Words).runs(figureName)...)
}

// cardFoot names what the value is, exactly, and how it comes about.
func (c *composer) cardFoot(f model.Figure) []layout.Run {
	return append(c.figureName(f).runs(figureExact), c.basis(f)...)
}

func (c *composer) figureName(f model.Figure) said {
	return c.each(func(w *words.Catalogue) string { return w.FigureName(f.ID) })
}

// basis says how a figure comes about: its formula, base and period, or why it
// could not be computed, and whether one of its numbers is to be checked.
func (c *composer) basis(f model.Figure) []layout.Run {
	var runs []layout.Run
	for _, s := range []said{
		c.each(func(w *words.Catalogue) string { return w.FigureFormula(c.edition, f) }),
		c.each(func(w *words.Catalogue) string {
			return labelled(w, "document.figure_base", w.FigureBase(c.edition, f))
		}),
		c.each(func(w *words.Catalogue) string { return labelled(w, "document.figure_period", w.FigurePeriod(f)) }),
		c.each(func(w *words.Catalogue) string { return w.FigureWhy(c.edition, f) }),
	} {
		if s.first != "" {
			runs = append(runs, s.runs(figureBasis)...)
		}
	}
	operands := make([]string, len(f.Operands))
	for i, o := range f.Operands {
		operands[i] = o.Question
	}
	return append(runs, c.wrong(operands...)...)
}

// labelled puts a value into the words of its label, "" when there is none.
func labelled(w *words.Catalogue, id, value string) string {
	if value == "" {
		return ""
	}
	return w.Text(id, words.Args{"Value": value})
}

// figureRow is a figure that is not screened by itself.
func (c *composer) figureRow(f model.Figure) []layout.Strip {
	runs := append([]layout.Run{{Style: answer, Text: c.words.Figure(f)}}, c.basis(f)...)
	return c.row(c.figureName(f), "", layout.Cell{X: answerAt, Width: answerWidth, Runs: runs})
}
