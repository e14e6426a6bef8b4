package transfer

import (
	"strings"

	"toprunner/model"
)

// assumedSign stands beside what published material does not settle, as in the
// submission document.
const assumedSign = "※"

// sign is the sign of what is known so surely, "" for what is not assumed.
func sign(s model.Status) string {
	if s == model.Assumed {
		return assumedSign
	}
	return ""
}

// signed adds the sign of what is known so surely to a text.
func signed(text string, s model.Status) string {
	return strings.TrimSpace(text + " " + sign(s))
}

// holdsAssumed reports that the sign stands somewhere on the sheet.
func (s *sheet) holdsAssumed() bool {
	for b := range s.boxes() {
		if b.Sign != "" || strings.HasSuffix(b.Length, assumedSign) {
			return true
		}
		for _, r := range b.Remarks {
			if strings.HasSuffix(r.Name, assumedSign) {
				return true
			}
		}
	}
	return false
}
