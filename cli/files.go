package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/lang"
)

// requireFiles refuses arguments that name no file: an empty one, and -, standard input.
func requireFiles(paths []string) error {
	switch {
	case slices.Contains(paths, ""):
		return &textError{id: "cli.empty_name", hint: true}
	case slices.Contains(paths, "-"):
		return &textError{id: "cli.no_stream", hint: true}
	}
	return nil
}

// readInput reads a strategy file, or standard input if path is -.
func (p *program) readInput(path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(io.LimitReader(p.host.Stdin, disk.MaxFile+1))
	}
	if path == "" {
		return nil, &textError{id: "cli.empty_name", hint: true}
	}
	return loadFile(path)
}

// loadFile reads a file. A folder is an error: strategyFiles replaces a folder by the files in it, so
// that one which is left can either not be listed or has none.
func loadFile(path string) ([]byte, error) {
	if err := refuseFolder(path); err != nil {
		return nil, err
	}
	return disk.Load(path)
}

// refuseFolder returns the error that a path is a folder without strategy files, or one that cannot be listed.
func refuseFolder(path string) error {
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return nil
	}
	if _, err := os.ReadDir(path); err != nil {
		return fmt.Errorf("listing the folder: %w", err)
	}
	return &textError{id: "cli.empty_folder", args: lang.Args{"Folder": lang.Line(path)}}
}

// strategyFiles returns paths with each folder replaced by the strategy files in it and below. A folder
// without any, and what cannot be listed or read, stays in the list: reading it gives the error. A folder with more
// than maxSearched files and folders in it is an error.
func (p *program) strategyFiles(paths []string) ([]string, error) {
	searched := p.newProgress()
	defer searched.end()
	var files []string
	for _, path := range paths {
		info, err := os.Stat(path)
		if path == "-" || err != nil || !info.IsDir() {
			files = append(files, path)
			continue
		}
		found, err := strategiesIn(path, searched)
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			found = []string{path}
		}
		files = append(files, found...)
	}
	return files, nil
}

// maxSearched is how many files and folders are looked through for strategy files, which takes some seconds. Whoever
// names a folder with more in it, such as the root of the disk, seldom means all of it, and refresh writes.
const maxSearched = 50_000

// systemFolders are those in which a Unix shows processes and devices as files. They are looked through only by name.
var systemFolders = []string{"/proc", "/sys", "/dev"}

// strategiesIn returns the strategy files in a folder and below, hidden folders aside, and every path
// there that cannot be listed or read.
func strategiesIn(folder string, searched *progress) ([]string, error) {
	var files []string
	seen := 0
	// WalkDir follows a link at the root only with a separator behind it.
	root := folder + string(filepath.Separator)
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		seen++
		switch {
		case seen > maxSearched:
			return &textError{id: "cli.large_folder", args: lang.Args{"Folder": lang.Line(folder), "Max": maxSearched}, hint: true}
		case err != nil:
			files = append(files, path)
		case entry.IsDir() && path != root && (strings.HasPrefix(entry.Name(), ".") || slices.Contains(systemFolders, path)):
			return fs.SkipDir
		case entry.IsDir():
			searched.at(path)
		case isMarkdown(path) && isStrategy(path):
			files = append(files, filepath.Clean(path))
		}
		return nil
	})
	return files, err
}

// isMarkdown reports whether a name has one of the two usual endings of Markdown files.
func isMarkdown(path string) bool {
	ending := strings.ToLower(filepath.Ext(path))
	return ending == ".md" || ending == ".markdown"
}

// isStrategy reports whether a Markdown file is a strategy file. A file that cannot be read counts as
// one, so that the error is reported; of one that is too large only the beginning is read.
func isStrategy(path string) bool {
	data, err := disk.Load(path)
	if errors.Is(err, disk.ErrTooLarge) {
		data, err = beginning(path)
	}
	if err != nil {
		return !errors.Is(err, disk.ErrNoFile)
	}
	return document.IsStrategy(data)
}

// beginning reads as much of a file as a front matter may take.
func beginning(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, document.MaxFront))
}
