package model

import "testing"

func TestSameEntry(t *testing.T) {
	whole := func() *Entry {
		e := answered("organization.name", "株式会社青空")
		e.Notes["organization.name"] = "登記で確認"
		e.NotAsked["organization.website"] = true
		e.Attachments = []Attachment{{Question: "rules", Name: "規程.pdf", SHA256: "1"}}
		return e
	}
	for name, change := range map[string]func(*Entry){
		"id":            func(e *Entry) { e.ID = "other" },
		"mark":          func(e *Entry) { e.Origin = OriginCopy },
		"empty answer":  func(e *Entry) { e.Answers["organization.city"] = TextAnswer(" 　") },
		"mark not set":  func(e *Entry) { e.NotAsked["organization.city"] = false },
		"what is known": func(e *Entry) { e.Attachments[0].Pages, e.Attachments[0].Size = 3, 100 },
	} {
		e := whole()
		change(e)
		if !e.Same(whole()) || !whole().Same(e) {
			t.Errorf("another %s makes another entry", name)
		}
	}
	for name, change := range map[string]func(*Entry){
		"edition":      func(e *Entry) { e.Edition = "other" },
		"language":     func(e *Entry) { e.Language = English },
		"answer":       func(e *Entry) { e.Answers["organization.name"] = TextAnswer("株式会社若葉") },
		"more answers": func(e *Entry) { e.Answers["organization.city"] = TextAnswer("みなと市") },
		"memo":         func(e *Entry) { e.Notes["organization.name"] = "" },
		"not asked":    func(e *Entry) { delete(e.NotAsked, "organization.website") },
		"file":         func(e *Entry) { e.Attachments[0].SHA256 = "2" },
		"name of file": func(e *Entry) { e.Attachments[0].Name = "新規程.pdf" },
		"no files":     func(e *Entry) { e.Attachments = nil },
	} {
		e := whole()
		change(e)
		if e.Same(whole()) || whole().Same(e) {
			t.Errorf("another %s makes no other entry", name)
		}
	}
}

func TestAnswerMapped(t *testing.T) {
	before := Answer{Text: "a", List: []string{"a"}, Rows: []Row{{"name": "a", "n": "1"}}}
	kept := before.Clone()
	got := before.Map(func(s string) string { return s + "!" })
	want := Answer{Text: "a!", List: []string{"a"}, Rows: []Row{{"name": "a!", "n": "1!"}}}
	if !got.Equal(want) || !before.Equal(kept) {
		t.Errorf("%v became %v", before, got)
	}
}
