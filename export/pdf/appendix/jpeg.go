package appendix

import (
	"bytes"
	"encoding/binary"
	"image/color"
	"image/jpeg"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// readJPEG takes a JPEG as it is; PDF knows its packing.
func readJPEG(data []byte) (*picture, Why) {
	config, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, Broken
	}
	p := &picture{width: config.Width, height: config.Height, turn: upright, data: data}
	p.dict = types.Dict{
		"Filter": types.Name("DCTDecode"), "BitsPerComponent": types.Integer(8),
		"ColorSpace": types.Name("DeviceRGB"),
	}
	adobe := false
	for marker, body := range segments(data) {
		switch {
		case marker == 0xE1 && bytes.HasPrefix(body, exifHead):
			p.turn = orientationIn(body)
		case marker == 0xEE && bytes.HasPrefix(body, []byte("Adobe")):
			adobe = true
		}
	}
	switch config.ColorModel {
	case color.GrayModel:
		p.dict["ColorSpace"] = types.Name("DeviceGray")
	case color.CMYKModel:
		p.dict["ColorSpace"] = types.Name("DeviceCMYK")
		if adobe { // whose programs store the colours inverted
			one, zero := types.Integer(1), types.Integer(0)
			p.dict["Decode"] = types.Array{one, zero, one, zero, one, zero, one, zero}
		}
	}
	return p, ""
}

// segments goes through the segments before the pixels: marker and content.
func segments(data []byte) func(yield func(byte, []byte) bool) {
	return func(yield func(byte, []byte) bool) {
		rest := data[2:]
		for len(rest) >= 4 && rest[0] == 0xFF && rest[1] != 0xDA {
			if rest[1] == 0xFF { // a fill byte
				rest = rest[1:]
				continue
			}
			size := int(binary.BigEndian.Uint16(rest[2:]))
			if size < 2 || 2+size > len(rest) || !yield(rest[1], rest[4:2+size]) {
				return
			}
			rest = rest[2+size:]
		}
	}
}
