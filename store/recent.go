package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"sweetspot/document/disk"
)

// Limits of the list of recent files. More are stored than shown, since some may be missing for a while.
const (
	remembered = 30
	shown      = 9
)

func (st State) recentList() string { return filepath.Join(st.folder, "recent.json") }

// Recent lists the existing files that were opened lately, the latest first.
func (st State) Recent() []string {
	paths, _ := st.readRecent()
	var there []string
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() && len(there) < shown {
			there = append(there, path)
		}
	}
	return there
}

// Opened puts a file at the top of the recent files.
func (st State) Opened(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("remembering %s: %w", path, err)
	}
	if err := os.MkdirAll(st.folder, 0o700); err != nil {
		return fmt.Errorf("making the state folder: %w", err)
	}
	paths, was := st.readRecent()
	paths = slices.DeleteFunc(paths, func(p string) bool { return p == path })
	paths = slices.Insert(paths, 0, path)
	data, err := json.MarshalIndent(paths[:min(len(paths), remembered)], "", "  ")
	if err != nil {
		return fmt.Errorf("remembering %s: %w", path, err)
	}
	if was == nil {
		return st.createRecent(data)
	}
	return disk.Save(st.recentList(), data, was)
}

// createRecent writes the first list, readable by its owner only.
func (st State) createRecent(data []byte) error {
	file, err := os.OpenFile(st.recentList(), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("remembering a file: %w", err)
	}
	_, err = file.Write(data)
	if err = errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("remembering a file: %w", err)
	}
	return nil
}

// readRecent returns the recent files, and the content of the list; a broken list counts as empty.
func (st State) readRecent() (paths []string, data []byte) {
	data, err := disk.Load(st.recentList())
	if err != nil {
		return nil, nil
	}
	if json.Unmarshal(data, &paths) != nil {
		paths = nil
	}
	return paths, data
}
