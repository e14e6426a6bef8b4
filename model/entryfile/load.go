package entryfile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"

	"toprunner/model"
	"toprunner/model/evidence"
)

// maxEvidence is how much evidence one entry may have, in bytes (500 MB). It
// is held in memory.
const maxEvidence = 500 << 20

// Load reads an entry file and the evidence it names. The files must lie in
// its folder or below: no "..", no absolute path, and no link is followed, since
// it may lead to another file by the time it is read.
// Each is examined; one that is broken is no error here.
//
// The contents hold the bytes of every attachment. The error is a
// *model.Problem; an unreadable file's cause is one of package fs.
func Load(file string, editions Editions, examine evidence.Examiner) (*model.Entry, model.Contents, error) {
	data, err := readEntry(file)
	if err != nil {
		return nil, nil, err
	}
	e, refs, err := Read(file, data, editions)
	if err != nil {
		return nil, nil, err
	}
	held := memory{}
	if len(refs) == 0 {
		return e, held, nil
	}
	root, err := os.OpenRoot(filepath.Dir(file))
	if err != nil {
		return nil, nil, unreadable(file, err)
	}
	defer root.Close()
	f := folder{file: file, root: root}
	for _, ref := range refs {
		data, err := f.read(ref)
		if err != nil {
			return nil, nil, err
		}
		a := examine(path.Base(filepath.ToSlash(ref.Path)), data)
		a.Question = ref.Question
		e.Attachments = append(e.Attachments, a)
		held[a.SHA256] = data
	}
	return e, held, nil
}

// readEntry reads the entry file. One that is too large is refused unread; of a
// pipe, whose size nobody knows, at most MaxSize bytes are read.
func readEntry(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, unreadable(file, err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Size() > MaxSize {
		return nil, tooLarge(file)
	}
	data, err := io.ReadAll(io.LimitReader(f, MaxSize+1))
	if err != nil {
		return nil, unreadable(file, err)
	}
	if len(data) > MaxSize {
		return nil, tooLarge(file)
	}
	return data, nil
}

func tooLarge(file string) error {
	return &model.Problem{ID: probTooLarge, Args: map[string]string{
		"File": file, "Limit": strconv.Itoa(MaxSize >> 20),
	}}
}

func unreadable(file string, err error) error {
	return &model.Problem{ID: probUnreadable, Args: map[string]string{"File": file}, Cause: err}
}

// folder is where an entry's evidence may lie.
type folder struct {
	file  string
	root  *os.Root
	total int64 // bytes read so far
}

// read returns the bytes of one file of evidence. What it is is asked before
// it is opened: opening a named pipe would wait for ever.
func (f *folder) read(ref Ref) ([]byte, error) {
	local := filepath.FromSlash(ref.Path)
	if !filepath.IsLocal(local) {
		return nil, f.problem(probEvidenceOutside, ref, nil)
	}
	info, err := f.root.Stat(local)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, f.problem(probEvidenceMissing, ref, err)
	case err != nil && throughLink(f.root, local):
		return nil, f.problem(probEvidenceOutside, ref, err) // package os says no more than that it failed
	case err != nil:
		return nil, f.problem(probEvidenceUnreadable, ref, err)
	case !info.Mode().IsRegular():
		return nil, f.problem(probEvidenceNoFile, ref, nil)
	case throughLink(f.root, local):
		return nil, f.problem(probEvidenceLink, ref, nil)
	case info.Size() > evidence.MaxSize:
		return nil, f.problem(probEvidenceTooLarge, ref, nil)
	}
	opened, err := f.root.Open(local)
	if err != nil {
		return nil, f.problem(probEvidenceUnreadable, ref, err)
	}
	defer opened.Close()
	data, err := io.ReadAll(io.LimitReader(opened, evidence.MaxSize+1))
	if err != nil {
		return nil, f.problem(probEvidenceUnreadable, ref, err)
	}
	if len(data) > evidence.MaxSize {
		return nil, f.problem(probEvidenceTooLarge, ref, nil)
	}
	if f.total += int64(len(data)); f.total > maxEvidence {
		return nil, f.problem(probEvidenceTotal, ref, nil)
	}
	return data, nil
}

// throughLink reports that a path of the folder is a link or leads through one,
// which is seen without following it.
func throughLink(root *os.Root, name string) bool {
	for ; name != "."; name = filepath.Dir(name) {
		if info, err := root.Lstat(name); err == nil && info.Mode()&fs.ModeSymlink != 0 {
			return true
		}
	}
	return false
}

func (f *folder) problem(id string, ref Ref, cause error) error {
	limit := evidence.MaxSize
	if id == probEvidenceTotal {
		limit = maxEvidence
	}
	return &model.Problem{ID: id, Cause: cause, Args: map[string]string{
		"File": f.file, "Line": strconv.Itoa(ref.Line), "Column": strconv.Itoa(ref.Column),
		"ID": ref.Question, "Path": ref.Path, "Limit": strconv.Itoa(limit >> 20),
	}}
}

// memory is contents held in memory, by SHA-256.
type memory map[string][]byte

func (m memory) Content(sha256 string) ([]byte, error) {
	data, ok := m[sha256]
	if !ok {
		return nil, fmt.Errorf("content %s: %w", sha256, fs.ErrNotExist)
	}
	return data, nil
}
