package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/words"
)

// TestWithoutOpenGL starts the app on a display that cannot draw its window. It
// must say so and end: the toolkit alone would run on unseen.
func TestWithoutOpenGL(t *testing.T) {
	d := newDisplay(t, "640x480", "-extension", "GLX")
	c := d.command(os.Args[0], "--data", filepath.Join(t.TempDir(), "data"))
	c.Env = append(c.Env, asApp+"=1", "TOPRUNNER_LANG=ja", "HOME="+t.TempDir())
	var said strings.Builder
	c.Stderr = &said
	launch(t, c)
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	d.until("the app has ended", func() bool { return len(ended) == 1 })
	var exit *exec.ExitError
	if err := <-ended; !errors.As(err, &exit) || exit.ExitCode() != exitUse {
		t.Errorf("ended with %v, want exit %d", err, exitUse)
	}
	for _, want := range words.For(model.Japanese).ProblemInEach(&model.Problem{ID: "toprunner.no_window"}) {
		if !strings.Contains(said.String(), want) {
			t.Errorf("said %q, not %q", said.String(), want)
		}
	}
}
