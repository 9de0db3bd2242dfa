package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/lang"
)

// source is a strategy file that is exported.
type source struct {
	path string
	name string // its name, below the folder that was given if there was one, without its ending
}

// sourcesOf returns the files that the arguments stand for: folders mean the strategy files in them.
func (p *program) sourcesOf(paths []string) ([]source, error) {
	var sources []source
	for _, path := range paths {
		files, err := p.strategyFiles([]string{path})
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			name := filepath.Base(file)
			if below, err := filepath.Rel(path, file); err == nil && file != path {
				name = below
			}
			if path == "-" {
				name = "strategy"
			}
			sources = append(sources, source{file, strings.TrimSuffix(name, filepath.Ext(name))})
		}
	}
	return sources, nil
}

// target is where exports are written: to a file, a file each in a folder, or to standard output.
type target struct {
	format  exportFormat
	file    string          // "" for none
	folder  string          // "" for none
	several bool            // more than one strategy is exported
	force   bool            // overwrite
	written map[string]bool // the paths written in this run
}

// targetOf returns the target that the options ask for, or says why there can be none.
func (p *program) targetOf(sources []source, format exportFormat, flags exportFlags) (*target, error) {
	to := &target{format: format, several: len(sources) > 1, force: flags.force, written: map[string]bool{}}
	info, err := os.Stat(flags.out)
	existing := flags.out != "" && err == nil && info.IsDir()
	about := lang.Args{"File": lang.Line(flags.out), "As": format.name, "Name": "strategy" + format.ending}
	switch {
	case flags.out == "" || flags.out == "-":
		if len(sources) > 1 {
			return nil, &textError{id: "export.several", args: about, hint: true}
		}
		if format.binary && isTerminal(p.host.Stdout) {
			return nil, &textError{id: "export.terminal", args: about, hint: true}
		}
	case os.IsPathSeparator(flags.out[len(flags.out)-1]), existing && len(sources) > 1:
		to.folder = flags.out
	case existing:
		return nil, &textError{id: "export.folder", args: about, hint: true}
	case len(sources) > 1:
		return nil, &textError{id: "export.several", args: about, hint: true}
	default:
		to.file = flags.out
		if strings.EqualFold(filepath.Ext(to.file), ".csv") && format.split != nil {
			to.file = strings.TrimSuffix(to.file, filepath.Ext(to.file)) + format.ending // no spreadsheet opens an archive
		}
	}
	return to, nil
}

// write renders a strategy, writes it, and says where.
func (t *target) write(p *program, from source, e *exported) error {
	if t.folder != "" && t.format.split != nil {
		return t.writeSplit(p, from, e)
	}
	made, err := t.format.render(e)
	switch {
	case err != nil:
		return err
	case t.folder != "":
		return t.place(p, filepath.Join(t.folder, from.name+t.format.ending), made)
	case t.file == "":
		if _, err := p.out.Write(made); err != nil {
			return fmt.Errorf("printing the export: %w", err)
		}
		return nil
	}
	return t.save(p, t.file, made)
}

// writeSplit writes the files of a strategy into the folder, or into one of its own there if several
// strategies are exported.
func (t *target) writeSplit(p *program, from source, e *exported) error {
	files, err := t.format.split(e)
	if err != nil {
		return err
	}
	folder := t.folder
	if t.several {
		folder = filepath.Join(folder, from.name)
	}
	for _, file := range files {
		if err := t.place(p, filepath.Join(folder, file.Name), file.Data); err != nil {
			return err
		}
	}
	return nil
}

// place writes a file and makes the folder that it is to be in.
func (t *target) place(p *program, path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return p.unwritten(path, err)
	}
	return t.save(p, path, data)
}

// save writes a file and says so.
func (t *target) save(p *program, path string, data []byte) error {
	if err := t.writeFile(p, path, data); err != nil {
		return err
	}
	t.written[path] = true
	p.notify("export.written", lang.Args{"File": lang.Line(path)})
	return nil
}

// writeFile writes a file. One that exists is only overwritten with --force, and never if it is a strategy
// file or was written in the same run.
func (t *target) writeFile(p *program, path string, data []byte) error {
	about := lang.Args{"File": lang.Line(path)}
	was, err := existing(path)
	switch {
	case err != nil:
		return p.unwritten(path, err)
	case t.written[path]:
		return &textError{id: "export.twice", args: about, hint: true}
	case was == nil: // a new file
	case bytes.Equal(was, data):
		return nil
	case document.IsStrategy(was):
		return &textError{id: "export.strategy", args: about, hint: true}
	case !t.force:
		return &textError{id: "export.exists", args: about, hint: true}
	case disk.Protected(path):
		return protectedError(path)
	}
	if err := disk.Save(path, data, was); err != nil {
		return p.unwritten(path, err)
	}
	return nil
}

// existing returns what a file holds, nil if there is none. What is no regular file is an error.
func existing(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, disk.ErrNoFile
	}
	return os.ReadFile(path)
}

// unwritten returns the error for a file that could not be written.
func (p *program) unwritten(path string, err error) error {
	return &textError{id: "export.unwritten", args: lang.Args{
		"File": lang.Line(path), "Reason": document.SayReason(p.texts, err),
	}, hint: true}
}
