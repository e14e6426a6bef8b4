package setup

import (
	"io"

	"toprunner/model/edition"
	"toprunner/model/words"
)

// Editions opens the built-in editions and those of the data folder. What is
// wrong with a file that cannot be used is told on messages and the file left
// out: it must not keep anyone from an entry that has nothing to do with it.
func Editions(dataFolder string, messages io.Writer, c *words.Catalogue) *edition.Set {
	set := edition.Open(dataFolder)
	_, _ = io.WriteString(messages, leftOut(set.Broken(), c)) // nowhere to tell that nobody listens
	return set
}

// leftOut words what is wrong with edition files, "" when nothing is.
func leftOut(broken []error, c *words.Catalogue) string {
	if len(broken) == 0 {
		return ""
	}
	lines := c.Text("setup.editions_skipped") + "\n"
	for _, err := range broken {
		lines += "  " + c.Problem(err) + "\n"
	}
	return lines
}
