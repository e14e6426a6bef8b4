package check

import (
	"math/big"
	"path"
	"strconv"
	"strings"

	"toprunner/model"
)

// fileType finds attached files that are no PDF, JPEG or PNG, and those whose
// name says that they are another of the three: who gets one may be unable to
// open it.
func fileType(s *subject) []model.Finding {
	fs := s.filesIn(model.AttachmentWrongType, "")
	for _, a := range s.attachments() {
		said := kindOfName[strings.ToLower(path.Ext(a.Name))]
		if a.State == model.AttachmentGood && said != "" && a.Kind != "" && said != a.Kind {
			fs = append(fs, found(model.Error, a.Question, "misnamed", "name", a.Name, "kind", a.Kind))
		}
	}
	return fs
}

// kindOfName is the kind of file that the end of a name stands for.
var kindOfName = map[string]string{".pdf": "pdf", ".jpg": "jpeg", ".jpeg": "jpeg", ".jpe": "jpeg", ".png": "png"}

// fileBroken finds attached files that cannot be opened, and images that few
// programs can.
func fileBroken(s *subject) []model.Finding {
	return append(s.filesIn(model.AttachmentBroken, ""), s.filesIn(model.AttachmentTooLarge, "too_large")...)
}

// fileEncrypted finds attached files that need a password, to open or to copy.
func fileEncrypted(s *subject) []model.Finding { return s.filesIn(model.AttachmentEncrypted, "") }

func (s *subject) filesIn(state model.AttachmentState, which string) []model.Finding {
	var fs []model.Finding
	for _, a := range s.attachments() {
		if a.State == state {
			fs = append(fs, found(model.Error, a.Question, which, "name", a.Name))
		}
	}
	return fs
}

// attachments returns the files of all questions that are printed.
func (s *subject) attachments() []model.Attachment {
	var of []model.Attachment
	for _, q := range s.shown {
		if q.Type == model.TypeFile {
			of = append(of, s.entry.AttachmentsOf(q.ID)...)
		}
	}
	return of
}

// mailSize tells when the files together are larger than a mail may be. Mail
// carries three bytes as four characters (base64, RFC 2045).
func mailSize(s *subject) []model.Finding {
	limit := s.edition.Parameters.MailLimit
	var total int64
	for _, a := range s.attachments() {
		total += a.Size
	}
	encoded := big.NewRat(total*4, 3)
	if limit <= 0 || encoded.Cmp(big.NewRat(limit, 1)) <= 0 {
		return nil
	}
	bytes := (total*4 + 2) / 3
	return one(found(model.Warning, "", "",
		"size", strconv.FormatInt(bytes, 10), "max_size", strconv.FormatInt(limit, 10)))
}
