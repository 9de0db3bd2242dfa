package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/lang"
)

// readInput reads a strategy file; - is standard input.
func readInput(path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(io.LimitReader(os.Stdin, disk.MaxFile+1))
	}
	return loadNamed(path)
}

// loadNamed reads a file that somebody named. A folder that was not replaced by the strategy files
// in it has none.
func loadNamed(path string) ([]byte, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		if _, err := os.ReadDir(path); err != nil {
			return nil, fmt.Errorf("looking into a folder: %w", err)
		}
		return nil, &complaint{id: "cli.empty_folder", args: lang.Args{"Folder": lang.Line(path)}}
	}
	return disk.Load(path)
}

// strategyFiles is the files named, with the strategy files of the folders named in their place. A
// folder with none, and a folder or a file in one that cannot be looked at, stands for itself:
// reading it says why.
func strategyFiles(paths []string) []string {
	var files []string
	for _, path := range paths {
		info, err := os.Stat(path)
		if path == "-" || err != nil || !info.IsDir() {
			files = append(files, path)
			continue
		}
		found := strategiesIn(path)
		if len(found) == 0 {
			found = []string{path}
		}
		files = append(files, found...)
	}
	return files
}

func strategiesIn(folder string) []string {
	var files []string
	// The folder may be a link to one, which a walk would not follow without the separator.
	root := folder + string(filepath.Separator)
	_ = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			files = append(files, path)
		case entry.IsDir() && path != root && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case !entry.IsDir() && filepath.Ext(path) == ".md" && isStrategy(path):
			files = append(files, filepath.Clean(path))
		}
		return nil
	})
	return files
}

// isStrategy tells a strategy file from other Markdown files, as far as it can be read. One that is
// too large is told by its beginning.
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

func beginning(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, document.MaxFront))
}
