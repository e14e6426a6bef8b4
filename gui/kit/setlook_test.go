package kit

import (
	"runtime"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// A person who tries one look after the other is left with the fonts of one.
func TestLooksGiveTheirMemoryBack(t *testing.T) {
	app := test.NewTempApp(t)
	var first, last uint64
	for i := range 6 {
		SetLook(app, Look{TextSize: 100 + 25*(i%2)})
		for _, bold := range []bool{false, true} {
			fyne.MeasureText("応募", 16, fyne.TextStyle{Bold: bold})
		}
		runtime.GC()
		var now runtime.MemStats
		runtime.ReadMemStats(&now)
		if last = now.HeapAlloc; i == 0 {
			first = last
		}
	}
	const leeway = 20 << 20 // less than the fonts of one look
	if last > first+leeway {
		t.Errorf("from %d to %d MB", first>>20, last>>20)
	}
}
