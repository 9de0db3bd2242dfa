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

// BenchmarkSave measures the parts of a save between an answer and the disk, with 180 items in each list: the
// sections, and the file rendered and read back.
func BenchmarkSave(b *testing.B) {
	known, err := catalogue.Load(nil)
	if err != nil {
		b.Fatal(err)
	}
	s := crowded(b, 180)
	today := date.New(2026, 11, 28)
	sp := steps.Speaker{Texts: lang.Load(lang.English), Catalogue: known}
	report := advice.Review(advice.Case{Strategy: s, Catalogue: known, Today: today})
	var sections []Section
	b.Run("sections", func(b *testing.B) {
		for b.Loop() {
			sections = Sections(sp, s, report, today)
		}
	})
	b.Run("render", func(b *testing.B) {
		d := New(lang.English)
		for i := 0; b.Loop(); i++ {
			s.Business.Name = fmt.Sprint("Gym ", i)
			if data, _, faults := d.Render(s, sections); data == nil {
				b.Fatal(faults)
			}
		}
	})
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
