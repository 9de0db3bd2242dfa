package lang_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// hole stands in an id for a part that is known only when the program runs, such as the id of a question.
const hole = "\x00"

// templateCall is a text that a template asks for: {{text "cli.usage"}}.
var templateCall = regexp.MustCompile(`{{text "([^"]+)"}}`)

// idPart is what can fill a hole: a string of the program that looks like an id or a part of one.
var idPart = regexp.MustCompile(`^[a-z0-9][a-z0-9_.+-]*$`)

// idShape is what a part of an id looks like, with holes that words are between.
var idShape = regexp.MustCompile(`^\x00?([a-z0-9_.+-]+\x00?)*$`)

// program is the source of the program without its tests, as far as ids of texts are put together in it.
type program struct {
	functions map[string][]*function // by name
	calls     map[string][]use       // by the name of the function called
	stored    []use                  // concatenations that literals of structs hold
	words     map[string]bool        // string literals that can fill a hole
	sections  map[string]bool        // first parts of the ids
	templates []string               // ids of the texts that templates ask for
	known     map[string][]string    // what a parameter or a variable was found to be
}

// function is a function and its folder; without a declaration it stands for the top of a file.
type function struct {
	folder string
	*ast.FuncDecl
}

// use is an expression and the function it stands in.
type use struct {
	in *function
	ast.Expr
}

// parseProgram parses the Go files of the program.
func parseProgram(t *testing.T) *program {
	t.Helper()
	p := &program{functions: map[string][]*function{}, calls: map[string][]use{}, words: map[string]bool{},
		sections: map[string]bool{}, known: map[string][]string{}}
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, declaration := range file.Decls {
			in := &function{folder: filepath.Dir(path)}
			if f, is := declaration.(*ast.FuncDecl); is {
				in.FuncDecl = f
				p.functions[f.Name.Name] = append(p.functions[f.Name.Name], in)
			}
			ast.Inspect(declaration, func(node ast.Node) bool { p.note(in, node); return true })
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// note records a string literal, a call, or a concatenation in a literal.
func (p *program) note(in *function, node ast.Node) {
	switch node := node.(type) {
	case *ast.BasicLit:
		if node.Kind != token.STRING {
			return
		}
		text, _ := strconv.Unquote(node.Value)
		if idPart.MatchString(text) {
			p.words[text] = true
		}
		for _, asked := range templateCall.FindAllStringSubmatch(text, -1) {
			p.templates = append(p.templates, asked[1])
		}
	case *ast.CallExpr:
		name := nameOf(node.Fun)
		p.calls[name] = append(p.calls[name], use{in, node})
	case *ast.CompositeLit:
		for _, element := range node.Elts {
			if pair, keyed := element.(*ast.KeyValueExpr); keyed {
				element = pair.Value
			}
			if sum, is := element.(*ast.BinaryExpr); is && sum.Op == token.ADD {
				p.stored = append(p.stored, use{in, sum})
			}
		}
	}
}

func nameOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

// textIDs returns the ids that the program asks texts for, each as the parts between its holes. A hole at
// the end may be one of the stored concatenations.
func (p *program) textIDs() [][]string {
	found := map[string]bool{}
	for _, id := range p.templates {
		found[id] = true
	}
	for _, name := range []string{"Text", "Count", "ID"} {
		for _, c := range p.calls[name] {
			if !asksForText(c) {
				continue
			}
			for _, id := range p.ids(c.in, c.Expr.(*ast.CallExpr).Args[0]) {
				found[id] = true
			}
		}
	}
	var stored []string
	for _, sum := range p.stored {
		stored = append(stored, p.ids(sum.in, sum.Expr)...)
	}
	stored = slices.DeleteFunc(stored, func(id string) bool {
		return !idShape.MatchString(id) || strings.HasPrefix(id, hole) || !strings.Contains(id, ".")
	})
	var ids [][]string
	for id := range found {
		ids = append(ids, strings.Split(id, hole))
		if section, _, named := strings.Cut(strings.Split(id, hole)[0], "."); named {
			p.sections[section] = true
		}
		start, open := strings.CutSuffix(id, hole)
		for _, end := range stored {
			if open {
				ids = append(ids, strings.Split(start+end, hole))
			}
		}
	}
	return ids
}

// asksForText reports whether a call is one of a method of lang.Texts, or makes a lang.ID. A lang.ID that is
// asked for counts where it is made.
func asksForText(c use) bool {
	call := c.Expr.(*ast.CallExpr)
	asked, is := call.Fun.(*ast.SelectorExpr)
	if !is || len(call.Args) == 0 {
		return false
	}
	if conversion, is := call.Args[0].(*ast.CallExpr); is && nameOf(conversion.Fun) == "string" {
		return false
	}
	switch nameOf(asked.X) {
	case "Texts", "texts", "t":
		return true
	}
	return nameOf(asked.X) == "lang" && asked.Sel.Name == "ID"
}

// ids returns what an expression in a function can be, with holes for what only a run tells.
func (p *program) ids(in *function, e ast.Expr) []string {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return p.ids(in, e.X)
	case *ast.BasicLit:
		text, _ := strconv.Unquote(e.Value)
		return []string{text}
	case *ast.BinaryExpr:
		return concatenations(p.ids(in, e.X), p.ids(in, e.Y))
	case *ast.CallExpr:
		return p.returned(in, e)
	case *ast.Ident:
		if in.FuncDecl == nil {
			break
		}
		if at := parameter(in, e.Name); at >= 0 {
			return p.passed(in, at)
		}
		return p.once(fmt.Sprintf("variable %p %s", in, e.Name), func() []string { return p.assigned(in, e.Name) })
	}
	return []string{hole}
}

// either returns what a name can be that is given one of the values; key is its own.
func (p *program) either(key string, values []use) []string {
	return p.once(key, func() []string {
		var ids []string
		for _, value := range values {
			ids = append(ids, p.ids(value.in, value.Expr)...)
		}
		return ids
	})
}

// mostIDs bounds what a name can be: a name that can be more counts as known only when the program runs.
const mostIDs = 5000

// once returns what find finds, each id once, and a hole for nothing, too much, and where find needs its own result.
func (p *program) once(key string, find func() []string) []string {
	if ids, known := p.known[key]; known {
		return ids
	}
	p.known[key] = []string{hole}
	ids := slices.DeleteFunc(find(), func(id string) bool { return !idShape.MatchString(id) })
	slices.Sort(ids)
	if ids = slices.Compact(ids); len(ids) > 0 && len(ids) <= mostIDs {
		p.known[key] = ids
	}
	return p.known[key]
}

func concatenations(starts, ends []string) []string {
	var ids []string
	for _, start := range starts {
		for _, end := range ends {
			ids = append(ids, start+end)
		}
	}
	return ids
}

// returned returns what a call of a function of the program returns, or the argument of a conversion to string.
func (p *program) returned(in *function, c *ast.CallExpr) []string {
	name := nameOf(c.Fun)
	if name == "string" || name == "ID" {
		return p.ids(in, c.Args[0])
	}
	return p.once("result "+in.folder+" "+name, func() (ids []string) {
		for _, f := range p.functions[name] {
			if f.folder != in.folder || f.Body == nil || name == "String" {
				continue
			}
			ast.Inspect(f.Body, func(node ast.Node) bool {
				if back, is := node.(*ast.ReturnStmt); is && len(back.Results) == 1 {
					ids = append(ids, p.ids(f, back.Results[0])...)
				}
				_, closure := node.(*ast.FuncLit)
				return !closure
			})
		}
		return ids
	})
}

// parameter returns the place of the parameter of that name, -1 if there is none.
func parameter(in *function, name string) int {
	at := 0
	for _, field := range in.Type.Params.List {
		for _, declared := range field.Names {
			if declared.Name == name {
				return at
			}
			at++
		}
	}
	return -1
}

func scoped(in *function, name string) string {
	if ast.IsExported(name) {
		return name
	}
	return in.folder + " " + name
}

// passed returns what the program passes as a parameter of a function.
func (p *program) passed(in *function, at int) []string {
	var values []use
	for _, c := range p.calls[in.Name.Name] {
		arguments := c.Expr.(*ast.CallExpr).Args
		if at < len(arguments) && (in.Name.IsExported() || c.in.folder == in.folder) {
			values = append(values, use{c.in, arguments[at]})
		}
	}
	return p.either("parameter "+scoped(in, in.Name.Name)+" "+strconv.Itoa(at), values)
}

// assigned returns what a function assigns to a variable, nil for one that it does not assign singly.
func (p *program) assigned(in *function, name string) []string {
	var ids []string
	ast.Inspect(in.Body, func(node ast.Node) bool {
		assignment, is := node.(*ast.AssignStmt)
		if !is || len(assignment.Lhs) != len(assignment.Rhs) {
			return true
		}
		for i, to := range assignment.Lhs {
			if variable, is := to.(*ast.Ident); !is || variable.Name != name || mentions(assignment.Rhs[i], name) {
				continue
			}
			given := p.ids(in, assignment.Rhs[i])
			if assignment.Tok == token.ADD_ASSIGN {
				given = concatenations(ids, given)
			}
			ids = append(ids, given...)
		}
		return true
	})
	return ids
}

func mentions(e ast.Expr, name string) bool {
	found := false
	ast.Inspect(e, func(node ast.Node) bool {
		variable, is := node.(*ast.Ident)
		found = found || is && variable.Name == name
		return !found
	})
	return found
}

// uses reports whether the program can ask for the text id: whether words fill the holes of one of ids. A
// word in a hole at the beginning names a part of the catalogue, such as "ui.".
func (p *program) uses(ids [][]string, id string) bool {
	section, _, dotted := strings.Cut(id, ".")
	for _, parts := range ids {
		rest, is := strings.CutPrefix(id, parts[0])
		least := 1
		if parts[0] == "" {
			is, least = dotted && p.sections[section], len(section)+2
		}
		if is && p.fills(parts[1:], rest, least) {
			return true
		}
	}
	return false
}

// fills reports whether rest is a word, a part, a word, a part and so on, the first word of at least some bytes.
func (p *program) fills(parts []string, rest string, least int) bool {
	if len(parts) == 0 {
		return rest == ""
	}
	for end := least; end <= len(rest); end++ {
		after, is := strings.CutPrefix(rest[end:], parts[0])
		if is && p.words[rest[:end]] && p.fills(parts[1:], after, 1) {
			return true
		}
	}
	return false
}
