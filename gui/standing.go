package gui

import (
	"slices"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model/words"
)

// standing is said of the kept data above the list of entries for as long as it
// holds or, when it can be shut, until a person has read it.
type standing struct {
	topic topic
	kind  kit.BannerKind
	said  func(*words.Catalogue) string
	shut  bool // has a button that takes it away
}

// topic is what a standing notice is about; there is one notice to each.
type topic int

const (
	topicPlace topic = iota // where the data folder lies
	topicCheck              // whether the data are sound
)

// WarnOfPlace says above the entries that the data folder lies where data can be
// damaged.
func (w *Window) WarnOfPlace(about error) {
	w.stand(standing{topicPlace, kit.BannerWarning, func(c *words.Catalogue) string { return c.Problem(about) }, true})
}

// Checking says above the entries that the data are being looked through because
// the app was not closed properly.
func (w *Window) Checking() {
	w.stand(standing{topicCheck, kit.BannerNotice, textOf("gui.care.checking"), false})
}

// Checked says what came of Checking: nil that nothing is wrong, else what is.
func (w *Window) Checked(about error) {
	if about != nil {
		w.stand(standing{topicCheck, kit.BannerWarning, func(c *words.Catalogue) string { return c.Problem(about) }, true})
		return
	}
	w.stand(standing{topicCheck, kit.BannerSuccess, textOf("gui.care.sound"), true})
}

func textOf(id string) func(*words.Catalogue) string {
	return func(c *words.Catalogue) string { return c.Text(id) }
}

// stand puts a notice in the place of the one on the same topic.
func (w *Window) stand(s standing) {
	w.standing = append(without(w.standing, s.topic), s)
	w.showStanding()
}

func (w *Window) unstand(about topic) {
	w.standing = without(w.standing, about)
	w.showStanding()
}

func without(all []standing, about topic) []standing {
	return slices.DeleteFunc(slices.Clone(all), func(s standing) bool { return s.topic == about })
}

func (w *Window) showStanding() {
	if o, ok := w.shown.(*overview); ok && o.body != nil {
		o.refresh()
	}
}

// standingBanners are the notices as they are drawn.
func (w *Window) standingBanners(c *words.Catalogue) []fyne.CanvasObject {
	var banners []fyne.CanvasObject
	for _, s := range w.standing {
		label := ""
		if s.shut {
			label = c.Text("gui.shut")
		}
		banners = append(banners, kit.NewBanner(s.kind, s.said(c), label, func() { w.unstand(s.topic) }))
	}
	return banners
}
