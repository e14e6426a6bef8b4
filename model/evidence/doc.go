// Package evidence looks into a file when it is attached: what it is, how many
// pages it has, and whether it can be opened at all.
//
// Use Examine. It judges by the content, never by the file's name, takes every
// file for hostile, and answers within TimeLimit. It keeps nothing, draws
// nothing and words nothing; what its answer means for the application is for
// package check to say.
//
// This is the only room of model that may import a PDF library.
package evidence
