package transfer

import (
	"bytes"
	_ "embed"
	"html/template"
	"io"
	"sync"

	"toprunner/model"
	"toprunner/model/words"
)

//go:embed sheet.html
var pageSource string

// page is the template of the sheet. Its words come in through the function
// "text", which is bound to a language for each page.
var page = sync.OnceValue(func() *template.Template {
	unbound := func(string, ...any) string { return "" }
	return template.Must(template.New("sheet").Funcs(template.FuncMap{
		"text": unbound, "count": unbound, "by": unbound,
	}).Parse(pageSource))
})

// HTML writes the transfer sheet as one page that needs nothing else: it can be
// opened from a folder or a mail without a connection, and printed.
func HTML(w io.Writer, s *model.Snapshot) error {
	c := words.For(s.Entry.Language)
	t, err := page().Clone()
	if err != nil {
		return err
	}
	t.Funcs(template.FuncMap{
		"text":  func(id string) string { return c.Text(id) },
		"count": func(id string, n int) string { return c.Text(id, words.Args{"Count": n}) },
		"by":    func(id, authority string) string { return c.Text(id, words.Args{"Authority": authority}) },
	})
	// Written at once, so that a fault in the middle leaves nothing behind.
	var b bytes.Buffer
	if err := t.Execute(&b, newSheet(s)); err != nil {
		return err
	}
	_, err = b.WriteTo(w)
	return err
}
