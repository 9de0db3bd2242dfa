// Package store is the state folder of a user: what Sweetspot keeps outside the strategy files, namely
// drafts, backups, the notes of answers that could not be saved, and the list of recent files.
package store

import (
	"errors"
	"path/filepath"
	"runtime"
)

// State is the state folder. Only its owner can read it.
type State struct{ folder string }

// FindState returns the state folder of the user, by the environment that getenv reads. It is created when
// something is stored.
func FindState(getenv func(string) string) (State, error) { return findState(runtime.GOOS, getenv) }

func findState(system string, getenv func(string) string) (State, error) {
	home := getenv("HOME")
	var folder string
	switch {
	case system == "windows":
		home = getenv("LocalAppData")
		folder = home
	case system == "darwin":
		folder = filepath.Join(home, "Library", "Application Support")
	case filepath.IsAbs(getenv("XDG_STATE_HOME")):
		return State{filepath.Join(getenv("XDG_STATE_HOME"), "sweetspot")}, nil
	default:
		folder = filepath.Join(home, ".local", "state")
	}
	if home == "" {
		return State{}, errors.New("finding the folder for drafts: the environment names no home folder")
	}
	return State{filepath.Join(folder, "sweetspot")}, nil
}
