package store

import (
	"context"
	"database/sql"

	"toprunner/model"
)

var attachments = list{
	table:   "attachment",
	columns: []string{"position", "question", "name", "size", "sha256", "kind", "pages", "state"},
}

func attachmentChecksum(entry string, position int, a model.Attachment) int64 {
	return sum("attachment", entry, cell(position), a.Question, a.Name, cell(a.Size), a.SHA256, a.Kind,
		cell(a.Pages), string(a.State))
}

// writeAttachments makes the store hold the attachments of an entry in their
// order and reports whether any was different. Their contents must be there.
func writeAttachments(ctx context.Context, tx *sql.Tx, e *model.Entry) (bool, error) {
	wanted := make([]listRow, len(e.Attachments))
	for i, a := range e.Attachments {
		cells := []any{int64(i), a.Question, a.Name, a.Size, a.SHA256, a.Kind, int64(a.Pages), string(a.State)}
		wanted[i] = listRow{cells, attachmentChecksum(e.ID, i, a)}
	}
	return attachments.write(ctx, tx, e.ID, wanted)
}

func readAttachments(ctx context.Context, tx *sql.Tx, e *model.Entry) error {
	return each(ctx, tx, func(rows *sql.Rows) error {
		var a model.Attachment
		var position int
		var checksum int64
		err := rows.Scan(&position, &a.Question, &a.Name, &a.Size, &a.SHA256, &a.Kind, &a.Pages, &a.State, &checksum)
		if err != nil {
			return err
		}
		if checksum != attachmentChecksum(e.ID, position, a) {
			return rowFault{"attachment " + e.ID + "/" + cell(position)}
		}
		e.Attachments = append(e.Attachments, a)
		return nil
	}, attachments.query(), e.ID)
}
