package preview

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"sweetspot/test/property"

	"pgregory.net/rapid"
)

// hostile are documents on which Glamour alone takes from seconds to hours.
var hostile = map[string]string{
	"nested quotes":         strings.Repeat("> ", 100) + "deep",
	"nested quotes, long":   strings.Repeat("> ", 100_000) + "deep",
	"quotes and lists":      strings.Repeat("> - ", 50) + "deep",
	"nested list":           nestedList(100) + "deep",
	"many flat quotes":      strings.Repeat(strings.Repeat("> ", 8)+"deep\n\n", 2000),
	"headings":              strings.Repeat("# Heading\n", 4000) + "deep",
	"lines of code":         "```\n" + strings.Repeat("code\n", 16_000) + "```\ndeep",
	"list":                  strings.Repeat("- item\n", 20_000) + "deep",
	"paragraphs":            strings.Repeat("Some text.\n\n", 20_000) + "deep",
	"code without an end":   "```\n" + strings.Repeat("# no heading\n", 20_000) + "deep",
	"table":                 "| a | b |\n|---|---|\n" + strings.Repeat("| x | y |\n", 5000) + "\ndeep",
	"brackets":              strings.Repeat("[", 50_000) + "deep",
	"emphasis":              strings.Repeat("*a **b ", 20_000) + "deep",
	"one line of 2 million": strings.Repeat("word ", 400_000) + "deep",
}

func nestedList(levels int) string {
	var b strings.Builder
	for level := range levels {
		b.WriteString(strings.Repeat("  ", level) + "- item\n")
	}
	return b.String()
}

// TestHostile renders documents that are made to take long. The bound is far above what they take and far
// below what they took.
func TestHostile(t *testing.T) {
	for name, markdown := range hostile {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			defer cancel()
			shown := make(chan string, 1)
			go func() { shown <- Render(ctx, markdown, Look{Width: 80}) }()
			select {
			case text := <-shown:
				if !strings.Contains(ansi.Strip(text), "deep") {
					t.Error("the end is not shown")
				}
			case <-time.After(time.Minute):
				t.Fatal("it takes more than a minute")
			}
		})
	}
}

// TestLate: once the time is up the rest is shown as it is written.
func TestLate(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if got := Render(ctx, "# A *heading*\n\nText", Look{Width: 80}); got != "# A *heading*\n\nText" {
		t.Errorf("%q", got)
	}
}

// TestSplit: parts together are the document, end only where a block begins, and hold no more than Glamour
// gets done.
func TestSplit(t *testing.T) {
	filler := strings.Repeat("text\n", wantedLines)
	for name, c := range map[string]struct {
		markdown string
		parts    int
	}{
		"empty":                   {"", 0},
		"short":                   {"# A\n\ntext\n", 1},
		"heading behind much":     {filler + "# A\ntext", 2},
		"paragraph behind much":   {filler + "\ntext", 2},
		"list behind much":        {filler + "\n- item", 1},
		"number behind much":      {filler + "\n1. item", 1},
		"heading in code":         {"```\n" + filler + "# A\n```\n", 1},
		"heading in other fence":  {"~~~\n" + filler + "```\n# A\n~~~\n", 1},
		"heading behind the code": {"```\n" + filler + "```\n# A", 2},
	} {
		if got := split(c.markdown); len(got) != c.parts {
			t.Errorf("%s: %d parts, want %d", name, len(got), c.parts)
		}
	}
	property.Check(t, func(rt *rapid.T) {
		lines := rapid.SliceOfN(rapid.SampledFrom([]string{"", "# A", "text", "- item", "  - item", "> quote", "```", "~~~", "    code"}), 0, 2000).Draw(rt, "lines")
		markdown := strings.Join(lines, "\n")
		var whole strings.Builder
		for _, p := range split(markdown) {
			whole.WriteString(p.text)
		}
		if whole.String() != markdown {
			rt.Fatal("the parts are not the document")
		}
	})
}

func TestWeight(t *testing.T) {
	for line, want := range map[string]int{
		"": 1, "text": 1, "- item": 2, "> - item": 4, "  - item": 4, "    - item": 8, "> > > text": 8, "-5 degrees": 1, "*bold*": 1,
		"\t- item": 8, strings.Repeat("> ", 500): 1 << 20,
	} {
		if got := weight(line, false); got != want {
			t.Errorf("%q weighs %d, want %d", line, got, want)
		}
	}
	if weight("> > > code", true) != 1 {
		t.Error("code is not nested")
	}
}

// TestParts: a document in several parts reads as one: nothing doubled, nothing lost, one empty line between.
func TestParts(t *testing.T) {
	var long strings.Builder
	for i := range 3 * wantedLines {
		fmt.Fprintf(&long, "Paragraph %d.\n\n", i)
	}
	shown := ansi.Strip(Render(t.Context(), long.String(), Look{Width: 80}))
	at := 0
	for line := range strings.SplitSeq(strings.TrimSpace(shown), "\n") {
		want := ""
		if at%2 == 0 {
			want = fmt.Sprintf("Paragraph %d.", at/2)
		}
		if strings.TrimSpace(line) != want {
			t.Fatalf("line %d is %q, want %q", at, line, want)
		}
		at++
	}
	if at != 6*wantedLines-1 {
		t.Errorf("%d lines", at)
	}
}

func BenchmarkRender(b *testing.B) {
	section := "## Heading\n\n" + strings.Repeat("Some text of a usual length for a strategy. ", 10) + "\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n"
	for _, n := range []int{10, 100} {
		markdown := strings.Repeat(section, n)
		b.Run(fmt.Sprintf("%dkB", len(markdown)>>10), func(b *testing.B) {
			for b.Loop() {
				Render(b.Context(), markdown, Look{Width: 80})
			}
		})
	}
}
