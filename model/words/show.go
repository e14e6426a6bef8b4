package words

import (
	"math/big"
	"strconv"
	"strings"
	"time"

	"toprunner/model"
	"toprunner/model/calendar"
)

// Date returns a date as it is read: 2024年4月1日, 1 April 2024. It is "" for
// none.
func (c *Catalogue) Date(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return c.Text("core.date", Args{"Year": d.Year, "Month": c.monthName(d.Month), "Day": d.Day})
}

// Month returns a month as it is read: 2024年4月, April 2024. It is "" for
// none.
func (c *Catalogue) Month(m calendar.Month) string {
	if m.IsZero() {
		return ""
	}
	return c.Text("core.month", Args{"Year": m.Year, "Month": c.monthName(m.Month)})
}

// Moment returns a time as it is read on the clock of its zone: 2025年7月22日 14:32,
// 22 July 2025, 14:32. It is "" for none.
func (c *Catalogue) Moment(t time.Time) string { return c.moment(t, "15:04") }

// Second is Moment to the second, for times that lie close together.
func (c *Catalogue) Second(t time.Time) string { return c.moment(t, "15:04:05") }

func (c *Catalogue) moment(t time.Time, clock string) string {
	if t.IsZero() {
		return ""
	}
	day := calendar.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
	return c.Text("core.moment", Args{"Date": c.Date(day), "Clock": t.Format(clock)})
}

func (c *Catalogue) monthName(month int) string {
	if c.lang == model.English {
		return time.Month(month).String()
	}
	return strconv.Itoa(month)
}

// Number returns a number with commas between thousands: 13,650 or 0.5. One
// without an end in decimals, such as the months of a broken period, is rounded
// half up to two of them.
func (c *Catalogue) Number(n *big.Rat) string {
	places, exact := n.FloatPrec()
	if !exact {
		places = 2
	}
	return grouped(n.FloatString(places))
}

// grouped puts commas between the thousands of a decimal number.
func grouped(decimal string) string {
	sign := ""
	if strings.HasPrefix(decimal, "-") {
		sign, decimal = "-", decimal[1:]
	}
	whole, part, hasPoint := strings.Cut(decimal, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if hasPoint {
		whole += "." + part
	}
	return sign + whole
}

// Size returns the size of a file in the largest unit, of 1,024 of the next
// smaller, that it reaches: 512 bytes, 340 KB, 1.2 MB.
func (c *Catalogue) Size(bytes int64) string {
	const kilo, mega = 1 << 10, 1 << 20
	switch {
	case bytes >= mega:
		return c.Text("core.megabytes", Args{"Size": grouped(big.NewRat(bytes, mega).FloatString(1))})
	case bytes >= kilo:
		return c.Text("core.kilobytes", Args{"Size": big.NewRat(bytes, kilo).FloatString(0)})
	}
	return c.Text("core.bytes", Args{"Size": bytes, "Count": int(bytes)})
}
