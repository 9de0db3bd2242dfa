// Sweetspot walks a marketer, question by question, to a social media strategy that holds, and
// flags the three common mistakes as the answers come in.
//
// Results go to standard output, everything else to standard error. The exit status is 0 when all
// went well, 1 when check found a red flag, 2 when something could not be done, and 128 plus its
// number after a signal.
package main

import (
	"os"

	"sweetspot/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:])) }
