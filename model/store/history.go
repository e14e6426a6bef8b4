package store

import (
	"context"
	"database/sql"
	"time"

	"toprunner/model"
)

func historyChecksum(entry, question, value string, savedAt int64) int64 {
	return newSum("history").text(entry, question, value).number(savedAt).done()
}

// addHistory keeps the new state of every answer that changed, in the
// transaction that changes it. now is in milliseconds since 1970, UTC.
func addHistory(ctx context.Context, tx *txn, entry string, changes []change, now int64) error {
	rows := make([][]any, len(changes))
	for i, c := range changes {
		value := c.value
		if c.gone {
			value = noAnswer
		}
		if len(value) > largeState {
			if err := spaceOut(ctx, tx, entry, c.question, len(value), now); err != nil {
				return err
			}
		}
		rows[i] = []any{entry, c.question, value, now, historyChecksum(entry, c.question, value, now)}
	}
	return execAll(ctx, tx,
		"INSERT INTO history (entry, question, value, saved_at, checksum) VALUES (?, ?, ?, ?, ?)", rows)
}

// A state larger than largeState bytes is kept at most once in as many times
// largePause as it is larger: a chapter of a book, pasted into an answer and then
// worked on, would else be written anew every two seconds until the disk is full.
// No answer to a question that asks for some two thousand characters comes near it.
const (
	largeState = 64 << 10
	largePause = 2 * time.Second
)

// spaceOut makes room for the next state of a large answer: the newest one goes
// when it came too soon after the one before it. The first one stays, and so does
// the one that was submitted.
func spaceOut(ctx context.Context, tx *txn, entry, question string, size int, now int64) error {
	var states []stateAt
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var s stateAt
		err := rows.Scan(&s.id, &s.saved)
		states = append(states, s)
		return err
	}, "SELECT id, saved_at FROM history WHERE entry = ? AND question = ? ORDER BY id DESC LIMIT 2", entry, question)
	if err != nil || len(states) < 2 {
		return err
	}
	newest, before := states[0], states[1]
	pause := largePause.Milliseconds() * int64(size/largeState)
	if age := now - before.saved; age < 0 || age >= pause {
		return nil
	}
	_, err = tx.ExecContext(ctx, `DELETE FROM history WHERE id = ?
		AND id > (SELECT submitted_state FROM entry WHERE entry.id = history.entry)`, newest.id)
	return err
}

// lastState returns the id of the newest row of an entry's history, 0 without one.
func lastState(ctx context.Context, tx *txn, entry string) (id int64, err error) {
	err = tx.QueryRowContext(ctx, "SELECT coalesce(max(id), 0) FROM history WHERE entry = ?", entry).Scan(&id)
	return id, err
}

// LastEdited returns the question whose answer was saved last, "" when none was
// since the entry came into the store.
func (r *Reader) LastEdited(ctx context.Context, entry string) (question string, err error) {
	err = r.look(ctx, func(tx *txn) error {
		return ignoreMissing(tx.QueryRowContext(ctx, `SELECT question FROM history WHERE entry = ?1
			AND saved_at > (SELECT created FROM entry WHERE id = ?1) ORDER BY id DESC LIMIT 1`, entry).Scan(&question))
	})
	return question, err
}

// History returns the states that an answer was saved in and that thinning has
// left, in the order of saving with the newest first: the answer as it stands.
// When rows are damaged it returns ErrDamaged, naming the first, together with all
// the others. It returns ErrNotFound for an entry that the store does not hold.
func (r *Reader) History(ctx context.Context, entry, question string) ([]model.AnswerState, error) {
	var (
		states  []model.AnswerState
		damaged error
	)
	err := r.look(ctx, func(tx *txn) error {
		row, err := r.entry(ctx, tx, entry)
		if err != nil {
			return err
		}
		submitted := row.submittedState // 0 from the state on that stood when it was submitted
		return each(ctx, tx, func(rows *sql.Rows) error {
			var id, savedAt, checksum int64
			var value string
			if err := rows.Scan(&id, &value, &savedAt, &checksum); err != nil {
				return err
			}
			if checksum != historyChecksum(entry, question, value, savedAt) {
				if damaged == nil {
					damaged = rowFault{"history " + entry + "/" + question}
				}
				return nil
			}
			a, err := decodeAnswer(value)
			state := model.AnswerState{Saved: fromMillis(savedAt), Answer: a, Submitted: id <= submitted}
			if state.Submitted {
				submitted = 0
			}
			states = append(states, state)
			return err
		}, `SELECT id, value, saved_at, checksum FROM history WHERE entry = ? AND question = ?
			ORDER BY id DESC`, entry, question)
	})
	if err != nil {
		return nil, err
	}
	return states, r.explain(damaged)
}

// thinHistory takes away the states that thinStates lets go, the entries one by
// one, so that a save waits for one of them at most.
func (s *Store) thinHistory(ctx context.Context, t *Tidied) error {
	var entries []entryRow
	err := s.peek(ctx, func(tx *txn) error {
		var row entryRow
		return each(ctx, tx, func(rows *sql.Rows) error {
			err := rows.Scan(&row.id, &row.submittedState)
			entries = append(entries, row)
			return err
		}, "SELECT id, submitted_state FROM entry")
	})
	for _, e := range entries {
		if err != nil {
			return err
		}
		var gone int
		gone, err = s.thinHistoryOf(ctx, e)
		t.States += gone
	}
	return err
}

func (s *Store) thinHistoryOf(ctx context.Context, e entryRow) (int, error) {
	drop, err := s.droppable(ctx, e)
	if err != nil || len(drop) == 0 {
		return 0, err
	}
	err = s.change(ctx, func(tx *txn) error {
		return execAll(ctx, tx, "DELETE FROM history WHERE id = ?", drop)
	})
	return len(drop), err
}

// droppable returns the ids of an entry's states that may go. What is saved while
// it is asked comes on top and makes none of them worth keeping.
func (s *Store) droppable(ctx context.Context, e entryRow) (drop [][]any, err error) {
	now := s.now().UnixMilli()
	last := ""
	var states []stateAt
	thinOut := func() {
		for _, id := range thinStates(states, e.submittedState, now) {
			drop = append(drop, []any{id})
		}
		states = states[:0]
	}
	err = s.peek(ctx, func(tx *txn) error {
		return each(ctx, tx, func(rows *sql.Rows) error {
			var question string
			var state stateAt
			if err := rows.Scan(&question, &state.id, &state.saved); err != nil {
				return err
			}
			if question != last {
				thinOut()
				last = question
			}
			states = append(states, state)
			return nil
		}, "SELECT question, id, saved_at FROM history WHERE entry = ? ORDER BY question, id", e.id)
	})
	thinOut()
	return drop, err
}
