package evidence

import (
	"context"
	"maps"

	pdf "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// maxTreeDepth is far deeper than any program nests its pages.
const maxTreeDepth = 100

// pageTree collects the pages that are really there; the count the file gives
// may be wrong, and a cut-off file lacks its last ones.
type pageTree struct {
	doc   *pdf.Context
	seen  map[int]bool // object numbers, against trees that bite their tail
	pages []types.Dict
}

// inheritable are the entries that a page may take from the nodes above it
// (ISO 32000-1, table 30).
var inheritable = []string{"Resources", "MediaBox", "CropBox", "Rotate"}

func (t *pageTree) walk(ctx context.Context, node types.Object, inherited types.Dict, depth int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	ref, ok := node.(types.IndirectRef)
	if !ok || t.seen[ref.ObjectNumber.Value()] || depth > maxTreeDepth {
		return errPageTree
	}
	t.seen[ref.ObjectNumber.Value()] = true
	dict, err := t.doc.DereferenceDict(ref)
	if err != nil {
		return err
	}
	if dict == nil {
		return errPageTree
	}
	given := types.Dict{}
	maps.Copy(given, inherited)
	for _, key := range inheritable {
		if value, ok := dict.Find(key); ok && value != nil {
			given[key] = value
		}
	}
	kids, inner := dict.Find("Kids")
	if !inner {
		t.pages = append(t.pages, t.look(dict, given))
		return nil
	}
	list, err := t.doc.DereferenceArray(kids)
	if err != nil {
		return err
	}
	for _, kid := range list {
		if err := t.walk(ctx, kid, given, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// look is a page with what it is drawn with and nothing else. One that does not
// say how large it is gets A4.
func (t *pageTree) look(page, inherited types.Dict) types.Dict {
	shown := types.Dict{
		"Type":      types.Name("Page"),
		"Resources": types.Dict{},
		"MediaBox":  types.Array{types.Integer(0), types.Integer(0), types.Integer(595), types.Integer(842)},
	}
	maps.Copy(shown, inherited)
	for _, key := range []string{"Contents", "Group", "UserUnit"} {
		if value, ok := page.Find(key); ok && value != nil {
			shown[key] = value
		}
	}
	if stamps := t.stamps(page["Annots"]); len(stamps) > 0 {
		shown["Annots"] = stamps
	}
	return shown
}

// stamps are the annotations of a page as pictures: a filled-in form and a note
// keep their look, a link and a script are gone.
func (t *pageTree) stamps(annotations types.Object) types.Array {
	list, err := t.doc.DereferenceArray(annotations)
	if err != nil {
		return nil
	}
	var stamps types.Array
	for _, entry := range list {
		a, err := t.doc.DereferenceDict(entry)
		if err != nil || a == nil || a["Rect"] == nil {
			continue
		}
		appearance, ok := t.appearance(a)
		if !ok {
			continue
		}
		stamp := types.Dict{
			"Type": types.Name("Annot"), "Subtype": types.Name("Stamp"), "Rect": a["Rect"],
			"AP": types.Dict{"N": appearance},
		}
		if flags, ok := a["F"].(types.Integer); ok {
			stamp["F"] = flags
		}
		stamps = append(stamps, stamp)
	}
	return stamps
}

// appearance returns the picture of an annotation; one with several states has
// that of its present one.
func (t *pageTree) appearance(annotation types.Dict) (types.IndirectRef, bool) {
	all, err := t.doc.DereferenceDict(annotation["AP"])
	if err != nil || all == nil {
		return types.IndirectRef{}, false
	}
	normal := all["N"]
	value, err := t.doc.Dereference(normal)
	if err != nil {
		return types.IndirectRef{}, false
	}
	if states, ok := value.(types.Dict); ok {
		present, _ := annotation["AS"].(types.Name)
		normal = states[string(present)]
		value, err = t.doc.Dereference(normal)
	}
	_, drawn := value.(types.StreamDict)
	ref, indirect := normal.(types.IndirectRef)
	return ref, err == nil && drawn && indirect
}
