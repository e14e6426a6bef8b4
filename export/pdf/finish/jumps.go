package finish

import (
	"fmt"
	"strings"

	"toprunner/export/pdf/tag"
)

// jumps makes what leads to another place of the document (ISO 32000-1,
// 12.5.6.5).
func jumps(f *file, d Document) error {
	if len(d.Jumps) == 0 {
		return nil
	}
	pages, err := f.pages()
	if err != nil {
		return err
	}
	on := make([][]string, len(pages))
	for i, j := range d.Jumps {
		if min(j.Page, j.ToPage) < 1 || max(j.Page, j.ToPage) > len(pages) {
			return errForm
		}
		link := &object{dict: dict{
			{"/Type", "/Annot"}, {"/Subtype", "/Link"}, {"/Border", "[0 0 0]"}, {"/F", "4"}, // is printed, if that
			{"/Rect", rectangle(j.Box)}, {"/Contents", textString(j.Title)},
			{"/Dest", fmt.Sprintf("[%s /XYZ null %.2f null]", pages[j.ToPage-1], pageHeight-j.ToY)},
		}}
		if d.Structure != nil {
			link.dict.set("/StructParent", fmt.Sprint(parentOfJump(pages, i)))
		}
		f.jumps = append(f.jumps, f.add(link))
		on[j.Page-1] = append(on[j.Page-1], f.jumps[i])
	}
	for i, links := range on {
		if len(links) > 0 {
			page, _ := f.object(pages[i]) // which pages found already
			page.dict.set("/Annots", "["+strings.Join(links, " ")+"]")
		}
	}
	return nil
}

// parentOfJump is the place of a jump in the list of parents, which begins with
// the pages.
func parentOfJump(pages []string, i int) int { return len(pages) + i }

// rectangle is a box as PDF has it, measured from the foot of the paper.
func rectangle(b tag.Box) string {
	return fmt.Sprintf("[%.2f %.2f %.2f %.2f]", b.Left, pageHeight-b.Bottom, b.Right, pageHeight-b.Top)
}

// pageHeight is that of A4, in points.
const pageHeight = 841.89
