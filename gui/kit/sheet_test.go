package kit

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"toprunner/model"
)

// sheetOf is every widget of the kit in its states, in two columns. A new
// widget is added here, so that it is looked at in every appearance.
func sheetOf(lang model.Lang) fyne.CanvasObject {
	return NewTiles(520, GapLarge,
		NewColumn(GapMedium, textsOnSheet(), badgesOnSheet(), bannersOnSheet(), buttonsOnSheet(), listsOnSheet(lang), cardsOnSheet()),
		NewColumn(GapMedium, goldenRow(lang), fieldsOnSheet(lang), choicesOnSheet(lang), filesOnSheet(lang), NewTable(monthly(), lang)))
}

func textsOnSheet() fyne.CanvasObject {
	return NewColumn(GapTight, NewWrapText("見出し Title", Title), NewWrapText("小見出し Heading", Heading),
		NewWrapText("本文。漢字かなABC123", Body), NewWrapText("強調", Strong), NewWrapText("補足の説明", Hint), NewWrapText("小さい文字", Small))
}

func badgesOnSheet() fyne.CanvasObject {
	row := NewRow(GapSmall)
	for kind := BadgeQuiet; kind <= BadgeSuccess; kind++ {
		row.Add(NewBadge("状態"+strconv.Itoa(int(kind)), kind))
	}
	return NewColumn(GapSmall, row, NewPanel(PanelStyle{Ground: ColorPanel, Sides: GapSmall, Ends: GapSmall}, NewTextLink("説明", nil)))
}

func bannersOnSheet() fyne.CanvasObject {
	column := NewColumn(GapSmall)
	for kind := BannerNotice; kind <= BannerError; kind++ {
		column.Add(NewBanner(kind, "あと3件直すと、確認は完了です（応募はまだです）。", "元に戻す", nil))
	}
	return column
}

func buttonsOnSheet() fyne.CanvasObject {
	kinds := []ButtonKind{Primary, Secondary, Quiet}
	plain, focused, hovered := NewRow(GapMedium), NewRow(GapMedium), NewRow(GapMedium)
	for _, kind := range kinds {
		plain.Add(NewButton("保存", kind, nil))
		f, h := NewButton("焦点", kind, nil), NewButton("指す", kind, nil)
		f.FocusGained()
		h.hover(true)
		focused.Add(f)
		hovered.Add(h)
	}
	return NewRow(GapLarge, plain, focused, hovered)
}

func listsOnSheet(lang model.Lang) fyne.CanvasObject {
	chosen, other := NewSideItem("テレワークの実績", nil), NewSideItem("応募企業・団体", nil)
	chosen.SetSelected(true)
	chosen.SetState("要修正", BadgeError, "2件")
	other.SetState("入力中", BadgeActive, "")
	link := NewLinkRow(Message{Severity: model.Error, Text: "入力してください。"}, "代表者の氏名", lang, nil)
	place := NewPlaceRow("取り組みの内容", "…週3日を目安に…", nil)
	place.hover(true)
	saves := NewRow(GapMedium)
	saves.Add(saveBadge("保存しました 14:32:05", SaveDone))
	saves.Add(saveBadge("まもなく保存します", SavePending))
	saves.Add(saveBadge("まだ保存できていません", SaveFailed))
	return NewColumn(GapSmall, chosen, other, link, place, saves)
}

func saveBadge(said string, kind SaveKind) *SaveBadge {
	b := NewSaveBadge()
	b.SetState(said, kind)
	return b
}

func cardsOnSheet() fyne.CanvasObject {
	return NewTiles(220, GapMedium,
		NewStatCard(Stat{Name: "対象者の割合", Value: "80.6%", Formula: "200人 ÷ 248人"}),
		NewStatCard(Stat{Name: "実施の頻度", WhyNot: "実施日数がまだ入力されていません。"}))
}

func fieldsOnSheet(lang model.Lang) fyne.CanvasObject {
	focused, area := NewTextField(phoneField), NewTextArea()
	focused.SetText("03-1234-5678")
	focused.ring.Show()
	area.SetValue(model.TextAnswer(paragraph))
	counters := NewRow(GapMedium)
	for _, n := range []int{120, 385, 412} {
		counter := NewCounter(lang)
		counter.Set(n, 400)
		counters.Add(counter)
	}
	list := NewMessageList(lang)
	list.Set([]Message{{Severity: model.Warning, Text: "前の年より少なくなっています。"}, {Severity: model.Notice, Text: "過去の目安は60%でした。"}})
	return NewColumn(GapSmall, focused, area, counters, list)
}

func choicesOnSheet(lang model.Lang) fyne.CanvasObject {
	one := NewChoice(&model.Question{Type: model.TypeChoice, Choices: colours3()}, lang)
	one.SetValue(model.TextAnswer("green"))
	one.options.FocusGained()
	any := NewMultiChoice(&model.Question{Type: model.TypeMulti, Choices: colours3()}, lang)
	any.SetValue(model.ListAnswer("green"))
	return NewColumn(GapSmall, NewTiles(200, GapMedium, one, any), NewPicker(prefectures(), lang))
}

func filesOnSheet(lang model.Lang) fyne.CanvasObject {
	files := NewFileList(lang)
	files.SetFiles([]FileItem{{Key: "a", Name: "テレワーク規程.pdf", Detail: "PDF・3ページ・120 KB", Problem: "パスワードがかかっています。", Opens: true}})
	return files
}

// sheetSize holds all of the sheet.
var sheetSize = fyne.NewSize(1240, 1320)

// showSheet puts the sheet on the ground of the window, as screens do.
func showSheet(t *testing.T) fyne.Canvas {
	t.Helper()
	return show(t, NewWidePage(sheetOf(model.Japanese)), sheetSize.Width, sheetSize.Height)
}

func TestEveryAppearanceLooks(t *testing.T) {
	for _, appearance := range []Appearance{Light, Dark, HighContrast} {
		SetLook(test.NewTempApp(t), Look{Appearance: appearance})
		test.AssertImageMatches(t, "sheet-"+string(appearance)+".png", showSheet(t).Capture())
	}
}

// What is on the screen changes at once when the system goes from day to night:
// no part keeps a colour or a size of the theme it was made in.
func TestThemeIsFollowed(t *testing.T) {
	SetLook(test.NewTempApp(t), Look{Appearance: Light})
	changing := showSheet(t)
	test.ApplyTheme(t, NewTheme(Look{Appearance: Dark}))
	test.AssertImageMatches(t, "sheet-"+string(Dark)+".png", changing.Capture())
}
