//go:build terminal

package terminal

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// situation is a state of the wizard in which a signal comes, once a name was typed at the first question.
type situation struct {
	name    string
	reach   func(w *window) error // from the first question with "half" typed
	sees    string                // what is on the screen then
	on      string                // keys that lead back to a field, so that it shows whether keys work
	written string                // the name that is kept
}

// presses are the keys that lead to a situation.
func presses(keys string) func(*window) error {
	return func(w *window) error { w.press(keys); return nil }
}

// changedElsewhere leads to the question whose answer is to stay: another program wrote a name into the file, and
// another was typed here.
func changedElsewhere(w *window) error {
	w.press(enterKey)
	if err := w.sees("What kind of organisation are you?", "What do you offer"); err != nil {
		return err
	}
	if err := w.sees("plan.md saved"); err != nil {
		return err
	}
	path := w.desk.path("plan.md")
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(data), "name: half", "name: Other", 1)), 0o600); err != nil {
		return err
	}
	w.press("\x1b[Z")
	if err := w.sees("› half"); err != nil {
		return err
	}
	w.press("way\x0f")
	return nil
}

var situations = []situation{
	{"a question", presses(""), "› half", "", "half"},
	{"the next question, while it is saved", presses(enterKey), "What do you offer", "", "half"},
	{"the overview", presses(overviewKey), "go there", "\x1b", "half"},
	{"the document", presses("\x10"), "[Document]", "\x1b", "half"},
	{"the advice", presses("\x07"), "accept it", "\x1b", "half"},
	{"the help", presses("\x1bOP"), "Answer what you can", "\x1b", "half"},
	{"an offer after a save", presses("\x13"), "Your strategy is saved", "\x1b", "half"},
	{"a decision", changedElsewhere, "Which shall stay?", "\x1b", "halfway"},
}

// TestTerminalSignals: whatever the wizard shows when a signal comes, what was typed is kept and the terminal given back.
func TestTerminalSignals(t *testing.T) {
	binary := builtProgram(t)
	for _, m := range situations {
		for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT} {
			t.Run(fmt.Sprint(m.name, " ", signal), func(t *testing.T) {
				d := newDesk(t, binary)
				w, before, err := d.inShell(standard)
				if err != nil {
					t.Fatal(err)
				}
				defer w.discard()
				if err := m.reached(w); err != nil {
					t.Fatal(err)
				}
				if err := syscall.Kill(-w.command.Process.Pid, signal); err != nil {
					t.Fatal(err)
				}
				if err := w.sees(fmt.Sprintf("left with %d", 128+int(signal))); err != nil {
					t.Fatal(err)
				}
				if err := w.leftBehind(before); err != nil {
					t.Errorf("%v\n%s", err, w.picture())
				}
				if kept, err := d.kept(); err != nil || kept != m.written {
					t.Errorf("kept %q, %v", kept, err)
				}
			})
		}
	}
}

// TestTerminalStopsAnywhere: kill -TSTP and fg in each of these states give the terminal back and take it again; the
// screen is as it was.
func TestTerminalStopsAnywhere(t *testing.T) {
	binary := builtProgram(t)
	for _, m := range situations {
		t.Run(m.name, func(t *testing.T) {
			d := newDesk(t, binary)
			w, err := d.open(standard, "/bin/sh", "-c",
				`set -m; echo ready; read go; "$0" plan.md; echo "stopped with $?"; read go; fg; echo "left with $?"; read go`, binary)
			if err != nil {
				t.Fatal(err)
			}
			defer w.discard()
			if err := w.sees("ready"); err != nil {
				t.Fatal(err)
			}
			before, err := w.settings()
			if err != nil {
				t.Fatal(err)
			}
			w.press("\n")
			if err := m.reached(w); err != nil {
				t.Fatal(err)
			}
			if err := exec.Command("pkill", "-TSTP", "-P", fmt.Sprint(w.command.Process.Pid)).Run(); err != nil {
				t.Fatal(err)
			}
			if err := w.sees("stopped with"); err != nil {
				t.Fatal(err)
			}
			if err := w.leftBehind(before); err != nil {
				t.Errorf("while it is stopped: %v\n%s", err, w.picture())
			}
			w.press("\n")
			if err := w.sees(m.sees); err != nil {
				t.Fatal(err)
			}
			for w.press(m.on); m.on != "" && w.shows(m.sees); {
				if err := w.sees("enter next", "enter skip", "enter go there"); err != nil {
					t.Fatalf("keys do not work: %v", err)
				}
				time.Sleep(10 * time.Millisecond)
			}
			w.press(leaveKey)
			if err := w.sees("left with", "Which shall stay?"); err != nil {
				t.Fatal(err)
			}
			w.press(leaveKey)
			if err := w.sees("left with"); err != nil {
				t.Fatal(err)
			}
			if err := w.leftBehind(before); err != nil {
				t.Errorf("at the end: %v\n%s", err, w.picture())
			}
			if kept, err := d.kept(); err != nil || kept != m.written {
				t.Errorf("kept %q, %v", kept, err)
			}
		})
	}
}

// reached types a name at the first question, and goes to the situation.
func (m situation) reached(w *window) error {
	if err := w.sees("What name do people know you by?"); err != nil {
		return err
	}
	w.press("half")
	if err := w.sees("› half"); err != nil {
		return err
	}
	if err := m.reach(w); err != nil {
		return err
	}
	return w.sees(m.sees)
}
