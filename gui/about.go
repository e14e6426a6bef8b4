package gui

import (
	"strings"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model/words"
)

// showAbout says what this program is and is not, and under which licences it
// and its parts stand.
func (w *Window) showAbout() {
	c, about := w.words, w.deps.About
	s := w.newSheet(c.Text("app.name"))
	s.show([]fyne.CanvasObject{
		kit.NewWrapText(c.Text("gui.about.version", words.Args{"Version": about.Version}), kit.Hint),
		kit.NewBanner(kit.BannerNotice, c.Text("gui.not_ministry"), "", nil),
		kit.NewWrapText(c.Text("gui.about.offline"), kit.Body),
		kit.NewWrapText(c.Text("gui.about.licence"), kit.Strong),
		kit.NewWrapText(c.Text("gui.about.mit"), kit.Body),
		kit.NewRow(kit.GapSmall, kit.NewButton(c.Text("gui.about.licences"), kit.Secondary, w.showLicences)),
	}, s.closing("gui.shut"))
}

// showLicences lists the parts of the program, each leading to the text of its
// licence.
func (w *Window) showLicences() {
	s := w.newSheet(w.words.Text("gui.about.licences"))
	rows := kit.NewColumn(kit.GapSmall)
	for _, l := range w.deps.About.Licences {
		rows.Add(kit.NewPlaceRow(l.Part, l.Kind, func() { w.showLicence(l) }))
	}
	s.show([]fyne.CanvasObject{rows}, s.closing("gui.shut"))
}

// showLicence shows a licence as it was written, in paragraphs: one text of a
// thousand lines would be laid out whole at every change.
func (w *Window) showLicence(l Licence) {
	s := w.newSheet(l.Part)
	paragraphs := kit.NewColumn(kit.GapSmall)
	for p := range strings.SplitSeq(l.Text, "\n\n") {
		if p = strings.Trim(p, "\n"); strings.TrimSpace(p) != "" {
			paragraphs.Add(kit.NewWrapText(p, kit.Small))
		}
	}
	s.show([]fyne.CanvasObject{paragraphs}, s.closing("gui.shut"))
}
