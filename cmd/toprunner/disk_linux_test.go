package main

import (
	"os"
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

// The disk is full while a person types: typing goes on, the screen says what to
// do, and as soon as there is room everything is saved without being asked to.
func TestFullDisk(t *testing.T) {
	disk := smallDisk(t, "6m")
	data := filepath.Join(disk, "data")
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
	filler := fill(t, disk)
	d.keys("Tab")
	d.paste("青空 花子")
	app.waitFor("store.full")
	d.keys("Tab")
	d.paste("アオゾラ ハナコ")
	app.waitFor("store.full")
	d.see("full-ja")
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	app.waitFor("error=<nil>")
	d.see("room-again-ja")
	app.kill()
	if typed := []string{"総務部", "青空 花子", "アオゾラ ハナコ"}; !holds(t, data, typed) {
		t.Error("what was typed is not in the store")
	}
}
