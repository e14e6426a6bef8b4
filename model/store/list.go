package store

import (
	"context"
	"database/sql"
	"slices"
	"strings"
)

// list is a table with any number of rows for an entry, which are written all
// together when one of them differs: not_asked, attachment and finding. Columns
// are those between entry and checksum, the rest of the primary key first.
type list struct {
	table   string
	columns []string
}

// listRow is one row: its cells in the order of the columns, each a string or an
// int64 as SQLite gives them back, and the checksum of its content.
type listRow struct {
	cells    []any
	checksum int64
}

func (r listRow) equal(other listRow) bool {
	return r.checksum == other.checksum && slices.Equal(r.cells, other.cells)
}

// query selects the rows of an entry in the order of the primary key.
func (l list) query() string {
	return "SELECT " + strings.Join(l.columns, ", ") + ", checksum FROM " + l.table + " WHERE entry = ? ORDER BY " + l.columns[0]
}

func (l list) insert() string {
	return "INSERT INTO " + l.table + " (" + strings.Join(l.columns, ", ") + ", checksum, entry) VALUES (" +
		strings.Repeat("?, ", len(l.columns)) + "?, ?)"
}

// write makes the table hold just these rows for an entry, and returns their digest
// and whether anything was different. Rows that are damaged differ.
func (l list) write(ctx context.Context, tx *txn, entry string, wanted []listRow) (d digest, differed bool, err error) {
	for _, row := range wanted {
		d.add(row.checksum)
	}
	there, err := l.there(ctx, tx, entry)
	if err != nil || slices.EqualFunc(there, wanted, listRow.equal) {
		return d, false, err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM "+l.table+" WHERE entry = ?", entry); err != nil {
		return d, false, err
	}
	rows := make([][]any, len(wanted))
	for i, row := range wanted {
		rows[i] = append(slices.Clone(row.cells), row.checksum, entry)
	}
	return d, true, execAll(ctx, tx, l.insert(), rows)
}

// there returns the rows of an entry as they stand, damaged or not.
func (l list) there(ctx context.Context, tx *txn, entry string) ([]listRow, error) {
	var there []listRow
	err := each(ctx, tx, func(rows *sql.Rows) error {
		row := listRow{cells: make([]any, len(l.columns))}
		into := make([]any, len(l.columns), len(l.columns)+1)
		for i := range row.cells {
			into[i] = &row.cells[i]
		}
		err := rows.Scan(append(into, &row.checksum)...)
		there = append(there, row)
		return err
	}, l.query(), entry)
	return there, err
}
