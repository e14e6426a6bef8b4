package gui

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// drop drags files onto the window.
func (d *desk) drop(paths ...string) {
	var files []fyne.URI
	for _, path := range paths {
		files = append(files, storage.NewFileURI(path))
	}
	d.win.(*droppable).told(fyne.NewPos(640, 400), files)
}

// droppable is a window of the tests that tells, as a driver's does, of what is dropped
// onto it; the toolkit's own forgets who wants to know.
type droppable struct {
	fyne.Window
	told func(fyne.Position, []fyne.URI)
}

func (w *droppable) SetOnDropped(f func(fyne.Position, []fyne.URI)) { w.told = f }

// changedEntry is the entry of that id with another name.
func changedEntry(id, organization string) *model.Entry {
	e := entryOf(id, organization)
	e.Answers["organization.street"] = model.TextAnswer("湖岸通り")
	return e
}

func TestTakingInAnEntryFile(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), three()...)
	d.entries.files["/in/青葉.json"] = entryOf("", "青葉商会")
	d.dialogs.path = "/in/青葉.json"
	d.chip("ゴミ箱")
	d.choose("応募ファイルを読み込む…")
	if d.dialogs.asked != EntryFile {
		t.Errorf("asked for a file of the kind %q", d.dialogs.asked)
	}
	d.sees("「青葉商会」の応募を読み込みました。")
	if d.listed() != "new-1 c b a" || d.overview().list.At != 0 {
		t.Errorf("listed %s, the keys at %d", d.listed(), d.overview().list.At)
	}
}

func TestTakingInWhatIsThereAlready(t *testing.T) {
	for _, tc := range []struct {
		file    *model.Entry
		deleted bool
		said    string
		press   string
		entries int
	}{
		{entryOf("a", "株式会社青空"), false, "同じ内容なので、読み込む必要はありません。", "一覧にあるものを開く", 3},
		{changedEntry("a", "株式会社青空"), false, "一覧にあるものはそのままで、両方が残ります。", "コピーとして読み込む", 4},
		{changedEntry("a", "株式会社青空"), false, "一覧にあるものはそのままで、両方が残ります。", "やめる", 3},
		{entryOf("a", "株式会社青空"), true, "ゴミ箱から戻してください。", "やめる", 3},
		{changedEntry("a", "株式会社青空"), true, "ゴミ箱に入っています。", "コピーとして読み込む", 4},
	} {
		d := newDesk(t, model.Japanese, builtin(), three()...)
		d.library.deleted["a"] = tc.deleted
		d.entries.files["/in/a.json"] = tc.file
		d.drop("/in/a.json")
		d.sees(tc.said)
		d.press(tc.press)
		if len(d.library.order) != tc.entries {
			t.Errorf("%s, %s: %d entries", tc.said, tc.press, len(d.library.order))
		}
		if got := d.library.entries["a"].Answers["organization.street"].Text; got != "" {
			t.Errorf("%s, %s: the entry in the list was overwritten with %q", tc.said, tc.press, got)
		}
		if tc.entries == 4 && d.library.entries["new-1"].Origin != model.OriginCopy {
			t.Error("the copy is not marked as one")
		}
	}
}

func TestSeveralFilesAreTakenInOneAfterTheOther(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), three()...)
	d.entries.files["/in/1.json"] = entryOf("", "一つ目")
	d.entries.files["/in/2.JSON"] = changedEntry("a", "二つ目")
	d.entries.files["/in/3.json"] = entryOf("", "三つ目")
	d.drop("/in/1.json", "/in/2.JSON", "/in/broken.json", "/in/3.json")
	d.sees("同じ応募が、すでにあります") // the second waits for an answer
	d.press("やめる")
	d.sees("/in/broken.json")
	d.press("閉じる")
	if len(d.library.order) != 5 {
		t.Errorf("%d entries", len(d.library.order))
	}
	d.sees("「三つ目」の応募を読み込みました。")
}

// A file that cannot be kept is told of, and those after it are still taken in.
func TestFileThatCannotBeKeptDoesNotStopTheOthers(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin())
	d.library.refused = "一つ目"
	d.entries.files["/in/1.json"] = entryOf("", "一つ目")
	d.entries.files["/in/2.json"] = entryOf("", "二つ目")
	d.drop("/in/1.json", "/in/2.json")
	d.press("閉じる")
	d.sees("「二つ目」の応募を読み込みました。")
}

// Whoever opens the entry that is there already gets to it, and the other files are
// taken in all the same.
func TestOpeningTheTwinForgetsNoFile(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), three()...)
	d.entries.files["/in/1.json"] = entryOf("a", "株式会社青空")
	d.entries.files["/in/2.json"] = entryOf("", "二つ目")
	d.drop("/in/1.json", "/in/2.json", "/in/broken.json")
	d.press("一覧にあるものを開く")
	d.sees("/in/broken.json")
	d.press("閉じる")
	if got := d.entry().session.Entry().ID; got != "a" {
		t.Errorf("the entry %q is open", got)
	}
	if len(d.library.order) != 4 {
		t.Errorf("%d entries", len(d.library.order))
	}
	d.app.ShowOverview()
	d.entries.files["/in/1.json"] = entryOf("", "三つ目")
	d.drop("/in/1.json") // what was chosen is done once
	d.sees("「三つ目」の応募を読み込みました。")
}

// So does an application to an edition that was added among other files.
func TestBeginningWithAnAddedEditionForgetsNoFile(t *testing.T) {
	ed := editiontest.Harbour(t)
	d := newDesk(t, model.Japanese, several{editiontest.TopRunner(t), ed}, three()...)
	d.files.offers["/in/next.yaml"] = EditionOffer{Edition: ed, FreeID: "harbour-2031-2"}
	d.entries.files["/in/2.json"] = entryOf("", "二つ目")
	d.drop("/in/next.yaml", "/in/2.json")
	d.press("この募集回に応募する")
	d.start()
	if !slices.ContainsFunc(slices.Collect(maps.Values(d.library.entries)), func(e *model.Entry) bool {
		return e.Answers["organization.name"].Text == "二つ目"
	}) {
		t.Error("the other file was forgotten")
	}
}

// Files that are opened together come as several starts, one after the other.
func TestFilesThatComeWhileAnotherIsAskedAbout(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), three()...)
	d.entries.files["/in/1.toprunner"] = entryOf("a", "株式会社青空")
	d.entries.files["/in/2.toprunner"] = entryOf("", "二つ目")
	d.app.OpenFiles([]string{"/in/1.toprunner"})
	d.app.OpenFiles([]string{"/in/2.toprunner"})
	d.press("一覧にあるものを開く")
	d.runner.wait()
	if got := d.entry().session.Entry().ID; got != "a" {
		t.Errorf("the entry %q is open", got)
	}
	if len(d.library.order) != 4 {
		t.Errorf("%d entries", len(d.library.order))
	}
}

// A file that is opened with the app waits for what is asked there first.
func TestOpeningAFileUnderASheet(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin())
	d.entries.files["/in/青葉.toprunner"] = entryOf("", "青葉商会")
	d.app.showAbout()
	d.app.OpenFiles([]string{"/in/青葉.toprunner"})
	d.runner.wait()
	if len(d.library.order) != 0 {
		t.Error("taken in under the sheet")
	}
	d.press("閉じる")
	d.runner.wait()
	d.sees("「青葉商会」の応募を読み込みました。")
}

func TestDroppingOntoAnEntry(t *testing.T) {
	d := openAt(t, model.Japanese, "eligibility", nil)
	d.drop("/in/規程.pdf") // the one file question of the section
	if got := d.entry().session.Entry().AttachmentsOf("eligibility.rule_document"); len(got) != 1 || got[0].Name != "規程.pdf" {
		t.Errorf("attached: %+v", got)
	}
	d.drop("/in/写真.bmp")
	d.sees("「写真.bmp」は、ここでは読み込めません。")
	d.entries.files["/in/1.json"] = entryOf("", "一つ目")
	d.drop("/in/1.json") // not under the sheet
	d.press("閉じる")
	if len(d.library.order) != 1 {
		t.Errorf("%d entries", len(d.library.order))
	}
	d.drop("/in/1.json")
	d.sees("「一つ目」の応募を読み込みました。")

	d = openAt(t, model.Japanese, "organization", nil)
	d.drop("/in/規程.pdf") // nothing to attach it to
	d.sees("添付の質問があるページで落とすか")
}

func TestWritingAnEntryToFiles(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), three()...)
	d.dialogs.path = "/out"
	d.act("ファイルに書き出す…")
	d.sees("応募の内容と添付ファイルを書き出しました。")
	const path = "/out/応募データ_合同会社みどり_20250722/entry.toprunner"
	if e := d.entries.saved[path]; e == nil || e.ID != "c" {
		t.Errorf("written: %v", d.entries.saved)
	}
	d.seesNot("開く")
	d.press("フォルダーを表示")
	if len(d.shown) != 1 || d.shown[0] != path {
		t.Errorf("shown: %v", d.shown)
	}
}

func TestWritingTheOpenEntryToFiles(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.street", "湖岸通り")
	d.entry().session.Attach("eligibility.rule_document", "rules.pdf", holding("%PDF"), d.app.tell)
	d.dialogs.path = "/out"
	d.choose("ファイルに書き出す…")
	e := d.entries.saved["/out/応募データ_株式会社青空_20250722/entry.toprunner"]
	if e == nil || e.Answers["organization.street"].Text != "湖岸通り" || len(e.Attachments) != 1 {
		t.Errorf("written: %v", d.entries.saved)
	}
}

func TestAddingAnEdition(t *testing.T) {
	ed := editiontest.Harbour(t)
	d := newDesk(t, model.Japanese, several{editiontest.TopRunner(t), ed}, three()...)
	d.files.offers["/in/next.yaml"] = EditionOffer{Edition: ed, FreeID: "harbour-2031-2"}
	d.dialogs.path = "/in/next.yaml"
	d.choose("募集回ファイルを追加…")
	if d.dialogs.asked != EditionFile {
		t.Errorf("asked for a file of the kind %q", d.dialogs.asked)
	}
	d.sees("「みなと働き方賞2031（架空）」を使えるようになりました。")
	if d.files.added["/in/next.yaml"] != "harbour-2031" {
		t.Errorf("added: %v", d.files.added)
	}
	d.press("この募集回に応募する")
	d.sees("掟") // what this edition asks first
}

func TestAddingAnEditionWhoseIDIsTaken(t *testing.T) {
	for _, tc := range []struct {
		taken EditionTaken
		said  string
		press string
		added string
	}{
		{TakenSame, "は、もう追加されています。", "閉じる", ""},
		{TakenOwn, "前に追加したファイルにもあり、内容が違います。", "置き換える", "harbour-2031"},
		{TakenOwn, "前に追加したファイルにもあり、内容が違います。", "harbour-2031-2として追加", "harbour-2031-2"},
		{TakenOwn, "前に追加したファイルにもあり、内容が違います。", "やめる", ""},
		{TakenBuiltIn, "このアプリに入っているため、置き換えられません。", "harbour-2031-2として追加", "harbour-2031-2"},
	} {
		d := newDesk(t, model.Japanese, builtin(), three()...)
		d.files.offers["/in/next.yml"] = EditionOffer{Edition: editiontest.Harbour(t), FreeID: "harbour-2031-2", Taken: tc.taken}
		d.drop("/in/next.yml")
		d.sees(tc.said)
		d.press(tc.press)
		if got := d.files.added["/in/next.yml"]; got != tc.added {
			t.Errorf("%s, %s: added as %q", tc.said, tc.press, got)
		}
	}
}

// An entry that is open is saved and left before another file takes the place of its
// edition; beside it an edition can be added.
func TestAddingAnEditionWhileAnEntryIsOpen(t *testing.T) {
	for _, tc := range []struct {
		press string
		fail  error
		stays bool
		added string
	}{
		{"置き換える", nil, false, "harbour-2031"},
		{"harbour-2031-2として追加", nil, true, "harbour-2031-2"},
		{"置き換える", errors.New("full"), true, ""},
	} {
		ed := editiontest.Harbour(t)
		d := newDesk(t, model.Japanese, only{ed}, model.NewEntry("a", ed.ID, model.Japanese))
		d.files.offers["/in/next.yml"] = EditionOffer{Edition: editiontest.Harbour(t), FreeID: "harbour-2031-2", Taken: TakenOwn}
		d.app.openEntry("a", july)
		name := ed.ByRole(model.RoleOrganizationName).ID
		d.drop("/in/next.yml")
		d.library.fail = tc.fail
		d.entry().session.Set(name, model.TextAnswer("みなと商会"))
		d.press(tc.press)
		if _, stays := d.app.shown.(*entryScreen); stays != tc.stays || d.files.added["/in/next.yml"] != tc.added {
			t.Errorf("%s, %v: the entry stays open: %t; added as %q", tc.press, tc.fail, stays, d.files.added["/in/next.yml"])
		}
		if kept := d.library.entries["a"].Answers[name].Text; !tc.stays && kept != "みなと商会" {
			t.Errorf("%s: kept %q", tc.press, kept)
		}
	}
}

func TestBrokenEditionIsToldWithItsPlace(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), three()...)
	d.drop("/in/broken.yaml")
	d.sees("/in/broken.yaml:3:5")
	if len(d.files.added) != 0 {
		t.Errorf("added: %v", d.files.added)
	}
}

// What is to be done about a missing edition is in the menu under that name.
func TestMissingEditionNamesTheMenu(t *testing.T) {
	for _, lang := range model.Langs() {
		d := newDesk(t, lang, builtin())
		said := d.app.words.Problem(editionMissing("x"))
		for _, id := range []string{"gui.menu.entry", "gui.menu.add_edition"} {
			if name := d.app.words.Text(id); !strings.Contains(said, name) {
				t.Errorf("%q is not in %q", name, said)
			}
		}
		d.choose(d.app.words.Text("gui.menu.add_edition"))
	}
}
