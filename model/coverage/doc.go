// Package coverage tells what readers of an effort look for and whether the
// entry gives it them: the situation before, what was done, a number before and
// after, and who can copy it. Of returns the points of one category.
//
// It never judges an entry (package check does) and words nothing: each point
// carries the reason as an id.
package coverage
