package ui

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/steps/merge"
	"sweetspot/ui/draw"
)

// pieces are what letters that readers see are made of, and what is none.
var pieces = []string{
	"a", "Z", "7", " ", "  ", "-", ",", "é", "e\u0301", "Cafe\u0301", "\u0301", "\u0301\u0327\u0302", "ñ",
	"1️⃣", "#️⃣", "7\ufe0f", "\u20e3", "\ufe0f", "❤️", "☀️", "⚠️", "©\ufe0e", "👍", "👍🏽", "🏽", "👨‍👩‍👧‍👦", "👨", "\u200d", "🏳️‍🌈",
	"🇫🇷", "🇫", "🇷", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "日本語", "ｱﾞ", "한", "\u1112\u1161\u11ab",
	"नि", "क्ष", "ൎ", "ﷺ", "مرحبا", "שלום", "\u202e", "\u200b", "\u2066", "\u00ad", "\u00a0", "\u2028", "\ufeff", "\U0001F9FF",
	"\x00", "\x1b", "\x1b[2J", "\x07", "\x7f", "\u009b31m", "\r", "\n", "\r\n", "\t", "\xff", "\xc3", "\xed\xa0\x80", "\ufffd", "\ufffe",
	"12", "0,5", "1.609", "31/12/2026", "fin mars", "https://x.example", "Paris, Texas", "# no comment", "'\"", ": ", "- ", "|", "<!-- x -->",
}

// fieldKeys are the keys that somebody presses in a field, those that leave it among them.
var fieldKeys = []string{"left", "right", "up", "down", "home", "end", "backspace", "delete", "space", "ctrl+u", "ctrl+k", "ctrl+w",
	"ctrl+j", "ctrl+z", "ctrl+a", "ctrl+h"}

// events is how many keys and pastes TestAnythingInAnyField gives: 50,000 in .ci/run.
func events(t *testing.T) int {
	given := os.Getenv("SWEETSPOT_EVENTS")
	if given == "" {
		return 2000
	}
	n, err := strconv.Atoi(given)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// seedOfEvents is the same in every run, so that a run which fails does so again. SWEETSPOT_SEED is another
// number, or "clock" for one that no run had before.
func seedOfEvents(t *testing.T) uint64 {
	switch given := os.Getenv("SWEETSPOT_SEED"); given {
	case "":
		return 1
	case "clock":
		return uint64(time.Now().UnixNano())
	default:
		seed, err := strconv.ParseUint(given, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		return seed
	}
}

// visitor gives random keys to fields, and remembers them so that a failure can be told.
type visitor struct {
	*wizard
	random *rand.Rand
	given  []string // the keys of this visit
	path   string
}

// TestAnythingInAnyField types, pastes, moves and deletes anything in every kind of field, in both
// languages, in windows 20 to 200 columns wide: no key panics, no line is wider than the window, the
// cursor stands between two letters, no letter is taken apart, and what stood in the field when it was
// left is what the file holds.
func TestAnythingInAnyField(t *testing.T) {
	skipLongWalk(t)
	seed := seedOfEvents(t)
	random := rand.New(rand.NewPCG(seed, 0))
	kinds, visits, done := map[steps.Kind]int{}, 0, 0
	for total := events(t); done < total; {
		v := newVisitor(t, random)
		for range 30 {
			n := v.visit(kinds, seed)
			done, visits = done+n, visits+1
		}
	}
	t.Logf("%d events in %d visits to fields of %d kinds, seed %d", done, visits, len(kinds), seed)
}

// newVisitor opens the worked example as a file, in a language and a window of any size.
func newVisitor(t *testing.T, random *rand.Rand) *visitor {
	languages := lang.Languages()
	w := newWizard(t, languages[random.IntN(len(languages))], size{20 + random.IntN(181), 8 + random.IntN(50)})
	v := &visitor{wizard: w, random: random, path: filepath.Join(w.dir, "plan.md")}
	w.openExample("gym")
	if err := w.app.session.Export(v.path); err != nil {
		t.Fatal(err)
	}
	return v
}

// visit opens a field, gives it keys, and leaves it. It returns how many keys that were.
func (v *visitor) visit(kinds map[steps.Kind]int, seed uint64) int {
	v.given = nil
	defer func() {
		if value := recover(); value != nil {
			v.t.Errorf("seed %d, %s: %q", seed, v.asked(), v.given)
			panic(value)
		}
	}()
	v.app.setOverlay(nil)
	places := v.allPlaces()
	at := places[v.random.IntN(len(places))]
	v.app.open(at)
	f := v.app.question()
	if f == nil || f.field == nil {
		v.app.setOverlay(nil)
		return 1
	}
	kinds[at.Question.Kind]++
	for range 10 + v.random.IntN(50) {
		v.event(f)
		v.looksRight()
		if v.app.question() != f || v.app.overlay != nil {
			return len(v.given)
		}
	}
	v.leave(f, at)
	return len(v.given)
}

// Fatalf fails the test with the keys that led to it.
func (v *visitor) Fatalf(format string, args ...any) {
	v.t.Helper()
	v.t.Fatalf("%s in %s at %dx%d after %q: %s", v.asked(), v.app.sp.Texts.Language(), v.app.width, v.app.height, v.given, fmt.Sprintf(format, args...))
}

// event gives one key or paste, or changes the window, and looks at what it did to the text.
func (v *visitor) event(f *form) {
	before := f.field.Typed()
	note := func(what string) { v.given = append(v.given, what) }
	switch what := v.random.IntN(20); {
	case what == 0:
		width := 20 + v.random.IntN(181)
		note(fmt.Sprint("width ", width))
		v.resize(size{width, 8 + v.random.IntN(50)})
	case what == 1:
		note("pause")
		v.pause()
	case what < 4:
		text := ""
		for range v.random.IntN(12) {
			text += pieces[v.random.IntN(len(pieces))]
		}
		note("paste " + text)
		v.app.Update(tea.PasteMsg{Content: text})
	case what < 11:
		key := fieldKeys[v.random.IntN(len(fieldKeys))]
		note(key)
		v.press(key)
		if v.app.question() == f {
			v.keepsLetters(before, f.field.Typed(), key)
		}
	default:
		text := pieces[v.random.IntN(len(pieces))]
		note(text)
		v.app.Update(tea.KeyPressMsg{Code: tea.KeyExtended, Text: text})
		if v.app.question() == f {
			v.typedWhole(before, f.field.Typed(), text)
		}
	}
}

// boundaries are the offsets between the letters of a text.
func boundaries(text string) map[int]bool {
	between, at := map[int]bool{0: true}, 0
	for letter := range draw.Letters(text) {
		at += len(letter)
		between[at] = true
	}
	return between
}

// keepsLetters fails the test where a key that is no letter took a part of one away.
func (v *visitor) keepsLetters(before, after, key string) {
	removed := len(before) - len(after)
	if removed <= 0 || key == "ctrl+z" {
		return
	}
	between := boundaries(before)
	for at := range between {
		if between[at+removed] && before[:at]+before[at+removed:] == after {
			return
		}
	}
	v.Fatalf("%s took a letter apart: %q became %q", key, before, after)
}

// typedWhole fails the test where a letter typed went into another, or other text with it.
func (v *visitor) typedWhole(before, after, typed string) {
	clean := lang.Clean(typed)
	if !v.app.question().field.TakesNewline() {
		clean = strings.ReplaceAll(clean, "\n", " ") // as a paste into one line
	}
	if before == after || len(after) != len(before)+len(clean) {
		return // a field that does not take it: rows, a figure
	}
	for at := range boundaries(before) {
		if before[:at]+clean+before[at:] == after {
			return
		}
	}
	v.Fatalf("%q typed into %q gives %q", typed, before, after)
}

// looksRight fails the test where the screen is not as wide as the window, or the cursor within a letter.
func (v *visitor) looksRight() {
	view := v.fits(v)
	if view.Cursor == nil || v.app.width < minWidth || v.app.height < minHeight {
		return
	}
	lines := strings.Split(ansi.Strip(view.Content), "\n")
	if view.Cursor.Y < 0 || view.Cursor.Y >= len(lines) {
		v.Fatalf("the cursor is in line %d of %d", view.Cursor.Y, len(lines))
	}
	column := 0
	for letter, columns := range draw.Letters(lines[view.Cursor.Y]) {
		if column < view.Cursor.X && view.Cursor.X < column+columns {
			v.Fatalf("the cursor is within %q, in column %d of %q", letter, view.Cursor.X, lines[view.Cursor.Y])
		}
		column += columns
	}
	if view.Cursor.X < 0 || view.Cursor.X >= column {
		v.Fatalf("the cursor is in column %d of %d", view.Cursor.X, column)
	}
}

// leave leaves a field without confirming it: the file holds what stood in the field, where that can be
// read, and else what it held before.
func (v *visitor) leave(f *form, at session.Place) {
	s := v.app.session
	want, problem := f.field.Answer(v.app.fieldContext(at))
	switch {
	case !f.field.Edited():
		want = f.original
	case problem != nil:
		want = s.Answer(at)
	}
	typed := f.field.Typed()
	way := []string{"tab", "shift+tab", "ctrl+o", "enter"}[v.random.IntN(4)]
	v.given = append(v.given, way)
	v.press(way)
	v.looksRight()
	if v.app.overlay != nil || s.Index(at) < 0 || v.app.question() == f {
		return // the list went back to the items, or says what is wrong
	}
	data, err := os.ReadFile(v.path)
	if err != nil {
		v.Fatalf("%v", err)
	}
	read, err := document.Open(v.path, data, v.app.config.Catalogue)
	if err != nil {
		v.Fatalf("what was saved cannot be read: %v", err)
	}
	kept := s.Answer(at)
	if way != "enter" && !kept.Equal(want) {
		v.Fatalf("left by %s with %q, %q is kept", way, want, kept)
	}
	answers := s.Strategy().Clone()
	steps.DropEmpty(answers)
	if changes := merge.Changes(read.Strategy, answers); len(changes) > 0 {
		v.Fatalf("the file lacks %v", changes)
	}
	if f.field.Edited() && problem == nil && (at.Question.Kind == steps.Text || at.Question.Kind == steps.LongText) &&
		visible(typed) != visible(kept.String()) {
		v.Fatalf("%q was typed, and %q is kept", typed, kept)
	}
}

// visible returns a text as somebody sees it: without the space around it, and without what joins letters
// or chooses their form, which is not kept where it joins nothing.
func visible(text string) string {
	return strings.TrimSpace(strings.NewReplacer("\u200d", "", "\ufe0f", "", "\ufe0e", "").Replace(text))
}
