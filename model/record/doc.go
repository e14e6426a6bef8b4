// Package record knows how days of telework are counted: what the monthly record
// sums to and the charts it is drawn as, and the count of those who know no more
// than how many people do it how often.
//
// Start with Of for the record of an entry, and with Groups for a count by hand.
// What is missing or wrong in a record is said by package check.
package record
