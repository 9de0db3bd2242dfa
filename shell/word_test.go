package shell

import (
	"os/exec"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sweetspot/lang"
	"sweetspot/test/property"
)

func TestFile(t *testing.T) {
	for path, want := range map[string]string{
		"plan.md":        "plan.md",
		"a/b-c_d.md":     "a/b-c_d.md",
		"my plan.md":     "'my plan.md'",
		"l'été.md":       `'l'\''été.md'`,
		"$HOME.md":       "'$HOME.md'",
		"~.md":           "'~.md'",
		"":               "''",
		"-x.md":          "./-x.md",
		"-":              "./-",
		"- x.md":         "'./- x.md'",
		"a\x1b[31m!.md":  `"$(printf 'a\033\13331m\041.md')"`,
		"100%\u202e.md":  `"$(printf '100%%\342\200\256.md')"`,
		"end\n":          "\"$(printf 'end')\"'\n'",
		"caf\xe9 sol.md": `"$(printf 'caf\351 sol.md')"`,
	} {
		if got := File(path); got != want {
			t.Errorf("%q becomes %s, want %s", path, got, want)
		}
	}
}

// TestArgument: what could be taken for a command is named by its folder.
func TestArgument(t *testing.T) {
	for path, want := range map[string]string{
		"plan.md": "plan.md", "check": "./check", "my plan": "'./my plan'", "a/check": "a/check", "-x": "./-x", "": "''",
	} {
		if got := Argument(path); got != want {
			t.Errorf("%q becomes %s, want %s", path, got, want)
		}
	}
}

func TestWindows(t *testing.T) {
	for path, want := range map[string]string{
		`C:\plans\a.md`: `C:\plans\a.md`, "my plan.md": `"my plan.md"`, "l'été.md": `"l'été.md"`, "": `""`,
	} {
		if got := word(path, "windows"); got != want {
			t.Errorf("%q becomes %s, want %s", path, got, want)
		}
	}
}

// TestShellReadsBack hands words to /bin/sh, which must read the name that was written, and nothing in
// them may act on the terminal.
func TestShellReadsBack(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no shell")
	}
	parts := rapid.SliceOfN(rapid.OneOf(
		rapid.SampledFrom([]string{" ", "'", `"`, "`", "$", "$(x)", `\`, "!", "%", "%s", `\n`, "\n", "\t", "\x1b]0;x\a", "\u202e",
			"é", "日本", "👩\u200d🚀", "\xff", "*", "?", "~", "#", "&", ";", "|", "<", "(", "{a,b}", "=", "-", "a", ".md", "7"}),
		rapid.String(),
	), 1, 8)
	property.Check(t, func(t *rapid.T) {
		name := strings.ReplaceAll(strings.Join(parts.Draw(t, "name"), ""), "\x00", "")
		if name == "" {
			return
		}
		word := File(name)
		if line := strings.TrimRight(word, "\n'"); lang.Line(line) != line {
			t.Fatalf("%q becomes %q, which acts or hides", name, word)
		}
		out, err := exec.Command(sh, "-c", `printf %s. `+word).Output()
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimPrefix(strings.TrimSuffix(string(out), "."), "./"); got != strings.TrimPrefix(name, "./") {
			t.Fatalf("%q becomes %s, which the shell reads as %q", name, word, got)
		}
	})
}
