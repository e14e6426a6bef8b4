package calendar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseDate reads a date as people write it on forms: 2025-04-01, 2025/4/1,
// 2025.4.1, 2025年4月1日, 令和7年4月1日, 令和元年5月1日, R7.4.1, 1 April 2025,
// April 1, 2025. Digits, letters and separators may be full-width, and spaces may stand between the parts. A
// Gregorian year has four digits.
//
// ok is false for anything else, for a day the calendar does not have, and for
// a day outside its era: 平成31年5月1日 was 令和元年5月1日, so it is a slip or a
// form printed early, and a person must say which.
func ParseDate(s string) (d Date, ok bool) {
	d, e, ok := writtenDate(s)
	if !ok || !d.exists() || e != nil && !e.has(d, d) {
		return Date{}, false
	}
	return d, true
}

// writtenDate reads what has the form of a date, whether or not the calendar has it,
// and the era it is written with, nil for none.
func writtenDate(s string) (d Date, e *era, ok bool) {
	if d = english(s); d.Day > 0 {
		return d, nil, true
	}
	p := read(s)
	e, d.Year = p.year()
	mark := p.mark("年")
	d.Month = p.number(2)
	p.same(mark, "月")
	d.Day = p.number(2)
	if mark == "年" {
		p.same(mark, "日")
	}
	return d, e, p.done()
}

// ParseMonth reads a month in the forms of ParseDate without the day: 2019-04,
// 2019/4, 2019年4月, 平成31年4月, H31.4, April 2019, and Apr-19 as spreadsheets show it. A
// month in which an era changed may be written with either.
func ParseMonth(s string) (m Month, ok bool) {
	m, e, ok := writtenMonth(s)
	if !ok || !m.First().exists() || e != nil && !e.has(m.First(), m.Last()) {
		return Month{}, false
	}
	return m, true
}

// writtenMonth is writtenDate for a month.
func writtenMonth(s string) (m Month, e *era, ok bool) {
	if d := english(s); d.Month > 0 && d.Day == 0 {
		return Month{d.Year, d.Month}, nil, true
	}
	if m = spreadsheetMonth(s); !m.IsZero() {
		return m, nil, true
	}
	p := read(s)
	e, m.Year = p.year()
	mark := p.mark("年")
	m.Month = p.number(2)
	if mark == "年" {
		p.same(mark, "月")
	}
	return m, e, p.done()
}

// fold turns the full-width forms of digits, letters and separators into the
// half-width ones, and every hyphen and dash people use into "-".
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			r -= '！' - '!'
		case strings.ContainsRune("‐‑‒–—―−ーｰ", r):
			r = '-'
		}
		return r
	}, s)
}

// parser reads a date from left to right. After the first part that does not
// fit it fails and reads nothing more.
type parser struct {
	rest   string
	failed bool
}

// longest is the most bytes of a date or month that is looked at.
const longest = 100

// read returns the parser of a date; it fails at once when s is far too long
// for one.
func read(s string) parser {
	if len(s) > longest {
		return parser{failed: true}
	}
	return parser{rest: fold(s)}
}

// year reads an optional era and a year, and returns the Gregorian year.
func (p *parser) year() (*era, int) {
	p.space()
	for i := range eras {
		for _, name := range eras[i].names {
			if !strings.HasPrefix(p.rest, name) {
				continue
			}
			p.rest = p.rest[len(name):]
			return &eras[i], eras[i].year(p.eraYear())
		}
	}
	before := len(p.rest)
	year := p.number(4)
	if before-len(p.rest) != 4 {
		p.failed = true
	}
	return nil, year
}

// eraYear reads the year of an era; its first is also written 元.
func (p *parser) eraYear() int {
	p.space()
	if first, found := strings.CutPrefix(p.rest, "元"); found {
		p.rest = first
		return 1
	}
	n := p.number(2)
	if n == 0 {
		p.failed = true
	}
	return n
}

// number reads one to most digits.
func (p *parser) number(most int) int {
	p.space()
	n, digits := 0, 0
	for digits < len(p.rest) && p.rest[digits] >= '0' && p.rest[digits] <= '9' {
		if digits == most {
			p.failed = true
			return 0
		}
		n = n*10 + int(p.rest[digits]-'0')
		digits++
	}
	p.failed = p.failed || digits == 0
	p.rest = p.rest[digits:]
	return n
}

// mark reads what follows the year, the given word or one of - / . and
// returns it.
func (p *parser) mark(word string) string {
	p.space()
	for _, mark := range []string{word, "-", "/", "."} {
		if rest, found := strings.CutPrefix(p.rest, mark); found {
			p.rest = rest
			return mark
		}
	}
	p.failed = true
	return ""
}

// same reads the mark after a later part: word where the year had a word,
// otherwise the year's own mark.
func (p *parser) same(mark, word string) {
	if mark == "年" {
		mark = word
	}
	p.space()
	rest, found := strings.CutPrefix(p.rest, mark)
	p.failed = p.failed || !found
	p.rest = rest
}

// done reports that every part fitted and nothing is left.
func (p *parser) done() bool {
	p.space()
	return !p.failed && p.rest == ""
}

func (p *parser) space() {
	for p.rest != "" {
		r, size := utf8.DecodeRuneInString(p.rest)
		if !unicode.IsSpace(r) {
			return
		}
		p.rest = p.rest[size:]
	}
}
