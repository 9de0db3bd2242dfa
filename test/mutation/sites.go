package main

import (
	"fmt"
	"go/ast"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// site is a stretch of source that chooses between its mutants when it runs: the body of a function, or the
// value of a variable of the package.
type site struct {
	number     int // from 1; tests are recorded by it
	file       *sourceFile
	start, end int      // offsets; of a body, between its braces
	valueType  string   // empty for a body
	labels     []string // of the body: each copy needs labels of its own
	mutants    []*mutant
}

// siteOf returns where a mutant is chosen, or nil if it is chosen only at compile time: in a constant, or in
// a value whose type the file cannot name.
func siteOf(m *mutant) *site {
	offset := func(node ast.Node) (start, end int) {
		return m.file.owner.positions.Position(node.Pos()).Offset, m.file.owner.positions.Position(node.End()).Offset
	}
	for _, declaration := range m.file.syntax.Decls {
		if start, end := offset(declaration); m.start < start || m.end > end {
			continue
		}
		switch declaration := declaration.(type) {
		case *ast.FuncDecl:
			start, end := offset(declaration.Body)
			if m.start > start && m.end < end {
				return &site{file: m.file, start: start + 1, end: end - 1, labels: labelsIn(declaration.Body)}
			}
		case *ast.GenDecl:
			for _, spec := range declaration.Specs {
				values, ok := spec.(*ast.ValueSpec)
				if !ok || declaration.Tok.String() != "var" || len(values.Names) != len(values.Values) {
					continue
				}
				for i, value := range values.Values {
					start, end := offset(value)
					if m.start < start || m.end > end {
						continue
					}
					if text, err := m.file.typeText(values.Names[i]); err == nil {
						return &site{file: m.file, start: start, end: end, valueType: text}
					}
				}
			}
		}
	}
	return nil
}

func labelsIn(body *ast.BlockStmt) []string {
	var labels []string
	ast.Inspect(body, func(node ast.Node) bool {
		if labeled, ok := node.(*ast.LabeledStmt); ok {
			labels = append(labels, labeled.Label.Name)
		}
		return true
	})
	return labels
}

// sitesOf groups mutants by the place where they are chosen, and returns those that have none.
func sitesOf(mutants []*mutant) (sites []*site, alone []*mutant) {
	for _, m := range mutants {
		found := siteOf(m)
		if found == nil {
			alone = append(alone, m)
			continue
		}
		same := slices.IndexFunc(sites, func(s *site) bool { return s.file == found.file && s.start == found.start })
		if same < 0 {
			same = len(sites)
			found.number = len(sites) + 1
			sites = append(sites, found)
		}
		sites[same].mutants = append(sites[same].mutants, m)
		m.site = sites[same]
	}
	return sites, alone
}

// source is the site as it is built: the original, and a copy of it with each of its mutants.
func (s *site) source() string {
	var b strings.Builder
	write := func(text string) {
		if s.valueType != "" {
			text = "return " + text
		}
		b.WriteString(text + "\n")
	}
	if s.valueType != "" {
		fmt.Fprintf(&b, "func() %s {", s.valueType)
	}
	fmt.Fprintf(&b, "\nswitch mutationAt(%d) {\n", s.number)
	for _, m := range s.mutants {
		fmt.Fprintf(&b, "case %d:\n", m.number)
		content := m.file.content
		write(s.relabel(string(content[s.start:m.start])+m.replacement+string(content[m.end:s.end]), m.number))
	}
	b.WriteString("default:\n")
	write(string(s.file.content[s.start:s.end]))
	b.WriteString("}\n")
	if s.valueType != "" {
		b.WriteString("}()")
	}
	return b.String()
}

// relabel gives the labels of a copy names of their own.
func (s *site) relabel(text string, number int) string {
	for _, label := range s.labels {
		uses := regexp.MustCompile(`\b(break |continue |goto )?` + label + `\b(:\n)?`)
		text = uses.ReplaceAllStringFunc(text, func(use string) string {
			if use == label {
				return use
			}
			return strings.Replace(use, label, fmt.Sprintf("%s%d", label, number), 1)
		})
	}
	return text
}

// writeSites writes the files of the packages with their sites, and a file that says which mutant is active,
// into a folder. It returns what takes the place of what.
func writeSites(folder string, packages []*sourcePackage, sites []*site) (replace map[string]string, err error) {
	slices.SortFunc(sites, func(a, b *site) int { return a.start - b.start })
	replace = map[string]string{}
	put := func(path, content string) {
		replace[path] = filepath.Join(folder, fmt.Sprintf("source%d.go", len(replace)))
		if err == nil {
			err = os.WriteFile(replace[path], []byte(content), 0o600)
		}
	}
	for _, p := range packages {
		for _, file := range p.files {
			var content strings.Builder
			done := 0
			for _, s := range sites {
				if s.file == file {
					content.WriteString(string(file.content[done:s.start]) + s.source())
					done = s.end
				}
			}
			if done > 0 {
				content.Write(file.content[done:])
				put(file.path, content.String())
			}
		}
		put(filepath.Join(p.folder, "mutation_active.go"), fmt.Sprintf(activeSource, p.name, folder, folder))
	}
	return replace, err
}

// activeSource is the file that is added to each package. It reads the active mutant from a file, not from
// the environment, because some tests run programs in an environment of their own.
const activeSource = `package %s

import (
	"fmt"
	"os"
	"strconv"
	"sync"
)

var (
	mutationActive = mutationRead() // number of the mutant, 0 for none, -1 to record the sites that run
	mutationSeen   sync.Map
)

func mutationRead() int {
	content, _ := os.ReadFile("%s/active")
	number, _ := strconv.Atoi(string(content))
	return number
}

func mutationAt(site int) int {
	if mutationActive < 0 {
		if _, seen := mutationSeen.LoadOrStore(site, true); !seen {
			if file, err := os.OpenFile("%s/recorded", os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600); err == nil {
				fmt.Fprintln(file, site)
				file.Close()
			}
		}
	}
	return mutationActive
}
`
