//go:build terminal && linux

package terminal

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// fault is one kind of system call that fails. strace counts the calls of each thread for itself, so
// that the first of them may fail more than once.
type fault struct {
	calls string // as strace names them; ? before one that not every machine has
	error string
	only  string // "" for every such call, or those that name this
	// harmless is a fault that a save gets by: something that not every file system can do.
	harmless bool
	// forbids is a fault after which nothing can be called saved, however whole it looks.
	forbids bool
}

const renames = "?rename,?renameat,?renameat2"

var faults = []fault{
	{calls: "fsync,fdatasync", error: "EIO", forbids: true},
	{calls: "fsync,fdatasync", error: "EIO", only: ".", forbids: true},
	{calls: renames, error: "EIO"},
	{calls: renames, error: "ENOSPC"},
	{calls: renames, error: "EACCES"},
	{calls: renames, error: "EXDEV"},
	{calls: renames, error: "EIO", only: "plan.md"},
	{calls: "?renameat2", error: "EINVAL", harmless: true},
	{calls: "?renameat2", error: "ENOSYS", harmless: true},
	{calls: "?link,linkat", error: "EIO"},
	{calls: "?link,linkat", error: "EPERM", harmless: true},
	{calls: "?unlink,unlinkat", error: "EIO"},
	{calls: "?chmod,fchmod,fchmodat", error: "EPERM"},
	{calls: "?truncate,ftruncate", error: "EIO"},
	{calls: "?mkdir,mkdirat", error: "EACCES"},
	{calls: "?flock,fcntl", error: "ENOLCK", only: "plan.md"},
}

// faultVisit is a visit short enough to be made hundreds of times.
func faultVisit(i int) visit {
	v := visits[i%len(visits)]
	if len(v.replies) > 7 {
		v.last = v.replies[7].asked
		v.replies = v.replies[:7]
	}
	return v.marked(fmt.Sprint("fault", i))
}

// TestTerminalFaults lets one system call fail, once or from then on: the old or the new file stands
// whole, the screen never says "saved" of what is not, it says why in plain words, and goes on once
// the fault is over. SWEETSPOT_FAULTS=all tries more moments.
func TestTerminalFaults(t *testing.T) {
	needStrace(t)
	binary := builtProgram(t)
	whens := []string{"1", "2", "1+"}
	if os.Getenv("SWEETSPOT_FAULTS") == "all" {
		whens = []string{"1", "2", "3", "4", "1+", "2+", "3+", "4+"}
	}
	type run struct {
		fault fault
		when  string
		visit int
	}
	var runs []run
	for _, f := range faults {
		for _, when := range whens {
			for v := range visits {
				runs = append(runs, run{f, when, v})
			}
		}
	}
	var sum tally
	sum.inParallel(len(runs), 6, func(i int) func() error {
		r := runs[i]
		d := newDesk(t, binary)
		log := filepath.Join(t.TempDir(), "log")
		return func() error {
			hits, err := d.fails(r.fault, r.when, faultVisit(r.visit), log)
			sum.mutex.Lock()
			defer sum.mutex.Unlock()
			sum.answers += hits
			sum.runs += min(1, hits)
			if err != nil {
				return fmt.Errorf("%s=%s %s, when=%s, %s: %w", r.fault.calls, r.fault.error, r.fault.only, r.when, visits[r.visit].name, err)
			}
			return nil
		}
	})
	for _, failure := range sum.failures {
		t.Error(failure)
	}
	t.Logf("%d runs, %d of them met their fault, %d calls failed", len(runs), sum.runs, sum.answers)
	if sum.runs < len(runs)/4 {
		t.Error("most faults were never met: the table does not fit the program any more")
	}
}

// fails makes a visit in which a call fails, and gives how often it did.
func (d desk) fails(f fault, when string, v visit, log string) (hits int, err error) {
	if err := d.prepare(v); err != nil {
		return 0, err
	}
	c, err := newClaims(d, v)
	if err != nil {
		return 0, err
	}
	options := []string{"-e", "trace=" + f.calls, "-e", "inject=" + f.calls + ":error=" + f.error + ":when=" + when}
	if f.only != "" {
		options = append(options, "-P", d.path(f.only))
	}
	w, err := d.open(standard, d.traced(log, options, append([]string{d.binary}, v.words...)...)...)
	if err != nil {
		return 0, err
	}
	defer w.discard()
	err = c.play(w, nothingElse)
	if err == nil && (f.harmless || !strings.HasSuffix(when, "+")) {
		err = c.recover(w)
	}
	if err == nil {
		err = c.leave(w)
	}
	content, _ := os.ReadFile(log)
	hits = strings.Count(string(content), "(INJECTED)")
	if err == nil && f.forbids && when == "1+" && hits > 0 && c.safe > firstAnswer(v) {
		err = fmt.Errorf("it said that %d replies were saved, which the disk never confirmed", c.safe)
	}
	return hits, err
}

// firstAnswer is how many replies there are before there is anything to save.
func firstAnswer(v visit) int {
	return slices.IndexFunc(v.replies, func(r reply) bool { return r.at != "" })
}
