// Package filename makes names under which every system can keep a file.
//
// Start with Portable; Shortened and Split keep a name within the length that is
// allowed. What a file is called in words, and where it lies, is not known here.
package filename

import (
	"path"
	"regexp"
	"strings"

	"github.com/rivo/uniseg"
)

var (
	// twins stand in for the characters that Windows does not allow in a name.
	twins = strings.NewReplacer(
		"/", "／", `\`, "＼", ":", "：", "*", "＊", "?", "？", `"`, "＂", "<", "＜", ">", "＞", "|", "｜")
	control = regexp.MustCompile(`[\x00-\x1f\x7f]`)
	// reserved are names that are devices on Windows, with any extension.
	reserved = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)`)
)

// Portable returns the name as every system can store it: what Windows refuses is
// replaced by its full-width twin, control characters and bytes that are no text by
// "_", and the name of a device gets a "_" before it. It is "" when nothing is left.
func Portable(name string) string {
	name = twins.Replace(strings.ToValidUTF8(name, "_"))
	name = control.ReplaceAllString(name, "_")
	name = strings.TrimLeft(strings.TrimRight(name, " 　."), " 　")
	if reserved.MatchString(name) {
		return "_" + name
	}
	return name
}

// longestExtension is how long, in bytes with its dot, an extension may be. What is
// longer or holds a blank is the rest of a sentence after a full stop.
const longestExtension = 20

// Split parts a name before its extension, which is "" or begins with a dot. A name
// such as ".profile" has none.
func Split(name string) (stem, extension string) {
	extension = path.Ext(name)
	if len(extension) > longestExtension || extension == name || strings.ContainsAny(extension, " 　") {
		return name, ""
	}
	return strings.TrimSuffix(name, extension), extension
}

// Shortened returns the beginning of a name, of at most so many bytes and so many
// characters as a reader counts them.
func Shortened(name string, bytes, characters int) string {
	kept, rest, state := "", name, -1
	for n := 0; n < characters && rest != ""; n++ {
		var character string
		character, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if len(kept)+len(character) > bytes {
			break
		}
		kept += character
	}
	if kept == name {
		return name
	}
	return strings.TrimRight(kept, " 　.")
}

// Longest is the most bytes of a name without its extension: file systems end at 255
// for both, and " (2)" is to find room.
const Longest = 200
