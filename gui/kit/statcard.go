package kit

// Stat is a figure as it is shown.
type Stat struct {
	Name    string
	Value   string // "80.6 %"; "" when it cannot be computed
	WhyNot  string // shown in place of a value
	Formula string
}

// StatCard shows a figure: its name, its value large, and how it comes about.
type StatCard struct {
	Panel
	name, value, whyNot, formula *WrapText
}

// NewStatCard returns a card.
func NewStatCard(stat Stat) *StatCard {
	c := &StatCard{
		name:    NewWrapText("", Style{Size: SizeSmall, Bold: true}),
		value:   NewWrapText("", Style{Size: SizeFigure, Bold: true, Color: ColorKey}),
		whyNot:  NewWrapText("", Style{Color: ColorMuted}),
		formula: NewWrapText("", Hint),
	}
	c.lay(c, PanelStyle{Ground: ColorPanel, Edge: ColorLine, Width: 1, Radius: 8, Sides: GapMedium, Ends: 12},
		NewColumn(GapTight, c.name, c.value, c.whyNot, c.formula))
	c.Set(stat)
	return c
}

// Set shows another state of the figure.
func (c *StatCard) Set(stat Stat) {
	showText(c.name, stat.Name)
	showText(c.value, stat.Value)
	showText(c.whyNot, stat.WhyNot)
	showText(c.formula, stat.Formula)
}

// showText shows a text, or gives up its room when it is empty.
func showText(t *WrapText, s string) {
	t.SetText(s)
	if s == "" {
		t.Hide()
	} else {
		t.Show()
	}
}
