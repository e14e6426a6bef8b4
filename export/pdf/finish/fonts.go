package finish

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
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

// embed puts the true fonts where gofpdf has its own.
func embed(f *file, d Document) error {
	for _, font := range d.Fonts {
		for _, o := range slices.Clone(f.objects) {
			if o.dict.get("/Subtype") != "/Type0" || o.dict.get("/BaseFont") != "/utf8"+font.Key {
				continue
			}
			if err := f.replace(o, font); err != nil {
				return err
			}
		}
	}
	return nil
}

// replace rewrites the five objects of a font.
func (f *file) replace(o *object, font Font) error {
	descendant, err := f.object(strings.Trim(o.dict.get("/DescendantFonts"), "[]"))
	if err != nil {
		return err
	}
	descriptor, err := f.object(descendant.dict.get("/FontDescriptor"))
	if err != nil {
		return err
	}
	outlines, err := f.object(descriptor.dict.get("/FontFile2"))
	if err != nil {
		return err
	}
	texts, err := f.object(o.dict.get("/ToUnicode"))
	if err != nil {
		return err
	}
	name := pdfName(subsetTag(font.TrueType) + "+" + font.Name)
	o.dict.set("/BaseFont", name)
	descendant.dict.set("/BaseFont", name)
	descendant.dict.set("/CIDSystemInfo", "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>")
	descendant.dict.set("/CIDToGIDMap", "/Identity")
	descendant.dict.set("/DW", "1000")
	descendant.dict.set("/W", "[0 "+strings.ReplaceAll(fmt.Sprint(font.Widths), "  ", " ")+"]")
	descriptor.dict = font.descriptor(name, descriptor.dict.get("/FontFile2"))
	*outlines = object{dict: dict{{"/Length1", fmt.Sprint(len(font.TrueType))}}, stream: font.TrueType}
	*texts = object{stream: []byte(toUnicode(font.Texts))}
	return nil
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
func toUnicode(texts []string) string {
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	var lines []string
	for code, text := range texts {
		if text != "" {
			lines = append(lines, fmt.Sprintf("<%04X> <%s>\n", code, utf16Hex(text)))
		}
	}
	const most = 100 // lines that may stand in one part
	for part := range slices.Chunk(lines, most) {
		fmt.Fprintf(&b, "%d beginbfchar\n%sendbfchar\n", len(part), strings.Join(part, ""))
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return b.String()
}
