package edition

import (
	"slices"

	"toprunner/model"
)

// roleSpec says what a question needs to be to play a role, so that rules and
// figures can rely on it.
type roleSpec struct {
	role  model.Role
	types []model.Type
	// columns are those a table must have.
	columns []model.Column
	// effort marks the roles that stand in the block repeated per category.
	effort bool
}

var roles = []roleSpec{
	{role: model.RoleOrganizationName, types: oneOf(model.TypeText)},
	{role: model.RoleNameKana, types: oneOf(model.TypeText)},
	{role: model.RolePostalCode, types: oneOf(model.TypeText)},
	{role: model.RolePrefecture, types: oneOf(model.TypeChoice)},
	{role: model.RoleCity, types: oneOf(model.TypeText)},
	{role: model.RoleStreet, types: oneOf(model.TypeText)},
	{role: model.RoleBuilding, types: oneOf(model.TypeText)},
	{role: model.RoleIndustry, types: oneOf(model.TypeChoice, model.TypeText)},
	{role: model.RoleContact, types: oneOf(model.TypeText, model.TypeLong, model.TypeChoice)},
	{role: model.RoleUnit, types: oneOf(model.TypeChoice)},
	{role: model.RoleHeadcountTotal, types: oneOf(model.TypeInteger)},
	{role: model.RoleHeadcountRegular, types: oneOf(model.TypeInteger)},
	{role: model.RoleHeadcountUnit, types: oneOf(model.TypeInteger)},
	{role: model.RoleHeadcountBase, types: oneOf(model.TypeChoice)},
	{role: model.RolePeriodStart, types: oneOf(model.TypeDate)},
	{role: model.RolePeriodEnd, types: oneOf(model.TypeDate)},
	{role: model.RoleEligible, types: oneOf(model.TypeInteger)},
	{role: model.RoleParticipants, types: oneOf(model.TypeInteger)},
	{role: model.RoleTeleworkDays, types: oneOf(model.TypeDecimal, model.TypeInteger)},
	{role: model.RoleMonthly, types: oneOf(model.TypeTable), columns: []model.Column{
		{ID: "month", Type: model.TypeMonth}, {ID: "eligible", Type: model.TypeInteger},
		{ID: "participants", Type: model.TypeInteger}, {ID: "telework_days", Type: model.TypeDecimal},
	}},
	{role: model.RoleCounting, types: oneOf(model.TypeLong, model.TypeText)},
	{role: model.RoleRuleDocument, types: oneOf(model.TypeFile)},
	{role: model.RoleCategories, types: oneOf(model.TypeMulti, model.TypeChoice)},
	{role: model.RoleOutstanding, types: oneOf(model.TypeLong, model.TypeText)},
	{role: model.RoleEffortTitle, types: oneOf(model.TypeText), effort: true},
	{role: model.RoleEffortSummary, types: oneOf(model.TypeLong, model.TypeText), effort: true},
	{role: model.RoleEffortChallenge, types: oneOf(model.TypeLong, model.TypeText), effort: true},
	{role: model.RoleEffortAction, types: oneOf(model.TypeLong, model.TypeText), effort: true},
	{role: model.RoleEffortResult, types: oneOf(model.TypeLong, model.TypeText), effort: true},
	{role: model.RoleEffortIndicators, types: oneOf(model.TypeTable), effort: true, columns: []model.Column{
		{ID: "name", Type: model.TypeText}, {ID: "unit", Type: model.TypeText},
		{ID: "before", Type: model.TypeDecimal}, {ID: "after", Type: model.TypeDecimal},
		{ID: "as_of", Type: model.TypeDate},
	}},
	{role: model.RoleEffortTransferability, types: oneOf(model.TypeLong, model.TypeText), effort: true},
	{role: model.RoleEffortEvidence, types: oneOf(model.TypeFile), effort: true},
}

// bases are the choices that a question with RoleHeadcountBase may have.
var bases = []string{model.BaseTotal, model.BaseRegular, model.BaseUnit}

func oneOf(types ...model.Type) []model.Type { return types }

func roleWords() []string {
	list := make([]string, len(roles))
	for i, r := range roles {
		list[i] = string(r.role)
	}
	return list
}

// specOf returns what a role needs; ok is false for a role that is none.
func specOf(role model.Role) (spec roleSpec, ok bool) {
	i := slices.IndexFunc(roles, func(r roleSpec) bool { return r.role == role })
	if i < 0 {
		return roleSpec{}, false
	}
	return roles[i], true
}
