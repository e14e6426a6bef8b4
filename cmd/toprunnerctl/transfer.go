package main

import (
	"io"
	"path/filepath"
	"strings"

	"toprunner/export/transfer"
	"toprunner/model"
)

// transfer writes each answer ready to paste. The file name decides between a
// page and plain text; standard output gets text.
func (p *program) transfer(args []string) error {
	path := p.options.output
	if path == "" {
		path = standardOutput
	}
	sheet, err := sheetFor(path)
	if err != nil {
		return err
	}
	s, err := p.snapshot(args[0], path)
	if err != nil {
		return err
	}
	if err := p.write(path, func(w io.Writer) error { return sheet(w, s) }); err != nil {
		return err
	}
	p.sayWritten(path)
	return nil
}

// sheetFor returns what draws the sheet for a file of that name.
func sheetFor(path string) (func(io.Writer, *model.Snapshot) error, error) {
	if path == standardOutput {
		return transfer.Text, nil
	}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".html", ".htm":
		return transfer.HTML, nil
	case ".txt":
		return transfer.Text, nil
	}
	return nil, badValue("-o", path, "FILE.html|FILE.txt")
}
