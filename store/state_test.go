package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/lang"
	"sweetspot/steps"
)

func environment(pairs map[string]string) func(string) string {
	return func(name string) string { return pairs[name] }
}

func TestFindState(t *testing.T) {
	tests := []struct {
		system string
		env    map[string]string
		want   string
	}{
		{"linux", map[string]string{"HOME": "/home/ann"}, "/home/ann/.local/state/sweetspot"},
		{"linux", map[string]string{"HOME": "/home/ann", "XDG_STATE_HOME": "/var/ann"}, "/var/ann/sweetspot"},
		{"linux", map[string]string{"HOME": "/home/ann", "XDG_STATE_HOME": "relative"}, "/home/ann/.local/state/sweetspot"},
		{"darwin", map[string]string{"HOME": "/Users/ann"}, "/Users/ann/Library/Application Support/sweetspot"},
		{"windows", map[string]string{"LocalAppData": "/c/ann"}, "/c/ann/sweetspot"},
		{"linux", nil, ""},
		{"windows", map[string]string{"HOME": "/home/ann"}, ""},
	}
	for _, test := range tests {
		got, err := findState(test.system, environment(test.env))
		if filepath.ToSlash(got.folder) != test.want || (err == nil) != (test.want != "") {
			t.Errorf("%s %v: %q, %v", test.system, test.env, got.folder, err)
		}
	}
}

func newState(t *testing.T) State {
	t.Helper()
	st, err := findState("linux", environment(map[string]string{"HOME": t.TempDir()}))
	if err != nil {
		t.Fatal(err)
	}
	return st
}

func TestDrafts(t *testing.T) {
	st := newState(t)
	if drafts := st.Drafts(nil); len(drafts) > 0 {
		t.Fatalf("drafts before any: %v", drafts)
	}
	begun := time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)
	var paths []string
	for i, title := range []string{"First", "Second", ""} {
		path, err := st.NewDraft(begun)
		if err != nil || slices.Contains(paths, path) {
			t.Fatalf("draft %s, %v", path, err)
		}
		paths = append(paths, path)
		data := []byte("not a strategy")
		if title != "" {
			data = titled(t, title)
		}
		if err := errors.Join(disk.Save(path, data, []byte{}), os.Chtimes(path, begun, begun.Add(time.Duration(i)*time.Hour))); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := st.NewDraft(begun); err != nil {
		t.Fatal(err) // it holds nothing, and is not listed
	}
	got := fmt.Sprint(titles(st))
	if got != `["" "Second" "First"]` {
		t.Errorf("drafts %s", got)
	}
	checkPrivate(t, paths[0])
	checkPrivate(t, filepath.Dir(paths[0]))
	if err := errors.Join(st.RemoveDraft(paths[2], []byte("not a strategy")), st.RemoveDraft(paths[2], nil)); err != nil {
		t.Error(err)
	}
	if got := fmt.Sprint(titles(st)); got != `["Second" "First"]` {
		t.Errorf("drafts %s", got)
	}
	other := filepath.Join(t.TempDir(), "mine.md")
	if err := os.WriteFile(other, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if st.RemoveDraft(other, nil) == nil {
		t.Error("a file of the user's was removed")
	}
}

// titled returns a strategy file with a title and nothing else.
func titled(t *testing.T, title string) []byte {
	t.Helper()
	data, _, faults := document.New(lang.English).Render(&steps.Strategy{Title: title}, nil)
	if faults != nil {
		t.Fatal(faults)
	}
	return data
}

func titles(st State) []string {
	var found []string
	for _, d := range st.Drafts(nil) {
		found = append(found, fmt.Sprintf("%q", d.Title))
	}
	return found
}

func checkPrivate(t *testing.T, path string) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others can read %s: %v", path, info.Mode())
	}
}

func TestRecent(t *testing.T) {
	st, folder := newState(t), t.TempDir()
	var want []string
	for i := range 12 {
		path := filepath.Join(folder, fmt.Sprintf("%d\n.md", i))
		if runtime.GOOS == "windows" {
			path = filepath.Join(folder, fmt.Sprintf("%d.md", i))
		}
		if err := errors.Join(os.WriteFile(path, nil, 0o600), st.Opened(path)); err != nil {
			t.Fatal(err)
		}
		want = slices.Insert(want, 0, path)
	}
	if err := os.Remove(want[1]); err != nil {
		t.Fatal(err)
	}
	if err := st.Opened(want[4]); err != nil {
		t.Fatal(err)
	}
	order := []string{want[4], want[0], want[2], want[3], want[5], want[6], want[7], want[8], want[9]}
	if got := st.Recent(); !slices.Equal(got, order) {
		t.Errorf("got %q, want %q", got, order)
	}
	checkPrivate(t, st.recentList())

	if err := os.WriteFile(st.recentList(), []byte("{broken"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := st.Recent(); len(got) > 0 {
		t.Errorf("a broken list gives %q", got)
	}
	if err := st.Opened(want[0]); err != nil {
		t.Fatal(err)
	}
	if got := st.Recent(); !slices.Equal(got, want[:1]) {
		t.Errorf("after a broken list: %q", got)
	}
}
