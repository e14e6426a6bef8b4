package model

// Type is the kind of answer a question takes.
type Type string

// The types of question.
const (
	TypeText    Type = "text"    // one line
	TypeLong    Type = "long"    // several lines
	TypeInteger Type = "integer" // whole number
	TypeDecimal Type = "decimal"
	TypeDate    Type = "date"
	TypeMonth   Type = "month"
	TypeChoice  Type = "choice" // one of Choices
	TypeMulti   Type = "multi"  // any of Choices
	TypeYes     Type = "yes"    // a declaration that must be yes
	TypeTable   Type = "table"  // rows of Columns
	TypeFile    Type = "file"   // attachments
)

// Format narrows what a text may be.
type Format string

// The formats of a text question.
const (
	FormatNone            Format = ""
	FormatKana            Format = "kana"             // full-width katakana, ー, ・ and spaces
	FormatPostalCode      Format = "postal_code"      // NNN-NNNN
	FormatPhone           Format = "phone"            // 9–11 digits, or + and country code
	FormatEmail           Format = "email"            // one @, a dot in the domain
	FormatURL             Format = "url"              // http or https
	FormatCorporateNumber Format = "corporate_number" // 13 digits with a check digit
)

// Need says how much an answer is wanted.
type Need string

// The three needs: its absence is an error, a warning, or nothing.
const (
	Required Need = "required"
	Soft     Need = "soft"
	Optional Need = "optional"
)

// Role says what a question means to rules, figures, cover and overview, so
// that none of them knows a question's id.
type Role string

// The roles. Those from RoleEffortTitle on stand in a repeated block.
const (
	RoleOrganizationName      Role = "organisation_name"
	RoleNameKana              Role = "name_kana"
	RolePostalCode            Role = "postal_code"
	RolePrefecture            Role = "prefecture"
	RoleCity                  Role = "city"
	RoleStreet                Role = "street"
	RoleBuilding              Role = "building"
	RoleIndustry              Role = "industry"
	RoleContact               Role = "contact" // may stand at several questions
	RoleUnit                  Role = "unit"
	RoleHeadcountTotal        Role = "headcount_total"
	RoleHeadcountRegular      Role = "headcount_regular"
	RoleHeadcountUnit         Role = "headcount_unit"
	RoleHeadcountBase         Role = "headcount_base" // choice of total, regular or unit
	RolePeriodStart           Role = "period_start"
	RolePeriodEnd             Role = "period_end"
	RoleEligible              Role = "eligible"
	RoleParticipants          Role = "participants"
	RoleTeleworkDays          Role = "telework_days"
	RoleMonthly               Role = "monthly" // table month, eligible, participants, telework_days
	RoleCounting              Role = "counting"
	RoleRuleDocument          Role = "rule_document"
	RoleCategories            Role = "categories"
	RoleOutstanding           Role = "outstanding"
	RoleEffortTitle           Role = "effort_title"
	RoleEffortSummary         Role = "effort_summary"
	RoleEffortChallenge       Role = "effort_challenge"
	RoleEffortAction          Role = "effort_action"
	RoleEffortResult          Role = "effort_result"
	RoleEffortIndicators      Role = "effort_indicators" // table name, unit, before, after, as_of
	RoleEffortTransferability Role = "effort_transferability"
	RoleEffortEvidence        Role = "effort_evidence"
)

// The ids of the choices of the question with RoleHeadcountBase.
const (
	BaseTotal   = "total"
	BaseRegular = "regular"
	BaseUnit    = "unit"
)

// Question is one box of the form.
type Question struct {
	ID    string    `yaml:"id"`
	Label Bilingual `yaml:"label"`
	Hint  Bilingual `yaml:"hint"` // one or two sentences beside the field
	Help  Bilingual `yaml:"help"` // the longer text of the help panel
	// IfNo is what to do when a declaration cannot be answered yes.
	IfNo Bilingual `yaml:"if_no"`
	// IfEmpty is the advice on leaving a recommended question empty, beginning with
	// what is missing; "" is the same advice as for all.
	IfEmpty Bilingual `yaml:"if_empty"`
	Ref     string    `yaml:"ref"` // number on the official form, "Q1-1"
	Type    Type      `yaml:"type"`
	Format  Format    `yaml:"format"`
	Need    Need      `yaml:"need"`
	// When, if given, must hold for the question to be asked at all.
	When *Condition `yaml:"when"`
	// Max is the most user-perceived characters of a text; 0 is no limit.
	Max int `yaml:"max"`
	// Min is the least value of a number.
	Min *int `yaml:"min"`
	// Status is that of the question; LimitStatus that of Max, the same unless
	// the file says otherwise.
	Status      Status    `yaml:"status"`
	LimitStatus Status    `yaml:"limit_status"`
	Source      Bilingual `yaml:"source"`
	Role        Role      `yaml:"role"`
	Published   bool      `yaml:"published"` // made public for winners
	Choices     []Choice  `yaml:"choices"`
	Columns     []Column  `yaml:"columns"`
	Defaults    []Default `yaml:"defaults"`

	// Section and Block are where the question stands; Choice is the choice a
	// repeated block was written out for, "" elsewhere.
	Section *Section `yaml:"-"`
	Block   *Block   `yaml:"-"`
	Choice  string   `yaml:"-"`
}

// Choice is one answer of a choice or multi question.
type Choice struct {
	ID    string    `yaml:"id"`
	Label Bilingual `yaml:"label"`
	Help  Bilingual `yaml:"help"`
}

// Column is one column of a table question. Its type is text, integer,
// decimal, date or month.
type Column struct {
	ID    string    `yaml:"id"`
	Label Bilingual `yaml:"label"`
	Type  Type      `yaml:"type"`
	Max   int       `yaml:"max"`
	Min   *int      `yaml:"min"`
	Unit  Unit      `yaml:"-"` // what a number in it counts

	unitFrom string // the column in which each row says what a number in it counts
}

// Condition holds while the answer to Question is one of Is (or, for a multi
// question, contains one of them). With Not it holds while an answer is given
// and is none of Not. With Or it also holds while Or does.
type Condition struct {
	Question string     `yaml:"question"`
	Is       []string   `yaml:"is"`
	Not      []string   `yaml:"not"`
	Or       *Condition `yaml:"or"`
}

// Questions returns the ids of the questions that a condition asks; a nil one
// asks none.
func (c *Condition) Questions() []string {
	if c == nil {
		return nil
	}
	return append([]string{c.Question}, c.Or.Questions()...)
}

// Default is the answer a new entry begins with; the first whose When holds,
// or that has none, is taken.
type Default struct {
	Value string     `yaml:"value"`
	When  *Condition `yaml:"when"`
}

// Column returns the column with that id, nil when the question has none.
func (q *Question) Column(id string) *Column {
	for i := range q.Columns {
		if q.Columns[i].ID == id {
			return &q.Columns[i]
		}
	}
	return nil
}

// ChoiceLabel returns the label of the choice with that id in lang, or the id
// itself when there is none.
func (q *Question) ChoiceLabel(id string, lang Lang) string {
	for _, c := range q.Choices {
		if c.ID == id {
			return c.Label.In(lang)
		}
	}
	return id
}
