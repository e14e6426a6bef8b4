package text

import "strings"

// Cells reads what a spreadsheet puts on the clipboard: rows of cells, parted by
// tabs. A cell that holds a line break or a tab stands in quotation marks there,
// those inside doubled; its line breaks stay. Line breaks at the end belong to no
// row.
func Cells(s string) [][]string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	rest := strings.TrimRight(s, "\n")
	if rest == "" {
		return nil
	}
	var rows [][]string
	row := []string{}
	for {
		cell, after := nextCell(rest)
		row = append(row, cell)
		if after == "" {
			return append(rows, row)
		}
		if after[0] == '\n' {
			rows, row = append(rows, row), []string{}
		}
		rest = after[1:]
	}
}

// nextCell returns the cell that s begins with and what follows it: nothing, or
// text that begins with a tab or a line break.
func nextCell(s string) (cell, after string) {
	if cell, after, ok := quotedCell(s); ok {
		return cell, after
	}
	end := strings.IndexAny(s, "\t\n")
	if end < 0 {
		return s, ""
	}
	return s[:end], s[end:]
}

// quotedCell reads a cell in quotation marks. ok is false for a text that only
// begins with one, which a spreadsheet leaves as it is.
func quotedCell(s string) (cell, after string, ok bool) {
	if !strings.HasPrefix(s, `"`) {
		return "", "", false
	}
	var inside strings.Builder
	for rest := s[1:]; ; {
		end := strings.IndexByte(rest, '"')
		if end < 0 {
			return "", "", false
		}
		inside.WriteString(rest[:end])
		rest = rest[end+1:]
		switch {
		case strings.HasPrefix(rest, `"`):
			inside.WriteByte('"')
			rest = rest[1:]
		case rest == "", rest[0] == '\t', rest[0] == '\n':
			return inside.String(), rest, strings.ContainsAny(inside.String(), "\n\t")
		default:
			return "", "", false
		}
	}
}
