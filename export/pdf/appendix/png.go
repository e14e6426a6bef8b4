package appendix

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image"
	"image/draw"
	"image/png"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"toprunner/model/evidence"
)

// The kinds of colour in a PNG (PNG specification, 11.2.2).
const (
	pngGrey    = 0
	pngRGB     = 2
	pngPalette = 3
)

// pngParts is a PNG taken apart.
type pngParts struct {
	width, height       int
	depth, colour       byte
	palette, data, exif []byte
}

// readPNG takes the pixels as they are packed, which PDF knows; those of an
// image that is transparent or interlaced are packed anew.
func readPNG(data []byte) (*picture, Why) {
	parts := takeApart(data)
	p := &picture{width: parts.width, height: parts.height, turn: orientationIn(parts.exif)}
	if evidence.NeedsDecoding(data) {
		var why Why
		p.dict, p.data, why = repacked(data)
		return p, why
	}
	p.data = parts.data
	var ok bool
	if p.dict, ok = parts.dict(); !ok {
		return nil, Broken
	}
	return p, ""
}

// takeApart reads the chunks of an image that is known to be whole.
func takeApart(data []byte) (parts pngParts) {
	for c := range evidence.Chunks(data) {
		body := c.Data()
		switch c.Kind() {
		case "IHDR":
			parts.width = int(binary.BigEndian.Uint32(body))
			parts.height = int(binary.BigEndian.Uint32(body[4:]))
			parts.depth, parts.colour = body[8], body[9]
		case "PLTE":
			parts.palette = body
		case "eXIf":
			parts.exif = body
		case "IDAT":
			parts.data = append(parts.data, body...)
		case "IEND":
			return parts
		}
	}
	return parts
}

// dict describes the pixels as they are packed in the PNG.
func (p *pngParts) dict() (types.Dict, bool) {
	colours := 1
	var space types.Object = types.Name("DeviceGray")
	switch p.colour {
	case pngRGB:
		colours, space = 3, types.Name("DeviceRGB")
	case pngPalette:
		last := len(p.palette)/3 - 1
		if last < 0 || last > 255 {
			return nil, false
		}
		space = types.Array{types.Name("Indexed"), types.Name("DeviceRGB"), types.Integer(last),
			types.NewHexLiteral(p.palette)}
	}
	return types.Dict{
		"Filter": types.Name("FlateDecode"), "ColorSpace": space, "BitsPerComponent": types.Integer(p.depth),
		"DecodeParms": types.Dict{
			"Predictor": types.Integer(15), "Colors": types.Integer(colours),
			"BitsPerComponent": types.Integer(p.depth), "Columns": types.Integer(p.width),
		},
	}, true
}

// repacked puts the image on white paper.
func repacked(data []byte) (types.Dict, []byte, Why) {
	decoded, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, nil, Broken
	}
	paper := image.NewRGBA(decoded.Bounds())
	draw.Draw(paper, paper.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(paper, paper.Bounds(), decoded, decoded.Bounds().Min, draw.Over)
	var packed bytes.Buffer
	z, _ := zlib.NewWriterLevel(&packed, zlib.BestSpeed) // an error is of another level
	row := make([]byte, 0, 3*paper.Rect.Dx())
	for y := range paper.Rect.Dy() {
		row = row[:0]
		for at := y * paper.Stride; at < (y+1)*paper.Stride; at += 4 {
			row = append(row, paper.Pix[at:at+3]...)
		}
		_, _ = z.Write(row) // a buffer takes everything
	}
	_ = z.Close()
	return types.Dict{
		"Filter": types.Name("FlateDecode"), "ColorSpace": types.Name("DeviceRGB"), "BitsPerComponent": types.Integer(8),
	}, packed.Bytes(), ""
}
