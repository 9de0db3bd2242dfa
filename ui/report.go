package ui

import (
	"fmt"
	"io"
	"strings"

	"charm.land/lipgloss/v2"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/ui/draw"
)

// reportWidth is the width of what is printed for people, whatever the terminal's.
const reportWidth = 80

// The colours of a report are of the terminal's own sixteen: they are right on light and dark alike.
var (
	reportTitle   = lipgloss.NewStyle().Bold(true)
	reportFlag    = lipgloss.NewStyle().Foreground(lipgloss.Red)
	reportCaution = lipgloss.NewStyle().Foreground(lipgloss.Yellow)
	reportGood    = lipgloss.NewStyle().Foreground(lipgloss.Green)
	reportPlain   = lipgloss.NewStyle()
)

// PrintReport writes the findings about a strategy, by mistake, and sums them up in a last line.
func PrintReport(to io.Writer, sp steps.Speaker, path string, s *steps.Strategy, report *advice.Report) {
	t := sp.Texts
	title := path
	if s.Title != "" {
		title += " · " + s.Title
	}
	fmt.Fprintln(to, reportTitle.Render(lang.Line(title)))
	flags := 0
	for _, m := range advice.Mistakes() {
		flags += report.Flags(m)
		fmt.Fprintf(to, "\n%s\n", reportTitle.Render(fmt.Sprintf("%d %s", m, t.Text("mistake."+m.String()+".name"))))
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
		mark, style := plainMark(f.Level)
		printWrapped(to, "  "+mark+" ", words.Title+"  ["+level+"]", style)
		printWrapped(to, "    ", words.Why, reportPlain)
		printWrapped(to, "    → ", words.Fix, reportPlain)
		if f.Accepted != nil {
			printWrapped(to, "    ", sp.Texts.Text("ui.accepted_because", args{"Because": f.Accepted.Because}), reportPlain)
		}
	}
	if !found {
		fmt.Fprintln(to, "  "+sp.Texts.Text("ui.report.nothing"))
	}
}

func plainMark(level advice.Level) (string, lipgloss.Style) {
	switch level {
	case advice.Flag:
		return "●", reportFlag
	case advice.Caution:
		return "▲", reportCaution
	case advice.Strength:
		return "✓", reportGood
	}
	return "i", reportPlain
}

// printWrapped writes text behind a first indent, the lines that follow under its start.
func printWrapped(to io.Writer, indent, text string, style lipgloss.Style) {
	width := len([]rune(indent))
	for i, line := range draw.Wrap(text, reportWidth-width) {
		if i > 0 {
			indent = strings.Repeat(" ", width)
		}
		fmt.Fprintln(to, style.Render(indent+line))
	}
}
