package finish

import (
	"encoding/xml"
	"strings"
)

// program names what made the file.
const program = "Telework Top Runner Application Assistant"

// metadata writes who wrote what when: into the information dictionary, which
// old programs read, and the same as XMP, which new ones read.
func metadata(f *file, d Document) error {
	info := &f.objects[f.info-1].dict
	*info = nil
	for _, e := range []entry{{"/Title", d.Title}, {"/Author", d.Author}, {"/Subject", d.Subject}, {"/Creator", program}, {"/Producer", program}} {
		if e.value != "" {
			info.set(e.key, textString(e.value))
		}
	}
	if !d.Date.IsZero() {
		info.set("/CreationDate", infoDate(d.Date))
		info.set("/ModDate", infoDate(d.Date))
	}
	catalog := f.catalog()
	catalog.set("/Version", "/1.7")
	if d.Lang != "" {
		catalog.set("/Lang", textString(d.Lang))
	}
	catalog.set("/ViewerPreferences", "<</DisplayDocTitle true>>")
	catalog.set("/Metadata", f.add(&object{
		dict:   dict{{"/Type", "/Metadata"}, {"/Subtype", "/XML"}},
		stream: []byte(xmp(d)),
	}))
	return nil
}

// xmp returns the metadata as an XMP packet (ISO 16684-1).
func xmp(d Document) string {
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
		`xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">` + "\n")
	element := func(name, before, value, after string) {
		if value != "" {
			b.WriteString("<" + name + ">" + before + escaped(value) + after + "</" + name + ">\n")
		}
	}
	const alt, altEnd = `<rdf:Alt><rdf:li xml:lang="x-default">`, `</rdf:li></rdf:Alt>`
	element("dc:format", "", "application/pdf", "")
	element("dc:title", alt, d.Title, altEnd)
	element("dc:creator", "<rdf:Seq><rdf:li>", d.Author, "</rdf:li></rdf:Seq>")
	element("dc:description", alt, d.Subject, altEnd)
	element("dc:language", "<rdf:Bag><rdf:li>", d.Lang, "</rdf:li></rdf:Bag>")
	element("xmp:CreatorTool", "", program, "")
	element("pdf:Producer", "", program, "")
	if !d.Date.IsZero() {
		element("xmp:CreateDate", "", xmpDate(d.Date), "")
		element("xmp:ModifyDate", "", xmpDate(d.Date), "")
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.String()
}

// escaped returns s as text of XML; what XML cannot hold becomes U+FFFD.
func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return b.String()
}
