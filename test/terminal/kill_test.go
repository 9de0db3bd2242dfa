//go:build terminal

package terminal

import (
	"errors"
	"fmt"
	"math"
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
	sum.inParallel(number, 4, func(i int) func() error {
		v := visits[i%len(visits)]
		step := whole[v.name] / time.Duration(len(v.replies)+1)
		at := moment{reply: random.IntN(len(v.replies) + 1), wait: time.Duration(random.Int64N(int64(2 * step)))}
		d := newDesk(t, binary)
		return func() error { return sum.killOnce(d, v.marked(fmt.Sprint("run", i)), at, i%10 == 0) }
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
	sum.inParallel(3*len(visits), 4, func(i int) func() error {
		v := visits[i%len(visits)].marked("whole")
		d := newDesk(t, binary)
		return func() error {
			began := time.Now()
			confirmed, err := d.play(v, never)
			took := time.Since(began)
			if lost, _ := d.lost(v.replies); err != nil || confirmed != len(v.replies) || len(lost) > 0 {
				return fmt.Errorf("%s: %d of %d answers confirmed, lost %q: %v", v.name, confirmed, len(v.replies), lost, err)
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

// moment is when the program is killed: that long after a number of replies were typed. So the kills
// are spread over the whole visit, however slow the machine is.
type moment struct {
	reply int
	wait  time.Duration
}

func (at moment) String() string { return fmt.Sprintf("killed %v after reply %d", at.wait, at.reply) }

// never is later than any visit ends.
var never = moment{reply: math.MaxInt}

// tally counts what came of many runs.
type tally struct {
	mutex                   sync.Mutex
	answers, runs, restarts int
	failures                []string
}

// inParallel does a number of runs, some at a time: they mostly wait.
func (sum *tally) inParallel(number, atOnce int, prepare func(i int) func() error) {
	var group sync.WaitGroup
	places := make(chan struct{}, atOnce)
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

func (sum *tally) killOnce(d desk, v visit, at moment, restart bool) error {
	confirmed, err := d.play(v, at)
	if err != nil {
		return err
	}
	lost, err := d.lost(v.replies[:confirmed])
	if err != nil {
		return fmt.Errorf("%s, %v: %w", v.name, at, err)
	}
	if len(lost) > 0 {
		return fmt.Errorf("%s, %v: lost %q", v.name, at, lost)
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
func (d desk) play(v visit, at moment) (confirmed int, err error) {
	if err := d.prepare(v); err != nil {
		return 0, err
	}
	w, err := d.open(standard, append([]string{d.binary}, v.words...)...)
	if err != nil {
		return 0, err
	}
	defer w.discard()
	confirmed, err = w.answer(v, func(typed int) error {
		if typed == at.reply {
			time.AfterFunc(at.wait, func() { _ = w.command.Process.Kill() })
		}
		return nil
	})
	return confirmed, w.unlessKilled(err)
}

// unlessKilled passes on an error, unless it is that the program was killed.
func (w *window) unlessKilled(err error) error {
	var exit *exec.ExitError
	if err == nil || !errors.Is(err, errEnded) {
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
	d := newDesk(t, builtProgram(t))
	v := visits[0].marked("control")
	if confirmed, err := d.play(v, never); err != nil || confirmed != len(v.replies) {
		t.Fatalf("%d of %d answers confirmed: %v", confirmed, len(v.replies), err)
	}
	if err := d.startsAgain(v); err != nil { // brings in what was being saved, and removes its draft
		t.Fatal(err)
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
