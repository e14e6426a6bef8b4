package gui

import (
	"io"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
)

// PDFOptions are what a person can choose of the submission document.
type PDFOptions struct {
	Lang     model.Lang // of labels; answers are printed as typed
	Both     bool       // labels in both languages, whatever Lang says
	Redacted bool       // only what is published for winners
	Evidence bool       // the pages of the attached files at the end
}

// The ids of the choices for the labels and for what is in the document.
const (
	labelsBoth   = "both"
	partsWhole   = "whole"
	partsFiles   = "evidence"
	partsRedacts = "redacted"
)

// pdfForm asks what the document is to be like.
type pdfForm struct {
	screen        *entryScreen
	sheet         *sheet
	labels, parts *kit.Choice
}

// savePDF asks what the document is to be like and saves it. What was chosen
// last in this window is offered again.
func (e *entryScreen) savePDF() {
	c := e.win.words
	f := &pdfForm{screen: e, sheet: e.win.newSheet(c.Text("gui.pdf.title"))}
	was := e.win.pdf
	if was == (PDFOptions{}) {
		was.Lang = e.session.Entry().Language
	}
	files := len(e.session.Entry().Attachments) > 0
	f.parts = f.choice("gui.pdf.parts", partsOf(was, files), partIDs(files)...)
	f.labels = f.choice("gui.pdf.labels", labelsOf(was), string(model.Japanese), string(model.English), labelsBoth)
	var body []fyne.CanvasObject
	if n := e.session.Report().Count(model.Error); n > 0 {
		body = append(body, kit.NewBanner(kit.BannerNotice, c.Text("gui.pdf.draft"), "", nil))
	}
	body = append(body,
		kit.NewColumn(kit.GapTight, kit.NewWrapText(c.Text("gui.pdf.parts"), kit.Strong), f.parts),
		kit.NewColumn(kit.GapTight, kit.NewWrapText(c.Text("gui.pdf.labels"), kit.Strong), f.labels))
	f.sheet.show(body, f.sheet.closing("gui.cancel"), f.sheet.doing("gui.pdf.where", f.save))
}

// partIDs are the choices of what is in the document; without attached files
// there are no pages to append.
func partIDs(files bool) []string {
	if !files {
		return []string{partsWhole, partsRedacts}
	}
	return []string{partsWhole, partsFiles, partsRedacts}
}

func partsOf(o PDFOptions, files bool) string {
	switch {
	case o.Redacted:
		return partsRedacts
	case o.Evidence && files:
		return partsFiles
	default:
		return partsWhole
	}
}

func labelsOf(o PDFOptions) string {
	if o.Both {
		return labelsBoth
	}
	return string(o.Lang)
}

// choice is a choice whose texts have ids that begin with id.
func (f *pdfForm) choice(id, chosen string, ids ...string) *kit.Choice {
	c := f.screen.win.words
	q := &model.Question{Type: model.TypeChoice, Need: model.Required}
	for _, one := range ids {
		label, help := c.Text(id+"."+one), ""
		if id == "gui.pdf.parts" {
			help = c.Text(id + "." + one + "_help")
		}
		q.Choices = append(q.Choices, model.Choice{ID: one,
			Label: model.Bilingual{JA: label, EN: label}, Help: model.Bilingual{JA: help, EN: help}})
	}
	choice := kit.NewChoice(q, c.Lang())
	choice.SetValue(model.TextAnswer(chosen))
	return choice
}

// save makes the document as chosen.
func (f *pdfForm) save() {
	parts, labels := f.parts.Value().Text, f.labels.Value().Text
	o := PDFOptions{
		Lang: model.Lang(labels), Both: labels == labelsBoth,
		Redacted: parts == partsRedacts, Evidence: parts == partsFiles,
	}
	if o.Both {
		o.Lang = f.screen.session.Entry().Language
	}
	e := f.screen
	e.win.pdf = o
	snapshot := e.snapshot()
	done := "gui.files.saved_pdf"
	switch {
	case o.Redacted:
		done = "gui.files.saved_redacted"
	case !snapshot.Report.Complete():
		done = "gui.files.saved_draft"
	}
	draw := func(to io.Writer, s *model.Snapshot) error { return e.win.deps.Documents.PDF(to, s, o) }
	e.save(snapshot, document{draw, pdfName(e.win.words, snapshot, o), done})
}
