package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"sweetspot/advice"
	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
)

// largeFile returns the gym's strategy with so many items in each list, as a file.
func largeFile(b *testing.B, items int) []byte {
	b.Helper()
	known, err := builtIn()
	if err != nil {
		b.Fatal(err)
	}
	example, _ := document.Example("gym", lang.English)
	read, err := document.Open("gym", example, known)
	if err != nil {
		b.Fatal(err)
	}
	s := read.Strategy
	s.Language = lang.English
	lists := 0
	steps.All(func(list *steps.Question) {
		if list.Kind != steps.List {
			return
		}
		lists++
		for some := list.Len(s); list.Len(s) < items; {
			from, to := list.Len(s)%some, list.Len(s)
			list.Insert(s, to)
			for i := range list.Items {
				q := &list.Items[i]
				answer := q.Answer(s, from)
				if q.Kind == steps.LongText || !q.Core && i > 5 {
					continue // the file would be larger than one may be
				}
				if q.Names && q.Kind == steps.Text {
					answer = steps.Answer{fmt.Sprintf("%s %d", answer, to)}
				}
				q.Put(s, to, answer)
			}
			list.Identify(s, to, nil)
		}
	})
	sections := document.Sections(steps.Speaker{Texts: lang.Load(lang.English), Catalogue: known}, s,
		advice.Review(advice.Case{Strategy: s, Catalogue: known, Today: today}), today)
	data, _, faults := document.New(lang.English).Render(s, sections)
	if data == nil {
		b.Fatal(faults)
	}
	return data
}

// BenchmarkEcho measures what a key costs until it can be drawn: p50 and p99.
func BenchmarkEcho(b *testing.B) {
	data := largeFile(b, 180)
	dir := b.TempDir()
	b.Chdir(dir)
	w := wizardIn(b, dir, lang.English, size{120, 40})
	path := filepath.Join(dir, "plan.md")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		b.Fatal(err)
	}
	b.Logf("%d bytes", len(data))
	if err := w.app.Open(path); err != nil {
		b.Fatal(err)
	}
	w.app.open(session.Place{Question: steps.Find("business.difference")})
	letter := tea.KeyPressMsg{Code: 'x', Text: "x"}
	space := tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	for _, c := range []struct {
		name string
		do   func()
	}{
		{"letter", func() { w.app.Update(letter); w.app.View() }},
		{"space", func() { w.app.Update(space); w.app.View() }},
		{"pause", func() { w.app.Update(letter); w.app.session.Pause(true); w.app.View() }},
		{"enter", func() {
			w.app.open(session.Place{Question: steps.Find("business.name")})
			w.app.Update(letter)
			w.app.Update(namedKeys["enter"])
			w.app.View()
		}},
		{"tab", func() {
			w.app.open(session.Place{Question: steps.Find("business.name")})
			w.app.Update(namedKeys["tab"])
			w.app.View()
		}},
		{"list", func() { w.app.open(session.Place{Question: steps.Find("audiences")}); w.app.View() }},
		{"list down", func() { w.app.Update(namedKeys["down"]); w.app.View() }},
		{"overview", func() { w.press("ctrl+o"); w.app.View(); w.press("esc") }},
		{"advice", func() { w.press("ctrl+g"); w.app.View(); w.press("esc") }},
	} {
		b.Run(c.name, func(b *testing.B) {
			w.app.open(session.Place{Question: steps.Find("business.difference")})
			if c.name == "list down" {
				w.app.open(session.Place{Question: steps.Find("audiences")})
			}
			var took []time.Duration
			for b.Loop() {
				begun := time.Now()
				c.do()
				took = append(took, time.Since(begun))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
		})
	}
}
