package pdf

import "toprunner/export/pdf/layout"

// The colours. All are told apart in monochrome print too.
var (
	ink    = layout.Colour{R: 0x1C, G: 0x1C, B: 0x1E}
	quiet  = layout.Colour{R: 0x6A, G: 0x6E, B: 0x75}
	accent = layout.Colour{R: 0x1B, G: 0x3A, B: 0x5C}
	alert  = layout.Colour{R: 0x96, G: 0x1E, B: 0x1E}
	hair   = layout.Colour{R: 0xC4, G: 0xC9, B: 0xD0}
	pale   = layout.Colour{R: 0xB4, G: 0xBF, B: 0xCC}
	tint   = layout.Colour{R: 0xF1, G: 0xF4, B: 0xF8}
	ghost  = layout.Colour{R: 0xEE, G: 0xEE, B: 0xEE}
	paper  = layout.Colour{R: 0xFF, G: 0xFF, B: 0xFF}
)

// The type sizes, in points.
var (
	coverAward  = layout.Style{Face: layout.Regular, Size: 15, Leading: 24, Colour: accent}
	coverTitle  = layout.Style{Face: layout.Bold, Size: 30, Leading: 48, Colour: ink}
	coverName   = layout.Style{Face: layout.Bold, Size: 17, Leading: 28, Colour: ink}
	sectionHead = layout.Style{Face: layout.Bold, Size: 14, Leading: 24, Colour: accent}
	blockHead   = layout.Style{Face: layout.Bold, Size: 10.5, Leading: 19, Colour: accent}
	effortHead  = layout.Style{Face: layout.Bold, Size: 13, Leading: 21, Colour: ink}
	effortMark  = layout.Style{Face: layout.Bold, Size: 9, Leading: 15, Colour: accent}
	label       = layout.Style{Face: layout.Regular, Size: 9, Leading: 16, Colour: quiet}
	labelOver   = layout.Style{Face: layout.Bold, Size: 9, Leading: 16, Colour: ink}
	answer      = layout.Style{Face: layout.Regular, Size: 10, Leading: 16, Colour: ink}
	prose       = layout.Style{Face: layout.Regular, Size: 10, Leading: 17.5, Colour: ink}
	unanswered  = layout.Style{Face: layout.Regular, Size: 9, Leading: 16, Colour: quiet}
	missing     = layout.Style{Face: layout.Bold, Size: 9, Leading: 16, Colour: alert}
	mark        = layout.Style{Face: layout.Regular, Size: 8, Leading: 13, Colour: alert}
	tableHead   = layout.Style{Face: layout.Bold, Size: 8.5, Leading: 13, Colour: accent}
	tableBody   = layout.Style{Face: layout.Regular, Size: 9, Leading: 14, Colour: ink}
	fine        = layout.Style{Face: layout.Regular, Size: 6.5, Leading: 9.5, Colour: quiet}
	note        = layout.Style{Face: layout.Regular, Size: 8.5, Leading: 14.5, Colour: quiet}
	figureName  = layout.Style{Face: layout.Bold, Size: 8.5, Leading: 12.5, Colour: ink}
	figureValue = layout.Style{Face: layout.Bold, Size: 27, Leading: 40, Colour: accent}
	figureMark  = layout.Style{Face: layout.Bold, Size: 11, Leading: 15, Colour: accent}
	figureExact = layout.Style{Face: layout.Regular, Size: 7.5, Leading: 11.5, Colour: ink}
	figureBasis = layout.Style{Face: layout.Regular, Size: 7.5, Leading: 11.5, Colour: quiet}
	running     = layout.Style{Face: layout.Regular, Size: 8, Leading: 12, Colour: quiet}
	folio       = layout.Style{Face: layout.Regular, Size: 8.5, Leading: 12, Colour: ink}
	legend      = layout.Style{Face: layout.Regular, Size: 7, Leading: 10, Colour: quiet}
	chartLabel  = layout.Style{Face: layout.Regular, Size: 7, Leading: 10, Colour: quiet}
	chartNumber = layout.Style{Face: layout.Regular, Size: 7, Leading: 10, Colour: ink}

	contentsSection = layout.Style{Face: layout.Bold, Size: 10, Leading: 17, Colour: ink}
	contentsPart    = layout.Style{Face: layout.Regular, Size: 9.5, Leading: 16, Colour: ink}

	draftLabel = layout.Style{Face: layout.Bold, Size: 9, Leading: 16, Colour: paper}
)

// The rules.
var (
	hairline = layout.Stroke{Width: 0.4, Colour: hair}
	frame    = layout.Stroke{Width: 0.7, Colour: accent}
)

// The columns of a question's row.
const (
	labelWidth  = 146
	gutter      = 16
	answerAt    = labelWidth + gutter
	answerWidth = layout.ColumnWidth - answerAt
)
