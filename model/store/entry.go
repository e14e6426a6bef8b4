package store

import (
	"context"
	"database/sql"
	"time"

	"toprunner/model"
	"toprunner/model/calendar"
)

// never stands in entryRow for a deleted_at or archived_at of NULL.
const never = 0

// entryRow is a row of entry. Times are milliseconds since 1970, UTC.
type entryRow struct {
	id, edition, language, origin           string
	created, changed, deletedAt, archivedAt int64

	organization, state, editionHash                     string
	required, answered, errors, warnings, notices, rules int64

	digests

	submittedOn, submittedChannel string
	submittedSaid                 digest // said, when it was submitted
	submittedState                int64  // the last id of its history then
}

const entryColumns = `id, edition, language, created, changed, coalesce(deleted_at, 0), organization, state,
	required, answered, errors, warnings, notices, edition_hash, rules, submitted_on, submitted_channel,
	submitted_said, submitted_state, coalesce(archived_at, 0), said, noted, found, origin, checksum`

// setEntry takes over what the row says of the entry itself and reports whether
// it was different.
func (r *entryRow) setEntry(e *model.Entry) bool {
	was := *r
	r.edition, r.language, r.origin = e.Edition, string(e.Language), string(e.Origin)
	return *r != was
}

// setReport takes over what the row says of the last check.
func (r *entryRow) setReport(report *model.Report) {
	r.organization, r.state = report.Organization, string(report.State())
	r.required, r.answered = int64(report.Required), int64(report.Answered)
	r.errors = int64(report.Count(model.Error))
	r.warnings = int64(report.Count(model.Warning))
	r.notices = int64(report.Count(model.Notice))
	r.editionHash, r.rules = report.EditionHash, int64(report.Rules)
}

// report returns what the row says of the last check.
func (r *entryRow) report() *model.Report {
	return &model.Report{
		Edition: r.edition, EditionHash: r.editionHash, Rules: int(r.rules),
		Organization: r.organization, Required: int(r.required), Answered: int(r.answered),
	}
}

// stale reports whether the last check was another one than this.
func (r *entryRow) stale(hash string, rules int) bool {
	return r.editionHash != hash || r.rules != int64(rules)
}

// summary returns the entry as a row of the overview.
func (r *entryRow) summary() model.Summary {
	s := model.Summary{
		ID: r.id, Edition: r.edition, Organization: r.organization, State: model.EntryState(r.state),
		Required: int(r.required), Answered: int(r.answered),
		Errors: int(r.errors), Warnings: int(r.warnings), Notices: int(r.notices),
		Origin:  model.Origin(r.origin),
		Changed: fromMillis(r.changed), Archived: momentOf(r.archivedAt), Deleted: momentOf(r.deletedAt),
	}
	if r.submittedOn != "" {
		s.State = model.StateSubmitted
		s.Submission = model.Submission{On: dayOf(r.submittedOn), Channel: r.submittedChannel}
		s.ChangedSince = r.said != r.submittedSaid
	}
	return s
}

// momentOf returns the moment of a cell that may be never.
func momentOf(ms int64) time.Time {
	if ms == never {
		return time.Time{}
	}
	return fromMillis(ms)
}

// dayOf reads a day that this package has written; the row's checksum has agreed.
func dayOf(day string) calendar.Date {
	d, _ := calendar.ParseDate(day)
	return d
}

// checksum covers the mark only where there is one: the rows of version 2 have
// none and keep theirs.
func (r *entryRow) checksum() int64 {
	sum := newSum("entry").text(r.id, r.edition, r.language).number(r.created, r.changed, r.deletedAt).
		text(r.organization, r.state).number(r.required, r.answered, r.errors, r.warnings, r.notices).
		text(r.editionHash).number(r.rules).
		text(r.submittedOn, r.submittedChannel).number(int64(r.submittedSaid), r.submittedState, r.archivedAt).
		number(int64(r.said), int64(r.noted), int64(r.found))
	if r.origin != "" {
		sum = sum.text(r.origin)
	}
	return sum.done()
}

// scan reads a row of entryColumns, and returns a rowFault when it does not hold
// what was written.
func (r *entryRow) scan(row interface{ Scan(...any) error }) error {
	var checksum int64
	err := row.Scan(&r.id, &r.edition, &r.language, &r.created, &r.changed, &r.deletedAt,
		&r.organization, &r.state, &r.required, &r.answered, &r.errors, &r.warnings,
		&r.notices, &r.editionHash, &r.rules, &r.submittedOn, &r.submittedChannel,
		&r.submittedSaid, &r.submittedState, &r.archivedAt, &r.said, &r.noted, &r.found, &r.origin, &checksum)
	if err == nil && checksum != r.checksum() {
		return rowFault{"entry " + r.id}
	}
	return err
}

// The entries that a person works with, and those in the trash.
const (
	kept    = "deleted_at IS NULL"
	trashed = "deleted_at IS NOT NULL"
)

// eachEntry hands over the entries that are kept or trashed, in no order: sorting
// them in SQL takes longer than in Go. A row that is damaged comes with a rowFault.
func eachEntry(ctx context.Context, tx *txn, which string, do func(entryRow, error) error) error {
	var r entryRow
	return each(ctx, tx, func(rows *sql.Rows) error {
		return do(r, r.scan(rows))
	}, "SELECT "+entryColumns+" FROM entry WHERE "+which)
}

// readEntry returns a row, or sql.ErrNoRows.
func readEntry(ctx context.Context, tx *txn, id string) (entryRow, error) {
	var r entryRow
	err := r.scan(tx.QueryRowContext(ctx, "SELECT "+entryColumns+" FROM entry WHERE id = ?", id))
	return r, err
}

func hasEntry(ctx context.Context, tx *txn, id string) (bool, error) {
	var n int
	err := tx.QueryRowContext(ctx, "SELECT count(*) FROM entry WHERE id = ?", id).Scan(&n)
	return n > 0, err
}

func insertEntry(ctx context.Context, tx *txn, r entryRow) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO entry (edition, language, created, changed, deleted_at,
		organization, state, required, answered, errors, warnings, notices, edition_hash, rules, submitted_on,
		submitted_channel, submitted_said, submitted_state, archived_at, said, noted, found, origin, checksum, id)
		VALUES (?, ?, ?, ?, nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0), ?, ?, ?, ?, ?, ?)`,
		r.values()...)
	return err
}

func updateEntry(ctx context.Context, tx *txn, r entryRow) error {
	_, err := tx.ExecContext(ctx, `UPDATE entry SET edition = ?, language = ?, created = ?, changed = ?,
		deleted_at = nullif(?, 0), organization = ?, state = ?, required = ?, answered = ?, errors = ?,
		warnings = ?, notices = ?, edition_hash = ?, rules = ?, submitted_on = ?, submitted_channel = ?,
		submitted_said = ?, submitted_state = ?, archived_at = nullif(?, 0), said = ?, noted = ?, found = ?,
		origin = ?, checksum = ? WHERE id = ?`, r.values()...)
	return err
}

// values returns the cells in the order of the two statements above.
func (r *entryRow) values() []any {
	return []any{r.edition, r.language, r.created, r.changed, r.deletedAt, r.organization, r.state,
		r.required, r.answered, r.errors, r.warnings, r.notices, r.editionHash, r.rules, r.submittedOn,
		r.submittedChannel, int64(r.submittedSaid), r.submittedState, r.archivedAt,
		int64(r.said), int64(r.noted), int64(r.found), r.origin, r.checksum(), r.id}
}
