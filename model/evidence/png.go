package evidence

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image/png"
	"io"
	"iter"

	"toprunner/model"
)

var pngSignature = []byte("\x89PNG\r\n\x1a\n")

// Chunk is a part of a PNG.
type Chunk struct {
	body []byte // its kind and what is in it
	sum  uint32
}

// Kind returns the four letters of its kind.
func (c Chunk) Kind() string { return string(c.body[:4]) }

// Data returns what is in it.
func (c Chunk) Data() []byte { return c.body[4:] }

func (c Chunk) whole() bool { return crc32.ChecksumIEEE(c.body) == c.sum }

// Chunks goes through the parts of a PNG, as far as it holds them in full.
func Chunks(data []byte) iter.Seq[Chunk] {
	return func(yield func(Chunk) bool) {
		rest := data[len(pngSignature):]
		for len(rest) >= 12 { // length, kind, check sum
			size := uint64(binary.BigEndian.Uint32(rest))
			if size > uint64(len(rest)-12) {
				return
			}
			if !yield(Chunk{rest[4 : 8+size], binary.BigEndian.Uint32(rest[8+size:])}) {
				return
			}
			rest = rest[12+size:]
		}
	}
}

// NeedsDecoding reports a PNG whose pixels a PDF does not take as they are
// packed: one that is interlaced, or transparent somewhere.
func NeedsDecoding(data []byte) bool {
	const colourWithAlpha = 4 // a bit of the kind of colour
	for c := range Chunks(data) {
		switch c.Kind() {
		case "IHDR":
			if head := c.Data(); len(head) == 13 && (head[9]&colourWithAlpha != 0 || head[12] != 0) {
				return true
			}
		case "tRNS":
			return true
		}
	}
	return false
}

// examinePNG reads the size and looks whether the file is whole.
func examinePNG(data []byte) model.AttachmentState {
	pixels, ok := pngPixels(data)
	most := uint64(maxPixels)
	if NeedsDecoding(data) {
		most = maxDecoded
	}
	switch {
	case !ok:
		return model.AttachmentBroken
	case pixels > most:
		return model.AttachmentTooLarge
	}
	if _, err := png.DecodeConfig(bytes.NewReader(data)); err != nil || !wholePNG(data) {
		return model.AttachmentBroken
	}
	return model.AttachmentGood
}

// pngPixels returns how many pixels a PNG says it has. The decoder says nothing of
// one with more than it can count.
func pngPixels(data []byte) (pixels uint64, ok bool) {
	for c := range Chunks(data) {
		if head := c.Data(); c.Kind() == "IHDR" && len(head) == 13 && c.whole() {
			return uint64(binary.BigEndian.Uint32(head)) * uint64(binary.BigEndian.Uint32(head[4:])), true
		}
	}
	return 0, false
}

// wholePNG reports that every chunk up to IEND is there and undamaged, and that
// the pixels the image says it has are there. What comes after IEND is no
// concern of the image.
func wholePNG(data []byte) bool {
	var head []byte
	var packed []io.Reader
	for c := range Chunks(data) {
		if !c.whole() {
			return false
		}
		switch c.Kind() {
		case "IHDR":
			if head != nil || len(c.Data()) != 13 {
				return false
			}
			head = c.Data()
		case "IDAT":
			packed = append(packed, bytes.NewReader(c.Data()))
		case "IEND":
			return head != nil && hasPixels(head, io.MultiReader(packed...))
		}
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
