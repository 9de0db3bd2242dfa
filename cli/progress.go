package cli

import (
	"fmt"
	"io"
	"time"

	"github.com/charmbracelet/x/ansi"

	"sweetspot/lang"
)

// progressWait is how long a search goes on before it is shown, and progressStep how often it is shown anew.
const (
	progressWait = time.Second
	progressStep = 100 * time.Millisecond
)

// progress shows on a terminal which folder is searched, in a line that goes when the search is over. Without
// a terminal it shows nothing.
type progress struct {
	terminal io.Writer // nil is none
	texts    *lang.Texts
	now      func() time.Time
	next     time.Time // when it is shown next
	shown    bool
}

// newProgress returns the progress of a search that begins now.
func (p *program) newProgress() *progress {
	shown := &progress{texts: p.texts, now: time.Now, next: time.Now().Add(progressWait)}
	if isTerminal(p.host.Stderr) {
		shown.terminal = p.host.Stderr
	}
	return shown
}

// at notes that a folder is searched.
func (g *progress) at(folder string) {
	if g.terminal == nil || g.now().Before(g.next) {
		return
	}
	g.next, g.shown = g.now().Add(progressStep), true
	line := g.texts.Text("cli.searching", lang.Args{"Folder": lang.Line(folder)})
	fmt.Fprint(g.terminal, "\r"+ansi.EraseLineRight+ansi.Truncate(line, 78, "…"))
}

// end removes the line.
func (g *progress) end() {
	if g.shown {
		fmt.Fprint(g.terminal, "\r"+ansi.EraseLineRight)
	}
}
