package tty

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

func TestColorProfile(t *testing.T) {
	for _, c := range []struct {
		environ  string
		terminal bool
		want     colorprofile.Profile
	}{
		{"TERM=xterm-256color", true, colorprofile.ANSI256},
		{"TERM=xterm-256color", false, colorprofile.NoTTY},
		{"TERM=xterm-256color NO_COLOR=", true, colorprofile.ANSI256},
		{"TERM=xterm-256color NO_COLOR=1", true, colorprofile.ASCII},
		{"TERM=xterm-256color NO_COLOR=yes", true, colorprofile.ASCII},
		{"TERM=xterm-256color NO_COLOR=0", true, colorprofile.ASCII},
		{"TERM=xterm-256color NO_COLOR=yes", false, colorprofile.NoTTY},
		{"TERM=xterm-256color CLICOLOR=0", true, colorprofile.ASCII},
		{"TERM=xterm-256color CLICOLOR=1", true, colorprofile.ANSI256},
		{"TERM=xterm-256color CLICOLOR_FORCE=yes", false, colorprofile.ANSI256},
		{"TERM=xterm-256color CLICOLOR_FORCE=1 CLICOLOR=0", true, colorprofile.ANSI256},
		{"TERM=xterm-256color CLICOLOR_FORCE=0", false, colorprofile.NoTTY},
		{"TERM=xterm-256color CLICOLOR_FORCE=1 NO_COLOR=x", true, colorprofile.ASCII},
		{"TERM=xterm-256color CLICOLOR_FORCE=1 NO_COLOR=x", false, colorprofile.NoTTY},
		{"TERM=linux", true, colorprofile.ANSI},
		{"TERM=dumb", true, colorprofile.NoTTY},
		{"NO_COLOR=1 NO_COLOR= TERM=xterm", true, colorprofile.ANSI},
	} {
		if got := ColorProfile(strings.Fields(c.environ), c.terminal); got != c.want {
			t.Errorf("%s, terminal %t: %v, want %v", c.environ, c.terminal, got, c.want)
		}
	}
}
