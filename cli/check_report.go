package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/ui/draw"
)

// reportWidth is the width in columns that the report is wrapped to, whatever the width of the terminal.
const reportWidth = 80

// Styles of the report. Its colours are the terminal's own, readable on light and dark backgrounds.
var (
	titleStyle   = ansi.NewStyle().Bold()
	flagStyle    = ansi.NewStyle().ForegroundColor(ansi.Red)
	cautionStyle = ansi.NewStyle().ForegroundColor(ansi.Yellow)
	goodStyle    = ansi.NewStyle().ForegroundColor(ansi.Green)
)

// printReport prints the findings about a strategy for people, grouped by mistake, and the number of red
// flags in a last line.
func printReport(to io.Writer, sp steps.Speaker, path string, s *steps.Strategy, report *advice.Report) {
	t := sp.Texts
	title := path
	if s.Title != "" {
		title += " · " + s.Title
	}
	fmt.Fprintln(to, titleStyle.Styled(lang.Line(title)))
	flags := 0
	for _, m := range advice.Mistakes() {
		flags += report.Flags(m)
		fmt.Fprintf(to, "\n%s\n", titleStyle.Styled(fmt.Sprintf("%d %s", m, t.Text("mistake."+m.String()+".name"))))
		printFindings(to, sp, report, m)
	}
	fmt.Fprintln(to)
	if flags == 0 {
		fmt.Fprintln(to, t.Text("ui.report.no_flags"))
		return
	}
	fmt.Fprintln(to, t.Count("ui.report.flags", flags))
}

// printFindings prints the findings under one mistake.
func printFindings(to io.Writer, sp steps.Speaker, report *advice.Report, m advice.Mistake) {
	found := false
	for _, entry := range report.Entries() {
		f := &entry[0]
		if f.Rule.Under() != m || f.Wrong() {
			continue
		}
		found = true
		words := advice.EntryWords(entry, sp)
		level := sp.Texts.Text("level." + f.Level.String())
		if f.Accepted != nil {
			level = sp.Texts.Text("ui.accepted")
		}
		mark, style := plainMark(f.Level)
		printWrapped(to, "  "+mark+" ", words.Title+"  ["+level+"]", style)
		printWrapped(to, "    ", strings.TrimSpace(words.Why+" "+words.Also), nil)
		printWrapped(to, "    → ", words.Fix, nil)
		if f.Accepted != nil {
			printWrapped(to, "    ", sp.Texts.Text("ui.accepted_because", lang.Args{"Because": f.Accepted.Because}), nil)
		}
	}
	if !found {
		fmt.Fprintln(to, "  "+sp.Texts.Text("ui.report.nothing"))
	}
}

// plainMark returns the mark of a level and its style.
func plainMark(level advice.Level) (string, ansi.Style) {
	switch level {
	case advice.Flag:
		return "●", flagStyle
	case advice.Caution:
		return "▲", cautionStyle
	case advice.Strength:
		return "✓", goodStyle
	}
	return "i", nil
}

// printWrapped prints text behind indent, wrapped, with the following lines aligned under its start.
func printWrapped(to io.Writer, indent, text string, style ansi.Style) {
	width := len([]rune(indent))
	for i, line := range draw.Wrap(text, reportWidth-width) {
		if i > 0 {
			indent = strings.Repeat(" ", width)
		}
		fmt.Fprintln(to, style.Styled(indent+line))
	}
}
