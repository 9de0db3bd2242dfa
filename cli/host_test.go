package cli

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// testHost is a Host with buffers, an empty home folder, an English environment and a clock that
// stands at 22 November 2026, 10:00 UTC.
type testHost struct {
	Host
	stdout, stderr bytes.Buffer
}

// newHost returns a testHost and makes a new folder, which is also the home folder, the working folder.
func newHost(t *testing.T) *testHost {
	t.Helper()
	home := t.TempDir()
	t.Chdir(home)
	h := &testHost{}
	h.Host = Host{
		Stdin:  strings.NewReader(""),
		Stdout: &h.stdout,
		Stderr: &h.stderr,
		Environ: []string{"HOME=" + home, "LC_ALL=en_GB.UTF-8", "TERM=xterm-256color",
			"XDG_STATE_HOME=" + filepath.Join(home, ".state"), "XDG_CONFIG_HOME=" + filepath.Join(home, ".config")},
		Now: func() time.Time { return time.Date(2026, time.November, 22, 10, 0, 0, 0, time.UTC) },
	}
	return h
}

// setenv sets variables of the made-up environment, each as NAME=value.
func (h *testHost) setenv(pairs ...string) { h.Environ = append(pairs, h.Environ...) }

// result is what a run of the program came to.
type result struct {
	status         int
	stdout, stderr string
}

// run runs the program with arguments.
func (h *testHost) run(args ...string) result {
	h.stdout.Reset()
	h.stderr.Reset()
	status := Main(args, h.Host)
	return result{status, h.stdout.String(), h.stderr.String()}
}

// invocation is a command line and what must come of it.
type invocation struct {
	args   string // separated by blanks
	status int
	stdout string // a part of standard output, which must be empty if this is
	stderr string // the whole standard error, its last line end aside
}

// plainSpaces replaces the no-break spaces of French, which cannot be told from others in a table.
func plainSpaces(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

// runAll runs command lines one after the other.
func (h *testHost) runAll(t *testing.T, invocations []invocation) {
	t.Helper()
	for _, i := range invocations {
		got := h.run(strings.Fields(i.args)...)
		got.stdout, got.stderr = plainSpaces(got.stdout), plainSpaces(got.stderr)
		if got.status != i.status || strings.TrimSuffix(got.stderr, "\n") != i.stderr ||
			!strings.Contains(got.stdout, i.stdout) || i.stdout == "" && got.stdout != "" {
			t.Errorf("sweetspot %s: status %d, want %d\nstandard output:\n%s\nwant in it:\n%s\nstandard error:\n%s\nwant:\n%s",
				i.args, got.status, i.status, got.stdout, i.stdout, got.stderr, i.stderr)
		}
	}
}

// save writes a file into the working folder.
func save(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// load reads a file of the working folder.
func load(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// fine is a strategy without findings.
const fine = "---\nsweetspot: 1\nreached: audience\nbusiness:\n  name: The Reading Room\n---\n"

// TestGetenv: the first of two variables of one name counts, and a name does not match its beginning.
func TestGetenv(t *testing.T) {
	h := Host{Environ: []string{"LANGUAGE=fr", "LANG=", "LANG=de", "A=b=c", "EMPTY"}}
	for name, want := range map[string]string{"LANGUAGE": "fr", "LANG": "", "A": "b=c", "EMPTY": "", "LAN": "", "": ""} {
		if got := h.getenv(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

// TestConfigFolder: the folder for configuration is the one that os.UserConfigDir names.
func TestConfigFolder(t *testing.T) {
	for _, environ := range [][2]string{{"", ""}, {"/home/a", ""}, {"/home/a", "/else/where"}, {"/home/a", "relative"}, {"", "/else/where"}} {
		t.Setenv("HOME", environ[0])
		t.Setenv("AppData", environ[0])
		t.Setenv("XDG_CONFIG_HOME", environ[1])
		want, err := os.UserConfigDir()
		if err != nil {
			want = ""
		}
		if got := System().configFolder(); got != want {
			t.Errorf("%q: %q, want %q", environ, got, want)
		}
	}
}

// failingWriter accepts a number of bytes.
type failingWriter struct{ room int }

func (w *failingWriter) Write(data []byte) (int, error) {
	if w.room -= len(data); w.room < 0 {
		return 0, errors.New("no space left")
	}
	return len(data), nil
}

// TestOutputFails: output that cannot be written, from the first byte or at the last flush, is an
// error of every command, and no sentence says that it worked.
func TestOutputFails(t *testing.T) {
	h := newHost(t)
	save(t, "plan.md", h.run("example").stdout)
	save(t, "fine.md", fine)
	h.keepBackup(t, "plan.md", fine)
	for _, args := range []string{"check fine.md", "check fine.md --json", "backups plan.md", "example", "platforms",
		"platforms linkedin", "--help", "help check", "--version", "completion bash"} {
		for _, room := range []int{0, 10} {
			h.Stdout = &failingWriter{room}
			h.stderr.Reset()
			status := Main(strings.Fields(args), h.Host)
			said := h.stderr.String()
			if status != exitError || !strings.HasPrefix(said, "error: this did not work (") || !strings.HasSuffix(said, "no space left)\n") {
				t.Errorf("%s: status %d, %q", args, status, said)
			}
		}
	}
}
