package entryfile

import "toprunner/model"

func (r *reader) notes(n *node) error {
	if n.kind != kindObject {
		return r.problem(probWantObject, n.at, "Key", keyNotes)
	}
	for _, m := range n.members {
		if _, err := r.question(m.key, m.at); err != nil {
			return err
		}
		switch m.value.kind {
		case kindNull:
		case kindString:
			if m.value.text != "" {
				r.entry.Notes[m.key] = m.value.text
			}
		default:
			return r.problem(probWantString, m.value.at, "Key", keyNotes+"."+m.key)
		}
	}
	return nil
}

func (r *reader) notAsked(n *node) error {
	if n.kind != kindArray {
		return r.problem(probWantArray, n.at, "Key", keyNotAsked)
	}
	for _, item := range n.items {
		if item.kind != kindString {
			return r.problem(probWantString, item.at, "Key", keyNotAsked)
		}
		if _, err := r.question(item.text, item.at); err != nil {
			return err
		}
		r.entry.NotAsked[item.text] = true
	}
	return nil
}

func (r *reader) attachments(n *node) error {
	if n.kind != kindArray {
		return r.problem(probWantArray, n.at, "Key", keyAttachments)
	}
	for _, item := range n.items {
		if item.kind != kindObject {
			return r.problem(probWantObject, item.at, "Key", keyAttachments)
		}
		if err := r.attachment(item); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) attachment(n *node) error {
	if err := r.onlyKeys(n, "question", "file"); err != nil {
		return err
	}
	for _, key := range []string{"question", "file"} {
		if v, at, err := r.str(n, key); err != nil {
			return err
		} else if v == "" {
			return r.problem(probMissingKey, at, "Key", key)
		}
	}
	q, err := r.question(n.get("question").text, n.get("question").at)
	if err != nil {
		return err
	}
	if q.Type != model.TypeFile {
		return r.problem(probNotFileQuestion, n.get("question").at, "ID", q.ID)
	}
	file := n.get("file")
	line, column := r.position(file.at)
	r.refs = append(r.refs, Ref{Question: q.ID, Path: file.text, Line: line, Column: column})
	return nil
}
