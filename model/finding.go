package model

import "slices"

// Severity says what a finding keeps from happening.
type Severity string

// The severities: an entry with an error is a draft; a warning is worth a
// look; a notice is for information.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Notice  Severity = "notice"
)

// RuleID names a rule. Outsiders rely on these words.
type RuleID string

// The rules. RuleLeak is applied once there are clients.
const (
	RuleRequired                   RuleID = "required"
	RuleFormat                     RuleID = "format"
	RuleDeclaration                RuleID = "declaration"
	RuleLength                     RuleID = "length"
	RuleSoftRequired               RuleID = "soft_required"
	RuleRegularWithinTotal         RuleID = "regular_within_total"
	RuleEligibleWithinBase         RuleID = "eligible_within_base"
	RuleParticipantsWithinEligible RuleID = "participants_within_eligible"
	RuleDaysWithoutParticipants    RuleID = "days_without_participants"
	RuleDaysPlausible              RuleID = "days_plausible"
	RuleAllHundred                 RuleID = "all_hundred"
	RuleMonthlyAgrees              RuleID = "monthly_agrees"
	RulePeriodOrder                RuleID = "period_order"
	RuleCategoryText               RuleID = "category_text"
	RuleFigureDiffers              RuleID = "figure_differs"
	RuleNoNumber                   RuleID = "no_number"
	RuleKanaCompanyWord            RuleID = "kana_company_word"
	RulePostalPrefecture           RuleID = "postal_prefecture"
	RuleCharacterRefused           RuleID = "character_refused"
	RuleGlyphMissing               RuleID = "glyph_missing"
	RuleFileType                   RuleID = "file_type"
	RuleFileBroken                 RuleID = "file_broken"
	RuleFileEncrypted              RuleID = "file_encrypted"
	RuleMailSize                   RuleID = "mail_size"
	RulePeriodClosed               RuleID = "period_closed"
)

// RuleIDs lists every rule in the order of the edition's table.
func RuleIDs() []RuleID {
	return []RuleID{
		RuleRequired, RuleFormat, RuleDeclaration, RuleLength, RuleSoftRequired,
		RuleRegularWithinTotal, RuleEligibleWithinBase, RuleParticipantsWithinEligible,
		RuleDaysWithoutParticipants, RuleDaysPlausible, RuleAllHundred, RuleMonthlyAgrees,
		RulePeriodOrder, RuleCategoryText, RuleFigureDiffers, RuleNoNumber,
		RuleKanaCompanyWord, RulePostalPrefecture, RuleCharacterRefused, RuleGlyphMissing,
		RuleFileType, RuleFileBroken, RuleFileEncrypted, RuleMailSize, RulePeriodClosed,
	}
}

// Finding is one thing the check has to say. It is worded when shown, from the
// rule and Params, by words.Finding.
type Finding struct {
	Rule     RuleID
	Severity Severity
	Question string // id, or "" when it concerns no single question
	// Case tells apart the messages of one rule, "" when it has but one.
	Case string
	// Params are the numbers, texts and ids the message speaks of, unworded.
	Params map[string]string
}

// Unanswered reports that the finding is an error that says no more than that a
// required answer is still to come.
func (f Finding) Unanswered() bool {
	return f.Severity == Error && (f.Rule == RuleRequired || f.Rule == RuleCategoryText)
}

// Wrong reports that the finding is an error in what was answered.
func (f Finding) Wrong() bool { return f.Severity == Error && !f.Unanswered() }

// Kind names the finding to a person: "unanswered" for what is only still to come,
// otherwise its severity.
func (f Finding) Kind() string {
	if f.Unanswered() {
		return "unanswered"
	}
	return string(f.Severity)
}

// Report is the result of a check.
type Report struct {
	Edition     string // id of the edition checked against
	EditionHash string
	Rules       int // version of the rules
	// Organization is the name of who applies, as the overview shows it: the
	// answer to the question with RoleOrganizationName, "" while it is empty.
	Organization string
	Findings     []Finding
	// Required counts the questions required for this entry as it stands,
	// Answered those of them that were answered.
	Required, Answered int
	Figures            Figures
}

// Complete reports that no finding is an error.
func (r *Report) Complete() bool { return r.Count(Error) == 0 }

// Count returns the number of findings of a severity.
func (r *Report) Count(s Severity) int {
	n := 0
	for _, f := range r.Findings {
		if f.Severity == s {
			n++
		}
	}
	return n
}

// Those returns the findings of one kind, such as Finding.Wrong, in the order of
// the form.
func (r *Report) Those(are func(Finding) bool) []Finding {
	var those []Finding
	for _, f := range r.Findings {
		if are(f) {
			those = append(those, f)
		}
	}
	return those
}

// Of returns the findings of one question.
func (r *Report) Of(question string) []Finding {
	return r.Those(func(f Finding) bool { return f.Question == question })
}

// EntryState is how far an entry has come.
type EntryState string

// The states of an entry. The check decides on all but the last, which a person
// sets by hand.
const (
	StateEditing   EntryState = "editing"   // 入力中: only required answers still open
	StateMending   EntryState = "needs_fix" // 要修正: any other error
	StateChecked   EntryState = "checked"   // 確認済み(未提出)
	StateSubmitted EntryState = "submitted" // 提出済み
)

// State returns how far the entry has come by this check.
func (r *Report) State() EntryState {
	switch {
	case slices.ContainsFunc(r.Findings, Finding.Wrong):
		return StateMending
	case slices.ContainsFunc(r.Findings, Finding.Unanswered):
		return StateEditing
	default:
		return StateChecked
	}
}
