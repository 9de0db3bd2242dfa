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
	"slices"
	"strings"
	"time"
)

// keptSittings is how many contents of a file are known: those that several windows write in turn, and those that
// come back by undo.
const keptSittings = 8

// Sitting is what is kept of a strategy file or draft beside one content of it. A revision that is under way goes on
// where it was left, in another window too.
type Sitting struct {
	Revision int             `json:"-"` // the last complete revision, 0 where there is none yet
	Base     string          // the file at that revision, its answers at least; "" where there is none yet
	Saved    string          // the answers of the content itself
	At       time.Time       // when it was saved
	Undo     json.RawMessage `json:",omitempty"` // what undo takes back, as the session wrote it
}

func (st State) sittings(path string) string {
	return filepath.Join(st.folder, "sittings", folderOf(path))
}

// sittingName is the name of the file of a sitting: 0007-2-5f0c….json for the seventh, upon revision 2.
type sittingName struct {
	name             string
	number, revision int
	digest           string
}

func digestOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:8])
}

// sittingNames lists the sittings that are kept of a file, the latest first.
func (st State) sittingNames(path string) []sittingName {
	entries, _ := os.ReadDir(st.sittings(path)) // without the folder the file was never saved here
	var found []sittingName
	for _, entry := range entries {
		n := sittingName{name: entry.Name()}
		stem, is := strings.CutSuffix(n.name, ".json")
		if _, err := fmt.Sscanf(stem, "%d-%d-%16s", &n.number, &n.revision, &n.digest); is && err == nil {
			found = append(found, n)
		}
	}
	slices.SortFunc(found, func(a, b sittingName) int { return b.number - a.number })
	return found
}

// KeepSitting keeps what is known of a content of the file at path, in place of what was known of it before. It is
// not synced: what a power cut takes away begins a revision of its own.
func (st State) KeepSitting(path string, content []byte, s Sitting) error {
	folder := st.sittings(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("making the folder for sittings: %w", err)
	}
	data, err := json.Marshal(s)
	if err != nil {
		return fmt.Errorf("keeping a sitting: %w", err)
	}
	there := st.sittingNames(path)
	number := 1
	if len(there) > 0 {
		number = there[0].number + 1
	}
	next := filepath.Join(folder, fmt.Sprintf("next-%d", os.Getpid()))
	if err := os.WriteFile(next, data, 0o600); err != nil {
		return fmt.Errorf("keeping a sitting: %w", err)
	}
	name := fmt.Sprintf("%04d-%d-%s.json", number, s.Revision, digestOf(content))
	if err := os.Rename(next, filepath.Join(folder, name)); err != nil {
		return fmt.Errorf("keeping a sitting: %w", err)
	}
	kept := 1
	for _, old := range there {
		if kept < keptSittings && old.digest != digestOf(content) {
			kept++
			continue
		}
		_ = os.Remove(filepath.Join(folder, old.name)) // tried again the next time
	}
	return nil
}

// Sitting returns what is kept beside a content of the file at path, false where that content is not known.
func (st State) Sitting(path string, content []byte) (Sitting, bool) {
	digest := digestOf(content)
	for _, n := range st.sittingNames(path) {
		if n.digest == digest {
			return st.readSitting(path, n)
		}
	}
	return Sitting{}, false
}

// CompleteRevision returns the number of the last complete revision beside a content of the file at path, without
// reading what is kept; false where that content is not known.
func (st State) CompleteRevision(path string, content []byte) (int, bool) {
	digest := digestOf(content)
	for _, n := range st.sittingNames(path) {
		if n.digest == digest {
			return n.revision, true
		}
	}
	return 0, false
}

// LastSitting returns what was kept last of the file at path, false where nothing is.
func (st State) LastSitting(path string) (Sitting, bool) {
	there := st.sittingNames(path)
	if len(there) == 0 {
		return Sitting{}, false
	}
	return st.readSitting(path, there[0])
}

func (st State) readSitting(path string, n sittingName) (Sitting, bool) {
	var s Sitting
	data, err := os.ReadFile(filepath.Join(st.sittings(path), n.name))
	if err != nil || json.Unmarshal(data, &s) != nil {
		return Sitting{}, false
	}
	s.Revision = n.revision
	return s, true
}

// FirstSight reports whether a content of the file at path was not told of before, and notes that it is now.
func (st State) FirstSight(path string, content []byte) (bool, error) {
	told := filepath.Join(st.sittings(path), "told")
	digest := digestOf(content)
	if last, err := os.ReadFile(told); err == nil && string(last) == digest {
		return false, nil
	}
	if err := os.WriteFile(told, []byte(digest), 0o600); err != nil {
		return true, fmt.Errorf("noting what was told: %w", err)
	}
	return true, nil
}

// ForgetSittings removes what is kept of the file at path.
func (st State) ForgetSittings(path string) error {
	if err := os.RemoveAll(st.sittings(path)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("removing sittings: %w", err)
	}
	return nil
}
