//go:build terminal

package terminal

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// terminal is the real program in a real terminal (tmux), with keys typed and the screen read.
type terminal struct {
	t      *testing.T
	socket string
	dir    string
	binary string
}

func newTerminal(t *testing.T, width, height int, locale string) *terminal {
	t.Helper()
	dir := t.TempDir()
	term := &terminal{t: t, dir: dir, binary: filepath.Join(dir, "bin", "sweetspot"),
		socket: fmt.Sprintf("sweetspot-%d-%s", os.Getpid(), filepath.Base(dir))}
	if out, err := exec.Command("go", "build", "-o", term.binary, "sweetspot").CombinedOutput(); err != nil {
		t.Fatalf("building: %v\n%s", err, out)
	}
	term.tmux("-f", "/dev/null", "new-session", "-d", "-x", fmt.Sprint(width), "-y", fmt.Sprint(height),
		"-c", dir, "env", "-u", "LC_ALL", "LANG="+locale, "XDG_STATE_HOME="+filepath.Join(dir, "state"),
		"XDG_CONFIG_HOME="+filepath.Join(dir, "config"), "PS1=$ ", "PATH="+filepath.Dir(term.binary)+":/usr/bin:/bin", "sh")
	t.Cleanup(func() { _ = exec.Command("tmux", "-L", term.socket, "kill-server").Run() })
	term.sees("$")
	return term
}

func (term *terminal) tmux(args ...string) string {
	term.t.Helper()
	out, err := exec.Command("tmux", append([]string{"-L", term.socket}, args...)...).CombinedOutput()
	if err != nil {
		term.t.Fatalf("tmux %v: %v\n%s", args, err, out)
	}
	return string(out)
}

// press presses keys by the names that tmux gives them.
func (term *terminal) press(keys ...string) {
	term.t.Helper()
	for _, key := range keys {
		term.tmux("send-keys", key)
	}
}

// write types text, and Enter.
func (term *terminal) write(text string) {
	term.t.Helper()
	term.tmux("send-keys", "-l", text)
	term.press("Enter")
}

func (term *terminal) screen() string {
	term.t.Helper()
	return term.tmux("capture-pane", "-p")
}

// sees waits until the text stands on the screen.
func (term *terminal) sees(text string) {
	term.t.Helper()
	wanted := words(text)
	for wait := time.Millisecond; wait < 10*time.Second; wait += wait / 2 {
		if strings.Contains(words(term.screen()), wanted) {
			return
		}
		time.Sleep(min(wait, 200*time.Millisecond))
	}
	term.t.Fatalf("%q did not appear:\n%s", text, term.screen())
}

// words takes frames and line breaks out of a screen.
func words(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return r == ' ' || r == '\n' || r == '\u00a0' || strings.ContainsRune("│─╭╮╰╯", r)
	}), " ")
}

// move is one thing that a user does, once they see something.
type move struct {
	sees  string
	write string   // text, with Enter behind it
	press []string // or keys
}

func (term *terminal) play(moves []move) {
	term.t.Helper()
	for _, m := range moves {
		term.sees(m.sees)
		if m.press != nil {
			term.press(m.press...)
		} else {
			term.write(m.write)
		}
	}
}

func (term *terminal) file(name string) string {
	term.t.Helper()
	data, err := os.ReadFile(filepath.Join(term.dir, name))
	if err != nil {
		term.t.Fatal(err)
	}
	return string(data)
}

// holds fails the test unless the file holds each of the parts.
func (term *terminal) holds(name string, parts ...string) {
	term.t.Helper()
	content := term.file(name)
	for _, part := range parts {
		if !strings.Contains(content, part) {
			term.t.Errorf("%s lacks %q:\n%s", name, part, content)
		}
	}
}

// kill sends a signal to the program, and waits for the shell.
func (term *terminal) kill(signal string) {
	term.t.Helper()
	shell := strings.TrimSpace(term.tmux("display-message", "-p", "#{pane_pid}"))
	if out, err := exec.Command("pkill", signal, "-P", shell).CombinedOutput(); err != nil {
		term.t.Fatalf("pkill: %v\n%s", err, out)
	}
	term.tmux("send-keys", "Enter")
	term.sees("$")
}
