//go:build terminal

// Crash is sweetspot with a clock that panics once, as soon as there is a file named crash in its folder:
// a mistake of the program's own, which no key can bring about.
package main

import (
	"os"
	"time"

	"sweetspot/cli"
)

func main() {
	host := cli.System()
	host.Now = func() time.Time {
		if os.Remove("crash") == nil {
			panic("the clock is broken")
		}
		return time.Now()
	}
	os.Exit(cli.Main(os.Args[1:], host))
}
