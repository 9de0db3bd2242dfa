package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/steps/merge"
	"sweetspot/test/property"
)

// TestAnyKeysAtAnySize presses keys and clicks at random in windows of random sizes, where answers can be
// saved in a file or a draft, and where they cannot: the wizard never panics, never draws a line too long
// or one too many, and what it says is saved can be read again.
func TestAnyKeysAtAnySize(t *testing.T) {
	skipLongWalk(t)
	names := []string{"enter", "tab", "shift+tab", "esc", "up", "down", "left", "right", "alt+up", "home",
		"end", "pgup", "pgdown", "space", "backspace", "delete", "f1", "ctrl+g", "ctrl+o", "ctrl+p",
		"ctrl+s", "ctrl+t", "ctrl+z", "ctrl+u", "ctrl+j"}
	texts := []string{"a", "12", "fin mars", "https://x.example", "Vélo & café 👨‍👩‍👧", "1️⃣#️⃣7\ufe0f", "We ❤️ bread ⚠️", "e\u0301", "日本語🇫🇷", "+", "-", "مرحبا", "\u202e"}
	property.Check(t, func(rt *rapid.T) {
		language := rapid.SampledFrom(lang.Languages()).Draw(rt, "language")
		w := newWizard(t, language, size{80, 24})
		saves := w.beginAnywhere(rt, language)
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
			case 4:
				w.pause()
			default:
				w.press(rapid.SampledFrom(names).Draw(rt, "key"))
			}
			w.fits(rt)
		}
		w.endsWell(rt, saves)
	})
}

// beginAnywhere begins a new strategy or an example, which is saved in a draft, in a file, or cannot be
// saved at all, and reports whether it can.
func (w *wizard) beginAnywhere(rt *rapid.T, language lang.Language) (saves bool) {
	where := rapid.SampledFrom([]string{"draft", "file", "nowhere"}).Draw(rt, "where")
	if where == "nowhere" {
		// A file where the folder for drafts should be.
		if err := os.WriteFile(filepath.Join(w.dir, "state"), nil, 0o600); err != nil {
			rt.Fatal(err)
		}
	}
	if rapid.Bool().Draw(rt, "example") {
		w.openExample("gym")
	} else {
		w.app.begin(session.New(w.app.env(), language, ""))
	}
	if where == "file" {
		if err := w.app.session.Export(filepath.Join(w.dir, "plan.md")); err != nil {
			rt.Fatal(err)
		}
		w.app.refresh()
	}
	return where != "nowhere"
}

// endsWell ends the wizard: what it says is saved is what the file holds, and where saving works all is
// saved.
func (w *wizard) endsWell(rt *rapid.T, saves bool) {
	end := w.app.Finish()
	if saves && end.Err != nil {
		rt.Fatalf("not saved: %v", end.Err)
	}
	if end.Err != nil || end.Path == "" {
		return
	}
	data, err := os.ReadFile(end.Path)
	if err != nil {
		rt.Fatal(err)
	}
	read, err := document.Open(end.Path, data, w.app.config.Catalogue)
	if err != nil {
		rt.Fatalf("what was saved cannot be read: %v", err)
	}
	answers := w.app.session.Strategy().Clone()
	steps.DropEmpty(answers)
	if changes := merge.Changes(read.Strategy, answers); len(changes) > 0 {
		rt.Fatalf("the file lacks %v", changes)
	}
}

// fits fails the test where the screen is not exactly as large as the window, and returns what was drawn.
func (w *wizard) fits(rt interface{ Fatalf(string, ...any) }) tea.View {
	view := w.app.View()
	content := view.Content
	if w.app.width < 1 || w.app.height < 1 {
		return view
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
	return view
}
