package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"toprunner/model"
)

// What the write-ahead log of a program that was killed looks like; see "WAL File
// Format" in SQLite's description of its file format. All numbers are big-endian.
const (
	walHeader   = 32 // bytes: magic, version, page size, sequence, two salts, two checksums
	walFrame    = 24 // bytes: page, size of the database (0 but at the end of a commit), salts, checksums
	walMagic    = 0x377f0682
	walPageSize = 8  // in the header
	walSalts    = 16 // in the header
	walSums     = 24 // in the header
)

// logIsDamaged reports that the log beside the database holds saves behind a place
// that does not hold what was written. SQLite takes such a place for the end, as it
// is after a power cut, and drops without a word what follows. But a save begins
// only when the one before it is on the disk: two of them behind that place show
// that it was whole once.
func (f folder) logIsDamaged() (bool, error) {
	file, err := os.Open(f.database() + "-wal")
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	defer file.Close()
	header := make([]byte, walHeader)
	if _, err := io.ReadFull(file, header); err != nil {
		return false, ignoreEnd(err)
	}
	magic := binary.BigEndian.Uint32(header)
	pageSize := binary.BigEndian.Uint32(header[walPageSize:])
	if magic&^1 != walMagic || pageSize < 512 || pageSize > 65536 {
		return false, nil // not begun, or begun anew when the power was cut
	}
	var order binary.ByteOrder = binary.LittleEndian
	if magic&1 == 1 {
		order = binary.BigEndian
	}
	sum := walSum{order: order}
	sum.add(header[:walSums])
	if !sum.is(header[walSums:]) {
		return false, nil
	}
	return savesBehindDamage(file, sum, string(header[walSalts:walSums]), int(pageSize))
}

// savesBehindDamage reads frame by frame.
func savesBehindDamage(file io.Reader, sum walSum, salts string, pageSize int) (bool, error) {
	frame := make([]byte, walFrame+pageSize)
	broken, saves := false, 0
	for {
		if _, err := io.ReadFull(file, frame); err != nil {
			return saves > 1, ignoreEnd(err)
		}
		if string(frame[8:16]) != salts { // of an earlier round of the log, or damaged
			broken = true
			continue
		}
		if !broken {
			sum.add(frame[:8])
			sum.add(frame[walFrame:])
			broken = !sum.is(frame[16:24])
		}
		if broken && binary.BigEndian.Uint32(frame[4:8]) != 0 {
			saves++
		}
	}
}

func ignoreEnd(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return nil
	}
	return err
}

// walSum is the checksum that runs through the log.
type walSum struct {
	order  binary.ByteOrder
	s0, s1 uint32
}

func (s *walSum) add(data []byte) {
	for ; len(data) >= 8; data = data[8:] {
		s.s0 += s.order.Uint32(data) + s.s1
		s.s1 += s.order.Uint32(data[4:]) + s.s0
	}
}

func (s *walSum) is(written []byte) bool {
	return binary.BigEndian.Uint32(written) == s.s0 && binary.BigEndian.Uint32(written[4:]) == s.s1
}

// openKeeping is openWriter for a database beside which a damaged log may lie. It
// keeps a copy of both before SQLite drops what the log holds, and returns where,
// "" without one.
func (f folder) openKeeping(ctx context.Context, now time.Time) (db *sql.DB, aside string, err error) {
	damaged, err := f.logIsDamaged()
	if err != nil {
		return nil, "", err
	}
	if damaged {
		aside = f.aside(f.freeStamp(now))
		if err := copyDatabase(osDisk{}, f.database(), aside); err != nil {
			return nil, "", err
		}
	}
	if db, err = openWriter(ctx, f.database()); err != nil || !damaged {
		return db, aside, err
	}
	// Else the rest of the damaged log stays behind what is saved next, and is found again.
	if _, err := db.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		return nil, aside, errors.Join(err, db.Close())
	}
	return db, aside, nil
}

// damageOfLog is what is wrong with a store whose log is damaged.
func (f folder) damageOfLog() error { return f.problem(ErrDamaged, nil, "What", databaseName+"-wal") }

// lostWith is what is to be told of a damaged log that was kept; nil without one.
func (f folder) lostWith(aside string) *model.Problem {
	if aside == "" {
		return nil
	}
	return &model.Problem{ID: "store.recovered.log", Cause: f.damageOfLog(),
		Args: map[string]string{"Folder": string(f), "Aside": filepath.Base(aside)}}
}
