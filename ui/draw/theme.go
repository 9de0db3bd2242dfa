package draw

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// palette is the colours of a theme, chosen to be readable on a dark or a light background. None
// carries a meaning alone: a sign or a word goes with it.
type palette struct {
	accent, quiet, flag, caution, good color.Color
}

func newPalette(dark bool) palette {
	pick := lipgloss.LightDark(dark)
	return palette{
		accent:  pick(lipgloss.Color("#005F87"), lipgloss.Color("#5FD7FF")),
		quiet:   pick(lipgloss.Color("#626262"), lipgloss.Color("#A8A8A8")),
		flag:    pick(lipgloss.Color("#AF0000"), lipgloss.Color("#FF8787")),
		caution: pick(lipgloss.Color("#875F00"), lipgloss.Color("#FFD75F")),
		good:    pick(lipgloss.Color("#005F00"), lipgloss.Color("#87D787")),
	}
}

// Theme is the style of each kind of text on screen.
type Theme struct {
	Dark    bool           // the background is dark
	Label   lipgloss.Style // the question
	Plain   lipgloss.Style
	Quiet   lipgloss.Style // help, examples, notes
	Accent  lipgloss.Style // the row under the cursor, the current step
	Flag    lipgloss.Style // red flags and errors
	Caution lipgloss.Style
	Good    lipgloss.Style
	Border  lipgloss.Style
	Title   lipgloss.Style
}

// NewTheme returns the theme for a background.
func NewTheme(dark bool) Theme {
	colours := newPalette(dark)
	plain := lipgloss.NewStyle()
	return Theme{
		Dark:    dark,
		Label:   plain.Bold(true),
		Plain:   plain,
		Quiet:   plain.Foreground(colours.quiet),
		Accent:  plain.Foreground(colours.accent).Bold(true),
		Flag:    plain.Foreground(colours.flag).Bold(true),
		Caution: plain.Foreground(colours.caution),
		Good:    plain.Foreground(colours.good),
		Border:  plain.Foreground(colours.quiet),
		Title:   plain.Bold(true),
	}
}
