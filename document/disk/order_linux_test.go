//go:build terminal

package disk

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestSystemCallOrder traces one save: "saved" may only be said once the text, then the exchange,
// then the folder are on the disk, and the old file goes last.
func TestSystemCallOrder(t *testing.T) {
	if err := exec.Command("strace", "-o", "/dev/null", "true").Run(); err != nil {
		t.Skipf("strace cannot trace here: %v", err)
	}
	want := []string{"write file", "fsync file", "renameat2", "fsync folder", "unlinkat"}
	if got := traced(t, oneSave); !slices.Equal(got, want) {
		t.Errorf("order %q, want %q", got, want)
	}
	naive := slices.Delete(slices.Clone(want), 3, 4)
	if got := traced(t, oneSave+withoutFolder); !slices.Equal(got, naive) {
		t.Errorf("without the folder: order %q, want %q", got, naive)
	}
}

// tracedLine is a call that concerns the folder: its name, and the rest.
var tracedLine = regexp.MustCompile(`^\d+ +(\w+)\((.*)`)

// traced gives the calls that write, of which it tells those on the file from those on the folder.
func traced(t *testing.T, does string) (order []string) {
	t.Helper()
	folder := t.TempDir()
	path, log := filepath.Join(folder, "s.md"), filepath.Join(t.TempDir(), "log")
	write(t, path, "old")
	run := child(does, path)
	strace := exec.Command("strace", append([]string{"-f", "-y", "-o", log, "-e", "trace=write,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,link,linkat"}, run.Args...)...)
	strace.Env = run.Env
	if out, err := strace.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	text, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		parts := tracedLine.FindStringSubmatch(line)
		if parts == nil || !strings.Contains(parts[2], folder) {
			continue
		}
		call := parts[1]
		if call == "write" || call == "fsync" {
			call += " file"
			if strings.Contains(parts[2], "<"+folder+">") {
				call = parts[1] + " folder"
			}
		}
		order = append(order, call)
	}
	return order
}
