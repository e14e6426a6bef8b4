package appendix

import (
	"bytes"
	"encoding/binary"
)

// orientation is how stored pixels are looked at, 1 to 8 as Exif numbers it
// (tag 274). Cameras store what the sensor saw and note how they were held.
type orientation uint16

const upright orientation = 1

// sideways reports that width and height change places.
func (o orientation) sideways() bool { return o >= 5 }

// matrix places the unit square of an image, in which PDF draws it with the
// first row on top, so that it is looked at as it should be.
func (o orientation) matrix() [6]float64 {
	return [...][6]float64{
		{1, 0, 0, 1, 0, 0},
		{-1, 0, 0, 1, 1, 0},  // mirrored
		{-1, 0, 0, -1, 1, 1}, // upside down
		{1, 0, 0, -1, 0, 1},  // upside down, mirrored
		{0, -1, -1, 0, 1, 1}, // first row left, first column on top
		{0, -1, 1, 0, 0, 1},  // first row right, first column on top
		{0, 1, 1, 0, 0, 0},   // first row right, first column at the foot
		{0, 1, -1, 0, 1, 0},  // first row left, first column at the foot
	}[o-1]
}

// exifHead begins the Exif segment of a JPEG.
var exifHead = []byte("Exif\x00\x00")

// orientationIn reads the orientation from Exif data, which is laid out like a
// TIFF file. What cannot be read is upright.
func orientationIn(exif []byte) orientation {
	exif = bytes.TrimPrefix(exif, exifHead)
	if len(exif) < 8 {
		return upright
	}
	var order binary.ByteOrder
	switch string(exif[:4]) {
	case "II*\x00":
		order = binary.LittleEndian
	case "MM\x00*":
		order = binary.BigEndian
	default:
		return upright
	}
	at := uint64(order.Uint32(exif[4:]))
	if at+2 > uint64(len(exif)) {
		return upright
	}
	const entry, tag = 12, 274 // bytes of an entry of the directory; Orientation
	entries := exif[at+2:]
	for range order.Uint16(exif[at:]) {
		if len(entries) < entry {
			return upright
		}
		if o := orientation(order.Uint16(entries[8:])); order.Uint16(entries) == tag && o >= 1 && o <= 8 {
			return o
		}
		entries = entries[entry:]
	}
	return upright
}
