package catalogue

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

const (
	sourcesFile = "sources.yaml"
	frenchFile  = "french.yaml"

	largestFile = 256 << 10
)

// folder is the content of a folder of data files.
type folder struct {
	platforms []*Platform
	sources   map[string]Source // including those known before
	french    map[string]string
}

// readFolder reads the data files of a folder. Its platforms may refer to the sources known before.
func readFolder(data fs.FS, known map[string]Source) (folder, Errors) {
	read := folder{sources: maps.Clone(known), french: map[string]string{}}
	entries, err := fs.ReadDir(data, ".")
	if err != nil {
		return read, Errors{{File: ".", Problem: Unreadable, Found: err.Error()}}
	}
	var errs Errors
	var platforms []*file
	for _, entry := range entries {
		name := entry.Name()
		if entry.IsDir() || !isData(name) {
			continue
		}
		f := openFile(data, name)
		switch name {
		case sourcesFile:
			f.readSources(read.sources)
		case frenchFile:
			f.readFrench(read.french)
		default:
			platforms = append(platforms, f)
			continue
		}
		errs = append(errs, f.errors...)
	}
	seen := map[string]bool{}
	for _, f := range platforms {
		p := f.readPlatform(read.sources)
		if p.ID != "" && seen[p.ID] {
			f.report(f.root, "id", Duplicate, p.ID)
		}
		seen[p.ID] = true
		read.platforms = append(read.platforms, p)
		errs = append(errs, f.errors...)
	}
	return read, errs
}

func isData(name string) bool {
	extension := path.Ext(name)
	return (extension == ".yaml" || extension == ".yml") && !strings.HasPrefix(name, ".")
}

// file is a data file while it is read, with the errors so far.
type file struct {
	name   string
	root   *yaml.Node // nil if the file could not be read
	errors Errors
}

// openFile reads and parses a file.
func openFile(data fs.FS, name string) *file {
	f := &file{name: name}
	info, err := fs.Stat(data, name)
	switch {
	case err != nil:
		f.report(nil, "", Unreadable, err.Error())
	case !info.Mode().IsRegular():
		f.report(nil, "", NotRegular, "")
	case info.Size() > largestFile:
		f.report(nil, "", TooLarge, "", "256 KiB")
	default:
		text, err := fs.ReadFile(data, name)
		if err != nil {
			f.report(nil, "", Unreadable, err.Error())
			return f
		}
		f.parse(text)
	}
	return f
}

func (f *file) parse(text []byte) {
	if !utf8.Valid(text) {
		f.report(nil, "", NotUTF8, "")
		return
	}
	var document yaml.Node
	if err := yaml.Load(text, &document); err != nil {
		at, found := &yaml.Node{}, err.Error()
		if syntax, ok := errors.AsType[*yaml.LoadError](err); ok {
			at.Line, at.Column, found = syntax.Mark.Line, syntax.Mark.Column, syntax.Message
		}
		f.report(at, "", NotYAML, found)
		return
	}
	f.root = document.Content[0]
}

// report adds an error at a node, or about the whole file if node is nil.
func (f *file) report(node *yaml.Node, key string, problem Problem, found string, allowed ...string) {
	e := &Error{File: f.name, Key: key, Problem: problem, Found: found, Allowed: allowed}
	if node != nil {
		e.Line, e.Column = node.Line, node.Column
	}
	f.errors = append(f.errors, e)
}
