// Package chart lays out a chart: series of numbers become rectangles, lines
// and texts that the screens and the documents draw alike. It knows no colours,
// fonts or units: marks have roles, the width of a text is asked from the caller,
// and lengths are in whatever unit the caller's width is in, measured from the
// top left corner, y downwards.
//
// Start with Chart. What is drawn can be read without colour: the values are
// written out, and the roles Main and Other are meant to be dark and light.
package chart
