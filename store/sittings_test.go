package store

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// TestSittings are known by the content of the file, the last few of them.
func TestSittings(t *testing.T) {
	st, folder := newState(t), t.TempDir()
	path := filepath.Join(folder, "plan.md")
	if _, known := st.LastSitting(path); known {
		t.Error("something is known of a file that was never saved")
	}
	content := func(i int) []byte { return fmt.Appendf(nil, "content %d", i) }
	sitting := func(i int) Sitting {
		return Sitting{Revision: i / 3, Base: fmt.Sprint("base ", i), Saved: fmt.Sprint("answers ", i), Undo: []byte(`["undo"]`)}
	}
	const all = keptSittings + 4
	for i := range all {
		for range 2 { // the same content again is kept once
			if err := st.KeepSitting(path, content(i), sitting(i)); err != nil {
				t.Fatal(err)
			}
		}
	}
	for i := range all {
		got, known := st.Sitting(path, content(i))
		revision, complete := st.CompleteRevision(path, content(i))
		if kept := i >= all-keptSittings; known != kept || complete != kept {
			t.Errorf("content %d is known: %v, %v", i, known, complete)
		} else if kept && (!reflect.DeepEqual(got, sitting(i)) || revision != i/3) {
			t.Errorf("content %d: %+v, revision %d", i, got, revision)
		}
	}
	if last, known := st.LastSitting(path); !known || !reflect.DeepEqual(last, sitting(all-1)) {
		t.Errorf("the last one is %+v", last)
	}
	if entries, err := os.ReadDir(st.sittings(path)); err != nil || len(entries) != keptSittings {
		t.Errorf("%d files, %v", len(entries), err)
	}
	if _, known := st.LastSitting(filepath.Join(folder, "other.md")); known {
		t.Error("another file has them")
	}
	if err := st.ForgetSittings(path); err != nil {
		t.Error(err)
	}
	if _, known := st.LastSitting(path); known {
		t.Error("they are not forgotten")
	}
	if err := st.ForgetSittings(path); err != nil {
		t.Errorf("nothing to forget: %v", err)
	}
}

// TestDamagedSittings are as good as none, and files of other names are passed over.
func TestDamagedSittings(t *testing.T) {
	st := newState(t)
	path := filepath.Join(t.TempDir(), "plan.md")
	if err := st.KeepSitting(path, []byte("a"), Sitting{Revision: 2, Saved: "a"}); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"0009-3-notes.txt", "notes.json", "0009-next.json"} {
		if err := os.WriteFile(filepath.Join(st.sittings(path), name), []byte("{}"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if last, known := st.LastSitting(path); !known || last.Saved != "a" {
		t.Errorf("%+v, %v", last, known)
	}
	kept := filepath.Join(st.sittings(path), st.sittingNames(path)[0].name)
	if err := os.WriteFile(kept, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, known := st.Sitting(path, []byte("a")); known {
		t.Error("half of it is known")
	}
	if _, known := st.LastSitting(path); known {
		t.Error("half of it is the last one")
	}
}
