package store

import (
	"context"
	"database/sql"
)

// sealEntries is the part of migration 2 that SQL cannot do: it reckons the
// digests of every entry and the checksum of its wider row. It writes down what
// both were in version 2 and must stay as it is when they change. A row that does
// not hold what was written keeps a checksum that does not agree.
func sealEntries(ctx context.Context, tx *txn) error {
	sums := map[string]map[string]int64{}
	for _, table := range []string{"answer", "not_asked", "attachment", "note", "finding"} {
		of, err := digestsAsOf2(ctx, tx, table)
		if err != nil {
			return err
		}
		sums[table] = of
	}
	var rows [][]any
	err := each(ctx, tx, func(cells *sql.Rows) error {
		var id, edition, language, organization, state, hash string
		var created, changed, deleted, required, answered, errors, warnings, notices, rules, checksum int64
		err := cells.Scan(&id, &edition, &language, &created, &changed, &deleted, &organization, &state,
			&required, &answered, &errors, &warnings, &notices, &hash, &rules, &checksum)
		if err != nil {
			return err
		}
		row := newSum("entry").text(id, edition, language).number(created, changed, deleted).
			text(organization, state).number(required, answered, errors, warnings, notices).text(hash).number(rules)
		said := sums["answer"][id] + sums["not_asked"][id] + sums["attachment"][id]
		noted, found := sums["note"][id], sums["finding"][id]
		if checksum == row.done() {
			checksum = row.text("", "").number(0, 0, 0, said, noted, found).done()
		}
		rows = append(rows, []any{said, noted, found, checksum, id})
		return nil
	}, `SELECT id, edition, language, created, changed, coalesce(deleted_at, 0), organization, state,
		required, answered, errors, warnings, notices, edition_hash, rules, checksum FROM entry`)
	if err != nil {
		return err
	}
	return execAll(ctx, tx, "UPDATE entry SET said = ?, noted = ?, found = ?, checksum = ? WHERE id = ?", rows)
}

// digestsAsOf2 adds up the checksums of a table's rows for each entry; in SQL the
// sum would be refused when it does not fit.
func digestsAsOf2(ctx context.Context, tx *txn, table string) (map[string]int64, error) {
	sums := map[string]int64{}
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var entry string
		var checksum int64
		err := rows.Scan(&entry, &checksum)
		sums[entry] += checksum
		return err
	}, "SELECT entry, checksum FROM "+table)
	return sums, err
}
