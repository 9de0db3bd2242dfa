package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"sweetspot/lang"
)

// TestADeletedSectionComesBackWhenAsked, and not before.
func TestADeletedSectionComesBackWhenAsked(t *testing.T) {
	first := newWizard(t, lang.English, sizes[0])
	first.openExample("gym")
	first.press("ctrl+s", "enter")
	whole := first.read(filepath.Base(first.app.session.Path()))
	from, to := strings.Index(whole, "<!-- sweetspot:begin sources"), strings.Index(whole, "<!-- sweetspot:begin revisions")

	for _, window := range sizes {
		w, path := handEdited(t, lang.English, window, whole[from:to], "")
		w.change("business.offer", "Lunch classes")
		if got := w.read(filepath.Base(path)); strings.Contains(got, "begin sources") || !strings.Contains(got, "left_out:") {
			t.Errorf("the deleted section is back, or not noted:\n%s", got)
		}
		w.press("ctrl+p")
		w.write("s")
		w.press("end", "up", "up")
		w.golden("contents-" + map[size]string{sizes[0]: "80x24", sizes[1]: "120x40", sizes[2]: "40x12"}[window])
		w.press("space", "enter", "up", "enter")
		got := w.read(filepath.Base(path))
		if at := strings.Index(got, "begin sources"); at < strings.Index(got, "end actions") || at > strings.Index(got, "begin revisions") {
			t.Errorf("it does not come back in its place:\n%s", got)
		}
		w.write("s")
		w.press("end", "up", "up", "up", "up", "up", "up", "space", "esc", "up", "enter")
		if got := w.read(filepath.Base(path)); strings.Contains(got, "begin actions") || strings.Contains(got, "## Next steps") {
			t.Errorf("what was left out is there:\n%s", got)
		}
		if strings.Contains(w.app.screen.(*review).document.GetContent(), "Next steps") {
			t.Error("the preview shows what was left out")
		}
	}
}

// TestAnEditedSectionIsNotTakenOut: what was written by hand goes only by hand.
func TestAnEditedSectionIsNotTakenOut(t *testing.T) {
	w, path := handEdited(t, lang.English, sizes[0], "### Accounts\n", "### Accounts\n\nSee Helen first.\n")
	w.press("ctrl+p")
	w.write("s")
	w.press("end", "up", "up", "up", "up", "up", "space", "enter", "up", "enter")
	w.sees("You edited this section by hand")
	if got := w.read(filepath.Base(path)); !strings.Contains(got, "See Helen first.") {
		t.Errorf("it is gone:\n%s", got)
	}
}
