package model

import (
	"strings"
	"testing"
)

func TestReadKana(t *testing.T) {
	checkReads(t, &Question{Type: TypeText, Format: FormatKana}, map[string]string{
		"トップランナー":     "トップランナー",
		"とっぷ らんなー":    "トップ ランナー",
		"ﾄｯﾌﾟ･ﾗﾝﾅｰ":   "トップ・ランナー",
		"ヴェルサイユ　ヴ":    "ヴェルサイユ　ヴ",
		"カブシキガイシャ レイ": "カブシキガイシャ レイ", // its own rule says so
		"（カ）レイ":       "(カ)レイ",
		"レイ(カ)":       "レイ(カ)",
		"株式会社例":       "!kana",
		"ABC":         "!kana",
		"レイ1":         "!kana",
		"レイ（カ）レイ":     "!kana",
		"(カ)":         "!kana",
		"・ー":          "!kana",
		"レイ-レイ":       "!kana",
	})
}

func TestReadPostalCode(t *testing.T) {
	checkReads(t, &Question{Type: TypeText, Format: FormatPostalCode}, map[string]string{
		"100-8926": "100-8926", "〒100-8926": "100-8926", "〒 100-8926": "100-8926", "1008926": "100-8926",
		"１００－８９２６": "100-8926", "100‐8926": "100-8926", "100−8926": "100-8926", "100ー8926": "100-8926", "100―8926": "100-8926",
		"100 - 8926": "100-8926",
		"100-892":    "!postal_code", "10-08926": "!postal_code", "100-89266": "!postal_code", "東京": "!postal_code", "100/8926": "!postal_code",
	})
}

func TestReadPhone(t *testing.T) {
	checkReads(t, &Question{Type: TypeText, Format: FormatPhone}, map[string]string{
		"03-5253-5111": "03-5253-5111", "０３－５２５３－５１１１": "03-5253-5111", "03(5253)5111": "03(5253)5111", "（03）5253-5111": "(03)5253-5111",
		"0352535111": "0352535111", "090 1234 5678": "090 1234 5678", "03‐5253‐5111": "03-5253-5111",
		"03-5253-5111 内線1234": "03-5253-5111 内線1234", "03-5253-5111（内線 12）": "03-5253-5111(内線 12)",
		"03-5253-5111 ext. 12": "03-5253-5111 ext. 12",
		"+81-3-5253-5111":      "+81-3-5253-5111", "＋81 3 5253 5111": "+81 3 5253 5111", "+1 (212) 555-0100": "+1 (212) 555-0100",
		"0120-123-456": "0120-123-456", "123456789": "123456789",
		"12345678": "!phone", "090-1234-56789": "!phone", "+81": "!phone", "+1234567890123456": "!phone", "03-5253-5111、03-5253-5112": "!phone",
		"代表": "!phone", "03-5253-511x": "!phone", "内線1234": "!phone", "03-5253-5111 内線": "!phone", "3+5253-5111-0": "!phone",
	})
}

func TestReadEmail(t *testing.T) {
	checkReads(t, &Question{Type: TypeText, Format: FormatEmail}, map[string]string{
		"jinji@example.co.jp": "jinji@example.co.jp", "ｊｉｎｊｉ＠ｅｘａｍｐｌｅ．ｊｐ": "jinji@example.jp", " a.b+c@x.jp\n": "a.b+c@x.jp",
		"jinji": "!email", "a@b@c.jp": "!email", "@example.jp": "!email", "a@": "!email", "a@example": "!email", "a@.jp": "!email",
		"a@example.": "!email", "a@ex..jp": "!email", "a b@example.jp": "!email", "a@例え.jp": "!email", "a@b.jp,c@d.jp": "!email",
		"総務 <a@example.jp>": "!email", "a@example。co.jp": "!email",
	})
}

func TestReadURL(t *testing.T) {
	checkReads(t, &Question{Type: TypeText, Format: FormatURL}, map[string]string{
		"https://example.jp": "https://example.jp", "http://example.jp/働き方?a=1": "http://example.jp/働き方?a=1",
		"ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｊｐ": "https://example.jp", "HTTPS://example.jp": "HTTPS://example.jp",
		"example.jp": "!url", "www.example.jp/": "!url", "ftp://example.jp": "!url", "https://": "!url", "https:///x": "!url",
		"https://exa mple.jp": "!url", "javascript:alert(1)": "!url", "https://example.jp https://example.com": "!url", "https://:80": "!url",
		"https://%zz": "!url",
	})
}

func TestReadCorporateNumber(t *testing.T) {
	q := &Question{Type: TypeText, Format: FormatCorporateNumber}
	checkReads(t, q, map[string]string{
		"7000012050002": "7000012050002", "７００００１２０５０００２": "7000012050002", "7-0000-1205-0002": "7000012050002", "7 0000 1205 0002": "7000012050002",
		"700001205000": "!corporate_number", "70000120500021": "!corporate_number", "T7000012050002": "!corporate_number", "": "(empty)",
	})
	// The check digit finds every other first digit and every single slip in
	// the digits it counts.
	const right = "7000012050002"
	for at := range right {
		for digit := '0'; digit <= '9'; digit++ {
			slip := right[:at] + string(digit) + right[at+1:]
			// 0 and 9 are the same to the remainder of 9.
			same := slip == right || at > 0 && strings.ContainsRune("09", digit) && strings.Contains("09", right[at:at+1])
			if got := readsAs(q, slip); (got == slip) != same {
				t.Errorf("%s reads as %s", slip, got)
			}
		}
	}
}

func TestReadRefusesAPastedBook(t *testing.T) {
	book := strings.Repeat("0", 20<<20)
	for format := range formats {
		if v := (&Question{Type: TypeText, Format: format}).Read(TextAnswer(book)); len(v.Bad) != 1 || v.Bad[0].Typed != book {
			t.Errorf("%s: it is taken for one", format)
		}
	}
}
