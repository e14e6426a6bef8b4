package gui

import (
	"strings"
	"testing"
	"time"

	"toprunner/model"
)

// That applications are not taken is said wherever a person might begin or go on in
// vain, once on each screen; while they are taken nothing is said.
func TestClosedCallIsSaid(t *testing.T) {
	for said, now := range map[string]time.Time{
		"": july,
		"応募の受付は2025年7月31日で終わりました。":           july.AddDate(0, 1, 0),
		"応募の受付はまだ始まっていません。受付は2025年6月9日からです。": july.AddDate(0, -3, 0),
	} {
		d := newDesk(t, model.Japanese, builtin())
		d.app.deps.Now = func() time.Time { return now }
		d.app.ShowOverview()
		screens := map[string]string{"first": d.texts()}
		d.choose("新しい応募")
		screens["start"] = d.texts()
		d.start().begin()
		d.entry().show(place{})
		screens["findings"] = d.texts()
		for name, texts := range screens {
			texts = strings.ReplaceAll(texts, "\n", "")
			if n := strings.Count(texts, "応募の受付は"); said == "" && n > 0 || said != "" && (n != 1 || !strings.Contains(texts, said)) {
				t.Errorf("%v, %s: want %q in %q", now, name, said, texts)
			}
		}
	}
}
