package main

import (
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/store"
)

// program is the built desktop program that these tests drive in a virtual
// display.
var program string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		dir, err := os.MkdirTemp("", "toprunner")
		if err != nil {
			panic(err)
		}
		defer os.RemoveAll(dir)
		program = filepath.Join(dir, "toprunner")
		build := exec.Command("go", "build", "-tags", "gles,x11,migrated_fynedo", "-o", program, ".")
		if out, err := build.CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "building the program: %v\n%s", err, out)
			return 1
		}
		return m.Run()
	}())
}

func TestWindowIsDrawn(t *testing.T) {
	for _, size := range []string{"1280x800", "1920x1080"} {
		for _, lang := range []string{"ja", "en"} {
			t.Run(size+" "+lang, func(t *testing.T) {
				d := newDisplay(t, size)
				d.open(t.TempDir(), lang)
				d.wait("a picture that is not blank", func() bool {
					return colours(d.picture("start-"+size+"-"+lang)) > 50
				})
			})
		}
	}
}

// colours counts the different colours of a picture. A blank or half-drawn
// window has a handful; smoothed text alone brings dozens.
func colours(img image.Image) int {
	seen := map[[3]uint32]bool{}
	for y := img.Bounds().Min.Y; y < img.Bounds().Max.Y; y += 2 {
		for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x++ {
			r, g, b, _ := img.At(x, y).RGBA()
			seen[[3]uint32{r, g, b}] = true
		}
	}
	return len(seen)
}

// What a person typed is there again after the program was killed: within two
// seconds at the worst, says the contract; one second after the last key here.
func TestTypedTextSurvivesKill(t *testing.T) {
	d := newDisplay(t, "1280x800")
	data := t.TempDir()
	a := d.open(data, "ja")
	d.key("ctrl+n")
	d.wait("the new entry", func() bool { return len(entries(t, data)) == 1 })

	// The contact's section is three text fields in a row.
	d.key("ctrl+Next", "ctrl+Next")
	typed := []string{"General affairs", "青木 千尋", "アオキ チヒロ"}
	d.write(typed[0])
	d.key("Tab")
	d.paste(typed[1])
	d.key("Tab")
	d.paste(typed[2])
	second := time.NewTimer(time.Second)
	d.picture("typed")
	<-second.C
	a.kill(t)

	for _, want := range typed {
		if !holds(entries(t, data)[0], want) {
			t.Errorf("%q is lost", want)
		}
	}

	d.open(data, "ja")
	d.picture("after-kill")
	d.click(400, 185) // the entry's row in the overview
	d.key("ctrl+Next", "ctrl+Next", "ctrl+a", "ctrl+c")
	d.wait("the first text in its field", func() bool { return d.clipboard() == typed[0] })
	d.picture("opened-again")
}

// entries reads the store beside the running program.
func entries(t *testing.T, data string) []*model.Entry {
	t.Helper()
	r, err := store.OpenReader(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	rows, err := r.Overview(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all := make([]*model.Entry, len(rows))
	for i, row := range rows {
		if all[i], err = r.Load(t.Context(), row.ID); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func holds(e *model.Entry, want string) bool {
	for _, a := range e.Answers {
		if strings.Contains(a.Text, want) {
			return true
		}
	}
	return false
}
