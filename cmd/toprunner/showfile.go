package main

import (
	"net/url"
	"path/filepath"
)

// fileURL is the address of a file on this machine.
func fileURL(path string) *url.URL {
	path = filepath.ToSlash(path)
	if filepath.VolumeName(path) != "" {
		path = "/" + path // file:///C:/…
	}
	return &url.URL{Scheme: "file", Path: path}
}
