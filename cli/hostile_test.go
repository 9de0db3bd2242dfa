package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"testing"
	"unicode"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/lang"
)

// TestHostileFiles gives malicious and damaged files to check: each is an error with a position, and
// nothing of it acts on the terminal.
func TestHostileFiles(t *testing.T) {
	files := hostileFiles(t)
	h := newHost(t)
	var paths, short []string // small enough to be read by every command
	for name, content := range files {
		paths = append(paths, name+".md")
		if len(content) < disk.MaxFile/4 {
			short = append(short, name+".md")
		}
		if err := os.WriteFile(name+".md", []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		checkPlaced(t, name+".md", h.refusal(t, name+".md", content))
	}
	for _, language := range []string{"en", "fr"} {
		printed, status := h.runInert(t, append([]string{"check", "--lang", language}, short...)...)
		if status != exitError {
			t.Errorf("status %d", status)
		}
		for _, path := range short {
			checkPlaced(t, path, printed)
		}
	}
	printed, status := h.runInert(t, append([]string{"check", "--json"}, paths...)...)
	var output checkOutput
	if err := json.Unmarshal([]byte(printed), &output); err != nil || status != exitError || len(output.Files) != len(paths) {
		t.Fatalf("status %d, %d files, %v", status, len(output.Files), err)
	}
	for _, file := range output.Files {
		if len(file.Errors) == 0 || file.Errors[0].Line < 1 || file.Errors[0].Column < 1 || len(file.Findings)+len(file.Fit) > 0 {
			t.Errorf("%s: %+v", file.Path, file.Errors)
		}
	}
}

// checkPlaced looks for an error with a position in a file.
func checkPlaced(t *testing.T, path, printed string) {
	t.Helper()
	if !regexp.MustCompile(`(?m)^error: ` + regexp.QuoteMeta(path) + `:\d+:\d+: .`).MatchString(printed) {
		t.Errorf("there is no error for %s", path)
	}
}

// TestSearchForLiveCharacters is the negative control of checkInert.
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

// runInert runs the program and returns what it writes on both streams, which must not act on a
// terminal.
func (h *testHost) runInert(t *testing.T, args ...string) (output string, status int) {
	t.Helper()
	r := h.run(args...)
	checkInert(t, r.stdout+r.stderr)
	return r.stdout + r.stderr, r.status
}

// refusal returns what is printed about a file that cannot be opened.
func (h *testHost) refusal(t *testing.T, path, content string) string {
	t.Helper()
	_, faults := document.Read([]byte(content), nil)
	h.stderr.Reset()
	p := &program{host: h.Host, texts: lang.Load(lang.English)}
	p.printError(&openError{path, &document.Unreadable{Path: path, Faults: faults}})
	checkInert(t, h.stderr.String())
	return h.stderr.String()
}

// checkInert fails the test if output could act on a terminal.
func checkInert(t *testing.T, output string) {
	t.Helper()
	if found := live(output); found != "" {
		t.Errorf("the output acts on the terminal: %q", found)
	}
}

// live returns the first place in output that could act on a terminal: a control character other than
// the line end, a byte that is not UTF-8, or a character that changes the direction of text; "" if none.
func live(output string) string {
	for at, r := range output {
		if r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == unicode.ReplacementChar && output[at] == 0xFF {
			return fmt.Sprintf("%.40s", output[max(0, at-20):])
		}
	}
	return ""
}
