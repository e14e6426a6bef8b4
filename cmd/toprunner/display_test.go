package main

import (
	"bufio"
	"bytes"
	"image"
	"image/png"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/words"
)

// patience is how long a test waits for something that is to happen. It is no
// measure of speed: the machine may be busy with other things.
const patience = time.Minute

// display is a virtual display with a window manager.
type display struct {
	t    testing.TB
	name string      // ":7"
	seen image.Image // what see saw last
}

// newDisplay starts a display of that size, such as "1280x800", and with these
// options besides.
func newDisplay(t testing.TB, size string, options ...string) *display {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	options = append(options, "-displayfd", "3", "-screen", "0", size+"x24", "-nolisten", "tcp")
	server := exec.Command("Xvfb", options...)
	server.ExtraFiles = []*os.File{write}
	launch(t, server)
	write.Close()
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatalf("the virtual display did not start: %v", err)
	}
	d := &display{t: t, name: ":" + strings.TrimSpace(number)}
	d.startManager()
	return d
}

// launch starts a program that is ended with the test. Without it there is no
// test: make deps installs it.
func launch(t testing.TB, c *exec.Cmd) {
	t.Helper()
	if err := c.Start(); err != nil {
		t.Fatalf("%v (make deps installs what is missing)", err)
	}
	t.Cleanup(func() { end(c) })
}

func (d *display) command(name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Env = append(os.Environ(), "DISPLAY="+d.name)
	return c
}

func (d *display) do(name string, args ...string) []byte {
	d.t.Helper()
	out, err := d.command(name, args...).Output()
	if err != nil {
		d.t.Fatalf("%s %s: %v", name, strings.Join(args, " "), err)
	}
	return out
}

// holds reports that something comes to be so while there is patience.
func (d *display) holds(so func() bool) bool {
	for late := time.Now().Add(patience); !so(); <-time.After(20 * time.Millisecond) {
		if time.Now().After(late) {
			return false
		}
	}
	return true
}

// until waits until something is so.
func (d *display) until(what string, so func() bool) {
	d.t.Helper()
	if !d.holds(so) {
		d.t.Fatalf("never came to be: %s", what)
	}
}

// startManager starts the window manager and returns when it is there.
func (d *display) startManager() {
	d.t.Helper()
	manager := d.command("openbox", "--startup", "echo ready")
	out, err := manager.StdoutPipe()
	if err != nil {
		d.t.Fatal(err)
	}
	launch(d.t, manager)
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		d.t.Fatalf("the window manager said %q: %v", line, err)
	}
}

// keys presses keys one after the other, such as "ctrl+n".
func (d *display) keys(names ...string) {
	d.t.Helper()
	d.do("xdotool", append([]string{"key", "--delay", "30"}, names...)...)
}

// click presses the mouse at a point of the screen.
func (d *display) click(at image.Point) {
	d.t.Helper()
	d.do("xdotool", "mousemove", strconv.Itoa(at.X), strconv.Itoa(at.Y), "click", "1")
}

func (d *display) write(text string) {
	d.t.Helper()
	d.do("xdotool", "type", "--delay", "30", text)
}

// clipboard returns the text on the clipboard, "" when there is none.
func (d *display) clipboard() string {
	out, _ := d.command("xclip", "-selection", "clipboard", "-o").Output()
	return string(out)
}

// paste puts text on the clipboard and presses Ctrl+V, since Japanese cannot be
// typed by key codes.
func (d *display) paste(text string) {
	d.t.Helper()
	c := d.command("xclip", "-selection", "clipboard")
	c.Stdin = strings.NewReader(text)
	if err := c.Run(); err != nil {
		d.t.Fatalf("xclip: %v", err)
	}
	d.keys("ctrl+v")
}

// picture returns what the app's window shows.
func (d *display) picture() image.Image {
	d.t.Helper()
	img, err := png.Decode(bytes.NewReader(d.do("import", "-window", d.active(), "png:-")))
	if err != nil {
		d.t.Fatal(err)
	}
	return img
}

// running is the app in a window of the display.
type running struct {
	display *display
	command *exec.Cmd
	log     chan string
	home    string // the home folder it was given
}

// start opens the app on a data folder, in a language, and returns when its
// window is drawn and has the focus.
func (d *display) start(data string, lang model.Lang, files ...string) *running {
	d.t.Helper()
	return d.startUnder(nil, data, lang, files...)
}

// app is the command line of the app, behind what it is to be run under.
func (d *display) app(under []string, data string, lang model.Lang, files ...string) *exec.Cmd {
	line := slices.Concat(under, []string{os.Args[0], "--data", data, "--log-level", "debug"}, files)
	c := d.command(line[0], line[1:]...)
	c.Env = append(c.Env, asApp+"=1", "TOPRUNNER_LANG="+string(lang))
	return c
}

// startUnder is start on a command line that begins with something else.
func (d *display) startUnder(first []string, data string, lang model.Lang, files ...string) *running {
	d.t.Helper()
	home := d.t.TempDir()
	c := d.app(first, data, lang, files...)
	c.Env = append(c.Env, "HOME="+home)
	r := d.follow(c, home)
	r.waitFor("window ready")
	d.do("xdotool", "search", "--sync", "--onlyvisible", "--name", words.For(lang).Text("app.name"), "windowactivate", "--sync")
	return r
}

// follow starts the app, with that home folder, and reads its log.
func (d *display) follow(c *exec.Cmd, home string) *running {
	d.t.Helper()
	log, err := c.StderrPipe()
	if err != nil {
		d.t.Fatal(err)
	}
	launch(d.t, c)
	r := &running{display: d, command: c, log: make(chan string, 1000), home: home}
	go func() {
		defer close(r.log)
		for lines := bufio.NewScanner(log); lines.Scan(); {
			r.log <- lines.Text()
		}
	}()
	return r
}

// waitFor reads the log until a line holds part, and returns that line.
func (r *running) waitFor(part string) string {
	r.display.t.Helper()
	late := time.After(patience)
	for {
		select {
		case line, open := <-r.log:
			if !open {
				r.display.t.Fatalf("the app ended before it logged %q", part)
			}
			if strings.Contains(line, part) {
				return line
			}
		case <-late:
			r.display.t.Fatalf("the app did not log %q", part)
		}
	}
}

// openOnly opens the one entry of the overview.
func (r *running) openOnly() {
	r.display.t.Helper()
	r.display.settle("the list with the entry")
	r.display.keys("Return") // the keys are in the list
	r.waitFor("screen=entry")
}

// kill ends the app as a power cut would.
func (r *running) kill() { end(r.command) }

// end kills a program that may have ended already, and waits until it is gone.
func end(c *exec.Cmd) {
	_ = c.Process.Kill()
	_ = c.Wait()
}
