package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"toprunner/model"
)

// show puts an object into a window of a size. The object has to be made after
// themed was called.
func show(t *testing.T, o fyne.CanvasObject, width, height float32) fyne.Canvas {
	t.Helper()
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w.Canvas()
}

// themed starts an app with our theme; every test begins with it.
func themed(t *testing.T) {
	t.Helper()
	SetLook(test.NewTempApp(t), Look{})
}

func both(ja, en string) model.Bilingual { return model.Bilingual{JA: ja, EN: en} }

func typeInto(c fyne.Canvas, s string) {
	for _, r := range s {
		c.Focused().TypedRune(r)
	}
}

// pressKey does what the driver does: the key goes to what has the focus, then
// the character it types to what has the focus by then.
func pressKey(c fyne.Canvas, key fyne.KeyName) {
	c.Focused().TypedKey(&fyne.KeyEvent{Name: key})
	if key == fyne.KeySpace && c.Focused() != nil {
		c.Focused().TypedRune(' ')
	}
}

func paste(c fyne.Canvas, s string) {
	board := test.NewClipboard()
	board.SetContent(s)
	c.Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
}

// host records what a part asks of what it stands in.
type host struct{ reflows, reveals, wheels int }

func (h *host) Reflow()                                        { h.reflows++ }
func (h *host) RevealSpan(fyne.CanvasObject, float32, float32) { h.reveals++ }
func (h *host) Entered(fyne.CanvasObject) bool                 { return false }
func (h *host) LeavingByTab()                                  {}
func (h *host) Wheel(*fyne.ScrollEvent)                        { h.wheels++ }

const paragraph = "当社は2019年4月にテレワークを導入し、「場所を選ばない働き方」を掲げて、製造業では難しいとされてきた" +
	"生産管理・品質保証の業務まで、テレワークの対象を広げました（対象者の割合は80.6％です）。Microsoft Teamsも使っています。"
