package entryfile

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"toprunner/model"
)

// FileNames returns the names under which Save puts the evidence of an entry,
// in the order of its attachments: their own names where every system allows
// them, and never two different files under one name. A file attached twice
// has one name.
func FileNames(e *model.Entry) []string {
	names := make([]string, len(e.Attachments))
	taken := map[string]string{} // name in lower case → SHA-256
	for i, a := range e.Attachments {
		stem, ext := split(portable(a.Name))
		name := stem + ext
		for n := 2; ; n++ {
			sum, used := taken[strings.ToLower(name)]
			if !used || sum == a.SHA256 {
				break
			}
			name = fmt.Sprintf("%s (%d)%s", stem, n, ext)
		}
		taken[strings.ToLower(name)] = a.SHA256
		names[i] = name
	}
	return names
}

var (
	// forbidden are the characters Windows does not allow in a name.
	forbidden = regexp.MustCompile(`[\x00-\x1f\x7f<>:"/\\|?*]`)
	// reserved are names that are devices on Windows, with any extension.
	reserved = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)`)
)

// maxStem is the longest name without its extension, in bytes; file systems
// end at 255 for both, and " (2)" must find room.
const maxStem = 200

// portable returns the name as every system can store it.
func portable(name string) string {
	name = strings.ToValidUTF8(name, "_")
	name = forbidden.ReplaceAllString(name, "_")
	name = strings.TrimLeft(strings.TrimRight(name, ". "), " ")
	if name == "" {
		return "evidence"
	}
	if reserved.MatchString(name) {
		name = "_" + name
	}
	return name
}

// split parts a name before its extension and shortens what is too long.
func split(name string) (stem, ext string) {
	ext = path.Ext(name)
	if len(ext) > 20 || ext == name { // a sentence with a full stop, or .profile
		ext = ""
	}
	stem = strings.TrimSuffix(name, ext)
	if len(stem) > maxStem {
		stem = stem[:maxStem]
		for !utf8.ValidString(stem) {
			stem = stem[:len(stem)-1]
		}
	}
	return stem, ext
}
