package ui

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/test/property"
)

// together are two or three windows and an editor that work on one file.
type together struct {
	rt      *rapid.T
	windows []*wizard
	path    string
	marks   map[string]bool // texts that were typed and that nobody who saw them replaced
	typed   int
	asked   int
}

// places are the answers that the windows type, some of them about items that the editor takes out.
var places = []string{"business.name", "business.offer", "business.difference", "audiences.needs", "audiences.name",
	"competitors.edge", "tactics.name", "accounts.purpose", "goal.challenge"}

// TestTogether: whatever windows of all sizes and an editor do to one file, each typed text ends in the file or among
// the displaced texts, and every question that is asked can be answered. As a negative control, the displaced texts
// are left out: then some text is missing. .ci/run tries more cases.
func TestTogether(t *testing.T) {
	skipLongWalk(t)
	cases, typed, asked, noticed := 0, 0, 0, 0
	property.CheckSlow(t, 25, func(rt *rapid.T) {
		g := work(t, rt)
		g.finish()
		if lost := g.lost(g.displaced()); len(lost) > 0 {
			rt.Fatalf("%q are in no text; the file begins with\n%s", lost, g.file()[:6000])
		}
		if len(g.lost("")) > 0 {
			noticed++
		}
		cases, typed, asked = cases+1, typed+g.typed, asked+g.asked
	})
	t.Logf("%d cases, %d texts typed, %d questions answered; without the displaced texts %d cases lose one", cases, typed, asked, noticed)
	if cases >= 25 && noticed == 0 {
		t.Error("no text was only among the displaced ones: a loss would not be seen")
	}
}

func work(t *testing.T, rt *rapid.T) *together {
	language := rapid.SampledFrom(lang.Languages()).Draw(rt, "language")
	first := newWizard(t, language, rapid.SampledFrom(sizes).Draw(rt, "size"))
	first.openExample("gym")
	path := filepath.Join(first.dir, "plan.md")
	if err := first.app.session.Export(path); err != nil {
		rt.Fatal(err)
	}
	g := &together{rt: rt, windows: []*wizard{first}, path: path, marks: map[string]bool{}}
	for range rapid.IntRange(1, 2).Draw(rt, "other windows") {
		w := wizardIn(t, first.dir, language, rapid.SampledFrom(sizes).Draw(rt, "size"))
		if err := w.app.Open(path); err != nil {
			rt.Fatal(err)
		}
		g.windows = append(g.windows, w)
	}
	for range rapid.IntRange(2, 14).Draw(rt, "turns") {
		if who := rapid.IntRange(0, len(g.windows)).Draw(rt, "who"); who < len(g.windows) {
			g.turn(g.windows[who])
		} else {
			g.edit()
		}
	}
	return g
}

// turn does one thing in a window: answers a question that is open, or types, or removes an item.
func (g *together) turn(w *wizard) {
	g.clear(w)
	id := rapid.SampledFrom(places).Draw(g.rt, "place")
	list := steps.ListOf(steps.Find(id))
	if list != nil && len(w.app.session.Items(list)) == 0 {
		return
	}
	at := w.itemAt(id, 0)
	if list != nil && list.ID == "competitors" && rapid.IntRange(0, 4).Draw(g.rt, "remove") == 0 {
		g.replaced(w.app.session.Answer(at).String(), "") // it goes with the item
		w.app.session.Remove(list, at.Item)
		w.app.refresh()
		w.press("ctrl+o")
		return
	}
	w.app.open(at) // saves, which can ask, or say what came in
	g.clear(w)
	w.app.open(at)
	g.clear(w)
	if w.app.session.Index(at) < 0 {
		return // somebody took the item out
	}
	w.app.open(at)
	mark := g.mark()
	was := w.app.session.Answer(at).String()
	w.press("ctrl+u")
	w.write(mark)
	g.replaced(was, w.app.session.Answer(at).String())
	if rapid.Bool().Draw(g.rt, "paused") {
		w.pause()
	}
	w.press("enter")
}

// mark returns a text that nobody typed before.
func (g *together) mark() string {
	g.typed++
	mark := fmt.Sprintf("Mark %dx", g.typed)
	g.marks[mark] = true
	return mark
}

// replaced notes that somebody gave up those texts of what they saw that are not in what they made of it: of an answer
// of several lines perhaps one.
func (g *together) replaced(saw, made string) {
	for mark := range g.marks {
		if strings.Contains(saw, mark) && !strings.Contains(made, mark) {
			delete(g.marks, mark)
		}
	}
}

// clear answers what a window asks, and closes what it says.
func (g *together) clear(w *wizard) {
	g.answer(w, false)
	for w.app.overlay != nil {
		w.press("esc")
	}
}

// answer decides what the window asks: one way or the other, or not now.
func (g *together) answer(w *wizard, all bool) {
	for {
		d, asks := w.app.overlay.(*conflictOverlay)
		if !asks {
			return
		}
		g.looksAt(w, d)
		choice := rapid.IntRange(0, len(d.menu.Rows)-1).Draw(g.rt, "choice")
		if all {
			choice = min(choice, len(d.menu.Rows)-2)
		}
		w.press("home")
		for range choice {
			w.press("down")
		}
		w.press("enter")
		g.asked++
		if choice == len(d.menu.Rows)-1 {
			return
		}
	}
}

// looksAt checks that the choices of a question differ in what is shown, and that no id is.
func (g *together) looksAt(w *wizard, d *conflictOverlay) {
	shown := map[string]bool{}
	for _, row := range d.menu.Rows {
		if shown[row.Text] {
			g.rt.Fatalf("two choices read %q:\n%s", row.Text, w.screen())
		}
		shown[row.Text] = true
		for _, s := range []*steps.Strategy{d.conflict.Mine(), d.conflict.Theirs()} {
			for _, list := range []string{"audiences", "competitors", "tactics", "accounts"} {
				for _, id := range steps.Find(list).Index(s).Keys {
					if strings.Contains(id, "-") && strings.Contains(row.Text, id) {
						g.rt.Fatalf("the id %s is shown: %q", id, row.Text)
					}
				}
			}
		}
	}
	w.fits(g.rt)
}

// edit renames, removes or moves something in the file, as somebody with an editor does.
func (g *together) edit() {
	text := g.file()
	list := rapid.SampledFrom([]string{"competitors", "accounts"}).Draw(g.rt, "list")
	from := strings.Index(text, "\n"+list+":\n")
	if from < 0 {
		return
	}
	from += len(list) + 3
	to := from
	for to < len(text) && (text[to] == ' ' || text[to] == '\n') {
		to += strings.IndexByte(text[to:], '\n') + 1
	}
	items := strings.SplitAfter(strings.ReplaceAll(text[from:to], "\n  - ", "\n\x00  - "), "\x00")
	for i := range items {
		items[i] = strings.TrimSuffix(items[i], "\x00")
	}
	switch what := rapid.IntRange(0, 2).Draw(g.rt, "edit"); {
	case what == 0 && len(items) > 1: // removes one
		g.replaced(items[0], "")
		items = items[1:]
	case what == 1: // moves one
		items[0], items[len(items)-1] = items[len(items)-1], items[0]
	default: // answers something anew, with a text of its own
		key := map[string]string{"competitors": "    edge: ", "accounts": "    purpose: "}[list]
		at := strings.Index(items[0], key)
		if at < 0 {
			return
		}
		end := at + strings.IndexByte(items[0][at:], '\n')
		g.replaced(items[0][at:end], "")
		mark := g.mark()
		items[0] = items[0][:at] + key + mark + items[0][end:]
	}
	if err := os.WriteFile(g.path, []byte(text[:from]+strings.Join(items, "")+text[to:]), 0o600); err != nil {
		g.rt.Fatal(err)
	}
}

// finish has every window save and answer what it asks.
func (g *together) finish() {
	for round := 0; ; round++ {
		open := false
		for _, w := range g.windows {
			g.answer(w, true)
			for w.app.overlay != nil {
				w.press("esc")
			}
			w.app.session.AskAgain()
			w.press("ctrl+o")
			g.answer(w, true)
			open = open || w.app.session.Failed() != nil
		}
		if !open {
			break
		}
		if round == 5 {
			g.rt.Fatalf("not saved: %v", g.windows[0].app.session.Failed())
		}
	}
}

// file returns what the file holds.
func (g *together) file() string {
	data, err := os.ReadFile(g.path)
	if err != nil {
		g.rt.Fatal(err)
	}
	return string(data)
}

// displaced returns the displaced texts of the file.
func (g *together) displaced() string {
	kept, err := g.windows[0].app.config.State.Displaced(g.path)
	if err != nil {
		g.rt.Fatal(err)
	}
	var texts strings.Builder
	for _, text := range kept {
		data, err := text.Read()
		if err != nil {
			g.rt.Fatal(err)
		}
		texts.Write(data)
	}
	return texts.String()
}

// lost returns the typed texts that are neither in the file nor in the others.
func (g *together) lost(others string) []string {
	there := g.file() + others
	return slices.DeleteFunc(slices.Sorted(maps.Keys(g.marks)), func(mark string) bool { return strings.Contains(there, mark) })
}
