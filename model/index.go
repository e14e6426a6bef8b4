package model

import (
	"fmt"
	"slices"
	"strings"
)

// ChoiceMark stands in the ids of a repeated block for the id of the choice.
const ChoiceMark = "{k}"

// Index makes an edition that was just read ready for use: it writes repeated
// blocks out once for each choice, tells every question its section, block and
// choice, gives a limit without a status of its own that of its question, and
// lets Question find by id. The questions in the blocks themselves stay
// as written; those of a repeated block keep their "{k}" and are patterns only.
//
// It returns an error, and leaves the edition without questions, when an id
// stands twice or a block is repeated for a question that is not there.
func (e *Edition) Index() error {
	e.questions, e.byID = nil, nil
	written, err := e.writeOut()
	if err != nil {
		return err
	}
	byID := make(map[string]*Question, len(written))
	for _, q := range written {
		if byID[q.ID] != nil {
			return fmt.Errorf("edition %s: question %s stands twice", e.ID, q.ID)
		}
		byID[q.ID] = q
	}
	e.questions, e.byID = written, byID
	return nil
}

// writeOut returns the questions of the form in their order.
func (e *Edition) writeOut() ([]*Question, error) {
	var written []*Question
	for _, section := range e.Sections {
		for _, block := range section.Blocks {
			block.place(section)
			if block.RepeatFor == "" {
				written = append(written, block.Questions...)
				continue
			}
			by := e.unrepeated(block.RepeatFor)
			if by == nil {
				return nil, fmt.Errorf("edition %s: block %s is repeated for %s, which is not there", e.ID, block.ID, block.RepeatFor)
			}
			for _, choice := range by.Choices {
				written = append(written, block.writtenFor(choice.ID)...)
			}
		}
	}
	return written, nil
}

// unrepeated returns the question with that id outside repeated blocks, or nil.
func (e *Edition) unrepeated(id string) *Question {
	for _, section := range e.Sections {
		for _, block := range section.Blocks {
			if block.RepeatFor != "" {
				continue
			}
			for _, q := range block.Questions {
				if q.ID == id {
					return q
				}
			}
		}
	}
	return nil
}

// place tells the questions of a block where they stand.
func (b *Block) place(section *Section) {
	for _, q := range b.Questions {
		q.Section, q.Block = section, b
		if q.LimitStatus == "" {
			q.LimitStatus = q.Status
		}
		for i := range q.Columns {
			switch q.Role {
			case RoleMonthly:
				q.Columns[i].Unit = monthlyUnits[q.Columns[i].ID]
			case RoleEffortIndicators:
				q.Columns[i].unitFrom = unitColumn
			}
		}
	}
}

// writtenFor returns the questions of a repeated block for one choice.
func (b *Block) writtenFor(choice string) []*Question {
	written := make([]*Question, len(b.Questions))
	for i, pattern := range b.Questions {
		q := *pattern
		q.ID = strings.ReplaceAll(q.ID, ChoiceMark, choice)
		q.Choice = choice
		q.When = q.When.writtenFor(choice)
		q.Defaults = slices.Clone(q.Defaults)
		for i := range q.Defaults {
			q.Defaults[i].When = q.Defaults[i].When.writtenFor(choice)
		}
		written[i] = &q
	}
	return written
}

// writtenFor returns the condition with the choice in its question's id.
func (c *Condition) writtenFor(choice string) *Condition {
	if c == nil {
		return nil
	}
	written := *c
	written.Question = strings.ReplaceAll(c.Question, ChoiceMark, choice)
	written.Or = c.Or.writtenFor(choice)
	return &written
}
