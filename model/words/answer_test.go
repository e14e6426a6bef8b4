package words

import (
	"testing"

	"toprunner/model"
)

func TestAnswer(t *testing.T) {
	choices := []model.Choice{
		{ID: "home", Label: model.Bilingual{JA: "在宅勤務", EN: "Working at home"}},
		{ID: "mobile", Label: model.Bilingual{JA: "モバイルワーク", EN: "Mobile work"}},
	}
	tests := []struct {
		name   string
		q      model.Question
		a      model.Answer
		ja, en string
	}{
		{"nothing", model.Question{Type: model.TypeInteger}, model.Answer{}, "", ""},
		{"text", model.Question{Type: model.TypeText}, model.TextAnswer(" 株式会社 例\n"), "株式会社 例", "株式会社 例"},
		{"long", model.Question{Type: model.TypeLong}, model.TextAnswer("　一\r\n二\n"), "　一\n二", "　一\n二"},
		{"integer", model.Question{Type: model.TypeInteger}, model.TextAnswer("１３６５０"), "13,650", "13,650"},
		{"decimal", model.Question{Type: model.TypeDecimal}, model.TextAnswer("1234.50"), "1,234.5", "1,234.5"},
		{"date", model.Question{Type: model.TypeDate}, model.TextAnswer("R6.4.1"), "2024年4月1日", "1 April 2024"},
		{"month", model.Question{Type: model.TypeMonth}, model.TextAnswer("平成31年4月"), "2019年4月", "April 2019"},
		{"yes", model.Question{Type: model.TypeYes}, model.TextAnswer("true"), "はい", "Yes"},
		{"no", model.Question{Type: model.TypeYes}, model.TextAnswer("いいえ"), "いいえ", "No"},
		{"choice", model.Question{Type: model.TypeChoice, Choices: choices}, model.TextAnswer("在宅勤務"), "在宅勤務", "Working at home"},
		{
			"several", model.Question{Type: model.TypeMulti, Choices: choices}, model.ListAnswer("mobile", "home"),
			"在宅勤務、モバイルワーク", "Working at home, Mobile work",
		},
		{"unreadable number", model.Question{Type: model.TypeInteger}, model.TextAnswer("約２００人\n"), "約２００人", "約２００人"},
		{
			"unknown among several", model.Question{Type: model.TypeMulti, Choices: choices}, model.ListAnswer("home", "出社"),
			"home、出社", "home、出社",
		},
		{"table", model.Question{Type: model.TypeTable}, model.RowsAnswer(model.Row{"a": "1"}), "", ""},
		{"text for a table", model.Question{Type: model.TypeTable}, model.TextAnswer("残業 12.4"), "残業 12.4", "残業 12.4"},
	}
	for _, test := range tests {
		both(t, test.name, func(c *Catalogue) string { return c.Answer(&test.q, test.a) }, test.ja, test.en)
	}
}

func TestCell(t *testing.T) {
	for typed, want := range map[string][2]string{
		"2019-04": {"2019年4月", "April 2019"}, " ": {"", ""}, " 春 ": {"春", "春"},
	} {
		both(t, typed, func(c *Catalogue) string {
			return c.Cell(&model.Column{ID: "m", Type: model.TypeMonth}, model.Row{"m": typed})
		}, want[0], want[1])
	}
}
