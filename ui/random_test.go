package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"sweetspot/lang"
	"sweetspot/test/property"
)

// TestAnyKeysAtAnySize presses keys at random in windows of random sizes: the wizard never panics,
// and never draws a line too long or one too many.
func TestAnyKeysAtAnySize(t *testing.T) {
	skipLongWalk(t)
	names := []string{"enter", "tab", "shift+tab", "esc", "up", "down", "left", "right", "alt+up", "home",
		"end", "pgup", "pgdown", "space", "backspace", "delete", "f1", "ctrl+g", "ctrl+o", "ctrl+p",
		"ctrl+s", "ctrl+t", "ctrl+z", "ctrl+u", "ctrl+j"}
	texts := []string{"a", "12", "fin mars", "https://x.example", "Vélo & café 👨‍👩‍👧", "+", "-", "مرحبا", "\u202e"}
	property.Check(t, func(rt *rapid.T) {
		language := rapid.SampledFrom(lang.Languages()).Draw(rt, "language")
		w := newWizard(t, language, size{80, 24})
		if rapid.Bool().Draw(rt, "example") {
			w.openExample("gym")
		} else {
			w.app.begin(newSession(language, ""))
		}
		w.app.session.path = "/nonexistent/folder/file.md"
		for range rapid.IntRange(1, 24).Draw(rt, "keys") {
			switch rapid.IntRange(0, 9).Draw(rt, "what") {
			case 0:
				window := size{rapid.IntRange(0, 200).Draw(rt, "width"), rapid.IntRange(0, 60).Draw(rt, "height")}
				w.resize(window)
			case 1, 2:
				w.write(rapid.SampledFrom(texts).Draw(rt, "text"))
			case 3:
				at := tea.Mouse{X: rapid.IntRange(0, 100).Draw(rt, "x"), Y: rapid.IntRange(0, 30).Draw(rt, "y"), Button: tea.MouseLeft}
				w.app.Update(tea.MouseClickMsg(at))
			default:
				w.press(rapid.SampledFrom(names).Draw(rt, "key"))
			}
			w.fits(rt)
		}
	})
}

// fits fails the test where the screen is not exactly as large as the window.
func (w *wizard) fits(rt *rapid.T) {
	content := w.app.View().Content
	if w.app.width < 1 || w.app.height < 1 {
		return
	}
	if strings.Contains(content, "‹") {
		rt.Fatalf("a text is missing:\n%s", ansi.Strip(content))
	}
	lines := strings.Split(content, "\n")
	if len(lines) != w.app.height {
		rt.Fatalf("%d lines in a window of %d:\n%s", len(lines), w.app.height, ansi.Strip(content))
	}
	for _, line := range lines {
		if width := ansi.StringWidth(line); width != w.app.width {
			rt.Fatalf("a line %d wide in a window of %d: %q", width, w.app.width, ansi.Strip(line))
		}
	}
}
