package edition

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"time"

	"toprunner/model"
	"toprunner/model/wholefile"
)

// WithID returns an edition file that is the same but for its id. The file must
// be one that Parse takes, and the id one of its form; else it returns an error.
func WithID(data []byte, id string) ([]byte, error) {
	e, err := Parse("", data)
	if err != nil {
		return nil, err
	}
	found := idLine.FindSubmatchIndex(data)
	if found == nil || string(data[found[2]:found[3]]) != e.ID {
		return nil, fmt.Errorf("edition %s: its id does not stand on a line of its own", e.ID)
	}
	renamed := slices.Concat(data[:found[2]], []byte(id), data[found[3]:])
	r, err := Parse("", renamed)
	if err == nil && r.ID != id {
		err = fmt.Errorf("edition %s: another id does not become %q", e.ID, id)
	}
	return renamed, err
}

// idLine is the line that an edition's id stands on, wherever such files are
// written by hand.
var idLine = regexp.MustCompile(`(?m)^\x{FEFF}?id:[ \t]*["']?([a-z0-9-]+)`)

// Keep writes the file of a sound edition into the folder editions of dir, the
// data folder, under the edition's id, and returns its path. No file is
// overwritten: where one of that name stands another name is taken. A file that
// it replaces, "" for none, is first renamed so that it is no edition any more,
// with the time in its name; when the new one cannot be written it gets its name
// back. The error is a *model.Problem.
func Keep(dir string, data []byte, replaces string, now time.Time) (path string, err error) {
	e, err := Parse(dir, data)
	if err != nil {
		return "", err
	}
	into := filepath.Join(dir, folder)
	if err := os.MkdirAll(into, 0o700); err != nil {
		return "", unwritable(into, err)
	}
	aside := replaces + ".replaced-" + now.Format("20060102-150405")
	if replaces != "" {
		if err := os.Rename(replaces, aside); err != nil {
			return "", unwritable(replaces, err)
		}
	}
	path = freeName(into, e.ID)
	err = wholefile.Write(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		if replaces != "" {
			err = errors.Join(err, os.Rename(aside, replaces))
		}
		return "", unwritable(path, err)
	}
	return path, nil
}

// freeName returns where the file of an edition can stand.
func freeName(into, id string) string {
	name := filepath.Join(into, id+".yaml")
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name
		}
		name = filepath.Join(into, id+"-"+strconv.Itoa(n)+".yaml")
	}
}

func unwritable(name string, err error) error {
	return &model.Problem{ID: "edition.unwritable", Args: map[string]string{"At": name}, Cause: err}
}
