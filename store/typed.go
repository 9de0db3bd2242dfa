package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Typed is a text that was typed at a question and could not be read as an answer.
type Typed struct {
	Question string // its id
	Item     string `json:",omitempty"` // key of the item in its list; "" for a question that stands alone
	New      int    `json:",omitempty"` // number of an item about which nothing else was answered, from 1; 0 for others
	Text     string
}

func (st State) typed(path string) string {
	name := sha256.Sum256([]byte(canonical(path)))
	return filepath.Join(st.folder, "typed", hex.EncodeToString(name[:12])+".json")
}

// KeepTyped keeps the texts typed in the strategy file or the draft at path, in place of those kept before.
// Without any it removes those.
func (st State) KeepTyped(path string, typed []Typed) error {
	kept := st.typed(path)
	if len(typed) == 0 {
		if err := os.Remove(kept); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("removing what was typed: %w", err)
		}
		return nil
	}
	data, err := json.Marshal(typed)
	if err != nil {
		return fmt.Errorf("keeping what was typed: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(kept), 0o700); err != nil {
		return fmt.Errorf("making the folder for what was typed: %w", err)
	}
	next := fmt.Sprintf("%s.%d", kept, os.Getpid())
	if err := os.WriteFile(next, data, 0o600); err != nil {
		return fmt.Errorf("keeping what was typed: %w", err)
	}
	if err := os.Rename(next, kept); err != nil {
		return fmt.Errorf("keeping what was typed: %w", err)
	}
	return nil
}

// Typed returns the texts kept for the strategy file or the draft at path, nil for none.
func (st State) Typed(path string) []Typed {
	var typed []Typed
	data, err := os.ReadFile(st.typed(path))
	if err != nil || json.Unmarshal(data, &typed) != nil {
		return nil
	}
	return typed
}
