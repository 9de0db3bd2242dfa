//go:build terminal && linux

package terminal

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"sweetspot/advice"
	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
	"sweetspot/test/large"
)

// measured is a key, and what is on the screen once it is echoed. N stands for what was typed so far.
type measured struct{ name, keys, echo string }

// round is a letter, Enter after that change, the way back, and the list of advice.
var round = []measured{
	{"letter", "x", "N"},
	{"enter", enterKey, "What do you offer?"},
	{"back", "\x1b[Z", "What name do people know you by?"},
	{"overview", overviewKey, "go there"},
	{"arrow", downKey, "› ✓ Offer"},
	{"escape", "\x1b", "What name do people know you by?"},
	{"advice", "\x07", "accept it"},
	{"escape", "\x1b", "What name do people know you by?"},
}

// BenchmarkEcho measures, with the whole program in a pseudo-terminal, how long a key takes until its echo is on the
// screen: on the gym's strategy and on one with 180 items in each list, on the disk that there is and on one whose sync
// takes 200 ms.
func BenchmarkEcho(b *testing.B) {
	binary := builtProgram(b)
	for _, items := range []int{0, 180} {
		for _, slow := range []bool{false, true} {
			name := fmt.Sprintf("%d items", items)
			if slow {
				name += ", slow disk"
			}
			b.Run(name, func(b *testing.B) { benchmarkEcho(b, binary, items, slow) })
		}
	}
}

func benchmarkEcho(b *testing.B, binary string, items int, slow bool) {
	d := newDesk(b, binary)
	if err := os.WriteFile(d.path("plan.md"), crowdedFile(b, items), 0o600); err != nil {
		b.Fatal(err)
	}
	command := []string{binary, "plan.md"}
	if slow {
		if _, err := exec.LookPath("strace"); err != nil {
			b.Skip("there is no strace")
		}
		command = append([]string{"env", "GODEBUG=asyncpreemptoff=1"}, command...) // each signal would wait for strace
		command = d.traced(os.DevNull, []string{"-e", "trace=fsync", "-e", "inject=fsync:delay_enter=200000"}, command...)
	}
	w, err := d.open(standard, command...)
	if err != nil {
		b.Fatal(err)
	}
	defer w.discard()
	for _, first := range []measured{
		{keys: "", echo: "[Document]"}, {keys: overviewKey, echo: "go there"}, {keys: homeKey + enterKey, echo: "What name do people know you by?"},
		{keys: clearKey + "y", echo: "› y"},
	} {
		w.press(first.keys)
		if err := w.sees(first.echo); err != nil {
			b.Fatal(err)
		}
	}
	took := map[string][]time.Duration{}
	typed := "y"
	for b.Loop() {
		for _, m := range round {
			if m.keys == "x" {
				if typed += m.keys; len(typed) > 40 {
					typed = "y"
					w.press(clearKey + typed)
				}
			}
			begun := time.Now()
			w.press(m.keys)
			if err := w.sees(strings.Replace(m.echo, "N", typed, 1)); err != nil {
				b.Fatal(err)
			}
			took[m.name] = append(took[m.name], time.Since(begun))
			time.Sleep(20 * time.Millisecond)
		}
	}
	for name, all := range took {
		slices.Sort(all)
		b.ReportMetric(float64(all[len(all)/2].Microseconds())/1000, name+"-p50-ms")
		b.ReportMetric(float64(all[len(all)*99/100].Microseconds())/1000, name+"-p99-ms")
	}
}

// crowdedFile is the gym's strategy with at least so many items in each list, as a file.
func crowdedFile(b *testing.B, items int) []byte {
	b.Helper()
	known, err := catalogue.Load(nil)
	if err != nil {
		b.Fatal(err)
	}
	example, _ := document.Example("gym", lang.English)
	read, err := document.Open("gym", example, known)
	if err != nil {
		b.Fatal(err)
	}
	s, today := read.Strategy, date.New(2026, time.November, 22)
	s.Language = lang.English
	large.Fill(s, items)
	report := advice.Review(advice.Case{Strategy: s, Catalogue: known, Today: today})
	sections := document.Sections(steps.Speaker{Texts: english, Catalogue: known}, s, report, today)
	data, _, faults := document.New(lang.English).Render(s, sections)
	if data == nil {
		b.Fatal(faults)
	}
	return data
}
