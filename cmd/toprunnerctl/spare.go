package main

import (
	"crypto/sha256"
	"encoding/hex"
	"os"

	"toprunner/model"
)

// spare refuses a document that would take the place of the entry file itself,
// under whatever name, or of a file the entry names as evidence.
func (a *application) spare(output string) error {
	there, err := os.Stat(output)
	if err != nil || !there.Mode().IsRegular() {
		return nil // nothing is lost there; writing tells what else is wrong
	}
	entry, err := os.Stat(a.path)
	if err == nil && os.SameFile(there, entry) || a.names(output, there.Size()) {
		return &model.Problem{ID: "ctl.write.input", Args: map[string]string{"Path": output}}
	}
	return nil
}

// names reports that the file of that size holds the bytes of an attachment.
func (a *application) names(path string, size int64) bool {
	for _, attached := range a.entry.Attachments {
		if attached.Size != size {
			continue
		}
		if data, err := os.ReadFile(path); err == nil {
			if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) == attached.SHA256 {
				return true
			}
		}
	}
	return false
}
