//go:build terminal

package terminal

import (
	"errors"
	"fmt"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
	"golang.org/x/term"
)

// settings are those of the terminal itself: echo, line editing, the keys for signals.
func (w *window) settings() (state *term.State, err error) {
	err = w.control(func(fd int) error {
		state, err = term.GetState(fd)
		return err
	})
	return state, err
}

// screenModes are those that make a shell unusable, or a mouse type letters, when they are left on.
var screenModes = []ansi.Mode{
	ansi.ModeAltScreenSaveCursor, ansi.ModeAltScreen, ansi.ModeMouseNormal, ansi.ModeMouseButtonEvent, ansi.ModeMouseAnyEvent,
	ansi.ModeMouseExtSgr, ansi.ModeFocusEvent, ansi.ModeBracketedPaste, ansi.ModeSynchronizedOutput,
}

// leftBehind names what a program did to the terminal and did not undo.
func (w *window) leftBehind(before *term.State) error {
	after, err := w.settings()
	if err != nil {
		return err
	}
	var left []error
	if *after != *before {
		left = append(left, fmt.Errorf("settings %+v, before %+v", *after, *before))
	}
	w.mutex.Lock()
	defer w.mutex.Unlock()
	for _, mode := range screenModes {
		if w.modes[mode] {
			left = append(left, fmt.Errorf("mode %v is still on", mode.Mode()))
		}
	}
	if w.screen.IsAltScreen() {
		left = append(left, errors.New("the other screen is still shown"))
	}
	if !w.cursor {
		left = append(left, errors.New("the cursor is hidden"))
	}
	if len(w.titles) != 1 || w.titles[0] != shellTitle {
		left = append(left, fmt.Errorf("the window is called %q", w.titles))
	}
	return errors.Join(left...)
}

// inShell starts the program the way that a shell does, whose terminal stays when it ends.
func (d desk) inShell(size pty.Winsize) (*window, *term.State, error) {
	w, err := d.open(size, "/bin/sh", "-c", `trap : HUP INT TERM QUIT; echo ready; read go; "$0" plan.md; echo "left with $?"; read go`, d.binary)
	if err != nil {
		return nil, nil, err
	}
	if err := w.sees("ready"); err != nil {
		return w, nil, err
	}
	before, err := w.settings()
	w.press("\n")
	return w, before, err
}

// TestTerminalGivenBack: after every end that can be caught the terminal is as it was.
func TestTerminalGivenBack(t *testing.T) {
	binary := builtProgram(t)
	for _, c := range []struct {
		name   string
		signal syscall.Signal // 0 is Ctrl+C
		status int
	}{
		{"Ctrl+C", 0, 0},
		{"terminate", syscall.SIGTERM, 143},
		{"hang up", syscall.SIGHUP, 129},
		{"interrupt", syscall.SIGINT, 130},
		{"quit", syscall.SIGQUIT, 131},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t, binary)
			w, before, err := d.inShell(standard)
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
			if during := w.leftBehind(before); during == nil {
				t.Error("the wizard changed nothing of the terminal: there is nothing to give back")
			}
			if c.signal == 0 {
				w.press(leaveKey)
			} else if err := syscall.Kill(-w.command.Process.Pid, c.signal); err != nil {
				t.Fatal(err)
			}
			if err := w.sees(fmt.Sprintf("left with %d", c.status)); err != nil {
				t.Fatal(err)
			}
			if err := w.leftBehind(before); err != nil {
				t.Errorf("%v\n%s", err, w.picture())
			}
			if kept, err := d.kept(); err != nil || kept != "half" {
				t.Errorf("kept %q, %v", kept, err)
			}
		})
	}
}

// TestTerminalSizes: no size crashes or stops the program, nor do many changes of it.
func TestTerminalSizes(t *testing.T) {
	binary := builtProgram(t)
	for _, size := range []pty.Winsize{{}, {Rows: 1, Cols: 1}, {Rows: 12, Cols: 40}, {Rows: 200, Cols: 500}} {
		t.Run(fmt.Sprintf("%dx%d", size.Cols, size.Rows), func(t *testing.T) {
			d := newDesk(t, binary)
			w, err := d.open(size, d.binary, "plan.md")
			if err != nil {
				t.Fatal(err)
			}
			defer w.discard()
			if size.Cols >= 40 || size.Cols == 0 { // 0 by 0 is taken for 80 by 24
				if err := w.sees("What name do people know you by?"); err != nil {
					t.Fatal(err)
				}
			}
			w.resize(t, standard)
			if err := w.sees("What name do people know you by?"); err != nil {
				t.Fatal(err)
			}
			w.resize(t, size)
			w.press("Size" + enterKey + "Offer")
			w.resize(t, standard)
			if err := w.sees("Offer"); err != nil {
				t.Fatal(err)
			}
			w.press(leaveKey)
			if err := w.end(); err != nil || w.failure != nil {
				t.Errorf("%v, %v\n%s", err, w.failure, w.picture())
			}
			if kept, err := d.kept(); err != nil || kept != "Size" {
				t.Errorf("kept %q, %v", kept, err)
			}
		})
	}
}

// TestTerminalResizes changes the size a hundred times during typing.
func TestTerminalResizes(t *testing.T) {
	d := newDesk(t, builtProgram(t))
	w, err := d.open(standard, d.binary, "plan.md")
	if err != nil {
		t.Fatal(err)
	}
	defer w.discard()
	if err := w.sees("What name do people know you by?"); err != nil {
		t.Fatal(err)
	}
	want := ""
	for i := range 100 {
		w.resize(t, pty.Winsize{Rows: uint16(i * 37 % 70), Cols: uint16(i * 53 % 210)})
		if i%5 == 0 {
			want += string(rune('a' + i/5))
			w.press(want[len(want)-1:])
		}
	}
	w.resize(t, standard)
	if err := w.sees(want); err != nil {
		t.Fatal(err)
	}
	w.press(leaveKey)
	if err := w.end(); err != nil || w.failure != nil {
		t.Errorf("%v, %v", err, w.failure)
	}
	if kept, err := d.kept(); err != nil || kept != want {
		t.Errorf("kept %q, %v; want %q", kept, err, want)
	}
}

// resize changes the size of the window, as pulling at its corner does.
func (w *window) resize(t *testing.T, size pty.Winsize) {
	t.Helper()
	w.mutex.Lock()
	w.screen.Resize(max(1, int(size.Cols)), max(1, int(size.Rows)))
	w.mutex.Unlock()
	err := w.control(func(fd int) error {
		return unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: size.Rows, Col: size.Cols})
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestTerminalRepaints: what something else wrote on the screen is gone after Ctrl+L, and by itself once
// the program goes on after it was stopped; keys work as before.
func TestTerminalRepaints(t *testing.T) {
	d := newDesk(t, builtProgram(t))
	w, before, err := d.inShell(standard)
	if err != nil {
		t.Fatal(err)
	}
	defer w.discard()
	if err := w.sees("What name do people know you by?"); err != nil {
		t.Fatal(err)
	}
	scribble := func() {
		w.mutex.Lock()
		defer w.mutex.Unlock()
		_, _ = w.screen.Write([]byte("\x1b[2J\x1b[H[1]+ Stopped"))
	}
	scribble()
	w.press("\x0c")
	if err := w.sees("What name do people know you by?"); err != nil {
		t.Fatalf("after Ctrl+L: %v", err)
	}
	if err := syscall.Kill(-w.command.Process.Pid, syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	scribble()
	if err := w.control(func(fd int) error { return term.Restore(fd, before) }); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(-w.command.Process.Pid, syscall.SIGCONT); err != nil {
		t.Fatal(err)
	}
	if err := w.sees("What name do people know you by?"); err != nil {
		t.Fatalf("after going on: %v", err)
	}
	w.press("Bakery")
	if err := w.sees("› Bakery"); err != nil {
		t.Fatal(err)
	}
	if w.shows("Stopped") {
		t.Errorf("what the shell wrote is still there:\n%s", w.picture())
	}
	w.press(leaveKey)
	if err := w.sees("left with 0"); err != nil {
		t.Fatal(err)
	}
	if err := w.leftBehind(before); err != nil {
		t.Error(err)
	}
}

// TestTerminalStops: kill -TSTP gives the terminal back to the shell before the program stops, and fg brings
// the wizard back, with what was typed and with keys that work.
func TestTerminalStops(t *testing.T) {
	d := newDesk(t, builtProgram(t))
	w, err := d.open(standard, "/bin/sh", "-c",
		`set -m; echo ready; read go; "$0" plan.md; echo "stopped with $?"; read go; fg; echo "left with $?"; read go`, d.binary)
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
	if err := w.sees("What name do people know you by?"); err != nil {
		t.Fatal(err)
	}
	w.press("Bak")
	if err := w.sees("› Bak"); err != nil {
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
	if err := w.sees("› Bak"); err != nil {
		t.Fatal(err)
	}
	if during := w.leftBehind(before); during == nil {
		t.Error("the wizard has not taken the terminal again")
	}
	w.press("ery")
	if err := w.sees("› Bakery"); err != nil {
		t.Fatal(err)
	}
	w.press(leaveKey)
	if err := w.sees("left with 0"); err != nil {
		t.Fatal(err)
	}
	if err := w.leftBehind(before); err != nil {
		t.Errorf("at the end: %v\n%s", err, w.picture())
	}
	if kept, err := d.kept(); err != nil || kept != "Bakery" {
		t.Errorf("kept %q, %v", kept, err)
	}
}

// TestTerminalAnswersLate: leaving before a slow terminal has answered what it was asked at the start leaves
// nothing of the answers to the shell.
func TestTerminalAnswersLate(t *testing.T) {
	d := newDesk(t, builtProgram(t))
	d.lag = 300 * time.Millisecond
	w, before, err := d.inShell(standard)
	if err != nil {
		t.Fatal(err)
	}
	defer w.discard()
	if err := w.sees("What name do people know you by?"); err != nil {
		t.Fatal(err)
	}
	w.press(leaveKey)
	if err := w.sees("left with 0"); err != nil {
		t.Fatal(err)
	}
	time.Sleep(2 * d.lag)
	for _, answer := range []string{"rgb:", "[?"} {
		if w.shows(answer) {
			t.Errorf("the shell got an answer of the terminal:\n%s", w.picture())
		}
	}
	if err := w.leftBehind(before); err != nil {
		t.Error(err)
	}
}
