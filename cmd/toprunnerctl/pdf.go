package main

import (
	"io"

	"toprunner/export/pdf"
	"toprunner/model"
	"toprunner/model/words"
)

// pdf writes the submission document.
func (p *program) pdf(args []string) error {
	o, err := p.documentOptions()
	if err != nil {
		return err
	}
	s, err := p.snapshot(args[0], p.options.output)
	if err != nil {
		return err
	}
	err = p.write(p.options.output, func(w io.Writer) error {
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

// bothLanguages is the value of --lang for labels in both.
const bothLanguages = "both"

// documentOptions returns what the flags ask of the document. Without --lang it
// is in the entry's language.
func (p *program) documentOptions() (pdf.Options, error) {
	o := pdf.Options{Redacted: p.options.redacted}
	if p.options.redacted && p.options.appendEvidence {
		return o, &model.Problem{ID: "ctl.pdf.redacted_evidence"}
	}
	if p.options.lang == bothLanguages {
		o.Both = true
		return o, nil
	}
	lang, err := p.langFlag("", "ja|en|"+bothLanguages)
	o.Lang = lang
	return o, err
}

// langFlag returns the language of --lang, or the given one without it; expected
// tells people what it may be.
func (p *program) langFlag(without model.Lang, expected string) (model.Lang, error) {
	if p.options.lang == "" {
		return without, nil
	}
	for _, lang := range model.Langs() {
		if p.options.lang == string(lang) {
			return lang, nil
		}
	}
	return "", badValue("--lang", p.options.lang, expected)
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
