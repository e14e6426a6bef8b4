package store

import (
	"context"
	"database/sql"
	"errors"
	"sync"
)

// txn is a transaction. It prepares each statement once, and on a handle of the
// store not even that: to prepare them each time would be half the work of a save.
type txn struct {
	*sql.Tx
	ready *statements          // of the handle; nil: none are kept
	own   map[string]*sql.Stmt // of this transaction
}

// statements are those that a handle has prepared, by their text, of which the
// store has a few dozen.
type statements struct {
	mutex  sync.Mutex
	byText map[string]*sql.Stmt
}

// handle is a database that the store has open for long.
type handle struct {
	*sql.DB
	statements
}

func newHandle(db *sql.DB) *handle {
	return &handle{DB: db, statements: statements{byText: map[string]*sql.Stmt{}}}
}

// keep takes a statement over. Another that came first may be in use and goes with
// the handle.
func (s *statements) keep(text string, statement *sql.Stmt) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.byText[text] = statement
}

func (s *statements) find(text string) *sql.Stmt {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.byText[text]
}

// transact runs do in one transaction of the handle, as transact does, and makes
// ready for the next one what this one had to prepare.
func (h *handle) transact(ctx context.Context, do func(*txn) error) error {
	tx := &txn{ready: &h.statements, own: map[string]*sql.Stmt{}}
	if err := tx.run(ctx, h.DB, do); err != nil {
		return err
	}
	for text := range tx.own {
		if h.find(text) != nil {
			continue
		}
		statement, err := h.PrepareContext(ctx, text) // waits for another transaction, which asks find
		if err != nil {
			return nil // what was asked for is done; the next one prepares it again
		}
		h.keep(text, statement)
	}
	return nil
}

// transact runs do in one transaction: all of it is kept, or nothing. A context that
// ends stops the statements, and they the transaction, which is over when transact
// returns: ended by the context itself it would be over some time, and who closes the
// handle would not wait for that.
func transact(ctx context.Context, db *sql.DB, do func(*txn) error) error {
	tx := &txn{own: map[string]*sql.Stmt{}}
	return tx.run(ctx, db, do)
}

func (t *txn) run(ctx context.Context, db *sql.DB, do func(*txn) error) error {
	err := ctx.Err()
	if err != nil {
		return err
	}
	if t.Tx, err = db.BeginTx(context.WithoutCancel(ctx), nil); err != nil {
		return err
	}
	if err := do(t); err != nil {
		return errors.Join(err, t.Rollback())
	}
	return t.Commit()
}

// statement returns a statement of this transaction. It ends with it.
func (t *txn) statement(ctx context.Context, text string) (*sql.Stmt, error) {
	if statement := t.own[text]; statement != nil {
		return statement, nil
	}
	if t.ready != nil {
		if statement := t.ready.find(text); statement != nil {
			t.own[text] = t.StmtContext(ctx, statement)
			return t.own[text], nil
		}
	}
	statement, err := t.PrepareContext(ctx, text)
	if err == nil {
		t.own[text] = statement
	}
	return statement, err
}

// ExecContext runs a statement that returns no rows.
func (t *txn) ExecContext(ctx context.Context, text string, args ...any) (sql.Result, error) {
	statement, err := t.statement(ctx, text)
	if err != nil {
		return nil, err
	}
	return statement.ExecContext(ctx, args...)
}

// QueryContext runs a query.
func (t *txn) QueryContext(ctx context.Context, text string, args ...any) (*sql.Rows, error) {
	statement, err := t.statement(ctx, text)
	if err != nil {
		return nil, err
	}
	return statement.QueryContext(ctx, args...)
}

// QueryRowContext runs a query for one row.
func (t *txn) QueryRowContext(ctx context.Context, text string, args ...any) *sql.Row {
	statement, err := t.statement(ctx, text)
	if err != nil {
		return t.Tx.QueryRowContext(ctx, text, args...) // which says the same
	}
	return statement.QueryRowContext(ctx, args...)
}

// each runs a query and calls row for every row of the result.
func each(ctx context.Context, tx *txn, row func(*sql.Rows) error, query string, args ...any) error {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	for rows.Next() {
		if err := row(rows); err != nil {
			return errors.Join(err, rows.Close())
		}
	}
	return errors.Join(rows.Err(), rows.Close())
}

// execAll runs a statement once for each row of arguments.
func execAll(ctx context.Context, tx *txn, statement string, rows [][]any) error {
	for _, row := range rows {
		if _, err := tx.ExecContext(ctx, statement, row...); err != nil {
			return err
		}
	}
	return nil
}
