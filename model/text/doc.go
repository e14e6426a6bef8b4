// Package text holds what the product knows of Japanese text as such:
// normalising what was typed or pasted, counting it as a reader would, reading
// numbers, finding characters that official portals refuse, and breaking lines.
//
// It knows neither questions nor entries.
package text
