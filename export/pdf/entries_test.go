package pdf

import (
	"fmt"
	"strings"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/check"
	"toprunner/model/glyph"
)

// checked is the snapshot of an entry that the check has seen.
func checked(ed *model.Edition, e *model.Entry) *model.Snapshot {
	s := final(ed, e)
	s.Report = check.Run(ed, e, check.Facts{Today: s.Today, Draws: glyph.Prints})
	return s
}

// final is the snapshot of an entry that the check had nothing to say about.
func final(ed *model.Edition, e *model.Entry) *model.Snapshot {
	return &model.Snapshot{
		Edition: ed, Entry: e, Report: &model.Report{},
		Today: calendar.Date{Year: 2025, Month: 7, Day: 1},
	}
}

// empty is an entry without an answer.
func empty(ed *model.Edition) *model.Entry {
	return model.NewEntry("entry-of-"+ed.ID, ed.ID, model.Japanese)
}

// full is an entry with an answer to every question of the form, each of its
// own kind and none like another.
func full(ed *model.Edition) *model.Entry {
	e := empty(ed)
	for i, q := range ed.Questions() {
		switch q.Type {
		case model.TypeFile:
			e.Attachments = append(e.Attachments, model.Attachment{
				Question: q.ID, Name: fmt.Sprintf("資料%d_規程.pdf", i), Size: 123_456, Pages: 4,
				SHA256: fmt.Sprintf("%064x", i), Kind: "pdf", State: model.AttachmentGood,
			})
		case model.TypeMulti:
			for _, c := range q.Choices {
				a := e.Answers[q.ID]
				a.List = append(a.List, c.ID)
				e.Answers[q.ID] = a
			}
		case model.TypeTable:
			e.Answers[q.ID] = model.RowsAnswer(filledRow(q, i), model.Row{}, filledRow(q, i+500))
		default:
			e.Answers[q.ID] = model.TextAnswer(filled(q.Type, q, i))
		}
	}
	return e
}

func filledRow(q *model.Question, i int) model.Row {
	row := model.Row{}
	for j, column := range q.Columns {
		row[column.ID] = filled(column.Type, q, 10*i+j)
	}
	return row
}

// filled is an answer of a type; i makes it unlike the others.
func filled(kind model.Type, q *model.Question, i int) string {
	switch kind {
	case model.TypeInteger:
		return fmt.Sprint(1000 + i)
	case model.TypeDecimal:
		return fmt.Sprintf("%d.5", 2000+i)
	case model.TypeDate:
		return calendar.Date{Year: 2024, Month: 4, Day: 1}.AddDays(i).String()
	case model.TypeMonth:
		return fmt.Sprintf("%04d-%02d", 2000+i%20, 1+i%12)
	case model.TypeChoice:
		return q.Choices[i%len(q.Choices)].ID
	case model.TypeYes:
		return "true"
	case model.TypeLong:
		return longAnswer(i)
	}
	return fmt.Sprintf("答%dの髙﨑①㈱", i)
}

// longAnswer is several hundred characters of the kinds people type.
func longAnswer(i int) string {
	sentence := fmt.Sprintf("取組%d：残業は「月%d時間」から約15.8時間に減り、〜申請は①～③の３段階、㈱髙﨑−ｱｶﾞが€Ωも使う（45%%）。", i, i)
	return strings.Repeat(sentence+"Wi-Fi整備、https://example.jp/a/b へ。", 3) + "\n" + strings.Repeat(sentence, 2)
}
