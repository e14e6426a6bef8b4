package store

import (
	"context"
	"database/sql"
)

// addHistory keeps the new state of every answer that changed, in the
// transaction that changes it. now is in milliseconds since 1970, UTC.
func addHistory(ctx context.Context, tx *sql.Tx, entry string, changes []change, now int64) error {
	rows := make([][]any, len(changes))
	for i, c := range changes {
		value := c.value
		if c.gone {
			value = noAnswer
		}
		checksum := newSum("history").text(entry, c.question, value).number(now).done()
		rows[i] = []any{entry, c.question, value, now, checksum}
	}
	return insertAll(ctx, tx,
		"INSERT INTO history (entry, question, value, saved_at, checksum) VALUES (?, ?, ?, ?, ?)", rows)
}
