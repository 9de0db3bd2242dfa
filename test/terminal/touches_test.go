//go:build terminal && linux

package terminal

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sweetspot/document"
	"sweetspot/lang"
)

// TestTerminalTouchesOnly: a wizard changes the named file and its own state folder, which only its
// owner can read; the other commands change nothing; none speaks to a network or starts a program.
func TestTerminalTouchesOnly(t *testing.T) {
	needStrace(t)
	binary := builtProgram(t)
	for _, v := range visits {
		t.Run("wizard-"+v.name, func(t *testing.T) {
			d := newDesk(t, binary)
			log := filepath.Join(t.TempDir(), "log")
			if err := d.prepare(v); err != nil {
				t.Fatal(err)
			}
			w, err := d.open(standard, d.traced(log, []string{"-e", writing}, append([]string{binary}, v.words...)...)...)
			if err != nil {
				t.Fatal(err)
			}
			defer w.discard()
			if _, err := w.answer(v.marked("traced"), nothingElse); err != nil {
				t.Fatal(err)
			}
			w.press(leaveKey)
			if err := w.end(); err != nil || w.failure != nil {
				t.Fatalf("%v, %v\n%s", err, w.failure, w.picture())
			}
			content := logOf(t, log)
			if found := d.strangers(content); len(found) > 0 {
				t.Errorf("it touched\n%s", strings.Join(found, "\n"))
			}
			if !strings.Contains(content, "rename") {
				t.Error("no save was seen: nothing was looked at")
			}
			if err := readable(d.state() + "/sweetspot"); err != nil {
				t.Error(err)
			}
		})
	}
	for _, words := range []string{"check plan.md", "check plan.md --json", "check .", "example", "example gym",
		"platforms", "platforms facebook", "completion bash", "--help", "--version", "nonsense at all"} {
		t.Run(words, func(t *testing.T) {
			d := newDesk(t, binary)
			data, _ := document.Example("gym", lang.English)
			if err := os.WriteFile(d.path("plan.md"), data, 0o644); err != nil {
				t.Fatal(err)
			}
			content, err := d.run(filepath.Join(t.TempDir(), "log"), append([]string{binary}, strings.Fields(words)...)...)
			if err != nil {
				t.Fatal(err)
			}
			for _, line := range d.strangers(content) {
				t.Errorf("it touched %s", line)
			}
			entries, err := os.ReadDir(d.dir)
			if after, _ := os.ReadFile(d.path("plan.md")); err != nil || len(entries) != 1 || string(after) != string(data) {
				t.Errorf("the folder holds %v, %v", entries, err)
			}
		})
	}
}

// run runs a program that needs no terminal under strace, and gives the log.
func (d desk) run(log string, words ...string) (string, error) {
	traced := d.traced(log, []string{"-e", writing}, words...)
	command := exec.Command(traced[0], traced[1:]...)
	command.Dir, command.Env = d.dir, d.environment()
	out, err := command.CombinedOutput() // a command may find flags: its status is no matter here
	data, unread := os.ReadFile(log)
	if unread != nil || len(data) == 0 || len(out) == 0 {
		return "", fmt.Errorf("%v: %w, %w\n%s", words, err, unread, out)
	}
	return string(data), nil
}

// TestTerminalTouchesOnlyNotices: what a program must not do is seen when one does it.
func TestTerminalTouchesOnlyNotices(t *testing.T) {
	needStrace(t)
	for _, c := range []struct{ does, seen string }{
		{"echo x > elsewhere", `elsewhere`},
		{"echo x >> other/plan.md", "other/plan.md"},
		{"mkdir there", "there"},
		{"mv plan.md away.md", "away.md"},
		{"ln plan.md twin.md", "twin.md"},
		{"ln -s plan.md link.md", "link.md"},
		{"rm notes", "notes"},
		{"chmod 600 notes", "notes"},
		{"touch -c notes", "notes"},
		{"exec 3<>notes", "notes"},
		{"/bin/true", "execve"},
		{"python3 -c 'import socket; socket.socket()'", "socket"},
	} {
		d := newDesk(t, "")
		for _, name := range []string{"plan.md", "notes", "other/plan.md"} {
			if err := os.MkdirAll(filepath.Dir(d.path(name)), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(d.path(name), nil, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		content, err := d.run(filepath.Join(t.TempDir(), "log"), "/bin/sh", "-c", c.does+"; echo done")
		if err != nil {
			t.Fatal(err)
		}
		if found := strings.Join(d.strangers(content), "\n"); !strings.Contains(found, c.seen) {
			t.Errorf("%s was not noticed:\n%s", c.does, found)
		}
	}
}
