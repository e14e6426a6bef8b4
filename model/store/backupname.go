package store

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// The name of a backup says when it was made. After "_" comes a serial number, so that
// setting the clock back cannot make a new backup look older. Those of the first
// version of the program have no number.
//
// stampLayout is a moment in UTC in the name of a backup or of a file that was
// set aside. Reading it also takes milliseconds.
const (
	stampLayout = "20060102T150405Z"
	stampMillis = "20060102T150405.000Z"
)

const (
	backupSuffix = ".db"
	partSuffix   = ".part" // behind it while the copy is not verified
)

// backupName is the name of the backup that is made next; there are those that are
// there, the one made last first.
func backupName(stamp string, there []Backup) string {
	number := 1
	if len(there) > 0 {
		number += there[0].number
	}
	return fmt.Sprintf("%s_%06d%s", stamp, number, backupSuffix)
}

// Backups lists the backups in a folder's backups/, the one made last first.
func Backups(dir string) ([]Backup, error) {
	all, err := folder(dir).listBackups()
	return all, folder(dir).explain(err)
}

func (f folder) listBackups() ([]Backup, error) {
	files, err := os.ReadDir(f.backups())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var all []Backup
	for _, file := range files {
		if b, err := backupOf(filepath.Join(f.backups(), file.Name())); err == nil {
			all = append(all, b)
		}
	}
	slices.SortFunc(all, func(a, b Backup) int {
		return cmp.Or(cmp.Compare(b.number, a.number), b.Made.Compare(a.Made))
	})
	return all, nil
}

// errNoBackup is returned by backupOf for a file that no backup is named like.
var errNoBackup = errors.New("not the name of a backup")

// readName reads the name of a backup; "before-v2-" may stand before it.
func readName(name string) (made time.Time, number int, err error) {
	stem, found := strings.CutSuffix(name[strings.LastIndex(name, "-")+1:], backupSuffix)
	stamp, count, hasNumber := strings.Cut(stem, "_")
	if hasNumber {
		number, err = strconv.Atoi(count)
	}
	made, fault := time.Parse(stampLayout, stamp)
	if err != nil || fault != nil || !found {
		return time.Time{}, 0, errNoBackup
	}
	return made, number, nil
}

// backupOf reads what the name of a file says.
func backupOf(path string) (Backup, error) {
	made, number, err := readName(filepath.Base(path))
	if err != nil {
		return Backup{}, err
	}
	info, err := os.Lstat(path)
	if err != nil {
		return Backup{}, err
	}
	if !info.Mode().IsRegular() {
		return Backup{}, errNoBackup
	}
	return Backup{Path: path, Made: made, Size: info.Size(), number: number}, nil
}

// sweepParts takes away what was begun by a program that ended in the middle of
// it. A copy begun within the hour may be under way in another program.
func (f folder) sweepParts(d disk, now time.Time) error {
	files, err := os.ReadDir(f.backups())
	if err != nil {
		return err
	}
	for _, file := range files {
		name, found := strings.CutSuffix(file.Name(), partSuffix)
		begun, _, err := readName(name)
		if !found || err != nil || now.Sub(begun) < time.Hour {
			continue
		}
		removeOrLog(d, filepath.Join(f.backups(), file.Name()))
	}
	return nil
}
