package document

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Rescue is a draft with answers that could not be saved in the file that they belong to.
type Rescue struct {
	Draft string // the path of the draft
	File  string // the path of the file
	Base  []byte // what the file held when the answers were made of it; nil where there was none
}

// originEnd is how the name of the note ends that says where a rescued draft belongs.
const originEnd = ".origin.json"

func originOf(draft string) string { return strings.TrimSuffix(draft, ".md") + originEnd }

// KeepOrigin notes where the answers of a draft belong, so that opening that file finds them.
func (st State) KeepOrigin(r Rescue) error {
	r.File = canonical(r.File)
	data, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("noting where a draft belongs: %w", err)
	}
	if err := os.WriteFile(originOf(r.Draft), data, 0o600); err != nil {
		return fmt.Errorf("noting where a draft belongs: %w", err)
	}
	return nil
}

// OriginOf tells where the answers of a draft belong, if that is a file.
func (st State) OriginOf(draft string) (Rescue, bool) {
	var r Rescue
	data, err := os.ReadFile(originOf(draft))
	if err != nil || json.Unmarshal(data, &r) != nil {
		return Rescue{}, false
	}
	r.Draft = draft
	return r, true
}

// Rescued finds the answers that could not be saved in the file at path, the last ones if there are
// several.
func (st State) Rescued(path string) (Rescue, bool) {
	path = canonical(path)
	notes, _ := filepath.Glob(filepath.Join(st.drafts(), "*"+originEnd)) // the pattern is a good one
	for i := len(notes) - 1; i >= 0; i-- {
		draft := strings.TrimSuffix(notes[i], originEnd) + ".md"
		r, found := st.OriginOf(draft)
		if _, gone := os.Stat(draft); found && r.File == path && !errors.Is(gone, os.ErrNotExist) {
			return r, true
		}
	}
	return Rescue{}, false
}
