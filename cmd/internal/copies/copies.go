// Package copies writes attached files to where other programs can show them: into the
// folder of the system for what does not last, readable by their owner alone, and not to
// be written to, since nothing of it would come back. Start with Of.
package copies

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"toprunner/model/filename"
)

// Copies are those of the files in one data folder. At most one program writes them at a
// time, the one that holds the store there.
type Copies struct{ prefix string }

// Of returns the copies of the files in a data folder.
func Of(data string) Copies {
	if full, err := filepath.Abs(data); err == nil {
		data = full
	}
	digest := sha256.Sum256([]byte(data))
	return Copies{"toprunner-" + hex.EncodeToString(digest[:6]) + "-"}
}

// Write makes a copy in a folder of its own and returns its path.
func (c Copies) Write(name string, data []byte) (path string, err error) {
	folder, err := os.MkdirTemp("", c.prefix+"*") // with 0700
	if err != nil {
		return "", err
	}
	stem, extension := filename.Split(filename.Portable(name))
	path = filepath.Join(folder, filename.Shortened(stem, filename.Longest, filename.Longest)+extension)
	return path, os.WriteFile(path, data, 0o400)
}

// Clear takes all copies away, those of a program that was not closed properly too. One
// that another program holds open stays until the next time.
func (c Copies) Clear() error {
	all, err := os.ReadDir(os.TempDir())
	for _, entry := range all {
		if strings.HasPrefix(entry.Name(), c.prefix) {
			err = errors.Join(err, os.RemoveAll(filepath.Join(os.TempDir(), entry.Name())))
		}
	}
	return err
}
