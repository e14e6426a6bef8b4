// Package check judges an entry against its edition: what is missing, wrong,
// doubtful or worth knowing.
//
// Use Run. Each rule is one small function from the entry at hand to its
// findings; the table in rules.go lists them all, and an edition chooses among
// them. A rule works on the roles and parameters of the edition, never on the
// ids of questions, so that another edition needs no code.
//
// A rule asks nothing itself, neither the clock nor a font nor a file: it is
// handed Facts. It words nothing either: a finding carries its numbers and
// names unworded, and package words says it in the language of the day.
//
// One cause has one finding. What is empty is not also too short, what cannot
// be read is not compared, and a rule about two questions speaks at the one
// that stands on its left side.
package check
