package store

import (
	"context"
	"database/sql"
	"maps"
	"slices"

	"toprunner/model"
)

var notAsked = list{table: "not_asked", columns: []string{"question"}}

func notAskedChecksum(entry, question string) int64 {
	return newSum("not_asked").text(entry, question).done()
}

// writeNotAsked makes the store hold the questions an entry marks as not asked
// and reports whether any was different.
func writeNotAsked(ctx context.Context, tx *txn, e *model.Entry, i *image) (differed bool, err error) {
	if i.known && maps.Equal(i.marked, e.NotAsked) {
		return false, nil
	}
	i.marked = maps.Clone(e.NotAsked)
	var wanted []listRow
	for _, question := range slices.Sorted(maps.Keys(e.NotAsked)) {
		if e.NotAsked[question] {
			wanted = append(wanted, listRow{[]any{question}, notAskedChecksum(e.ID, question)})
		}
	}
	i.marks, differed, err = notAsked.write(ctx, tx, e.ID, wanted)
	return differed, err
}

func readNotAsked(ctx context.Context, tx *txn, e *model.Entry, d *digest) error {
	return each(ctx, tx, func(rows *sql.Rows) error {
		var question string
		var checksum int64
		if err := rows.Scan(&question, &checksum); err != nil {
			return err
		}
		if checksum != notAskedChecksum(e.ID, question) {
			return rowFault{"not_asked " + e.ID + "/" + question}
		}
		d.add(checksum)
		e.NotAsked[question] = true
		return nil
	}, notAsked.query(), e.ID)
}
