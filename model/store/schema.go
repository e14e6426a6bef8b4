package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// checkSchema returns an error that is ErrDamaged to explain when the tables of a
// database are not those of its version: a hit in the text of the schema can leave
// one that SQLite reads and our statements do not fit. What the tables should be
// is asked of an empty database in memory, by what SQLite understands of the text
// and not by the text, which a later SQLite may write in another way.
func checkSchema(ctx context.Context, db *sql.DB, steps []migration) error {
	number, _, err := version(ctx, db)
	if err != nil {
		return err
	}
	want, err := columnsAt(ctx, steps[:number])
	if err != nil {
		return err
	}
	got, err := columnsOf(ctx, db)
	var fault *sqlite.Error
	notUnderstood := errors.As(err, &fault) && fault.Code() == sqlite3.SQLITE_ERROR // our statement is right
	if notUnderstood || err == nil && !slices.Equal(got, want) {
		return rowFault{"schema"}
	}
	return err
}

// columnsAt returns what columnsOf says of a database after these steps.
func columnsAt(ctx context.Context, steps []migration) ([]column, error) {
	connector, err := sqlite.NewConnector(":memory:")
	if err != nil {
		return nil, err
	}
	db := sql.OpenDB(connector)
	db.SetMaxOpenConns(1) // each connection would have a memory of its own
	if err := migrate(ctx, db, 0, steps); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	columns, err := columnsOf(ctx, db)
	return columns, errors.Join(err, db.Close())
}

// column is a column of a table or, with of the index it belongs to, of an index.
type column struct {
	table, index, name, kind string
	notNull, key, traits     int64
	reference                string // table and column it points to
}

// columnsOf lists the columns of all tables and indexes in a fixed order, and the
// triggers and views that somebody may have put into a file to be restored.
func columnsOf(ctx context.Context, db *sql.DB) ([]column, error) {
	var columns []column
	err := transact(ctx, db, func(tx *txn) error {
		return each(ctx, tx, func(rows *sql.Rows) error {
			var c column
			err := rows.Scan(&c.table, &c.index, &c.name, &c.kind, &c.notNull, &c.key, &c.traits, &c.reference)
			columns = append(columns, c)
			return err
		}, `
		SELECT t.name AS at, '' AS of, c.name AS col, c.type, c."notnull", c.pk, t.strict + 2 * t.wr,
			coalesce((SELECT f."table" || '.' || f."to" || ' ' || f.on_delete
				FROM pragma_foreign_key_list(t.name) AS f WHERE f."from" = c.name), '')
		FROM pragma_table_list AS t JOIN pragma_table_xinfo(t.name) AS c
		WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'
		UNION ALL
		SELECT t.name, i.name, coalesce(c.name, ''), '', c.seqno, 0, i."unique", ''
		FROM pragma_table_list AS t JOIN pragma_index_list(t.name) AS i JOIN pragma_index_info(i.name) AS c
		WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'
		UNION ALL
		SELECT tbl_name, name, type, '', 0, 0, 0, '' FROM sqlite_schema WHERE type NOT IN ('table', 'index')
		ORDER BY at, of, col`)
	})
	return columns, err
}
