package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// notCarried are the modules of go.mod that no program of ours carries.
var notCarried = map[string]string{
	"github.com/davecgh/go-spew":       "tests",
	"github.com/pmezard/go-difflib":    "tests",
	"github.com/rogpeppe/go-internal":  "tests",
	"github.com/stretchr/testify":      "tests",
	"golang.org/x/tools":               "tests",
	"gopkg.in/yaml.v3":                 "tests",
	"github.com/fyne-io/gl-js":         "the toolkit in a browser",
	"github.com/fyne-io/glfw-js":       "the toolkit in a browser",
	"github.com/hack-pad/go-indexeddb": "the toolkit in a browser",
	"github.com/hack-pad/safejs":       "the toolkit in a browser",
}

// The app shows the licence of every module it is made of.
func TestLicencesCoverTheModules(t *testing.T) {
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	required := regexp.MustCompile(`(?m)^\t(\S+) v\S+`).FindAllStringSubmatch(string(mod), -1)
	if len(required) < 40 {
		t.Fatalf("only %d modules were found in go.mod", len(required))
	}
	shown := map[string]bool{}
	for _, l := range licences() {
		shown[l.Part] = true
		if l.Kind == "" {
			t.Errorf("%s: what kind of licence begins with %q?", l.Part, strings.TrimSpace(l.Text)[:60])
		}
	}
	for _, m := range required {
		switch module := m[1]; {
		case notCarried[module] != "" && shown[module]:
			t.Errorf("%s is carried, but said to be for %s alone", module, notCarried[module])
		case notCarried[module] == "" && !shown[module]:
			t.Errorf("the licence of %s is not shown: make licences", module)
		}
		delete(shown, m[1])
	}
	for part := range shown {
		below := strings.Contains(part, " ") || strings.HasSuffix(part, "/c") || strings.HasSuffix(part, "/fonts")
		if strings.Contains(part, ".") && !below {
			t.Errorf("%s is not in go.mod any more: make licences", part)
		}
	}
}

func TestLicencesBeginWithOurs(t *testing.T) {
	all := licences()
	for i, want := range []struct{ part, kind string }{
		{"toprunner", "MIT"}, {"BIZ UDPGothic", "SIL Open Font License 1.1"}, {"Noto Sans JP", "SIL Open Font License 1.1"},
	} {
		if all[i].Part != want.part || all[i].Kind != want.kind {
			t.Errorf("%d: %s, %s", i, all[i].Part, all[i].Kind)
		}
	}
}
