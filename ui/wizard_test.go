package ui

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
	"sweetspot/store"
)

// today is the day on which every test plays.
var today = date.New(2026, time.November, 22)

// wizard is a whole wizard whose keys are pressed and whose screen is read by a test.
type wizard struct {
	t   testing.TB
	app *App
	dir string

	working []func() tea.Msg // what the wizard does in the background, before it is done
	saves   []func() tea.Msg // the saves that it does there; done with the key that began them, unless slow
	slow    bool
}

// size is the size of a terminal.
type size struct{ width, height int }

var sizes = []size{{80, 24}, {120, 40}, {40, 12}}

func newWizard(t *testing.T, language lang.Language, window size) *wizard {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	return wizardIn(t, dir, language, window)
}

// builtIn reads the catalogue once for all tests: nothing changes it.
var builtIn = sync.OnceValues(func() (*catalogue.Catalogue, error) { return catalogue.Load(nil) })

// wizardIn starts the wizard again where one ran before.
func wizardIn(t testing.TB, dir string, language lang.Language, window size) *wizard {
	t.Helper()
	known, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	getenv := func(name string) string {
		if name == "XDG_STATE_HOME" {
			return filepath.Join(dir, "state")
		}
		return ""
	}
	state, err := store.FindState(getenv)
	if err != nil {
		t.Fatal(err)
	}
	app := New(Config{
		Texts:     lang.Load(language),
		Catalogue: known,
		Today:     today,
		Now:       func() time.Time { return time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC) },
		State:     state,
	})
	w := &wizard{t: t, app: app, dir: dir}
	app.background = func(work func() tea.Msg) tea.Cmd {
		w.working = append(w.working, work)
		return nil
	}
	app.saving = func(work func() tea.Msg) tea.Cmd {
		w.saves = append(w.saves, work)
		return nil
	}
	app.Update(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
	w.resize(window)
	return w
}

func (w *wizard) resize(window size) {
	w.app.Update(tea.WindowSizeMsg{Width: window.width, Height: window.height})
}

var namedKeys = map[string]tea.KeyPressMsg{
	"enter":     {Code: tea.KeyEnter},
	"tab":       {Code: tea.KeyTab},
	"shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
	"esc":       {Code: tea.KeyEscape},
	"up":        {Code: tea.KeyUp},
	"down":      {Code: tea.KeyDown},
	"left":      {Code: tea.KeyLeft},
	"right":     {Code: tea.KeyRight},
	"alt+up":    {Code: tea.KeyUp, Mod: tea.ModAlt},
	"home":      {Code: tea.KeyHome},
	"end":       {Code: tea.KeyEnd},
	"pgup":      {Code: tea.KeyPgUp},
	"pgdown":    {Code: tea.KeyPgDown},
	"space":     {Code: tea.KeySpace, Text: " "},
	"backspace": {Code: tea.KeyBackspace},
	"delete":    {Code: tea.KeyDelete},
	"f1":        {Code: tea.KeyF1},
}

// press presses keys by their names.
func (w *wizard) press(names ...string) {
	w.t.Helper()
	for _, name := range names {
		key, known := namedKeys[name]
		if letter, control := strings.CutPrefix(name, "ctrl+"); control {
			key, known = tea.KeyPressMsg{Code: rune(letter[0]), Mod: tea.ModCtrl}, true
		}
		if !known {
			w.t.Fatalf("no key is called %q", name)
		}
		w.pauseToRead()
		w.app.Update(key)
		if !w.slow {
			w.save()
		}
	}
}

// save does the saves that the wizard does in the background.
func (w *wizard) save() {
	for len(w.saves) > 0 {
		next := w.saves[0]
		w.saves = w.saves[1:]
		w.app.Update(next())
	}
}

// pauseToRead lets the time pass that somebody needs to read a question before they decide.
func (w *wizard) pauseToRead() {
	if d, asks := w.app.overlay.(*conflictOverlay); asks {
		d.since = d.since.Add(-typedAhead)
	}
}

// write types text, letter by letter.
func (w *wizard) write(text string) {
	for _, r := range text {
		w.app.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// answer types text and confirms it.
func (w *wizard) answer(text string) {
	w.t.Helper()
	w.write(text)
	w.press("enter")
}

// pick puts the cursor on a value of the choice on screen, and confirms it.
func (w *wizard) pick(value string) {
	w.t.Helper()
	w.at(value)
	w.press("enter")
}

// at moves the cursor to a value of the choice on screen, and returns the number of its row.
func (w *wizard) at(value string) int {
	w.t.Helper()
	f := w.app.question()
	if f == nil || f.field == nil {
		w.t.Fatalf("no question with a field on screen:\n%s", w.screen())
	}
	var rows []string
	row := func(key string) tea.Cmd {
		if !slices.Contains(rows, key) {
			rows = append(rows, key)
		}
		return nil
	}
	b, _ := f.field.View(w.app.fieldContext(f.at), 80, row)
	for _, z := range b.Zones {
		z.Click()
	}
	down := slices.Index(rows, value)
	if down < 0 {
		w.t.Fatalf("%s does not offer %q, but %q", f.at.Question.ID, value, rows)
	}
	w.press("home")
	for range down {
		w.press("down")
	}
	return down
}

// asked is the path of the question on screen, or "" where there is none.
func (w *wizard) asked() string {
	if f := w.app.question(); f != nil {
		return f.at.Question.ID
	}
	return ""
}

// itemAt is the place of a question at the item with that position in its list, or of a question that stands
// alone.
func (w *wizard) itemAt(id string, index int) session.Place {
	w.t.Helper()
	at := session.Place{Question: steps.Find(id)}
	if list := at.List(); list != nil {
		items := w.app.session.Items(list)
		if index >= len(items) {
			w.t.Fatalf("%s: there is no item %d", id, index)
		}
		at.Item = items[index]
	}
	return at
}

// expect fails the test unless that question is on screen.
func (w *wizard) expect(id string) {
	w.t.Helper()
	if got := w.asked(); got != id {
		w.t.Fatalf("asked %q, want %q:\n%s", got, id, w.screen())
	}
}

// screen is what stands on the terminal, without its styles.
func (w *wizard) screen() string {
	w.work()
	lines := strings.Split(ansi.Strip(w.app.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// work does what the wizard does in the background.
func (w *wizard) work() {
	if !w.slow {
		w.save()
	}
	for len(w.working) > 0 {
		next := w.working[0]
		w.working = w.working[1:]
		w.app.Update(next())
	}
}

// pause lets the time pass after which a pause in typing is noticed, and what is due then is done.
func (w *wizard) pause() {
	w.app.Update(pausedMsg(w.app.typed))
	w.work()
}

// sees fails the test unless the text stands on the screen, broken over lines or not.
func (w *wizard) sees(text string) {
	w.t.Helper()
	if !strings.Contains(squeeze(w.screen()), squeeze(text)) {
		w.t.Fatalf("%q is not on the screen:\n%s", text, w.screen())
	}
}

// squeeze takes frames and the breaks between words out of a screen.
func squeeze(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return r == ' ' || r == '\n' || r == '\u00a0' || strings.ContainsRune("│─╭╮╰╯", r)
	}), " ")
}

// golden compares the screen with the one kept under that name, whatever the numbers of questions on it.
// SWEETSPOT_UPDATE=1 keeps it anew.
func (w *wizard) golden(name string) {
	w.t.Helper()
	w.compare(name, w.withoutCounts(w.screen()))
}

// progress is the count of answered questions at the end of the second line.
var progress = regexp.MustCompile(` +\d+ / \d+( · .*)?$`)

// withoutCounts replaces the numbers of questions that stand on many screens. With them one more question
// would change most of the golden files; TestProgress and TestBlanksAreCounted look at them instead.
func (w *wizard) withoutCounts(screen string) string {
	lines := strings.SplitN(screen, "\n", 3)
	if len(lines) == 3 {
		lines[1] = progress.ReplaceAllString(lines[1], "  # / #")
	}
	blanks := w.app.text("tab.blanks")
	count := regexp.MustCompile(regexp.QuoteMeta(blanks) + ` \d+`)
	return count.ReplaceAllString(strings.Join(lines, "\n"), blanks+" #")
}

// compare compares a screen with the one kept under that name.
func (w *wizard) compare(name, got string) {
	w.t.Helper()
	path := filepath.Join(packageDir, "testdata", "screens", name+".txt")
	if os.Getenv("SWEETSPOT_UPDATE") != "" {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			w.t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			w.t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		w.t.Fatal(err)
	}
	if got != string(want) {
		w.t.Errorf("the screen %s has changed:\n%s\nwanted:\n%s", name, got, want)
	}
}

// packageDir is where the package's own files are, whatever folder a test has gone to.
var packageDir, _ = os.Getwd()

// skipLongWalk leaves a walk over many screens out of a short run: all of it happens in one goroutine,
// so that the race detector, under which it takes minutes, finds nothing in it.
func skipLongWalk(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("long, and in one goroutine")
	}
}
