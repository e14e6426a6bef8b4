package appendix

import (
	"toprunner/model"
	"toprunner/model/evidence"
)

// Why says why a file has no pages to append, "" when it has.
type Why string

// The reasons. The first four are those of a look into the file.
const (
	Broken    = Why(model.AttachmentBroken)
	Encrypted = Why(model.AttachmentEncrypted)
	WrongType = Why(model.AttachmentWrongType)
	TooLarge  = Why(model.AttachmentTooLarge)
	Missing   = Why("missing") // its bytes are not at hand
)

// Open returns the pages of a file: those of a PDF, or one with the image.
// Data must not be changed as long as they are in use.
func Open(data []byte) (*evidence.Pages, Why) {
	if evidence.Kind(data) == evidence.PDF {
		pages, state := evidence.OpenPDF(data)
		if state != model.AttachmentGood {
			return nil, Why(state)
		}
		return pages, ""
	}
	a := evidence.Examine("", data)
	if a.State != model.AttachmentGood {
		return nil, Why(a.State)
	}
	read := readJPEG
	if a.Kind == evidence.PNG {
		read = readPNG
	}
	p, why := read(data)
	if why != "" {
		return nil, why
	}
	return p.page(), ""
}
