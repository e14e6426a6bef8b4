package entryfile

import (
	"fmt"
	"strings"

	"toprunner/model"
	"toprunner/model/filename"
)

// FileNames returns the names under which Save puts the evidence of an entry,
// in the order of its attachments: their own names where every system allows
// them, and never two different files under one name. A file attached twice
// has one name.
func FileNames(e *model.Entry) []string {
	names := make([]string, len(e.Attachments))
	taken := map[string]string{} // name in lower case → SHA-256
	for i, a := range e.Attachments {
		stem, ext := filename.Split(filename.Portable(a.Name))
		if stem == "" {
			stem = "evidence"
		}
		stem = filename.Shortened(stem, filename.Longest, filename.Longest)
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
