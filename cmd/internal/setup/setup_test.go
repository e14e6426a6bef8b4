package setup

import (
	"errors"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/words"
)

// env is an environment that holds only what a test says.
func env(pairs ...string) func(string) string {
	vars := map[string]string{}
	for i := 0; i < len(pairs); i += 2 {
		vars[pairs[i]] = pairs[i+1]
	}
	return func(name string) string { return vars[name] }
}

func TestMessageLanguage(t *testing.T) {
	for _, tc := range []struct {
		name   string
		env    func(string) string
		system string
		want   model.Lang
	}{
		{"nothing known", env(), "", model.English},
		{"our variable", env("TOPRUNNER_LANG", "ja", "LANG", "en_US.UTF-8"), "", model.Japanese},
		{"our variable as a locale", env("TOPRUNNER_LANG", "ja_JP.UTF-8"), "", model.Japanese},
		{"our variable in no language of ours", env("TOPRUNNER_LANG", "fr", "LANG", "ja_JP.UTF-8"), "", model.Japanese},
		{"LANG", env("LANG", "ja_JP.UTF-8"), "", model.Japanese},
		{"LC_ALL before LANG", env("LC_ALL", "C.UTF-8", "LANG", "ja_JP.UTF-8"), "", model.English},
		{"LC_MESSAGES before LANG", env("LC_MESSAGES", "ja_JP", "LANG", "en_US.UTF-8"), "", model.Japanese},
		{"the system's", env(), "ja-JP", model.Japanese},
		{"a word that only begins like ours", env("LANG", "jam_JM"), "", model.English},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := messageLanguage(tc.env, func() string { return tc.system }); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

func TestDataFolder(t *testing.T) {
	for _, tc := range []struct {
		name, goos string
		env        func(string) string
		want       string
	}{
		{"Linux", "linux", env("HOME", "/home/hanako"), "/home/hanako/.local/share/toprunner"},
		{"Linux, moved", "linux", env("HOME", "/home/hanako", "XDG_DATA_HOME", "/data"), "/data/toprunner"},
		{"Linux, moved to nowhere", "linux", env("HOME", "/home/hanako", "XDG_DATA_HOME", "data"), "/home/hanako/.local/share/toprunner"},
		{"macOS", "darwin", env("HOME", "/Users/hanako"), "/Users/hanako/Library/Application Support/toprunner"},
		{"Windows", "windows", env("LOCALAPPDATA", "/local"), "/local/toprunner"},
		{"Windows, only the profile known", "windows", env("USERPROFILE", "/hanako"), "/hanako/AppData/Local/toprunner"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := DataFolder(tc.goos, tc.env)
			if err != nil || filepath.ToSlash(got) != tc.want {
				t.Errorf("got %q, %v; want %q", got, err, tc.want)
			}
		})
	}
	if _, err := DataFolder("linux", env()); !errors.Is(err, &model.Problem{ID: "setup.no_data_folder"}) {
		t.Errorf("without a home: %v", err)
	}
}

func TestToday(t *testing.T) {
	// 15:00 UTC is midnight in Japan.
	at := func(hour, minute int) time.Time { return time.Date(2025, 7, 31, hour, minute, 0, 0, time.UTC) }
	if got, want := Today(at(14, 59)), (calendar.Date{Year: 2025, Month: 7, Day: 31}); got != want {
		t.Errorf("one minute before midnight in Japan it is %v", got)
	}
	if got, want := Today(at(15, 0)), (calendar.Date{Year: 2025, Month: 8, Day: 1}); got != want {
		t.Errorf("at midnight in Japan it is %v", got)
	}
}

func TestVersion(t *testing.T) {
	for _, tc := range []struct {
		info debug.BuildInfo
		want string
	}{
		{debug.BuildInfo{Main: debug.Module{Version: "v1.2.3"}}, "v1.2.3"},
		{debug.BuildInfo{
			Main:     debug.Module{Version: "(devel)"},
			Settings: []debug.BuildSetting{{Key: "vcs.revision", Value: "0123456789abcdef"}},
		}, "dev-0123456789ab"},
		{debug.BuildInfo{}, "dev"},
	} {
		if got := versionOf(&tc.info); got != tc.want {
			t.Errorf("got %q, want %q", got, tc.want)
		}
	}
}

// A broken edition file is told of in the language of messages and left out.
func TestEditions(t *testing.T) {
	dir := t.TempDir()
	folder := filepath.Join(dir, "editions")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "broken.yaml"), []byte("colour: blue\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, lang := range model.Langs() {
		var messages strings.Builder
		set := Editions(dir, &messages, words.For(lang))
		if _, ok := set.Get("toprunner-2025"); !ok {
			t.Error("the built-in edition is gone")
		}
		c := words.For(lang)
		if got := messages.String(); !strings.Contains(got, c.Text("setup.editions_skipped")) || !strings.Contains(got, "broken.yaml") {
			t.Errorf("%s: said %q", lang, got)
		}
	}
	var messages strings.Builder
	Editions(t.TempDir(), &messages, words.For(model.English))
	if messages.Len() > 0 {
		t.Errorf("nothing is broken, yet it said %q", messages.String())
	}
}
