package font

import (
	"encoding/binary"
	"math"
	"strings"

	"toprunner/model/glyph"
)

// Subset is one face of one document. It is not for several goroutines.
type Subset struct {
	face  *glyph.Face
	bold  bool
	codes map[string]uint16 // of a character, with its selector
	drawn []glyph.Drawn     // by code; that of code 0 is of no character
}

const lastCode = 0xFFFE

// New returns a subset of no characters.
func New(face *glyph.Face) *Subset {
	return &Subset{face: face, bold: isBold(face), codes: map[string]uint16{}, drawn: make([]glyph.Drawn, 1, 512)}
}

// Part is a part of a text whose characters are all of one weight.
type Part struct {
	Text  string
	Codes string // each as two bytes, the higher one first
	Thin  bool   // drawn in the regular weight, though the face is bold
}

// Encode returns the codes of a text, in as few parts as its weights ask for.
func (s *Subset) Encode(text string) []Part {
	var parts []Part
	b := make([]byte, 0, len(text))
	begin, thin := 0, false
	for at := 0; at < len(text); {
		n := glyph.Next(text[at:])
		code, known := s.codes[text[at:at+n]]
		if !known {
			code = s.add(text[at : at+n])
		}
		if other := s.bold && s.drawn[code].File != s.face.Main(); other != thin {
			if begin < at {
				parts = append(parts, Part{text[begin:at], string(b), thin})
			}
			begin, thin, b = at, other, b[:0]
		}
		b = binary.BigEndian.AppendUint16(b, code)
		at += n
	}
	return append(parts, Part{text[begin:], string(b), thin})
}

// add gives a character a code. There are more than sixty thousand; a document
// with still more different characters shows the others as the last one.
func (s *Subset) add(character string) uint16 {
	if len(s.drawn) > lastCode {
		return lastCode
	}
	code := uint16(len(s.drawn))
	s.drawn = append(s.drawn, s.face.Draw(strings.Clone(character)))
	s.codes[s.drawn[code].Typed] = code
	return code
}

// Texts returns what each code stands for, "" for none.
func (s *Subset) Texts() []string {
	texts := make([]string, len(s.drawn))
	for code, d := range s.drawn {
		texts[code] = d.Text
	}
	return texts
}

// Widths returns how far each code moves the pen, in thousandths of the size
// of the type.
func (s *Subset) Widths() []int {
	widths := make([]int, len(s.drawn))
	for code, d := range s.drawn {
		if d.File != nil {
			widths[code] = int(math.Round(1000 * d.Advance()))
		}
	}
	return widths
}

// Measures are what a PDF says of a font, in thousandths of the size of the type.
type Measures struct {
	Ascent, Descent int // Descent is negative
	Box             [4]int
	Bold            bool
}

// Measures returns those of the face.
func (s *Subset) Measures() Measures {
	head := s.face.Main().Table("head")
	m := Measures{
		Ascent:  int(math.Round(1000 * s.face.Ascent())),
		Descent: -int(math.Round(1000 * s.face.Descent())),
		Bold:    s.bold,
	}
	for i := range m.Box {
		if at := 36 + 2*i; at+2 <= len(head) {
			v := int16(binary.BigEndian.Uint16(head[at:]))
			m.Box[i] = int(math.Round(1000 * float64(v) / float64(s.face.Main().UnitsPerEm)))
		}
	}
	return m
}

func isBold(face *glyph.Face) bool {
	head := face.Main().Table("head")
	return len(head) >= 46 && head[45]&1 != 0
}
