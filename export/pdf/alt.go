package pdf

import (
	"slices"
	"strings"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/chart"
	"toprunner/model/words"
)

// chartSaid says what a chart of months shows, for those who do not see it. The
// values are in the table below it.
func (c *composer) chartSaid(ch chart.Chart, months []calendar.Month) string {
	var names []string
	for _, s := range ch.Series {
		names = append(names, s.Name)
	}
	var known []calendar.Month
	for _, m := range months {
		if !m.IsZero() {
			known = append(known, m)
		}
	}
	args := words.Args{"Names": strings.Join(names, c.words.Text("core.and")), "From": "", "To": ""}
	if len(known) > 0 {
		args["From"] = c.words.Month(slices.MinFunc(known, calendar.Month.Compare))
		args["To"] = c.words.Month(slices.MaxFunc(known, calendar.Month.Compare))
	}
	return line(c.words.Text("document.alt_chart", args))
}

// changeSaid says what the bars of an indicator show.
func (c *composer) changeSaid(q *model.Question, row model.Row) string {
	said := func(id string) string {
		column := q.Column(id)
		return line(c.words.Cell(column, row))
	}
	return c.words.Text("document.alt_change", words.Args{"Before": said(beforeColumn), "After": said(afterColumn)})
}
