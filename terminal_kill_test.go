//go:build terminal

package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/steps"
)

// kills is how often the program is killed: SWEETSPOT_KILLS, or 200 times.
func kills(t *testing.T) int {
	t.Helper()
	asked := os.Getenv("SWEETSPOT_KILLS")
	if asked == "" {
		return 200
	}
	n, err := strconv.Atoi(asked)
	if err != nil || n < 1 {
		t.Fatalf("SWEETSPOT_KILLS is %q, not a number", asked)
	}
	return n
}

// TestTerminalKill kills the program at random moments: what it keeps reads, and holds every answer
// that the screen confirmed by asking the next question.
func TestTerminalKill(t *testing.T) {
	binary := builtProgram(t)
	whole := wholeVisits(t, binary)
	number, seed := kills(t), uint64(time.Now().UnixNano())
	t.Logf("seed %d, whole visits take %v", seed, whole)
	random := rand.New(rand.NewPCG(seed, 0))
	var sum tally
	sum.inParallel(number, func(i int) func() error {
		v := visits[i%len(visits)]
		after := time.Duration(random.Int64N(int64(whole[v.name])))
		d := desk{binary: binary, dir: t.TempDir()}
		return func() error { return sum.killOnce(d, v.marked(fmt.Sprint("run", i)), after, i%10 == 0) }
	})
	for _, failure := range sum.failures {
		t.Error(failure)
	}
	t.Logf("%d kills: %d answers confirmed, %d runs had one, %d lost something; %d started again",
		number, sum.answers, sum.runs, len(sum.failures), sum.restarts)
	if sum.answers == 0 {
		t.Error("no answer was ever confirmed: nothing was tried")
	}
}

// wholeVisits makes every visit without a kill, and gives how long each takes with others beside it.
func wholeVisits(t *testing.T, binary string) map[string]time.Duration {
	t.Helper()
	whole := map[string]time.Duration{}
	var sum tally
	sum.inParallel(3*len(visits), func(i int) func() error {
		v := visits[i%len(visits)].marked("whole")
		d := desk{binary: binary, dir: t.TempDir()}
		return func() error {
			began := time.Now()
			confirmed, err := d.play(v, time.Hour)
			took := time.Since(began)
			if lost, _ := d.lost(v.replies); err != nil || confirmed != len(v.replies) || len(lost) > 0 {
				return fmt.Errorf("%s: %d of %d answers confirmed, lost %q: %w", v.name, confirmed, len(v.replies), lost, err)
			}
			sum.mutex.Lock()
			defer sum.mutex.Unlock()
			whole[v.name] = max(whole[v.name], took)
			return nil
		}
	})
	if len(sum.failures) > 0 {
		t.Fatal(strings.Join(sum.failures, "\n"))
	}
	return whole
}

// tally counts what came of many runs.
type tally struct {
	mutex                   sync.Mutex
	answers, runs, restarts int
	failures                []string
}

// inParallel does a number of runs, four at a time: they mostly wait.
func (sum *tally) inParallel(number int, prepare func(i int) func() error) {
	var group sync.WaitGroup
	places := make(chan struct{}, 4)
	for i := range number {
		run := prepare(i)
		places <- struct{}{}
		group.Go(func() {
			defer func() { <-places }()
			if err := run(); err != nil {
				sum.mutex.Lock()
				sum.failures = append(sum.failures, fmt.Sprintf("run %d: %v", i, err))
				sum.mutex.Unlock()
			}
		})
	}
	group.Wait()
}

func (sum *tally) killOnce(d desk, v visit, after time.Duration, restart bool) error {
	confirmed, err := d.play(v, after)
	if err != nil {
		return err
	}
	lost, err := d.lost(v.replies[:confirmed])
	if err != nil {
		return fmt.Errorf("%s, killed after %v: %w", v.name, after, err)
	}
	if len(lost) > 0 {
		return fmt.Errorf("%s, killed after %v: lost %q", v.name, after, lost)
	}
	if restart {
		err = d.startsAgain(v)
	}
	sum.mutex.Lock()
	defer sum.mutex.Unlock()
	sum.answers += confirmed
	sum.runs += min(1, confirmed)
	if restart {
		sum.restarts++
	}
	return err
}

// play answers the questions of a visit until the program is killed, and tells how many answers were
// confirmed on the screen.
func (d desk) play(v visit, after time.Duration) (confirmed int, err error) {
	if v.example != "" {
		data, _ := document.Example(v.example, lang.English)
		if err := os.WriteFile(d.path("plan.md"), data, 0o644); err != nil {
			return 0, err
		}
	}
	w, err := d.open(standard, append([]string{d.binary}, v.words...)...)
	if err != nil {
		return 0, err
	}
	defer w.discard()
	killer := time.AfterFunc(after, func() { _ = w.command.Process.Kill() })
	defer killer.Stop()
	for i, r := range v.replies {
		if err := w.sees(r.asked); err != nil {
			return confirmed, w.unlessKilled(err)
		}
		confirmed = i
		w.press(r.keys)
	}
	if err := w.sees(v.last); err != nil {
		return confirmed, w.unlessKilled(err)
	}
	return len(v.replies), nil
}

// unlessKilled passes on an error, unless it is that the program was killed.
func (w *window) unlessKilled(err error) error {
	var exit *exec.ExitError
	if !errors.Is(err, errEnded) {
		return err
	}
	if errors.As(w.failure, &exit) && exit.Sys().(syscall.WaitStatus).Signal() == syscall.SIGKILL {
		return nil
	}
	return fmt.Errorf("the program ended by itself: %v\n%s", w.failure, w.picture())
}

// startsAgain starts the program on what a killed one left, and leaves it.
func (d desk) startsAgain(v visit) error {
	w, err := d.open(standard, append([]string{d.binary}, v.words...)...)
	if err != nil {
		return err
	}
	defer w.discard()
	if err := w.sees("1 Audience", "New strategy, the short way"); err != nil {
		return fmt.Errorf("starting again: %w", w.unlessKilled(err))
	}
	w.press(leaveKey)
	if err := w.end(); err != nil || w.failure != nil {
		return fmt.Errorf("starting again: %v, %v\n%s", err, w.failure, w.picture())
	}
	return nil
}

// TestTerminalKillNoticesLoss takes each confirmed answer out of a file: the check of the kills must
// name it.
func TestTerminalKillNoticesLoss(t *testing.T) {
	d := desk{binary: builtProgram(t), dir: t.TempDir()}
	v := visits[0].marked("control")
	if confirmed, err := d.play(v, time.Hour); err != nil || confirmed != len(v.replies) {
		t.Fatalf("%d of %d answers confirmed: %v", confirmed, len(v.replies), err)
	}
	whole, err := os.ReadFile(d.path("plan.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range v.replies {
		if r.at == "" {
			continue
		}
		key := steps.Find(r.at).Key()
		without := regexp.MustCompile(`(?m)^( +(?:- )?`+key+`): .*$`).ReplaceAll(whole, []byte("$1:"))
		if err := os.WriteFile(d.path("plan.md"), without, 0o644); err != nil {
			t.Fatal(err)
		}
		lost, err := d.lost(v.replies)
		if err != nil || !slices.ContainsFunc(lost, func(name string) bool { return strings.HasPrefix(name, r.at+":") }) {
			t.Errorf("%s was taken out of the file; the check says %q, %v", r.at, lost, err)
		}
	}
}
