package store

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
)

// Whatever stands in the place of the database, reading it ends in entries or an
// error, never in a fault, and leaves the file as it was.
func FuzzReader(f *testing.F) {
	for _, name := range []string{"v1.db", "v2.db"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		f.Add(data[:headerSize])
		f.Add(data[:len(data)/2])
	}
	f.Add([]byte(magic))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, data []byte) {
		ctx, dir := context.Background(), t.TempDir()
		path := folder(dir).database()
		if err := os.WriteFile(path, data, ownerFile); err != nil {
			t.Fatal(err)
		}
		_, _ = Look(ctx, path) // an error is an answer
		if r, err := OpenReader(ctx, dir); err == nil {
			summaries, _ := r.Overview(ctx)
			for _, s := range summaries {
				if e, err := r.Load(ctx, s.ID); err == nil && e.ID != s.ID {
					t.Errorf("asked for %q, got %q", s.ID, e.ID)
				}
				for _, question := range []string{"one", "organization.name"} {
					_, _ = r.History(ctx, s.ID, question)
				}
			}
			_, _ = r.Trash(ctx)
			if err := r.Close(); err != nil {
				t.Error(err)
			}
		}
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, data) {
			t.Errorf("reading has changed the file: %v", err)
		}
	})
}
