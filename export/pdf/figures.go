package pdf

import (
	"toprunner/export/pdf/layout"
	"toprunner/model"
	"toprunner/model/words"
)

// figures prints the computed figures large, each with its formula, base and
// period.
func (c *composer) figures() {
	figures := model.Compute(c.edition, c.entry)
	if len(figures) == 0 {
		return
	}
	title := c.words.Text("document.figures")
	head := layout.After(18, layout.Title(blockHead, title))
	head[0].Bookmark = entered(title, 1)
	c.add(head...)
	c.add(layout.Keep(layout.Row{
		Below: 3, Under: frame,
		Cells: []layout.Cell{{Width: layout.ColumnWidth, Runs: []layout.Run{{Style: note, Text: c.words.Text("document.figures_lead")}}}},
	}.Strips())...)
	var panels []layout.Strip
	for _, f := range figures {
		panels = append(panels, c.figure(f))
	}
	c.add(layout.Whole(panels)...)
}

// figure is one figure.
func (c *composer) figure(f model.Figure) layout.Strip {
	const basis = 200 // where the column of formula, base and period begins
	var how []layout.Run
	say := func(style layout.Style, text string) {
		if text != "" {
			how = append(how, layout.Run{Style: style, Text: text})
		}
	}
	say(tableBody, c.words.FigureFormula(c.edition, f))
	if base := c.words.FigureBase(c.edition, f); base != "" {
		say(note, c.words.Text("document.figure_base", words.Args{"Base": base}))
	}
	if period := c.words.FigurePeriod(f); period != "" {
		say(note, c.words.Text("document.figure_period", words.Args{"Period": period}))
	}
	say(note, c.words.FigureWhy(c.edition, f))
	return layout.Panel{
		Above: 6, Below: 6, Under: hairline,
		Cells: []layout.Cell{
			{Width: basis - gutter, Runs: []layout.Run{
				{Style: figureName, Text: c.words.FigureName(f.ID)},
				{Style: figureValue, Text: c.words.Figure(f)},
			}},
			{X: basis, Width: layout.ColumnWidth - basis, Runs: how},
		},
	}.Strip()
}
