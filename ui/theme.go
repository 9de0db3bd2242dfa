package ui

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

// theme is what each kind of text on screen looks like.
type theme struct {
	dark    bool
	label   lipgloss.Style // the question
	plain   lipgloss.Style
	quiet   lipgloss.Style // help, examples, what stands behind
	accent  lipgloss.Style // the cursor, the step one is in
	flag    lipgloss.Style
	caution lipgloss.Style
	good    lipgloss.Style
	border  lipgloss.Style
	title   lipgloss.Style
}

func newTheme(dark bool) theme {
	colours := newPalette(dark)
	plain := lipgloss.NewStyle()
	return theme{
		dark:    dark,
		label:   plain.Bold(true),
		plain:   plain,
		quiet:   plain.Foreground(colours.quiet),
		accent:  plain.Foreground(colours.accent).Bold(true),
		flag:    plain.Foreground(colours.flag).Bold(true),
		caution: plain.Foreground(colours.caution),
		good:    plain.Foreground(colours.good),
		border:  plain.Foreground(colours.quiet),
		title:   plain.Bold(true),
	}
}
