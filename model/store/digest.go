package store

import (
	"context"
	"database/sql"
)

// digest stands in an entry's row for its rows in other tables: the sum of their
// checksums, without regard to overflow. The order of adding makes no difference,
// so those of several tables can be added up, and no row can go or come without the
// sum being another.
type digest int64

func (d *digest) add(checksum int64) { *d += digest(checksum) }

// digests are those of one entry, by what the rows are to a person.
type digests struct {
	said  digest // answers, marks and attachments: what the application says
	noted digest // notes
	found digest // findings of the last check
}

// digested are the tables that digests are made of.
var digested = []struct {
	table string
	of    func(*digests) *digest
}{
	{"answer", func(d *digests) *digest { return &d.said }},
	{"not_asked", func(d *digests) *digest { return &d.said }},
	{"attachment", func(d *digests) *digest { return &d.said }},
	{"note", func(d *digests) *digest { return &d.noted }},
	{"finding", func(d *digests) *digest { return &d.found }},
}

// allDigests reckons the digests of every entry from the rows that are there.
func allDigests(ctx context.Context, tx *txn) (map[string]digests, error) {
	all := map[string]digests{}
	for _, part := range digested {
		err := each(ctx, tx, func(rows *sql.Rows) error {
			var entry string
			var checksum int64
			if err := rows.Scan(&entry, &checksum); err != nil {
				return err
			}
			d := all[entry]
			part.of(&d).add(checksum)
			all[entry] = d
			return nil
		}, "SELECT entry, checksum FROM "+part.table)
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}
