package store

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"sweetspot/document/disk"
)

// Rescue is a draft with answers that could not be saved in the file that they belong to.
type Rescue struct {
	Draft   string `json:"-"` // the path of the draft
	File    string // the path of the file
	Base    []byte // what the file held when the answers were made of it; nil where there was none
	Process int    // the run that keeps them there, and saves them itself as long as it goes on
}

// originEnd is how the name of the note ends that says where a rescued draft belongs.
const originEnd = ".origin.json"

func originOf(draft string) string { return strings.TrimSuffix(draft, ".md") + originEnd }

// KeepOrigin notes where the answers of a draft belong, so that opening that file finds them.
func KeepOrigin(r Rescue) error {
	r.File, r.Process = canonical(r.File), os.Getpid()
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
func OriginOf(draft string) (Rescue, bool) {
	var r Rescue
	data, err := os.ReadFile(originOf(draft))
	if err != nil || json.Unmarshal(data, &r) != nil {
		return Rescue{}, false
	}
	r.Draft = draft
	return r, true
}

// Rescued lists the answers that could not be saved in the file at path, the last ones first. Those
// of a run that goes on are its own.
func (st State) Rescued(path string) []Rescue {
	path = canonical(path)
	entries, _ := os.ReadDir(st.drafts()) // a folder that cannot be read has nothing to offer
	var found []Rescue
	changed := map[string]time.Time{}
	for _, entry := range entries {
		stem, is := strings.CutSuffix(entry.Name(), originEnd)
		if !is {
			continue
		}
		r, noted := OriginOf(filepath.Join(st.drafts(), stem+".md"))
		if !noted || r.File != path || r.Process != os.Getpid() && disk.Running(r.Process) {
			continue
		}
		if info, err := os.Stat(r.Draft); err == nil && info.Size() > 0 {
			found, changed[r.Draft] = append(found, r), info.ModTime()
		}
	}
	slices.SortStableFunc(found, func(a, b Rescue) int { return changed[b.Draft].Compare(changed[a.Draft]) })
	return found
}
