package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"

	"toprunner/model"
)

// spare refuses a document that would take the place of the entry file itself,
// under whatever name, or of a file the entry names as evidence.
func (a *application) spare(output string) error {
	if output == standardOutput {
		return nil
	}
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

// vacant refuses a new file where one stands that holds anything.
func vacant(output string) error {
	if output == standardOutput {
		return nil
	}
	there, err := os.Stat(output)
	if err != nil || !there.Mode().IsRegular() || there.Size() == 0 {
		return nil // nothing is lost there; writing tells what else is wrong
	}
	return &model.Problem{ID: "ctl.new.there", Args: map[string]string{"Path": output}}
}

// unlike refuses a path where a file with other content than data stands.
func unlike(path string, data []byte) error {
	there, err := os.Stat(path)
	if err != nil || !there.Mode().IsRegular() {
		return nil // as above
	}
	if there.Size() == int64(len(data)) {
		old, err := os.ReadFile(path)
		if err == nil && bytes.Equal(old, data) {
			return nil
		}
	}
	return &model.Problem{ID: "ctl.demo.there", Args: map[string]string{"Path": path}}
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
