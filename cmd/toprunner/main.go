package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"

	"toprunner/assets"
	"toprunner/cmd/internal/copies"
	"toprunner/cmd/internal/place"
	"toprunner/cmd/internal/setup"
	"toprunner/gui"
	"toprunner/gui/native"
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
		tell(c, c.Problem(err)+"\n"+c.Text("toprunner.help"), messages)
		return exitUse
	case o.help:
		say(native.Console(out), c.Text("toprunner.help"))
	case o.version:
		say(native.Console(out), c.Text("app.name")+" "+setup.VersionName())
	case o.data == "":
		tell(c, c.Problem(&model.Problem{ID: "setup.no_data_folder"}), messages)
		return exitUse
	case o.printPaths:
		printPaths(native.Console(out), o.data)
	default:
		return show(o, c, messages)
	}
	return exitDone
}

// say prints a line. There is nowhere to tell that nobody listens.
func say(to io.Writer, line string) { _, _ = io.WriteString(to, line+"\n") }

// printPaths names each folder the app uses, one a line.
func printPaths(out io.Writer, data string) {
	for _, p := range []struct{ name, path string }{
		{"data", data},
		{"database", filepath.Join(data, "toprunner.db")},
		{"backups", backupFolder(data)},
		{"editions", filepath.Join(data, "editions")},
		{"log", logFolder(data)},
	} {
		say(out, p.name+"\t"+p.path)
	}
}

// show opens the window and returns when it is closed.
func show(o options, c *words.Catalogue, messages io.Writer) (code int) {
	if runtime.GOOS == "linux" {
		if os.Getenv("DISPLAY") == "" {
			say(messages, c.Problem(&model.Problem{ID: "toprunner.no_display"}))
			return exitUse
		}
		// The toolkit has no input method under Wayland.
		_ = os.Setenv("FYNE_PLATFORM", "x11") // a valid name cannot fail
	}
	log := openLog(o.data, o.level, messages)
	defer log.Close()
	defer func() {
		if fault := recover(); fault != nil {
			slog.Error("the app had to stop", "fault", fault, "stack", string(debug.Stack()))
			tell(c, c.Problem(&model.Problem{
				ID: "toprunner.stopped", Args: map[string]string{"Folder": logFolder(o.data)}}), messages)
			code = exitUse
		}
	}()
	return openWindow(o, messages)
}

// spare is how much garbage may gather, in percent of the memory that is in use.
// Most of what drawing makes is thrown away with the next frame: at Go's 100 a third
// of the app's memory was garbage. While it starts there is other work to do.
const spare = 30

// openWindow opens the store and shows the screens, or why there are none.
func openWindow(o options, messages io.Writer) int {
	a := newApp()
	a.SetIcon(fyne.NewStaticResource("toprunner.png", assets.Icon))
	kept := settings{a}
	kept.show()
	lang := kept.Lang()
	w := a.NewWindow(words.For(lang).Text("app.name"))
	w.SetMaster()
	rememberSize(w, a.Preferences())

	s, happened, err := openStore(o.data)
	if errors.Is(err, store.ErrHeld) {
		native.LetComeToFront()
		if askToRaise(o.data, o.files, time.Now(), time.Sleep) {
			slog.Info("the open window was brought to the front")
			return exitDone
		}
		s, happened, err = openStore(o.data) // the other may just have been closing
	}
	if err != nil {
		slog.Error("the store cannot be opened", "folder", o.data, "error", err)
		gui.ShowStartProblem(w, lang, err)
		if !showAndRun(a, w, func() { ready(func() {}) }) {
			tellNoWindow(words.For(lang), messages)
		}
		return exitStore
	}
	defer s.Close()
	clearCopies(o.data)
	defer clearCopies(o.data)
	started := windowed(a, w, s, o, happened)
	if !showAndRun(a, w, started) {
		tellNoWindow(words.For(lang), messages)
		return exitUse
	}
	return exitDone
}

func openStore(data string) (*store.Store, *model.Problem, error) {
	return store.OpenOrRecover(context.Background(), data, store.Options{Now: time.Now, Wait: time.Sleep})
}

// windowed puts the screens into the window and returns what is to run beside
// them once it is shown. happened is what had to be done to open the store, nil
// when nothing had.
func windowed(a fyne.App, w fyne.Window, s *store.Store, o options, happened *model.Problem) (started func()) {
	all := openEditions(s, o.data, time.Now)
	deps := dependencies(a, s, all, o.data)
	screens := gui.New(w, deps)
	a.Lifecycle().SetOnEnteredForeground(screens.Resume)
	a.Lifecycle().SetOnExitedForeground(screens.Pause)
	a.Lifecycle().SetOnStopped(screens.Stop)
	return func() {
		ready(func() {
			if happened != nil {
				screens.Notice(happened)
			}
			warnOfPlace(o.data, screens)
			lookAfter(library{s, all}, s.Unclean(), deps.Runner, time.Now, screens)
			screens.OpenFiles(o.files)
			answerRaise(o.data, deps.Runner, time.Now, func(files []string) {
				native.ToFront(w)
				screens.OpenFiles(files)
			})
		})
		checked := 0
		deps.Runner.Go(
			func() { checked = recheck(context.Background(), s, all) },
			func() {
				if checked > 0 {
					slog.Info("entries checked again", "count", checked)
					screens.Reload()
				}
			})
	}
}

// clearCopies takes away what was written for looking at.
func clearCopies(data string) {
	if err := copies.Of(data).Clear(); err != nil {
		slog.Warn("copies of attached files are left", "error", err)
	}
}

// warnOfPlace says so when the data folder lies where SQLite's promises do not
// hold.
func warnOfPlace(data string, to *gui.Window) {
	full, err := filepath.Abs(data)
	if err == nil {
		err = place.Judge(full, place.Here())
	}
	if err != nil {
		slog.Warn("where the data folder lies", "about", err)
		to.WarnOfPlace(err)
	}
}

// ready says in the log that the window can be used, keeps garbage scarce from then
// on, and goes on with what is then to be done. Queued behind what was already to be
// done, it comes after the first frame.
func ready(then func()) {
	gui.Runner{}.Go(func() {}, func() {
		slog.Info("window ready")
		debug.SetGCPercent(spare)
		then()
	})
}
