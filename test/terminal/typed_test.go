//go:build terminal

package terminal

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"sweetspot/steps"
)

// A killed program may lose the last second of typing. The check looks at what was typed two seconds
// before, so that a machine busy with other things is no failure.
const (
	promised = time.Second
	slack    = time.Second
)

// stroke is one letter typed, and when.
type stroke struct {
	letter string
	at     time.Time
}

// typing is a text without Enter behind it, typed at a person's pace into the first question of a
// new file.
type typing struct {
	window  *window
	strokes []stroke
}

// typeFor types different letters for that long.
func (d desk) typeFor(long time.Duration, random *rand.Rand) (*typing, error) {
	w, err := d.open(standard, d.binary, "plan.md")
	if err != nil {
		return nil, err
	}
	typed := &typing{window: w}
	if err := w.sees("What name do people know you by?"); err != nil {
		return typed, err
	}
	for began := time.Now(); time.Since(began) < long; {
		letter := string(rune('a' + random.IntN(26)))
		typed.strokes = append(typed.strokes, stroke{letter, time.Now()})
		w.press(letter)
		time.Sleep(time.Duration(10+random.IntN(60)) * time.Millisecond)
	}
	return typed, nil
}

// before is what had been typed by that moment.
func (typed *typing) before(moment time.Time) string {
	var text strings.Builder
	for _, s := range typed.strokes {
		if s.at.Before(moment) {
			text.WriteString(s.letter)
		}
	}
	return text.String()
}

// kept is what the desk holds of the text.
func (d desk) kept() (string, error) {
	all, err := d.documents()
	if err != nil || len(all) == 0 {
		return "", err
	}
	longest := slices.MaxFunc(all, func(a, b *steps.Strategy) int { return len(a.Business.Name) - len(b.Business.Name) })
	return longest.Business.Name, nil
}

// oldestLost is how long before the end the first letter was typed that was not kept; it is an error
// where what was kept is not the beginning of what was typed.
func (typed *typing) oldestLost(kept string, end time.Time) (time.Duration, error) {
	whole := typed.before(end)
	if !strings.HasPrefix(whole, kept) {
		return 0, fmt.Errorf("kept %q of %q", kept, whole)
	}
	if len(kept) == len(typed.strokes) {
		return 0, nil
	}
	return end.Sub(typed.strokes[len(kept)].at), nil
}

// end is one way in which the program is ended during typing.
type end struct {
	name   string
	do     func(*window) error
	costs  time.Duration // at most this much of the typing
	status []int         // what the program says of it; none where it cannot
}

var ends = []end{
	{"kill", func(w *window) error { return w.kill(syscall.SIGKILL) }, promised + slack, nil},
	{"terminate", func(w *window) error { return w.kill(syscall.SIGTERM) }, 0, []int{143}},
	{"hang up", func(w *window) error { return w.kill(syscall.SIGHUP) }, 0, []int{129}},
	{"close the window", (*window).close, 0, nil},
}

// TestTerminalHalfTyped ends the program in the middle of a text: a kill costs at most a second of
// typing, an end that can be caught costs nothing that stood on the screen.
func TestTerminalHalfTyped(t *testing.T) {
	binary := builtProgram(t)
	seed := uint64(time.Now().UnixNano())
	for _, e := range ends {
		var sum tally
		var worst atomic.Int64
		number := (kills(t) + 3) / 4
		sum.inParallel(number, 6, func(i int) func() error {
			random := rand.New(rand.NewPCG(seed, uint64(i)))
			d := newDesk(t, binary)
			return func() error {
				lost, err := d.endTyping(e, random)
				for was := worst.Load(); int64(lost) > was && !worst.CompareAndSwap(was, int64(lost)); was = worst.Load() {
				}
				return err
			}
		})
		for _, failure := range sum.failures {
			t.Errorf("%s: %s", e.name, failure)
		}
		t.Logf("%s, %d times, seed %d: the oldest letter lost was %v old", e.name, number, seed, time.Duration(worst.Load()).Round(time.Millisecond))
	}
}

// endTyping types for a while, ends the program, and gives the age of the oldest letter lost.
func (d desk) endTyping(e end, random *rand.Rand) (time.Duration, error) {
	long := time.Duration(random.IntN(500)) * time.Millisecond
	if e.costs > 0 {
		long += e.costs + 200*time.Millisecond
	}
	typed, err := d.typeFor(long, random)
	if typed != nil {
		defer typed.window.discard()
	}
	if err != nil {
		return 0, err
	}
	if e.costs == 0 {
		// What nobody has seen on the screen yet may still be on its way to the program.
		if err := typed.window.sees("› " + typed.before(time.Now())); err != nil {
			return 0, err
		}
	}
	ended := time.Now()
	if err := e.do(typed.window); err != nil {
		return 0, err
	}
	if code := typed.window.command.ProcessState.ExitCode(); e.status != nil && !slices.Contains(e.status, code) {
		return 0, fmt.Errorf("exit status %d, not %d", code, e.status)
	}
	kept, err := d.kept()
	if err != nil {
		return 0, err
	}
	lost, err := typed.oldestLost(kept, ended)
	if err == nil && lost > e.costs {
		err = fmt.Errorf("lost letters up to %v old: kept %q of %q", lost, kept, typed.before(ended))
	}
	return lost, err
}

// TestTerminalHalfTypedNoticesLoss: the check of the typing must tell a letter lost, and text that
// nobody typed.
func TestTerminalHalfTypedNoticesLoss(t *testing.T) {
	end := time.Now()
	typed := &typing{}
	for i, letter := range "letters" {
		typed.strokes = append(typed.strokes, stroke{string(letter), end.Add(time.Duration(i-7) * time.Second)})
	}
	for _, c := range []struct {
		kept  string
		lost  time.Duration
		wrong bool
	}{{"letters", 0, false}, {"letter", time.Second, false}, {"lett", 3 * time.Second, false}, {"", 7 * time.Second, false}, {"etters", 0, true}, {"letterss", 0, true}} {
		lost, err := typed.oldestLost(c.kept, end)
		if lost != c.lost || (err != nil) != c.wrong {
			t.Errorf("kept %q: lost %v, %v; want %v, an error: %v", c.kept, lost, err, c.lost, c.wrong)
		}
	}
}
