package evidence

import (
	"bytes"
	"encoding/binary"
	"image/jpeg"

	"toprunner/model"
)

// The largest images that are taken, in pixels. An A3 page at 600 dpi has 70
// million, an A4 page 35 million. Decoded, an image of the most pixels takes 400
// MB; one that must be decoded to be put into a document takes it twice.
const (
	maxPixels  = 100_000_000
	maxDecoded = 40_000_000
)

// examineJPEG reads the size and looks whether the file goes on to its end. The
// pixels are not decoded: that takes seconds for a large scan.
func examineJPEG(data []byte) model.AttachmentState {
	config, err := jpeg.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil || config.Width <= 0 || config.Height <= 0:
		return model.AttachmentBroken
	case int64(config.Width)*int64(config.Height) > maxPixels:
		return model.AttachmentTooLarge
	case !wholeJPEG(data):
		return model.AttachmentBroken
	}
	return model.AttachmentGood
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
