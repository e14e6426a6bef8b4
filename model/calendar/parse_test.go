package calendar

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestParseDate(t *testing.T) {
	tests := map[string]Date{
		"2025-04-01":     {2025, 4, 1},
		"2025/4/1":       {2025, 4, 1},
		"2025.4.1":       {2025, 4, 1},
		"2025年4月1日":      {2025, 4, 1},
		"２０２５年４月１日":      {2025, 4, 1},
		"２０２５／４／１":       {2025, 4, 1},
		"２０２５－０４－０１":     {2025, 4, 1},
		"2025‐4‐1":       {2025, 4, 1},
		"2025−4−1":       {2025, 4, 1},
		"2025ー4ー1":       {2025, 4, 1},
		" 2025-04-01　":   {2025, 4, 1},
		"2025年 4月 1日":    {2025, 4, 1},
		"令和7年4月1日":       {2025, 4, 1},
		"令和７年４月１日":       {2025, 4, 1},
		"令和 7 年 4 月 1 日": {2025, 4, 1},
		"令7.4.1":         {2025, 4, 1},
		"㋿7年4月1日":        {2025, 4, 1},
		"R7.4.1":         {2025, 4, 1},
		"r7/4/1":         {2025, 4, 1},
		"Ｒ７．４．１":         {2025, 4, 1},
		"R07-04-01":      {2025, 4, 1},
		"2024-02-29":     {2024, 2, 29},
		"1 April 2024":   {2024, 4, 1},
		"April 1, 2024":  {2024, 4, 1},
		"april 1st 2024": {2024, 4, 1},
		"01-Apr-2024":    {2024, 4, 1},
		"３ Sept. ２０２４":   {2024, 9, 3},
		"22 May 2024":    {2024, 5, 22},
		"2000-02-29":     {2000, 2, 29},
		// Each era on its first and its last day.
		"令和元年5月1日":    {2019, 5, 1},
		"R元.5.1":      {2019, 5, 1},
		"R1.5.1":      {2019, 5, 1},
		"平成31年4月30日":  {2019, 4, 30},
		"平成元年1月8日":    {1989, 1, 8},
		"㍻元年1月8日":     {1989, 1, 8},
		"昭和64年1月7日":   {1989, 1, 7},
		"昭和元年12月25日":  {1926, 12, 25},
		"大正15年12月24日": {1926, 12, 24},
		"大正元年7月30日":   {1912, 7, 30},
		"明治45年7月29日":  {1912, 7, 29},
		"明治6年1月1日":    {1873, 1, 1},
		"M45.7.29":    {1912, 7, 29},
	}
	for typed, want := range tests {
		if got, ok := ParseDate(typed); !ok || got != want {
			t.Errorf("ParseDate(%q) = %v, %v; want %v", typed, got, ok, want)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, typed := range []string{
		"", " ", "2025", "2025-04", "昨日", "2025-04-01T00:00", "2025-04-01 12:00", "2025-04-01-01",
		"25-04-01", "25/4/1", "02025-04-01", "0000-01-01", "-2025-04-01", "2025-004-1", "2025-4-001",
		"20250401", "2025/4-1", "2025年4月1", "2025年4/1", "2025-4月1日", "2025 4 1", "4月1日", "2 025-04-01",
		"2025-00-01", "2025-13-01", "2025-04-00", "2025-04-31", "2025-02-29", "1900-02-29", "2025-12-32",
		"令和7年4月31日", "令和0年5月1日", "令和元元年5月1日", "令和100年1月1日", "令和年5月1日",
		// A day outside its era.
		"令和元年4月30日", "平成31年5月1日", "平成32年4月1日", "平成元年1月7日", "昭和64年1月8日", "昭和元年12月24日",
		"大正15年12月25日", "大正元年7月29日", "明治45年7月30日", "明治5年12月31日", "慶応3年1月1日", "X7.4.1",
		"R7.4.1日", "二〇二五年四月一日",
		"April 2024", "31 April 2024", "0 April 2024", "1 Aprils 2024", "1 April 24", "1 April 02024", "April 2024 1",
		"1 2 April 2024", "1x April 2024", "April", "April 1", "1 4 2024", "1 April April", "4/Apr/2024", "2025年4月1日日", strings.Repeat("2", 1<<20),
	} {
		if got, ok := ParseDate(typed); ok || !got.IsZero() {
			t.Errorf("ParseDate(%.40q) = %v, %v", typed, got, ok)
		}
	}
}

func TestParseMonth(t *testing.T) {
	tests := map[string]Month{
		"2019-04": {2019, 4}, "2019/4": {2019, 4}, "2019年4月": {2019, 4}, "2019.4": {2019, 4},
		"２０１９年４月": {2019, 4}, "2019ー04": {2019, 4}, " 2019 年 4 月 ": {2019, 4},
		"平成31年4月": {2019, 4}, "H31.4": {2019, 4}, "R元/5": {2019, 5},
		"April 2019": {2019, 4}, "Apr 2019": {2019, 4}, "APR. 2019": {2019, 4}, "Apr-2019": {2019, 4},
		"Sep-24": {2024, 9}, "sep-24": {2024, 9}, "Ｓｅｐ－２４": {2024, 9}, "Sep-2024": {2024, 9}, " Sept-05 ": {2005, 9},
		"Jan-00": {2000, 1}, "Dec-68": {2068, 12}, "Apr-69": {1969, 4}, "Apr-99": {1999, 4},
		// A month in which the era changed may be written with either.
		"昭和64年1月": {1989, 1}, "平成元年1月": {1989, 1}, "大正15年12月": {1926, 12}, "昭和元年12月": {1926, 12},
	}
	for typed, want := range tests {
		if got, ok := ParseMonth(typed); !ok || got != want {
			t.Errorf("ParseMonth(%q) = %v, %v; want %v", typed, got, ok, want)
		}
	}
	for _, typed := range []string{
		"", "2019", "2019-00", "2019-13", "2019-04-01", "2019年4", "19-04", "201904", "2019年04日",
		"平成31年5月", "令和元年4月", "昭和64年2月", "令和0年5月", "4月",
		"1 April 2019", "April", "April 19", "24-Sep", "Sep-4", "Sep-240", "Sep 24", "Sep/24", "Sep-", "-24", "Sop-24", "Sep-2x", "Sep--24", "April 0000", "2019 April",
	} {
		if got, ok := ParseMonth(typed); ok || !got.IsZero() {
			t.Errorf("ParseMonth(%q) = %v, %v", typed, got, ok)
		}
	}
}

// written gives a date in every form that is read.
func written(d Date) []string {
	forms := []string{
		d.String(),
		fmt.Sprintf("%d/%d/%d", d.Year, d.Month, d.Day),
		fmt.Sprintf("%d.%02d.%02d", d.Year, d.Month, d.Day),
		fmt.Sprintf("%d年%d月%d日", d.Year, d.Month, d.Day),
	}
	for _, e := range eras {
		if !e.has(d, d) {
			continue
		}
		for _, name := range e.names {
			year := d.Year - e.year(1) + 1
			forms = append(forms, fmt.Sprintf("%s%d年%d月%d日", name, year, d.Month, d.Day),
				fmt.Sprintf("%s%d.%d.%d", name, year, d.Month, d.Day))
		}
	}
	return forms
}

func TestEveryDayOfTheErasReadsBack(t *testing.T) {
	first := Date{1873, 1, 1}
	days := first.DaysTo(Date{2117, 12, 31}) // 令和99年
	random := rand.New(rand.NewPCG(1, 2))
	for range 5_000 {
		d := first.AddDays(random.IntN(days + 1))
		for _, form := range written(d) {
			if got, ok := ParseDate(form); !ok || got != d {
				t.Fatalf("%v written %q reads as %v, %v", d, form, got, ok)
			}
		}
		m := Month{d.Year, d.Month}
		if got, ok := ParseMonth(m.String()); !ok || got != m {
			t.Fatalf("%v reads as %v, %v", m, got, ok)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2025-04-01", "令和7年4月1日", "R元.5.1", "２０２５／４／１", "㍻31年4月", "2025-04", "1 April 2025", "Apr 2025", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, ok := ParseDate(s); ok {
			if again, ok := ParseDate(d.String()); !ok || again != d || !d.exists() {
				t.Errorf("%q reads as %v, which is no date", s, d)
			}
			if fault := DateFault(s); fault != (Fault{}) {
				t.Errorf("%q reads as %v and is refused for %v", s, d, fault)
			}
		}
		if m, ok := ParseMonth(s); ok {
			if again, ok := ParseMonth(m.String()); !ok || again != m {
				t.Errorf("%q reads as %v, which is no month", s, m)
			}
		}
	})
}

// What a date is written as in its era is read as the same date.
func TestInEra(t *testing.T) {
	for d := (Date{1873, 1, 1}); d.Year < 2031; d = d.AddDays(1) {
		name, year := d.InEra()
		written := fmt.Sprintf("%s%d年%d月%d日", name, year, d.Month, d.Day)
		if got, ok := ParseDate(written); !ok || got != d {
			t.Fatalf("%v is written %s, which is read as %v", d, written, got)
		}
	}
	for _, d := range []Date{{}, {1872, 12, 31}} {
		if name, _ := d.InEra(); name != "" {
			t.Errorf("%v is in %s", d, name)
		}
	}
}
