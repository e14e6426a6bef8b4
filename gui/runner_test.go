package gui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// A goroutine is started in the runner's file alone: elsewhere it would touch the
// screens beside the toolkit's own. The linter's forbidigo forbids the timers,
// but sees calls only, no statements.
func TestOnlyTheRunnerStartsGoroutines(t *testing.T) {
	starts, files := goStatements(t, os.DirFS("."))
	if files < 40 {
		t.Fatalf("only %d files were looked at", files)
	}
	for _, at := range starts {
		if at.Filename != "runner.go" {
			t.Errorf("%s: a goroutine; work in the background goes through the Runner", at)
		}
	}
	if len(starts) == 0 {
		t.Error("not even the runner starts a goroutine: this test has gone blind")
	}
}

// What goes wrong in the background is known with its place in the code.
func TestFaultOfBackgroundWork(t *testing.T) {
	if fault := faultOf(func() {}); fault != nil {
		t.Errorf("sound work: %v", fault)
	}
	fault := faultOf(func() { panic("no such row") })
	if fault == nil || !strings.Contains(fault.Error(), "no such row") || !strings.Contains(fault.Error(), "runner_test.go") {
		t.Errorf("got %v", fault)
	}
}

func TestGoStatementsAreSeen(t *testing.T) {
	starts, _ := goStatements(t, fstest.MapFS{
		"a.go":          {Data: []byte("package a\nfunc f() { go f() }")},
		"kit/b.go":      {Data: []byte("package b\nfunc f() { func() { go func() {}() }() }")},
		"kit/c_test.go": {Data: []byte("package b\nfunc g() { go f() }")},
	})
	if len(starts) != 2 || starts[0].Filename != "a.go" || starts[1].Filename != "kit/b.go" {
		t.Errorf("saw %v", starts)
	}
}

// goStatements returns where the Go files of a tree but its tests start
// goroutines, and how many files that are.
func goStatements(t *testing.T, tree fs.FS) (starts []token.Position, files int) {
	t.Helper()
	files = inspect(t, tree, func(n ast.Node, at token.Position) {
		if _, ok := n.(*ast.GoStmt); ok {
			starts = append(starts, at)
		}
	})
	return starts, files
}

// A placeholder is taken for an answer, and a disabled button hides why: a button
// is pressed and then says what is missing.
func TestNoPlaceholdersAndNothingDisabled(t *testing.T) {
	inspect(t, os.DirFS("."), func(n ast.Node, at token.Position) {
		if s, ok := n.(*ast.SelectorExpr); ok {
			switch s.Sel.Name {
			case "SetPlaceHolder", "Disable":
				t.Errorf("%s: %s", at, s.Sel.Name)
			}
		}
	})
}

// inspect shows visit every node of the Go files of a tree but its tests, and
// returns how many files there are.
func inspect(t *testing.T, tree fs.FS, visit func(ast.Node, token.Position)) (files int) {
	t.Helper()
	err := fs.WalkDir(tree, ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return err
		}
		source, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		files++
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, source, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if n != nil {
				visit(n, set.Position(n.Pos()))
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
