package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestNoStateFolder: where the state folder cannot be made, whoever keeps something in it is told, and what reads
// it finds nothing. Forgetting what never was succeeds.
func TestNoStateFolder(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	st, path := State{filepath.Join(file, "state")}, filepath.Join(folder, "plan.md")
	now := time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)
	draft := filepath.Join(st.drafts(), "draft.md")
	_, noDraft := st.NewDraft(now)
	for what, err := range map[string]error{
		"a backup":         st.KeepBackup(path, []byte("a"), now),
		"a displaced text": st.KeepDisplaced(path, []byte("a"), Decided, now),
		"a sitting":        st.KeepSitting(path, []byte("a"), Sitting{}),
		"what was typed":   st.KeepTyped(path, []Typed{{Question: "business.name", Text: "a"}}),
		"a recent file":    st.Opened(path),
		"a draft":          noDraft,
		"a note":           KeepOrigin(Rescue{Draft: draft, File: path}),
		"a base":           KeepOrigin(Rescue{Draft: draft, File: path, Base: []byte("a")}),
	} {
		if err == nil {
			t.Errorf("%s is kept nowhere, and nobody is told", what)
		} else if _, isPath := errors.AsType[*fs.PathError](err); !isPath {
			t.Errorf("%s: the error does not say where: %v", what, err)
		}
	}
	if len(st.Recent()) > 0 || len(st.Drafts(nil)) > 0 || len(st.Typed(path)) > 0 || len(st.Rescued(path)) > 0 {
		t.Error("something is found")
	}
	if _, known := st.LastSitting(path); known {
		t.Error("a sitting is known")
	}
}

// TestTyped texts are kept in place of those before, and none removes them.
func TestTyped(t *testing.T) {
	st := newState(t)
	path := filepath.Join(t.TempDir(), "plan.md")
	if err := st.KeepTyped(path, nil); err != nil {
		t.Errorf("nothing to remove: %v", err)
	}
	typed := []Typed{{Question: "objectives.deadline", Item: "members", Text: "whenever"}, {Question: "audiences.size", New: 2, Text: "many"}}
	for _, keep := range [][]Typed{typed[:1], typed} {
		if err := st.KeepTyped(path, keep); err != nil {
			t.Fatal(err)
		}
	}
	if got := st.Typed(path); len(got) != 2 || got[0] != typed[0] || got[1] != typed[1] {
		t.Errorf("%+v", got)
	}
	if got := st.Typed(path + "x"); got != nil {
		t.Errorf("another file has %+v", got)
	}
	if entries, err := os.ReadDir(filepath.Dir(st.typed(path))); err != nil || len(entries) != 1 {
		t.Errorf("%d files, %v", len(entries), err)
	}
	if err := os.WriteFile(st.typed(path), []byte("["), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := st.Typed(path); got != nil {
		t.Errorf("half of it: %+v", got)
	}
	if err := st.KeepTyped(path, nil); err != nil {
		t.Error(err)
	}
	if _, err := os.Lstat(st.typed(path)); err == nil {
		t.Error("it is still there")
	}
}
