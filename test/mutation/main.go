// Mutation measures how well tests prove code: it changes one place of the source at a time and runs the
// tests. A change that no test notices survives.
//
//	go run ./test/mutation [-sample 200] [-seed 1] [-with ./document] ./advice ./advice/statement
//
// Files stay as they are: mutants are built from an overlay of the go command. The survivors are printed as
// file:line:column, with the change. Docs: docs/mutation.md.
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"time"
)

func main() {
	sample := flag.Int("sample", 200, "number of mutants to test, 0 for all")
	seed := flag.Uint64("seed", 1, "seed of the sample")
	verbose := flag.Bool("v", false, "print killed mutants too")
	with := flag.String("with", "", "packages whose tests count too, separated by commas")
	limit := flag.Duration("limit", 5*time.Second, "leave out tests that take more processor time")
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	tests := flag.Args()
	if *with != "" {
		tests = append(tests, strings.Split(*with, ",")...)
	}
	folder, err := os.MkdirTemp("", "mutation")
	if err == nil {
		err = measure(&runner{folder: folder, tests: tests, limit: *limit}, flag.Args(), *sample, *seed, *verbose)
		os.RemoveAll(folder)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutation:", err)
		os.Exit(1)
	}
}

// measure tests a sample of the mutants of the packages and prints what became of them. Mutants that do
// not compile do not count.
func measure(run *runner, patterns []string, sample int, seed uint64, verbose bool) error {
	packages, err := load(patterns)
	if err != nil {
		return err
	}
	mutants, total := draw(packages, sample, seed)
	fmt.Printf("%d of %d mutants of %s, seed %d\n", len(mutants), total, strings.Join(patterns, " "), seed)
	if err := run.prepare(packages, mutants); err != nil {
		return err
	}
	survived := 0
	for _, m := range mutants {
		passed, err := run.passes(m)
		switch {
		case err != nil:
			return fmt.Errorf("%s: %w", m, err)
		case passed:
			survived++
			fmt.Printf("survives %s\n", m)
		case verbose:
			fmt.Printf("killed   %s\n", m)
		}
	}
	fmt.Printf("%d of %d survive: %.1f %%\n", survived, len(mutants), 100*float64(survived)/float64(max(1, len(mutants))))
	return nil
}

// draw returns a sample of the mutants that compile, all of them for a sample of 0, and the number of all
// mutants. The mutants are numbered from 1.
func draw(packages []*sourcePackage, sample int, seed uint64) (drawn []*mutant, total int) {
	var mutants []*mutant
	for _, p := range packages {
		mutants = append(mutants, p.mutants()...)
	}
	random := rand.New(rand.NewPCG(seed, 0))
	random.Shuffle(len(mutants), func(i, j int) { mutants[i], mutants[j] = mutants[j], mutants[i] })
	for _, m := range mutants {
		if sample > 0 && len(drawn) == sample {
			break
		}
		if m.compiles() {
			drawn = append(drawn, m)
			m.number = len(drawn)
		}
	}
	return drawn, len(mutants)
}
