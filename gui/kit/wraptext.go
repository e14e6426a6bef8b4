package kit

import (
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"toprunner/model/text"
)

// Style is how a text looks. The zero Style is body text.
type Style struct {
	Size  fyne.ThemeSizeName  // SizeBody when empty
	Color fyne.ThemeColorName // ColorText when empty
	Bold  bool
	Align fyne.TextAlign
}

// The styles most texts have.
var (
	Body    = Style{}
	Strong  = Style{Bold: true}
	Hint    = Style{Size: SizeSmall, Color: ColorMuted}
	Small   = Style{Size: SizeSmall}
	Heading = Style{Size: SizeHeading, Bold: true}
	Title   = Style{Size: SizeTitle, Bold: true}
)

func (s Style) size() float32 {
	if s.Size == "" {
		return length(SizeBody)
	}
	return length(s.Size)
}

func (s Style) color() fyne.ThemeColorName {
	if s.Color == "" {
		return ColorText
	}
	return s.Color
}

func (s Style) textStyle() fyne.TextStyle { return fyne.TextStyle{Bold: s.Bold} }

// Width returns the width of a text on one line.
func (s Style) Width(text string) float32 {
	return fyne.MeasureText(text, s.size(), s.textStyle()).Width
}

// Shorten returns a text, or as much of it as has room on one line before an ellipsis.
func (s Style) Shorten(whole string, width float32) string {
	if s.Width(whole) <= width {
		return whole
	}
	runes := []rune(whole)
	kept := sort.Search(len(runes), func(n int) bool { return s.Width(string(runes[:n+1])+"…") > width })
	return string(runes[:kept]) + "…"
}

// WrapText is text for reading. Its lines are broken by the rules of Japanese
// typesetting (text.Wrap), which Fyne's own labels do not know.
type WrapText struct {
	part
	text  string
	style Style

	// What was measured holds until text, style or theme change.
	lines   []string
	broken  float32 // the width that lines were broken for
	natural float32 // 0 is not measured
	line    float32 // height of a line; 0 is not measured

	drawn   []*canvas.Text
	objects []fyne.CanvasObject
}

// NewWrapText returns a text in a style.
func NewWrapText(s string, style Style) *WrapText {
	t := &WrapText{text: s, style: style}
	t.ExtendBaseWidget(t)
	return t
}

// Text returns what is shown.
func (t *WrapText) Text() string { return t.text }

// SetText shows another text.
func (t *WrapText) SetText(s string) {
	if s != t.text {
		t.text = s
		t.Refresh()
	}
}

// SetStyle shows the text in another style.
func (t *WrapText) SetStyle(style Style) {
	if style != t.style {
		t.style = style
		t.Refresh()
	}
}

// HeightFor implements Flowing.
func (t *WrapText) HeightFor(width float32) float32 {
	return float32(max(1, len(t.breakFor(width)))) * t.lineHeight()
}

// NaturalWidth is the width at which only the text's own line breaks remain.
func (t *WrapText) NaturalWidth() float32 {
	if t.natural == 0 {
		for line := range strings.SplitSeq(t.text, "\n") {
			t.natural = max(t.natural, t.advanceOf(line))
		}
		t.natural++ // a line that just fits must not be broken by rounding
	}
	return t.natural
}

func (t *WrapText) lineHeight() float32 {
	if t.line == 0 {
		t.line = fyne.MeasureText("あ", t.style.size(), t.style.textStyle()).Height
	}
	return t.line
}

// advance is the width of one character; Fyne keeps measured strings.
func (t *WrapText) advance(r rune) float64 {
	return float64(t.style.Width(string(r)))
}

// advanceOf is the width of a line as lines are broken by: letters that are drawn
// closer together do not count.
func (t *WrapText) advanceOf(line string) float32 {
	var width float64
	for _, r := range line {
		width += t.advance(r)
	}
	return float32(width)
}

func (t *WrapText) breakFor(width float32) []string {
	if t.lines == nil || t.broken != width {
		t.lines = text.Wrap(t.text, float64(width), t.advance)
		t.broken = width
	}
	return t.lines
}

// CreateRenderer implements fyne.Widget.
func (t *WrapText) CreateRenderer() fyne.WidgetRenderer { return &wrapRenderer{t} }

type wrapRenderer struct{ text *WrapText }

// fewCharacters is the width below which wrapped text cannot be read.
const fewCharacters = 4

func (r *wrapRenderer) MinSize() fyne.Size {
	t := r.text
	least := min(t.NaturalWidth(), fewCharacters*t.style.size())
	return fyne.NewSize(least, t.HeightFor(max(t.Size().Width, least)))
}

func (r *wrapRenderer) Layout(size fyne.Size) {
	t := r.text
	lines := t.breakFor(size.Width)
	height := t.lineHeight()
	for len(t.drawn) < len(lines) {
		t.drawn = append(t.drawn, canvas.NewText("", nil))
	}
	t.drawn = t.drawn[:len(lines)]
	t.objects = t.objects[:0]
	for i, line := range lines {
		d := t.drawn[i]
		d.Text, d.TextSize, d.TextStyle = line, t.style.size(), t.style.textStyle()
		d.Color, d.Alignment = colour(t.style.color()), t.style.Align
		d.Resize(fyne.NewSize(size.Width, height))
		d.Move(fyne.NewPos(0, float32(i)*height))
		t.objects = append(t.objects, d)
	}
}

func (r *wrapRenderer) Refresh() {
	t := r.text
	before := t.Size().Height
	t.lines, t.natural, t.line = nil, 0, 0
	r.Layout(t.Size())
	for _, d := range t.drawn {
		d.Refresh()
	}
	canvas.Refresh(t)
	if t.HeightFor(t.Size().Width) != before {
		t.reflow()
	}
}

func (r *wrapRenderer) Objects() []fyne.CanvasObject { return r.text.objects }
func (r *wrapRenderer) Destroy()                     {}
