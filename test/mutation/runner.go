package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// runner builds mutants and runs the tests that may notice them. All mutants that can be chosen at run time
// are built into the same test binaries; the few others get binaries of their own.
type runner struct {
	folder string        // for sources, binaries and records
	tests  []string      // patterns of the packages whose tests run
	limit  time.Duration // processor time of one test alone; a test that takes longer is left out

	folders  []string // of the packages whose tests run
	binaries []binary // with every mutant that has a site
}

// binary is the test binary of one package.
type binary struct {
	path, folder string
	tests        []test
}

// test is one test of a binary, as it ran alone with no mutant active.
type test struct {
	name     string
	duration time.Duration
	sites    map[int]bool // numbers of the sites that it runs
}

// prepare builds the mutants, and runs each test alone to see how long it takes and which sites it runs. It
// returns an error if a test fails.
func (r *runner) prepare(packages []*sourcePackage, mutants []*mutant) error {
	output, err := goCommand(append([]string{"list", "-f={{.Dir}}"}, r.tests...)...)
	if err != nil {
		return fmt.Errorf("list the packages of the tests: %w\n%s", err, output)
	}
	r.folders = slices.Compact(strings.Fields(output))
	sites, _ := sitesOf(mutants)
	replace, err := writeSites(r.folder, packages, sites)
	if err != nil {
		return err
	}
	if r.binaries, err = r.build("all", replace); err != nil {
		return err
	}
	for i := range r.binaries {
		if err := r.record(&r.binaries[i]); err != nil {
			return err
		}
	}
	return nil
}

// build builds test binaries of a name with some files in the place of others. Vet is off because what it
// finds, no test has noticed.
func (r *runner) build(name string, replace map[string]string) ([]binary, error) {
	content, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return nil, err
	}
	overlay := filepath.Join(r.folder, "overlay.json")
	if err := os.WriteFile(overlay, content, 0o600); err != nil {
		return nil, err
	}
	var binaries []binary
	for i, folder := range r.folders {
		b := binary{path: filepath.Join(r.folder, fmt.Sprintf("%s%d.test", name, i)), folder: folder}
		output, err := goCommand("test", "-c", "-vet=off", "-overlay="+overlay, "-o="+b.path, folder)
		if err != nil {
			return nil, fmt.Errorf("build the tests of %s: %w\n%s", folder, err, output)
		}
		if _, err := os.Stat(b.path); err == nil { // a package without tests has no binary
			binaries = append(binaries, b)
		}
	}
	return binaries, nil
}

// record lists the tests of a binary and runs each of them alone.
func (r *runner) record(b *binary) error {
	list := exec.Command(b.path, "-test.list=.")
	list.Dir = b.folder
	output, err := list.Output()
	if err != nil {
		return fmt.Errorf("list the tests of %s: %w", b.folder, err)
	}
	for name := range strings.FieldsSeq(string(output)) {
		if strings.HasPrefix(name, "Benchmark") {
			continue
		}
		recorded := filepath.Join(r.folder, "recorded")
		os.Remove(recorded)
		if err := r.activate(-1); err != nil {
			return err
		}
		t := test{name: name, sites: map[int]bool{}}
		passed, used, output, err := b.run([]test{t})
		switch t.duration = used; {
		case err != nil:
			return err
		case used > r.limit:
			continue
		case !passed:
			return fmt.Errorf("%s fails without a mutant:\n%s", name, output)
		}
		lines, _ := os.ReadFile(recorded) // missing if the test runs no site
		for line := range strings.FieldsSeq(string(lines)) {
			number, _ := strconv.Atoi(line)
			t.sites[number] = true
		}
		b.tests = append(b.tests, t)
	}
	slices.SortStableFunc(b.tests, func(x, y test) int { return cmp.Compare(x.duration, y.duration) })
	return nil
}

// activate says which mutant the binaries run: 0 for none, -1 to record sites.
func (r *runner) activate(number int) error {
	return os.WriteFile(filepath.Join(r.folder, "active"), []byte(strconv.Itoa(number)), 0o600)
}

// passes reports whether every test passes with a mutant.
func (r *runner) passes(m *mutant) (bool, error) {
	binaries := r.binaries
	if m.site == nil {
		changed := filepath.Join(r.folder, "changed.go")
		if err := os.WriteFile(changed, m.source(), 0o600); err != nil {
			return false, err
		}
		built, err := r.build("alone", map[string]string{m.file.path: changed})
		if err != nil {
			return false, err
		}
		for i := range built {
			built[i].tests = r.binaries[i].tests
		}
		binaries = built
	}
	if err := r.activate(m.number); err != nil {
		return false, err
	}
	for _, b := range binaries {
		quick, slow := batches(b.tests, m.site)
		for _, batch := range [][]test{quick, slow} {
			if passed, _, _, err := b.run(batch); !passed {
				return false, err
			}
		}
	}
	return true, nil
}

// batches are the tests that run a site, all for nil: the quick ones first, which kill most mutants, then
// the others.
func batches(tests []test, at *site) (quick, slow []test) {
	var total time.Duration
	for _, t := range tests {
		if at != nil && !t.sites[at.number] {
			continue
		}
		if total += t.duration; total < quickBatch {
			quick = append(quick, t)
		} else {
			slow = append(slow, t)
		}
	}
	return quick, slow
}

const quickBatch = time.Second

// run runs some tests of a binary, none for an empty list, and returns the processor time that they used. The
// error is that of a binary that could not be started.
func (b binary) run(tests []test) (passed bool, used time.Duration, output string, err error) {
	if len(tests) == 0 {
		return true, 0, "", nil
	}
	var names []string
	timeout := leastPatience
	for _, t := range tests {
		names = append(names, t.name)
		timeout += patience * t.duration
	}
	command := exec.Command(b.path, "-test.short", "-test.failfast", "-test.timeout="+timeout.String(),
		"-test.run=^("+strings.Join(names, "|")+")$")
	command.Dir = b.folder
	output, err = run(command)
	if state := command.ProcessState; state != nil {
		used = state.UserTime() + state.SystemTime()
	}
	if _, failed := errors.AsType[*exec.ExitError](err); failed {
		return false, used, output, nil
	}
	return err == nil, used, output, err
}

// A mutant for which the tests take so much longer than without it is taken for one that never ends. That is
// long, because other programs may slow the machine down.
const (
	leastPatience = 30 * time.Second
	patience      = 50 // times the processor time
)

// goCommand runs the go command and returns what it wrote.
func goCommand(arguments ...string) (output string, err error) {
	return run(exec.Command("go", arguments...))
}

// run runs a command and returns what it wrote. Properties draw the same cases each time.
func run(command *exec.Cmd) (output string, err error) {
	command.Env = append(os.Environ(), "RAPID_SEED=1", "RAPID_SHRINKTIME=0s")
	var written bytes.Buffer
	command.Stdout, command.Stderr = &written, &written
	err = command.Run()
	return written.String(), err
}
