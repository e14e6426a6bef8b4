package calendar

import (
	"errors"
	"testing"

	"github.com/goccy/go-yaml"
)

type dated struct {
	On    Date  `yaml:"on"`
	Month Month `yaml:"month"`
}

func TestUnmarshalYAML(t *testing.T) {
	for _, file := range []string{
		"on: 2025-06-09\nmonth: 2025-06\n",
		"on: \"2025/6/9\"\nmonth: '2025年6月'\n",
		"on: 令和7年6月9日 # the first day\nmonth: R7.6\n",
	} {
		var got dated
		if err := yaml.Unmarshal([]byte(file), &got); err != nil {
			t.Errorf("%q: %v", file, err)
		}
		if got.On != (Date{2025, 6, 9}) || got.Month != (Month{2025, 6}) {
			t.Errorf("%q reads as %v", file, got)
		}
	}
}

func TestUnmarshalYAMLTellsWhere(t *testing.T) {
	for file, line := range map[string]int{
		"month: 2025-06\non: 2025-06-31\n": 2,
		"on: 2025\n":                       1,
		"\nmonth: [2025, 6]\n":             2,
		"on: {year: 2025}\n":               1,
	} {
		err := yaml.Unmarshal([]byte(file), &dated{})
		var syntax *yaml.SyntaxError
		if !errors.As(err, &syntax) || syntax.Token.Position.Line != line {
			t.Errorf("%q: %v", file, err)
		}
	}
}
