package store

import (
	"context"
	"database/sql"
	"slices"
	"strconv"

	"toprunner/model"
)

var attachments = list{
	table:   "attachment",
	columns: []string{"position", "question", "name", "size", "sha256", "kind", "pages", "state"},
}

func attachmentChecksum(entry string, position int64, a model.Attachment) int64 {
	return newSum("attachment").text(entry).number(position).text(a.Question, a.Name).number(a.Size).
		text(a.SHA256, a.Kind).number(int64(a.Pages)).text(string(a.State)).done()
}

// writeAttachments makes the store hold the attachments of an entry in their
// order and reports whether any was different. Their contents must be there.
func writeAttachments(ctx context.Context, tx *txn, e *model.Entry, i *image) (differed bool, err error) {
	if i.known && slices.Equal(i.attached, e.Attachments) {
		return false, nil
	}
	i.attached = slices.Clone(e.Attachments)
	wanted := make([]listRow, len(e.Attachments))
	for n, a := range e.Attachments {
		cells := []any{int64(n), a.Question, a.Name, a.Size, a.SHA256, a.Kind, int64(a.Pages), string(a.State)}
		wanted[n] = listRow{cells, attachmentChecksum(e.ID, int64(n), a)}
	}
	i.files, differed, err = attachments.write(ctx, tx, e.ID, wanted)
	return differed, err
}

func readAttachments(ctx context.Context, tx *txn, e *model.Entry, d *digest) error {
	return each(ctx, tx, func(rows *sql.Rows) error {
		var a model.Attachment
		var position, checksum int64
		err := rows.Scan(&position, &a.Question, &a.Name, &a.Size, &a.SHA256, &a.Kind, &a.Pages, &a.State, &checksum)
		if err != nil {
			return err
		}
		if checksum != attachmentChecksum(e.ID, position, a) {
			return rowFault{"attachment " + e.ID + "/" + strconv.FormatInt(position, 10)}
		}
		d.add(checksum)
		e.Attachments = append(e.Attachments, a)
		return nil
	}, attachments.query(), e.ID)
}
