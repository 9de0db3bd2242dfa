//go:build terminal

package terminal

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// TestTerminalCrash: where the program panics the answers are saved, the terminal is given back, and only
// then the panic is printed with its stack, to be read on the screen that stays; the status is 2.
func TestTerminalCrash(t *testing.T) {
	binary := filepath.Join(t.TempDir(), "sweetspot")
	if out, err := exec.Command("go", "build", "-tags", "terminal", "-o", binary, "./crash").CombinedOutput(); err != nil {
		t.Fatalf("building: %v\n%s", err, out)
	}
	d := newDesk(t, binary)
	w, before, err := d.inShell(pty.Winsize{Rows: 120, Cols: 200}) // the whole stack has room
	if err != nil {
		t.Fatal(err)
	}
	defer w.discard()
	if err := w.sees("What name do people know you by?"); err != nil {
		t.Fatal(err)
	}
	w.press("half")
	if err := w.sees("half"); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(d.path("crash"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	w.press(" typed")
	if err := w.sees("left with 2"); err != nil {
		t.Fatal(err)
	}
	if err := w.leftBehind(before); err != nil {
		t.Errorf("%v\n%s", err, w.picture())
	}
	if w.shows("[?") {
		t.Errorf("the shell got an answer of the terminal:\n%s", w.picture())
	}
	at := 0
	for _, said := range []string{"ready", "error:", "the clock is broken", "hint:", "goroutine", "main.main.func1", "ui.(*exclusive).Update", "left with 2"} {
		next := strings.Index(w.text()[at:], said)
		if next < 0 {
			t.Fatalf("%q does not follow on the screen:\n%s", said, w.picture())
		}
		at += next
	}
	if kept, err := d.kept(); err != nil || !strings.HasPrefix(kept, "half") {
		t.Errorf("kept %q, %v", kept, err)
	}
}
