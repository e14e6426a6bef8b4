package chart

import "math"

// Ticks returns the numbers a scale from low to high is marked with: multiples
// of 1, 2 or 5 times a power of ten, the first at or below low, the last at or
// above high, and no more than about most of them. low must be below high.
func Ticks(low, high float64, most int) []float64 {
	step := niceStep((high - low) / float64(max(most-1, 1)))
	first, last := math.Floor(low/step), math.Ceil(high/step)
	var ticks []float64
	for n := first; n <= last; n++ {
		ticks = append(ticks, n*step)
	}
	return ticks
}

// niceStep returns the least of 1, 2 and 5 times a power of ten that is not
// below the given step.
func niceStep(step float64) float64 {
	const rounding = 1e-9
	power := math.Pow(10, math.Floor(math.Log10(step)))
	for _, nice := range []float64{1, 2, 5} {
		if step <= nice*power*(1+rounding) {
			return nice * power
		}
	}
	return 10 * power
}
