package gui

import (
	"strings"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/filename"
	"toprunner/model/text"
	"toprunner/model/words"
)

// longestName is how many characters of an organisation's name a file name
// holds; Windows allows 260 characters for the whole path.
const longestName = 40

// pdfName is the file name offered for the submission document. That it is a
// draft, or a copy to publish, stands in the name, so that the wrong file is not handed in.
func pdfName(c *words.Catalogue, s *model.Snapshot, o PDFOptions) string {
	id := "gui.file.pdf"
	if o.Redacted {
		id = "gui.file.redacted"
	}
	if !s.Report.Complete() {
		id += "_draft"
	}
	return documentName(c, id, s) + ".pdf"
}

// transferName is the file name offered for the transfer sheet.
func transferName(c *words.Catalogue, s *model.Snapshot) string {
	return documentName(c, "gui.file.transfer", s) + ".html"
}

func documentName(c *words.Catalogue, id string, s *model.Snapshot) string {
	name := inFileName(organizationOf(s.Edition, s.Entry))
	if name == "" {
		name = c.Text("gui.unnamed")
	}
	return c.Text(id, words.Args{"Organization": name, "Day": compactDay(s.Today)})
}

// inFileName makes the name of an organisation fit to stand in a file name.
func inFileName(organization string) string {
	return filename.Shortened(filename.Portable(text.Line(organization)), filename.Longest, longestName)
}

// compactDay is a day as YYYYMMDD, as file names are sorted by.
func compactDay(d calendar.Date) string { return strings.ReplaceAll(d.String(), "-", "") }
