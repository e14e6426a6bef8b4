package finish

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"toprunner/model/calendar"
)

// utf16Hex returns the text as hexadecimal digits of UTF-16, as maps from codes
// to text have it.
func utf16Hex(s string) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	return b.String()
}

// textString returns a text as a PDF string that can hold any character.
func textString(s string) string { return "<FEFF" + utf16Hex(s) + ">" }

// infoDate is midnight of a day in Japan as the information dictionary has it,
// xmpDate as the metadata have it.
func infoDate(d calendar.Date) string {
	return fmt.Sprintf("(D:%04d%02d%02d000000+09'00')", d.Year, d.Month, d.Day)
}

func xmpDate(d calendar.Date) string { return d.String() + "T00:00:00+09:00" }
