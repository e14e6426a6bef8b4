package store

import (
	"context"

	"toprunner/model"
)

// New is an entry that comes from outside with all that belongs to it.
type New struct {
	Entry    *model.Entry
	Report   *model.Report
	Contents model.Contents // bytes of its attachments
}

// CreateAll keeps several new entries and the contents of their attachments, all
// of it or nothing. It returns ErrExists when an id is taken, also by another of
// them.
func (s *Store) CreateAll(ctx context.Context, all []New) error {
	now := s.now().UnixMilli()
	return s.change(ctx, func(tx *txn) error {
		for _, n := range all {
			for _, a := range n.Entry.Attachments {
				s.orphans.adopt(a.SHA256)
			}
			if err := putContents(ctx, tx, n); err != nil {
				return err
			}
			if err := s.create(ctx, tx, n.Entry, n.Report, now); err != nil {
				return err
			}
		}
		return nil
	})
}

func putContents(ctx context.Context, tx *txn, n New) error {
	for _, a := range n.Entry.Attachments {
		data, err := n.Contents.Content(a.SHA256)
		if err != nil {
			return err
		}
		if err := putContent(ctx, tx, a.SHA256, data); err != nil {
			return err
		}
	}
	return nil
}
