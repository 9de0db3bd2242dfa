package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

// runner builds mutants and runs the tests that may notice them.
type runner struct {
	packages []string // patterns of the packages that are changed
	tests    []string // patterns of the packages whose tests run
	timeout  time.Duration
}

// result is what the tests say about a mutant.
type result int

const (
	invalid  result = iota // does not compile
	killed                 // a test fails, or takes longer than the timeout
	survives               // every test passes
)

// baseline returns an error if the tests fail without any change.
func (r *runner) baseline() error {
	if output, err := r.goTest(r.tests); err != nil {
		return fmt.Errorf("run the tests of the unchanged source: %w\n%s", err, output)
	}
	return nil
}

// test runs the tests over one mutant: the short ones of its own package first, which kill most mutants,
// then all.
func (r *runner) test(m *mutant) (result, error) {
	folder, err := os.MkdirTemp("", "mutation")
	if err != nil {
		return invalid, err
	}
	defer os.RemoveAll(folder)
	overlay, err := writeOverlay(folder, m)
	if err != nil {
		return invalid, fmt.Errorf("write the overlay of %s: %w", m, err)
	}
	if _, err := goCommand(append([]string{"build", overlay}, r.packages...)...); err != nil {
		return invalid, onlyExit(err)
	}
	own := []string{filepath.Dir(m.file)}
	if _, err := r.goTest(own, overlay, "-short"); err != nil {
		return killed, onlyExit(err)
	}
	if _, err := r.goTest(r.tests, overlay); err != nil {
		return killed, onlyExit(err)
	}
	return survives, nil
}

// goTest runs the tests of packages. Vet is off because what it finds, no test has noticed.
func (r *runner) goTest(packages []string, flags ...string) (output string, err error) {
	arguments := []string{"test", "-count=1", "-failfast", "-vet=off", "-timeout=" + r.timeout.String()}
	return goCommand(slices.Concat(arguments, flags, packages)...)
}

// writeOverlay writes the changed file and the overlay that puts it in the place of the original, and
// returns the flag for the go command.
func writeOverlay(folder string, m *mutant) (flag string, err error) {
	changed, overlay := filepath.Join(folder, "changed.go"), filepath.Join(folder, "overlay.json")
	if err := os.WriteFile(changed, m.source(), 0o600); err != nil {
		return "", err
	}
	replace := map[string]map[string]string{"Replace": {m.file: changed}}
	content, err := json.Marshal(replace)
	if err != nil {
		return "", err
	}
	return "-overlay=" + overlay, os.WriteFile(overlay, content, 0o600)
}

// goCommand runs the go command and returns what it wrote. Properties draw the same cases each time.
func goCommand(arguments ...string) (output string, err error) {
	command := exec.Command("go", arguments...)
	command.Env = append(os.Environ(), "RAPID_SEED=1", "RAPID_SHRINKTIME=0s")
	var written bytes.Buffer
	command.Stdout, command.Stderr = &written, &written
	err = command.Run()
	return written.String(), err
}

// onlyExit drops the error of a command that ran and failed, and keeps that of one that did not run.
func onlyExit(err error) error {
	if _, ok := errors.AsType[*exec.ExitError](err); ok {
		return nil
	}
	return err
}
