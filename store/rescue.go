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

// Rescue is a draft with answers that could not be saved in their file, as its note describes it.
type Rescue struct {
	Draft   string `json:"-"` // the path of the draft
	File    string // the path of the file
	Base    []byte // content of the file that the answers were based on; nil if there was no file
	Apart   bool   // Base is in a file of its own beside the note
	Process int    // id of the process that wrote the draft; while it runs, it saves the answers itself
	// Started tells that process from another one that got its id since, or has it outside of a container; "" where
	// the system does not say.
	Started string
}

// originEnd is the suffix of a rescue note's name.
const originEnd = ".origin.json"

// baseOf is the file that Base is in.
func baseOf(draft string) string { return strings.TrimSuffix(draft, ".md") + ".base" }

func originOf(draft string) string { return strings.TrimSuffix(draft, ".md") + originEnd }

// KeepOrigin writes the rescue note of a draft, so that opening the file finds the draft.
func KeepOrigin(r Rescue) error {
	r.File, r.Process, r.Started = canonical(r.File), os.Getpid(), startOf(os.Getpid())
	if r.Apart = r.Base != nil; r.Apart {
		if err := disk.Put(baseOf(r.Draft), r.Base); err != nil {
			return fmt.Errorf("keeping what a draft was made from: %w", err)
		}
		r.Base = nil
	}
	data, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("noting where a draft belongs: %w", err)
	}
	if err := disk.Put(originOf(r.Draft), data); err != nil {
		return fmt.Errorf("noting where a draft belongs: %w", err)
	}
	return nil
}

// OriginOf reads the rescue note of a draft. It reports false if there is none.
func OriginOf(draft string) (Rescue, bool) {
	var r Rescue
	data, err := os.ReadFile(originOf(draft))
	if err != nil || json.Unmarshal(data, &r) != nil {
		return Rescue{}, false
	}
	r.Draft = draft
	if r.Apart {
		if r.Base, err = os.ReadFile(baseOf(draft)); err != nil {
			return Rescue{}, false
		}
	}
	return r, true
}

// Rescued lists the drafts with answers of the file at path, the latest first, without those of other
// processes that still run.
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
		if !noted || r.File != path || r.owned() {
			continue
		}
		if info, err := os.Stat(r.Draft); err == nil && info.Size() > 0 {
			found, changed[r.Draft] = append(found, r), info.ModTime()
		} else {
			_ = st.RemoveDraft(r.Draft, nil) // nothing had been written into it
		}
	}
	slices.SortStableFunc(found, func(a, b Rescue) int { return changed[b.Draft].Compare(changed[a.Draft]) })
	return found
}

// owned reports whether another process still runs that saves the answers of the draft itself.
func (r Rescue) owned() bool {
	return r.Process != os.Getpid() && disk.Running(r.Process) && (r.Started == "" || r.Started == startOf(r.Process))
}
