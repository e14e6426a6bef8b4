package words

import (
	"math/big"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/calendar"
)

// both checks a wording in Japanese and in English.
func both(t *testing.T, what string, word func(*Catalogue) string, ja, en string) {
	t.Helper()
	for lang, want := range map[model.Lang]string{model.Japanese: ja, model.English: en} {
		if got := word(For(lang)); got != want {
			t.Errorf("%s in %s: %q, want %q", what, lang, got, want)
		}
	}
}

func TestDateAndMonth(t *testing.T) {
	day, month := calendar.Date{Year: 2024, Month: 4, Day: 1}, calendar.Month{Year: 2019, Month: 12}
	both(t, "date", func(c *Catalogue) string { return c.Date(day) }, "2024年4月1日", "1 April 2024")
	both(t, "month", func(c *Catalogue) string { return c.Month(month) }, "2019年12月", "December 2019")
	both(t, "no date", func(c *Catalogue) string { return c.Date(calendar.Date{}) }, "", "")
	both(t, "no month", func(c *Catalogue) string { return c.Month(calendar.Month{}) }, "", "")
}

// What is shown of a date can be typed.
func TestDateAndMonthReadBack(t *testing.T) {
	for month := 1; month <= 12; month++ {
		d, m := calendar.Date{Year: 2024, Month: month, Day: 2 * month}, calendar.Month{Year: 2019, Month: month}
		for _, lang := range []model.Lang{model.Japanese, model.English} {
			c := For(lang)
			if got, ok := calendar.ParseDate(c.Date(d)); !ok || got != d {
				t.Errorf("%q reads as %v", c.Date(d), got)
			}
			if got, ok := calendar.ParseMonth(c.Month(m)); !ok || got != m {
				t.Errorf("%q reads as %v", c.Month(m), got)
			}
		}
	}
}

func TestMoment(t *testing.T) {
	at := time.Date(2025, 7, 2, 4, 5, 9, 0, time.FixedZone("", 9*3600))
	both(t, "moment", func(c *Catalogue) string { return c.Moment(at) }, "2025年7月2日 04:05", "2 July 2025, 04:05")
	both(t, "second", func(c *Catalogue) string { return c.Second(at) }, "2025年7月2日 04:05:09", "2 July 2025, 04:05:09")
	both(t, "never", func(c *Catalogue) string { return c.Moment(time.Time{}) }, "", "")
}

func TestNumber(t *testing.T) {
	for written, want := range map[string]string{
		"0": "0", "7": "7", "248": "248", "1000": "1,000", "13650": "13,650", "1234567": "1,234,567", "123456": "123,456",
		"-1234": "-1,234", "-12": "-12", "0.5": "0.5", "12345.678": "12,345.678",
		"356/31": "11.48", "365/7": "52.14", "2/3": "0.67", "-3001/3": "-1,000.33",
	} {
		n, ok := new(big.Rat).SetString(written)
		if got := For(model.Japanese).Number(n); !ok || got != want {
			t.Errorf("%s is written %q, want %q", written, got, want)
		}
	}
}

func TestSize(t *testing.T) {
	for bytes, want := range map[int64][2]string{
		0: {"0バイト", "0 bytes"}, 1: {"1バイト", "1 byte"}, 1023: {"1023バイト", "1023 bytes"},
		1024: {"1 KB", "1 KB"}, 348_160: {"340 KB", "340 KB"},
		1 << 20: {"1.0 MB", "1.0 MB"}, 8 << 20: {"8.0 MB", "8.0 MB"}, 1_258_291: {"1.2 MB", "1.2 MB"}, 2000 << 20: {"2,000.0 MB", "2,000.0 MB"},
	} {
		both(t, "size", func(c *Catalogue) string { return c.Size(bytes) }, want[0], want[1])
	}
}
