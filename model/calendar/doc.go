// Package calendar reads and reckons the dates and months people write on
// Japanese forms, era years among them. It knows days, not moments: the one
// place where a moment becomes a day is JapanDay.
package calendar
