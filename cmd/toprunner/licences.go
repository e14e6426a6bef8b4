package main

import (
	"io/fs"
	"path"
	"strings"

	"toprunner/assets"
	"toprunner/gui"
)

// licences returns the licences of all that the app carries, its own first, then
// those of the typefaces.
func licences() []gui.Licence {
	var own, others []gui.Licence
	const root = "licences"
	_ = fs.WalkDir(assets.Licences, root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := assets.Licences.ReadFile(name)
		part := strings.TrimPrefix(path.Dir(name), root+"/")
		if title := strings.TrimSuffix(path.Base(name), ".txt"); title != "LICENSE" && title != "COPYING" {
			part += " " + title
		}
		if l := licenceOf(part, string(data)); part == "toprunner" {
			own = append(own, l)
		} else {
			others = append(others, l)
		}
		return err
	}) // embedded: it cannot fail
	own = append(own, licenceOf("BIZ UDPGothic", assets.FontLicence), licenceOf("Noto Sans JP", assets.FallbackLicence))
	return append(own, others...)
}

func licenceOf(part, text string) gui.Licence {
	return gui.Licence{Part: part, Kind: kindOf(text), Text: strings.ReplaceAll(text, "\r\n", "\n")}
}

// kindOf names a licence by words that only its text has, "" when none is known.
func kindOf(text string) string {
	plain := strings.Join(strings.Fields(text), " ")
	for _, known := range []struct{ words, kind string }{
		{"Apache License", "Apache License 2.0"},
		{"SIL OPEN FONT LICENSE", "SIL Open Font License 1.1"},
		{"Creative Commons", "Creative Commons"},
		{"free and unencumbered software released into the public domain", "Unlicense"},
		{"SQLite Is Public Domain", "Public domain"},
		{"Permission is hereby granted, free of charge", "MIT"},
		{"Permission to use, copy, modify, and/or distribute", "ISC"},
		{"Neither the name", "BSD 3-Clause"},
		{"Redistributions in binary form must reproduce", "BSD 2-Clause"},
		{"This software is provided 'as-is'", "zlib"},
	} {
		if strings.Contains(plain, known.words) {
			return known.kind
		}
	}
	return ""
}
