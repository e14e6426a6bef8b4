package pdf

import (
	"flag"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"toprunner/export/pdf/layout"
	"toprunner/model/edition/editiontest"
)

var updateImages = flag.Bool("update-images", false, "write the page images of testdata anew")

// TestPagesLookAsTheyDid compares pages of the sample with images that people
// have looked at. Run with -update-images after a change, and look at the new
// images before committing them.
func TestPagesLookAsTheyDid(t *testing.T) {
	s := final(editiontest.TopRunner(t), editiontest.Practice(t))
	for _, test := range []struct {
		name, holds string
		options     Options
	}{
		{"cover", "応募内容", Options{}},
		{"chart", "月別の記録 ※", Options{}},
		{"figures-both", "算出した数値", Options{Both: true}},
	} {
		t.Run(test.name, func(t *testing.T) {
			page := pageWith(compose(s, test.options), test.holds)
			if page == 0 {
				t.Fatalf("no page holds %q", test.holds)
			}
			compare(t, rendered(t, made(t, s, test.options), page), filepath.Join("testdata", "page-"+test.name+".png"))
		})
	}
}

// pageWith returns the number of the first page that has that line but in the
// contents, 0 for none.
func pageWith(d *layout.Document, line string) int {
	const contents = 1
	for i, page := range d.Pages {
		for _, text := range page.Body.Texts {
			if text.Text == line && i != contents {
				return i + 1
			}
		}
	}
	return 0
}

// rendered returns an image of a page.
func rendered(t *testing.T, document []byte, page int) []byte {
	t.Helper()
	root, number := filepath.Join(t.TempDir(), "page"), strconv.Itoa(page)
	tool(t, "pdftoppm", "-r", "50", "-png", "-singlefile", "-f", number, "-l", number, inFile(t, document), root)
	data, err := os.ReadFile(root + ".png")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// tolerance is how far pages may differ, of 255, on average over their points.
const tolerance = 0.5

// compare holds an image to the one kept in a file. They may differ a little, as
// each version of a reader smooths type in its own way; a line that moved or a
// bar that is missing differs by more.
func compare(t *testing.T, got []byte, name string) {
	t.Helper()
	if *updateImages {
		if err := os.WriteFile(name, got, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if d := difference(picture(t, got), picture(t, want)); d > tolerance {
		failed := filepath.Join(os.TempDir(), "toprunner-"+filepath.Base(name))
		if err := os.WriteFile(failed, got, 0o600); err != nil {
			t.Log(err)
		}
		t.Errorf("%s: the page differs by %.2f; it is now %s", name, d, failed)
	}
}

func picture(t *testing.T, data []byte) image.Image {
	t.Helper()
	img, err := png.Decode(strings.NewReader(string(data)))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// difference returns how far two images differ in grey, on average over their
// points, of 255. Those of different size differ wholly.
func difference(a, b image.Image) float64 {
	if a.Bounds() != b.Bounds() {
		return 255
	}
	var sum, points float64
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			d := grey(a, x, y) - grey(b, x, y)
			sum += max(d, -d)
			points++
		}
	}
	return sum / points
}

func grey(img image.Image, x, y int) float64 {
	r, g, b, _ := img.At(x, y).RGBA()
	return float64(r+g+b) / 3 / 257
}

// TestAMovedPageIsSeen: the tolerance is less than what a page moved by a
// hair's breadth makes.
func TestAMovedPageIsSeen(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "page-chart.png"))
	if err != nil {
		t.Fatal(err)
	}
	page := picture(t, data)
	moved := image.NewRGBA(page.Bounds())
	draw.Draw(moved, page.Bounds(), page, image.Pt(0, 1), draw.Src)
	if d := difference(page, moved); d <= tolerance {
		t.Errorf("a page moved by a point of the image differs by %.2f only", d)
	}
}
