package store

import (
	"encoding/json"
	"errors"
	"os"
	"strconv"
	"time"
)

// errTaken is returned by take for a file that another handle has locked.
var errTaken = errors.New("locked by another handle")

// lock keeps every other writer out of the store while it is held.
type lock struct {
	file *os.File
	text []byte // what the file says
}

// holder is what the lock file says for the next one who comes: who holds the
// store, and since when.
type holder struct {
	Process int       `json:"pid"`
	Started time.Time `json:"started"`
}

// hold takes the store for this process, or returns ErrHeld.
func (f folder) hold(now time.Time) (*lock, error) {
	file, err := os.OpenFile(f.lockFile(), os.O_RDWR|os.O_CREATE, ownerFile)
	if err != nil {
		return nil, err
	}
	held := &lock{file: file}
	if err = take(file); err == nil {
		err = held.sign(holder{Process: os.Getpid(), Started: now.UTC()})
	}
	if errors.Is(err, errTaken) {
		err = f.heldBy(file)
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return held, nil
}

// release lets the next writer in. The file stays: removing it could take away
// the lock that somebody else has taken in the meantime.
func (l *lock) release() error { return l.file.Close() }

// sign writes into the lock file who holds it.
func (l *lock) sign(who holder) error {
	text, err := json.Marshal(who)
	if err != nil {
		return err
	}
	if err := l.file.Truncate(0); err != nil {
		return err
	}
	l.text = append(text, '\n')
	return l.write()
}

// write writes the text, also over itself: what the system answers to that holds
// for the other files of the store too.
func (l *lock) write() error {
	_, err := l.file.WriteAt(l.text, 0)
	return err
}

// heldBy returns ErrHeld with what the lock file says of its holder; a holder
// that has not signed yet, or whose word cannot be read, is "?".
func (f folder) heldBy(file *os.File) error {
	process, since := "?", "?"
	var who holder
	if err := json.NewDecoder(file).Decode(&who); err == nil {
		process = strconv.Itoa(who.Process)
		since = who.Started.Local().Format(time.RFC3339)
	}
	return f.problem(ErrHeld, nil, "Process", process, "Since", since)
}
