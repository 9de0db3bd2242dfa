package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"sweetspot/lang"
	"sweetspot/steps"
)

// paste pastes text.
func (w *wizard) paste(text string) { w.app.Update(tea.PasteMsg{Content: text}) }

// TestKeycaps: an emoji that is made of an ASCII letter is a letter like any other, also where the
// business is called by it on the start screen.
func TestKeycaps(t *testing.T) {
	for _, window := range sizes {
		w := newWizard(t, lang.English, window)
		w.begin(startShort)
		w.write("7\ufe0f 1️⃣")
		w.paste(strings.Repeat("#️⃣1️⃣", 60))
		w.press("enter")
		w.expect("business.offer")
		again := wizardIn(t, w.dir, lang.English, window)
		again.sees("7\ufe0f 1️⃣")
	}
}

// TestEmojiWithoutMode2027: where the terminal does not say that it joins letters, as in tmux, every line is
// as wide as the window by code points as well.
func TestEmojiWithoutMode2027(t *testing.T) {
	for _, window := range sizes {
		w := newWizard(t, lang.French, window)
		w.app.Update(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeNotRecognized})
		w.begin(startShort)
		w.paste("We ❤️ bread 1️⃣ 👨‍👩‍👧 👍🏽")
		w.press("enter", "shift+tab")
		w.sees("› We ❤ bread 1⃣ 👨 👍")
		for line := range strings.SplitSeq(w.app.View().Content, "\n") {
			if got := ansi.StringWidthWc(line); got != window.width {
				t.Errorf("%d columns in a window of %d: %q", got, window.width, ansi.Strip(line))
			}
		}
		if got := w.app.session.Strategy().Business.Name; got != "We ❤️ bread 1️⃣ 👨‍👩‍👧 👍🏽" {
			t.Errorf("the name is %q", got)
		}
	}
}

// TestBackspaceBehindAnEmoji deletes the emoji, and nothing else.
func TestBackspaceBehindAnEmoji(t *testing.T) {
	for _, emoji := range []string{"❤️", "☀️", "⚠️", "1️⃣", "👨‍👩‍👧", "🇫🇷", "👍🏽"} {
		w := newWizard(t, lang.English, sizes[0])
		w.begin(startShort)
		w.paste("We " + emoji + " bread")
		w.press("left", "left", "left", "left", "left", "left", "backspace")
		w.sees("› We  bread")
		if got := w.app.session.Strategy().Business.Name; got != "We  bread" {
			t.Errorf("%s: the name is %q", emoji, got)
		}
	}
}

// TestCursorStandsByColumns: the terminal's cursor is where the next letter goes, however wide those
// before it are, also in a line that is longer than its field.
func TestCursorStandsByColumns(t *testing.T) {
	const before = 4 // the frame of the question, a blank and the prompt
	for _, c := range []struct {
		text  string
		lefts int
		want  int // columns behind the prompt
	}{
		{"abc", 0, 3}, {"日本語", 0, 6}, {"日本語", 1, 4}, {"Cafe\u0301", 0, 4}, {"👍a", 1, 2}, {"🇫🇷🇩🇪", 1, 2}, {"❤️1️⃣", 0, 4},
	} {
		w := newWizard(t, lang.English, sizes[0])
		w.begin(startShort)
		w.paste(c.text)
		for range c.lefts {
			w.press("left")
		}
		if got := w.app.View().Cursor.X - before; got != c.want {
			t.Errorf("%q, %d to the left: the cursor is in column %d, want %d", c.text, c.lefts, got, c.want)
		}
	}
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.paste(strings.Repeat("日本語", 40))
	if cursor := w.app.View().Cursor; cursor == nil || cursor.X >= sizes[0].width-2 {
		t.Errorf("the cursor of a long line is at %v", cursor)
	}
	w.press("home")
	if got := w.app.View().Cursor.X - before; got != 0 {
		t.Errorf("at the beginning of a long line the cursor is in column %d", got)
	}
}

// TestTypingManyLines: a line is a line, also the eleventh.
func TestTypingManyLines(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	w.app.open(w.itemAt("audiences.websites", 0))
	for range 9 {
		w.press("ctrl+u", "backspace")
	}
	var want steps.Answer
	for i := range 14 {
		if i > 0 {
			w.press("ctrl+j")
		}
		site := fmt.Sprintf("site%d.example", i)
		w.write(site)
		want = append(want, site)
	}
	w.press("enter")
	if got := steps.Find("audiences.websites").Answer(w.app.session.Strategy(), 0); !got.Equal(want) {
		t.Errorf("the websites are %q", got)
	}
}

// TestPastingOverTheLimit: nothing is cut, the limit is said at once, and the text is kept once it is
// short enough.
func TestPastingOverTheLimit(t *testing.T) {
	for _, id := range []string{"business.name", "business.difference"} {
		w := newWizard(t, lang.English, sizes[0])
		w.openExample("gym")
		w.jump(id)
		w.press("ctrl+u")
		long := strings.Repeat("x", steps.MaxText)
		w.paste(long + "yz")
		w.sees("2 characters more than the 10,000")
		w.press("enter")
		w.expect(id)
		if got := steps.Find(id).Answer(w.app.session.Strategy(), 0); strings.Contains(got.String(), "xx") {
			t.Errorf("%s: %d characters are kept", id, len(got.String()))
		}
		w.press("ctrl+o", "esc")
		w.expect(id)
		w.sees("2 characters more than the 10,000")
		w.press("backspace", "backspace", "enter")
		if got := steps.Find(id).Answer(w.app.session.Strategy(), 0); got.String() != long {
			t.Errorf("%s: shortened, %d characters are kept", id, len(got.String()))
		}
	}
}

// TestTypingOnAddBeginsAnItem: letters typed while the cursor is on the row that adds an item are its
// name.
func TestTypingOnAddBeginsAnItem(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.jump("audiences")
	w.answer("Neighbours")
	if got := w.app.session.Strategy().Audiences; len(got) != 1 || got[0].Name != "Neighbours" {
		t.Errorf("the audiences are %+v", got)
	}
	w.jump("competitors")
	w.paste("FitCo")
	w.press("enter")
	if got := w.app.session.Strategy().Competitors; len(got) != 1 || got[0].Name != "FitCo" {
		t.Errorf("the competitors are %+v", got)
	}
	w.jump("competitors")
	w.write("x") // the cursor is on another row
	w.expect("competitors")
}

// TestEntriesStayWhole: an entry with a comma stays one entry while another one is added.
func TestEntriesStayWhole(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	path := filepath.Join(w.dir, "odd.md")
	if err := os.WriteFile(path, []byte(odd), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := w.app.Open(path); err != nil {
		t.Fatal(err)
	}
	w.app.open(w.itemAt("audiences.websites", 0))
	w.press("ctrl+j")
	w.answer("one.example, two.example")
	got := steps.Find("audiences.websites").Answer(w.app.session.Strategy(), 0)
	if want := (steps.Answer{"Paris, Texas forum", "a; b", "  blanks  ", "one.example", "two.example"}); !got.Equal(want) {
		t.Errorf("the websites are %q", got)
	}
}
