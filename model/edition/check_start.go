package edition

import "toprunner/model"

// start judges what is to be settled before an entry is filled in. What is asked
// first is asked again on the form, so it must stand there, once.
func (c *checker) start() {
	s := &c.edition.Start
	for i := range s.Ask {
		id := &s.Ask[i]
		asked, ok := c.patterns[*id]
		switch {
		case *id == "": // reported by the reader
		case !ok || asked.block.RepeatFor != "":
			c.add(c.at(id), "unknown_question", args{"Typed": *id})
		case asked.Type != model.TypeYes && asked.Type != "":
			c.add(c.at(id), "not_a_declaration", args{"Typed": *id})
		default:
			c.unique("question asked first", *id, c.at(id))
		}
	}
	for i := range s.AtHand {
		c.part("thing to have at hand", &s.AtHand[i].ID)
	}
}
