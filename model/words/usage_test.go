package words

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"toprunner/model"
)

// use is a place in the code that names a text.
type use struct {
	id    string
	where token.Position
	// args are the names of the arguments given, nil when they are made
	// elsewhere, as those of a Problem that is only compared with.
	args []string
}

// The ids that the code names must stand in the catalogue, and their arguments
// must be given: a slip would show as a bracketed id or as "<no value>".
func TestEveryTextThatTheCodeNamesIsThere(t *testing.T) {
	japanese := messages(t, model.Japanese)
	uses := usesOf(t, os.DirFS("../.."))
	if len(uses) < 50 {
		t.Fatalf("only %d uses were found; this test has gone blind", len(uses))
	}
	for _, u := range uses {
		m := japanese[u.id]
		if m == nil {
			t.Errorf("%s: %s is not in the catalogue", u.where, u.id)
			continue
		}
		if u.args == nil {
			continue
		}
		for _, name := range placeholders(m) {
			if !slices.Contains(u.args, name) {
				t.Errorf("%s: %s wants the argument %s", u.where, u.id, name)
			}
		}
	}
}

func TestUsesAreSeen(t *testing.T) {
	tree := fstest.MapFS{
		"a/b.go": {Data: []byte(`package b
			func f() { c.Text("one.two"); win.words.Text("one.three", words.Args{"Name": x}); c.Text(id); pdf.Text("A. B") }
			var e = &model.Problem{ID: "one.four", Args: map[string]string{"File": name}}
			var g = Problem{ID: "one.five"}
			var h = Answer{Text: "one.six"}`)},
		"a/b_test.go":       {Data: []byte(`package b; var e = Problem{ID: "only.test"}`)},
		"a/testdata/bad.go": {Data: []byte(`no go`)},
		".git/bad.go":       {Data: []byte(`no go`)},
	}
	var seen []string
	for _, u := range usesOf(t, tree) {
		seen = append(seen, fmt.Sprintf("%s%q", u.id, u.args))
	}
	want := []string{`one.two[]`, `one.three["Name"]`, `one.four["File"]`, `one.five[]`}
	if !slices.Equal(seen, want) {
		t.Errorf("saw %v, want %v", seen, want)
	}
}

// Ids are also kept in tables and variables. A text of the code that begins as
// the ids of the catalogue do is taken for one.
func TestEveryIDThatTheCodeSpellsIsThere(t *testing.T) {
	rooms := map[string]bool{}
	for _, id := range IDs(model.Japanese) {
		room, _, _ := strings.Cut(id, ".")
		rooms[room] = true
	}
	spelled := regexp.MustCompile(`^([a-z]+)(\.[a-z0-9]+(_[a-z0-9]+)*)+$`)
	files := []string{".html", ".txt", ".yaml", ".json", ".pdf", ".db", ".png", ".log"}
	japanese := messages(t, model.Japanese)
	inspect(t, os.DirFS("../.."), func(n ast.Node, where token.Position) {
		literal, isExpr := n.(ast.Expr)
		if !isExpr {
			return
		}
		id, ok := idIn(literal)
		room := spelled.FindStringSubmatch(id)
		if !ok || room == nil || !rooms[room[1]] || slices.Contains(files, path.Ext(id)) {
			return
		}
		if japanese[id] == nil {
			t.Errorf("%s: %s is not in the catalogue", where, id)
		}
	})
}

// usesOf reads the Go files of a tree and returns where they name a text: in a
// call of Text, and in a Problem.
func usesOf(t *testing.T, tree fs.FS) []use {
	t.Helper()
	var uses []use
	inspect(t, tree, func(n ast.Node, where token.Position) {
		if u, ok := useIn(n); ok {
			u.where = where
			uses = append(uses, u)
		}
	})
	return uses
}

// inspect shows visit every node of the Go files of a tree but tests.
func inspect(t *testing.T, tree fs.FS, visit func(n ast.Node, where token.Position)) {
	t.Helper()
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != "." && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata"):
			return fs.SkipDir
		case path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		source, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, name, source, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if n != nil {
				visit(n, files.Position(n.Pos()))
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// useIn returns the use that a node of the syntax is, if it is one.
func useIn(n ast.Node) (u use, ok bool) {
	switch n := n.(type) {
	case *ast.CallExpr:
		method, isMethod := n.Fun.(*ast.SelectorExpr)
		if !isMethod || method.Sel.Name != "Text" || len(n.Args) == 0 {
			return use{}, false
		}
		u.id, ok = idIn(n.Args[0])
		u.args = []string{}
		if len(n.Args) > 1 {
			u.args = keysOf(n.Args[1])
		}
	case *ast.CompositeLit:
		if nameOf(n.Type) != "Problem" {
			return use{}, false
		}
		for _, element := range n.Elts {
			field, isField := element.(*ast.KeyValueExpr)
			switch {
			case isField && nameOf(field.Key) == "ID":
				u.id, ok = idIn(field.Value)
			case isField && nameOf(field.Key) == "Args":
				u.args = keysOf(field.Value)
			}
		}
	}
	return u, ok
}

// idIn returns the id that an expression spells out.
func idIn(e ast.Expr) (string, bool) {
	literal, ok := e.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return "", false
	}
	id, err := strconv.Unquote(literal.Value)
	return id, err == nil && strings.Contains(id, ".") && !strings.Contains(id, " ")
}

// keysOf returns the keys that a map spells out, nil for any other expression.
func keysOf(e ast.Expr) []string {
	literal, ok := e.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	keys := []string{}
	for _, element := range literal.Elts {
		if pair, isPair := element.(*ast.KeyValueExpr); isPair {
			if key, isString := pair.Key.(*ast.BasicLit); isString {
				name, _ := strconv.Unquote(key.Value)
				keys = append(keys, name)
			}
		}
	}
	return keys
}

// nameOf returns the name of a type or field without its package.
func nameOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}
