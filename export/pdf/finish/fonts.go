package finish

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strconv"
)

// Font is a font that takes the place of one that gofpdf wrote. Codes are
// numbers of glyphs. Measures are in thousandths of the size of the type.
type Font struct {
	Key      string   // the name gofpdf knows it by
	Name     string   // of the typeface, such as "BIZUDPGothic-Bold"
	TrueType []byte   // the file
	Widths   []int    // of each code
	Texts    []string // what each code stands for, "" for none

	Ascent, Descent int // Descent is negative
	Box             [4]int
	Bold            bool
}

// embed puts the true fonts where gofpdf has names of its own.
func embed(f *file, d Document) error {
	for _, font := range d.Fonts {
		for _, o := range slices.Clone(f.objects) {
			if o.dict.get("/Type") == "/Font" && o.dict.get("/BaseFont") == "/"+font.Key {
				f.replace(o, font)
			}
		}
	}
	return nil
}

// replace makes of a font without a file one that has it, with codes of two
// bytes.
func (f *file) replace(o *object, font Font) {
	name := pdfName(subsetTag(font.TrueType) + "+" + font.Name)
	file := f.add(&object{dict: dict{{"/Length1", fmt.Sprint(len(font.TrueType))}}, stream: font.TrueType})
	descendant := f.add(&object{dict: dict{
		{"/Type", "/Font"}, {"/Subtype", "/CIDFontType2"}, {"/BaseFont", name},
		{"/CIDSystemInfo", "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"},
		{"/CIDToGIDMap", "/Identity"}, {"/DW", "1000"}, {"/W", fmt.Sprintf("[0 %v]", font.Widths)},
		{"/FontDescriptor", f.add(&object{dict: font.descriptor(name, file)})},
	}})
	o.dict = dict{
		{"/Type", "/Font"}, {"/Subtype", "/Type0"}, {"/BaseFont", name}, {"/Encoding", "/Identity-H"},
		{"/DescendantFonts", "[" + descendant + "]"},
		{"/ToUnicode", f.add(&object{stream: toUnicode(font.Texts)})},
	}
}

// descriptor is what a reader is told of the font. The heights of capitals and
// the weight of stems are those of BIZ UDPGothic; they matter only to programs
// that put another font in its place.
func (font Font) descriptor(name, file string) dict {
	stem := "90"
	if font.Bold {
		stem = "150"
	}
	const symbolic = "4" // its codes are none of the standard ones
	return dict{
		{"/Type", "/FontDescriptor"}, {"/FontName", name}, {"/Flags", symbolic},
		{"/FontBBox", fmt.Sprint(font.Box)}, {"/ItalicAngle", "0"},
		{"/Ascent", fmt.Sprint(font.Ascent)}, {"/Descent", fmt.Sprint(font.Descent)},
		{"/CapHeight", "740"}, {"/StemV", stem}, {"/FontFile2", file},
	}
}

// subsetTag returns the six letters that tell this part of a font from others.
func subsetTag(file []byte) string {
	sum := sha256.Sum256(file)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// toUnicode returns the map from codes to text that readers search and copy by.
func toUnicode(texts []string) []byte {
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	var codes []int
	for code, text := range texts {
		if text != "" {
			codes = append(codes, code)
		}
	}
	const most = 100 // lines that may stand in one part
	for part := range slices.Chunk(codes, most) {
		b = append(strconv.AppendInt(b, int64(len(part)), 10), " beginbfchar\n"...)
		for _, code := range part {
			b = appendHex(append(b, '<'), uint16(code))
			b = append(b, "> <"...)
			b = appendUTF16(b, texts[code])
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"...)
}
