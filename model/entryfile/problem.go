package entryfile

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"toprunner/model"
)

// What Read, Load and Save may say. Each is the id of a text of the catalogue;
// the arguments are File and, where they are known, Line and Column, and those
// named here; Limit is in MB.
const (
	probUnreadable      = "entryfile.unreadable"
	probTooLarge        = "entryfile.too_large" // Limit
	probNotUTF8         = "entryfile.not_utf8"
	probSyntax          = "entryfile.syntax"
	probSurrogate       = "entryfile.surrogate"
	probTooDeep         = "entryfile.too_deep"
	probTrailing        = "entryfile.trailing"
	probDuplicate       = "entryfile.duplicate_key" // Key
	probUnknownKey      = "entryfile.unknown_key"   // Key
	probMissingKey      = "entryfile.missing_key"   // Key
	probFormat          = "entryfile.format"        // Found, Want
	probUnknownEdition  = "entryfile.unknown_edition"
	probLanguage        = "entryfile.language"         // Found
	probEntryID         = "entryfile.entry_id"         // Found
	probUnknownQuestion = "entryfile.unknown_question" // ID
	probUnknownColumn   = "entryfile.unknown_column"   // ID, Key
	probFileQuestion    = "entryfile.file_question"    // ID
	probNotFileQuestion = "entryfile.not_file_question"

	probWantText   = "entryfile.want_text" // ID, of what was found instead
	probWantYes    = "entryfile.want_yes"
	probWantList   = "entryfile.want_list"
	probWantTable  = "entryfile.want_table"
	probWantObject = "entryfile.want_object" // Key
	probWantArray  = "entryfile.want_array"  // Key
	probWantString = "entryfile.want_string" // Key

	probEvidenceMissing    = "entryfile.evidence_missing" // ID, Path
	probEvidenceOutside    = "entryfile.evidence_outside" // ID, Path
	probEvidenceLink       = "entryfile.evidence_link"    // ID, Path
	probEvidenceNoFile     = "entryfile.evidence_no_file" // ID, Path
	probEvidenceTooLarge   = "entryfile.evidence_too_large"
	probEvidenceUnreadable = "entryfile.evidence_unreadable"
	probEvidenceContent    = "entryfile.evidence_content" // ID, Path, of Save
	probEvidenceTotal      = "entryfile.evidence_total"   // Limit
	probEvidenceDiffers    = "entryfile.evidence_differs" // Path
	probUnwritable         = "entryfile.unwritable"
)

// source is a text being read, for naming places in it.
type source struct {
	name string // of the file, as the person gave it
	data []byte // without a byte order mark
}

// problem returns the problem with that id at a place, a byte offset. Further
// arguments come in pairs of name and value.
func (s source) problem(id string, at int, args ...string) *model.Problem {
	p := &model.Problem{ID: id, Args: map[string]string{"File": s.name}}
	line, column := s.position(at)
	p.Args["Line"], p.Args["Column"] = strconv.Itoa(line), strconv.Itoa(column)
	for i := 0; i < len(args); i += 2 {
		p.Args[args[i]] = args[i+1]
	}
	return p
}

// position turns a byte offset into a line and a column, both from 1; the
// column counts characters.
func (s source) position(at int) (line, column int) {
	before := s.data[:min(max(at, 0), len(s.data))]
	line = 1 + bytes.Count(before, []byte{'\n'})
	return line, 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
}
