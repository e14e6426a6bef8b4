package calendar

import (
	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

// UnmarshalYAML reads the date of an edition file in any form of ParseDate. The
// error knows its place in the file.
func (d *Date) UnmarshalYAML(node ast.Node) error {
	return unmarshal(node, d, ParseDate, "expected a date such as 2025-04-01")
}

// UnmarshalYAML reads the month of an edition file in any form of ParseMonth.
// The error knows its place in the file.
func (m *Month) UnmarshalYAML(node ast.Node) error {
	return unmarshal(node, m, ParseMonth, "expected a month such as 2025-04")
}

func unmarshal[T any](node ast.Node, into *T, parse func(string) (T, bool), expected string) error {
	scalar, isScalar := node.(ast.ScalarNode)
	if !isScalar {
		return &yaml.SyntaxError{Message: expected, Token: node.GetToken()}
	}
	value, ok := parse(scalar.GetToken().Value)
	if !ok {
		return &yaml.SyntaxError{Message: expected, Token: node.GetToken()}
	}
	*into = value
	return nil
}
