package cli

import (
	"io"

	"github.com/charmbracelet/colorprofile"

	"sweetspot/ui/tty"
)

// colouredOut returns a writer to p.out that takes out the colours which standard output is not to show.
func (p *program) colouredOut() io.Writer {
	profile := tty.ColorProfile(p.host.Environ, isTerminal(p.host.Stdout))
	return &colorprofile.Writer{Forward: p.out, Profile: profile}
}
