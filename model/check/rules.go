package check

import "toprunner/model"

// rules are all rules in the order in which they speak at one question.
var rules = []struct {
	id   model.RuleID
	find func(*subject) []model.Finding
}{
	{model.RuleRequired, required},
	{model.RuleFormat, format},
	{model.RuleDeclaration, declaration},
	{model.RuleLength, length},
	{model.RuleSoftRequired, softRequired},
	{model.RuleRegularWithinTotal, regularWithinTotal},
	{model.RuleEligibleWithinBase, eligibleWithinBase},
	{model.RuleParticipantsWithinEligible, participantsWithinEligible},
	{model.RuleDaysWithoutParticipants, daysWithoutParticipants},
	{model.RuleDaysPlausible, daysPlausible},
	{model.RuleAllHundred, allHundred},
	{model.RuleMonthlyAgrees, monthlyAgrees},
	{model.RulePeriodOrder, periodOrder},
	{model.RuleCategoryText, categoryText},
	{model.RuleFigureDiffers, figureDiffers},
	{model.RuleNoNumber, noNumber},
	{model.RuleKanaCompanyWord, kanaCompanyWord},
	{model.RulePostalPrefecture, postalPrefecture},
	{model.RuleCharacterRefused, characterRefused},
	{model.RuleGlyphMissing, glyphMissing},
	{model.RuleFileType, fileType},
	{model.RuleFileBroken, fileBroken},
	{model.RuleFileEncrypted, fileEncrypted},
	{model.RuleMailSize, mailSize},
	{model.RulePeriodClosed, periodClosed},
}
