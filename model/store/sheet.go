package store

import (
	"context"
	"database/sql"
	"maps"
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

// write makes the table hold these texts of an entry, "" for no row, and returns
// what was different, in the order of the questions' ids. held are all the rows the
// table holds for the entry; they are changed along.
func (s sheet) write(ctx context.Context, tx *txn, entry string, held map[string]cell, wanted map[string]string) ([]change, error) {
	var changes []change
	for question, value := range wanted {
		c, there := held[question]
		if gone := value == ""; gone && there || !gone && c.value != value {
			changes = append(changes, change{question, value, gone})
		}
	}
	slices.SortFunc(changes, func(a, b change) int { return strings.Compare(a.question, b.question) })
	for _, c := range changes {
		if err := s.put(ctx, tx, entry, held, c); err != nil {
			return nil, err
		}
	}
	return changes, nil
}

func (s sheet) put(ctx context.Context, tx *txn, entry string, held map[string]cell, c change) error {
	if c.gone {
		delete(held, c.question)
		_, err := tx.ExecContext(ctx, "DELETE FROM "+string(s)+" WHERE entry = ? AND question = ?", entry, c.question)
		return err
	}
	is := cell{c.value, s.checksum(entry, c.question, c.value)}
	held[c.question] = is
	_, err := tx.ExecContext(ctx, "INSERT INTO "+string(s)+` (entry, question, value, checksum) VALUES (?, ?, ?, ?)
		ON CONFLICT (entry, question) DO UPDATE SET value = excluded.value, checksum = excluded.checksum`,
		entry, c.question, is.value, is.checksum)
	return err
}

// replace makes the table hold these texts of an entry and no others.
func (s sheet) replace(ctx context.Context, tx *txn, entry string, texts map[string]string) error {
	there, err := s.there(ctx, tx, entry)
	if err != nil {
		return err
	}
	wanted := maps.Clone(texts)
	for question := range there {
		if _, stays := texts[question]; !stays {
			wanted[question] = ""
		}
	}
	_, err = s.write(ctx, tx, entry, there, wanted)
	return err
}

// there returns the rows of an entry. One that is damaged is there without a text:
// it differs from anything wanted, so it is mended by what the person still has
// before the eyes.
func (s sheet) there(ctx context.Context, tx *txn, entry string) (map[string]cell, error) {
	there := map[string]cell{}
	err := s.each(ctx, tx, entry, func(question, value string, checksum int64) error {
		if checksum != s.checksum(entry, question, value) {
			value = ""
		}
		there[question] = cell{value, checksum}
		return nil
	})
	return there, err
}

// sum returns the digest of rows.
func sum(held map[string]cell) (d digest) {
	for _, c := range held {
		d.add(c.checksum)
	}
	return d
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
