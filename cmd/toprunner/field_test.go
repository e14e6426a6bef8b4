//go:build e2e

package main

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"toprunner/model"
)

// TestEndToEndClickAtTheLowerEdge clicks fields of which the last pixels above the
// foot are in view, and types: the page scrolls to show all of a field, and what was
// typed is saved nevertheless.
func TestEndToEndClickAtTheLowerEdge(t *testing.T) {
	d := newDisplay(t, "1280x800")
	data := filepath.Join(t.TempDir(), "data")
	app := d.start(data, model.Japanese)
	app.newEntry()
	app.toContact()
	const foot, above = 69, 20 // the foot ends where the display does
	x, y := "600", strconv.Itoa(800-foot-above)
	clicked := 0
	for notch := range 6 {
		app.drain()
		d.do("xdotool", "mousemove", x, y, "sleep", "0.2", "mousedown", "1", "sleep", "0.3", "mouseup", "1", "sleep", "0.6")
		question := entered(app.drain())
		if question != "" {
			clicked++
			text := "notch" + strconv.Itoa(notch)
			d.write(text)
			d.until(question+" is saved", func() bool { return strings.Contains(only(t, data).Answers[question].Text, text) })
		}
		d.do("xdotool", "click", "5")
	}
	if clicked == 0 {
		t.Fatal("there was no field at the lower edge")
	}
	done("what is typed into a field at the lower edge is saved")
}

// TestEndToEndSectionKeptAside comes back to a section that the toolkit has forgotten
// how to draw, after a minute in use and here after a second.
func TestEndToEndSectionKeptAside(t *testing.T) {
	d := newDisplay(t, "1280x800")
	data := filepath.Join(t.TempDir(), "data")
	app := d.startUnder([]string{"env", "FYNE_CACHE=1s"}, data, model.Japanese)
	app.newEntry()
	app.toContact()
	d.keys("ctrl+Next")
	app.waitFor("section=track_record")
	for range 12 { // it forgets every ten seconds, while something is drawn
		d.keys("Tab")
		<-time.After(time.Second)
	}
	d.keys("ctrl+Prior")
	app.waitFor("section=contact")
	app.waitFor("question=" + contact[0].question)
	d.write("kept")
	d.until("it is saved", func() bool { return only(t, data).Answers[contact[0].question].Text == "kept" })
	done("a section that was kept aside takes the focus")
}

// drain returns what was logged up to now.
func (r *running) drain() []string {
	var lines []string
	for {
		select {
		case line := <-r.log:
			lines = append(lines, line)
		default:
			return lines
		}
	}
}

// entered returns the question that was entered last, "" when none was.
func entered(lines []string) (question string) {
	for _, line := range lines {
		if _, id, found := strings.Cut(line, "question="); found {
			question = id
		}
	}
	return question
}
