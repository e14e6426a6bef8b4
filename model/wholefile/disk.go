package wholefile

import "os"

// osDisk is the real one.
type osDisk struct{}

func (osDisk) Create(dir string) (file, error) {
	f, err := os.CreateTemp(dir, ".toprunner-*.tmp") // made with 0600
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (osDisk) Rename(from, to string) error { return os.Rename(from, to) }

func (osDisk) Remove(name string) error { return os.Remove(name) }

func (osDisk) SyncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}
