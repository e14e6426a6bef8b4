package gui

import (
	"strings"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// showProgramme shows what is known about the award, every statement with how
// sure it is and where it comes from. All of it comes from the edition.
func (w *Window) showProgramme() {
	ed := w.edition()
	s := w.newSheet(ed.Programme.Name.Words.In(w.words.Lang()))
	page := &programmePage{words: w.words, lang: w.words.Lang()}
	s.show(page.all(ed), s.closing("gui.shut"))
}

// programmePage gathers the paragraphs about a programme.
type programmePage struct {
	words   *words.Catalogue
	lang    model.Lang
	objects []fyne.CanvasObject
}

func (p *programmePage) all(ed *model.Edition) []fyne.CanvasObject {
	programme := ed.Programme
	p.head("period")
	p.fact("", programme.Period.Fact)
	p.head("authority")
	p.fact("", programme.Authority)
	p.tiers(programme)
	p.head("screening")
	for _, item := range programme.Screening {
		p.fact("", item.Fact)
	}
	p.benefits(programme)
	p.head("dates")
	p.event("results", programme.Results)
	p.event("ceremony", programme.Ceremony)
	p.facts("sisters", programme.Sisters)
	p.winners(programme)
	p.facts("channels", programme.Channels)
	p.facts("notes", programme.Notes)
	if !ed.Checked.IsZero() {
		p.add(p.words.Text("gui.programme.checked", words.Args{"Date": p.words.Date(ed.Checked)}), kit.Hint)
	}
	return p.objects
}

func (p *programmePage) tiers(programme model.Programme) {
	p.head("tiers")
	for _, t := range programme.Tiers {
		p.fact(t.Name.In(p.lang), t.Fact)
	}
}

// benefits names with each which tiers get it.
func (p *programmePage) benefits(programme model.Programme) {
	p.head("benefits")
	for _, b := range programme.Benefits {
		var tiers []string
		for _, t := range programme.Tiers {
			for _, id := range b.Tiers {
				if id == t.ID {
					tiers = append(tiers, t.Name.In(p.lang))
				}
			}
		}
		p.fact(p.words.Text("gui.programme.benefit_for",
			words.Args{"Tiers": strings.Join(tiers, p.words.Text("gui.question.between"))}), b.Fact)
	}
}

func (p *programmePage) winners(programme model.Programme) {
	p.head("winners")
	for _, year := range programme.Winners {
		names := make([]string, len(year.Names))
		for i, n := range year.Names {
			names[i] = n.In(p.lang)
		}
		p.paragraph(year.Words.In(p.lang), strings.Join(names, p.words.Text("gui.programme.and")), year.Fact)
	}
}

func (p *programmePage) event(id string, e model.Event) {
	title := p.words.Text("gui.programme." + id)
	if !e.On.IsZero() {
		title += "　" + p.words.Date(e.On)
	}
	p.fact(title, e.Fact)
}

func (p *programmePage) facts(id string, all []model.Fact) {
	if len(all) == 0 {
		return
	}
	p.head(id)
	for _, f := range all {
		p.fact("", f)
	}
}

func (p *programmePage) fact(title string, f model.Fact) {
	p.paragraph(title, f.Words.In(p.lang), f)
}

// paragraph is one statement, with its status and source below it.
func (p *programmePage) paragraph(title, text string, f model.Fact) {
	if text == "" {
		return
	}
	lines := kit.NewColumn(0)
	if title != "" {
		lines.Add(kit.NewWrapText(title, kit.Strong))
	}
	lines.Add(kit.NewWrapText(text, kit.Body))
	status := p.words.Text("gui.status." + string(f.Status))
	lines.Add(kit.NewWrapText(p.words.Text("gui.programme.source",
		words.Args{"Status": status, "Source": f.Source.In(p.lang)}), kit.Hint))
	p.objects = append(p.objects, lines)
}

func (p *programmePage) head(id string) { p.add(p.words.Text("gui.programme."+id), kit.Heading) }

func (p *programmePage) add(text string, style kit.Style) {
	p.objects = append(p.objects, kit.NewWrapText(text, style))
}
