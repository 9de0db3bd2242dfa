package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/lang"
	"sweetspot/steps/catalogue"
)

// Draft is a strategy without a file of the user's.
type Draft struct {
	Path    string
	Title   string // title of the strategy, else name of the business; "" if neither can be read
	Changed time.Time
}

func (st State) drafts() string { return filepath.Join(st.folder, "drafts") }

// NewDraft creates an empty file for a draft begun at that time and returns its path.
func (st State) NewDraft(begun time.Time) (string, error) {
	if err := os.MkdirAll(st.drafts(), 0o700); err != nil {
		return "", fmt.Errorf("making the folder for drafts: %w", err)
	}
	stem := filepath.Join(st.drafts(), begun.Format("2006-01-02-150405"))
	path := stem + ".md"
	for n := 2; ; n++ {
		file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if err == nil {
			return path, file.Close()
		}
		if !errors.Is(err, fs.ErrExist) {
			return "", fmt.Errorf("making a draft: %w", err)
		}
		path = fmt.Sprintf("%s-%d.md", stem, n)
	}
}

// Drafts lists the drafts that are not empty, the one changed last first. Titles of those that cannot be
// read are "".
func (st State) Drafts(known *catalogue.Catalogue) []Draft {
	entries, _ := os.ReadDir(st.drafts()) // a folder that cannot be read has no drafts to offer
	var drafts []Draft
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil || !info.Mode().IsRegular() || info.Size() == 0 || !strings.HasSuffix(entry.Name(), ".md") ||
			strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		path := filepath.Join(st.drafts(), entry.Name())
		if origin, found := OriginOf(path); found && st.ofDraft(origin.File) && (written(origin.File) || origin.owned()) {
			continue // opening that draft brings the answers back
		}
		drafts = append(drafts, Draft{Path: path, Title: titleOf(path, known), Changed: info.ModTime()})
	}
	slices.SortStableFunc(drafts, func(a, b Draft) int { return b.Changed.Compare(a.Changed) })
	return drafts
}

// DraftBehind returns the draft that another draft has later answers of, which Rescued finds for it. It reports false
// for a draft that stands alone, and makes one stand alone whose draft was never written.
func (st State) DraftBehind(draft string) (path string, found bool) {
	origin, noted := OriginOf(draft)
	if !noted || !st.ofDraft(origin.File) {
		return "", false
	}
	if !written(origin.File) {
		_ = os.Remove(originOf(draft)) // as long as it is there, the draft is asked about again
		return "", false
	}
	return origin.File, true
}

// ofDraft reports whether a path is that of a draft.
func (st State) ofDraft(path string) bool { return filepath.Dir(path) == canonical(st.drafts()) }

// written reports whether a file is there and not empty.
func written(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() > 0
}

func titleOf(path string, known *catalogue.Catalogue) string {
	data, err := disk.Load(path)
	if err != nil {
		return ""
	}
	d, _ := document.Read(data, known)
	switch {
	case d == nil:
		return ""
	case d.Strategy.Title != "":
		return lang.Show(d.Strategy.Title)
	}
	return lang.Show(d.Strategy.Business.Name)
}

// RemoveDraft removes a draft and its rescue note once the strategy is saved elsewhere. It fails if the
// draft no longer holds was, since another process has written to it. A missing draft is no error.
func (st State) RemoveDraft(path string, was []byte) error {
	if filepath.Dir(path) != st.drafts() {
		return fmt.Errorf("removing %s: not a draft", path)
	}
	if err := disk.Remove(path, was); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("removing a draft: %w", err)
	}
	for _, note := range []string{originOf(path), baseOf(path)} {
		if err := os.Remove(note); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("removing the note of a draft: %w", err)
		}
	}
	return st.ForgetSittings(path)
}
