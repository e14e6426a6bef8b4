package main

import (
	"bufio"
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// display is a virtual X display with a window manager.
type display struct {
	t    *testing.T
	name string // ":7"
}

// newDisplay starts a display of that size; it ends with the test.
func newDisplay(t *testing.T, size string) *display {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", size+"x24", "-nolisten", "tcp")
	server.ExtraFiles = []*os.File{write}
	start(t, server)
	write.Close()
	line, err := bufio.NewReader(read).ReadString('\n') // written once the server is ready
	if err != nil {
		t.Fatal("Xvfb did not start: ", err)
	}
	d := &display{t: t, name: ":" + strings.TrimSpace(line)}
	start(t, d.command("openbox"))
	return d
}

// start runs a program until the test ends.
func start(t *testing.T, c *exec.Cmd) {
	t.Helper()
	if err := c.Start(); err != nil {
		t.Fatalf("%v (make deps installs what the tests need)", err)
	}
	t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	})
}

func (d *display) command(name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Env = append(os.Environ(), "DISPLAY="+d.name)
	return c
}

// output runs a command on the display and returns what it printed.
func (d *display) output(name string, args ...string) string {
	d.t.Helper()
	out, err := d.command(name, args...).CombinedOutput()
	if err != nil {
		d.t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return string(out)
}

func (d *display) key(keys ...string) {
	d.t.Helper()
	d.output("xdotool", append([]string{"key", "--delay", "60"}, keys...)...)
}

// write types ASCII text as a person would.
func (d *display) write(text string) {
	d.t.Helper()
	d.output("xdotool", "type", "--delay", "15", text)
}

// paste puts text on the clipboard and presses Ctrl+V.
func (d *display) paste(text string) {
	d.t.Helper()
	clip := d.command("xclip", "-selection", "clipboard")
	clip.Stdin = strings.NewReader(text)
	if err := clip.Run(); err != nil {
		d.t.Fatal("xclip: ", err)
	}
	d.key("ctrl+v")
}

// clipboard returns the text on the clipboard, "" when there is none yet.
func (d *display) clipboard() string {
	out, _ := d.command("xclip", "-selection", "clipboard", "-o").Output()
	return string(out)
}

func (d *display) click(x, y int) {
	d.t.Helper()
	d.output("xdotool", "mousemove", fmt.Sprint(x), fmt.Sprint(y), "click", "1")
}

// picture returns what the display shows. With TOPRUNNER_SHOTS set to a folder
// it is kept there too, for the eye.
func (d *display) picture(name string) image.Image {
	d.t.Helper()
	cmd := d.command("import", "-window", "root", "png:-")
	cmd.Stderr = os.Stderr
	data, err := cmd.Output()
	if err != nil {
		d.t.Fatal("import: ", err)
	}
	if dir := os.Getenv("TOPRUNNER_SHOTS"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name+".png"), data, 0o600); err != nil {
			d.t.Fatal(err)
		}
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		d.t.Fatal(err)
	}
	return img
}

// process is the running program.
type process struct {
	cmd *exec.Cmd
	log *os.File
}

// open starts the program on the display with its own data folder and waits
// until its window is drawn.
func (d *display) open(data, lang string) *process {
	d.t.Helper()
	log, err := os.Create(filepath.Join(d.t.TempDir(), "app.log"))
	if err != nil {
		d.t.Fatal(err)
	}
	cmd := d.command(program, "--data", data)
	cmd.Env = append(cmd.Env, "TOPRUNNER_LANG="+lang, "HOME="+d.t.TempDir(), "XDG_CACHE_HOME="+d.t.TempDir())
	cmd.Stdout, cmd.Stderr = log, log
	start(d.t, cmd)
	a := &process{cmd: cmd, log: log}
	d.wait("the window", func() bool { return strings.Contains(a.printed(d.t), "window ready") })
	d.output("xdotool", "search", "--sync", "--onlyvisible", "--all", "--pid", fmt.Sprint(cmd.Process.Pid), "--name", ".", "windowactivate", "--sync")
	return a
}

func (a *process) printed(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(a.log.Name())
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// kill ends the program as a power cut would.
func (a *process) kill(t *testing.T) {
	t.Helper()
	if err := a.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = a.cmd.Wait()
}

// wait returns when ok does, and fails the test when it never does. It polls,
// because the program can be watched only from outside.
func (d *display) wait(what string, ok func() bool) {
	d.t.Helper()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); <-tick.C {
		if ok() {
			return
		}
	}
	d.picture("failed")
	d.t.Fatalf("waited a minute for %s", what)
}
