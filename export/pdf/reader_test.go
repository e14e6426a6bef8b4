package pdf

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"toprunner/export/pdf/layout/proof"
	"toprunner/model"
)

// made writes the document of a snapshot.
func made(t testing.TB, s *model.Snapshot, o Options) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := Write(&file, s, o); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// inFile puts a document into a file of the test.
func inFile(t testing.TB, document []byte) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "document.pdf")
	if err := os.WriteFile(name, document, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// tool runs a program of the packages that "make deps" installs.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v (it is installed by: make deps)", name, err)
	}
	return string(out)
}

// extracted returns the text of each page that a PDF reader finds in the column,
// without white space.
func extracted(t *testing.T, document []byte) []string {
	t.Helper()
	// The crop is the column without the furniture above and below it.
	text := tool(t, "pdftotext", "-raw", "-x", "0", "-y", "70", "-W", "600", "-H", "715", inFile(t, document), "-")
	pages := strings.Split(strings.TrimSuffix(text, "\f"), "\f")
	for i := range pages {
		pages[i] = proof.Squeezed(pages[i])
	}
	return pages
}
