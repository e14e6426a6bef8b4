package main

import (
	"context"

	"toprunner/model/store"
)

// backupJSON is what "store backup --json" prints.
type backupJSON struct {
	Path  string `json:"path"`
	Made  string `json:"made"` // UTC
	Bytes int64  `json:"bytes"`
	New   bool   `json:"new"` // false when nothing had changed since that one was made
}

// storeBackup prints the path of the newest backup, made now if it was needed. It
// works beside a running app.
func (p *program) storeBackup([]string) error {
	var b store.Backup
	var made bool
	err := p.withReader(func(ctx context.Context, r *store.Reader) (err error) {
		b, made, err = r.Backup(ctx, p.now)
		return err
	})
	if err != nil {
		return err
	}
	if p.options.json {
		return p.printJSON(backupJSON{b.Path, b.Made.Format(changedLayout), b.Size, made})
	}
	if made {
		p.say("ctl.backup.made")
	} else {
		p.say("ctl.backup.unchanged")
	}
	return p.print(b.Path + "\n")
}
