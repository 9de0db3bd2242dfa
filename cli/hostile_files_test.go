package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"sweetspot/document"
	"sweetspot/document/diagnostic"
	"sweetspot/document/disk"
)

// hostileFiles returns files with errors, by name: those of the tests of package document, and larger
// ones that are generated.
func hostileFiles(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{
		"brackets":            strings.Repeat("[", disk.MaxFile),
		"too-large":           strings.Repeat("x", disk.MaxFile+1),
		"deep-brackets":       answers(strings.Repeat("[", document.MaxFront-100)),
		"deep-braces":         answers("x: " + strings.Repeat("{a: ", document.MaxFront/5)),
		"deep-hyphens":        answers(strings.Repeat("- ", document.MaxFront/2-100)),
		"deep-questions":      answers(strings.Repeat("? ", document.MaxFront/2-100)),
		"deep-keys":           answers(deepKeys(300)),
		"many-values":         answers("x:\n" + strings.Repeat("  - [a,b,c,d]\n", 4001)),
		"many-keys":           answers(lines(30_000, "k%d:")),
		"a-hundred-thousand":  answers(lines(100_000, "k%d: 1")),
		"alias-bomb":          answers("a: &a [x]\n" + aliasBomb()),
		"one-long-key":        answers(strings.Repeat("k", document.MaxFront-100) + ": 1\ngoal: 3"),
		"one-long-value":      answers("goal: {kind: " + strings.Repeat("v", document.MaxFront-100) + "}"),
		"all-lines-wrong":     answers(lines(20_000, "%d: a: b")),
		"no-colon-anywhere":   answers(lines(20_000, "line %d")),
		"all-values-wrong":    answers("audiences:\n" + strings.Repeat("  - {ages: [1, 2, 3, 4, 5], size: -1}\n", 200)),
		"many-markers":        answers("") + strings.Repeat("<!-- sweetspot:end a -->\n", disk.MaxFile/25-10),
		"swallowed-markers":   answers("") + "```\n" + strings.Repeat("<!-- sweetspot:end a -->\n", disk.MaxFile/25-10),
		"many-sections":       answers("") + lines(40_000, "<!-- sweetspot:begin s%[1]d 00000000 -->\n<!-- sweetspot:end s%[1]d -->") + "<!-- sweetspot:end s -->\n",
		"row-of-controls":     answers("title: " + strings.Repeat("\u009b", 100_000)),
		"many-lost-links":     answers("objectives:\n" + lines(200, "  - {id: o%d}") + "results:\n" + strings.Repeat("  - values: {"+strings.Repeat("x: 1, ", 90)+"}\n", 100)),
		"direction-in-body":   answers("goal: 1") + strings.Repeat("\u202e", disk.MaxFile/3-20),
		"emoji-in-body":       answers("goal: 1") + strings.Repeat("👩\u200d", disk.MaxFile/7-20),
		"long-text":           answers("title: " + strings.Repeat("é", 10_001)),
		"long-list":           answers("left_out: [" + strings.Repeat("plan, ", 201) + "]"),
		"not-a-number":        answers("goal: {horizon_months: .nan}"),
		"infinite":            answers("goal: {horizon_months: .inf}"),
		"huge":                answers("goal: {horizon_months: 1e999}"),
		"no-such-day":         answers("budget: {from: 2026-02-30}"),
		"binary":              answers("title: !!binary aGk="),
		"escape-in-value":     answers("goal: {kind: \"a\x1b]8;;http://x\x07b\x1b\\\"}"),
		"escaped-in-value":    answers(`goal: {kind: "\e]52;c;aGk=\a\u202e\x9b31m"}`),
		"escaped-in-key":      answers(`"\e[31m\u202e\r\n": 1` + "\ngoal: 1"),
		"escaped-in-id":       answers(`audiences: [{id: "\e[2J\u2066"}]`),
		"escaped-in-version":  "---\nsweetspot: \"\\e[31m\\u202e\"\n---\n",
		"escape-in-comment":   answers("# \x1b]0;owned\x07\u009b31m"),
		"direction-in-value":  answers("goal: {kind: \"\u202esales\u2066\u200f\"}"),
		"direction-in-key":    answers("\u202elaog: 1\ngoal: 1"),
		"direction-in-column": answers("imports: [{separator: \"\u202e;\", columns: {\"\u202eDate\": \"\u2066x\"}}]"),
		"live-marker":         answers("") + "<!-- sweetspot:begin \x1b[31m\u202e -->\n",
		"live-syntax":         answers("title: \u202e: \u2066b: \"c"),
		"lone-cr":             answers("title: a\rb\r\ngoal: c"),
		"old-mac":             "---\rsweetspot: 1\r---\r",
		"never-closed":        "---\nsweetspot: 1\n",
		"empty":               "",
		"utf16-le":            utf16Of(answers("title: a"), true, true),
		"utf16-be":            utf16Of(answers("title: a"), false, true),
		"utf16-le-unmarked":   utf16Of(answers("title: a"), true, false),
		"utf16-be-unmarked":   utf16Of(answers("title: a"), false, false),
		"utf32":               "\xff\xfe\x00\x00-\x00\x00\x00",
	}
	for _, at := range []int{0, 4, 20, 28, 38} {
		text := answers("title: abcdef") + "body text"
		files[fmt.Sprintf("invalid-at-%d", at)] = text[:at] + "\xe9" + text[at:]
		files[fmt.Sprintf("zero-at-%d", at)] = text[:at] + "\x00" + text[at:]
	}
	files["invalid-at-end"] = answers("title: a") + "caf\xc3"
	paths, err := filepath.Glob("../document/testdata/bad/*.md")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, faults := document.Read(data, nil); diagnostic.Failed(faults) {
			files["bad-"+strings.TrimSuffix(filepath.Base(path), ".md")] = string(data)
		}
	}
	return files
}

// answers returns a strategy file with lines in its front matter.
func answers(text string) string { return "---\nsweetspot: 1\n" + text + "\n---\n" }

func lines(n int, format string) string {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, format+"\n", i)
	}
	return text.String()
}

func deepKeys(n int) string {
	var text strings.Builder
	for i := range n {
		text.WriteString(strings.Repeat(" ", i) + "k:\n")
	}
	return text.String()
}

func aliasBomb() string {
	var text strings.Builder
	for c := 'b'; c <= 'z'; c++ {
		fmt.Fprintf(&text, "%c: &%c [%s]\n", c, c, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c,", c-1), 10), ","))
	}
	return text.String()
}

func utf16Of(text string, little, marked bool) string {
	var b strings.Builder
	units := utf16.Encode([]rune(text))
	if marked {
		units = append([]uint16{0xFEFF}, units...)
	}
	for _, unit := range units {
		if little {
			b.Write([]byte{byte(unit), byte(unit >> 8)})
		} else {
			b.Write([]byte{byte(unit >> 8), byte(unit)})
		}
	}
	return b.String()
}
