package cli

import (
	"io"

	"github.com/charmbracelet/colorprofile"
)

// colouredOut returns a writer to p.out that keeps the colours in what is written only if standard
// output is a terminal that shows them.
func (p *program) colouredOut() io.Writer {
	profile := colorprofile.NoTTY
	if isTerminal(p.host.Stdout) {
		profile = colorprofile.Env(p.host.Environ)
	}
	return &colorprofile.Writer{Forward: p.out, Profile: profile}
}
