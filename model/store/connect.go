package store

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"modernc.org/sqlite"
)

// busyTimeout is how long a call waits for another program that has the file
// locked. Nobody but a tool from outside does so for long.
const busyTimeout = "5000" // ms

// everyHandle is set on each connection: foreign keys are watched, a damaged
// page is noticed when it is read, and a hostile file can run no code of its own.
var everyHandle = []string{
	"busy_timeout(" + busyTimeout + ")", "foreign_keys(1)", "cell_size_check(1)", "trusted_schema(0)",
}

// openWriter opens the one handle that writes. A commit is on the disk when it
// returns (synchronous FULL); readers are never in its way (WAL). The log is cut
// back after a large attachment.
func openWriter(ctx context.Context, file string) (*sql.DB, error) {
	pragmas := append([]string{"journal_mode(WAL)", "synchronous(FULL)", "journal_size_limit(16777216)"}, everyHandle...)
	db, err := connect(ctx, file, url.Values{"mode": {"rw"}, "_txlock": {"immediate"}, "_pragma": pragmas})
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	return db, nil
}

// openPlain opens a file that nobody else knows yet, without a write-ahead log,
// so that it is one file and complete after each commit.
func openPlain(ctx context.Context, file string) (*sql.DB, error) {
	pragmas := append([]string{"journal_mode(DELETE)", "synchronous(FULL)"}, everyHandle...)
	return connect(ctx, file, url.Values{"mode": {"rw"}, "_txlock": {"immediate"}, "_pragma": pragmas})
}

// openReader opens a handle that cannot write.
func openReader(ctx context.Context, file string) (*sql.DB, error) {
	pragmas := append([]string{"query_only(1)"}, everyHandle...)
	db, err := connect(ctx, file, url.Values{"mode": {"ro"}, "_pragma": pragmas})
	if err != nil {
		return nil, err
	}
	const readers = 4 // a screen, a document and what the background asks for
	db.SetMaxOpenConns(readers)
	return db, nil
}

// openCopier opens a handle for VACUUM INTO, which writes another file but not
// this one: query_only would forbid both.
func openCopier(ctx context.Context, file string) (*sql.DB, error) {
	db, err := connect(ctx, file, url.Values{"mode": {"ro"}, "_pragma": everyHandle})
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	return db, nil
}

// connect opens a file and looks whether it is a database, which sql.OpenDB does
// not. No mode makes a file that is not there.
func connect(ctx context.Context, file string, options url.Values) (*sql.DB, error) {
	name, err := uri(file, options)
	if err != nil {
		return nil, err
	}
	connector, err := sqlite.NewConnector(name)
	if err != nil {
		return nil, err
	}
	db := sql.OpenDB(connector)
	if err := db.PingContext(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// uri writes a path the way SQLite takes it, whatever characters it holds: with
// a slash before the drive letter on Windows.
func uri(file string, options url.Values) (string, error) {
	full, err := filepath.Abs(file)
	if err != nil {
		return "", err
	}
	path := filepath.ToSlash(full)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	u := url.URL{Scheme: "file", Path: path, RawQuery: options.Encode()}
	return u.String(), nil
}

// A moment is kept in milliseconds since 1970, UTC.
func fromMillis(ms int64) time.Time { return time.UnixMilli(ms).UTC() }
