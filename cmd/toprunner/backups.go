package main

import (
	"context"
	"path/filepath"
	"time"

	"toprunner/gui"
	"toprunner/model/store"
)

// backups are those of the store in a data folder.
type backups struct {
	store    *store.Store
	editions gui.Editions
	data     string
}

func backupFolder(data string) string { return filepath.Join(data, "backups") }

func (b backups) List(context.Context) ([]gui.Backup, error) {
	all, err := store.Backups(b.data)
	var list []gui.Backup
	for _, one := range all {
		list = append(list, gui.Backup{Path: one.Path, Made: one.Made, Size: one.Size})
	}
	return list, err
}

func (b backups) Make(ctx context.Context) (made bool, err error) {
	_, made, err = b.store.Backup(ctx, time.Now)
	return made, err
}

func (b backups) Look(ctx context.Context, path string) (gui.BackupContents, error) {
	found, err := store.Look(ctx, path)
	return gui.BackupContents{Entries: found.Entries, Changed: found.LastChange}, err
}

func (b backups) Restore(ctx context.Context, path string) (aside string, err error) {
	aside, err = b.store.Restore(ctx, path)
	if err == nil {
		recheck(ctx, b.store, b.editions) // the backup may be of the time before an update
	}
	return aside, err
}
