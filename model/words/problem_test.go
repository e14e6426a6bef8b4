package words

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"toprunner/model"
)

func TestProblem(t *testing.T) {
	c := For(model.English)
	bytes := &model.Problem{ID: "core.bytes", Args: map[string]string{"Size": "1", "Count": "1"}, Cause: errors.New("for the log")}
	yes := &model.Problem{ID: "core.yes"}
	held := &model.Problem{ID: "store.held", Args: map[string]string{"Folder": "/data", "Process": "7", "Since": "2025-07-02T04:05:06+09:00"}}
	broken := errors.New("disk on fire")
	tests := []struct {
		name string
		err  error
		want string
	}{
		{"none", nil, ""},
		{"a problem in the singular", bytes, "1 byte"},
		{"one that tells a time", held, c.Text("store.held", Args{"Folder": "/data", "Process": "7", "Since": "2 July 2025, 04:05"})},
		{"wrapped", fmt.Errorf("saving: %w", yes), "Yes"},
		{"joined", errors.Join(bytes, yes), "1 byte\nYes"},
		{"joined and wrapped", fmt.Errorf("at start: %w", errors.Join(yes, bytes)), "Yes\n1 byte"},
		{"one whose cause is joined", &model.Problem{ID: "core.no", Cause: errors.Join(yes, bytes)}, "No"},
		{"joined with one that nobody foresaw", errors.Join(yes, broken), "Yes\n" + c.Problem(broken)},
	}
	for _, test := range tests {
		if got := c.Problem(test.err); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	for _, lang := range model.Langs() {
		if got := For(lang).Problem(fmt.Errorf("saving: %w", broken)); !strings.Contains(got, "saving: disk on fire") || strings.HasPrefix(got, "[") {
			t.Errorf("%s: %q does not tell the cause", lang, got)
		}
	}
}
