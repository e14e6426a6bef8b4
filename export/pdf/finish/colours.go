package finish

import (
	"encoding/binary"
	"math"
	"sync"
)

// colours says what the red, green and blue of the pages are: those of sRGB.
func colours(f *file, _ Document) error {
	profile := f.add(&object{dict: dict{{"/N", "3"}}, stream: sRGB()})
	intent := dict{
		{"/Type", "/OutputIntent"},
		{"/S", "/GTS_PDFA1"},
		{"/OutputConditionIdentifier", "(sRGB IEC61966-2.1)"},
		{"/Info", "(sRGB IEC61966-2.1)"},
		{"/RegistryName", "(http://www.color.org)"},
		{"/DestOutputProfile", profile},
	}
	f.catalog().set("/OutputIntents", "["+f.add(&object{dict: intent})+"]")
	return nil
}

// sRGB returns an ICC profile of version 2.1 for IEC 61966-2-1, made from the
// numbers of that standard. It is the same for all files.
var sRGB = sync.OnceValue(func() []byte {
	curve := gamma()
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", description("sRGB IEC61966-2.1")},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "No copyright, use freely\x00"...)},
		{"wtpt", xyz(0.9642, 1, 0.8249)}, // D50, to which the primaries below are adapted
		{"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
		{"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
		{"bXYZ", xyz(0.14307, 0.06061, 0.71410)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	const header = 128
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	body := []byte{}
	start := header + 4 + 12*len(tags)
	at := 0
	for _, t := range tags {
		if t.name != "gTRC" && t.name != "bTRC" { // which share the curve of red
			at = start + len(body)
			body = append(body, t.data...)
			body = append(body, make([]byte, -len(body)&3)...)
		}
		table = append(table, t.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(at))
		table = binary.BigEndian.AppendUint32(table, uint32(len(t.data)))
	}
	profile := append(profileHeader(start+len(body)), table...)
	return append(profile, body...)
})

// profileHeader returns the first 128 bytes of the profile.
func profileHeader(size int) []byte {
	h := make([]byte, 128)
	binary.BigEndian.PutUint32(h, uint32(size))
	binary.BigEndian.PutUint32(h[8:], 0x02100000)
	copy(h[12:], "mntrRGB XYZ ")
	for i, n := range []uint16{2025, 1, 1} { // a date there must be
		binary.BigEndian.PutUint16(h[24+2*i:], n)
	}
	copy(h[36:], "acsp")
	copy(h[68:], xyz(0.9642, 1, 0.8249)[8:])
	return h
}

// description returns the name of the profile as its type wants it: the text,
// no Unicode text and no Macintosh text.
func description(s string) []byte {
	b := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(s)+1))
	b = append(b, s...)
	return append(b, make([]byte, 1+4+4+2+1+67)...)
}

// xyz returns a colour as its type wants it, in numbers of 16.16 bits.
func xyz(x, y, z float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range []float64{x, y, z} {
		b = binary.BigEndian.AppendUint32(b, uint32(math.Round(v*65536)))
	}
	return b
}

// gamma returns the curve from stored values to light, in 1,024 steps.
func gamma() []byte {
	const steps = 1024
	b := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), steps)
	for i := range steps {
		v := float64(i) / (steps - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(v*65535)))
	}
	return b
}
