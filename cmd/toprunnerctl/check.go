package main

import "toprunner/model/words"

// check prints what the completeness check finds, and ends with exit code 1
// when an error is among it.
func (p *program) check(args []string) error {
	today, err := p.today()
	if err != nil {
		return err
	}
	a, err := p.load(args[0])
	if err != nil {
		return err
	}
	r := a.report(today)
	c := words.For(a.entry.Language)
	if p.options.json {
		err = p.printJSON(reportAsJSON(a.edition, r, c))
	} else {
		err = p.print(reportAsText(a.edition, a.entry, r, c))
	}
	if err == nil && !r.Complete() {
		err = errFindings
	}
	return err
}
