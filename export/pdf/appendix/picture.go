package appendix

import (
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"toprunner/model/evidence"
)

// picture is an image as PDF takes it.
type picture struct {
	width, height int         // of the pixels as they are stored
	turn          orientation // how they are looked at
	dict          types.Dict  // colours, depth and packing
	data          []byte
}

// The paper of a picture is A4, upright or across as the picture is.
const (
	short  = 595.28
	across = 841.89
	margin = 28.35 // 10 mm, which printers can print
)

// page is a page with the picture as large as fits, but not larger than 72
// pixels to the inch.
func (p *picture) page() *evidence.Pages {
	wide, high := float64(p.width), float64(p.height)
	if p.turn.sideways() {
		wide, high = high, wide
	}
	paperWide, paperHigh := short, across
	if wide > high {
		paperWide, paperHigh = across, short
	}
	scale := min((paperWide-2*margin)/wide, (paperHigh-2*margin)/high, 1)
	wide, high = wide*scale, high*scale
	m := p.turn.matrix()
	content := fmt.Sprintf("q %.4f %.4f %.4f %.4f %.4f %.4f cm /I Do Q",
		m[0]*wide, m[1]*high, m[2]*wide, m[3]*high,
		m[4]*wide+(paperWide-wide)/2, m[5]*high+(paperHigh-high)/2)

	const image, drawing = 1, 2
	page := types.Dict{
		"Type":     types.Name("Page"),
		"MediaBox": types.Array{types.Integer(0), types.Integer(0), types.Float(paperWide), types.Float(paperHigh)},
		"Contents": *types.NewIndirectRef(drawing, 0),
		"Resources": types.Dict{
			"XObject": types.Dict{"I": *types.NewIndirectRef(image, 0)},
		},
	}
	p.dict["Type"], p.dict["Subtype"] = types.Name("XObject"), types.Name("Image")
	p.dict["Width"], p.dict["Height"] = types.Integer(p.width), types.Integer(p.height)
	return &evidence.Pages{
		Dicts: []types.Dict{page},
		Objects: []evidence.Object{
			{Number: image, Value: types.StreamDict{Dict: p.dict, Raw: p.data}},
			{Number: drawing, Value: types.StreamDict{Dict: types.Dict{}, Raw: []byte(content)}},
		},
	}
}
