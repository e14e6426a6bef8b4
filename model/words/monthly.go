package words

import (
	"strconv"
	"strings"
	"time"

	"toprunner/model"
	"toprunner/model/record"
)

// Monthly words the monthly record: its charts, and the heads of its columns, which
// are titled with their unit where they count something.
func (c *Catalogue) Monthly() record.Wording {
	label := func(column *model.Column) string { return column.Label.In(c.lang) }
	unit := func(column *model.Column) string {
		return c.Text("document."+string(column.Unit), Args{"Count": 2})
	}
	return record.Wording{
		Column: label, Unit: unit, Number: c.Number,
		Titled: func(column *model.Column) string {
			if column.Unit == model.NoUnit || strings.EqualFold(label(column), unit(column)) {
				return label(column)
			}
			return c.Text("document.with_unit", Args{"Label": label(column), "Unit": unit(column)})
		},
		Month: func(month int) string {
			name := strconv.Itoa(month)
			if c.lang == model.English {
				name = time.Month(month).String()[:3]
			}
			return c.Text("document.chart_month", Args{"Month": name})
		},
		Year: func(year int) string { return c.Text("document.chart_year", Args{"Year": year}) },
	}
}
