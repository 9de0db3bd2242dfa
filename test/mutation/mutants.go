package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// mutant is one change to one file: the bytes from start to end become the replacement.
type mutant struct {
	file        string // absolute path
	original    []byte
	position    token.Position
	start, end  int
	replacement string
}

// source is the changed file.
func (m *mutant) source() []byte {
	return slices.Concat(m.original[:m.start], []byte(m.replacement), m.original[m.end:])
}

// String names the place and the change, on one line.
func (m *mutant) String() string {
	before := strings.Join(strings.Fields(string(m.original[m.start:m.end])), " ")
	if len(before) > longestExcerpt {
		before = before[:longestExcerpt] + "…"
	}
	name := filepath.Base(filepath.Dir(m.file)) + "/" + filepath.Base(m.file)
	return fmt.Sprintf("%s:%d:%d: %q becomes %q", name, m.position.Line, m.position.Column, before, m.replacement)
}

const longestExcerpt = 60 // bytes of the source before the change

// mutantsOf returns every mutant of the packages, in the order of files and places. Test files and files
// that the platform leaves out are not changed.
func mutantsOf(patterns []string) ([]*mutant, error) {
	output, err := goCommand(append([]string{"list", "-json=Dir,GoFiles"}, patterns...)...)
	if err != nil {
		return nil, fmt.Errorf("list the packages: %w\n%s", err, output)
	}
	var mutants []*mutant
	for decoder := json.NewDecoder(strings.NewReader(output)); decoder.More(); {
		var listed struct {
			Dir     string
			GoFiles []string
		}
		if err := decoder.Decode(&listed); err != nil {
			return nil, fmt.Errorf("read the list of packages: %w", err)
		}
		for _, name := range listed.GoFiles {
			more, err := mutantsOfFile(filepath.Join(listed.Dir, name))
			if err != nil {
				return nil, err
			}
			mutants = append(mutants, more...)
		}
	}
	return mutants, nil
}

func mutantsOfFile(path string) ([]*mutant, error) {
	source, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	c := &collector{path: path, source: source, files: files}
	ast.Inspect(file, func(node ast.Node) bool {
		c.visit(node)
		_, imports := node.(*ast.ImportSpec)
		return !imports
	})
	return c.mutants, nil
}

// collector gathers the mutants of one file.
type collector struct {
	path    string
	source  []byte
	files   *token.FileSet
	mutants []*mutant
}

// add notes a mutant that replaces the source between two positions.
func (c *collector) add(from, to token.Pos, replacement string) {
	position := c.files.Position(from)
	c.mutants = append(c.mutants, &mutant{
		file: c.path, original: c.source, position: position,
		start: position.Offset, end: c.files.Position(to).Offset, replacement: replacement,
	})
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
	return string(c.source[c.files.Position(node.Pos()).Offset:c.files.Position(node.End()).Offset])
}
