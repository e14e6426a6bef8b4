package model

import "toprunner/model/calendar"

// Status says how sure a fact, a question, a limit or a rule is.
type Status string

// The three degrees of certainty, see edition-2025: read in the ministry's own
// text; from the award's earlier form; or our best form of what nobody outside
// the ministry can read.
const (
	Official    Status = "official"
	Predecessor Status = "predecessor"
	Assumed     Status = "assumed"
)

// Edition is one year's call of one award: what is asked, what counts as
// right, and what is known about the programme. It is read from a file by
// package edition and never changed afterwards, so it may be shared.
type Edition struct {
	Format     string        `yaml:"format"` // "toprunner.edition/1"
	ID         string        `yaml:"id"`     // "toprunner-2025"
	Checked    calendar.Date `yaml:"checked"`
	Programme  Programme     `yaml:"programme"`
	Start      Start         `yaml:"before_you_start"`
	Sections   []*Section    `yaml:"sections"`
	Rules      []RuleSpec    `yaml:"rules"`
	Parameters Parameters    `yaml:"parameters"`
	Marks      []Mark        `yaml:"historical_marks"`
	Benchmarks []Benchmark   `yaml:"benchmarks"`
	Examples   []Example     `yaml:"examples"`
	Glossary   []Term        `yaml:"glossary"`

	// Hash is the lower-case hex SHA-256 of the file's bytes.
	Hash string `yaml:"-"`

	questions []*Question
	byID      map[string]*Question
}

// Start is what to settle before an entry is filled in.
type Start struct {
	// Ask holds the ids of the declarations that decide whether applying makes
	// sense, in the order in which they are put to a person first.
	Ask []string `yaml:"ask"`
	// AtHand lists what the answers are taken from.
	AtHand []Requisite `yaml:"at_hand"`
}

// Requisite is something to have at hand. Name says what, Words what it is for
// and where to find it.
type Requisite struct {
	ID   string    `yaml:"id"`
	Name Bilingual `yaml:"name"`
	Fact `yaml:",inline"`
}

// Section is one page of the form, in the order of the official one.
type Section struct {
	ID     string    `yaml:"id"`
	Title  Bilingual `yaml:"title"`
	Lead   Bilingual `yaml:"lead"`
	Blocks []*Block  `yaml:"blocks"`
}

// Block is a run of questions under one heading. With RepeatFor it stands once
// for each choice of that question; its question ids then hold "{k}", which
// becomes the id of the choice.
type Block struct {
	ID        string      `yaml:"id"`
	Title     Bilingual   `yaml:"title"`
	RepeatFor string      `yaml:"repeat_for"`
	Questions []*Question `yaml:"questions"`
}

// RuleSpec names a rule that this edition applies, and how sure it is.
type RuleSpec struct {
	ID     RuleID    `yaml:"id"`
	Status Status    `yaml:"status"`
	Source Bilingual `yaml:"source"`
}

// Fact is a statement about the programme.
type Fact struct {
	Words  Bilingual `yaml:"words"`
	Status Status    `yaml:"status"`
	Source Bilingual `yaml:"source"`
}

// Programme is what is known about the award itself.
type Programme struct {
	Name       Fact      `yaml:"name"`        // the award of this year
	HigherTier Fact      `yaml:"higher_tier"` // the award chosen from among the selected
	Authority  Fact      `yaml:"authority"`
	Period     Period    `yaml:"period"`
	Results    Event     `yaml:"results"`
	Ceremony   Event     `yaml:"ceremony"`
	Sisters    []Fact    `yaml:"sister_awards"` // given at the same ceremony
	Tiers      []Tier    `yaml:"tiers"`
	Benefits   []Benefit `yaml:"benefits"`
	Screening  []Item    `yaml:"screening"`
	Winners    []Winners `yaml:"winners"`
	Channels   []Channel `yaml:"channels"`
	Notes      []Fact    `yaml:"notes"`
}

// Period is the time in which an application must arrive, both days included,
// in Japan time (UTC+9).
type Period struct {
	Opens  calendar.Date `yaml:"opens"`
	Closes calendar.Date `yaml:"closes"`
	Fact   `yaml:",inline"`
}

// Event is a dated step of the programme.
type Event struct {
	On   calendar.Date `yaml:"on"`
	Fact `yaml:",inline"`
}

// Tier is a level of the award, in its official words.
type Tier struct {
	ID   string    `yaml:"id"`
	Name Bilingual `yaml:"name"`
	Fact `yaml:",inline"`
}

// Benefit is what a winner gets; Tiers holds the ids of those who get it.
type Benefit struct {
	ID    string   `yaml:"id"`
	Tiers []string `yaml:"tiers"`
	Fact  `yaml:",inline"`
}

// Channel is what is said of how to apply. One with an id is a way that an
// application can go out, and Label names it in a few words.
type Channel struct {
	ID    string    `yaml:"id"`
	Label Bilingual `yaml:"label"`
	Fact  `yaml:",inline"`
}

// Ways returns the channels that an application can go out by.
func (p *Programme) Ways() []Channel {
	var ways []Channel
	for _, c := range p.Channels {
		if c.ID != "" {
			ways = append(ways, c)
		}
	}
	return ways
}

// Item is a screening item. Figure names the figure that shows it, if any.
type Item struct {
	ID     string   `yaml:"id"`
	Figure FigureID `yaml:"figure"`
	Fact   `yaml:",inline"`
}

// Letter is what the published notes call the item by, "" when its id is only a
// name that the edition gave it: an id of one character is theirs.
func (i Item) Letter() string {
	if len(i.ID) == 1 {
		return i.ID
	}
	return ""
}

// ItemOf returns the screening item that a figure shows, nil when there is none.
func (p *Programme) ItemOf(figure FigureID) *Item {
	for i := range p.Screening {
		if p.Screening[i].Figure == figure {
			return &p.Screening[i]
		}
	}
	return nil
}

// Winners are the organisations that won a tier in a year.
type Winners struct {
	Year  int         `yaml:"year"`
	Tier  string      `yaml:"tier"`
	Names []Bilingual `yaml:"names"`
	Fact  `yaml:",inline"`
}

// Mark is a threshold of an earlier form: history, never a rule.
type Mark struct {
	Figure FigureID `yaml:"figure"`
	// AtLeast is in the figure's shown unit: percent, or days a month.
	AtLeast float64 `yaml:"at_least"`
	Fact    `yaml:",inline"`
}

// Benchmark is a published statistic that may stand beside a figure, always
// with its year, population and source. Words says what is measured.
type Benchmark struct {
	Population Bilingual   `yaml:"population"`
	Points     []DataPoint `yaml:"points"`
	Fact       `yaml:",inline"`
}

// DataPoint is one value of a benchmark; Unit is as printed ("%").
type DataPoint struct {
	Label Bilingual `yaml:"label"`
	Value float64   `yaml:"value"`
	Unit  Bilingual `yaml:"unit"`
}

// Example is a fact about a past winner for the help panel, never a model
// answer. Categories holds the choices of the categories question it belongs
// to; none means all.
type Example struct {
	Year       int       `yaml:"year"`
	Tier       string    `yaml:"tier"`
	Name       Bilingual `yaml:"name"`
	Categories []string  `yaml:"categories"`
	Fact       `yaml:",inline"`
}

// Term is an entry of the glossary.
type Term struct {
	Term    Bilingual `yaml:"term"`
	Meaning Bilingual `yaml:"meaning"`
}

// Parameters are the numbers and word lists that this edition's rules use.
type Parameters struct {
	// WorkdaysPerMonth is the most working days a month is believed to have.
	WorkdaysPerMonth int `yaml:"workdays_per_month"`
	// MinPeriodMonths is the shortest track-record period, in whole months.
	MinPeriodMonths int `yaml:"min_period_months"`
	// FigureTolerance is how far a figure in a text may lie from the computed
	// one, in points of its shown unit.
	FigureTolerance float64 `yaml:"figure_tolerance"`
	// FigureWords lists, per figure, the words that tie a number in the same
	// sentence to it; ApproximateWords those that make the number a rough one.
	FigureWords      map[FigureID][]string `yaml:"figure_words"`
	ApproximateWords []string              `yaml:"approximate_words"`
	// CompanyWords are the company types, in katakana, that a reading of the
	// organisation's name leaves out.
	CompanyWords []string `yaml:"company_words"`
	// MailLimit is the largest mail in bytes; a soft limit.
	MailLimit int64 `yaml:"mail_limit"`
}

// Questions returns every question of the form in its order, repeated blocks
// written out once per choice. The slice must not be changed.
func (e *Edition) Questions() []*Question { return e.questions }

// Question returns the question with that id, or nil.
func (e *Edition) Question(id string) *Question { return e.byID[id] }

// ByRole returns the first question with that role, or nil. Inside a repeated
// block use ByRoleIn.
func (e *Edition) ByRole(role Role) *Question {
	for _, q := range e.questions {
		if q.Role == role {
			return q
		}
	}
	return nil
}

// ByRoleIn returns the question with that role in the repeated block of that
// choice, or nil.
func (e *Edition) ByRoleIn(role Role, choice string) *Question {
	for _, q := range e.questions {
		if q.Role == role && q.Choice == choice {
			return q
		}
	}
	return nil
}

// Rule returns what the edition says of a rule; ok is false when the edition
// does not apply it.
func (e *Edition) Rule(id RuleID) (spec RuleSpec, ok bool) {
	for _, r := range e.Rules {
		if r.ID == id {
			return r, true
		}
	}
	return RuleSpec{}, false
}
