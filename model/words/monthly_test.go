package words

import (
	"testing"

	"toprunner/model"
	"toprunner/model/record"
)

func TestColumnsOfTheMonthlyRecord(t *testing.T) {
	days := &model.Column{ID: record.Days, Unit: model.UnitDays, Label: model.Bilingual{JA: "延べ日数", EN: "Days"}}
	month := &model.Column{ID: record.Month, Label: model.Bilingual{JA: "月", EN: "Month"}}
	people := &model.Column{ID: record.Eligible, Unit: model.UnitPeople, Label: model.Bilingual{JA: "対象者数", EN: "Eligible"}}
	for lang, want := range map[model.Lang][5]string{
		model.Japanese: {"延べ日数（日）", "月", "対象者数（人）", "4月", "2024年"},
		model.English:  {"Days", "Month", "Eligible (people)", "Apr", "2024"}, // Days in days would say it twice
	} {
		w := For(lang).Monthly()
		if got := [5]string{w.Titled(days), w.Titled(month), w.Titled(people), w.Month(4), w.Year(2024)}; got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}
