package check

import (
	"slices"
	"strconv"
	"strings"
)

// districts says where postal codes lie: the first two digits of Japan Post's
// seven-digit codes to the prefecture's code of JIS X 0401, which is the id
// that editions give the choices of a prefecture question.
var districts = [100]string{
	"01", "05", "03", "02", "01", "01", "01", "01", "01", "01", // 00–09
	"13", "13", "13", "13", "13", "13", "13", "13", "13", "13", // 10–19
	"13", "14", "14", "14", "14", "14", "12", "12", "12", "12", // 20–29
	"08", "08", "09", "11", "11", "11", "11", "10", "20", "20", // 30–39
	"19", "22", "22", "22", "23", "23", "23", "23", "23", "23", // 40–49
	"21", "24", "25", "27", "27", "27", "27", "27", "27", "27", // 50–59
	"26", "26", "26", "29", "30", "28", "28", "28", "31", "32", // 60–69
	"33", "33", "34", "34", "35", "35", "37", "36", "39", "38", // 70–79
	"40", "40", "40", "40", "41", "42", "43", "44", "45", "46", // 80–89
	"47", "18", "17", "16", "15", "15", "07", "07", "04", "06", // 90–99
}

// borders are the places whose post is carried from another prefecture, by the
// first digits of their codes, with the prefectures they lie in.
var borders = map[string][]string{
	"8115":  {"42"},             // Iki, from Fukuoka
	"817":   {"42"},             // Tsushima, from Fukuoka
	"87108": {"40"},             // from Oita
	"87109": {"40"},             //
	"685":   {"32"},             // Oki, from Tottori
	"49808": {"24"},             // from Aichi
	"6180":  {"26", "27"},       // Yamazaki, on both sides of the border
	"6471":  {"24", "29", "30"}, // where Mie, Nara and Wakayama meet
	"64803": {"29"},             // from Wakayama
	"94983": {"20"},             // Sakae, from Niigata
}

// likeliest returns the prefecture to name where another is chosen: that of the first
// two digits, unless the code is a border case that lies elsewhere.
func likeliest(code string) string {
	of, across := districtOf(code), acrossBorder(code)
	if len(across) > 0 && !slices.Contains(across, of) {
		return across[0]
	}
	return of
}

// districtOf returns the prefecture that most codes with these first two digits belong
// to; code is of the form NNN-NNNN.
func districtOf(code string) string {
	n, err := strconv.Atoi(code[:min(2, len(code))])
	if err != nil || n < 0 || n >= len(districts) {
		return ""
	}
	return districts[n]
}

// prefecturesOf returns every prefecture the code may belong to.
func prefecturesOf(code string) map[string]bool {
	of := districtOf(code)
	if of == "" {
		return nil
	}
	possible := map[string]bool{of: true}
	for _, p := range acrossBorder(code) {
		possible[p] = true
	}
	return possible
}

// acrossBorder returns the prefectures of a border case, nil when the code is none.
func acrossBorder(code string) []string {
	digits := strings.ReplaceAll(code, "-", "")
	for prefix, prefectures := range borders {
		if strings.HasPrefix(digits, prefix) {
			return prefectures
		}
	}
	return nil
}

// isPrefecture reports that the id is a prefecture's code: an edition whose
// choices are others is not judged.
func isPrefecture(id string) bool {
	n, err := strconv.Atoi(id)
	return err == nil && len(id) == 2 && n >= 1 && n <= 47
}
