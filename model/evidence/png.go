package evidence

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"io"
)

var pngSignature = []byte("\x89PNG\r\n\x1a\n")

// wholePNG reports that every chunk up to IEND is there and undamaged, and that
// the pixels the image says it has are there. What comes after IEND is no
// concern of the image.
func wholePNG(data []byte) bool {
	var head []byte
	var packed []io.Reader
	rest := data[len(pngSignature):]
	for len(rest) >= 12 { // length, type, check sum
		size := uint64(binary.BigEndian.Uint32(rest))
		if size > uint64(len(rest)-12) {
			return false
		}
		body := rest[4 : 8+size] // type and content
		if crc32.ChecksumIEEE(body) != binary.BigEndian.Uint32(rest[8+size:]) {
			return false
		}
		switch string(body[:4]) {
		case "IHDR":
			head = body[4:]
		case "IDAT":
			packed = append(packed, bytes.NewReader(body[4:]))
		case "IEND":
			return len(head) == 13 && hasPixels(head, io.MultiReader(packed...))
		}
		rest = rest[12+size:]
	}
	return false
}

// hasPixels reports that as many pixels are packed as the head says, as far as
// they are unpacked to see it. An image that says it is larger than it is costs
// its readers the memory all the same.
func hasPixels(head []byte, packed io.Reader) bool {
	samples := map[byte]int64{0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[head[9]] // by colour type
	pixels := int64(binary.BigEndian.Uint32(head)) * int64(binary.BigEndian.Uint32(head[4:]))
	want := pixels * samples * int64(head[8]) / 8
	z, err := zlib.NewReader(packed)
	if err != nil {
		return false
	}
	_, err = io.CopyN(io.Discard, z, min(want, inflated))
	return err == nil
}
