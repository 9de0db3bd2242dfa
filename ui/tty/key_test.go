//go:build !windows

package tty

import (
	"io"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// TestKeysOfTerminals sends the bytes that terminals send for their keys through the guard and Bubble
// Tea's reader, and compares the names of the keys that a screen gets. The bytes are from the
// terminals' documentation: ctlseqs of xterm, console_codes(4), rxvtRef, kitty's keyboard protocol.
func TestKeysOfTerminals(t *testing.T) {
	for terminal, keys := range map[string][]struct{ bytes, want string }{
		"xterm": {
			{"\x7f", "backspace"}, {"\x08", "backspace"}, {"\x1b\x7f", "alt+backspace"}, {"\x1b[3~", "delete"},
			{"\x1b[3;2~", "delete"}, {"\x1b[3;5~", "ctrl+delete"},
			{"\x1b[H", "home"}, {"\x1b[F", "end"}, {"\x1bOH", "home"}, {"\x1bOF", "end"},
			{"\x1b[A", "up"}, {"\x1bOA", "up"}, {"\x1b[1;2A", "shift+up"}, {"\x1b[1;3A", "alt+up"}, {"\x1b[1;5C", "ctrl+right"},
			{"\x1b[5~", "pgup"}, {"\x1b[6~", "pgdown"}, {"\x1b[Z", "shift+tab"},
			{"\x1bOP", "f1"}, {"\x1bOQ", "f2"}, {"\x1b[15~", "f5"}, {"\x1b[24~", "f12"},
			{"\r", "enter"}, {"\n", "ctrl+j"}, {"\t", "tab"}, {" ", "space"}, {"\x03", "ctrl+c"}, {"\x16", "ctrl+v"},
			{"\x1b[27;2;13~", "shift+enter"}, {"€", "€"}, {"@", "@"},
		},
		"keypad in application mode": {
			{"\x1bOp", "0"}, {"\x1bOq", "1"}, {"\x1bOy", "9"}, {"\x1bOn", "."}, {"\x1bOl", ","}, {"\x1bOk", "+"},
			{"\x1bOm", "-"}, {"\x1bOj", "*"}, {"\x1bOo", "/"}, {"\x1bOM", "enter"},
		},
		"linux": {
			{"\x1b[[A", "f1"}, {"\x1b[[B", "f2"}, {"\x1b[[C", "f3"}, {"\x1b[[D", "f4"}, {"\x1b[[E", "f5"}, {"\x1b[17~", "f6"},
			{"\x1b[1~", "home"}, {"\x1b[4~", "end"}, {"\x1b[3~", "delete"}, {"\x7f", "backspace"}, {"\x1b[5~", "pgup"},
		},
		"xterm with modifyOtherKeys": {
			{"\x1b[27;5;99~", "ctrl+c"}, {"\x1b[27;5;122~", "ctrl+z"}, {"\x1b[27;2;127~", "backspace"}, {"\x1b[27;5;8~", "ctrl+backspace"},
			{"\x1b[27;2;32~", "space"}, {"\x1b[27;2;9~", "shift+tab"}, {"\x1b[27;5;13~", "ctrl+enter"}, {"\x1b[27;2;65~", "A"},
			{"\x1b[27;3;233~", "alt+é"}, {"\x1b[27;5;32~", "ctrl+space"}, {"\x1b[27;5;106~", "ctrl+j"},
		},
		"rxvt": {
			{"\x1b[7~", "home"}, {"\x1b[8~", "end"}, {"\x1b[11~", "f1"}, {"\x1b[12~", "f2"}, {"\x1b[a", "shift+up"}, {"\x1b[d", "shift+left"}, {"\x1bOd", "ctrl+left"}, {"\x1b[3^", "ctrl+delete"}, {"\x1b[7$", "shift+home"},
			{"\x1bOa", "ctrl+up"}, {"\x1b[3$", "delete"}, {"\x08", "backspace"}, {"\x1b\x1b[A", "alt+up"},
		},
		"kitty": {
			{"\x1b[127;2u", "backspace"}, {"\x1b[127;5u", "ctrl+backspace"}, {"\x1b[127u", "backspace"}, {"\x1b[27u", "esc"},
			{"\x1b[13;2u", "shift+enter"}, {"\x1b[32;2u", "space"}, {"\x1b[9;2u", "shift+tab"}, {"\x1b[P", "f1"},
			{"\x1b[99;5u", "ctrl+c"}, {"\x1b[99;133u", "ctrl+c"}, // with Num Lock
			{"\x1b[1089::99;5u", "ctrl+c"}, {"\x1b[1103::122;5u", "ctrl+z"}, // Cyrillic layout
			{"\x1b[97::113;5u", "ctrl+a"}, {"\x1b[122::119;5u", "ctrl+z"}, // AZERTY
			{"\x1b[65;2u", "A"}, {"\x1b[97;2u", "A"}, {"\x1b[97:65;2u", "A"}, {"\x1b[233u", "é"}, {"\x1b[49:33;2u", "!"},
			{"\x1b[104;5u", "backspace"}, {"\x1b[57399u", "0"}, {"\x1b[57409u", "."}, {"\x1b[57423u", "home"},
			{"\x1b[57400u", "1"}, {"\x1b[57414u", "enter"}, {"\x1b[57419u", "up"}, {"\x1b[57426u", "delete"},
		},
		"Terminal.app": {
			{"\x7f", "backspace"}, {"\x1b[3~", "delete"}, {"\x1b[H", "home"}, {"\x1b[F", "end"}, {"\x1bb", "alt+b"},
			{"\x1b[1;2C", "shift+right"}, {"\x1bOP", "f1"}, {"œ", "œ"},
		},
		"Windows Terminal": {
			{"\x7f", "backspace"}, {"\x08", "backspace"}, {"\x1b[1;5D", "ctrl+left"}, {"\x1bOP", "f1"}, {"\x1b[1;2B", "shift+down"}, {"€", "€"},
		},
	} {
		t.Run(terminal, func(t *testing.T) {
			for _, key := range keys {
				if got := keyNames(t, key.bytes); len(got) != 1 || got[0] != key.want {
					t.Errorf("%q is %q, want %q", key.bytes, got, key.want)
				}
			}
		})
	}
}

// keyNames gives the names of the keys that bytes are read as.
func keyNames(t *testing.T, bytes string) []string {
	t.Helper()
	var names []string
	synctest.Test(t, func(t *testing.T) {
		pipe, keyboard := io.Pipe()
		events := make(chan uv.Event)
		reader := uv.NewTerminalReader(newInputGuard(cancelablePipe{pipe}), "dumb")
		ended := make(chan error)
		go func() { ended <- reader.StreamEvents(t.Context(), events) }()
		go func() {
			_, _ = io.WriteString(keyboard, bytes)
			time.Sleep(time.Second)
			_ = keyboard.Close()
		}()
		for {
			select {
			case e := <-events:
				if pressed, is := e.(uv.KeyPressEvent); is {
					names = append(names, keyName(NormalizeKey(tea.KeyPressMsg(pressed))))
				}
			case <-ended:
				return
			}
		}
	})
	return names
}

// keyName is the name of a key, by which it is bound, or what it types.
func keyName(key tea.KeyPressMsg) string {
	if key.Text != "" && key.Text != " " {
		return key.Text
	}
	return key.Keystroke()
}
