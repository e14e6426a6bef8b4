package entryfile

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"toprunner/model"
	"toprunner/model/wholefile"
)

// Save writes an entry to file and its evidence beside it, as FileNames says.
// The entry file comes last, so it never names a file that is not there; when
// anything fails, what was added is taken away again and an older entry file
// still stands.
//
// A file of evidence that is there already with the same content is left as it
// is; one with another content is never overwritten. The error is a
// *model.Problem.
func Save(file string, ed *model.Edition, e *model.Entry, contents model.Contents) error {
	s := saving{dir: filepath.Dir(file), entryFile: filepath.Base(file)}
	for i, name := range FileNames(e) {
		if err := s.evidence(name, e.Attachments[i], contents); err != nil {
			s.undo()
			return err
		}
	}
	err := wholefile.Write(file, func(w io.Writer) error { return Write(w, ed, e) })
	if err != nil {
		s.undo()
		return unwritable(file, err)
	}
	return nil
}

type saving struct {
	dir       string
	entryFile string
	added     []string
}

func (s *saving) undo() {
	for _, path := range s.added {
		_ = os.Remove(path) // what cannot be taken away stays; the first error is told
	}
}

func (s *saving) evidence(name string, a model.Attachment, contents model.Contents) error {
	path := filepath.Join(s.dir, name)
	if strings.EqualFold(name, s.entryFile) {
		return differs(path)
	}
	data, err := contents.Content(a.SHA256)
	if err != nil {
		return &model.Problem{ID: probEvidenceContent, Cause: err,
			Args: map[string]string{"File": s.entryFile, "ID": a.Question, "Path": a.Name}}
	}
	there, err := holds(path, data)
	if err != nil || there {
		return err
	}
	err = wholefile.Write(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return unwritable(path, err)
	}
	s.added = append(s.added, path)
	return nil
}

// holds reports that a file with that content is there already. One that is
// there with another, or is no file, is a problem.
func holds(path string, data []byte) (bool, error) {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, unwritable(path, err)
	case !info.Mode().IsRegular() || info.Size() != int64(len(data)):
		return false, differs(path)
	}
	old, err := os.ReadFile(path)
	if err != nil {
		return false, unwritable(path, err)
	}
	if !bytes.Equal(old, data) {
		return false, differs(path)
	}
	return true, nil
}

func differs(path string) error {
	return &model.Problem{ID: probEvidenceDiffers, Args: map[string]string{"Path": path}}
}

func unwritable(file string, err error) error {
	return &model.Problem{ID: probUnwritable, Args: map[string]string{"File": file}, Cause: err}
}
