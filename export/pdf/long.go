package pdf

import (
	"strings"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/tag"
	"toprunner/model"
)

// long is an answer as wide as the column, a little white between paragraphs.
func (c *composer) long(q *model.Question, a model.Answer) []layout.Strip {
	var paragraphs []layout.Run
	for _, run := range c.answer(q, a, prose) {
		for text := range strings.SplitSeq(run.Text, "\n") {
			paragraphs = append(paragraphs, layout.Run{Style: run.Style, Text: text, Hang: bullet(text), Lang: run.Lang})
		}
	}
	var strips []layout.Strip
	for i, p := range paragraphs {
		of := c.in // to which an item of a list is added
		if p.Hang == "" {
			of = c.element(tag.Paragraph)
		}
		row := layout.Row{Below: 3, Cells: []layout.Cell{
			{Of: of, Width: layout.ColumnWidth, Align: layout.AlignBoth, Runs: []layout.Run{p}},
		}}
		if i == len(paragraphs)-1 {
			row.Below, row.Under = 7, hairline
		}
		strips = append(strips, row.Strips()...)
	}
	return strips
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
