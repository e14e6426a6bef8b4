package pdf

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	pdfcpu "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// longest is an entry with every text as long as the form allows.
func longest(ed *model.Edition) *model.Entry {
	e := full(ed)
	for i, q := range ed.Questions() {
		if q.Type == model.TypeTable {
			e.Answers[q.ID] = model.RowsAnswer(widestRow(q, 7, 1), widestRow(q, 8, 1))
		}
		if q.Type != model.TypeText && q.Type != model.TypeLong {
			continue
		}
		long := []rune(strings.Repeat(longAnswer(i), 1+q.Max/200))
		e.Answers[q.ID] = model.TextAnswer(string(long[:max(q.Max, 40)]))
	}
	return e
}

// widestRow is a row of a table with that many times the characters that the form
// allows and numbers of so many digits.
func widestRow(q *model.Question, digits, times int) model.Row {
	row := model.Row{}
	for i, column := range q.Columns {
		switch column.Type {
		case model.TypeText:
			row[column.ID] = string([]rune(strings.Repeat("一人当たりの所定外労働", 40))[:times*max(column.Max, 20)])
		case model.TypeInteger:
			row[column.ID] = strings.Repeat("9", digits)
		case model.TypeDecimal:
			row[column.ID] = strings.Repeat("8", digits+i) + ".5"
		case model.TypeDate:
			row[column.ID] = "2025-12-31"
		case model.TypeMonth:
			row[column.ID] = "2024-12"
		default:
			row[column.ID] = filled(column.Type, q, i)
		}
	}
	return row
}

// TestEveryReaderTakesTheDocument: qpdf, MuPDF, Ghostscript and pdfcpu have
// nothing to say against it.
func TestEveryReaderTakesTheDocument(t *testing.T) {
	ed := editiontest.TopRunner(t)
	withFiles := attached(t, ed, hostile(t)...)
	documents := map[string][]byte{
		"sample":                made(t, checked(ed, editiontest.Practice(t)), Options{}),
		"longest":               made(t, final(ed, longest(ed)), Options{}),
		"empty":                 made(t, checked(ed, empty(ed)), Options{}),
		"made up":               made(t, final(editiontest.Harbour(t), full(editiontest.Harbour(t))), Options{Both: true}),
		"redacted":              made(t, final(ed, full(ed)), Options{Redacted: true}),
		"with evidence":         made(t, withFiles, Options{}),
		"with evidence's pages": madeWithEvidence(t, withFiles, Options{}),
	}
	api.DisableConfigDir()
	for name, document := range documents {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := inFile(t, document)
			for _, reader := range [][]string{
				{"qpdf", "--check", file},
				{"mutool", "draw", "-q", "-F", "trace", "-o", "/dev/null", file},
				{"gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONWARNING", "-sDEVICE=nullpage", file},
			} {
				said, err := exec.Command(reader[0], reader[1:]...).CombinedOutput()
				// Some builds of mutool know no ICC profiles, and say so of any.
				words := strings.ToLower(strings.ReplaceAll(string(said), "warning: ICC support is not available", ""))
				if err != nil || strings.Contains(words, "warning") || strings.Contains(words, "error:") {
					t.Errorf("%s: %v: %s", reader[0], err, said)
				}
			}
			relaxed := pdfcpu.NewDefaultConfiguration()
			relaxed.ValidationMode = pdfcpu.ValidationRelaxed
			if err := api.Validate(bytes.NewReader(document), relaxed); err != nil {
				t.Errorf("pdfcpu: %v", err)
			}
		})
	}
}
