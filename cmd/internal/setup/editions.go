package setup

import (
	"fmt"
	"io"

	"toprunner/model/edition"
	"toprunner/model/words"
)

// Editions opens the built-in editions and those of the data folder. What is
// wrong with a file that cannot be used is told on messages and the file left
// out: it must not keep anyone from an entry that has nothing to do with it.
func Editions(dataFolder string, messages io.Writer, c *words.Catalogue) *edition.Set {
	set := edition.Open(dataFolder)
	if broken := set.Broken(); len(broken) > 0 {
		fmt.Fprintln(messages, c.Text("setup.editions_skipped"))
		for _, err := range broken {
			fmt.Fprintln(messages, "  "+c.Problem(err))
		}
	}
	return set
}
