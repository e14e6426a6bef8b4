package edition

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"

	"toprunner/assets"
	"toprunner/model"
)

// Set is the editions at hand. It is never changed, so it may be shared.
type Set struct {
	byID   map[string]source
	list   []*model.Edition
	broken []error
}

// source is an edition with the file it was read from.
type source struct {
	*model.Edition
	file []byte
	path string // "" for one that the programs carry
}

// folder is where editions lie, among the assets as in the data folder.
const folder = "editions"

// Builtin returns the editions that the programs carry with them.
func Builtin() *Set { return builtin() }

// builtin reads them once: they are part of the program.
var builtin = sync.OnceValue(func() *Set {
	return (&Set{byID: map[string]source{}}).with(assets.Editions, "")
})

// Open returns the built-in editions and those in the files editions/*.yaml of
// dir, the data folder. A file that is broken, or that has the id of an edition
// already there, is told by Broken and skipped; a missing folder holds none.
func Open(dir string) *Set {
	own := Builtin()
	set := &Set{byID: map[string]source{}, broken: slices.Clone(own.broken)}
	for id, s := range own.byID {
		set.byID[id] = s
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			set.broken = append(set.broken, unreadable(dir, err))
		}
		return set.sorted()
	}
	defer root.Close()
	return set.with(root.FS(), dir)
}

// Get returns the edition with that id.
func (s *Set) Get(id string) (*model.Edition, bool) {
	e, ok := s.byID[id]
	return e.Edition, ok
}

// List returns every edition, the one that opens last first. The slice must not
// be changed.
func (s *Set) List() []*model.Edition { return s.list }

// Source returns the file of the edition with that id as it was read, nil when
// there is none. It must not be changed.
func (s *Set) Source(id string) []byte { return s.byID[id].file }

// File returns the path of the file of the edition with that id, "" for a built-in
// one and when there is none.
func (s *Set) File(id string) string { return s.byID[id].path }

// Broken returns what was wrong with the files that were skipped, each a
// *model.Problem with file:line:column in "At", or the file alone where it
// could not be read at all.
func (s *Set) Broken() []error { return s.broken }

// with adds the editions of a file system that lies at dir.
func (s *Set) with(files fs.FS, dir string) *Set {
	names, err := fs.Glob(files, path.Join(folder, "*.yaml"))
	if err != nil {
		s.broken = append(s.broken, unreadable(filepath.Join(dir, folder), err))
	}
	for _, name := range names {
		shown := filepath.Join(dir, filepath.FromSlash(name))
		data, err := readFile(files, name)
		if err != nil {
			s.broken = append(s.broken, unreadable(shown, err))
			continue
		}
		path := shown
		if dir == "" {
			path = ""
		}
		s.add(shown, path, data)
	}
	return s.sorted()
}

// add takes one file in, or notes what is wrong with it. Its path is "" for one
// that the programs carry.
func (s *Set) add(name, path string, data []byte) {
	e, fields := parse(name, data)
	if _, taken := s.byID[e.ID]; taken && len(fields.problems) == 0 {
		fields.add(fields.places[&e.ID], "id_taken", args{"Typed": e.ID})
	}
	if len(fields.problems) > 0 {
		s.broken = append(s.broken, fields.errs()...)
		return
	}
	s.byID[e.ID] = source{e, data, path}
}

func (s *Set) sorted() *Set {
	s.list = nil
	for _, e := range s.byID {
		s.list = append(s.list, e.Edition)
	}
	slices.SortFunc(s.list, func(a, b *model.Edition) int {
		return cmp.Or(b.Programme.Period.Opens.Compare(a.Programme.Period.Opens), cmp.Compare(a.ID, b.ID))
	})
	return s
}

// readFile reads a regular file of at most one byte more than an edition may
// have, so that Parse says what is wrong with a larger one. A link is not
// followed.
func readFile(files fs.FS, name string) ([]byte, error) {
	info, err := fs.Lstat(files, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("not a regular file")
	}
	f, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, MaxSize+1))
}

func unreadable(name string, err error) error {
	return &model.Problem{ID: "edition.unreadable", Args: map[string]string{"At": name}, Cause: err}
}
