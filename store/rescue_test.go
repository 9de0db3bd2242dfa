package store

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestRescued finds the last draft of a file, whatever the state folder is called, and leaves those of
// a run that goes on to it.
func TestRescued(t *testing.T) {
	folder := t.TempDir()
	st := State{filepath.Join(folder, "a [b] *")}
	file := filepath.Join(folder, "plan.md")
	if found := st.Rescued(file); len(found) > 0 {
		t.Errorf("found before any: %v", found)
	}
	begun := time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)
	rescue := func(of string, written time.Time) string {
		t.Helper()
		draft, err := st.NewDraft(begun)
		if err != nil {
			t.Fatal(err)
		}
		if err := KeepOrigin(Rescue{Draft: draft, File: of, Base: []byte("base")}); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(draft, []byte("mine"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(draft, written, written); err != nil {
			t.Fatal(err)
		}
		return draft
	}
	first := rescue(file, begun)
	last := rescue(file, begun.Add(time.Minute))
	rescue(filepath.Join(folder, "other.md"), begun.Add(time.Hour))
	if got := st.Rescued(file); len(got) != 2 || got[0].Draft != last || got[1].Draft != first || string(got[0].Base) != "base" {
		t.Errorf("found %+v, want %s", got, last)
	}

	going := rescue(file, begun.Add(time.Hour))
	kept, _ := OriginOf(going)
	kept.Process, kept.Started = os.Getppid(), startOf(os.Getppid())
	note, err := json.Marshal(kept)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(originOf(going), note, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := st.Rescued(file); len(got) != 2 || got[0].Draft != last {
		t.Errorf("found %v, of which another run keeps %s", got, going)
	}
	// The number is that of a process in a container that is gone, and outside of it another one has it.
	if kept.Started != "" {
		kept.Started = "another boot/1"
		if note, err = json.Marshal(kept); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(originOf(going), note, 0o600); err != nil {
			t.Fatal(err)
		}
		if got := st.Rescued(file); len(got) != 3 {
			t.Errorf("found %v, without %s", got, going)
		}
	}
	if err := st.RemoveDraft(last, []byte("not mine")); err == nil {
		t.Error("a draft that another window wrote to is gone")
	}
	if err := st.RemoveDraft(last, []byte("mine")); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(originOf(last)); err == nil {
		t.Error("the note is left")
	}
}
