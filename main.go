// Sweetspot leads a marketer, question by question, to a social media strategy, and warns of the three
// common mistakes as the answers come in. Without a command it opens the wizard; package cli has the
// commands.
//
// Results go to standard output, everything else to standard error. The exit status is 0 on success,
// 1 if check found a red flag, 2 if something failed, and 128 plus its number after a signal.
package main

import (
	"os"

	"sweetspot/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:], cli.System())) }
