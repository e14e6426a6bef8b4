package pdf

import (
	"slices"
	"strings"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/tag"
	"toprunner/model"
)

// long is an answer as wide as the column, a little white between paragraphs. A
// paragraph of one line stands neither alone under the heading nor alone at the end.
func (c *composer) long(q *model.Question, a model.Answer) []layout.Strip {
	var paragraphs []layout.Run
	for _, run := range c.answer(q, a, prose) {
		for text := range strings.SplitSeq(run.Text, "\n") {
			paragraphs = append(paragraphs, layout.Run{Style: run.Style, Text: text, Hang: bullet(text), Lang: run.Lang})
		}
	}
	rows := make([][]layout.Strip, len(paragraphs))
	last := len(paragraphs) - 1
	for i, p := range paragraphs {
		of := c.in // to which an item of a list is added
		if p.Hang == "" {
			of = c.element(tag.Paragraph)
		}
		row := layout.Row{Below: 3, Cells: []layout.Cell{
			{Of: of, Width: layout.ColumnWidth, Align: layout.AlignBoth, Runs: []layout.Run{p}},
		}}
		if i == last {
			row.Below, row.Under = 7, hairline
		}
		rows[i] = row.Strips()
	}
	if last > 0 && len(rows[0]) == 1 {
		layout.Keep(rows[0])
	}
	if last > 0 && len(rows[last]) == 1 {
		before := rows[last-1]
		layout.Keep(before[len(before)-1:])
	}
	return slices.Concat(rows...)
}

// bullets are what people begin the items of a list with.
const bullets = "・•●○◎■□◆◇※"

// bullet returns the bullet that a paragraph begins with, white space around it
// counted, "" when it begins with none.
func bullet(paragraph string) string {
	const white = " \u3000"
	item := strings.TrimLeft(paragraph, white)
	for _, sign := range bullets {
		if rest, ok := strings.CutPrefix(item, string(sign)); ok {
			rest = strings.TrimLeft(rest, white)
			return paragraph[:len(paragraph)-len(rest)]
		}
	}
	return ""
}
