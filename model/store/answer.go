package store

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"toprunner/model"
)

const answers sheet = "answer"

// answerText is how an answer stands in the column value of answer and history.
type answerText struct {
	Text string      `json:"text,omitempty"`
	List []string    `json:"list,omitempty"`
	Rows []model.Row `json:"rows,omitempty"`
}

// noAnswer is the value of an answer that was taken away.
const noAnswer = "{}"

// encodeAnswer writes an answer; equal answers are written alike.
func encodeAnswer(a model.Answer) (string, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false) // a person who opens the file should be able to read it
	if err := encoder.Encode(answerText(a)); err != nil {
		return "", err
	}
	return string(bytes.TrimSuffix(text.Bytes(), []byte("\n"))), nil
}

func decodeAnswer(value string) (model.Answer, error) {
	var a answerText
	err := json.Unmarshal([]byte(value), &a)
	return model.Answer(a), err
}

// writeAnswers makes the store hold the answers of an entry and returns what was
// different. An answer that holds nothing at all is no row.
func writeAnswers(ctx context.Context, tx *txn, e *model.Entry, i *image) ([]change, error) {
	wanted := map[string]string{}
	for question, a := range e.Answers {
		if typed, known := i.typed[question]; known && typed.Equal(a) {
			continue
		}
		value, err := encodeAnswer(a)
		if err != nil {
			return nil, fmt.Errorf("answer %s: %w", question, err)
		}
		if value == noAnswer {
			value = ""
		}
		i.typed[question], wanted[question] = a.Clone(), value
	}
	for question := range i.answers {
		if _, there := e.Answers[question]; !there {
			delete(i.typed, question)
			wanted[question] = ""
		}
	}
	return answers.write(ctx, tx, e.ID, i.answers, wanted)
}

func readAnswers(ctx context.Context, tx *txn, e *model.Entry, d *digest) error {
	values, err := answers.read(ctx, tx, e.ID, d)
	if err != nil {
		return err
	}
	for question, value := range values {
		a, err := decodeAnswer(value)
		if err != nil {
			return fmt.Errorf("answer %s: %w", question, err)
		}
		e.Answers[question] = a
	}
	return nil
}
