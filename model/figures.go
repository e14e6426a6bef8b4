package model

import (
	"math/big"

	"toprunner/model/calendar"
)

// FigureID names a computed figure. Outsiders rely on these words.
type FigureID string

// The figures of the track record.
const (
	EligibleShare      FigureID = "eligible_share"      // A: eligible ÷ base
	ParticipationShare FigureID = "participation_share" // B: participants ÷ eligible
	DaysPerMonth       FigureID = "days_per_month"      // C: days ÷ participants ÷ months
	DaysPerWeek        FigureID = "days_per_week"       // C: days ÷ participants ÷ weeks
)

// FigureIDs lists the figures in their order.
func FigureIDs() []FigureID {
	return []FigureID{EligibleShare, ParticipationShare, DaysPerMonth, DaysPerWeek}
}

// Share reports that the figure is a ratio shown in percent; the others are
// shown in days.
func (id FigureID) Share() bool { return id == EligibleShare || id == ParticipationShare }

// Obstacle says why a figure could not be computed.
type Obstacle string

// The obstacles.
const (
	NoObstacle     Obstacle = ""
	ObstacleInput  Obstacle = "input"  // an input is empty or unreadable
	ObstacleZero   Obstacle = "zero"   // a divisor is 0
	ObstaclePeriod Obstacle = "period" // the period is not positive
)

// Figure is a computed figure with what it was computed from.
type Figure struct {
	ID FigureID
	// Value is unrounded and exact, a share as a ratio (0.806…); nil when not
	// computable. It is computed even when impossible (above 1).
	Value    *big.Rat
	Obstacle Obstacle
	// Missing holds the ids of the questions whose answers are wanted.
	Missing []string
	// Base is the choice id of the head-count that A is measured against.
	Base string
	// Operands are the numbers of the formula in its order: numerator first,
	// then the divisors.
	Operands []Operand
	// From and To are the period, both days included; zero when not given.
	From, To calendar.Date
}

// Impossible reports that the figure is a share of more than everything: one of its
// numbers must be wrong.
func (f Figure) Impossible() bool {
	return f.ID.Share() && f.Value != nil && f.Value.Cmp(big.NewRat(1, 1)) > 0
}

// Operand is one number of a figure's formula. Question is the id it was read
// from, "" for the length of the period.
type Operand struct {
	Question string
	Value    *big.Rat
}

// Figures are the computed figures of an entry, those the edition has the
// questions for, in the order of FigureIDs.
type Figures []Figure

// Get returns the figure with that id; ok is false when the edition has none.
func (fs Figures) Get(id FigureID) (f Figure, ok bool) {
	for _, f := range fs {
		if f.ID == id {
			return f, true
		}
	}
	return Figure{}, false
}
