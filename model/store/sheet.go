package store

import (
	"context"
	"database/sql"
	"maps"
	"slices"
)

// sheet is a table with at most one text for each question of an entry: answer
// and note.
type sheet string

// change is a text that was written or, when it is gone, taken away.
type change struct {
	question string
	value    string
	gone     bool
}

func (s sheet) checksum(entry, question, value string) int64 {
	return newSum(string(s)).text(entry, question, value).done()
}

// read returns the texts of an entry and adds them to a digest, or a rowFault.
func (s sheet) read(ctx context.Context, tx *txn, entry string, d *digest) (map[string]string, error) {
	values := map[string]string{}
	err := s.each(ctx, tx, entry, func(question, value string, checksum int64) error {
		if checksum != s.checksum(entry, question, value) {
			return rowFault{string(s) + " " + entry + "/" + question}
		}
		d.add(checksum)
		values[question] = value
		return nil
	})
	return values, err
}

// digestOf adds up the checksums of an entry's rows as they are, sound or not.
func (s sheet) digestOf(ctx context.Context, tx *txn, entry string) (d digest, err error) {
	err = s.each(ctx, tx, entry, func(_, _ string, checksum int64) error {
		d.add(checksum)
		return nil
	})
	return d, err
}

// write makes the table hold just these texts for an entry, adds them to a digest
// and returns what was different, in the order of the questions' ids.
func (s sheet) write(ctx context.Context, tx *txn, entry string, wanted map[string]string, d *digest) ([]change, error) {
	sums := make(map[string]int64, len(wanted))
	for question, value := range wanted {
		sums[question] = s.checksum(entry, question, value)
		d.add(sums[question])
	}
	changes, err := s.compare(ctx, tx, entry, wanted, sums)
	if err != nil {
		return nil, err
	}
	var put, drop [][]any
	for _, c := range changes {
		if c.gone {
			drop = append(drop, []any{entry, c.question})
			continue
		}
		put = append(put, []any{entry, c.question, c.value, sums[c.question]})
	}
	const upsert = ` (entry, question, value, checksum) VALUES (?, ?, ?, ?)
		ON CONFLICT (entry, question) DO UPDATE SET value = excluded.value, checksum = excluded.checksum`
	if err := execAll(ctx, tx, "INSERT INTO "+string(s)+upsert, put); err != nil {
		return nil, err
	}
	return changes, execAll(ctx, tx, "DELETE FROM "+string(s)+" WHERE entry = ? AND question = ?", drop)
}

// compare returns where the table differs from what is wanted and its checksums.
// A row that is damaged differs, so it is mended by what the person still has
// before the eyes.
func (s sheet) compare(ctx context.Context, tx *txn, entry string, wanted map[string]string, sums map[string]int64) ([]change, error) {
	var changes []change
	same := map[string]bool{}
	err := s.each(ctx, tx, entry, func(question, value string, checksum int64) error {
		want, ok := wanted[question]
		switch {
		case !ok:
			changes = append(changes, change{question: question, gone: true})
		case value == want && checksum == sums[question]:
			same[question] = true
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, question := range slices.Sorted(maps.Keys(wanted)) {
		if !same[question] {
			changes = append(changes, change{question: question, value: wanted[question]})
		}
	}
	return changes, nil
}

func (s sheet) each(ctx context.Context, tx *txn, entry string, do func(question, value string, checksum int64) error) error {
	return each(ctx, tx, func(rows *sql.Rows) error {
		var question, value string
		var checksum int64
		if err := rows.Scan(&question, &value, &checksum); err != nil {
			return err
		}
		return do(question, value, checksum)
	}, "SELECT question, value, checksum FROM "+string(s)+" WHERE entry = ? ORDER BY question", entry)
}
