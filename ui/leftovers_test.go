package ui

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sweetspot/lang"
)

// digestOf is how the name of a temporary file tells what file it is for.
func digestOf(name string) string {
	sum := sha256.Sum256([]byte(name))
	return hex.EncodeToString(sum[:4])
}

// TestLeftoversAreClearedAway: a copy that a killed run left beside the file is kept as a backup, and
// one that holds nothing goes.
func TestLeftoversAreClearedAway(t *testing.T) {
	w, path := handEdited(t, lang.English, sizes[0], "### Accounts\n", "### Accounts\n\nSee Helen first.\n")
	w.app.Finish()
	// The name of a temporary file: that of a run which is long gone, for this file.
	hidden := func(number, name string) string {
		return filepath.Join(w.dir, ".sweetspot-7fffffff-"+number+"-"+digestOf(name)+"-00000000-00000000")
	}
	name := filepath.Base(path)
	for leftover, content := range map[string]string{hidden("00", name): "by an editor\n", hidden("01", name): "", hidden("00", "other.md"): "of another file\n"} {
		if err := os.WriteFile(leftover, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	again := wizardIn(t, w.dir, lang.English, sizes[0])
	if err := again.app.Open(path); err != nil {
		t.Fatal(err)
	}
	again.sees("Something was left beside your file")
	again.golden("leftover")
	if kept, err := again.app.config.State.Backups(path); err != nil || len(kept) == 0 {
		t.Errorf("nothing was kept: %v", err)
	} else if data, _ := kept[0].Read(); string(data) != "by an editor\n" {
		t.Errorf("the backup holds %q", data)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	var left []string
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".sweetspot-") {
			left = append(left, entry.Name())
		}
	}
	if len(left) != 1 || left[0] != filepath.Base(hidden("00", "other.md")) {
		t.Errorf("left are %v", left)
	}
	quiet := wizardIn(t, w.dir, lang.English, sizes[0])
	if err := quiet.app.Open(path); err != nil {
		t.Fatal(err)
	}
	if quiet.app.overlay != nil {
		t.Errorf("it is said again:\n%s", quiet.screen())
	}
}
