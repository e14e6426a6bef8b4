package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"toprunner/model"
)

// smallDisk mounts a disk of so many bytes in the memory and returns its folder.
// Only root can; for others the tests of package gui stand for it.
func smallDisk(t *testing.T, bytes string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("none", dir, "tmpfs", 0, "mode=0700,size="+bytes); err != nil {
		t.Skipf("no disk could be mounted: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// fill takes all the room there is and returns the file that has it.
func fill(t *testing.T, disk string) string {
	t.Helper()
	name := filepath.Join(disk, "filler")
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, size := range []int{1 << 16, 1 << 12, 1} {
		for block := make([]byte, size); err == nil; {
			_, err = file.Write(block)
		}
		if !strings.Contains(err.Error(), "no space left") {
			t.Fatal(err)
		}
		err = nil
	}
	return name
}

// The disk is full while a person types.
func TestFullDisk(t *testing.T) {
	disk := smallDisk(t, "6m")
	typeOnDisk(t, filepath.Join(disk, "data"), "store.full", func() (again func() error) {
		filler := fill(t, disk)
		return func() error { return os.Remove(filler) }
	})
}

// The disk turns read-only while a person types. The system lets nobody do that to
// a disk in use, so each file is protected by itself, which root can on some file
// systems; for others the tests of package store stand for it.
func TestDiskThatTurnsReadOnly(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	protect := func(flag string) error {
		return exec.Command("chattr", flag, data, filepath.Join(data, "toprunner.db-wal"), filepath.Join(data, "lock")).Run()
	}
	t.Cleanup(func() { _ = protect("-i") })
	typeOnDisk(t, data, "store.read_only", func() (again func() error) {
		if err := protect("+i"); err != nil {
			t.Skipf("no file could be protected: %v", err)
		}
		return func() error { return protect("-i") }
	})
}

// typeOnDisk types while a disk takes nothing: typing goes on, the screen says what
// to do, and as soon as the disk takes something again everything is saved without
// being asked to.
func typeOnDisk(t *testing.T, data, problem string, stop func() (again func() error)) {
	t.Helper()
	d := newDisplay(t, "1280x800")
	app := d.start(data, model.Japanese)
	d.keys("ctrl+n")
	app.waitFor("screen=start")
	for _, at := range []string{"screen=entry", "section=organization", "section=contact"} {
		d.keys("ctrl+Next")
		app.waitFor(at)
	}
	d.paste("総務部")
	app.waitFor("entry saved")
	d.settle("the contact")
	again := stop()
	d.keys("Tab")
	d.paste("青空 花子")
	app.waitFor(problem)
	d.keys("Tab")
	d.paste("アオゾラ ハナコ")
	app.waitFor(problem)
	d.see(problem + "-ja")
	if err := again(); err != nil {
		t.Fatal(err)
	}
	app.waitFor("error=<nil>")
	d.see(problem + "-over-ja")
	app.kill()
	if typed := []string{"総務部", "青空 花子", "アオゾラ ハナコ"}; !holds(t, data, typed) {
		t.Error("what was typed is not in the store")
	}
}
