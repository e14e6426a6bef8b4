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
	codes map[string]uint16 // of a character, with its selector
	drawn []glyph.Drawn     // by code; that of code 0 is of no character
}

const lastCode = 0xFFFE

// New returns a subset of no characters.
func New(face *glyph.Face) *Subset {
	return &Subset{face: face, codes: map[string]uint16{}, drawn: make([]glyph.Drawn, 1, 512)}
}

// Encode returns the codes of a text, each as two bytes, the higher one first.
func (s *Subset) Encode(text string) string {
	b := make([]byte, 0, len(text))
	for len(text) > 0 {
		n := glyph.Next(text)
		code, known := s.codes[text[:n]]
		if !known {
			code = s.add(text[:n])
		}
		b = binary.BigEndian.AppendUint16(b, code)
		text = text[n:]
	}
	return string(b)
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
		Bold:    len(head) >= 46 && head[45]&1 != 0,
	}
	for i := range m.Box {
		if at := 36 + 2*i; at+2 <= len(head) {
			v := int16(binary.BigEndian.Uint16(head[at:]))
			m.Box[i] = int(math.Round(1000 * float64(v) / float64(s.face.Main().UnitsPerEm)))
		}
	}
	return m
}
