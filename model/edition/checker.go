package edition

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"toprunner/model"
)

// checker judges what the values of an edition mean together. It is silent
// about what the reader has already reported.
type checker struct {
	*report
	places  map[any]place
	edition *model.Edition
	// patterns holds the questions as written, by id, "{k}" and all.
	patterns map[string]pattern
	// given tells where each id of its kind was first given.
	given map[string]place
	// asked counts the questions, repeated blocks written out.
	asked int
}

// pattern is a question as written, with the block it stands in.
type pattern struct {
	*model.Question
	block *model.Block
}

// check judges an edition that was read.
func check(e *model.Edition, r *reader) {
	c := &checker{
		report: r.report, places: r.places, edition: e,
		patterns: map[string]pattern{}, given: map[string]place{},
	}
	c.identity()
	c.programme()
	c.gather()
	c.form()
	c.start()
	c.rules()
	c.background()
}

// at returns where a field stands, given by its address.
func (c *checker) at(field any) place {
	if p, ok := c.places[field]; ok {
		return p
	}
	return start
}

// has reports whether the file gave a field, given by its address.
func (c *checker) has(field any) bool {
	_, ok := c.places[field]
	return ok
}

// The forms of ids. An edition's id is also the name of files; that of a choice
// or column may become a part of a question's.
var (
	editionID  = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	questionID = regexp.MustCompile(`^[a-z][a-z0-9_]*(\.([a-z0-9_]+|\{k\}))+$`)
	partID     = regexp.MustCompile(`^[A-Za-z0-9_]+$`)
)

// maxID is the most characters an id may have.
const maxID = 80

// wellFormed reports an id that is not of its form.
func (c *checker) wellFormed(id *string, form *regexp.Regexp, expected string) {
	if *id != "" && (len(*id) > maxID || !form.MatchString(*id)) {
		c.add(c.at(id), "bad_id_"+expected, args{"Typed": *id})
	}
}

// unique reports an id that was given before to something of the same kind.
func (c *checker) unique(kind, id string, at place) {
	if id == "" {
		return
	}
	key := kind + "\x00" + id
	if first, twice := c.given[key]; twice {
		c.add(at, "duplicate_id", args{"Typed": id, "First": c.where(first)})
		return
	}
	c.given[key] = at
}

// part judges the id of something that stands within a larger whole.
func (c *checker) part(kind string, id *string) {
	c.wellFormed(id, partID, "part")
	c.unique(kind, *id, c.at(id))
}

// known reports a reference that is none of the words it may be; without any,
// their absence was reported.
func (c *checker) known(reference *string, allowed []string, problem string) {
	if *reference != "" && len(allowed) > 0 && !slices.Contains(allowed, *reference) {
		c.add(c.at(reference), problem, args{"Typed": *reference, "Allowed": strings.Join(allowed, ", ")})
	}
}

// within reports a number outside its range. One that the reader could not read
// stands as zero and has been told of.
func within[T cmp.Ordered](c *checker, number *T, least, most T, span string) {
	if c.has(number) && (*number < least || *number > most) && !c.told(c.at(number)) {
		c.add(c.at(number), "out_of_range", args{"Range": span})
	}
}

// identity judges what the file says of itself.
func (c *checker) identity() {
	e := c.edition
	c.known(&e.Format, []string{Format}, "unknown_format")
	c.wellFormed(&e.ID, editionID, "edition")
}
