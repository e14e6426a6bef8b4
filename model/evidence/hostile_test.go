package evidence

import (
	"bytes"
	"encoding/hex"
	"runtime"
	"strings"
	"testing"

	"toprunner/model"
)

// most is how much memory the look into a hostile file may take all in all, in
// bytes: the library unpacks at most 512 MB of a table of objects, in a buffer that
// has grown to it, and far less of anything else.
const most = 1200 << 20

// Small files that would become huge, or that lead deeper than there is stack for,
// are judged without taking the memory they ask for, and without a fault.
func TestExamineHostile(t *testing.T) {
	zeros := strings.Repeat("\x00", 400<<20)
	bomb := packed(t, zeros)
	twice := packed(t, string(bomb))
	const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R>>"
	onePage := func(page, content string, more ...string) []byte {
		return withObjects(append([]string{
			"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", page, content}, more...)...)
	}
	deep := func(open, shut string) string {
		return strings.Repeat(open, 1_000_000) + strings.Repeat(shut, 1_000_000)
	}
	for name, data := range map[string][]byte{
		"a content that becomes 400 MB":       onePage(page, streamed("/Filter/FlateDecode", bomb)),
		"packed twice":                        onePage(page, streamed("/Filter[/FlateDecode/FlateDecode]", twice)),
		"packed and written in hex":           onePage(page, streamed("/Filter[/ASCIIHexDecode/FlateDecode]", []byte(hex.EncodeToString(bomb)+">"))),
		"runs of one byte":                    onePage(page, streamed("/Filter/RunLengthDecode", bytes.Repeat([]byte{129, 0}, 3_000_000))),
		"objects in a stream of 400 MB":       onePage(page, "5 0 R", streamed("/Type/ObjStm/N 1/First 10/Filter/FlateDecode", bomb)),
		"a table of objects of 400 MB":        xrefStream(bomb),
		"a content that is an array in depth": onePage(page, deep("[", "]")),
		"an array in depth that never ends":   onePage(page, deep("[", "")),
		"dictionaries in depth":               onePage(page, deep("<</A", ">>")),
		"a page with an array in depth":       onePage(strings.Replace(page, "/Resources", "/X "+deep("[", "]")+"/Resources", 1), "null"),
		"more pages than there are objects":   withObjects("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 2000000000/Kids[3 0 R]>>", page, "null"),
		"objects that refer to each other":    onePage(page, "[5 0 R]", "[4 0 R 5 0 R 3 0 R 2 0 R 1 0 R]"),
		"a length that is a lie":              onePage(page, "<</Length 2000000000>>\nstream\nx\nendstream"),
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			a := Examine("規程.pdf", data)
			runtime.ReadMemStats(&after)
			if a.Kind != PDF || a.State != model.AttachmentGood && a.State != model.AttachmentBroken {
				t.Errorf("%s, %s", a.Kind, a.State)
			}
			if taken := after.TotalAlloc - before.TotalAlloc; taken > most {
				t.Errorf("a file of %d KB took %d MB", len(data)>>10, taken>>20)
			}
		})
	}
}

// xrefStream is a PDF whose table of objects is packed and becomes huge.
func xrefStream(bomb []byte) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	b.WriteString("1 0 obj\n" + streamed("/Type/XRef/Size 100000000/W[1 2 1]/Root 2 0 R/Filter/FlateDecode", bomb) + "\nendobj\n")
	b.WriteString("startxref\n9\n%%EOF\n")
	return b.Bytes()
}
