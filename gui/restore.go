package gui

import (
	"log/slog"

	"toprunner/gui/kit"
	"toprunner/model/words"
)

// askToRestore lets the person decide, with the focus on leaving all as it is.
func (b *backups) askToRestore(backup Backup) {
	c := b.win.words
	s := b.win.newSheet(c.Text("gui.restore.title", words.Args{"Time": b.win.moment(backup.Made)}))
	s.show(texts(c.Text("gui.restore.text"), c.Text("gui.restore.kept")), s.closing("gui.cancel"),
		kit.NewButton(c.Text("gui.restore.do"), kit.Secondary, func() {
			s.close()
			b.sheet.close()
			b.win.restore(backup)
		}))
}

// restore puts a backup in the place of everything that is kept. The open entry is
// saved and left first, since what it was read from goes.
func (w *Window) restore(backup Backup) {
	w.ShowOverview()
	if _, left := w.shown.(*overview); !left {
		return // it could not be saved, and the person was told
	}
	working := w.newSheet(w.words.Text("gui.restore.working"))
	working.locked = true
	working.show(texts(w.words.Text("gui.restore.wait")))
	aside := ""
	var err error
	w.deps.Runner.Go(
		func() { aside, err = w.deps.Backups.Restore(background, backup.Path) },
		func() {
			working.close()
			w.Reload()
			if err != nil {
				w.problem(err)
				return
			}
			slog.Info("restored", "backup", backup.Path, "aside", aside)
			s := w.newSheet(w.words.Text("gui.restore.done"))
			s.show(texts(w.words.Text("gui.restore.now", words.Args{"Time": w.moment(backup.Made)}),
				w.words.Text("gui.restore.aside", words.Args{"Path": aside})), s.closing("gui.shut"))
		})
}
