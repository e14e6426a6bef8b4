package main

import (
	"io"

	"github.com/google/uuid"

	"toprunner/model"
	"toprunner/model/entryfile"
	"toprunner/model/words"
)

// newEntry writes an entry file with the id of every question and no answer.
// Without --lang it is a Japanese one, as the form is.
func (p *program) newEntry([]string) error {
	lang, err := p.langFlag(model.Japanese, "ja|en")
	if err != nil {
		return err
	}
	ed, err := pick(p.editions(), p.options.edition)
	if err != nil {
		return err
	}
	if err := vacant(p.options.output); err != nil {
		return err
	}
	id, err := uuid.NewV7()
	if err != nil {
		return err
	}
	err = p.write(p.options.output, func(w io.Writer) error {
		_, err := w.Write(entryfile.New(ed, id.String(), lang))
		return err
	})
	if err == nil && p.options.output != standardOutput {
		p.say("ctl.new.written", words.Args{"Path": p.options.output})
	}
	return err
}
