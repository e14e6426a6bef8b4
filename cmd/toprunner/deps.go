package main

import (
	"context"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"toprunner/cmd/internal/copies"
	"toprunner/cmd/internal/setup"
	"toprunner/export/pdf"
	"toprunner/export/transfer"
	"toprunner/gui"
	"toprunner/gui/native"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/check"
	"toprunner/model/evidence"
	"toprunner/model/practice"
	"toprunner/model/store"
	"toprunner/model/wholefile"
)

// dependencies joins the screens to the store, the documents, the clock and the
// file system.
func dependencies(a fyne.App, s *store.Store, all *editions, data string) gui.Deps {
	return gui.Deps{
		Library:   library{s, all},
		Backups:   backups{s, all, data},
		Editions:  all,
		LeftOut:   func() []error { return all.set.Load().Broken() },
		Documents: documents{},
		Runner:    gui.Runner{},
		Dialogs:   gui.NewSystemDialogs(gui.Runner{}),
		Now:       time.Now,
		NewID:     newID,
		Check: func(ed *model.Edition, e *model.Entry, today calendar.Date) *model.Report {
			return check.Run(ed, e, setup.Facts(today))
		},
		Examine:   evidence.Examine,
		ReadFile:  readFile,
		WriteFile: wholefile.Write,
		OpenFile:  func(path string) error { return native.OpenFile(a, path) },
		CopyOf:    copies.Of(data).Write,

		ShowInFolder: func(path string) error { return native.ShowInFolder(a, path) },
		EntryFiles:   entryFiles{all},
		EditionFiles: all,
		TrashKept:    store.TrashKept,

		Practice: practice.Entry,
		Settings: settings{a},
		Folders:  gui.Folders{Data: data, Backups: backupFolder(data), Log: logFolder(data)},
		About:    gui.About{Version: setup.VersionName(), Licences: licences()},
	}
}

// newID returns a UUIDv7. The system's source of randomness does not fail.
func newID() string { return uuid.Must(uuid.NewV7()).String() }

// library is the store, with a line in the log for each save. What comes back from the
// trash or from damage is checked again.
type library struct {
	*store.Store
	editions gui.Editions
}

func (l library) Save(ctx context.Context, e *model.Entry, r *model.Report) error {
	err := l.Store.Save(ctx, e, r)
	slog.Debug("entry saved", "entry", e.ID, "error", err)
	return err
}

// Undelete checks the entry again, for an edition may have been replaced while it lay
// in the trash.
func (l library) Undelete(ctx context.Context, id string) error {
	err := l.Store.Undelete(ctx, id)
	if err == nil {
		recheck(ctx, l.Store, l.editions)
	}
	return err
}

// Mend checks the entries again whose findings had to go.
func (l library) Mend(ctx context.Context) (*model.Problem, error) {
	told, err := l.Store.Mend(ctx)
	if told != nil {
		recheck(ctx, l.Store, l.editions)
	}
	return told, err
}

// documents draws the files that screens offer to save.
type documents struct{}

func (documents) PDF(w io.Writer, s *model.Snapshot, o gui.PDFOptions) error {
	options := pdf.Options{Lang: o.Lang, Both: o.Both, Redacted: o.Redacted}
	if o.Evidence {
		return pdf.WriteWithEvidence(w, s, options)
	}
	return pdf.Write(w, s, options)
}

func (documents) TransferSheet(w io.Writer, s *model.Snapshot) error { return transfer.HTML(w, s) }

// readFile reads a file to attach. One that is too large, or no file at all, is
// refused unread.
func readFile(path string) ([]byte, error) {
	about := func(id string, cause error) error {
		return &model.Problem{ID: id, Cause: cause, Args: map[string]string{
			"Path": path, "Limit": strconv.Itoa(evidence.MaxSize >> 20)}}
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, about("gui.problem.read", err)
	case !info.Mode().IsRegular():
		return nil, about("gui.problem.read", fs.ErrInvalid)
	case info.Size() > evidence.MaxSize:
		return nil, about("gui.problem.too_large", nil)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, about("gui.problem.read", err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, evidence.MaxSize+1)) // it may have grown
	switch {
	case err != nil:
		return nil, about("gui.problem.read", err)
	case len(data) > evidence.MaxSize:
		return nil, about("gui.problem.too_large", nil)
	}
	return data, nil
}
