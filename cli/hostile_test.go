package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/lang"
)

// TestHostileFiles gives files that mean harm, or that were broken on the way, to check: each is
// answered, with the place of what is wrong, and nothing of it acts on the terminal.
func TestHostileFiles(t *testing.T) {
	files := hostileFiles(t)
	t.Chdir(t.TempDir())
	var paths, short []string // a file that takes long to read is read by one command
	for name, content := range files {
		paths = append(paths, name+".md")
		if len(content) < disk.MaxFile/4 {
			short = append(short, name+".md")
		}
		if err := os.WriteFile(name+".md", []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		checkPlaced(t, name+".md", refusal(t, name+".md", content))
	}
	for _, language := range []string{"en", "fr"} {
		said, status := runSweetspot(t, append([]string{"check", "--lang", language}, short...)...)
		if status != exitCannot {
			t.Errorf("status %d", status)
		}
		for _, path := range short {
			checkPlaced(t, path, said)
		}
	}
	said, status := runSweetspot(t, append([]string{"check", "--json"}, paths...)...)
	var output checkOutput
	if err := json.Unmarshal([]byte(said), &output); err != nil || status != exitCannot || len(output.Files) != len(paths) {
		t.Fatalf("status %d, %d files, %v", status, len(output.Files), err)
	}
	for _, file := range output.Files {
		if len(file.Errors) == 0 || file.Errors[0].Line < 1 || file.Errors[0].Column < 1 || len(file.Findings)+len(file.Fit) > 0 {
			t.Errorf("%s: %+v", file.Path, file.Errors)
		}
	}
}

// checkPlaced looks for an error with its place in a file.
func checkPlaced(t *testing.T, path, said string) {
	t.Helper()
	if !regexp.MustCompile(`(?m)^error: ` + regexp.QuoteMeta(path) + `:\d+:\d+: .`).MatchString(said) {
		t.Errorf("nothing is said of %s", path)
	}
}

// TestSearchForLiveCharacters: the search that the tests above rest on finds what is planted.
func TestSearchForLiveCharacters(t *testing.T) {
	for _, planted := range []string{"\x1b[31m", "\x1b]52;c;x\x07", "\x07", "\b", "\r", "\t", "\x7f", "\u009b31m", "\u009d", "\u202e", "\u2066", "\u200f", "\u061c", "\xff"} {
		if live("a\n"+planted+"b") == "" {
			t.Errorf("%q was not found", planted)
		}
	}
	if found := live("Fine: « déjà », 👩‍💻\n"); found != "" {
		t.Errorf("%q was found in a harmless text", found)
	}
}

// runSweetspot gives what the program writes on both streams, and its status.
func runSweetspot(t *testing.T, words ...string) (said string, status int) {
	t.Helper()
	command := exec.Command("sweetspot", words...)
	command.Env = append(os.Environ(), "LC_ALL=en_GB.UTF-8", "XDG_CONFIG_HOME="+t.TempDir())
	var out bytes.Buffer
	command.Stdout, command.Stderr = &out, &out
	if err := command.Run(); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			t.Fatal(err)
		}
	}
	checkInert(t, out.String())
	if strings.Contains(out.String(), "goroutine ") {
		t.Errorf("%q panicked:\n%.2000s", words, out.String())
	}
	return out.String(), command.ProcessState.ExitCode()
}

// refusal is what the wizard says of a file that it does not open.
func refusal(t *testing.T, path, content string) string {
	t.Helper()
	_, faults := document.Read([]byte(content), nil)
	file, err := os.Create(filepath.Join(t.TempDir(), "stderr"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	stderr := os.Stderr
	os.Stderr = file
	(&program{texts: lang.Load(lang.English)}).complain(&cannotOpen{path, &document.Unreadable{Path: path, Faults: faults}})
	os.Stderr = stderr
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		t.Fatal(err)
	}
	said, err := io.ReadAll(file)
	if err != nil {
		t.Fatal(err)
	}
	checkInert(t, string(said))
	return string(said)
}

func checkInert(t *testing.T, said string) {
	t.Helper()
	if found := live(said); found != "" {
		t.Errorf("something live came through: %q", found)
	}
}

// live finds what could act on a terminal in what was written to one: control characters other than
// the line end, bytes that are no text, and characters that turn its direction.
func live(said string) string {
	for at, r := range said {
		if r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == unicode.ReplacementChar && said[at] == 0xFF {
			return fmt.Sprintf("%.40s", said[max(0, at-20):])
		}
	}
	return ""
}
