//go:build terminal && linux

package terminal

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestTerminalPasteWithoutEnd: a paste whose end is lost on the way is taken as far as it came, and
// keys work again, Ctrl+C among them.
func TestTerminalPasteWithoutEnd(t *testing.T) {
	term := newTerminal(t, 80, 24, "en_GB.UTF-8")
	term.write("sweetspot")
	term.sees("New strategy, the short way")
	term.press("Enter")
	term.sees("What name do people know you by?")
	term.send("\x1b[200~Quay Lane")
	term.sees("› Quay Lane")
	term.write(" Books")
	term.sees("What do you offer?")
	term.send("\x1b[200~Novels")
	term.sees("› Novels")
	term.press("C-c")
	term.sees("Your draft is kept")

	term.write("clear; sweetspot")
	term.sees("Go on with Quay Lane Books")
	term.press("C-c")
}

// TestTerminalSlowLine: keys whose bytes come one by one are the keys that they are.
func TestTerminalSlowLine(t *testing.T) {
	term := newTerminal(t, 80, 24, "en_GB.UTF-8")
	term.write("sweetspot")
	term.sees("New strategy, the short way")
	term.press("Enter")
	term.sees("What name do people know you by?")
	for _, b := range []byte("ab\x1b[Dc") {
		term.send(string(b))
		time.Sleep(20 * time.Millisecond)
	}
	term.press("Enter")
	term.sees("What do you offer?")
	term.sees("acb")
	term.press("C-c")
}

// send sends bytes as they are.
func (term *terminal) send(text string) {
	term.t.Helper()
	args := []string{"send-keys", "-H"}
	for _, b := range []byte(text) {
		args = append(args, strconv.FormatUint(uint64(b), 16))
	}
	term.tmux(args...)
}

// line is the program on a terminal of which a test is the other end, and may stop reading.
type line struct {
	t       *testing.T
	master  *os.File
	slave   *os.File
	program *exec.Cmd
	state   string
	cooked  unix.Termios
}

func newLine(t *testing.T, env ...string) *line {
	t.Helper()
	dir := t.TempDir()
	binary := filepath.Join(dir, "sweetspot")
	if out, err := exec.Command("go", "build", "-o", binary, "sweetspot").CombinedOutput(); err != nil {
		t.Fatalf("building: %v\n%s", err, out)
	}
	l := &line{t: t, state: filepath.Join(dir, "state")}
	l.open()
	l.program = exec.Command(binary)
	l.program.Dir = dir
	l.program.Env = append([]string{"TERM=xterm-256color", "LANG=en_GB.UTF-8", "HOME=" + dir,
		"XDG_STATE_HOME=" + l.state, "XDG_CONFIG_HOME=" + filepath.Join(dir, "config")}, env...)
	l.program.Stdin, l.program.Stdout, l.program.Stderr = l.slave, l.slave, l.slave
	l.program.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := l.program.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.program.Process.Kill() })
	return l
}

// open opens the two ends of a terminal.
func (l *line) open() {
	l.t.Helper()
	var err error
	if l.master, err = os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0); err != nil {
		l.t.Fatal(err)
	}
	l.t.Cleanup(func() { _ = l.master.Close() })
	fd := int(l.master.Fd())
	if err := unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err != nil {
		l.t.Fatal(err)
	}
	number, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err != nil {
		l.t.Fatal(err)
	}
	if err := unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 80}); err != nil {
		l.t.Fatal(err)
	}
	if l.slave, err = os.OpenFile("/dev/pts/"+strconv.Itoa(number), os.O_RDWR|unix.O_NOCTTY, 0); err != nil {
		l.t.Fatal(err)
	}
	l.t.Cleanup(func() { _ = l.slave.Close() })
	l.cooked = l.termios()
}

func (l *line) termios() unix.Termios {
	l.t.Helper()
	state, err := unix.IoctlGetTermios(int(l.slave.Fd()), unix.TCGETS)
	if err != nil {
		l.t.Fatal(err)
	}
	return *state
}

// reads reads what the program draws until the text is among it.
func (l *line) reads(text string) {
	l.t.Helper()
	var read bytes.Buffer
	piece := make([]byte, 4096)
	for !strings.Contains(read.String(), text) {
		n, err := l.master.Read(piece)
		if err != nil {
			l.t.Fatalf("reading for %q: %v\n%q", text, err, read.String())
		}
		read.Write(piece[:n])
	}
}

func (l *line) write(text string) {
	l.t.Helper()
	if _, err := io.WriteString(l.master, text); err != nil {
		l.t.Fatal(err)
	}
}

// block changes the window until what is drawn, and not read, fills the terminal.
func (l *line) block() {
	l.t.Helper()
	for i := range 20 {
		size := unix.Winsize{Row: uint16(50 + i%2), Col: uint16(180 + i%2)}
		if err := unix.IoctlSetWinsize(int(l.master.Fd()), unix.TIOCSWINSZ, &size); err != nil {
			l.t.Fatal(err)
		}
		time.Sleep(50 * time.Millisecond)
	}
	threads, err := filepath.Glob("/proc/" + strconv.Itoa(l.program.Process.Pid) + "/task/*/wchan")
	if err != nil {
		l.t.Fatal(err)
	}
	if !slices.ContainsFunc(threads, func(thread string) bool {
		where, _ := os.ReadFile(thread)
		return string(where) == "wait_woken"
	}) {
		l.t.Fatal("the program does not wait for the terminal")
	}
}

// ends waits for the program, and gives its status and all that is still to be read.
func (l *line) ends() (status int, rest string) {
	l.t.Helper()
	done := make(chan error, 1)
	go func() { done <- l.program.Wait() }()
	select {
	case err := <-done:
		if failed, ok := errors.AsType[*exec.ExitError](err); ok {
			status = failed.ExitCode()
		} else if err != nil {
			l.t.Fatal(err)
		}
	case <-time.After(10 * time.Second):
		l.t.Fatal("the program does not end")
	}
	if state := l.termios(); state != l.cooked {
		l.t.Errorf("the terminal is left as %+v, was %+v", state, l.cooked)
	}
	fd := int(l.master.Fd())
	if err := unix.SetNonblock(fd, true); err != nil {
		l.t.Fatal(err)
	}
	piece := make([]byte, 1<<16)
	for {
		n, err := unix.Read(fd, piece)
		if err != nil || n == 0 {
			return status, rest
		}
		rest += string(piece[:n])
	}
}

// drafts is all that is kept in drafts.
func (l *line) drafts() string {
	l.t.Helper()
	var all strings.Builder
	files, _ := filepath.Glob(filepath.Join(l.state, "sweetspot", "drafts", "*"))
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			l.t.Fatal(err)
		}
		all.Write(data)
	}
	return all.String()
}

// TestTerminalBlocked: a signal ends the program on a terminal that reads nothing any more. What was
// typed is kept, and the terminal is given back.
func TestTerminalBlocked(t *testing.T) {
	for signal, want := range map[syscall.Signal]int{syscall.SIGTERM: 143, syscall.SIGHUP: 129} {
		t.Run(signal.String(), func(t *testing.T) {
			l := newLine(t)
			l.reads("the short way")
			l.write("\r")
			l.reads("know you by")
			l.write("Harbour")
			l.reads("Harbour")
			l.block()
			l.write(" Street Bakery")
			time.Sleep(100 * time.Millisecond)
			if err := l.program.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			status, rest := l.ends()
			if status != want {
				t.Errorf("status %d, want %d", status, want)
			}
			if !strings.Contains(l.drafts(), "name: Harbour") {
				t.Errorf("the drafts hold:\n%s", l.drafts())
			}
			if !strings.Contains(rest, "\x1b[?1049l") {
				t.Errorf("the screen before is not shown again: %q", rest)
			}
		})
	}
}
