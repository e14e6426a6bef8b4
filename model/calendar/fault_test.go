package calendar

import "testing"

func TestFaults(t *testing.T) {
	for typed, want := range map[string]Fault{
		"令和6年4月31日": {NoSuchDay, Month{2024, 4}}, "2025-02-30": {NoSuchDay, Month{2025, 2}}, "2025/4/0": {NoSuchDay, Month{2025, 4}},
		"1900-02-29": {NoSuchDay, Month{1900, 2}}, "31 April 2024": {NoSuchDay, Month{2024, 4}},
		"2025-13-01": {Kind: NoSuchMonth}, "2025年0月1日": {Kind: NoSuchMonth}, "R7.15.40": {Kind: NoSuchMonth},
		"平成31年5月1日": {Kind: OutsideEra}, "令和元年4月30日": {Kind: OutsideEra},
		"2025-04-01": {}, "令和7年4月1日": {}, "昨日": {}, "": {}, "2025-04": {}, "0000-01-01": {}, "0000-13-01": {}, "4月31日": {},
	} {
		if got := DateFault(typed); got != want {
			t.Errorf("DateFault(%q) = %v, want %v", typed, got, want)
		}
	}
	for typed, want := range map[string]Fault{
		"2025-13": {Kind: NoSuchMonth}, "令和6年0月": {Kind: NoSuchMonth}, "平成31年5月": {Kind: OutsideEra},
		"2025-12": {}, "April 2024": {}, "13月": {}, "": {}, "2025-04-31": {},
	} {
		if got := MonthFault(typed); got != want {
			t.Errorf("MonthFault(%q) = %v, want %v", typed, got, want)
		}
	}
}
