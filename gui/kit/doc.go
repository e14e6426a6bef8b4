// Package kit holds the parts that the screens are made of: the theme, text
// with Japanese line breaking, stacks that give every part its width and ask
// its height, the page that scrolls, the editors for each type of question, and
// the field row, card, banner and list row around them.
//
// Start with NewPage and NewColumn for a screen, NewFieldRow and NewEditor for
// a form.
//
// A part reports what happened and shows what it is told; what that means is
// the screen's business. The kit knows questions and answers as types, but no
// entry, no session, no document and no clock.
//
// # How it looks
//
// Colours and sizes are names of the theme (NewTheme), looked up when a part
// draws and again when it is refreshed, so that the appearance and the text size
// can change at any time. A length that has to do with text goes through Scaled.
// testdata/sheet-*.png shows every part in its states in each appearance; a new
// part is added to sheetOf in sheet_test.go.
//
// # Width first, then height
//
// Wrapped text has a height only once its width is known, and Fyne asks for the
// height first. So our parts are Flowing: whoever lays them out gives a width,
// asks HeightFor, and places them. A part whose height changed by itself (a
// message appeared, a text grew) tells its Host, and the Page at the top lays
// out anew, at once and without waiting for a frame. Use Column instead of
// container.NewVBox, Row and Sides instead of NewHBox and NewBorder, Inset
// instead of NewPadded; other containers around our parts work, but what
// stands in them is not told apart from a fixed block.
package kit
