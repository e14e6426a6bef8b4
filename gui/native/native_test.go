package native

import (
	"errors"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unsafe"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// What Windows reads must lie where its C headers say, on 64 bits.
func TestLayout(t *testing.T) {
	if unsafe.Sizeof(uintptr(0)) != 8 {
		t.Skip("the sizes are those of 64 bits")
	}
	var (
		o openFileName
		c compositionForm
		d candidateForm
		f logFont
	)
	for name, at := range map[string][2]uintptr{
		"OPENFILENAMEW":             {unsafe.Sizeof(o), 152},
		"OPENFILENAMEW.hwndOwner":   {unsafe.Offsetof(o.owner), 8},
		"OPENFILENAMEW.lpstrFilter": {unsafe.Offsetof(o.filter), 24},
		"OPENFILENAMEW.lpstrFile":   {unsafe.Offsetof(o.file), 48},
		"OPENFILENAMEW.nMaxFile":    {unsafe.Offsetof(o.maxFile), 56},
		"OPENFILENAMEW.lpstrTitle":  {unsafe.Offsetof(o.title), 88},
		"OPENFILENAMEW.Flags":       {unsafe.Offsetof(o.flags), 96},
		"OPENFILENAMEW.lpstrDefExt": {unsafe.Offsetof(o.defExt), 104},
		"OPENFILENAMEW.FlagsEx":     {unsafe.Offsetof(o.flagsEx), 148},
		"COMPOSITIONFORM":           {unsafe.Sizeof(c), 28},
		"COMPOSITIONFORM.rcArea":    {unsafe.Offsetof(c.area), 12},
		"CANDIDATEFORM":             {unsafe.Sizeof(d), 32},
		"CANDIDATEFORM.rcArea":      {unsafe.Offsetof(d.area), 16},
		"LOGFONTW":                  {unsafe.Sizeof(f), 92},
		"LOGFONTW.lfFaceName":       {unsafe.Offsetof(f.faceName), 28},
	} {
		if at[0] != at[1] {
			t.Errorf("%s: %d, want %d", name, at[0], at[1])
		}
	}
}

func TestCaret(t *testing.T) {
	for _, c := range []struct {
		at            fyne.Position
		height, scale float32
		want          Caret
	}{
		{fyne.NewPos(10, 20), 24, 1, Caret{10, 20, 24}},
		{fyne.NewPos(10, 20), 24, 1.5, Caret{15, 30, 36}},
		{fyne.NewPos(10.4, -3.6), 24, 1, Caret{10, -4, 24}}, // scrolled off
		{fyne.NewPos(0, 0), 0, 1, Caret{0, 0, 1}},
	} {
		if got := CaretAt(c.at, c.height, c.scale); got != c.want {
			t.Errorf("%v by %v: %v, want %v", c.at, c.scale, got, c.want)
		}
	}
	at := Caret{X: 300, Y: 200, Height: 24}
	if f := compositionAt(at); f.style != 0x20 || f.currentPos != (point{300, 200}) {
		t.Errorf("composed at %+v", f)
	}
	if f := candidatesAt(at); f.index != 0 || f.style != 0x80 || f.area != (rect{300, 200, 301, 224}) {
		t.Errorf("candidates at %+v", f)
	}
	if f := fontOf(at); f.height != -18 || f.charSet != 128 || word(f.faceName[:]) != "BIZ UDPGothic" {
		t.Errorf("composed in %+v", f)
	}
}

// word reads a text that ends with a zero.
func word(u []uint16) string { return string(utf16.Decode(u[:slices.Index(u, 0)])) }

func TestFileQuestion(t *testing.T) {
	evidence := FileKind{"証拠書類", []string{".pdf", ".jpg"}}
	q := FileQuestion{
		Owner: 7, Title: "保存先", Folder: `C:\利用者\書類`, Name: "応募内容_株式会社𠮷野_下書き.pdf",
		Kinds: []FileKind{{"PDF", []string{".pdf"}}},
	}
	o, path := newOpenFileName(q, saving)
	if o.size != uint32(unsafe.Sizeof(*o)) || o.owner != 7 || o.filterIndex != 1 || o.maxFile != 32768 || len(path) != 32768 {
		t.Errorf("asked %+v", o)
	}
	if o.file != &path[0] || word(path) != q.Name {
		t.Errorf("the name offered is %q", word(path))
	}
	for want, units := range map[string]*uint16{q.Title: o.title, q.Folder: o.initialDir, "pdf": o.defExt} {
		if got := word(unsafe.Slice(units, len(utf16.Encode([]rune(want)))+1)); got != want {
			t.Errorf("asked %q, want %q", got, want)
		}
	}
	if o.flags&flagOverwritePrompt == 0 || o.flags&flagNoChangeDir == 0 || o.flags&flagFileMustExist != 0 {
		t.Errorf("saving by flags %#x", o.flags)
	}
	o, _ = newOpenFileName(FileQuestion{Kinds: []FileKind{evidence}}, opening)
	if o.flags&flagOverwritePrompt != 0 || o.flags&flagFileMustExist == 0 || o.title != nil || o.initialDir != nil {
		t.Errorf("opening by %+v", o)
	}

	for want, kinds := range map[string][]FileKind{
		"証拠書類 (*.pdf;*.jpg)|*.pdf;*.jpg||":                   {evidence},
		"PDF (*.pdf)|*.pdf|証拠書類 (*.pdf;*.jpg)|*.pdf;*.jpg||": {q.Kinds[0], evidence},
		"||": nil,
	} {
		got := strings.ReplaceAll(string(utf16.Decode(filterUnits(kinds))), "\x00", "|")
		if got != want {
			t.Errorf("filter %q, want %q", got, want)
		}
	}

	long, path := newOpenFileName(FileQuestion{Name: strings.Repeat("長", 40000)}, saving)
	if path[len(path)-1] != 0 || long.defExt != nil {
		t.Error("a name longer than any path has no end")
	}
}

// Where the system has none of it, each function says so.
func TestElsewhere(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("here is what elsewhere is not")
	}
	test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	if HandleOf(w) != 0 || ComposerFor(w.Canvas()) != nil || Tell("", "") {
		t.Error("something of Windows' was found here")
	}
	if _, err := AskOpen(FileQuestion{}); !errors.Is(err, ErrNone) {
		t.Errorf("asked for a file: %v", err)
	}
	if _, err := AskSave(FileQuestion{}); !errors.Is(err, ErrNone) {
		t.Errorf("asked for a place: %v", err)
	}
}
