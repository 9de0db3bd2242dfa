package disk

import (
	"errors"
	"fmt"
	"testing"
)

// TestKill ends the run before every call, in the middle of a write, and after the last call.
func TestKill(t *testing.T) {
	everySave(t, func(t *testing.T, real calls, made []string, isNew, exotic bool) {
		for at := range len(made) {
			for _, half := range []bool{false, true} {
				if half && made[at] != "write" {
					continue
				}
				t.Run(fmt.Sprintf("%d %s half %v", at, made[at], half), func(t *testing.T) {
					b := newSandbox(t, isNew)
					s := &spy{real: real}
					s.before = func(n int, _ string) error {
						switch {
						case n == at && half:
							return errShort
						case n == at || half && n == at+1:
							s.kill()
						}
						return nil
					}
					if !s.run(func() { _ = s.calls().save(b.path, []byte(b.data), b.expected()) }) {
						t.Fatal("the run went on")
					}
					now := b.now()
					if exotic && now != nil && len(now) == 0 {
						return // the name was taken, and nothing more
					}
					b.whole()
					for _, text := range b.swept() {
						if !half || !b.begun(text) {
							t.Errorf("not known: %q", text)
						}
					}
					b.again()
				})
			}
		}
	})
}

// TestKillAmidConflict kills the save after another program wrote: its text is in the file, or Sweep finds it.
func TestKillAmidConflict(t *testing.T) {
	const edit = "what somebody saved at that moment\n"
	for _, editAt := range places(t) {
		for killAt := editAt; killAt < editAt+20; killAt++ {
			b := newSandbox(t, false)
			s := &spy{real: quick()}
			s.before = func(n int, _ string) error {
				if n == editAt {
					byRename(t, b.path, edit)
				}
				if n == killAt {
					s.kill()
				}
				return nil
			}
			dead := s.run(func() { _ = s.calls().save(b.path, []byte(b.data), b.expected()) })
			found := append(b.swept(), string(b.now()))
			if !contains(found, edit) {
				t.Errorf("edit before call %d, killed before %d (%v): found only %q", editAt, killAt, s.made, found)
			}
			b.again()
			if !dead {
				break
			}
		}
	}
}

// places are the numbers of the calls of a save.
func places(t *testing.T) (all []int) {
	t.Helper()
	b, s := newSandbox(t, false), &spy{real: quick()}
	if err := s.calls().save(b.path, []byte(b.data), b.expected()); err != nil {
		t.Fatal(err)
	}
	for n := range s.made {
		all = append(all, n)
	}
	if len(all) == 0 {
		t.Fatal(errors.New("no calls"))
	}
	return all
}
