package document

import (
	"fmt"
	"testing"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
	"sweetspot/test/large"
)

// BenchmarkSizes measures a file with so many items in each list, up to what the format allows: read, its sections,
// written after a change, and written anew. Twice the items are to take no more than twice the time.
func BenchmarkSizes(b *testing.B) {
	known, err := catalogue.Load(nil)
	if err != nil {
		b.Fatal(err)
	}
	today := date.New(2026, 11, 28)
	sp := steps.Speaker{Texts: lang.Load(lang.English), Catalogue: known}
	for _, items := range []int{45, 90, 180} {
		s := crowded(b, items)
		report := advice.Review(advice.Case{Strategy: s, Catalogue: known, Today: today})
		sections := Sections(sp, s, report, today)
		data, _, faults := New(lang.English).Render(s, sections)
		if data == nil {
			b.Fatal(faults)
		}
		d, _ := Read(data, known)
		for _, c := range []struct {
			name string
			do   func(i int)
		}{
			{"review", func(int) { advice.Review(advice.Case{Strategy: s, Catalogue: known, Today: today}) }},
			{"read", func(int) { Read(data, known) }},
			{"sections", func(int) { Sections(sp, s, report, today) }},
			{"write", func(int) { New(lang.English).Render(s, sections) }},
			{"change", func(i int) {
				s.Business.Name = fmt.Sprint("Gym ", i)
				d.Render(s, sections)
			}},
			{"ahead", func(i int) {
				s.Business.Name = fmt.Sprint("Gym ", i)
				d.RenderAhead(s)
			}},
		} {
			b.Run(fmt.Sprintf("%s/%d", c.name, items), func(b *testing.B) {
				for i := 0; b.Loop(); i++ {
					c.do(i)
				}
			})
		}
	}
}

// crowded returns the gym's strategy with so many items in each list.
func crowded(b *testing.B, items int) *steps.Strategy {
	b.Helper()
	example, _ := Example("gym", lang.English)
	read, faults := Read(example, nil)
	if read == nil {
		b.Fatal(faults)
	}
	s := read.Strategy
	large.Fill(s, items)
	return writable(s)
}
