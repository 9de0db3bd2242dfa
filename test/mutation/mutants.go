package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// mutant is one change to one file: the bytes from start to end become the replacement.
type mutant struct {
	file        *sourceFile
	start, end  int
	replacement string
	number      int   // in the sample, from 1
	site        *site // nil if it is chosen only at compile time
}

// source is the changed file.
func (m *mutant) source() []byte {
	return slices.Concat(m.file.content[:m.start], []byte(m.replacement), m.file.content[m.end:])
}

// String names the place and the change, on one line.
func (m *mutant) String() string {
	before := strings.Join(strings.Fields(string(m.file.content[m.start:m.end])), " ")
	if len(before) > longestExcerpt {
		before = before[:longestExcerpt] + "…"
	}
	name := filepath.Base(filepath.Dir(m.file.path)) + "/" + filepath.Base(m.file.path)
	line := 1 + bytes.Count(m.file.content[:m.start], []byte("\n"))
	column := m.start - bytes.LastIndexByte(m.file.content[:m.start], '\n')
	return fmt.Sprintf("%s:%d:%d: %q becomes %q", name, line, column, before, m.replacement)
}

const longestExcerpt = 60 // bytes of the source before the change

// mutants returns every mutant of a package, in the order of files and places. Not all of them compile.
func (p *sourcePackage) mutants() []*mutant {
	var mutants []*mutant
	for _, file := range p.files {
		c := &collector{file: file}
		ast.Inspect(file.syntax, func(node ast.Node) bool {
			c.visit(node)
			_, imports := node.(*ast.ImportSpec)
			return !imports
		})
		mutants = append(mutants, c.mutants...)
	}
	return mutants
}

// collector gathers the mutants of one file.
type collector struct {
	file    *sourceFile
	mutants []*mutant
}

// add notes a mutant that replaces the source between two positions.
func (c *collector) add(from, to token.Pos, replacement string) {
	c.mutants = append(c.mutants, &mutant{file: c.file, start: c.offset(from), end: c.offset(to), replacement: replacement})
}

func (c *collector) offset(at token.Pos) int {
	return c.file.owner.positions.Position(at).Offset
}

// swaps are the operators that take an operator's place.
var swaps = map[token.Token][]token.Token{
	token.EQL: {token.NEQ}, token.NEQ: {token.EQL},
	token.LSS: {token.LEQ, token.GEQ}, token.LEQ: {token.LSS, token.GTR},
	token.GTR: {token.GEQ, token.LEQ}, token.GEQ: {token.GTR, token.LSS},
	token.LAND: {token.LOR}, token.LOR: {token.LAND},
	token.ADD: {token.SUB}, token.SUB: {token.ADD}, token.MUL: {token.QUO}, token.QUO: {token.MUL},
	token.REM: {token.QUO}, token.ADD_ASSIGN: {token.SUB_ASSIGN}, token.SUB_ASSIGN: {token.ADD_ASSIGN},
	token.MUL_ASSIGN: {token.QUO_ASSIGN}, token.QUO_ASSIGN: {token.MUL_ASSIGN},
	token.INC: {token.DEC}, token.DEC: {token.INC}, token.BREAK: {token.CONTINUE}, token.CONTINUE: {token.BREAK},
}

// visit adds the mutants of one node of the syntax tree.
func (c *collector) visit(node ast.Node) {
	switch node := node.(type) {
	case *ast.BinaryExpr:
		c.swap(node.OpPos, node.Op)
	case *ast.UnaryExpr:
		if node.Op == token.NOT || node.Op == token.SUB {
			c.add(node.OpPos, node.X.Pos(), "")
		}
	case *ast.IncDecStmt:
		c.swap(node.TokPos, node.Tok)
	case *ast.BranchStmt:
		c.swap(node.TokPos, node.Tok)
	case *ast.AssignStmt:
		c.swap(node.TokPos, node.Tok)
		if node.Tok != token.DEFINE {
			c.add(node.Pos(), node.End(), "")
		}
	case *ast.ExprStmt:
		c.add(node.Pos(), node.End(), "")
	case *ast.IfStmt:
		c.add(node.Cond.Pos(), node.Cond.End(), "("+c.text(node.Cond)+") && false")
	case *ast.CaseClause:
		c.clause(node)
	case *ast.ReturnStmt:
		c.returns(node)
	case *ast.BasicLit:
		c.number(node)
	}
}

// swap replaces an operator or keyword by each of those that can take its place.
func (c *collector) swap(at token.Pos, operator token.Token) {
	for _, other := range swaps[operator] {
		c.add(at, at+token.Pos(len(operator.String())), other.String())
	}
}

// clause empties the body of a case.
func (c *collector) clause(clause *ast.CaseClause) {
	if len(clause.Body) > 0 {
		c.add(clause.Colon+1, clause.End(), "")
	}
}

// returns replaces each value by zero: one of the zeros compiles.
func (c *collector) returns(statement *ast.ReturnStmt) {
	for _, value := range statement.Results {
		for _, zero := range zerosFor(c.text(value)) {
			c.add(value.Pos(), value.End(), zero)
		}
	}
}

// zerosFor are the values that a returned expression may be replaced by.
func zerosFor(expression string) []string {
	switch expression {
	case "nil", `""`, "0":
		return nil
	case "true":
		return []string{"false"}
	case "false":
		return []string{"true"}
	}
	return []string{"nil", `""`, "0", "false", "true"}
}

// number replaces a number by the next one.
func (c *collector) number(literal *ast.BasicLit) {
	value, err := strconv.ParseFloat(literal.Value, 64)
	if err == nil && literal.Kind != token.STRING {
		c.add(literal.Pos(), literal.End(), strconv.FormatFloat(value+1, 'g', -1, 64))
	}
}

// text is the source of a node.
func (c *collector) text(node ast.Node) string {
	return string(c.file.content[c.offset(node.Pos()):c.offset(node.End())])
}
