package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"time"
)

// mending makes damaged rows good from rows that are sound, so that nothing in it
// is guessed: answers come from the history, and the digest in their entry's row
// says that they are all there and the right ones; findings are left to a new
// check; a damaged state of the history can only go.
type mending struct {
	strays  [][]any                      // entry and question of answers to be taken away
	answers map[string]map[string]string // of the entries whose answers are written anew
	recheck map[string]bool              // entries whose findings go
	states  []lostState
}

// lostState is a damaged row of the history; what it says of its place may be
// damaged too.
type lostState struct {
	id              int64
	entry, question string
}

// planMending says how damaged rows, named as rowFaults does, are made good; ok is
// false when that cannot be done for all of them.
func planMending(ctx context.Context, tx *txn, rows []string) (m mending, ok bool, err error) {
	m = mending{answers: map[string]map[string]string{}, recheck: map[string]bool{}}
	for _, row := range rows {
		table, key, _ := strings.Cut(row, " ")
		entry, question, _ := strings.Cut(key, "/")
		switch table + " " {
		case string(answers) + " ":
			m.strays = append(m.strays, []any{entry, question})
			m.answers[entry] = map[string]string{}
		case partsOf:
			m.answers[entry] = map[string]string{}
		case findings.table + " ":
			m.recheck[entry] = true
		case "history ":
		default:
			return m, false, nil
		}
	}
	if err := m.readHistory(ctx, tx); err != nil {
		return m, false, err
	}
	sums, err := allDigests(ctx, tx)
	if err != nil {
		return m, false, err
	}
	for entry := range m.answers {
		if ok, err := m.fits(ctx, tx, entry, sums[entry]); !ok || err != nil {
			return m, false, err
		}
	}
	return m, true, nil
}

// readHistory takes over the newest sound state of each answer of the entries, and
// the ids of the states that are not sound.
func (m *mending) readHistory(ctx context.Context, tx *txn) error {
	return each(ctx, tx, func(rows *sql.Rows) error {
		var entry, question, value string
		var id, savedAt, checksum int64
		if err := rows.Scan(&id, &entry, &question, &value, &savedAt, &checksum); err != nil {
			return err
		}
		if checksum != historyChecksum(entry, question, value, savedAt) {
			m.states = append(m.states, lostState{id, entry, question})
			return nil
		}
		if of, wanted := m.answers[entry]; wanted {
			of[question] = value
		}
		return nil
	}, "SELECT id, entry, question, value, saved_at, checksum FROM history ORDER BY id")
}

// fits reports that an entry is whole with the answers of its history. sums are the
// digests of its rows as they are. A key that was hit may name an entry that never
// was; nothing is to be made good there.
func (m *mending) fits(ctx context.Context, tx *txn, entry string, sums digests) (bool, error) {
	row, err := readEntry(ctx, tx, entry)
	if errors.Is(err, sql.ErrNoRows) {
		delete(m.answers, entry)
		return true, nil
	}
	if err != nil {
		return false, ignoreDamage(err)
	}
	was, err := answers.digestOf(ctx, tx, entry)
	if err != nil {
		return false, err
	}
	sums.said -= was
	for question, value := range m.answers[entry] {
		if value == noAnswer {
			delete(m.answers[entry], question)
			continue
		}
		sums.said.add(answers.checksum(entry, question, value))
	}
	if sums.found != row.found {
		m.recheck[entry] = true
	}
	return sums.said == row.said && sums.noted == row.noted, nil
}

// mendWith makes damaged rows good in one transaction, which plans and does it, so
// that nothing is saved in between. When states of the history have to go, a copy of
// the store as it is comes first, and its path is returned.
func (f folder) mendWith(ctx context.Context, change func(func(*txn) error) error, rows []string, now time.Time) (aside string, err error) {
	if slices.ContainsFunc(rows, func(row string) bool { return strings.HasPrefix(row, "history ") }) {
		aside = f.aside(f.freeStamp(now))
		if err := f.copyAside(ctx, aside); err != nil {
			return "", err
		}
	}
	return aside, change(func(tx *txn) error {
		m, ok, err := planMending(ctx, tx, rows)
		if err == nil && !ok {
			err = rowFault{rows[0]}
		}
		if err != nil {
			return err
		}
		return m.apply(ctx, tx, now.UnixMilli())
	})
}

// copyAside keeps a copy of the store with all its damage.
func (f folder) copyAside(ctx context.Context, path string) error {
	if err := touch(path); err != nil {
		return err
	}
	db, err := openCopier(ctx, f.database())
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, "VACUUM INTO ?", path)
	return errors.Join(err, db.Close(), osDisk{}.SyncFile(path))
}

// apply does it, and undoes all of it with a rowFault when the store is not sound
// then.
func (m *mending) apply(ctx context.Context, tx *txn, now int64) error {
	if err := execAll(ctx, tx, "DELETE FROM answer WHERE entry = ? AND question = ?", m.strays); err != nil {
		return err
	}
	for entry, values := range m.answers {
		if err := answers.replace(ctx, tx, entry, values); err != nil {
			return err
		}
	}
	for entry := range m.recheck {
		if err := dropFindings(ctx, tx, entry); err != nil {
			return err
		}
	}
	for _, s := range m.states {
		if err := s.drop(ctx, tx, now); err != nil {
			return err
		}
	}
	left, err := rowFaults(ctx, tx)
	if err == nil && len(left) > 0 {
		err = rowFault{left[0]}
	}
	return err
}

// dropFindings makes an entry one that is to be checked again.
func dropFindings(ctx context.Context, tx *txn, entry string) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM finding WHERE entry = ?", entry); err != nil {
		return err
	}
	row, err := readEntry(ctx, tx, entry)
	if errors.Is(err, sql.ErrNoRows) {
		return nil // its findings stood under a key that was hit
	}
	if err != nil {
		return err
	}
	row.editionHash, row.found = "", 0 // checked against no file that there is
	return updateEntry(ctx, tx, row)
}

// drop takes the state away. Where it was the newest, the answer as it stands is
// kept in its place, so that the history goes on ending with it.
func (l lostState) drop(ctx context.Context, tx *txn, now int64) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM history WHERE id = ?", l.id); err != nil {
		return err
	}
	var value string
	err := tx.QueryRowContext(ctx, `SELECT value FROM answer WHERE entry = ?1 AND question = ?2 AND value IS NOT
		(SELECT value FROM history WHERE entry = ?1 AND question = ?2 ORDER BY id DESC LIMIT 1)`,
		l.entry, l.question).Scan(&value)
	if err != nil {
		return ignoreMissing(err)
	}
	return addHistory(ctx, tx, l.entry, []change{{question: l.question, value: value}}, now)
}
