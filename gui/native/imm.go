package native

import "unicode/utf16"

// What imm32 is handed, as in imm.h of the Windows SDK.

type point struct{ x, y int32 }

type rect struct{ left, top, right, bottom int32 }

// compositionForm is COMPOSITIONFORM.
type compositionForm struct {
	style      uint32
	currentPos point
	area       rect
}

// candidateForm is CANDIDATEFORM.
type candidateForm struct {
	index      uint32
	style      uint32
	currentPos point
	area       rect
}

const (
	styleForcePosition = 0x0020 // CFS_FORCE_POSITION
	styleExclude       = 0x0080 // CFS_EXCLUDE
)

// compositionAt lets a word be composed where the caret is.
func compositionAt(c Caret) compositionForm {
	return compositionForm{style: styleForcePosition, currentPos: point{c.X, c.Y}}
}

// candidatesAt keeps the list of candidates off the row that is typed into.
func candidatesAt(c Caret) candidateForm {
	return candidateForm{
		style:      styleExclude,
		currentPos: point{c.X, c.Y},
		area:       rect{left: c.X, top: c.Y, right: c.X + 1, bottom: c.Y + c.Height},
	}
}

// logFont is LOGFONTW. What we leave alone has no name.
type logFont struct {
	height   int32
	_        [4]int32 // lfWidth to lfWeight
	_        [3]byte  // lfItalic to lfStrikeOut
	charSet  byte
	_        [4]byte // lfOutPrecision to lfPitchAndFamily
	faceName [32]uint16
}

// japanese is SHIFTJIS_CHARSET.
const japanese = 128

// fontOf lets a word be composed as large as it will stand in the row. The
// typeface comes with Windows 10 and later; another one is taken where it lacks.
func fontOf(c Caret) logFont {
	f := logFont{height: -(c.Height * 3 / 4), charSet: japanese}
	copy(f.faceName[:len(f.faceName)-1], utf16.Encode([]rune("BIZ UDPGothic")))
	return f
}
