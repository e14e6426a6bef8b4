package gui

import (
	"strconv"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// settingsSheet is where a person says how the app is to be. Each choice is kept
// and seen at once; there is nothing to confirm.
type settingsSheet struct {
	win     *Window
	sheet   *sheet
	choices map[string]*kit.Choice // by the id of their heading
}

// showSettings opens the sheet.
func (w *Window) showSettings() { newSettingsSheet(w).show() }

func newSettingsSheet(w *Window) *settingsSheet {
	c, look := w.words, w.deps.Settings.Look()
	s := &settingsSheet{win: w, sheet: w.newSheet(c.Text("gui.settings.title")), choices: map[string]*kit.Choice{}}
	s.offer("gui.settings.language", langChoices(c), string(c.Lang()),
		func(id string) { w.setLang(model.Lang(id)) })
	s.offer("gui.settings.appearance", appearanceChoices(c), string(look.Appearance),
		func(id string) { w.setLook(kit.Look{Appearance: kit.Appearance(id), TextSize: look.TextSize}) })
	s.offer("gui.settings.text_size", textSizeChoices(c), strconv.Itoa(look.TextSize),
		func(id string) {
			percent, _ := strconv.Atoi(id) // one of those offered
			w.setLook(kit.Look{Appearance: look.Appearance, TextSize: percent})
		})
	return s
}

// offer lets a person choose among some. What is chosen draws all screens anew,
// with the sheet out of the way; the sheet that is then drawn has the focus where
// it was.
func (s *settingsSheet) offer(heading string, choices []model.Choice, chosen string, do func(id string)) {
	one := kit.NewChoice(&model.Question{Type: model.TypeChoice, Need: model.Required, Choices: choices}, s.win.words.Lang())
	one.SetValue(model.TextAnswer(chosen))
	one.OnChanged(func(a model.Answer) {
		s.sheet.close()
		do(a.Text)
		next := newSettingsSheet(s.win)
		next.show()
		next.choices[heading].Focus(s.win.win.Canvas())
	})
	s.choices[heading] = one
}

func (s *settingsSheet) show() {
	folders := s.win.deps.Folders
	s.sheet.show([]fyne.CanvasObject{
		kit.NewTiles(kit.Scaled(settingWidth), kit.GapLarge,
			kit.NewColumn(kit.GapMedium, s.setting("gui.settings.language"), s.setting("gui.settings.appearance")),
			s.setting("gui.settings.text_size")),
		s.folder("gui.settings.data", folders.Data),
		s.folder("gui.settings.log", folders.Log),
	}, s.sheet.closing("gui.shut"))
}

// settingWidth is the least width of a column of settings, in Fyne's pixels at a
// text size of 100 %.
const settingWidth float32 = 280

// setting is what can be chosen under its heading.
func (s *settingsSheet) setting(heading string) fyne.CanvasObject {
	return kit.NewColumn(kit.GapTight, kit.NewWrapText(s.win.words.Text(heading), kit.Strong), s.choices[heading])
}

// folder names a folder and offers to look into it.
func (s *settingsSheet) folder(heading, path string) fyne.CanvasObject {
	c := s.win.words
	return kit.NewColumn(kit.GapTight, kit.NewWrapText(c.Text(heading), kit.Strong), kit.NewWrapText(path, kit.Body),
		kit.NewRow(kit.GapSmall, kit.NewButton(c.Text("gui.settings.open_folder"), kit.Secondary, func() { s.win.openFolder(path) })))
}

// openFolder shows a folder in the program the system has for it.
func (w *Window) openFolder(path string) {
	w.openBy(w.deps.OpenFile, path, "gui.problem.open_folder")
}

// setLook draws every screen in another look.
func (w *Window) setLook(look kit.Look) {
	w.drawAnew(func() { w.deps.Settings.SetLook(look) })
}

// langChoices are the languages, each named in itself, so that it is found by a
// person who reads only that one.
func langChoices(c *words.Catalogue) []model.Choice {
	var choices []model.Choice
	for _, lang := range model.Langs() {
		choices = append(choices, choiceNamed(c, string(lang), "gui.menu.language_"+string(lang)))
	}
	return choices
}

func appearanceChoices(c *words.Catalogue) []model.Choice {
	var choices []model.Choice
	for _, a := range kit.Appearances() {
		choices = append(choices, choiceNamed(c, string(a), "gui.settings.appearance."+string(a)))
	}
	return choices
}

func textSizeChoices(c *words.Catalogue) []model.Choice {
	var choices []model.Choice
	for _, percent := range kit.TextSizes() {
		said := c.Text("gui.settings.per_cent", words.Args{"Percent": percent})
		choices = append(choices, model.Choice{ID: strconv.Itoa(percent), Label: model.Bilingual{JA: said, EN: said}})
	}
	return choices
}

func choiceNamed(c *words.Catalogue, id, text string) model.Choice {
	said := c.Text(text)
	return model.Choice{ID: id, Label: model.Bilingual{JA: said, EN: said}}
}
