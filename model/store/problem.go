package store

import (
	"errors"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"toprunner/model"
)

// The problems a store has. Every error of this package that a person can do
// something about is one of them to errors.Is, with its own text in the
// catalogue.
var (
	// ErrHeld is returned by Open while another program has the store open for
	// writing. Nothing was touched. Args: Process (its id), Since, Folder.
	ErrHeld error = &model.Problem{ID: "store.held"}
	// ErrNewer is returned by Open and OpenReader for a store that a newer
	// version of the program has written. Nothing was touched.
	ErrNewer error = &model.Problem{ID: "store.newer"}
	// ErrOlder is returned by OpenReader for a store that has to be migrated
	// first, which Open does.
	ErrOlder error = &model.Problem{ID: "store.older"}
	// ErrAbsent is returned by OpenReader when the folder holds no store.
	ErrAbsent error = &model.Problem{ID: "store.absent"}
	// ErrFolder is returned by Open and OpenReader when the path given as the
	// folder is a file, or leads through one.
	ErrFolder error = &model.Problem{ID: "store.folder"}
	// ErrLinked is returned by Open and OpenReader when the database is a link to
	// another place. SQLite puts the log beside the file itself, where neither a
	// backup nor a restore would look for it.
	ErrLinked error = &model.Problem{ID: "store.linked"}
	// ErrDamaged is returned by every function that meets a file or a row that
	// does not hold what was written. The damaged part is left as it is. Args:
	// What (the file, or the table and key of the row), Folder.
	ErrDamaged error = &model.Problem{ID: "store.damaged"}
	// ErrFull is returned when the disk has no room. Nothing of the change was
	// written; the same call succeeds once there is room.
	ErrFull error = &model.Problem{ID: "store.full"}
	// ErrReadOnly is returned when the folder or a file in it may not be
	// written.
	ErrReadOnly error = &model.Problem{ID: "store.read_only"}
	// ErrBusy is returned when another program kept the file locked for longer
	// than busyTimeout. The same call may succeed later.
	ErrBusy error = &model.Problem{ID: "store.busy"}
	// ErrDisk is returned when the system failed to read or write. It says
	// nothing about the file, which may be whole.
	ErrDisk error = &model.Problem{ID: "store.disk"}
	// ErrNotFound is returned for an id or a content that the store does not
	// hold. Args: What.
	ErrNotFound error = &model.Problem{ID: "store.not_found"}
	// ErrExists is returned by Create for an id that the store already holds,
	// be it among the deleted entries. Args: What.
	ErrExists error = &model.Problem{ID: "store.exists"}
)

// The ways in which the file as a whole can be damaged. To errors.Is they are
// ErrDamaged too.
var (
	// ErrEmptyFile: the database is a file of no bytes. The store never leaves
	// one behind.
	ErrEmptyFile error = &model.Problem{ID: "store.empty_file", Cause: ErrDamaged}
	// ErrForeignFile: what stands at the place of the database is not one, or
	// belongs to another program.
	ErrForeignFile error = &model.Problem{ID: "store.foreign_file", Cause: ErrDamaged}
	// ErrMissingFile: the database is gone but its write-ahead log is there, so
	// that a new one must not be put beside it.
	ErrMissingFile error = &model.Problem{ID: "store.missing_file", Cause: ErrDamaged}
)

// rowFault says that a row does not hold what was written.
type rowFault struct{ row string }

func (f rowFault) Error() string { return "checksum of " + f.row + " does not agree" }

// problem returns one of the problems above with the folder it concerns.
func (f folder) problem(kind error, cause error, args ...string) *model.Problem {
	var p *model.Problem
	errors.As(kind, &p)
	filled := map[string]string{"Folder": string(f)}
	for i := 0; i+1 < len(args); i += 2 {
		filled[args[i]] = args[i+1]
	}
	if cause == nil {
		cause = p.Cause
	}
	return &model.Problem{ID: p.ID, Args: filled, Cause: cause}
}

// explain turns an error of the database or the system into the problem it is;
// nil, a problem and anything unknown come back as they are.
func (f folder) explain(err error) error {
	var (
		known *model.Problem
		row   rowFault
		fault *sqlite.Error
	)
	switch {
	case err == nil, errors.As(err, &known):
		return err
	case errors.As(err, &row):
		return f.problem(ErrDamaged, err, "What", row.row)
	case errors.As(err, &fault):
		return f.explainCode(fault.Code(), err)
	case noRoom(err):
		return f.problem(ErrFull, err)
	case errors.Is(err, fs.ErrPermission), writeProtected(err):
		return f.problem(ErrReadOnly, err)
	case errors.Is(err, syscall.ENOTDIR):
		return f.problem(ErrFolder, err)
	case errors.As(err, new(syscall.Errno)):
		return f.problem(ErrDisk, err)
	}
	return err
}

// explainWriting is explain for what was to be written. SQLite tells a disk that has
// turned read-only since the store was opened no otherwise than one that fails, or,
// while it opens a file, one that is full; so the system is asked.
func (s *Store) explainWriting(err error) error {
	told := s.explain(err)
	if !errors.Is(told, ErrDisk) && !errors.Is(told, ErrFull) {
		return told
	}
	if errors.Is(s.explain(s.lock.write()), ErrReadOnly) {
		return s.problem(ErrReadOnly, err)
	}
	return told
}

// explainCode does what explain does for a result code of SQLite.
func (f folder) explainCode(code int, err error) error {
	const primary = 0xff // an extended code holds the primary one in its low byte
	if code == sqlite3.SQLITE_IOERR_SHMSIZE {
		return f.problem(ErrFull, err) // opening on a full disk, says SQLite's list of codes
	}
	switch code & primary {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL:
		return f.problem(ErrBusy, err)
	case sqlite3.SQLITE_FULL:
		return f.problem(ErrFull, err)
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return f.problem(ErrReadOnly, err)
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return f.problem(ErrDamaged, err, "What", databaseName)
	case sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN:
		return f.problem(ErrDisk, err)
	}
	return err
}
