package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"syscall"

	"toprunner/model"
	"toprunner/model/wholefile"
)

// standardOutput is the file name that stands for standard output.
const standardOutput = "-"

// write puts what fill writes at path, whole or not at all. For standard output
// it is collected first, so that a failure halfway sends nothing down a pipe.
func (p *program) write(path string, fill func(io.Writer) error) error {
	if path != standardOutput {
		return writeProblem(path, wholefile.Write(path, fill))
	}
	var all bytes.Buffer
	if err := fill(&all); err != nil {
		return err
	}
	_, err := p.out.Write(all.Bytes())
	return writeProblem(path, err)
}

// print writes text to standard output.
func (p *program) print(text string) error {
	_, err := io.WriteString(p.out, text)
	return writeProblem(standardOutput, err)
}

// printJSON writes v to standard output.
func (p *program) printJSON(v any) error {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false) // Japanese and <, > stay readable
	encoder.SetIndent("", " ")
	if err := encoder.Encode(v); err != nil {
		return err
	}
	return p.print(b.String())
}

// writeProblem tells a person why a file could not be written. A problem that
// the content had stays as it is.
func writeProblem(path string, err error) error {
	var problem *model.Problem
	if err == nil || errors.As(err, &problem) {
		return err
	}
	return &model.Problem{ID: writeObstacle(err), Args: map[string]string{"Path": path}, Cause: err}
}

// writeObstacle returns the message for the kinds of failure that a person can
// do something about.
func writeObstacle(err error) string {
	switch {
	case errors.Is(err, wholefile.ErrNotReplaced):
		return "ctl.write.not_replaced"
	case errors.Is(err, wholefile.ErrFolder), errors.Is(err, syscall.EISDIR):
		return "ctl.write.is_folder"
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return "ctl.write.no_folder"
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return "ctl.write.denied"
	case errors.Is(err, syscall.ENOSPC):
		return "ctl.write.full"
	default:
		return "ctl.write.failed"
	}
}
