package calendar

// Fault says why a text in the form of a date or month is none.
type Fault struct {
	Kind FaultKind
	In   Month // that has no such day, for NoSuchDay
}

// FaultKind tells the faults apart.
type FaultKind string

// The faults. A text that is not in the form of a date has NoFault, too.
const (
	NoFault     FaultKind = ""
	NoSuchMonth FaultKind = "month" // 2025-13-01
	NoSuchDay   FaultKind = "day"   // 令和6年4月31日
	OutsideEra  FaultKind = "era"   // 平成31年5月1日
)

// DateFault returns why ParseDate refuses what has the form of a date.
func DateFault(s string) Fault {
	d, e, ok := writtenDate(s)
	in := Month{d.Year, d.Month}
	if ok && in.First().exists() && !d.exists() {
		return Fault{NoSuchDay, in}
	}
	return faultOf(d, d, e, ok)
}

// MonthFault returns why ParseMonth refuses what has the form of a month.
func MonthFault(s string) Fault {
	m, e, ok := writtenMonth(s)
	return faultOf(m.First(), m.Last(), e, ok)
}

// faultOf returns what is wrong with the month or the era of what has the form of a
// date.
func faultOf(from, to Date, e *era, ok bool) Fault {
	switch {
	case !ok || from.Year < 1:
		return Fault{}
	case from.Month < 1 || from.Month > 12:
		return Fault{Kind: NoSuchMonth}
	case e != nil && !e.has(from, to):
		return Fault{Kind: OutsideEra}
	}
	return Fault{}
}
