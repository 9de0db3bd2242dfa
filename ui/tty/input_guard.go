//go:build !windows

package tty

import (
	"io"
	"sync"
	"time"

	"github.com/muesli/cancelreader"
)

// inputGuard reads a terminal for Bubble Tea, and hands on whole keys and pastes that end. After a paste
// whose end mark was lost, Bubble Tea would take every key for pasted, Ctrl+C too.
type inputGuard struct {
	source cancelreader.CancelReader
	filter inputFilter
	ready  []byte        // to be handed on
	err    error         // why nothing more comes
	pause  chan struct{} // holds a value where the read that waits, or the next one, is to return

	begin   sync.Once
	pieces  chan []byte
	stopped chan struct{}
	pumping sync.WaitGroup
	broken  error // why the pump ended; to be read once pieces is closed
}

func newInputGuard(source cancelreader.CancelReader) *inputGuard {
	return &inputGuard{source: source, pieces: make(chan []byte), stopped: make(chan struct{}), pause: make(chan struct{}, 1)}
}

// Read waits until there are complete bytes, and returns them. The error is cancelreader.ErrCanceled after
// rest.
func (g *inputGuard) Read(p []byte) (int, error) {
	// Not earlier: bytes typed ahead are to be read only once the terminal is in raw mode.
	g.begin.Do(func() { g.pumping.Go(g.pump) })
	for len(g.ready) == 0 {
		if g.err != nil {
			return 0, g.err
		}
		if !g.await() {
			return 0, cancelreader.ErrCanceled
		}
	}
	n := copy(p, g.ready)
	g.ready = g.ready[n:]
	return n, nil
}

// await waits for bytes, the end of the input, or the time limit of the filter. It reports false where the
// read is to return without any of them.
func (g *inputGuard) await() bool {
	var due <-chan time.Time
	if wait := g.filter.wait(time.Now()); wait > 0 {
		due = time.After(wait)
	}
	select {
	case <-g.pause:
		return false
	case piece, open := <-g.pieces:
		g.receive(piece, open)
	case <-due:
		// Bytes that have come meanwhile go first: the program may have been stopped.
		select {
		case piece, open := <-g.pieces:
			g.receive(piece, open)
		default:
			g.ready = g.filter.expire()
		}
	}
	return true
}

// rest has the read that waits return, so that Bubble Tea's reader ends and the terminal can be given away.
// What is held stays held.
func (g *inputGuard) rest() {
	select {
	case g.pause <- struct{}{}:
	default:
	}
}

// wake lets another reader read, once the one before has ended.
func (g *inputGuard) wake() {
	select {
	case <-g.pause:
	default:
	}
}

func (g *inputGuard) receive(piece []byte, open bool) {
	if open {
		g.ready = g.filter.take(piece, time.Now())
	} else {
		g.ready, g.err = g.filter.expire(), g.broken
	}
}

// pump reads the terminal, so that Read can wait for it and for the clock.
func (g *inputGuard) pump() {
	defer close(g.pieces)
	for {
		piece := make([]byte, 1024)
		n, err := g.source.Read(piece)
		if n > 0 {
			select {
			case g.pieces <- piece[:n]:
			case <-g.stopped:
				err = cancelreader.ErrCanceled
			}
		}
		if err != nil {
			g.broken = err
			return
		}
	}
}

// stop ends the reading. Bytes that were not read yet are left for the next reader of the terminal.
func (g *inputGuard) stop() error {
	close(g.stopped)
	if g.source.Cancel() {
		g.pumping.Wait()
	}
	return g.source.Close()
}

// guardedTerminal is the terminal that Bubble Tea sets to raw mode and back, read through a guard. It has
// no method Name: with one, Bubble Tea would poll the terminal itself, and sleep while the guard still has
// bytes.
type guardedTerminal struct {
	terminalFile
	guard *inputGuard
}

type terminalFile interface {
	io.ReadWriteCloser
	Fd() uintptr
}

// Read reads through the guard.
func (t guardedTerminal) Read(p []byte) (int, error) { return t.guard.Read(p) }
