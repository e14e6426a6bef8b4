package store

import (
	"context"
	"database/sql"
)

func historyChecksum(entry, question, value string, savedAt int64) int64 {
	return newSum("history").text(entry, question, value).number(savedAt).done()
}

// addHistory keeps the new state of every answer that changed, in the
// transaction that changes it. now is in milliseconds since 1970, UTC.
func addHistory(ctx context.Context, tx *sql.Tx, entry string, changes []change, now int64) error {
	rows := make([][]any, len(changes))
	for i, c := range changes {
		value := c.value
		if c.gone {
			value = noAnswer
		}
		rows[i] = []any{entry, c.question, value, now, historyChecksum(entry, c.question, value, now)}
	}
	return insertAll(ctx, tx,
		"INSERT INTO history (entry, question, value, saved_at, checksum) VALUES (?, ?, ?, ?, ?)", rows)
}
