package draw

import (
	"regexp"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/aymanbagabas/go-udiff"

	"sweetspot/lang"
)

// ownComment matches the comments that Sweetspot itself writes into a document.
var ownComment = regexp.MustCompile(`\s*<!-- (?:sweetspot:(?:begin|end)|item:)[^>]*-->`)

// stretch is a run of lines that are equal in two texts, or a pair of runs that differ.
type stretch struct {
	same          []string // nil where the texts differ
	before, after []string
}

// stretches compares two texts line by line and returns their runs in order.
func stretches(before, after string) []stretch {
	var found []stretch
	at := 0
	for _, edit := range udiff.Lines(before, after) {
		if edit.Start > at {
			found = append(found, stretch{same: linesOf(before[at:edit.Start])})
		}
		found = append(found, stretch{before: linesOf(before[edit.Start:edit.End]), after: linesOf(edit.New)})
		at = edit.End
	}
	if at < len(before) {
		found = append(found, stretch{same: linesOf(before[at:])})
	}
	return found
}

// linesOf splits Markdown into lines to show: without Sweetspot's own comments, and with control
// characters made visible.
func linesOf(text string) []string {
	if text == "" {
		return nil
	}
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	for i := range lines {
		lines[i] = lang.Show(ownComment.ReplaceAllString(lines[i], ""))
	}
	return lines
}

// shortened replaces by an ellipsis the equal lines that are more than around lines away from any that
// differ. first and last tell that nothing differs before or behind the run.
func shortened(same []string, around int, first, last bool) []string {
	head, tail := around, around
	if first {
		head = 0
	}
	if last {
		tail = 0
	}
	switch {
	case len(same) <= head+tail:
		return same
	case head+tail == 0:
		return nil
	}
	return slices.Concat(same[:head], []string{"…"}, same[len(same)-tail:])
}

// Difference draws how after differs from before, with around equal lines as context: side by side from
// WideFrom columns, and one below the other in less. Signs tell the two apart without colours.
func Difference(before, after string, around int, th Theme, width int) []string {
	var lines []string
	runs := stretches(before, after)
	for i, run := range runs {
		if run.same != nil {
			run.same = shortened(run.same, around, i == 0, i == len(runs)-1)
			run.before, run.after = run.same, run.same
		}
		switch {
		case width >= WideFrom-4:
			lines = append(lines, sideBySide(run, th, width)...)
		case run.same != nil:
			lines = append(lines, signed(" ", run.same, th.Quiet, width)...)
		default:
			lines = append(lines, signed("−", run.before, th.Caution, width)...)
			lines = append(lines, signed("+", run.after, th.Good, width)...)
		}
	}
	return lines
}

// sideBySide draws a run in two columns.
func sideBySide(run stretch, th Theme, width int) []string {
	left, right := (width-3)/2, (width-3)/2
	signs := [2]string{"−", "+"}
	styles := [2]lipgloss.Style{th.Caution, th.Good}
	if run.same != nil {
		signs, styles = [2]string{" ", " "}, [2]lipgloss.Style{th.Quiet, th.Quiet}
	}
	before, after := signed(signs[0], run.before, styles[0], left), signed(signs[1], run.after, styles[1], right)
	var lines []string
	for i := range max(len(before), len(after)) {
		line := Fill("", left)
		if i < len(before) {
			line = Fill(before[i], left)
		}
		line += th.Border.Render(" │ ")
		if i < len(after) {
			line += after[i]
		}
		lines = append(lines, line)
	}
	return lines
}

// signed draws lines with a sign before each.
func signed(sign string, lines []string, style lipgloss.Style, width int) []string {
	var drawn []string
	for _, line := range lines {
		drawn = append(drawn, Bullet(style.Render(sign), line, style, width)...)
	}
	return drawn
}
