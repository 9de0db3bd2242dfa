//go:build !windows

package tty

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/muesli/cancelreader"
)

// keystroke is bytes that a terminal sends, and how long after the ones before.
type keystroke struct {
	after time.Duration
	bytes string
}

// event is what Bubble Tea makes of bytes, and when.
type event struct {
	at   time.Duration
	said string
}

// typed plays bytes into a terminal under a clock that nobody waits for, and gives what Bubble Tea's
// reader makes of them, through the guard or without it.
func typed(t *testing.T, guarded bool, strokes []keystroke) []event {
	t.Helper()
	var events []event
	synctest.Test(t, func(t *testing.T) {
		pipe, keyboard := io.Pipe()
		var input io.Reader = pipe
		guard := newInputGuard(cancelablePipe{pipe})
		if guarded {
			input = guard
		}
		ctx, leave := context.WithCancel(t.Context())
		msgs := make(chan uv.Event)
		begin := time.Now()
		streamed := make(chan error)
		reader := uv.NewTerminalReader(input, "xterm-256color")
		// Its clock has to be past its time, not at it: by a clock that stands still while it works
		// it waits twice as long.
		reader.EscTimeout = uv.DefaultEscTimeout / 2
		go func() { streamed <- reader.StreamEvents(ctx, msgs) }()
		go func() {
			for _, s := range strokes {
				time.Sleep(s.after)
				_, _ = io.WriteString(keyboard, s.bytes)
			}
			time.Sleep(time.Minute)
			_ = keyboard.Close()
		}()
		for {
			select {
			case msg := <-msgs:
				events = append(events, event{time.Since(begin), say(msg)})
				continue
			case err := <-streamed:
				if err != nil {
					t.Errorf("reading ended with %v", err)
				}
			}
			break
		}
		leave()
		if err := guard.stop(); err != nil {
			t.Error(err)
		}
	})
	return events
}

// cancelablePipe is a pipe whose reading can be called off.
type cancelablePipe struct{ *io.PipeReader }

func (p cancelablePipe) Cancel() bool { return p.CloseWithError(cancelreader.ErrCanceled) == nil }

func say(msg uv.Event) string {
	switch msg := msg.(type) {
	case uv.PasteEvent:
		return "paste:" + msg.Content
	case uv.KeyPressEvent:
		return msg.String()
	case uv.PasteStartEvent, uv.PasteEndEvent:
		return ""
	}
	return fmt.Sprintf("%T", msg)
}

// saidOf is the events but for the marks of a paste, which Bubble Tea reports too.
func saidOf(events []event) []string {
	var said []string
	for _, e := range events {
		if e.said != "" {
			said = append(said, e.said)
		}
	}
	return said
}

const ms = time.Millisecond

// apart are the bytes of a text, each some time after the one before.
func apart(gap time.Duration, text string) []keystroke {
	var strokes []keystroke
	for i := range len(text) {
		strokes = append(strokes, keystroke{gap, text[i : i+1]})
	}
	return strokes
}

var fourKilobytes = strings.Repeat("Café crème, 12 €\n", 228)

// TestInput plays what terminals send on good and on bad lines.
func TestInput(t *testing.T) {
	cases := []struct {
		name    string
		strokes []keystroke
		want    []string
		naive   bool // Bubble Tea's own reader gets it right too
	}{
		{"letters", []keystroke{{0, "ab"}, {ms, "é"}}, []string{"a", "b", "é"}, true},
		{"an arrow", []keystroke{{0, "\x1b[A"}}, []string{"up"}, true},
		{"a paste", []keystroke{{0, "\x1b[200~one\ntwo\x1b[201~x"}}, []string{"paste:one\ntwo", "x"}, true},
		{"escape", []keystroke{{0, "\x1b"}}, []string{"esc"}, true},
		{"escape, then a letter", []keystroke{{0, "\x1b"}, {120 * ms, "a"}}, []string{"esc", "a"}, true},
		{"escape twice", []keystroke{{0, "\x1b"}, {10 * ms, "\x1b"}}, []string{"esc", "esc"}, false},
		{"Alt and a letter", []keystroke{{0, "\x1ba"}}, []string{"alt+a"}, true},
		{"Alt and [", []keystroke{{0, "\x1b["}, {time.Second, "a"}}, []string{"alt+[", "a"}, true},
		{"Alt and O", []keystroke{{0, "\x1bO"}, {time.Second, "a"}}, []string{"alt+shift+o", "a"}, true},
		{"Alt and an arrow", []keystroke{{0, "\x1b[1;3A"}}, []string{"alt+up"}, true},
		{"Alt and an arrow, as urxvt", []keystroke{{0, "\x1b\x1b[A"}}, []string{"alt+up"}, true},

		{"a slow arrow", apart(60*ms, "\x1b[A"), []string{"up"}, false},
		{"a slower arrow", []keystroke{{0, "\x1b"}, {60 * ms, "["}, {200 * ms, "A"}}, []string{"up"}, false},
		{"a slow arrow of another kind", apart(60*ms, "\x1bOA"), []string{"up"}, false},
		{"a slow Alt and an arrow", apart(60*ms, "\x1b[1;3A"), []string{"alt+up"}, false},
		{"slow keys in a row", apart(60*ms, "\x1b[Aa\x1b[B"), []string{"up", "a", "down"}, false},
		{"a slow click", apart(60*ms, "\x1b[<0;12;5M"), []string{"uv.MouseClickEvent"}, false},
		{"a slow click of an old terminal", apart(60*ms, "\x1b[M +%"), []string{"uv.MouseClickEvent"}, false},
		{"a slow answer of the terminal", apart(60*ms, "\x1b]11;rgb:0000/0000/0000\x1b\\"),
			[]string{"uv.BackgroundColorEvent"}, false},
		{"a slow letter", apart(60*ms, "é€🎉"), []string{"é", "€", "🎉"}, false},
		{"a click of an old terminal", []keystroke{{0, "\x1b[M +%"}}, []string{"uv.MouseClickEvent"}, true},
		{"Escape and Alt and a letter", []keystroke{{0, "\x1b\x1ba"}}, []string{"esc", "alt+a"}, false},
		{"a slow Alt and a letter of two bytes", apart(60*ms, "\x1bé"), []string{"alt+é"}, false},
		{"a slow Alt and an arrow, as urxvt", apart(60*ms, "\x1b\x1b[A"), []string{"alt+up"}, false},
		{"a function key with Shift, as old terminals", []keystroke{{0, "\x1bO2P"}}, []string{"shift+f1"}, true},
		{"a key of another kind broken off", []keystroke{{0, "\x1bO\x1b[A"}}, []string{"uv.UnknownEvent", "up"}, true},
		{"an answer that ends in BEL", []keystroke{{0, "\x1b]11;rgb:0000/0000/0000\a"}}, []string{"uv.BackgroundColorEvent"}, true},
		{"a sequence broken off", []keystroke{{0, "\x1b[1"}, {0, "\x1b[A"}}, []string{"uv.UnknownEvent", "up"}, true},

		{"an answer broken off", []keystroke{{0, "\x1b]11;rgb:1e1e/1e"}, {time.Second, "1e/1e1e\x1b\\"}, {ms, "a"}},
			[]string{"uv.BackgroundColorEvent", "a"}, false},
		{"an answer broken off early", []keystroke{{0, "\x1b]1"}, {3 * time.Second, "1;rgb:1e1e/1e1e/1e1e\a"}, {ms, "a"}},
			[]string{"uv.BackgroundColorEvent", "a"}, false},
		{"an answer broken off behind ESC", []keystroke{{0, "\x1b"}, {time.Second, "]11;rgb:1e1e/1e1e/1e1e\x1b\\a"}},
			[]string{"esc", "uv.BackgroundColorEvent", "a"}, false},
		{"an answer broken off behind its start", []keystroke{{0, "\x1b]"}, {time.Second, "11;rgb:1e1e/1e1e/1e1e\x1b\\"}, {ms, "a"}},
			[]string{"alt+]", "uv.BackgroundColorEvent", "a"}, false},
		{"an answer broken off before its last byte", []keystroke{{0, "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b"}, {time.Second, "\\a"}},
			[]string{"uv.BackgroundColorEvent", "a"}, false},
		{"an answer broken off twice", []keystroke{{0, "\x1b[?62"}, {time.Second, ";1"}, {time.Second, ";22c"}, {ms, "a"}},
			[]string{"uv.PrimaryDeviceAttributesEvent", "a"}, false},
		{"a very slow answer", apart(400*ms, "\x1b[?62;22c")[1:], []string{"[", "?", "6", "2", ";", "2", "2", "c"}, true},
		{"a very slow answer, but for its start", append([]keystroke{{0, "\x1b[?"}}, apart(400*ms, "2026;2$y")...),
			[]string{"uv.ModeReportEvent"}, false},
		{"an answer whose rest never comes", []keystroke{{0, "\x1b]11;rgb:1e1e/1e"}, {20 * time.Second, "café"}},
			[]string{"c", "a", "f", "é"}, false},
		{"typing behind an answer whose rest never comes",
			[]keystroke{{0, "\x1b]11;rgb:1e1e/1e"}, {time.Second, "c"}, {300 * ms, "a"}, {300 * ms, "f"}, {300 * ms, "é"}},
			[]string{"c", "a", "f", "é"}, false},
		{"a figure behind an answer whose rest never comes",
			[]keystroke{{0, "\x1b[?62;"}, {time.Second, "1"}, {200 * ms, "2"}, {10 * time.Second, "3"}}, []string{"1", "2", "3"}, false},
		{"a key behind an answer whose rest never comes", []keystroke{{0, "\x1b]11;rgb:1e1e/1e"}, {time.Second, "\x1b[A"}},
			[]string{"up"}, false},
		{"Ctrl+C behind an answer whose rest never comes", []keystroke{{0, "\x1b[?62;"}, {time.Second, "\x03"}},
			[]string{"ctrl+c"}, false},
		{"a click broken off", []keystroke{{0, "\x1b[<0;1"}, {time.Second, "2;5M"}, {ms, "a"}}, []string{"uv.MouseClickEvent", "a"}, false},
		{"a key broken off", []keystroke{{0, "\x1b[1;"}, {time.Second, "5A"}, {ms, "a"}}, []string{"uv.UnknownEvent", "ctrl+up", "a"}, false},
		{"an answer of more than colours broken off", []keystroke{{0, "\x1bP!|7E56"}, {time.Second, "5445\x1b\\"}, {ms, "a"}},
			[]string{"uv.TertiaryDeviceAttributesEvent", "a"}, false},

		{"a paste without an end", []keystroke{{0, "\x1b[200~half"}, {3 * time.Second, "a"}, {ms, "\x03"}},
			[]string{"paste:half", "a", "ctrl+c"}, false},
		{"a paste whose end comes late", []keystroke{{0, "\x1b[200~half"}, {3 * time.Second, "\x1b[201~"}, {ms, "a"}},
			[]string{"paste:half", "a"}, true},
		{"an end broken off", []keystroke{{0, "\x1b[200~half\x1b[20"}, {3 * time.Second, "a"}},
			[]string{"paste:half", "a"}, false},
		{"a second paste after one without an end", []keystroke{{0, "\x1b[200~one "}, {time.Second, "\x1b[200~two\x1b[201~"}, {ms, "a"}},
			[]string{"paste:one two", "a"}, true},
		{"Ctrl+C in a paste without an end, before the wait is over",
			[]keystroke{{0, "\x1b[200~half"}, {time.Second, "\x03"}, {ms, "a"}}, []string{"paste:half", "ctrl+c", "a"}, false},
		{"Ctrl+C pasted", []keystroke{{0, "\x1b[200~a"}, {ms, "\x03"}, {ms, "b\x1b[201~"}}, []string{"paste:a\x03b"}, true},
		{"a long paste, slow and steady", append([]keystroke{{0, "\x1b[200~"}}, apart(1900*ms, "Un café crème, 12 €\x1b[201~")...),
			[]string{"paste:" + "Un café crème, 12 €"}, false},
		{"4 kB byte by byte", apart(ms, "\x1b[200~"+fourKilobytes+"\x1b[201~"), []string{"paste:" + fourKilobytes}, true},
		{"4 kB at once", []keystroke{{0, "\x1b[200~" + fourKilobytes + "\x1b[201~"}}, []string{"paste:" + fourKilobytes}, true},
		{"an end broken over reads", []keystroke{{0, "\x1b[200~x\x1b[2"}, {60 * ms, "01"}, {60 * ms, "~a"}},
			[]string{"paste:x", "a"}, false},
		{"a letter broken over reads", []keystroke{{0, "\x1b[200~\xc3"}, {60 * ms, "\xa9\x1b[201~"}}, []string{"paste:é"}, false},
		{"a paste that would swallow its end", []keystroke{{0, "\x1b[200~x\x1b[M\x1b[201~"}, {ms, "a"}},
			[]string{"paste:x[M", "a"}, false},
		{"a paste of no text", []keystroke{{0, "\x1b[200~a\x9b\xffb\x1b[201~"}}, []string{"paste:ab"}, true},
		{"the line goes in a paste", []keystroke{{0, "\x1b[200~half"}, {time.Second, "\x1b[2"}}, []string{"paste:half"}, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := saidOf(typed(t, true, c.strokes)); !slices.Equal(got, c.want) {
				t.Errorf("got  %.200q\nwant %.200q", got, c.want)
			}
			// What this is for: without a guard the same bytes go wrong.
			if got := saidOf(typed(t, false, c.strokes)); slices.Equal(got, c.want) != c.naive {
				t.Errorf("without a guard: got  %.200q\nwant %.200q: %t", got, c.want, c.naive)
			}
		})
	}
}

// TestEscapeReacts: the Escape key alone is not held longer than a user would feel, and what is
// whole is not held at all.
func TestEscapeReacts(t *testing.T) {
	for bytes, limit := range map[string]time.Duration{
		"\x1b": 100 * ms, "a": 0, "é": 0, "\x1b[A": 0, "\x1bOA": 0, "\x1b[200~x\x1b[201~": 0,
	} {
		for _, e := range typed(t, true, []keystroke{{0, bytes}}) {
			if e.at > limit {
				t.Errorf("%q came after %v, want %v at most", bytes, e.at, limit)
			}
		}
	}
}

// TestPasteEndsInTime: what was pasted without an end is there two seconds after its last byte.
func TestPasteEndsInTime(t *testing.T) {
	events := typed(t, true, []keystroke{{0, "\x1b[200~one"}, {1900 * ms, " two"}})
	if !slices.Contains(events, event{3900 * ms, "paste:one two"}) {
		t.Errorf("got %v", events)
	}
}

// TestInputBreaks: an error of the terminal comes through, after what was held.
func TestInputBreaks(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		pipe, keyboard := io.Pipe()
		guard := newInputGuard(cancelablePipe{pipe})
		gone := errors.New("gone")
		go func() {
			_, _ = io.WriteString(keyboard, "\x1b[200~x\x1b[2")
			_ = keyboard.CloseWithError(gone)
		}()
		read, err := io.ReadAll(guard)
		if string(read) != "\x1b[200~x\x1b[201~" || !errors.Is(err, gone) {
			t.Errorf("got %q, %v", read, err)
		}
		if err := guard.stop(); err != nil {
			t.Error(err)
		}
	})
}

// TestInputInSmallReads: a reader with little room loses nothing.
func TestInputInSmallReads(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		pipe, keyboard := io.Pipe()
		guard := newInputGuard(cancelablePipe{pipe})
		go func() {
			_, _ = io.WriteString(keyboard, fourKilobytes)
			_ = keyboard.Close()
		}()
		var read strings.Builder
		_, err := io.CopyBuffer(struct{ io.Writer }{&read}, struct{ io.Reader }{guard}, make([]byte, 3))
		if read.String() != fourKilobytes || err != nil {
			t.Errorf("got %d bytes of %d, %v", read.Len(), len(fourKilobytes), err)
		}
		if err := guard.stop(); err != nil {
			t.Error(err)
		}
	})
}

// TestInputStops: stopping ends a read that waits, and what comes later is left unread.
func TestInputStops(t *testing.T) {
	terminal, keyboard, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	defer keyboard.Close()
	source, err := cancelreader.NewReader(terminal)
	if err != nil {
		t.Fatal(err)
	}
	guard := newInputGuard(source)
	if _, err := keyboard.WriteString("a\x1b[200~"); err != nil {
		t.Fatal(err)
	}
	buffer := make([]byte, 10)
	if n, err := guard.Read(buffer); string(buffer[:n]) != "a\x1b[200~" || err != nil {
		t.Fatalf("got %q, %v", buffer[:n], err)
	}
	waiting := make(chan error)
	go func() {
		_, err := guard.Read(buffer)
		for err == nil {
			_, err = guard.Read(buffer)
		}
		waiting <- err
	}()
	if err := guard.stop(); err != nil {
		t.Fatal(err)
	}
	if err := <-waiting; !errors.Is(err, cancelreader.ErrCanceled) {
		t.Errorf("the read ended with %v", err)
	}
	if _, err := keyboard.WriteString("later"); err != nil {
		t.Fatal(err)
	}
	if n, err := terminal.Read(buffer); string(buffer[:n]) != "later" || err != nil {
		t.Errorf("the next reader gets %q, %v", buffer[:n], err)
	}
}
