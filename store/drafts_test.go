package store

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/steps"
)

// TestDraftBehind: a draft with later answers of another draft is not offered beside it, unless that other one was
// never written.
func TestDraftBehind(t *testing.T) {
	st := newState(t)
	begun := time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)
	var drafts []string
	for _, title := range []string{"First", "Later", "", "Alone", "Of a file", "Behind nothing"} {
		draft, err := st.NewDraft(begun)
		if err != nil {
			t.Fatal(err)
		}
		if title != "" {
			write(t, draft, titled(t, title))
		}
		drafts = append(drafts, draft)
	}
	first, later, empty, alone, ofFile, behindNothing := drafts[0], drafts[1], drafts[2], drafts[3], drafts[4], drafts[5]
	file := filepath.Join(t.TempDir(), "plan.md")
	write(t, file, titled(t, "Plan"))
	for draft, of := range map[string]string{later: first, ofFile: file, behindNothing: empty} {
		if err := KeepOrigin(Rescue{Draft: draft, File: of}); err != nil {
			t.Fatal(err)
		}
	}
	for _, draft := range []string{first, alone, ofFile} {
		if path, found := st.DraftBehind(draft); found || path != "" {
			t.Errorf("%s has answers of %q, %v", draft, path, found)
		}
	}
	if path, found := st.DraftBehind(later); !found || path != canonical(first) {
		t.Errorf("%s has answers of %q, %v, want %s", later, path, found, first)
	}
	if _, noted := OriginOf(ofFile); !noted {
		t.Error("the note of the file's answers is gone")
	}
	for _, draft := range st.Drafts(nil) {
		if draft.Path == later {
			t.Error("the later answers are offered beside their draft")
		}
	}
	if got := len(st.Drafts(nil)); got != 4 {
		t.Errorf("%d drafts are offered, want 4", got)
	}
	if path, found := st.DraftBehind(behindNothing); found || path != "" {
		t.Errorf("it has answers of %q, %v, which was never written", path, found)
	}
	if _, noted := OriginOf(behindNothing); noted {
		t.Error("the draft would be asked about again")
	}
}

// TestOtherFilesAmongDrafts are not offered, and a draft without a title goes by the name of the business.
func TestOtherFilesAmongDrafts(t *testing.T) {
	st := newState(t)
	draft, err := st.NewDraft(time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	s := &steps.Strategy{}
	s.Business.Name = "Flour & Salt"
	data, _, faults := document.New(lang.English).Render(s, nil)
	if faults != nil {
		t.Fatal(faults)
	}
	write(t, draft, data)
	for _, name := range []string{"notes.txt", ".hidden.md", "half.base"} {
		write(t, filepath.Join(st.drafts(), name), data)
	}
	if err := os.Mkdir(filepath.Join(st.drafts(), "folder.md"), 0o700); err != nil {
		t.Fatal(err)
	}
	if got := st.Drafts(nil); len(got) != 1 || got[0].Path != draft || got[0].Title != "Flour & Salt" {
		t.Errorf("%+v", got)
	}
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
