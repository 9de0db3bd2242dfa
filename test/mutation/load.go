package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// sourcePackage is a package whose source is changed, parsed and with its types.
type sourcePackage struct {
	path, name, folder string
	files              []*sourceFile
	positions          *token.FileSet
	imports            types.Importer
	defined            map[*ast.Ident]types.Object
}

// sourceFile is one file of a package. Test files and files that the platform leaves out are not among them.
type sourceFile struct {
	path    string // absolute
	content []byte
	syntax  *ast.File
	owner   *sourcePackage
}

// listedPackage is what the go command says about a package.
type listedPackage struct {
	Dir, ImportPath, Name, Export string
	GoFiles                       []string
	DepOnly                       bool
}

// load lists, parses and type-checks packages. The types of what they import are those that the go command
// has compiled.
func load(patterns []string) ([]*sourcePackage, error) {
	output, err := goCommand(append([]string{"list", "-export", "-deps",
		"-json=Dir,ImportPath,Name,Export,GoFiles,DepOnly"}, patterns...)...)
	if err != nil {
		return nil, fmt.Errorf("list the packages: %w\n%s", err, output)
	}
	var wanted []listedPackage
	compiled := map[string]string{}
	for decoder := json.NewDecoder(strings.NewReader(output)); decoder.More(); {
		var listed listedPackage
		if err := decoder.Decode(&listed); err != nil {
			return nil, fmt.Errorf("read the list of packages: %w", err)
		}
		compiled[listed.ImportPath] = listed.Export
		if !listed.DepOnly {
			wanted = append(wanted, listed)
		}
	}
	positions := token.NewFileSet()
	imports := importer.ForCompiler(positions, "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(compiled[path])
	})
	var packages []*sourcePackage
	for _, listed := range wanted {
		p := &sourcePackage{path: listed.ImportPath, name: listed.Name, folder: listed.Dir,
			positions: positions, imports: imports, defined: map[*ast.Ident]types.Object{}}
		if err := p.parse(listed.GoFiles); err != nil {
			return nil, err
		}
		if err := p.check(p.syntax(nil, nil), &types.Info{Defs: p.defined}); err != nil {
			return nil, err
		}
		packages = append(packages, p)
	}
	return packages, nil
}

func (p *sourcePackage) parse(names []string) error {
	for _, name := range names {
		path := filepath.Join(p.folder, name)
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		syntax, err := parser.ParseFile(p.positions, path, content, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		p.files = append(p.files, &sourceFile{path: path, content: content, syntax: syntax, owner: p})
	}
	return nil
}

// syntax returns the syntax trees of the files, with another tree in the place of one of them.
func (p *sourcePackage) syntax(changed *sourceFile, tree *ast.File) []*ast.File {
	var trees []*ast.File
	for _, f := range p.files {
		if f == changed {
			trees = append(trees, tree)
		} else {
			trees = append(trees, f.syntax)
		}
	}
	return trees
}

// check returns an error if the compiler would refuse the files.
func (p *sourcePackage) check(trees []*ast.File, info *types.Info) error {
	config := types.Config{Importer: p.imports}
	_, err := config.Check(p.path, p.positions, trees, info)
	return err
}

// compiles reports whether the compiler accepts a mutant.
func (m *mutant) compiles() bool {
	p := m.file.owner
	tree, err := parser.ParseFile(p.positions, m.file.path, m.source(), parser.SkipObjectResolution)
	return err == nil && p.check(p.syntax(m.file, tree), nil) == nil
}

// typeText writes the type of a variable of the package as the source of a file would, and returns an error
// if the file does not import what the type is made of.
func (f *sourceFile) typeText(name *ast.Ident) (string, error) {
	variable := f.owner.defined[name]
	if variable == nil {
		return "", errors.New("no type")
	}
	missing := false
	text := types.TypeString(variable.Type(), func(p *types.Package) string {
		if p == variable.Pkg() {
			return ""
		}
		at := slices.IndexFunc(f.syntax.Imports, func(spec *ast.ImportSpec) bool {
			return strings.Trim(spec.Path.Value, `"`) == p.Path()
		})
		if at < 0 {
			missing = true
		} else if spec := f.syntax.Imports[at]; spec.Name != nil {
			return spec.Name.Name
		}
		return p.Name()
	})
	if missing {
		return "", fmt.Errorf("%s is not imported", text)
	}
	return text, nil
}
