package edition

import "toprunner/model"

// The years an edition can speak of.
const firstYear, lastYear = 1990, 2199

// programme judges what is said of the award itself.
func (c *checker) programme() {
	p := &c.edition.Programme
	if p.Period.Closes.Before(p.Period.Opens) && !p.Period.Closes.IsZero() {
		c.add(c.at(&p.Period.Closes), "period_order", nil)
	}
	for i := range p.Tiers {
		c.part("tier", &p.Tiers[i].ID)
	}
	for i := range p.Benefits {
		b := &p.Benefits[i]
		c.part("benefit", &b.ID)
		for j := range b.Tiers {
			c.known(&b.Tiers[j], c.tiers(), "unknown_tier")
		}
	}
	for i := range p.Screening {
		c.part("item", &p.Screening[i].ID)
	}
	for i := range p.Channels {
		c.channel(&p.Channels[i])
	}
	for i := range p.Winners {
		c.won(&p.Winners[i].Year, &p.Winners[i].Tier)
	}
}

// channel judges a way to apply: one that has an id can be chosen, so it needs a name,
// and the id may not be what is noted for another way.
func (c *checker) channel(way *model.Channel) {
	c.part("channel", &way.ID)
	if c.has(&way.ID) && !c.has(&way.Label) {
		c.add(c.at(&way.ID), "channel_label", args{"Typed": way.ID})
	}
	if way.ID == model.OtherChannel {
		c.add(c.at(&way.ID), "channel_other", args{"Typed": way.ID})
	}
}

// won judges the year and tier that someone won in.
func (c *checker) won(year *int, tier *string) {
	within(c, year, firstYear, lastYear, "1990–2199")
	c.known(tier, c.tiers(), "unknown_tier")
}

func (c *checker) tiers() []string {
	return ids(c.edition.Programme.Tiers, func(t model.Tier) string { return t.ID })
}

// background judges what may stand beside a figure or an answer.
func (c *checker) background() {
	e := c.edition
	for i := range e.Marks {
		within(c, &e.Marks[i].AtLeast, 0, 1000, "0–1000")
	}
	categories, asked := c.categories()
	for i := range e.Examples {
		x := &e.Examples[i]
		c.won(&x.Year, &x.Tier)
		if !asked && len(x.Categories) > 0 {
			c.add(c.at(&x.Categories), "no_categories", nil)
		}
		for j := range x.Categories {
			c.known(&x.Categories[j], categories, "unknown_category")
		}
	}
}

// categories returns the choices of the categories question, if it is asked.
func (c *checker) categories() (choices []string, asked bool) {
	c.eachQuestion(func(_ *model.Block, q *model.Question) {
		if q.Role == model.RoleCategories && !asked {
			choices, asked = choiceIDs(q), true
		}
	})
	return choices, asked
}

func ids[T any](of []T, id func(T) string) []string {
	list := make([]string, len(of))
	for i, x := range of {
		list[i] = id(x)
	}
	return list
}

func choiceIDs(q *model.Question) []string {
	return ids(q.Choices, func(c model.Choice) string { return c.ID })
}
