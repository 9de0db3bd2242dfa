package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"sweetspot/advice"
	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/test/large"
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
	large.Fill(s, items)
	sections := document.Sections(steps.Speaker{Texts: lang.Load(lang.English), Catalogue: known}, s,
		advice.Review(advice.Case{Strategy: s, Catalogue: known, Today: today}), today)
	data, _, faults := document.New(lang.English).Render(s, sections)
	if data == nil {
		b.Fatal(faults)
	}
	return data
}

// BenchmarkEcho measures what a key costs until it can be drawn: p50 and p99. Saving goes on meanwhile, in another
// goroutine, and is not part of it.
func BenchmarkEcho(b *testing.B) {
	data := largeFile(b, 180)
	dir := b.TempDir()
	b.Chdir(dir)
	w := wizardIn(b, dir, lang.English, size{120, 40})
	w.slow = true
	path := filepath.Join(dir, "plan.md")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		b.Fatal(err)
	}
	b.Logf("%d bytes", len(data))
	if err := w.app.Open(path); err != nil {
		b.Fatal(err)
	}
	at := func(id string) func() {
		return func() { w.app.open(session.Place{Question: steps.Find(id)}) }
	}
	press := func(names ...string) func() { return func() { w.press(names...) } }
	letter := func() { w.write("x") }
	for _, c := range []struct {
		name   string
		before func() // what is done beforehand, each time
		do     func()
	}{
		{"letter", nil, letter},
		{"space", nil, func() { w.write(" ") }},
		{"pause", letter, func() { w.app.Update(pausedMsg(w.app.typed)) }},
		{"enter after a change", func() { at("business.name")(); letter() }, press("enter")},
		{"enter", at("business.name"), press("enter")},
		{"tab", at("business.name"), press("tab")},
		{"list", at("business.name"), at("audiences")},
		{"list down", nil, press("down")},
		{"item", at("audiences"), press("home", "enter")},
		{"undo", func() { at("business.name")(); letter() }, press("ctrl+z")},
		{"overview", at("business.name"), press("ctrl+o")},
		{"advice", at("business.name"), press("ctrl+g")},
		{"document", at("business.name"), press("ctrl+p")},
	} {
		b.Run(c.name, func(b *testing.B) {
			at("business.difference")()
			if c.name == "list down" {
				at("audiences")()
			}
			var took []time.Duration
			for b.Loop() {
				w.save()
				w.working = nil
				if c.before != nil {
					c.before()
				}
				begun := time.Now()
				c.do()
				w.app.View()
				took = append(took, time.Since(begun))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
		})
	}
}

// BenchmarkOpen measures how long it takes until a file is on the screen, and until the preview of its document is laid
// out in the background, of the gym's strategy and with so many items in each list.
func BenchmarkOpen(b *testing.B) {
	for _, items := range []int{0, 45, 90, 180} {
		data := largeFile(b, items)
		b.Run(fmt.Sprint(items), func(b *testing.B) {
			dir := b.TempDir()
			b.Chdir(dir)
			w := wizardIn(b, dir, lang.English, size{120, 40})
			path := filepath.Join(dir, "plan.md")
			if err := os.WriteFile(path, data, 0o600); err != nil {
				b.Fatal(err)
			}
			var first, laidOut time.Duration
			for b.Loop() {
				begun := time.Now()
				if err := w.app.Open(path); err != nil {
					b.Fatal(err)
				}
				w.app.open(session.Place{Question: steps.Find("business.name")})
				w.press("ctrl+p")
				w.app.View()
				first += time.Since(begun)
				w.work()
				w.app.View()
				laidOut += time.Since(begun)
			}
			b.ReportMetric(float64(first.Microseconds())/1000/float64(b.N), "screen-ms")
			b.ReportMetric(float64(laidOut.Microseconds())/1000/float64(b.N), "document-ms")
		})
	}
}
