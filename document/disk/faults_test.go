package disk

import (
	"errors"
	"fmt"
	"slices"
	"syscall"
	"testing"
)

// everySave runs a test for every way of saving, over a file and where there is none, and gives it
// the calls that a save makes when nothing fails.
func everySave(t *testing.T, test func(t *testing.T, real calls, made []string, isNew, exotic bool)) {
	for name, way := range systems {
		for _, isNew := range []bool{false, true} {
			real := quick()
			way.lacks(&real)
			b, s := newSandbox(t, isNew), &spy{real: real}
			if err := s.calls().save(b.path, []byte(b.data), b.expected()); err != nil {
				t.Fatalf("%s, new %v: %v", name, isNew, err)
			}
			t.Run(fmt.Sprintf("%s, new %v", name, isNew), func(t *testing.T) { test(t, real, s.made, isNew, way.exotic) })
		}
	}
}

// TestFaults has every call of a save fail: once, or with all calls of its kind, or with all that
// come after it.
func TestFaults(t *testing.T) {
	t.Parallel()
	everySave(t, func(t *testing.T, real calls, made []string, isNew, exotic bool) {
		for at, name := range made {
			errs := []error{syscall.EIO}
			if name == "write" {
				errs = append(errs, errFull, errShort)
			}
			for _, err := range errs {
				for until, fails := range map[string]func(n int, name string) bool{
					"once":      func(n int, _ string) bool { return n == at },
					"that kind": func(n int, kind string) bool { return n >= at && kind == name },
					"and all":   func(n int, _ string) bool { return n >= at },
				} {
					t.Run(fmt.Sprintf("%d %s %s: %v", at, name, until, err), func(t *testing.T) {
						b := newSandbox(t, isNew)
						s := &spy{real: real, before: func(n int, kind string) error {
							if fails(n, kind) {
								return err
							}
							return nil
						}}
						got := s.calls().save(b.path, []byte(b.data), b.expected())
						if until == "once" {
							checkSingleFault(t, b, made, at, got)
						}
						checkFault(t, b, got, exotic && until != "once")
					})
				}
			}
		}
	})
}

// checkSingleFault checks what holds where a single call fails: whether the save fails too, and that a failed
// save removes its temporary file.
func checkSingleFault(t *testing.T, b *sandbox, made []string, at int, err error) {
	t.Helper()
	created := slices.Index(made, "create")
	closed := created + slices.Index(made[created:], "close")
	if vital := created <= at && at <= closed && made[at] != "chown" || slices.Contains([]string{"rename", "sync"}, made[at]); vital && err == nil {
		t.Error("it does not fail")
	}
	if err != nil && !errors.Is(err, ErrUnsure) && b.now() != nil {
		alone(t, b.folder, "s.md")
	} else if err != nil && !errors.Is(err, ErrUnsure) {
		alone(t, b.folder)
	}
}

func checkFault(t *testing.T, b *sandbox, err error, exotic bool) {
	t.Helper()
	now := b.now()
	if exotic && now != nil && len(now) == 0 {
		return // the name was taken, and could neither be used nor given back
	}
	b.whole()
	if saved := string(now) == b.data; saved != (err == nil || errors.Is(err, ErrUnsure)) {
		t.Errorf("saved %v, error %v", saved, err)
	}
	if errors.Is(err, ErrChanged) {
		t.Errorf("nobody changed it: %v", err)
	}
	for _, text := range b.swept() {
		if !b.begun(text) {
			t.Errorf("not known: %q", text)
		}
	}
	b.again()
}

// TestUnsure syncs again after the sync of the folder failed: that writes and syncs file and folder anew, and
// every failure of it is ErrUnsure.
func TestUnsure(t *testing.T) {
	b := newSandbox(t, false)
	failing := &spy{real: quick()}
	syncs := 0
	failing.before = func(_ int, name string) error {
		if name == "sync" {
			if syncs++; syncs%2 == 0 {
				return syscall.EIO
			}
		}
		return nil
	}
	if err := failing.calls().save(b.path, []byte(b.data), b.expected()); !errors.Is(err, ErrUnsure) {
		t.Fatalf("the folder was not synced: %v", err)
	}
	if err := failing.calls().resync(b.path, []byte(b.data)); !errors.Is(err, ErrUnsure) {
		t.Errorf("the folder was not synced again: %v", err)
	}
	for _, kind := range []string{"create", "write", "sync", "exchange"} {
		s := &spy{real: quick(), before: func(_ int, name string) error {
			if name == kind {
				return syscall.EIO
			}
			return nil
		}}
		if err := s.calls().resync(b.path, []byte(b.data)); !errors.Is(err, ErrUnsure) {
			t.Errorf("%s failed: %v", kind, err)
		}
	}
	s := &spy{real: quick()}
	if err := s.calls().resync(b.path, []byte(b.data)); err != nil {
		t.Error(err)
	}
	if n := len(slices.DeleteFunc(s.made, func(name string) bool { return name != "sync" })); n != 2 {
		t.Errorf("%d syncs, want one of the file and one of the folder", n)
	}
	b.whole()
	b.again()
}

// TestNoFolderSync saves on a system that cannot sync folders.
func TestNoFolderSync(t *testing.T) {
	b, syncs := newSandbox(t, false), 0
	s := &spy{real: quick(), before: func(_ int, name string) error {
		if name == "sync" {
			if syncs++; syncs == 2 {
				return syscall.EINVAL
			}
		}
		return nil
	}}
	if err := s.calls().save(b.path, []byte(b.data), b.expected()); err != nil {
		t.Error(err)
	}
	alone(t, b.folder, "s.md")
}

// TestDiskGoneUnnoticed has the disk fail after the last sync has reported success: the first call that fails
// is the removal of the old file.
func TestDiskGoneUnnoticed(t *testing.T) {
	for _, gone := range []error{syscall.EIO, syscall.EROFS} {
		b := newSandbox(t, false)
		s := &spy{real: quick(), before: func(_ int, name string) error {
			if name == "remove" {
				return gone
			}
			return nil
		}}
		if err := s.calls().save(b.path, []byte(b.data), b.expected()); !errors.Is(err, ErrUnsure) {
			t.Errorf("%v: error %v", gone, err)
		}
		b.whole()
		b.swept()
		b.again()
	}
}
