package store

import (
	"context"
	"database/sql"
	"strconv"

	"toprunner/model"
)

// rowCheck reads all rows of a table and tells which of them do not hold what was
// written.
type rowCheck struct {
	table string
	query string
	// check returns the key of the row and whether its checksum agrees.
	check func(*sql.Rows) (key string, sound bool, err error)
}

// rowChecks has every table of the schema that holds something a person gave.
func rowChecks() []rowCheck {
	checks := []rowCheck{
		{"entry", "SELECT " + entryColumns + " FROM entry", checkEntry},
		{"not_asked", "SELECT entry, question, checksum FROM not_asked", checkNotAsked},
		{"attachment", "SELECT entry, position, question, name, size, sha256, kind, pages, state, checksum FROM attachment", checkAttachment},
		{"content", "SELECT sha256, bytes FROM content", checkContent},
		{"finding", "SELECT entry, position, rule, severity, question, variant, params, checksum FROM finding", checkFinding},
		{"history", "SELECT entry, question, value, saved_at, checksum FROM history", checkHistory},
	}
	for _, s := range []sheet{answers, notes} {
		checks = append(checks, rowCheck{string(s), "SELECT entry, question, value, checksum FROM " + string(s), s.check})
	}
	return checks
}

// rowFaults names the rows that do not hold what was written, as "table key". It
// reads everything: 10,000 full entries take seconds, so it runs in the background.
func rowFaults(ctx context.Context, tx *txn) ([]string, error) {
	var faults []string
	for _, c := range rowChecks() {
		err := each(ctx, tx, func(rows *sql.Rows) error {
			key, sound, err := c.check(rows)
			if err == nil && !sound {
				faults = append(faults, c.table+" "+key)
			}
			return err
		}, c.query)
		if err != nil {
			return faults, err
		}
	}
	return missing(ctx, tx, faults)
}

// partsOf stands before the id of an entry whose rows in other tables are not those
// that were written, each of them being sound.
const partsOf = "parts "

// missing adds the entries, none of whose rows is at fault itself, from which a row
// is gone or to which a strange one has come.
func missing(ctx context.Context, tx *txn, faults []string) ([]string, error) {
	sums, err := allDigests(ctx, tx)
	if err != nil {
		return faults, err
	}
	for _, which := range []string{kept, trashed} {
		err := eachEntry(ctx, tx, which, func(row entryRow, err error) error {
			if err == nil && sums[row.id] != row.digests {
				faults = append(faults, partsOf+row.id)
			}
			return ignoreDamage(err)
		})
		if err != nil {
			return faults, err
		}
	}
	return faults, nil
}

func checkEntry(rows *sql.Rows) (string, bool, error) {
	var r entryRow
	err := r.scan(rows)
	return r.id, err == nil, ignoreDamage(err)
}

func (s sheet) check(rows *sql.Rows) (string, bool, error) {
	var entry, question, value string
	var checksum int64
	err := rows.Scan(&entry, &question, &value, &checksum)
	return entry + "/" + question, checksum == s.checksum(entry, question, value), err
}

func checkNotAsked(rows *sql.Rows) (string, bool, error) {
	var entry, question string
	var checksum int64
	err := rows.Scan(&entry, &question, &checksum)
	return entry + "/" + question, checksum == notAskedChecksum(entry, question), err
}

func checkAttachment(rows *sql.Rows) (string, bool, error) {
	var a model.Attachment
	var entry string
	var position, checksum int64
	err := rows.Scan(&entry, &position, &a.Question, &a.Name, &a.Size, &a.SHA256, &a.Kind, &a.Pages, &a.State, &checksum)
	return entry + "/" + strconv.FormatInt(position, 10), checksum == attachmentChecksum(entry, position, a), err
}

func checkContent(rows *sql.Rows) (string, bool, error) {
	var key string
	var data sql.RawBytes // a file at a time may be 100 MB
	err := rows.Scan(&key, &data)
	return key, contentKey(data) == key, err
}

func checkFinding(rows *sql.Rows) (string, bool, error) {
	var f model.Finding
	var entry, params string
	var position, checksum int64
	err := rows.Scan(&entry, &position, &f.Rule, &f.Severity, &f.Question, &f.Case, &params, &checksum)
	return entry + "/" + strconv.FormatInt(position, 10), checksum == findingChecksum(entry, position, f, params), err
}

func checkHistory(rows *sql.Rows) (string, bool, error) {
	var entry, question, value string
	var savedAt, checksum int64
	err := rows.Scan(&entry, &question, &value, &savedAt, &checksum)
	return entry + "/" + question, checksum == historyChecksum(entry, question, value, savedAt), err
}
