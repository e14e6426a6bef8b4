package main

import (
	"io"

	"toprunner/export/pdf"
	"toprunner/model"
	"toprunner/model/words"
)

// pdf writes the submission document.
func (p *program) pdf(args []string) error {
	today, err := p.today()
	if err != nil {
		return err
	}
	lang, err := p.documentLanguage()
	if err != nil {
		return err
	}
	a, err := p.load(args[0])
	if err != nil {
		return err
	}
	if lang == "" {
		lang = a.entry.Language
	}
	s := a.snapshot(today)
	err = p.write(p.options.output, func(w io.Writer) error {
		o := pdf.Options{Lang: lang}
		if p.options.appendEvidence {
			return pdf.WriteWithEvidence(w, s, o)
		}
		return pdf.Write(w, s, o)
	})
	if err == nil {
		p.sayWritten(p.options.output)
		p.sayDraft(s.Report)
	}
	return err
}

// documentLanguage returns the language of --lang, "" when the entry's is to
// be taken, and refuses the kinds of document that are not made yet.
func (p *program) documentLanguage() (model.Lang, error) {
	switch {
	case p.options.redacted && p.options.appendEvidence:
		return "", &model.Problem{ID: "ctl.pdf.redacted_evidence"}
	case p.options.redacted:
		return "", notYet("pdf --redacted")
	case p.options.lang == "both":
		return "", notYet("pdf --lang both")
	}
	return p.langFlag("")
}

// langFlag returns the language of --lang, or the given one without it.
func (p *program) langFlag(without model.Lang) (model.Lang, error) {
	if p.options.lang == "" {
		return without, nil
	}
	for _, lang := range model.Langs() {
		if p.options.lang == string(lang) {
			return lang, nil
		}
	}
	return "", badValue("--lang", p.options.lang, "ja|en")
}

// sayWritten tells which file stands now; standard output speaks for itself.
func (p *program) sayWritten(path string) {
	if path != standardOutput {
		p.say("ctl.written", words.Args{"Path": path})
	}
}

// sayDraft tells that the document is a draft as long as there are errors.
func (p *program) sayDraft(r *model.Report) {
	if open := r.Count(model.Error); open > 0 {
		p.say("ctl.draft", words.Args{"Count": open})
	}
}
