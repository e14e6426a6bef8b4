package finish

import (
	"fmt"
	"unicode"
	"unicode/utf16"

	"toprunner/model/calendar"
)

// appendUTF16 adds the text as hexadecimal digits of UTF-16.
func appendUTF16(b []byte, s string) []byte {
	for _, r := range s {
		if high, low := utf16.EncodeRune(r); high != unicode.ReplacementChar {
			b = appendHex(appendHex(b, uint16(high)), uint16(low))
		} else {
			b = appendHex(b, uint16(r))
		}
	}
	return b
}

// appendHex adds four digits.
func appendHex(b []byte, v uint16) []byte {
	const digits = "0123456789ABCDEF"
	return append(b, digits[v>>12], digits[v>>8&15], digits[v>>4&15], digits[v&15])
}

// textString returns a text as a PDF string that can hold any character.
func textString(s string) string {
	return string(append(appendUTF16([]byte("<FEFF"), s), '>'))
}

// infoDate is midnight of a day in Japan as the information dictionary has it,
// xmpDate as the metadata have it.
func infoDate(d calendar.Date) string {
	return fmt.Sprintf("(D:%04d%02d%02d000000+09'00')", d.Year, d.Month, d.Day)
}

func xmpDate(d calendar.Date) string { return d.String() + "T00:00:00+09:00" }
