package pdf

import (
	"bytes"
	"image"
	"image/jpeg"
	"io"
	"math/rand/v2"
	"os"
	"regexp"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"toprunner/assets"
	"toprunner/export/pdf/layout"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// reference is the sample without the bytes of its evidence: two faces, charts
// and about 4,700 characters.
func reference(b *testing.B) *model.Snapshot {
	return checked(editiontest.TopRunner(b), editiontest.Practice(b))
}

// BenchmarkReference makes the reference document, warm and in process.
func BenchmarkReference(b *testing.B) {
	s := reference(b)
	for b.Loop() {
		if err := Write(io.Discard, s, Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(made(b, s, Options{})))/1000, "kB")
	b.ReportMetric(float64(len(compose(s, Options{}).Pages)), "pages")
}

// BenchmarkReferencePlainGofpdf is what it is measured against: the same pages
// with the whole fonts handed to gofpdf.
func BenchmarkReferencePlainGofpdf(b *testing.B) {
	s := reference(b)
	for b.Loop() {
		if err := plainly(io.Discard, compose(s, Options{})); err != nil {
			b.Fatal(err)
		}
	}
}

// plainly draws the document as the manual of gofpdf says.
func plainly(w io.Writer, d *layout.Document) error {
	pdf := gofpdf.New("P", "pt", "A4", "")
	pdf.SetAutoPageBreak(false, 0)
	pdf.AddUTF8FontFromBytes("face", "", bytes.Clone(assets.Regular))
	pdf.AddUTF8FontFromBytes("face", "B", bytes.Clone(assets.Bold))
	for _, page := range d.Pages {
		pdf.AddPage()
		for _, m := range []layout.Marks{page.Behind, page.Body, page.Furniture} {
			for _, box := range m.Boxes {
				pdf.Rect(box.X, box.Y, box.Width, box.Height, "F")
			}
			for _, l := range m.Lines {
				pdf.Line(l.X1, l.Y1, l.X2, l.Y2)
			}
			for _, t := range m.Texts {
				pdf.SetFont("face", map[layout.Face]string{layout.Bold: "B"}[t.Style.Face], t.Style.Size)
				pdf.Text(t.X, t.Y, t.Text)
			}
		}
	}
	return pdf.Output(w)
}

// BenchmarkFull makes the document of an entry with an answer to every
// question.
func BenchmarkFull(b *testing.B) {
	ed := editiontest.TopRunner(b)
	s := final(ed, full(ed))
	for b.Loop() {
		if err := Write(io.Discard, s, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkThousand makes 1,000 reference documents on two goroutines. Run it
// alone: the peak is that of the process.
func BenchmarkThousand(b *testing.B) {
	s := reference(b)
	debug.FreeOSMemory()
	for b.Loop() {
		var together sync.WaitGroup
		for range 2 {
			together.Go(func() {
				for range 500 {
					if err := Write(io.Discard, s, Options{}); err != nil {
						b.Error(err)
						return
					}
				}
			})
		}
		together.Wait()
	}
	b.ReportMetric(peakMB(), "MB-peak")
}

// peakMB is the most memory that the process has held, 0 where the system does
// not tell.
func peakMB() float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	peak := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(status)
	if peak == nil {
		return 0
	}
	kB, _ := strconv.ParseFloat(string(peak[1]), 64) // digits
	return kB / 1000
}

// BenchmarkDistinct makes a document with 10,000 characters none of which is
// like another.
func BenchmarkDistinct(b *testing.B) {
	ed := editiontest.TopRunner(b)
	e := empty(ed)
	e.Answers[ed.ByRole(model.RoleOutstanding).ID] = model.TextAnswer(distinct(10_000))
	s := final(ed, e)
	for b.Loop() {
		if err := Write(io.Discard, s, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// distinct returns so many different characters that can be drawn.
func distinct(n int) string {
	var s strings.Builder
	for r := rune('!'); n > 0 && r < 0x20000; r++ {
		if printed, losses := layout.Printable(string(r)); len(losses) == 0 && printed == string(r) && r > ' ' {
			s.WriteRune(r)
			n--
		}
	}
	return s.String()
}

// BenchmarkEvidence makes the document with the pages of the sample's evidence
// and of five photographs, which have about 20 MB together.
func BenchmarkEvidence(b *testing.B) {
	files := []given{{name: "規程.pdf", data: sampleRules(b)}}
	size := 0
	for i := range 5 {
		files = append(files, given{name: "写真.jpg", data: noise(b, uint64(i))})
		size += len(files[i+1].data)
	}
	s := attached(b, editiontest.TopRunner(b), files...)
	for b.Loop() {
		if err := WriteWithEvidence(io.Discard, s, Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(size)/1e6, "MB-evidence")
	b.ReportMetric(peakMB(), "MB-peak")
}

// noise is a photograph that cannot be packed well.
func noise(b *testing.B, seed uint64) []byte {
	b.Helper()
	dots := rand.New(rand.NewPCG(seed, 1))
	m := image.NewGray(image.Rect(0, 0, 1800, 1800))
	for i := range m.Pix {
		m.Pix[i] = byte(dots.Uint32())
	}
	var data bytes.Buffer
	if err := jpeg.Encode(&data, m, &jpeg.Options{Quality: 100}); err != nil {
		b.Fatal(err)
	}
	return data.Bytes()
}
