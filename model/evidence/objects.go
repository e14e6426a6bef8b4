package evidence

import (
	"context"
	"maps"
	"slices"

	pdf "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// drawnWith returns the objects that pages refer to, in the order in which they
// are first referred to.
func drawnWith(ctx context.Context, doc *pdf.Context, pages []types.Dict) ([]Object, error) {
	s := search{seen: map[int]bool{}}
	for _, page := range pages {
		s.refer(page)
	}
	var objects []Object
	for len(s.found) > 0 {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		ref := s.found[0]
		s.found = s.found[1:]
		value, err := doc.Dereference(ref)
		if err != nil {
			return nil, err
		}
		value = part(value)
		objects = append(objects, Object{ref.ObjectNumber.Value(), value})
		s.refer(value)
	}
	return objects, nil
}

// search is what has been referred to and not yet been looked at.
type search struct {
	seen  map[int]bool
	found []types.IndirectRef
}

// refer notes what an object refers to. Dictionaries are gone through by key,
// so that the order is that of the file and not of Go's maps.
func (s *search) refer(o types.Object) {
	switch o := o.(type) {
	case types.IndirectRef:
		if n := o.ObjectNumber.Value(); !s.seen[n] {
			s.seen[n] = true
			s.found = append(s.found, o)
		}
	case types.Array:
		for _, entry := range o {
			s.refer(entry)
		}
	case types.Dict:
		for _, key := range slices.Sorted(maps.Keys(o)) {
			s.refer(o[key])
		}
	case types.StreamDict:
		s.refer(o.Dict)
	}
}

// aside are the entries of a stream that no page is drawn with: other files,
// tags, what the making program left for itself, and the length, which is
// counted anew.
var aside = []string{
	"AF", "F", "FDecodeParms", "FFilter", "LastModified", "Length", "Metadata", "OPI", "PieceInfo", "Ref",
	"StructParent", "StructParents",
}

// part returns an object as part of a page: null for what leads back to the
// document, such as another page.
func part(o types.Object) types.Object {
	switch o := o.(type) {
	case types.Dict:
		if kind := o.Type(); kind != nil && slices.Contains([]string{"Page", "Pages", "Catalog"}, *kind) {
			return nil
		}
	case types.StreamDict:
		o.Dict = maps.Clone(o.Dict)
		for _, key := range aside {
			delete(o.Dict, key)
		}
		return o
	case types.ObjectStreamDict, types.XRefStreamDict:
		return nil
	}
	return o
}
