package ui

import (
	"fmt"
	"io"
	"strings"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/steps"
)

// reportWidth is the width of what is printed for people, whatever the terminal's.
const reportWidth = 80

// PrintReport writes the findings about a strategy as plain text, by mistake, and sums them up in a
// last line.
func PrintReport(to io.Writer, sp steps.Speaker, path string, s *steps.Strategy, report *advice.Report) {
	t := sp.Texts
	title := path
	if s.Title != "" {
		title += " · " + s.Title
	}
	fmt.Fprintln(to, lang.Line(title))
	flags := 0
	for _, m := range advice.Mistakes() {
		flags += report.Flags(m)
		fmt.Fprintf(to, "\n%d %s\n", m, t.Text("mistake."+m.String()+".name"))
		printFindings(to, sp, report, m)
	}
	fmt.Fprintln(to)
	if flags == 0 {
		fmt.Fprintln(to, t.Text("ui.report.no_flags"))
		return
	}
	fmt.Fprintln(to, t.Count("ui.report.flags", flags))
}

func printFindings(to io.Writer, sp steps.Speaker, report *advice.Report, m advice.Mistake) {
	found := false
	for i := range report.Findings {
		f := &report.Findings[i]
		if f.Rule.Mistake != m {
			continue
		}
		found = true
		words := f.Words(sp)
		level := sp.Texts.Text("level." + f.Level.String())
		if f.Accepted != nil {
			level = sp.Texts.Text("ui.accepted")
		}
		printWrapped(to, "  "+plainMark(f.Level)+" ", words.Title+"  ["+level+"]")
		printWrapped(to, "    ", words.Why)
		printWrapped(to, "    → ", words.Fix)
		if f.Accepted != nil {
			printWrapped(to, "    ", sp.Texts.Text("ui.accepted_because", args{"Because": f.Accepted.Because}))
		}
	}
	if !found {
		fmt.Fprintln(to, "  "+sp.Texts.Text("ui.report.nothing"))
	}
}

func plainMark(level advice.Level) string {
	return [...]string{"●", "▲", "i", "✓"}[level]
}

// printWrapped writes text behind a first indent, the lines that follow under its start.
func printWrapped(to io.Writer, indent, text string) {
	width := len([]rune(indent))
	for i, line := range wrap(text, reportWidth-width) {
		if i > 0 {
			indent = strings.Repeat(" ", width)
		}
		fmt.Fprintln(to, indent+line)
	}
}
