package store

import (
	"context"
	"database/sql"
	"slices"
	"strings"
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

// cell is a text with the checksum that its row carries.
type cell struct {
	value    string
	checksum int64
}

func (s sheet) cell(entry, question, value string) cell {
	return cell{value, s.checksum(entry, question, value)}
}

// write makes the table hold just these cells for an entry and returns what was
// different, in the order of the questions' ids. there are those it holds; nil when
// that is not known.
func (s sheet) write(ctx context.Context, tx *txn, entry string, there, wanted map[string]cell) ([]change, error) {
	if there == nil {
		var err error
		if there, err = s.there(ctx, tx, entry); err != nil {
			return nil, err
		}
	}
	var changes []change
	var put, drop [][]any
	for question, c := range wanted {
		if held, ok := there[question]; !ok || held != c {
			changes = append(changes, change{question: question, value: c.value})
			put = append(put, []any{entry, question, c.value, c.checksum})
		}
	}
	for question := range there {
		if _, ok := wanted[question]; !ok {
			changes = append(changes, change{question: question, gone: true})
			drop = append(drop, []any{entry, question})
		}
	}
	slices.SortFunc(changes, func(a, b change) int { return strings.Compare(a.question, b.question) })
	const upsert = ` (entry, question, value, checksum) VALUES (?, ?, ?, ?)
		ON CONFLICT (entry, question) DO UPDATE SET value = excluded.value, checksum = excluded.checksum`
	if err := execAll(ctx, tx, "INSERT INTO "+string(s)+upsert, put); err != nil {
		return nil, err
	}
	return changes, execAll(ctx, tx, "DELETE FROM "+string(s)+" WHERE entry = ? AND question = ?", drop)
}

// there returns the rows of an entry as they are. One that is damaged differs from
// anything wanted, so it is mended by what the person still has before the eyes.
func (s sheet) there(ctx context.Context, tx *txn, entry string) (map[string]cell, error) {
	there := map[string]cell{}
	err := s.each(ctx, tx, entry, func(question, value string, checksum int64) error {
		there[question] = cell{value, checksum}
		return nil
	})
	return there, err
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
