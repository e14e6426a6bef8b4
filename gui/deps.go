package gui

import (
	"context"
	"io"
	"time"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/session"
)

// Deps is what the screens are handed by the command. Every field is needed.
type Deps struct {
	Library   Library
	Backups   Backups
	Editions  Editions
	Documents Documents
	Runner    session.Runner
	Dialogs   Dialogs

	EntryFiles   EntryFiles
	EditionFiles EditionFiles

	// LeftOut says what is wrong with the edition files that cannot be used now.
	LeftOut func() []error
	// Now is the clock; what depends on the day takes Japan's day from it.
	Now func() time.Time
	// NewID makes the id of a new entry.
	NewID func() string
	// Check judges an entry. With the zero day nothing that depends on the day
	// is found: that is the report which is stored.
	Check func(ed *model.Edition, e *model.Entry, today calendar.Date) *model.Report
	// Examine looks into a file that is attached.
	Examine func(name string, data []byte) model.Attachment
	// ReadFile reads a file to attach; one that is too large is refused unread.
	ReadFile func(path string) ([]byte, error)
	// WriteFile writes a document whole or not at all.
	WriteFile func(path string, write func(io.Writer) error) error
	// CopyOf writes the bytes of an attached file to where other programs can show them,
	// until the app ends.
	CopyOf func(name string, data []byte) (path string, err error)
	// OpenFile shows a document in the program the system has for it.
	OpenFile func(path string) error
	// ShowInFolder opens the folder of a saved file, with the file chosen in it
	// where the system can.
	ShowInFolder func(path string) error
	// TrashKept is how long a deleted entry can be brought back.
	TrashKept time.Duration
	// Practice returns the practice entry and its attached files.
	Practice func() (*model.Entry, model.Contents, error)

	Settings Settings
	Folders  Folders
	// About is what the about page says of the program and its parts.
	About About
}

// Library keeps the entries.
type Library interface {
	session.Saver
	model.Contents

	// Overview returns the entries but for those in the trash, Trash those in it;
	// when some cannot be read, the others together with the error.
	Overview(ctx context.Context) ([]model.Summary, error)
	Trash(ctx context.Context) ([]model.Summary, error)
	// Summary returns one entry as Overview and Trash list it.
	Summary(ctx context.Context, id string) (model.Summary, error)
	Load(ctx context.Context, id string) (*model.Entry, error)
	// LastEdited returns the question whose answer was saved last, "" when none was
	// since the entry came into the library.
	LastEdited(ctx context.Context, entry string) (question string, err error)
	// History returns the saved states of an answer, the latest first; when some
	// cannot be read, the others together with the error.
	History(ctx context.Context, entry, question string) ([]model.AnswerState, error)
	Delete(ctx context.Context, id string) error
	Undelete(ctx context.Context, id string) error
	// Purge takes away for good what Delete has put into the trash.
	Purge(ctx context.Context, id string) error
	Archive(ctx context.Context, id string) error
	Unarchive(ctx context.Context, id string) error
	// SetSubmitted notes when and how an application went out; the zero Submission
	// takes the note back.
	SetSubmitted(ctx context.Context, id string, how model.Submission) error
	// SetOrigin changes what an entry is marked as.
	SetOrigin(ctx context.Context, id string, origin model.Origin) error
}

// Backups are the copies of everything that Library keeps.
type Backups interface {
	// List returns them, the latest first.
	List(ctx context.Context) ([]Backup, error)
	// Make makes one now; made is false when nothing has changed since the latest.
	Make(ctx context.Context) (made bool, err error)
	// Look reads all of one; the error says why it cannot be used.
	Look(ctx context.Context, path string) (BackupContents, error)
	// Restore puts one in the place of what is kept, and returns where that was
	// set aside.
	Restore(ctx context.Context, path string) (aside string, err error)
}

// Editions are the calls that can be applied to.
type Editions interface {
	Get(id string) (*model.Edition, bool)
	List() []*model.Edition
}

// Documents draws what is handed in or kept.
type Documents interface {
	PDF(w io.Writer, s *model.Snapshot, o PDFOptions) error
	TransferSheet(w io.Writer, s *model.Snapshot) error
}

// Dialogs asks for a place in the file system. done is called on the UI
// goroutine with a full path, and not at all when the person thinks better of it.
type Dialogs interface {
	SaveFile(parent fyne.Window, lang model.Lang, name string, done func(path string))
	OpenFile(parent fyne.Window, lang model.Lang, kind FileKind, done func(path string))
	ChooseFolder(parent fyne.Window, lang model.Lang, done func(path string))
}

// FileKind is what a file is asked for. The words of the dialog have ids that
// end with it.
type FileKind string

// The kinds of file a person is asked to open.
const (
	EvidenceFile FileKind = "attach"
	EntryFile    FileKind = "entry"
	EditionFile  FileKind = "edition"
)

// Endings returns how the names of such files end, in small letters, point
// included.
func (k FileKind) Endings() []string {
	switch k {
	case EntryFile:
		return []string{".toprunner", ".json"}
	case EditionFile:
		return []string{".yaml", ".yml"}
	default:
		return []string{".pdf", ".jpg", ".jpeg", ".png"}
	}
}

// Settings keeps how a person wants the app to be.
type Settings interface {
	// Lang is the language chosen, else that of the system.
	Lang() model.Lang
	SetLang(model.Lang)
	// Look is one that is on offer.
	Look() kit.Look
	// SetLook shows the look in every window and keeps it.
	SetLook(kit.Look)
}

// Folders are the places that a person may want to look into, as full paths.
type Folders struct {
	Data    string // entries, backups and edition files
	Backups string // those alone
	Log     string // what the app writes down of its own work
}

// About names the running program, and the licences of what it carries.
type About struct {
	Version  string
	Licences []Licence // the program's own first
}

// Licence is the licence of one part of the program.
type Licence struct {
	Part string // such as the path of a module
	Kind string // by its usual name, such as "MIT"
	Text string
}
