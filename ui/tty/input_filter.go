//go:build !windows

package tty

import (
	"bytes"
	"slices"
	"time"
	"unicode/utf8"
)

// How long the filter waits for the rest of a sequence of bytes. Bubble Tea's own reader waits 50 ms for
// any of them, which is too short for a slow line, and for ever for the end of a paste.
const (
	escapeWait   = 80 * time.Millisecond  // after ESC: longer, and the Escape key would feel slow
	sequenceWait = 250 * time.Millisecond // within a key's sequence or a letter: nobody types those
	replyWait    = 100 * time.Millisecond // at the start of an answer of the terminal, which may be Alt and a letter
	brokenWait   = 10 * time.Second       // for the rest of an answer that was broken off
	restWait     = 2 * time.Second        // within that rest, which may be typed as well
	pasteWait    = 2 * time.Second        // within a paste
	aloneWait    = 250 * time.Millisecond // before Ctrl+C that was pressed, not pasted
)

// longestHeld bounds what is held of an answer of the terminal that never ends.
const longestHeld = 4096

var (
	pasteStart = []byte("\x1b[200~")
	pasteEnd   = []byte("\x1b[201~")

	// escapeKey is the Escape key in an encoding that is no start of anything else.
	escapeKey = []byte("\x1b[27u")
)

// consoleKeys are F1 to F5 as the Linux console sends them, and as other terminals do. Bubble Tea's
// reader knows the first only where the machine describes the Linux console, and types an A without.
var consoleKeys = map[string]string{
	"\x1b[[A": "\x1b[11~", "\x1b[[B": "\x1b[12~", "\x1b[[C": "\x1b[13~", "\x1b[[D": "\x1b[14~", "\x1b[[E": "\x1b[15~",
}

const interrupt = 0x03 // what Ctrl+C sends

// inputFilter turns the bytes of a terminal, as they arrive, into whole keys, letters and pastes.
type inputFilter struct {
	held    []byte    // the start of an incomplete sequence
	broken  int       // where in held an answer of the terminal was broken off; 0 is nowhere
	expired []byte    // what was handed on last because no more came: it may have been the start of an answer
	pasting bool      // within a paste
	last    time.Time // when the last bytes came
}

// take adds bytes, and returns those that are complete.
func (f *inputFilter) take(piece []byte, now time.Time) []byte {
	quiet := now.Sub(f.last)
	f.last = now
	if f.pasting && quiet >= aloneWait && onlyInterrupts(piece) {
		return append(f.endPaste(), piece...)
	}
	if f.broken == 0 && quiet >= replyWait && isAnswer(f.held) {
		f.broken = len(f.held)
	}
	data := append(f.held, piece...)
	f.held = nil
	if late := append(f.expired, piece...); quiet < brokenWait && answerLength(late) > len(f.expired) {
		data = late
	}
	f.expired = nil
	var out []byte
	for len(data) > 0 {
		part, n := f.next(data)
		if n == 0 {
			f.held = slices.Clone(data)
			break
		}
		out = append(out, part...)
		data = data[n:]
	}
	if len(f.held) > longestHeld {
		out, f.held, f.broken = append(out, f.held...), nil, 0
	}
	return out
}

// next returns what to hand on for the first n bytes; n is 0 where more bytes are needed.
func (f *inputFilter) next(data []byte) (part []byte, n int) {
	switch {
	case bytes.HasPrefix(data, pasteStart):
		// A paste within a paste: the end of the first was lost.
		if f.pasting {
			return nil, len(pasteStart)
		}
		f.pasting = true
		return pasteStart, len(pasteStart)
	case bytes.HasPrefix(data, pasteEnd):
		// An end without a start comes too late: its paste was ended already.
		if !f.pasting {
			return nil, len(pasteEnd)
		}
		f.pasting = false
		return pasteEnd, len(pasteEnd)
	case f.pasting:
		return nextPasted(data)
	}
	if f.broken > 0 && !mayBeAnswer(data) {
		// What came behind the break was typed.
		n, f.broken = f.broken, 0
		return nil, n
	}
	n = sequenceLength(data)
	if n > 0 {
		f.broken = 0
	}
	if n == 1 && data[0] == escape {
		return escapeKey, 1
	}
	if key, found := consoleKeys[string(data[:n])]; found {
		return []byte(key), n
	}
	return data[:n], n
}

// nextPasted is next within a paste: only whole letters pass. An escape sequence in there could swallow the
// end mark.
func nextPasted(data []byte) (part []byte, n int) {
	if bytes.HasPrefix(pasteEnd, data) || bytes.HasPrefix(pasteStart, data) || !utf8.FullRune(data) {
		return nil, 0
	}
	r, n := utf8.DecodeRune(data)
	if r == escape || r == utf8.RuneError && n == 1 {
		return nil, n
	}
	return data[:n], n
}

// wait returns how long to wait for more bytes before expire is called; 0 is for ever.
func (f *inputFilter) wait(now time.Time) time.Duration {
	var limit time.Duration
	switch {
	case f.pasting:
		limit = pasteWait
	case len(f.held) == 0:
		return 0
	case onlyEscapes(f.held):
		limit = escapeWait
	case isAnswer(f.held) && (f.broken == 0 || f.broken == len(f.held)):
		limit = brokenWait
	case isAnswer(f.held):
		limit = restWait
	case isReply(f.held):
		limit = replyWait
	default:
		limit = sequenceWait
	}
	return max(limit-now.Sub(f.last), 1)
}

// expire returns what to hand on when no more bytes came in time: the end mark of a paste, or the bytes
// held back as they are.
func (f *inputFilter) expire() []byte {
	if f.pasting {
		return f.endPaste()
	}
	out := f.held
	f.held = nil
	if isAnswer(out) {
		if f.broken > 0 {
			out, f.broken = out[f.broken:], 0
			return out
		}
		return nil
	}
	f.expired = slices.Clone(out)
	if onlyEscapes(out) {
		out = bytes.Repeat(escapeKey, len(out))
	}
	return out
}

func (f *inputFilter) endPaste() []byte {
	f.pasting, f.held, f.broken = false, nil, 0
	return slices.Clone(pasteEnd)
}

func onlyEscapes(data []byte) bool { return only(escape, data) }

func onlyInterrupts(data []byte) bool { return only(interrupt, data) }

func only(wanted byte, data []byte) bool {
	return !slices.ContainsFunc(data, func(b byte) bool { return b != wanted })
}
