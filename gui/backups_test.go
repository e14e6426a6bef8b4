package gui

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"toprunner/model"
)

// copies are backups in memory.
type copies struct {
	all      []Backup
	entries  map[string]int // by path; one that is missing is damaged
	changed  bool           // since the latest
	fail     error          // of making one and of restoring
	restored []string
}

func (b *copies) List(context.Context) ([]Backup, error) { return slices.Clone(b.all), nil }

func (b *copies) Make(context.Context) (bool, error) {
	if b.changed && b.fail == nil {
		b.all = slices.Insert(b.all, 0, Backup{Path: "/data/backups/new.db", Made: july, Size: 1 << 20})
		b.entries["/data/backups/new.db"] = 3
	}
	return b.changed, b.fail
}

func (b *copies) Look(_ context.Context, path string) (BackupContents, error) {
	n, ok := b.entries[path]
	if !ok {
		return BackupContents{}, errors.New("damaged")
	}
	return BackupContents{Entries: n, Changed: july.Add(-26 * time.Hour)}, nil
}

func (b *copies) Restore(_ context.Context, path string) (string, error) {
	if b.fail != nil {
		return "", b.fail
	}
	b.restored = append(b.restored, path)
	return "/data/set-aside.db", nil
}

// withBackups is an open entry of a library with two backups, the older of which
// is damaged.
func withBackups(t *testing.T, lang model.Lang) *desk {
	t.Helper()
	d := openAt(t, lang, "organization", nil)
	d.keepBackups()
	return d
}

func (d *desk) keepBackups() {
	d.backups.all = []Backup{
		{Path: "/data/backups/a.db", Made: july.Add(-24 * time.Hour), Size: 3 << 19},
		{Path: "/data/backups/b.db", Made: july.Add(-48 * time.Hour), Size: 1 << 20},
	}
	d.backups.entries = map[string]int{"/data/backups/a.db": 2}
}

func TestBackupsAreListed(t *testing.T) {
	d := withBackups(t, model.Japanese)
	d.choose("バックアップ…")
	d.sees("2025年7月21日 14:32 のバックアップ")
	d.sees("応募2件")
	d.sees("最後の変更：2025年7月21日 12:32")
	d.sees("大きさ：1.5 MB")
	d.sees("使えません")
	d.pickState("2025年7月20日")
	d.sees("このバックアップは壊れているか")
	d.seesNot("この時点に戻す…")
	d.press("フォルダーを開く")
	if !slices.Equal(d.opened, []string{"/data/backups"}) {
		t.Errorf("opened %v", d.opened)
	}
}

func TestBackupIsMadeNow(t *testing.T) {
	d := withBackups(t, model.English)
	d.typeInto("organization.street", "湖")
	d.choose("Backups…")
	d.press("Make a backup now")
	d.sees("Nothing has changed since the last backup")
	d.backups.changed = true
	d.press("Make a backup now")
	d.sees("A backup was made.")
	d.sees("Backup of 22 July 2025, 14:32")
	d.sees("3 applications")
	if got := d.library.entries["a"].Answers["organization.street"].Text; got != "湖" {
		t.Errorf("what was typed is not in it, but %q", got)
	}
	d.backups.fail = full
	d.press("Make a backup now")
	d.sees("no room")
}

func TestNoBackupsYet(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin())
	d.choose("バックアップ…")
	d.sees("バックアップはまだありません。")
	d.sees("アプリを起動したときと、その後は1日に1回")
}

func TestBackupIsRestored(t *testing.T) {
	d := withBackups(t, model.Japanese)
	d.typeInto("organization.street", "湖岸")
	d.choose("バックアップ…")
	d.press("この時点に戻す…")
	d.sees("2025年7月21日 14:32 の時点に戻しますか")
	d.sees("今のデータは削除しません。")
	d.press("やめる")
	if len(d.backups.restored) != 0 {
		t.Fatal("restored although the person thought better of it")
	}
	d.press("この時点に戻す…")
	d.press("この時点に戻す")
	d.sees("それまでのデータは /data/set-aside.db として残してあります。")
	d.press("閉じる")
	d.overview()
	if !slices.Equal(d.backups.restored, []string{"/data/backups/a.db"}) {
		t.Errorf("restored %v", d.backups.restored)
	}
	if got := d.library.entries["a"].Answers["organization.street"].Text; got != "湖岸" {
		t.Errorf("before that, %q was saved", got)
	}
}

func TestRestoreThatFails(t *testing.T) {
	d := withBackups(t, model.English)
	d.choose("Backups…")
	d.backups.fail = full
	d.press("Go back to this…")
	d.press("Go back")
	d.sees("no room")
	d.press("Close")
	d.sees("株式会社青空")
}

// What cannot be saved is not thrown away for a backup.
func TestNoRestoreWithoutSaving(t *testing.T) {
	d := withBackups(t, model.English)
	d.library.fail = full
	d.typeInto("organization.street", "湖岸")
	d.choose("Backups…")
	d.press("Go back to this…")
	d.press("Go back")
	d.sees("no room")
	if len(d.backups.restored) != 0 {
		t.Error("restored")
	}
	d.entry()
}

// While the backup is put in place nobody can do anything else.
func TestRestoringIsWaitedFor(t *testing.T) {
	d := withBackups(t, model.Japanese)
	slow := &queue{}
	d.app.deps.Runner = slow
	d.app.restore(d.backups.all[0])
	slow.finish(1) // the overview
	d.sees("そのままお待ちください。")
	d.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	d.sees("そのままお待ちください。")
	slow.finish(1)
	d.sees("それまでのデータは")
}

// queue is a runner that does what it was given when told, and whose timers never
// go off.
type queue struct{ jobs []func() }

func (q *queue) Go(work, done func()) { q.jobs = append(q.jobs, func() { work(); done() }) }

func (q *queue) After(time.Duration, func()) func() { return func() {} }

// finish does so many of the jobs.
func (q *queue) finish(n int) {
	for range n {
		next := q.jobs[0]
		q.jobs = q.jobs[1:]
		next()
	}
}
