package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"toprunner/model"
)

func categories() *model.Question {
	return &model.Question{Type: model.TypeMulti, Role: model.RoleCategories, Choices: colours3()}
}

// A card is taken by a click anywhere on it, or by Space, and shows it by its
// ground, its edge and its mark.
func TestChoiceCards(t *testing.T) {
	themed(t)
	cards, ok := NewEditor(categories(), model.Japanese).(*MultiChoice)
	if !ok {
		t.Fatal("categories are not chosen by card")
	}
	got := listen(cards)
	c := show(t, NewPage(cards), 600, 400)
	card := cards.options.rows[1]
	plain := card.ground.FillColor
	test.Tap(card)
	if !got.answers[len(got.answers)-1].Equal(model.ListAnswer("green")) || card.ground.FillColor == plain || !card.mark.on {
		t.Errorf("a click on a card chose %v, its ground is %v", got.answers, card.ground.FillColor)
	}
	cards.Focus(c)
	pressKey(c, fyne.KeySpace)
	if cards.Value().List != nil || card.ground.FillColor != plain {
		t.Errorf("taken back, %v is chosen", cards.Value().List)
	}
}

func TestChoiceCardsLook(t *testing.T) {
	themed(t)
	cards := NewChoiceCards(categories(), model.Japanese)
	cards.SetValue(model.ListAnswer("green"))
	c := show(t, NewPage(cards), 480, 300)
	test.AssertImageMatches(t, "cards.png", c.Capture())
}
