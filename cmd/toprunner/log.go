package main

import (
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
)

// longestLog is the size in bytes at which the log of earlier starts is put
// aside; one such file is kept.
const longestLog = 1 << 20

// openLog makes slog write to the log of a data folder and to also. The log
// holds ids and causes, never what was typed. When the file cannot be written,
// also is all there is; the store will say why.
func openLog(folder string, level slog.Level, also io.Writer) io.Closer {
	to := also
	file, err := logFile(logFolder(folder))
	if err == nil {
		to = each{file, also}
	}
	slog.SetDefault(slog.New(slog.NewTextHandler(to, &slog.HandlerOptions{Level: level})))
	if err != nil {
		slog.Warn("no log file", "error", err)
		return io.NopCloser(nil)
	}
	return file
}

// each is several places for the log. None waits for another: without a console,
// standard error takes nothing, and nor does the file on a disk that is full or has
// turned read-only.
type each []io.Writer

// Write implements io.Writer.
func (e each) Write(line []byte) (int, error) {
	var failed error
	for _, to := range e {
		_, err := to.Write(line)
		failed = errors.Join(failed, err)
	}
	return len(line), failed
}

// logFolder is where a data folder has its log.
func logFolder(data string) string { return filepath.Join(data, "log") }

// logFile opens the log in dir, readable by its owner alone.
func logFile(dir string) (*os.File, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	name := filepath.Join(dir, "toprunner.log")
	if info, err := os.Stat(name); err == nil && info.Size() > longestLog {
		// Windows refuses while another start has it open: it is then written on.
		_ = os.Rename(name, filepath.Join(dir, "toprunner.1.log"))
	}
	return os.OpenFile(name, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
}
