package disk

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// race is an editor that writes in a loop while Save does. None of its texts may be lost: Save returns
// ErrChanged because of it, or it is in the file, or Sweep finds it.
type race struct {
	path    string
	calls   calls
	edits   chan string   // what the editor has just saved, once it is done
	seen    chan struct{} // told the editor, so that it replaces nothing unseen
	stop    chan struct{}
	known   map[string]bool // what Save has refused to replace
	pending string          // saved by the editor, and not known yet
	since   int             // saves since then

	saves, conflicts, edited, swept int
	lost                            []string
}

// settled is the number of saves after which a text that was not found counts as lost.
const settled = 3

// longRace is set to a time to run for: SWEETSPOT_RACE=60s go test -run TestRace -v ./document/disk
const longRace = "SWEETSPOT_RACE"

func raceFor(t *testing.T) time.Duration {
	t.Helper()
	if os.Getenv(longRace) == "" {
		return 200 * time.Millisecond
	}
	long, err := time.ParseDuration(os.Getenv(longRace))
	if err != nil {
		t.Fatal(err)
	}
	return long
}

// editsOf are the ways in which editors save.
var editsOf = map[string]func(path, text string) error{
	"by rename": func(path, text string) error {
		own := path + ".editor"
		return errors.Join(os.WriteFile(own, []byte(text), 0o600), os.Rename(own, path))
	},
	"in place": func(path, text string) error { return os.WriteFile(path, []byte(text), 0o600) },
}

// TestRace has an editor save by rename, and one save in place, against Save in a loop.
func TestRace(t *testing.T) {
	for name, edit := range editsOf {
		t.Run(name, func(t *testing.T) {
			if err := canHold(t); err != nil && name == "in place" {
				t.Skipf("this system does not tell who has a file open: %v", err)
			}
			r := newRace(t, system())
			long := raceFor(t)
			r.run(t, edit, func(ran time.Duration) bool { return ran > long })
			t.Logf("%d saves, %d texts of the editor, %d conflicts, %d found by Sweep, %d lost", r.saves, r.edited, r.conflicts, r.swept, len(r.lost))
			if len(r.lost) > 0 {
				t.Errorf("lost: %q", r.lost)
			}
			if r.edited == 0 || r.saves == 0 {
				t.Error("there was no race")
			}
		})
	}
}

// TestRaceFindsLosses is the same with a way of saving that first looks and then replaces, and takes
// its time between the two.
func TestRaceFindsLosses(t *testing.T) {
	for name, edit := range editsOf {
		t.Run(name, func(t *testing.T) {
			naive := quick()
			naive.exchange = unsupported
			naive.rename = func(from, to string) error {
				time.Sleep(200 * time.Microsecond)
				return os.Rename(from, to)
			}
			r := newRace(t, naive)
			r.run(t, edit, func(ran time.Duration) bool { return len(r.lost) > 0 || ran > 10*time.Second })
			t.Logf("%d saves, %d texts of the editor, %d conflicts, %d lost", r.saves, r.edited, r.conflicts, len(r.lost))
			if len(r.lost) == 0 {
				t.Error("nothing was lost: this race proves nothing")
			}
		})
	}
}

func newRace(t *testing.T, c calls) *race {
	t.Helper()
	path := filepath.Join(t.TempDir(), "s.md")
	write(t, path, "begin")
	return &race{path: path, calls: c, edits: make(chan string), seen: make(chan struct{}, 1), known: map[string]bool{}, stop: make(chan struct{})}
}

// editor saves a text, and the next one once that was seen.
func (r *race) editor(edit func(path, text string) error, failed chan<- error) {
	defer close(r.edits)
	for n := 0; ; n++ {
		text := fmt.Sprintf("edit %d %s\n", n, strings.Repeat("x", n%5000))
		for wait := time.Now().Add(rand.N(time.Millisecond)); time.Now().Before(wait); {
			continue // sleeping would wake at the same moment each time
		}
		if err := edit(r.path, text); err != nil {
			failed <- err
			return
		}
		select {
		case r.edits <- text:
			<-r.seen
		case <-r.stop:
			return
		}
	}
}

// run saves until enough, which is given the time since the start, returns true.
func (r *race) run(t *testing.T, edit func(path, text string) error, enough func(ran time.Duration) bool) {
	t.Helper()
	failed := make(chan error, 1)
	go r.editor(edit, failed)
	was := []byte("begin")
	for begin := time.Now(); !enough(time.Since(begin)) || r.pending != ""; {
		select {
		case err := <-failed:
			t.Fatal(err)
		case r.pending = <-r.edits:
			r.edited, r.since = r.edited+1, 0
		default:
		}
		was = r.save(t, was)
		r.look(t)
	}
	close(r.stop)
	for range r.edits {
		r.seen <- struct{}{} // the last one, on its way already
	}
}

// save saves once, and gives what the file is known to hold.
func (r *race) save(t *testing.T, was []byte) []byte {
	t.Helper()
	r.saves++
	data := fmt.Appendf(nil, "save %d %s\n", r.saves, strings.Repeat("y", r.saves%5000))
	err := r.calls.save(r.path, data, was)
	switch {
	case errors.Is(err, ErrChanged):
		r.conflicts++
		is, err := Load(r.path)
		if err != nil {
			t.Fatal(err)
		}
		r.known[string(is)] = true
		return is
	case err != nil:
		t.Fatal(err)
	}
	return data
}

// look checks whether the editor's last text was found in the file or by Sweep.
func (r *race) look(t *testing.T) {
	t.Helper()
	if r.pending == "" {
		return
	}
	known := r.known[r.pending]
	if r.since++; !known && r.since <= settled {
		return
	}
	if !known && !r.sweep(t) {
		r.lost = append(r.lost, r.pending)
	}
	r.pending = ""
	r.seen <- struct{}{}
}

func (r *race) sweep(t *testing.T) (found bool) {
	t.Helper()
	unknown, err := Sweep(r.path)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range unknown {
		found = found || read(t, path) == r.pending
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
	if found {
		r.swept++
	}
	return found
}
