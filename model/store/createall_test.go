package store

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"toprunner/model"
)

// bytesBySum are contents held in memory.
type bytesBySum map[string][]byte

func (b bytesBySum) Content(sum string) ([]byte, error) {
	data, ok := b[sum]
	if !ok {
		return nil, errors.New("no such content")
	}
	return data, nil
}

// newcomer is an entry with one attachment.
func newcomer(n int) New {
	data := fmt.Appendf(nil, "evidence %d", n)
	e := filled(fmt.Sprintf("newcomer-%d", n))
	e.Attachments = []model.Attachment{{Question: "eligibility.rule_document", Name: "a.pdf", SHA256: contentKey(data)}}
	return New{e, filledReport(), bytesBySum{contentKey(data): data}}
}

func TestCreateAll(t *testing.T) {
	s, _ := newStore(t)
	all := []New{newcomer(1), newcomer(2)}
	if err := s.CreateAll(context.Background(), all); err != nil {
		t.Fatal(err)
	}
	for _, n := range all {
		e := mustLoad(t, s.Reader, n.Entry.ID)
		got, err := s.Content(e.Attachments[0].SHA256)
		want, _ := n.Contents.Content(e.Attachments[0].SHA256)
		if err != nil || string(got) != string(want) {
			t.Errorf("%s: content %q, %v", e.ID, got, err)
		}
	}
}

func TestCreateAllIsAllOrNothing(t *testing.T) {
	withoutBytes := newcomer(3)
	withoutBytes.Contents = bytesBySum{}
	for name, tc := range map[string]struct {
		last New
		want error
	}{
		"taken id":      {newcomer(0), ErrExists},
		"same id twice": {newcomer(1), ErrExists},
		"no bytes":      {withoutBytes, nil},
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := newStore(t)
			ctx := context.Background()
			if err := s.CreateAll(ctx, []New{newcomer(0)}); err != nil {
				t.Fatal(err)
			}
			err := s.CreateAll(ctx, []New{newcomer(1), newcomer(2), tc.last})
			if err == nil || tc.want != nil && !errors.Is(err, tc.want) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
			list, err := s.Overview(ctx)
			if err != nil || len(list) != 1 {
				t.Errorf("%d entries, %v; want the one from before", len(list), err)
			}
			if _, err := s.Content(newcomer(1).Entry.Attachments[0].SHA256); !errors.Is(err, ErrNotFound) {
				t.Errorf("a content is left: %v", err)
			}
		})
	}
}
