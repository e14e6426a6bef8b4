package evidence

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"time"

	"toprunner/model"
)

// MaxSize is the largest file that is taken as evidence, in bytes (100 MB).
// Whoever reads a file checks it before reading.
const MaxSize = 100 << 20

// TimeLimit bounds the look into one file. One that takes longer counts as
// broken: it would hold up every document it is appended to.
const TimeLimit = 2 * time.Second

// The kinds of file the application takes, as in model.Attachment.
const (
	PDF  = "pdf"
	JPEG = "jpeg"
	PNG  = "png"
)

// Examiner is the type of Examine, for those that are handed it.
type Examiner func(name string, data []byte) model.Attachment

// Examine tells what a file is. Name is its name without folder and is taken
// over as it is; the question is left open. Data is not changed and not kept.
// An image has one page; a file that is not good has 0.
func Examine(name string, data []byte) model.Attachment {
	sum := sha256.Sum256(data)
	a := model.Attachment{
		Name:   name,
		Size:   int64(len(data)),
		SHA256: hex.EncodeToString(sum[:]),
		Kind:   Kind(data),
	}
	switch a.Kind {
	case PDF:
		var pages *Pages
		if pages, a.State = OpenPDF(data); pages != nil {
			a.Pages = len(pages.Dicts)
		}
	case JPEG:
		a.State = examineJPEG(data)
	case PNG:
		a.State = examinePNG(data)
	default:
		a.State = model.AttachmentWrongType
		if len(data) == 0 { // a failed download or copy, whatever it was to be
			a.State = model.AttachmentBroken
		}
	}
	if a.State == model.AttachmentGood && a.Kind != PDF {
		a.Pages = 1
	}
	return a
}

// Kind tells the kind of a file by the first bytes, "" for any other. Readers of PDF
// accept its header within the first 1024 bytes (ISO 32000-1, annex H.3), and
// scanners and mail programs do put bytes before it.
func Kind(data []byte) string {
	switch {
	case bytes.HasPrefix(data, pngSignature):
		return PNG
	case bytes.HasPrefix(data, []byte{0xFF, 0xD8, 0xFF}):
		return JPEG
	case bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")):
		return PDF
	}
	return ""
}
