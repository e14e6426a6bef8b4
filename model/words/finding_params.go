package words

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"toprunner/model"
	"toprunner/model/calendar"
	normal "toprunner/model/text" // package words has a text of its own
)

// params says how the unworded parameters of findings become the arguments of
// their texts. A parameter means the same in every rule.
var params = map[string]struct {
	arg  string
	word func(w finding, raw string) any
}{
	"of":         {"Of", finding.label},
	"choice":     {"Choice", finding.choice},
	"likely":     {"Likely", finding.choice},
	"value":      {"Value", finding.amount},
	"limit":      {"Limit", finding.amount},
	"per_month":  {"PerMonth", finding.amount},
	"from":       {"From", finding.date},
	"to":         {"To", finding.date},
	"opens":      {"Opens", finding.date},
	"closes":     {"Closes", finding.date},
	"months":     {"Months", finding.months},
	"least":      {"Count", finding.count},
	"over":       {"Count", finding.count},
	"count":      {"Length", finding.amount},
	"max":        {"Max", finding.amount},
	"in":         {"Month", finding.months},
	"last":       {"Last", finding.asIs},
	"row":        {"Row", finding.asIs},
	"column":     {"Column", finding.column},
	"typed":      {"Typed", finding.excerpt},
	"behind":     {"Behind", finding.excerpt},
	"expected":   {"Expected", finding.expected},
	"figure":     {"Figure", finding.figure},
	"computed":   {"Computed", finding.computed},
	"word":       {"Word", finding.asIs},
	"rest":       {"Rest", finding.asIs},
	"name":       {"Name", finding.asIs},
	"kind":       {"Kind", finding.kind},
	"size":       {"Size", finding.size},
	"max_size":   {"MaxSize", finding.size},
	"characters": {"Characters", finding.characters},
}

func (w finding) asIs(raw string) any { return raw }

// kind names a kind of file: JPEG.
func (w finding) kind(raw string) any { return strings.ToUpper(raw) }

func (w finding) count(raw string) any {
	n, _ := strconv.Atoi(raw)
	return n
}

func (w finding) amount(raw string) any {
	n, ok := new(big.Rat).SetString(raw)
	if !ok {
		return raw
	}
	return w.Number(n)
}

func (w finding) size(raw string) any {
	n, _ := strconv.ParseInt(raw, 10, 64)
	return w.Size(n)
}

func (w finding) date(raw string) any {
	d, _ := calendar.ParseDate(raw)
	return w.Date(d)
}

func (w finding) months(raw string) any {
	var months []string
	for _, one := range strings.Split(raw, ",") {
		m, _ := calendar.ParseMonth(one)
		months = append(months, w.Month(m))
	}
	return w.join(months)
}

// join writes a list.
func (w finding) join(items []string) string {
	return strings.Join(items, w.Text("finding.list"))
}

// label returns the label of a question.
func (w finding) label(id string) any {
	if q := w.edition.Question(id); q != nil {
		return q.Label.In(w.lang)
	}
	return id
}

// choice returns the label of a choice of the question that the finding names.
func (w finding) choice(id string) any {
	if q := w.edition.Question(w.Params["of"]); q != nil {
		return q.ChoiceLabel(id, w.lang)
	}
	return id
}

// column returns the label of a column of the finding's own table.
func (w finding) column(id string) any {
	if q := w.edition.Question(w.Question); q != nil {
		if c := q.Column(id); c != nil {
			return c.Label.In(w.lang)
		}
	}
	return id
}

// longestExcerpt is how many characters of an answer a message repeats.
const longestExcerpt = 40

// excerpt returns what was typed on one line, cut short.
func (w finding) excerpt(raw string) any {
	line := []rune(normal.Line(raw))
	if len(line) <= longestExcerpt {
		return string(line)
	}
	return string(line[:longestExcerpt]) + "…"
}

// expected says what was expected, with the least value where there is one.
func (w finding) expected(raw string) any {
	if raw == string(model.ExpectInteger) {
		if least := w.least(); least != nil {
			return w.Text("expected.integer_from", Args{"Least": strconv.Itoa(*least)})
		}
	}
	return w.Text("expected." + raw)
}

// least returns the least value of the finding's question or cell.
func (w finding) least() *int {
	q := w.edition.Question(w.Question)
	if q == nil {
		return nil
	}
	if c := q.Column(w.Params["column"]); c != nil {
		return c.Min
	}
	return q.Min
}

// unit returns what the finding's question or cell counts.
func (w finding) unit() model.Unit {
	q := w.edition.Question(w.Question)
	if q == nil {
		return model.NoUnit
	}
	if c := q.Column(w.Params["column"]); c != nil {
		return c.Unit
	}
	return q.Role.Unit()
}

func (w finding) figure(raw string) any { return w.FigureName(model.FigureID(raw)) }

func (w finding) computed(raw string) any {
	f := model.Figure{ID: model.FigureID(w.Params["figure"])}
	f.Value, _ = new(big.Rat).SetString(raw)
	return w.Figure(f)
}

// characters lists characters in quotes, each with what to write instead or,
// where nothing is known, with its number in Unicode: the screen may be unable
// to draw it too.
func (w finding) characters(raw string) any {
	suggestions := strings.Split(w.Params["suggestions"], "\n")
	var items []string
	for i, c := range strings.Split(raw, "\n") {
		args := Args{"Character": c, "Codes": codePoints(c), "Suggestion": ""}
		if i < len(suggestions) {
			args["Suggestion"] = suggestions[i]
		}
		items = append(items, w.Text("finding.character", args))
	}
	if more, _ := strconv.Atoi(w.Params["more"]); more > 0 {
		items = append(items, w.Text("finding.more", Args{"Count": more}))
	}
	return w.join(items)
}

func codePoints(s string) string {
	var codes []string
	for _, r := range s {
		codes = append(codes, fmt.Sprintf("U+%04X", r))
	}
	return strings.Join(codes, " ")
}
