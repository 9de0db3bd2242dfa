// Mutation measures how well tests prove code: it changes one place of the source at a time and runs the
// tests. A change that no test notices survives.
//
//	go run ./test/mutation [-sample 200] [-seed 1] [-with ./document] ./advice ./advice/statement
//
// Files stay as they are: each mutant is built from an overlay of the go command. The survivors are
// printed as file:line:column, with the change. Docs: docs/mutation.md.
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
	timeout := flag.Duration("timeout", 2*time.Minute, "time that the tests of one mutant may take")
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	run := &runner{packages: flag.Args(), tests: flag.Args(), timeout: *timeout}
	if *with != "" {
		run.tests = append(run.tests, strings.Split(*with, ",")...)
	}
	if err := measure(run, *sample, *seed, *verbose); err != nil {
		fmt.Fprintln(os.Stderr, "mutation:", err)
		os.Exit(1)
	}
}

// measure tests a sample of the mutants of the packages and prints what became of them. Mutants that do
// not compile are replaced by others, and do not count.
func measure(run *runner, sample int, seed uint64, verbose bool) error {
	mutants, err := mutantsOf(run.packages)
	if err != nil {
		return err
	}
	if err := run.baseline(); err != nil {
		return err
	}
	random := rand.New(rand.NewPCG(seed, 0))
	random.Shuffle(len(mutants), func(i, j int) { mutants[i], mutants[j] = mutants[j], mutants[i] })
	fmt.Printf("%d mutants of %s, seed %d\n", len(mutants), strings.Join(run.packages, " "), seed)

	tested, survived := 0, 0
	for _, m := range mutants {
		if sample > 0 && tested == sample {
			break
		}
		result, err := run.test(m)
		if err != nil {
			return err
		}
		if result == invalid {
			continue
		}
		tested++
		switch {
		case result == survives:
			survived++
			fmt.Printf("survives %s\n", m)
		case verbose:
			fmt.Printf("killed   %s\n", m)
		}
	}
	fmt.Printf("%d of %d survive: %.1f %%\n", survived, tested, 100*float64(survived)/float64(max(1, tested)))
	return nil
}
