package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/ui/preview"
)

// hostile are texts that act on a terminal or hide in a text, each with a word to find it by.
var hostile = []string{
	"\x1b[2Jclear", "\x1b]52;c;ZXZpbA==\acopy", "\x1b]8;;https://evil.example\x1b\\bank\x1b]8;;\x1b\\",
	"\x1b]0;title\a", "\x1bPq#0\x1b\\image", "\x9b31mred", "\u009b31mred", "\u009d0;title\u009c",
	"bell\a", "back\b\b\b\bover", "return\rover", "tab\tbed", "nul\x00", "del\x7f", "\x0e shift",
	"\u202eright to left", "\u2066isolated\u2069", "\u200fmark", "\u061cmark", "zero\u200bwidth", "soft\u00adhyphen",
	"join\u2060er", "\ufeffBOM", "line\u2028end", "tag\U000E0041", "times\u2062invisible", "old\u206adigit",
	"&#27;[31mred", "&#x9b;31mred", "&#7;", "&rlm;mark", "&ZeroWidthSpace;", "&shy;", "&#8238;over", "&#x202E;over", "&Tab;&NewLine;",
	"[bank](https://evil.example)", "<https://evil.example>", "![image](https://evil.example/&#27;.png \"&#27;]0;x&#7;\")",
	"`&#27;`", "| a | b |", "<!-- sweetspot:end -->", "\xff\xfe broken",
}

var styled = regexp.MustCompile("\x1b\\[[0-9;:]*m")

// acting gives what in a screen would act on a terminal or hide in it, once the styles are taken
// out: "" where there is nothing.
func acting(content string) string {
	content = styled.ReplaceAllString(content, "")
	for i, r := range content {
		if r == utf8.RuneError && strings.HasPrefix(content[i:], string(utf8.RuneError)) {
			continue // shown for what is no letter
		}
		joiner := r == '\u200c' || r == '\u200d'
		if r == utf8.RuneError || r != '\n' && unicode.IsControl(r) || !joiner && unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' {
			return fmt.Sprintf("%q in %q", r, content[max(0, i-40):min(len(content), i+40)])
		}
	}
	return ""
}

// TestActing: what the tests on hostile texts look for is found where it is.
func TestActing(t *testing.T) {
	for _, text := range hostile {
		inert := strings.HasPrefix(text, "&") || strings.ContainsAny(text[:1], "[<!`|")
		if found := acting("\x1b[1;38;5;7ma\x1b[m\n" + text); inert == (found != "") {
			t.Errorf("%q: found %q", text, found)
		}
	}
}

// safe fails the test where something on the screen acts or hides.
func (w *wizard) safe(where string) {
	w.t.Helper()
	view := w.app.View()
	if found := acting(view.Content); found != "" {
		w.t.Errorf("%s: %s", where, found)
	}
	if view.WindowTitle != "sweetspot" {
		w.t.Errorf("%s: the window is called %q", where, view.WindowTitle)
	}
}

// poison puts a hostile text wherever a strategy has room for one: each another one, from the one
// at first on.
func poison(s *steps.Strategy, first int) {
	next := func() string {
		first++
		return hostile[first%len(hostile)]
	}
	eachQuestion(s, func(q *steps.Question, item int) {
		switch q.Kind {
		case steps.Text, steps.LongText:
			q.Put(s, item, steps.Answer{next()})
		case steps.Words:
			q.Put(s, item, steps.Answer{next(), "x" + next()})
		}
	})
	s.Title = next()
	for i := range s.Channels {
		s.Channels[i].Platform = fmt.Sprint(next(), i)
	}
	for i := range s.Accounts {
		s.Accounts[i].Platform = fmt.Sprint(next(), i)
	}
	s.Results = append(s.Results, steps.Result{Date: today, Note: next(), Values: map[string]float64{s.Objectives[0].ID: 1}})
	s.Accepted = append(s.Accepted, steps.Acceptance{Rule: "search_first", Because: next(), Date: today})
	s.Log = append(s.Log, steps.LogEntry{Revision: 1, Date: today, Because: next(),
		Changed: []steps.Change{{At: next(), From: steps.Answer{next()}, To: steps.Answer{next(), next()}}}})
	s.Revision, s.Reached = 2, steps.Done
}

func eachQuestion(s *steps.Strategy, do func(q *steps.Question, item int)) {
	for _, step := range steps.Steps() {
		questions := steps.Questions(step)
		for i := range questions {
			q := &questions[i]
			if q.Kind != steps.List {
				do(q, 0)
				continue
			}
			for item := range q.Len(s) {
				for j := range q.Items {
					do(&q.Items[j], item)
				}
			}
		}
	}
}

// TestHostileStrategy walks all screens of strategies whose every text is hostile.
func TestHostileStrategy(t *testing.T) {
	skipLongWalk(t)
	for _, window := range sizes {
		t.Run(fmt.Sprintf("%dx%d", window.width, window.height), func(t *testing.T) {
			w := newWizard(t, lang.English, window)
			for first := 0; first < len(hostile); first += len(hostile) / 2 {
				w.openExample("gym")
				poison(w.app.session.Strategy(), first)
				if err := w.app.session.Export(filepath.Join(w.dir, fmt.Sprint(first, ".md"))); err != nil {
					t.Fatal(err)
				}
				poison(w.app.session.Strategy(), first+1) // every answer is changed from another hostile one
				w.walk(fmt.Sprint("from ", first))
			}
		})
	}
}

// walk looks at each screen of the strategy in hand.
func (w *wizard) walk(text string) {
	w.t.Helper()
	eachQuestion(w.app.session.Strategy(), func(q *steps.Question, item int) {
		if item == 0 {
			w.app.open(w.itemAt(q.ID, 0))
			w.safe(text + " " + q.ID)
		}
	})
	for _, list := range []string{"competitors", "audiences", "objectives", "channels", "tactics", "measures", "accounts"} {
		w.app.openList(steps.Find(list), rowGoOn)
		w.safe(text + " list of " + list)
	}
	w.press("ctrl+o")
	w.safe(text + " overview")
	w.press("esc", "ctrl+g")
	for range 4 {
		w.safe(text + " advice")
		w.press("down")
	}
	w.app.Update(tea.KeyPressMsg{Code: 'a', Text: "a"})
	w.safe(text + " acceptance")
	w.press("esc", "esc", "ctrl+p")
	for range tabs {
		for range 6 {
			w.safe(text + " review")
			w.press("pgdown")
		}
		w.press("right")
	}
	w.press("f1")
	w.safe(text + " help")
	w.press("esc", "ctrl+s")
	w.safe(text + " save")
	w.press("esc")
}

// TestHostileKeys: what is typed and pasted neither acts nor hides, on any question and in a prompt.
func TestHostileKeys(t *testing.T) {
	skipLongWalk(t)
	w := newWizard(t, lang.English, size{80, 24})
	for i, text := range hostile {
		w.openExample("gym")
		asked := 0
		eachQuestion(w.app.session.Strategy(), func(q *steps.Question, item int) {
			// Every question meets some of the texts, and every text some of each kind of question.
			if asked++; item > 0 || (asked+i)%16 != 0 {
				return
			}
			w.app.open(w.itemAt(q.ID, 0))
			w.app.Update(tea.PasteMsg{Content: text})
			w.safe(fmt.Sprintf("%q pasted at %s", text, q.ID))
			w.app.Update(tea.KeyPressMsg{Code: tea.KeyExtended, Text: text})
			w.write(text)
			w.safe(fmt.Sprintf("%q typed at %s", text, q.ID))
		})
		w.press("ctrl+s")
		w.app.Update(tea.PasteMsg{Content: text})
		w.write(text)
		w.safe(fmt.Sprintf("%q as a name", text))
		w.press("enter")
		w.safe(fmt.Sprintf("%q saved", text))
		w.press("esc")
	}
}

// TestHostileFiles: names and contents of files neither act nor hide where they are shown.
func TestHostileFiles(t *testing.T) {
	skipLongWalk(t)
	for i, text := range hostile {
		w := newWizard(t, lang.English, sizes[i%len(sizes)])
		name := filepath.Join(w.dir, strings.NewReplacer("/", "", "\x00", "").Replace(text)+".md")
		w.openExample("gym")
		poison(w.app.session.Strategy(), i)
		data := []byte("---\nsweetspot: 1\ntitle: \"" + text + "\"\n---\n")
		if err := w.app.session.Export(name); err != nil {
			t.Logf("%q cannot be written: %v", text, err)
		} else if data, err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
		edited := strings.Replace(string(data), "\n## ", "\n"+text+"\n\n## "+text, 3)
		unread := "---\nsweetspot: 1\n" + text + ": x\ngoal: {kind: \"" + text + "\"}\n---\n" + text
		content := []string{string(data), edited, unread}[i%3]
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := w.app.config.State.Opened(name); err != nil {
			t.Fatal(err)
		}
		w.app.session, w.app.overlay = nil, nil
		w.app.config.Here = name
		w.app.screen = newStart(w.app)
		w.safe(fmt.Sprintf("%q on the start screen", text))
		w.press("enter")
		w.safe(fmt.Sprintf("%q opened", text))
		if w.app.session != nil && i%13 == 0 {
			w.walk(fmt.Sprintf("%q from a file", text))
		}
	}
}

// TestPreviewIsInert: what Markdown makes of an entity is shown, not sent.
func TestPreviewIsInert(t *testing.T) {
	for _, text := range hostile {
		shown := preview.Render(t.Context(), "# Read "+text+"\n\n- a ("+text+").", preview.Look{Width: 80, Dark: true})
		if found := acting(shown); found != "" || !strings.Contains(shown, "Read") {
			t.Errorf("%q: %s", text, found)
		}
	}
	if shown := ansi.Strip(preview.Render(t.Context(), "&#27;[31mred", preview.Look{Width: 80, Dark: true})); !strings.Contains(shown, "<U+001B>[31mred") {
		t.Errorf("a colour that somebody wrote as an entity is taken for one of ours: %q", shown)
	}
}
