package draw

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// palette is the few colours there are. Each is one of the terminal's own sixteen or chosen for the
// background, so that a theme of the user's stays theirs; none carries meaning alone.
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

// Theme is what each kind of text on screen looks like.
type Theme struct {
	Dark    bool
	Label   lipgloss.Style // the question
	Plain   lipgloss.Style
	Quiet   lipgloss.Style // help, examples, what stands behind
	Accent  lipgloss.Style // the cursor, the step one is in
	Flag    lipgloss.Style
	Caution lipgloss.Style
	Good    lipgloss.Style
	Border  lipgloss.Style
	Title   lipgloss.Style
}

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
