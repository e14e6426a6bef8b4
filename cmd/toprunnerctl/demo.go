package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"toprunner/export/pdf"
	"toprunner/export/transfer"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/edition"
	"toprunner/model/practice"
	"toprunner/model/words"
)

// demo writes the practice entry, its evidence and everything that is made from
// it. Each file appears whole. A document takes the place of an older one of its
// name; an entry or evidence that is not the sample's is someone's work, and
// keeps the demo from writing anything. Other files in the folder are left alone.
func (p *program) demo(args []string) error {
	today, err := p.today()
	if err != nil {
		return err
	}
	files, err := demoFiles(today)
	if err != nil {
		return err
	}
	dir := args[0]
	if err := makeFolder(dir); err != nil {
		return err
	}
	for _, f := range files {
		if f.given == nil {
			continue
		}
		if err := unlike(filepath.Join(dir, f.name), f.given); err != nil {
			return err
		}
	}
	for _, f := range files {
		path := filepath.Join(dir, f.name)
		if err := p.write(path, f.fill); err != nil {
			return err
		}
		p.sayWritten(path)
	}
	return nil
}

// demoFile is one file of the demo.
type demoFile struct {
	name  string
	fill  func(io.Writer) error
	given []byte // what fill writes if it is the sample's, nil for a document
}

// demoFiles returns what the demo consists of, dated today. What depends on the
// day of reading is left out of the report, as of every document.
func demoFiles(today calendar.Date) ([]demoFile, error) {
	given, err := practice.Files()
	if err != nil {
		return nil, err
	}
	e, contents, err := practice.Entry()
	if err != nil {
		return nil, err
	}
	ed, err := pick(edition.Builtin(), e.Edition)
	if err != nil {
		return nil, err
	}
	a := &application{edition: ed, entry: e, contents: contents}
	s := a.snapshot(today)
	var files []demoFile
	for _, f := range given {
		files = append(files, demoFile{name: f.Name, given: f.Data, fill: func(w io.Writer) error {
			_, err := w.Write(f.Data)
			return err
		}})
	}
	return append(files,
		demoFile{name: "check.txt", fill: func(w io.Writer) error {
			_, err := io.WriteString(w, reportAsText(ed, e, s.Report, words.For(e.Language)))
			return err
		}},
		demoFile{name: "application.pdf", fill: func(w io.Writer) error {
			return pdf.Write(w, s, pdf.Options{Lang: e.Language})
		}},
		demoFile{name: "transfer.html", fill: func(w io.Writer) error { return transfer.HTML(w, s) }},
		demoFile{name: "transfer.txt", fill: func(w io.Writer) error { return transfer.Text(w, s) }},
	), nil
}

// makeFolder makes the folder that the demo goes to, if it is not there.
func makeFolder(dir string) error {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return &model.Problem{ID: "ctl.demo.no_folder", Args: map[string]string{"Path": dir}}
	}
	err := os.MkdirAll(dir, 0o755)
	if errors.Is(err, os.ErrExist) {
		return &model.Problem{ID: "ctl.demo.no_folder", Args: map[string]string{"Path": dir}}
	}
	return writeProblem(dir, err)
}
