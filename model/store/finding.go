package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"strconv"

	"toprunner/model"
)

var findings = list{
	table:   "finding",
	columns: []string{"position", "rule", "severity", "question", "variant", "params"},
}

func findingChecksum(entry string, position int64, f model.Finding, params string) int64 {
	return newSum("finding").text(entry).number(position).
		text(string(f.Rule), string(f.Severity), f.Question, f.Case, params).done()
}

// writeFindings makes the store hold the findings of an entry's last check.
func writeFindings(ctx context.Context, tx *txn, entry string, found []model.Finding, i *image) error {
	if i.known && sameFindings(i.findings, found) {
		return nil
	}
	i.findings = copyFindings(found)
	wanted := make([]listRow, len(found))
	for n, f := range found {
		params, err := json.Marshal(f.Params)
		if err != nil {
			return err
		}
		cells := []any{int64(n), string(f.Rule), string(f.Severity), f.Question, f.Case, string(params)}
		wanted[n] = listRow{cells, findingChecksum(entry, int64(n), f, string(params))}
	}
	var err error
	i.found, _, err = findings.write(ctx, tx, entry, wanted)
	return err
}

func readFindings(ctx context.Context, tx *txn, entry string, d *digest) ([]model.Finding, error) {
	var found []model.Finding
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var f model.Finding
		var position, checksum int64
		var params string
		err := rows.Scan(&position, &f.Rule, &f.Severity, &f.Question, &f.Case, &params, &checksum)
		if err != nil {
			return err
		}
		if checksum != findingChecksum(entry, position, f, params) {
			return rowFault{"finding " + entry + "/" + strconv.FormatInt(position, 10)}
		}
		d.add(checksum)
		found = append(found, f)
		return json.Unmarshal([]byte(params), &found[len(found)-1].Params)
	}, findings.query(), entry)
	return found, err
}
