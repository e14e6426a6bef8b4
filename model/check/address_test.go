package check_test

import (
	"maps"
	"testing"

	"toprunner/model"
	"toprunner/model/check"
	"toprunner/model/edition/editiontest"
)

func TestKanaCompanyWord(t *testing.T) {
	ed := editiontest.TopRunner(t)
	kana := func(s string) change { return set("organization.name_kana", s) }
	bad := []string{"error organization.name_kana"}
	tryRule(t, ed, check.Facts{}, model.RuleKanaCompanyWord, []ruleCase{
		{"the name alone", nothing, nil},
		{"before", kana("カブシキガイシャミズホ"), bad},
		{"after, with a space", kana("ミズホ　ゴウドウガイシャ"), bad},
		{"in hiragana", kana("かぶしきがいしゃみずほ"), bad},
		{"in half width", kana("ﾕｳｹﾞﾝｶﾞｲｼｬ ﾐｽﾞﾎ"), bad},
		{"spoken the other way", kana("カブシキカイシャミズホ"), bad},
		{"in short", kana("（カ）ミズホ"), bad},
		{"in short and half width", kana("ﾐｽﾞﾎ(ｶ)"), bad},
		{"alone", kana("カブシキガイシャ"), bad},
		{"within a name", kana("ミズホカブシキガイシャテン"), nil},
		{"unreadable is for format", kana("カブシキガイシャ瑞穂"), nil},
	})
	e := good()
	kana("カブシキガイシャ　ミズホ")(e)
	r := check.Run(ed, e, check.Facts{})
	want := map[string]string{"word": "カブシキガイシャ", "rest": "ミズホ"}
	if f := only(t, r, model.RuleKanaCompanyWord); !maps.Equal(f.Params, want) {
		t.Errorf("got %v, want %v", f.Params, want)
	}
	for _, short := range []string{"(カ)ミズホ", "ミズホ（カ）"} {
		kana(short)(e)
		if r := check.Run(ed, e, check.Facts{}); len(r.Findings) != 1 {
			t.Errorf("%s: one cause, but %v", short, r.Findings)
		}
	}
}

// The prefecture that a warning names is where the code lies, not where its post comes
// from.
func TestPostalPrefectureThatIsNamed(t *testing.T) {
	ed := editiontest.TopRunner(t)
	for code, want := range map[string]string{"811-5135": "42", "811-4135": "40", "647-1211": "30", "498-0801": "24", "618-0071": "26"} {
		e := good()
		all(set("organization.postal_code", code), set("organization.prefecture", "15"))(e)
		if f := only(t, check.Run(ed, e, check.Facts{}), model.RulePostalPrefecture); f.Params["likely"] != want {
			t.Errorf("%s is said to lie in %s, want %s", code, f.Params["likely"], want)
		}
	}
}

func TestPostalPrefecture(t *testing.T) {
	ed := editiontest.TopRunner(t)
	address := func(code, prefecture string) change {
		return all(set("organization.postal_code", code), set("organization.prefecture", prefecture))
	}
	bad := []string{"warning organization.postal_code"}
	tryRule(t, ed, check.Facts{}, model.RulePostalPrefecture, []ruleCase{
		{"agrees", nothing, nil},
		{"agrees by label", address("〒１００－０００１", "東京都"), nil},
		{"does not", address("100-0001", "20"), bad},
		{"code unreadable", address("100", "20"), nil},
		{"no prefecture", address("100-0001", ""), nil},
		{"Iki", address("811-5135", "42"), nil},
		{"beside Iki", address("811-4135", "42"), bad},
		{"Fukuoka, before Iki", address("811-5135", "40"), nil},
		{"Tsushima", address("817-0021", "42"), nil},
		{"Fukuoka, carried from Oita", address("871-0800", "40"), nil},
		{"Fukuoka, carried from Oita, too", address("871-0902", "40"), nil},
		{"Oita itself", address("871-0700", "40"), bad},
		{"Oki", address("685-0013", "32"), nil},
		{"Mie, carried from Aichi", address("498-0801", "24"), nil},
		{"Aichi itself", address("498-0001", "24"), bad},
		{"Yamazaki in Kyoto", address("618-0071", "26"), nil},
		{"Yamazaki in Osaka", address("618-0001", "27"), nil},
		{"Yamazaki in Nara", address("618-0001", "29"), bad},
		{"where three meet", address("647-1211", "24"), nil},
		{"where three meet, too", address("647-1271", "29"), nil},
		{"Nara, carried from Wakayama", address("648-0303", "29"), nil},
		{"Sakae", address("949-8321", "20"), nil},
		{"beside Sakae", address("949-8421", "20"), bad},
	})
	e := good()
	address("9498421", "20")(e)
	want := map[string]string{"of": "organization.prefecture", "choice": "20", "likely": "15"}
	if f := only(t, check.Run(ed, e, check.Facts{}), model.RulePostalPrefecture); !maps.Equal(f.Params, want) {
		t.Errorf("got %v, want %v", f.Params, want)
	}
}

// Codes of the offices of all prefectures, as their web pages give them.
func TestPostalPrefectureOfEveryPrefecture(t *testing.T) {
	offices := []string{
		"060-8588", "030-8570", "020-8570", "980-8570", "010-8570", "990-8570", "960-8670", "310-8555",
		"320-8501", "371-8570", "330-9301", "260-8667", "163-8001", "231-8588", "950-8570", "930-8501",
		"920-8580", "910-8580", "400-8501", "380-8570", "500-8570", "420-8601", "460-8501", "514-8570",
		"520-8577", "602-8570", "540-8570", "650-8567", "630-8501", "640-8585", "680-8570", "690-8501",
		"700-8570", "730-8511", "753-8501", "770-8570", "760-8570", "790-8570", "780-8570", "812-8577",
		"840-8570", "850-8570", "862-8570", "870-8501", "880-8501", "890-8577", "900-8570",
	}
	ed := editiontest.TopRunner(t)
	prefectures := ed.ByRole(model.RolePrefecture).Choices
	if len(prefectures) != len(offices) {
		t.Fatalf("%d prefectures", len(prefectures))
	}
	for i, office := range offices {
		for j, p := range prefectures {
			e := good()
			set("organization.postal_code", office)(e)
			set("organization.prefecture", p.ID)(e)
			if found := said(check.Run(ed, e, check.Facts{}), model.RulePostalPrefecture) != nil; found != (i != j) {
				t.Errorf("%s in %s: found %v", office, p.Label.JA, found)
			}
		}
	}
}
