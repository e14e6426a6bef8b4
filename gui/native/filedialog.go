package native

import (
	"errors"
	"strings"
	"unicode/utf16"
	"unsafe"
)

// ErrNone is returned by AskOpen and AskSave where the system has no dialog that
// could be asked: the caller shows one of its own.
var ErrNone = errors.New("the system has no file dialog")

// FileQuestion is what a dialog for files asks.
type FileQuestion struct {
	Owner  Handle // the window that waits meanwhile
	Title  string
	Folder string // where to begin; "" leaves it to the system
	Name   string // offered
	// Kinds are the files that are shown. The first is shown at once, and its
	// first extension is given to a name that has none.
	Kinds []FileKind
}

// FileKind is a kind of files by what they are called and end in.
type FileKind struct {
	Label      string   // "PDF"
	Extensions []string // ".pdf"
}

// AskOpen lets a person choose a file that is there. Its path is "" when they
// think better of it. It returns when the dialog is closed, and is called beside
// the UI goroutine, which goes on drawing.
func AskOpen(q FileQuestion) (path string, err error) { return ask(q, opening) }

// AskSave lets a person choose where to save, and asks before a file is
// replaced. Otherwise it is like AskOpen.
func AskSave(q FileQuestion) (path string, err error) { return ask(q, saving) }

// openFileName is OPENFILENAMEW of the Windows SDK's commdlg.h. What we leave
// alone has no name.
type openFileName struct {
	size        uint32
	owner       uintptr
	_           uintptr
	filter      *uint16
	_           *uint16
	_           uint32
	filterIndex uint32
	file        *uint16
	maxFile     uint32
	_           *uint16
	_           uint32
	initialDir  *uint16
	title       *uint16
	flags       uint32
	_           uint16
	_           uint16
	defExt      *uint16
	_           uintptr
	_           uintptr
	_           *uint16
	_           uintptr
	_           uint32
	flagsEx     uint32
}

const (
	flagOverwritePrompt = 0x00000002 // OFN_OVERWRITEPROMPT
	flagHideReadOnly    = 0x00000004 // OFN_HIDEREADONLY
	flagNoChangeDir     = 0x00000008 // OFN_NOCHANGEDIR: the process keeps its folder
	flagPathMustExist   = 0x00000800 // OFN_PATHMUSTEXIST
	flagFileMustExist   = 0x00001000 // OFN_FILEMUSTEXIST
	flagExplorer        = 0x00080000 // OFN_EXPLORER
)

// purpose is what a dialog is for.
type purpose uint32

const (
	opening purpose = flagExplorer | flagHideReadOnly | flagNoChangeDir | flagPathMustExist | flagFileMustExist
	saving  purpose = flagExplorer | flagHideReadOnly | flagNoChangeDir | flagPathMustExist | flagOverwritePrompt
)

// longestPath is how many UTF-16 units a path of Windows has at most, with the
// zero at its end.
const longestPath = 32768

// newOpenFileName is the question as Windows takes it, and the room for the
// answer.
func newOpenFileName(q FileQuestion, p purpose) (*openFileName, []uint16) {
	path := make([]uint16, longestPath)
	copy(path[:len(path)-1], units(q.Name))
	o := &openFileName{
		owner:       uintptr(q.Owner),
		filter:      &filterUnits(q.Kinds)[0],
		filterIndex: 1,
		file:        &path[0],
		maxFile:     uint32(len(path)),
		flags:       uint32(p),
	}
	o.size = uint32(unsafe.Sizeof(*o))
	for to, text := range map[**uint16]string{&o.title: q.Title, &o.initialDir: q.Folder, &o.defExt: defaultExtension(q.Kinds)} {
		if text != "" {
			*to = &append(units(text), 0)[0]
		}
	}
	return o, path
}

// filterUnits are the kinds of files as pairs of label and patterns, each ended
// by a zero, and all by one more.
func filterUnits(kinds []FileKind) []uint16 {
	var all []uint16
	for _, k := range kinds {
		var patterns []string
		for _, e := range k.Extensions {
			patterns = append(patterns, "*"+e)
		}
		list := strings.Join(patterns, ";")
		all = append(append(all, units(k.Label+" ("+list+")")...), 0)
		all = append(append(all, units(list)...), 0)
	}
	if len(all) == 0 {
		all = append(all, 0)
	}
	return append(all, 0)
}

// defaultExtension is given to a name without one, in Windows' way without its
// point.
func defaultExtension(kinds []FileKind) string {
	if len(kinds) == 0 || len(kinds[0].Extensions) == 0 {
		return ""
	}
	return strings.TrimPrefix(kinds[0].Extensions[0], ".")
}

// units are a text in UTF-16. A zero would end it early, and is left out.
func units(s string) []uint16 { return utf16.Encode([]rune(strings.ReplaceAll(s, "\x00", ""))) }
