package gui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/words"
)

// showProgramme shows what is known about the award, every statement with how
// sure it is and where it comes from. All of it comes from the edition.
func (w *Window) showProgramme() { w.showProgrammeAt("") }

// showChannels shows it from where it says how to apply.
func (w *Window) showChannels() { w.showProgrammeAt("channels") }

// showProgrammeAt shows it from one of its parts, or from its top for "".
func (w *Window) showProgrammeAt(id string) {
	ed := w.edition()
	s := w.newSheet(w.words.Text("gui.programme.title", words.Args{"Programme": ed.Programme.Name.Words.In(w.words.Lang())}))
	said := &programmePage{words: w.words, lang: w.words.Lang(), today: w.today(), parts: map[string]fyne.CanvasObject{}}
	page := kit.NewPage(said.all(ed)...)
	page.Column().SetGap(kit.GapMedium)
	s.showPages(nil, page, s.closing("gui.shut"))
	if part := said.parts[id]; part != nil {
		page.ScrollTo(part.Position().Y)
	}
}

// programmePage gathers what is to be said about a programme.
type programmePage struct {
	words   *words.Catalogue
	lang    model.Lang
	today   calendar.Date
	objects []fyne.CanvasObject
	parts   map[string]fyne.CanvasObject // by their ids, those that have something to say
}

// statement is a fact with a title of its own, "" for none.
type statement struct {
	title, text string
	fact        model.Fact
}

func (p *programmePage) all(ed *model.Edition) []fyne.CanvasObject {
	programme := ed.Programme
	p.part("period", statement{deadline(p.words, ed, p.today), programme.Period.Words.In(p.lang), programme.Period.Fact})
	p.tiers(programme)
	p.benefits(programme)
	p.screening(ed)
	p.part("dates", p.event("results", programme.Results), p.event("ceremony", programme.Ceremony))
	p.part("sisters", p.plain(programme.Sisters)...)
	p.winners(programme)
	var channels []model.Fact
	for _, c := range programme.Channels {
		channels = append(channels, c.Fact)
	}
	p.part("channels", p.plain(channels)...)
	p.part("notes", p.plain(programme.Notes)...)
	p.part("authority", p.plain([]model.Fact{programme.Authority})...)
	if !ed.Checked.IsZero() {
		p.objects = append(p.objects, kit.NewWrapText(
			p.words.Text("gui.programme.checked", words.Args{"Date": p.words.Date(ed.Checked)}), kit.Hint))
	}
	return p.objects
}

func (p *programmePage) tiers(programme model.Programme) {
	var all []statement
	for _, t := range programme.Tiers {
		all = append(all, statement{t.Name.In(p.lang), t.Words.In(p.lang), t.Fact})
	}
	p.part("tiers", all...)
}

// benefits lists them under who gets them.
func (p *programmePage) benefits(programme model.Programme) {
	var all []statement
	var of []string
	for _, b := range programme.Benefits {
		one := statement{"", b.ID + "　" + b.Words.In(p.lang), b.Fact}
		if !slices.Equal(b.Tiers, of) {
			of = b.Tiers
			id := "gui.programme.benefit_only"
			if len(of) == len(programme.Tiers) {
				id = "gui.programme.benefit_all"
			}
			one.title = p.words.Text(id, words.Args{"Tiers": p.tierNames(programme, of)})
		}
		all = append(all, one)
	}
	p.part("benefits", all...)
}

func (p *programmePage) tierNames(programme model.Programme, ids []string) string {
	var names []string
	for _, t := range programme.Tiers {
		if slices.Contains(ids, t.ID) {
			names = append(names, t.Name.In(p.lang))
		}
	}
	return strings.Join(names, p.words.Text("gui.programme.and"))
}

// screening says what is looked at; the categories of the efforts are those of
// the form.
func (p *programmePage) screening(ed *model.Edition) {
	var all []statement
	for _, item := range ed.Programme.Screening {
		one := statement{"", lettered(&item, item.Words.In(p.lang)), item.Fact}
		if q := ed.ByRole(model.RoleCategories); q != nil && item.Figure == "" {
			for _, choice := range q.Choices {
				one.text += "\n" + p.words.Text("gui.programme.listed", words.Args{"Text": choice.Label.In(p.lang)})
			}
		}
		all = append(all, one)
	}
	p.part("screening", all...)
}

// lettered puts before a name what the published notes call the screening item by;
// nil is none.
func lettered(item *model.Item, name string) string {
	if item == nil || item.Letter() == "" {
		return name
	}
	return item.Letter() + "　" + name
}

func (p *programmePage) winners(programme model.Programme) {
	var all []statement
	for _, year := range programme.Winners {
		names := make([]string, len(year.Names))
		for i, n := range year.Names {
			names[i] = p.words.Text("gui.programme.listed", words.Args{"Text": n.In(p.lang)})
		}
		all = append(all, statement{year.Words.In(p.lang), strings.Join(names, "\n"), year.Fact})
	}
	p.part("winners", all...)
}

func (p *programmePage) event(id string, e model.Event) statement {
	title := p.words.Text("gui.programme." + id)
	if !e.On.IsZero() {
		title += "　" + p.words.Date(e.On)
	}
	return statement{title, e.Words.In(p.lang), e.Fact}
}

// plain makes statements of facts that have no title.
func (p *programmePage) plain(facts []model.Fact) []statement {
	all := make([]statement, len(facts))
	for i, f := range facts {
		all[i] = statement{"", f.Words.In(p.lang), f}
	}
	return all
}

// part is a heading with statements below it. Where several in a row have the
// same source, it stands once, after the last.
func (p *programmePage) part(id string, all ...statement) {
	all = slices.DeleteFunc(all, func(s statement) bool { return s.text == "" })
	if len(all) == 0 {
		return
	}
	part := kit.NewColumn(kit.GapSmall, kit.NewWrapText(p.words.Text("gui.programme."+id), kit.Heading))
	run := kit.NewColumn(kit.GapTight)
	for i, s := range all {
		if s.title != "" {
			run.Add(kit.NewWrapText(s.title, kit.Strong))
		}
		run.Add(kit.NewWrapText(s.text, kit.Body))
		last := i == len(all)-1
		if last || all[i+1].fact.Status != s.fact.Status || all[i+1].fact.Source != s.fact.Source {
			run.Add(kit.NewWrapText(sourceLine(p.words, s.fact), kit.Hint))
			part.Add(run)
			run = kit.NewColumn(kit.GapTight)
		}
	}
	p.parts[id] = part
	p.objects = append(p.objects, part)
}

// sourceLine says how sure a fact is and where it comes from.
func sourceLine(c *words.Catalogue, f model.Fact) string {
	return c.Text("gui.programme.source", words.Args{
		"Status": c.Text("gui.status." + string(f.Status)), "Source": f.Source.In(c.Lang()),
	})
}
