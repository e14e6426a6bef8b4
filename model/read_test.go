package model

import (
	"slices"
	"strings"
	"testing"

	"toprunner/model/calendar"
	"toprunner/model/text"
)

// readsAs reads one text as an answer to a question of that type and tells it
// as "canonical" or "!expectation".
func readsAs(q *Question, typed string) string {
	v := q.Read(TextAnswer(typed))
	if len(v.Bad) > 0 {
		return "!" + string(v.Bad[0].Expected)
	}
	if v.Empty {
		return "(empty)"
	}
	return v.Canonical
}

// checkReads checks what texts read as.
func checkReads(t *testing.T, q *Question, want map[string]string) {
	t.Helper()
	for typed, expected := range want {
		if got := readsAs(q, typed); got != expected {
			t.Errorf("%s %s: %q reads as %q, want %q", q.Type, q.Format, typed, got, expected)
		}
	}
}

func least(n int) *int { return &n }

func TestReadEmpty(t *testing.T) {
	all := []Type{
		TypeText, TypeLong, TypeInteger, TypeDecimal, TypeDate, TypeMonth, TypeChoice, TypeMulti, TypeYes, TypeTable, TypeFile,
	}
	for _, kind := range all {
		q := &Question{Type: kind}
		for _, a := range []Answer{{}, TextAnswer(" 　\n"), ListAnswer(" "), RowsAnswer(Row{"a": " "})} {
			if v := q.Read(a); !v.Empty || v.Readable() || len(v.Bad) > 0 {
				t.Errorf("%s: %+v reads as %+v", kind, a, v)
			}
		}
	}
	var none *Question
	if v := none.Read(TextAnswer("x")); !v.Empty {
		t.Errorf("no question: %+v", v)
	}
	if v := (&Question{Type: TypeFile}).Read(TextAnswer("x")); !v.Empty {
		t.Errorf("a file question reads a text as %+v", v)
	}
}

func TestReadText(t *testing.T) {
	checkReads(t, &Question{Type: TypeText, Max: 3}, map[string]string{
		"　株式会社\u200B 例\r\n": "株式会社 例",
		"一行目\n二行目":          "一行目 二行目", // a line break is folded, not refused
		"か\u3099長い、長い":      "が長い、長い",  // the length is another rule's matter
	})
	checkReads(t, &Question{Type: TypeLong}, map[string]string{
		"\n 　\n　一段落目。\r\n\n二段落目。 \n\n": "　一段落目。\n\n二段落目。",
		"一\t二": "一 二",
	})
}

func TestReadNumbers(t *testing.T) {
	checkReads(t, &Question{Type: TypeInteger, Min: least(1)}, map[string]string{
		"248": "248", "２，０００": "2000", " 1 ": "1", "12.0": "12", "007": "7",
		"0": "!positive", "-5": "!positive", "1.5": "!positive", "約200": "!positive", "200人": "!positive",
	})
	checkReads(t, &Question{Type: TypeInteger, Min: least(0)}, map[string]string{
		"0": "0", "-1": "!integer", "0.5": "!integer", "x": "!integer",
	})
	checkReads(t, &Question{Type: TypeInteger}, map[string]string{"-3": "-3", "abc": "!integer"})
	checkReads(t, &Question{Type: TypeDecimal, Min: least(0)}, map[string]string{
		"13，650．50": "13650.5", "0": "0", "12.40": "12.4", "0.125": "0.125", "-0.1": "!number", "1e3": "!number",
	})
	checkReads(t, &Question{Type: TypeDecimal}, map[string]string{"-12.4": "-12.4", "－１": "-1", "1/3": "!decimal"})

	v := (&Question{Type: TypeDecimal}).Read(TextAnswer("12.40"))
	if v.Number == nil || v.Number.RatString() != "62/5" || !v.Readable() {
		t.Errorf("12.40 reads as %+v", v)
	}
}

func TestReadDates(t *testing.T) {
	checkReads(t, &Question{Type: TypeDate}, map[string]string{
		"令和7年4月1日": "2025-04-01", "2025/4/1": "2025-04-01", "２０２５年４月１日": "2025-04-01", "2025-02-29": "!date", "昨日": "!date",
	})
	checkReads(t, &Question{Type: TypeMonth}, map[string]string{
		"平成31年4月": "2019-04", "2019/4": "2019-04", "2019-13": "!month", "2019-04-01": "!month",
	})
	if v := (&Question{Type: TypeDate}).Read(TextAnswer("R7.4.1")); v.Date != (calendar.Date{Year: 2025, Month: 4, Day: 1}) {
		t.Errorf("date %v", v.Date)
	}
	if v := (&Question{Type: TypeMonth}).Read(TextAnswer("H31.4")); v.Month != (calendar.Month{Year: 2019, Month: 4}) {
		t.Errorf("month %v", v.Month)
	}
}

// A number may be followed by what its question counts, and by nothing else.
func TestReadNumberWithItsUnit(t *testing.T) {
	checkReads(t, &Question{Type: TypeInteger, Role: RoleEligible, Min: least(0)}, map[string]string{
		"248人": "248", "２４８ 名": "248", "1,248人": "1248", "248 People": "248", "1 person": "1",
		"人": "!integer", "248日": "!integer", "248人名": "!integer", "約248人": "!integer", "-1人": "!integer", "80%": "!integer",
	})
	checkReads(t, &Question{Type: TypeDecimal, Role: RoleTeleworkDays, Min: least(0)}, map[string]string{
		"12日": "12", "13,680.5人日": "13680.5", "3日間": "3", "3 days": "3", "3人": "!number",
	})
	q := &Question{Type: TypeInteger, Role: RoleEligible, Min: least(1)}
	for typed, behind := range map[string]string{
		"0人": "", "5.5 名": "", "-3 People": "", "0社": "社", // the number is wrong, not its unit
		"80％": "%", "200 社": "社", "1,200人くらい": "人くらい", "約200": "", "二百": "", "1,2": "", "-": "",
	} {
		if v := q.Read(TextAnswer(typed)); len(v.Bad) != 1 || v.Bad[0].Behind != behind {
			t.Errorf("%q: %+v, want %q behind the number", typed, v.Bad, behind)
		}
	}
}

// A number of an indicator may be followed by the unit that its own row names.
func TestReadNumberWithTheUnitOfItsRow(t *testing.T) {
	q := &Question{ID: "t", Type: TypeTable, Role: RoleEffortIndicators, Columns: []Column{
		{ID: "unit", Type: TypeText}, {ID: "before", Type: TypeDecimal},
	}}
	ed := &Edition{Sections: []*Section{{Blocks: []*Block{{Questions: []*Question{q}}}}}}
	if err := ed.Index(); err != nil {
		t.Fatal(err)
	}
	column := q.Column("before")
	for _, tc := range []struct{ unit, typed, want string }{
		{"%", "12.4%", "12.4"}, {"%", "12.4 ％", "12.4"}, {"％", "１２．４%", "12.4"}, {" % ", "12.4", "12.4"},
		{"件", "1,200 件", "1200"}, {"万円/年", "３，１２０万円／年", "3120"}, {"hours", "15.8 Hours", "15.8"}, {"人", "-3人", "-3"},
		{"%", "%", ""}, {"件", "30名", ""}, {"", "12.4%", ""}, {"円", "3万円", ""}, {"件", "約30件", ""},
		{"10人", "210人", ""}, {"0", "120", "120"}, {".5", "1.5", "1.5"}, // no unit, but the end of a number
	} {
		v := column.Read(Row{"unit": tc.unit, "before": tc.typed})
		if v.Readable() != (tc.want != "") || v.Readable() && v.Canonical != tc.want {
			t.Errorf("%q of the unit %q: %+v, want %q", tc.typed, tc.unit, v, tc.want)
		}
	}
	for typed, behind := range map[string]string{"30名": "名", "3万円": "万円", "--3件": ""} {
		v := q.Read(RowsAnswer(Row{"unit": "件", "before": typed}))
		if len(v.Bad) != 1 || v.Bad[0].Behind != behind {
			t.Errorf("%q: %+v, want %q behind the number", typed, v.Bad, behind)
		}
	}
}

func TestReadYes(t *testing.T) {
	q := &Question{Type: TypeYes}
	checkReads(t, q, map[string]string{
		"true": "true", "はい": "true", "Yes": "true", "false": "false", "いいえ": "false", "NO": "false", " はい ": "true",
		"たぶん": "!yes_no", "1": "!yes_no",
	})
	if !q.Read(TextAnswer("はい")).Yes || q.Read(TextAnswer("いいえ")).Yes || q.Read(TextAnswer("？")).Yes {
		t.Error("yes is told wrongly")
	}
}

// styles has a choice whose label is another's id.
func styles(kind Type) *Question {
	return &Question{Type: kind, Choices: []Choice{
		{ID: "home", Label: Bilingual{JA: "在宅勤務", EN: "Working at home"}},
		{ID: "mobile", Label: Bilingual{JA: "モバイルワーク", EN: "Mobile work"}},
		{ID: "other", Label: Bilingual{JA: "home", EN: "Other"}},
	}}
}

func TestReadChoice(t *testing.T) {
	q := styles(TypeChoice)
	checkReads(t, q, map[string]string{
		"home": "home", "在宅勤務": "home", " 在宅勤務\n": "home", "Working at home": "home", "Other": "other",
		"Home": "!choice", "在宅": "!choice", "home,mobile": "!choice", "在宅勤務、モバイルワーク": "!choice",
	})
	if got := q.Read(TextAnswer("モバイルワーク")).Choices; !slices.Equal(got, []string{"mobile"}) {
		t.Errorf("choices %v", got)
	}
	if got := q.Read(ListAnswer("mobile")).Choices; !slices.Equal(got, []string{"mobile"}) {
		t.Errorf("choices of a list %v", got)
	}
}

func TestReadMulti(t *testing.T) {
	q := styles(TypeMulti)
	v := q.Read(ListAnswer("Other", "在宅勤務", "", "home"))
	if !v.Readable() || !slices.Equal(v.Choices, []string{"home", "other"}) || v.Canonical != "home,other" {
		t.Errorf("choices in the order of the form, each once: %+v", v)
	}
	v = q.Read(ListAnswer("mobile", "出社"))
	if v.Readable() || !slices.Equal(v.Choices, []string{"mobile"}) || v.Canonical != "mobile、出社" ||
		!slices.Equal(v.Bad, []Unreadable{{Expected: ExpectChoice, Typed: "出社"}}) {
		t.Errorf("one unknown: %+v", v)
	}
	if v = q.Read(TextAnswer("モバイルワーク")); !slices.Equal(v.Choices, []string{"mobile"}) {
		t.Errorf("a bare text is one choice: %+v", v)
	}
	if v = q.Read(TextAnswer("出社")); len(v.Bad) != 1 {
		t.Errorf("a bare text that is no choice: %+v", v)
	}
}

func TestReadTable(t *testing.T) {
	q := &Question{Type: TypeTable, Columns: []Column{
		{ID: "name", Type: TypeText, Max: 2},
		{ID: "before", Type: TypeDecimal},
		{ID: "people", Type: TypeInteger, Min: least(0)},
		{ID: "as_of", Type: TypeDate},
		{ID: "month", Type: TypeMonth},
	}}
	v := q.Read(RowsAnswer(
		Row{"name": " "},
		Row{"name": "残業\n時間", "before": "１２．４", "people": "2,000", "as_of": "令和7年3月31日", "month": "2025年3月"},
		Row{"name": "離職率", "before": "多い", "people": "-1"},
	))
	want := []Unreadable{
		{Expected: ExpectDecimal, Typed: "多い", Row: 3, Column: "before"},
		{Expected: ExpectInteger, Typed: "-1", Row: 3, Column: "people"},
	}
	if !slices.Equal(v.Bad, want) || v.Readable() {
		t.Errorf("unreadable cells %+v", v.Bad)
	}
	if len(v.Rows) != 2 {
		t.Fatalf("%d rows, the blank one counted", len(v.Rows))
	}
	for id, canonical := range map[string]string{
		"name": "残業 時間", "before": "12.4", "people": "2000", "as_of": "2025-03-31", "month": "2025-03",
	} {
		if got := v.Rows[0][id]; got.Canonical != canonical || !got.Readable() {
			t.Errorf("%s: %+v", id, got)
		}
	}
	if cell := v.Rows[1]["as_of"]; !cell.Empty {
		t.Errorf("an empty cell reads as %+v", cell)
	}
	if v := q.Read(TextAnswer("残業時間 12.4")); len(v.Bad) != 1 || v.Bad[0].Expected != ExpectTable {
		t.Errorf("a bare text reads as %+v", v)
	}
}

// An answer of another kind, from a script or from another edition, is
// reported and never lost or fatal.
func TestReadAnswersOfAnotherKind(t *testing.T) {
	answers := []Answer{TextAnswer("x"), ListAnswer("x", "y"), RowsAnswer(Row{"a": "x"}), {Text: "x", List: []string{"y"}, Rows: []Row{{"a": "z"}}}}
	for _, kind := range []Type{TypeInteger, TypeDecimal, TypeDate, TypeMonth, TypeChoice, TypeMulti, TypeYes} {
		for _, a := range answers {
			if v := (&Question{Type: kind}).Read(a); len(v.Bad) == 0 {
				t.Errorf("%s: %+v reads as %+v", kind, a, v)
			}
		}
	}
	if v := (&Question{Type: TypeText}).Read(RowsAnswer(Row{"a": "x"})); len(v.Bad) != 1 || v.Bad[0].Expected != ExpectSingleLine {
		t.Errorf("rows for a text read as %+v", v)
	}
}

// What is given as a list counts although something unseen stands beside it.
func TestReadBesideSomethingUnseen(t *testing.T) {
	given := Answer{Text: "\u200b", List: []string{"248"}}
	if v := (&Question{Type: TypeInteger}).Read(given); v.Canonical != "248" || len(v.Bad) > 0 {
		t.Errorf("reads as %+v", v)
	}
}

func TestUnreadableKeepsWhatWasTyped(t *testing.T) {
	const typed, line = "  約２００人\r\n（概数）", "約２００人 （概数）"
	for _, q := range []*Question{{Type: TypeInteger}, {Type: TypeDate}, {Type: TypeYes}, {Type: TypeChoice}, {Type: TypeTable}, {Format: FormatURL}} {
		v := q.Read(TextAnswer(typed))
		if len(v.Bad) != 1 || v.Bad[0].Typed != typed || v.Canonical != line {
			t.Errorf("%s: %+v", q.Type, v)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"248", "〒100-8926", "03-5253-5111 内線123", "a@example.jp", "https://example.jp", "カブ", "はい", "\xff", "\x19"} {
		f.Add(seed)
	}
	formats := []Format{FormatNone, FormatKana, FormatPostalCode, FormatPhone, FormatEmail, FormatURL, FormatCorporateNumber}
	questions := []*Question{styles(TypeChoice), styles(TypeMulti), {Type: TypeInteger}, {Type: TypeDecimal}, {Type: TypeDate}, {Type: TypeMonth}, {Type: TypeYes}, {Type: TypeLong}}
	for _, format := range formats {
		questions = append(questions, &Question{Type: TypeText, Format: format})
	}
	f.Fuzz(func(t *testing.T, typed string) {
		for _, q := range questions {
			v := q.Read(TextAnswer(typed))
			if v.Empty != (strings.TrimSpace(text.Normalize(typed)) == "") {
				t.Errorf("%s %s: %q is read as empty: %v", q.Type, q.Format, typed, v.Empty)
			}
			if !v.Readable() || v.Canonical == "" {
				continue
			}
			if again := q.Read(TextAnswer(v.Canonical)); again.Canonical != v.Canonical || len(again.Bad) > 0 {
				t.Errorf("%s %s: %q is written %q, which reads as %+v", q.Type, q.Format, typed, v.Canonical, again)
			}
		}
	})
}
