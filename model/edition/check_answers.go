package edition

import (
	"slices"
	"strings"

	"toprunner/model"
)

// condition judges when something is asked, or a default taken.
func (c *checker) condition(b *model.Block, q *model.Question, when *model.Condition) {
	if when == nil {
		return
	}
	c.condition(b, q, when.Or)
	if when.Question == "" {
		return // reported by the reader
	}
	if c.has(&when.Is) == c.has(&when.Not) {
		c.add(c.at(when), "condition_words", nil)
	}
	asked, ok := c.patterns[when.Question]
	switch {
	case !ok || asked.block.RepeatFor != "" && asked.block != b:
		c.add(c.at(&when.Question), "unknown_question", args{"Typed": when.Question})
		return
	case asked.Question == q:
		c.add(c.at(&when.Question), "condition_on_itself", nil)
		return
	case !choosing(asked.Type):
		c.add(c.at(&when.Question), "choiceless_question", args{"Typed": when.Question})
		return
	}
	allowed := choiceIDs(asked.Question)
	for i := range when.Is {
		c.known(&when.Is[i], allowed, "unknown_choice")
	}
	for i := range when.Not {
		c.known(&when.Not[i], allowed, "unknown_choice")
	}
}

// defaults judges what a question begins with: it must be written as the
// product itself writes it, or an untouched default would not be known again.
func (c *checker) defaults(b *model.Block, q *model.Question) {
	if q.Type == "" {
		return
	}
	if q.Type == model.TypeTable || q.Type == model.TypeFile {
		if c.has(&q.Defaults) {
			c.add(c.at(&q.Defaults), "no_defaults", args{"Type": string(q.Type)})
		}
		return
	}
	for i := range q.Defaults {
		d := &q.Defaults[i]
		c.condition(b, q, d.When)
		if d.Value == "" {
			continue
		}
		if v := q.Read(model.TextAnswer(d.Value)); !v.Readable() || v.Canonical != d.Value {
			c.add(c.at(&d.Value), "default_value", args{"Typed": d.Value, "Type": string(q.Type)})
		}
	}
}

// role judges whether a question can play its role, and alone.
func (c *checker) role(b *model.Block, q *model.Question) {
	spec, ok := specOf(q.Role)
	if !ok {
		return
	}
	at := c.at(&q.Role)
	switch {
	case spec.effort && !c.inEffort(b):
		c.add(at, "role_outside_effort", args{"Typed": string(q.Role)})
	case !spec.effort && b.RepeatFor != "":
		c.add(at, "role_repeated", args{"Typed": string(q.Role)})
	}
	if q.Type != "" && !slices.Contains(spec.types, q.Type) {
		c.add(at, "role_type", args{"Typed": string(q.Role), "Allowed": joined(spec.types)})
		return
	}
	if q.Role != model.RoleContact {
		c.unique("role", string(q.Role), at)
	}
	if q.Role == model.RoleHeadcountBase {
		for i := range q.Choices {
			c.known(&q.Choices[i].ID, bases, "unknown_word")
		}
	}
	c.roleColumns(q, spec)
}

// inEffort reports whether a block is the one repeated for the categories.
// Rules look an effort up by its category.
func (c *checker) inEffort(b *model.Block) bool {
	by, ok := c.patterns[b.RepeatFor]
	return ok && by.Role == model.RoleCategories
}

// roleColumns reports columns that a role needs and the table does not have.
func (c *checker) roleColumns(q *model.Question, spec roleSpec) {
	if q.Type != model.TypeTable || !c.has(&q.Columns) {
		return
	}
	var missing []string
	for _, want := range spec.columns {
		has := func(col model.Column) bool { return col.ID == want.ID && (col.Type == want.Type || col.Type == "") }
		if !slices.ContainsFunc(q.Columns, has) {
			missing = append(missing, want.ID+" ("+string(want.Type)+")")
		}
	}
	if len(missing) > 0 {
		c.add(c.at(&q.Columns), "role_columns",
			args{"Typed": string(q.Role), "Missing": strings.Join(missing, ", ")})
	}
}
