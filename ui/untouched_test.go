package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
)

// odd is a file whose answers no field can say exactly as they are: numbers that look like thousands,
// texts over several lines, hidden characters, entries with a comma.
const odd = `---
sweetspot: 1
language: en
title: "Odd"
revision: 3
created: 2026-11-22
revised: 2026-11-22
reached: done
business:
  name: |
    Harbour
    Street
  offer: "  soft\u00adhyphen\tand a tab "
  website: "\u202ehttps://x.example"
  difference: >-
    folded
    over lines

    and paragraphs
  market: local
  place: "a, b; c"
  radius_km: 1.609
audiences:
  - id: walkers
    name: "Walkers, and runners"
    websites: ["Paris, Texas forum", "a; b", "  blanks  "]
    size: 1234.5
goal: {kind: sales, statement: "  x  "}
objectives:
  - id: members
    statement: "Raise it"
    metric: orders
    baseline: 2.375
    target: 12.345
    deadline: 2027-03-31
resources: {hours_per_week: 5.125, monthly_budget: 12.345, currency: EUR}
---
Mine.
`

// waysOut are the ways to leave a question without a change.
var waysOut = []string{"enter", "tab", "shift+tab", "esc", "pgup", "pgdown", "ctrl+o", "ctrl+g", "ctrl+p", "ctrl+c", "mouse"}

// TestLookingAroundChangesNoByte opens every question about every item of every good file, and leaves it by
// every way without a change: not one byte of the file differs.
func TestLookingAroundChangesNoByte(t *testing.T) {
	skipLongWalk(t)
	t.Parallel()
	files := map[string]string{"odd.md": odd, "many.md": manyWebsites()}
	good, err := filepath.Glob(filepath.Join(packageDir, "..", "document", "testdata", "good", "*.md"))
	if err != nil || len(good) == 0 {
		t.Fatalf("no good files: %v", err)
	}
	for _, path := range good {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(path)] = string(data)
	}
	for name, content := range files {
		for _, language := range lang.Languages() {
			t.Run(fmt.Sprint(name, " ", language), func(t *testing.T) {
				t.Parallel()
				lookAround(t, language, name, content)
			})
		}
	}
}

// manyWebsites is a file with 180 websites of together 12,500 characters.
func manyWebsites() string {
	sites := make([]string, 180)
	for i := range sites {
		sites[i] = fmt.Sprintf("https://www.a-rather-long-name-of-a-website.example/with/a/path/%03d", i)
	}
	return "---\nsweetspot: 1\nreached: done\naudiences:\n  - id: a\n    name: A\n    websites:\n      - " + strings.Join(sites, "\n      - ") + "\n---\n"
}

func lookAround(t *testing.T, language lang.Language, name, content string) {
	w := wizardIn(t, t.TempDir(), language, sizes[0])
	w.app.config.Fixed = true
	path := filepath.Join(w.dir, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := w.app.Open(path); err != nil {
		t.Fatal(err)
	}
	for _, at := range w.allPlaces() {
		for _, way := range waysOut {
			if way == "enter" && at.Question.Kind != steps.List && w.proposes(at) {
				continue // Enter takes what is proposed
			}
			w.press("esc") // an overlay of the way before
			w.app.open(at)
			switch way {
			case "mouse":
				w.click(12, 1)
			default:
				w.press(way)
			}
			w.pause()
			now, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if string(now) != content {
				t.Fatalf("%s, left by %s, changed the file:\n%s", at.Question.ID, way, difference(content, string(now)))
			}
		}
	}
}

// proposes reports whether an answer is proposed at a place.
func (w *wizard) proposes(at session.Place) bool {
	s, index := w.app.session.Strategy(), w.app.session.Index(at)
	return index >= 0 && at.Question.Answer(s, index).Blank() && !steps.Propose(at.Question, s, index, today).Blank()
}

// allPlaces are all places of the strategy in hand that are asked.
func (w *wizard) allPlaces() []session.Place {
	var places []session.Place
	for _, step := range steps.Steps() {
		questions := steps.Questions(step)
		for i := range questions {
			q := &questions[i]
			places = append(places, session.Place{Question: q})
			if q.Kind != steps.List {
				continue
			}
			for _, item := range w.app.session.Items(q) {
				for j := range q.Items {
					places = append(places, session.Place{Question: &q.Items[j], Item: item})
				}
			}
		}
	}
	return places
}

// difference lists the lines of either text that the other one lacks.
func difference(before, after string) string {
	var said strings.Builder
	for line := range strings.Lines(before) {
		if !strings.Contains(after, line) {
			said.WriteString("-" + line)
		}
	}
	for line := range strings.Lines(after) {
		if !strings.Contains(before, line) {
			said.WriteString("+" + line)
		}
	}
	return said.String()[:min(said.Len(), 2000)]
}

// TestTypingAndTakingItBackChangesNothing: an answer that was edited and is again as it was stays as the
// file says it, also where the field says it otherwise.
func TestTypingAndTakingItBackChangesNothing(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	path := filepath.Join(w.dir, "odd.md")
	if err := os.WriteFile(path, []byte(odd), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := w.app.Open(path); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"business.name", "business.offer", "business.radius_km", "audiences.websites", "resources.monthly_budget"} {
		index := 0
		w.app.open(w.itemAt(id, index))
		w.app.Update(tea.KeyPressMsg{Code: 'x', Text: "x"})
		w.press("backspace", "enter")
		if now, err := os.ReadFile(path); err != nil || string(now) != odd {
			t.Errorf("%s: %v\n%s", id, err, difference(odd, string(now)))
		}
	}
}
