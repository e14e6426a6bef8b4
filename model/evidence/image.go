package evidence

import (
	"bytes"
	"encoding/binary"
	"image"
	_ "image/jpeg" // for DecodeConfig
	_ "image/png"

	"toprunner/model"
)

// maxPixels is the largest image that is taken: 100 million pixels, which an
// A3 page at 600 dpi (70 million) does not reach. Decoded, it needs 400 MB.
const maxPixels = 100_000_000

// examineImage reads the header and asks whole whether the file goes on to its
// end. The pixels are not decoded: that takes seconds for a large scan.
func examineImage(data []byte, whole func([]byte) bool) (pages int, state model.AttachmentState) {
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || config.Width <= 0 || config.Height <= 0 ||
		int64(config.Width)*int64(config.Height) > maxPixels || !whole(data) {
		return 0, model.AttachmentBroken
	}
	return 1, model.AttachmentGood
}

// Markers of JPEG (ITU-T T.81, table B.1).
const (
	markerTEM  = 0x01
	markerRST0 = 0xD0
	markerRST7 = 0xD7
	markerEOI  = 0xD9
	markerSOS  = 0xDA
)

// wholeJPEG reports that the segments follow one another up to the end marker
// of the image itself; that of a thumbnail lies within a segment.
func wholeJPEG(data []byte) bool {
	rest := data[2:] // past the start marker
	for {
		marker, after, ok := nextMarker(rest)
		if !ok {
			return false
		}
		switch {
		case marker == markerEOI:
			return true
		case marker == markerTEM, marker >= markerRST0 && marker <= markerRST7:
			rest = after
			continue
		}
		if len(after) < 2 {
			return false
		}
		size := int(binary.BigEndian.Uint16(after))
		if size < 2 || size > len(after) {
			return false
		}
		rest = after[size:]
		if marker == markerSOS {
			rest = skipScan(rest)
		}
	}
}

// nextMarker reads a marker, which any number of fill bytes may precede.
func nextMarker(data []byte) (marker byte, after []byte, ok bool) {
	if len(data) == 0 || data[0] != 0xFF {
		return 0, nil, false
	}
	for len(data) > 0 && data[0] == 0xFF {
		data = data[1:]
	}
	if len(data) == 0 {
		return 0, nil, false
	}
	return data[0], data[1:], true
}

// skipScan passes the coded pixels: all up to the next marker that is neither
// a stuffed zero byte nor a restart.
func skipScan(data []byte) []byte {
	for i := 0; i+1 < len(data); i++ {
		if data[i] != 0xFF {
			continue
		}
		next := data[i+1]
		if next != 0 && (next < markerRST0 || next > markerRST7) {
			return data[i:]
		}
	}
	return nil
}
