package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"toprunner/assets"
	"toprunner/cmd/internal/setup"
	"toprunner/gui"
	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/store"
	"toprunner/model/words"
)

// The exit codes, those of toprunnerctl.
const (
	exitDone  = 0
	exitUse   = 2
	exitStore = 3
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, out, messages io.Writer) int {
	c := words.For(setup.MessageLanguage(os.Getenv))
	folder, _ := setup.DataFolder(runtime.GOOS, os.Getenv) // "" when there is none, told of below
	o, err := parse(args, folder)
	switch {
	case err != nil:
		fmt.Fprintln(messages, c.Problem(err))
		fmt.Fprintln(messages, c.Text("toprunner.help"))
		return exitUse
	case o.help:
		fmt.Fprintln(out, c.Text("toprunner.help"))
	case o.version:
		fmt.Fprintln(out, c.Text("app.name"), setup.VersionName())
	case o.data == "":
		fmt.Fprintln(messages, c.Problem(&model.Problem{ID: "setup.no_data_folder"}))
		return exitUse
	case o.printPaths:
		printPaths(out, o.data)
	default:
		return show(o, messages)
	}
	return exitDone
}

// printPaths names each folder the app uses, one a line.
func printPaths(out io.Writer, data string) {
	for _, p := range []struct{ name, path string }{
		{"data", data},
		{"database", filepath.Join(data, "toprunner.db")},
		{"backups", filepath.Join(data, "backups")},
		{"editions", filepath.Join(data, "editions")},
		{"log", filepath.Join(data, "log")},
	} {
		fmt.Fprintf(out, "%s\t%s\n", p.name, p.path)
	}
}

// show opens the window and returns when it is closed.
func show(o options, messages io.Writer) int {
	log := openLog(o.data, o.level, messages)
	defer log.Close()
	if runtime.GOOS == "linux" {
		// The toolkit has no input method under Wayland.
		os.Setenv("FYNE_PLATFORM", "x11")
	}
	a := app.NewWithID("toprunner")
	a.SetIcon(fyne.NewStaticResource("toprunner.png", assets.Icon))
	a.Settings().SetTheme(kit.NewTheme())
	lang := language(a.Preferences())
	w := a.NewWindow(words.For(lang).Text("app.name"))
	w.Resize(fyne.NewSize(1280, 800))
	w.SetMaster()
	w.CenterOnScreen()

	s, err := store.Open(context.Background(), o.data, store.Options{Now: time.Now})
	if err != nil {
		slog.Error("the store cannot be opened", "folder", o.data, "error", err)
		gui.ShowStartProblem(w, lang, err)
		a.Lifecycle().SetOnStarted(ready)
		w.ShowAndRun()
		return exitStore
	}
	defer s.Close()
	windowed(a, w, s, o.data, lang)
	w.ShowAndRun()
	return exitDone
}

// windowed puts the screens into the window, and what runs beside them.
func windowed(a fyne.App, w fyne.Window, s *store.Store, data string, lang model.Lang) {
	editions := setup.Editions(data, slogWriter{}, words.For(lang))
	deps := dependencies(a, s, editions, data, lang)
	screens := gui.New(w, deps)
	a.Lifecycle().SetOnExitedForeground(screens.Pause)
	a.Lifecycle().SetOnStarted(func() {
		ready()
		checked := 0
		deps.Runner.Go(
			func() { checked = recheck(context.Background(), s, editions) },
			func() {
				if checked > 0 {
					slog.Info("entries checked again", "count", checked)
					screens.Reload()
				}
			})
	})
}

// ready says in the log that the window can be used. Queued behind what was
// already to be done, it comes after the first frame.
func ready() { gui.Runner{}.Go(func() {}, func() { slog.Info("window ready") }) }

// languagePreference is where the language chosen in the menu is kept.
const languagePreference = "language"

// language is the one chosen in the menu, else that of the environment.
func language(p fyne.Preferences) model.Lang {
	if lang, ok := setup.ParseLanguage(p.String(languagePreference)); ok {
		return lang
	}
	return setup.MessageLanguage(os.Getenv)
}

// slogWriter puts messages into the log, a line each.
type slogWriter struct{}

func (slogWriter) Write(p []byte) (int, error) {
	slog.Warn(string(p))
	return len(p), nil
}
