//go:build !windows

package tty

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

const (
	escape = 0x1B
	bell   = 0x07
)

// sequenceLength returns the number of bytes of the first key, letter or answer of the terminal in data, 0
// where it is incomplete. data must not be empty.
func sequenceLength(data []byte) int {
	if data[0] != escape {
		if !utf8.FullRune(data) {
			return 0
		}
		_, n := utf8.DecodeRune(data)
		return n
	}
	if len(data) == 1 {
		return 0
	}
	switch mark := data[1]; {
	case mark == '[':
		return controlLength(data)
	case mark == 'O':
		return shiftLength(data)
	case isReplyMark(mark):
		return replyLength(data)
	case mark == escape:
		return doubleLength(data)
	}
	// Alt and a letter.
	if n := sequenceLength(data[1:]); n > 0 {
		return 1 + n
	}
	return 0
}

// controlLength returns the length of a CSI sequence: ESC [ parameters letter.
func controlLength(data []byte) int {
	for i := 2; i < len(data); i++ {
		switch b := data[i]; {
		case b >= 0x20 && b <= 0x3F:
		case i == 2 && b == '[': // a function key of the Linux console: one more letter
			if len(data) < 4 {
				return 0
			}
			return 4
		case i == 2 && b == 'M': // a click as old terminals tell it, in three bytes
			if len(data) < 6 {
				return 0
			}
			return 6
		case b >= 0x40 && b <= 0x7E:
			return i + 1
		default: // broken off: what follows stands for itself
			return i
		}
	}
	return 0
}

// shiftLength returns the length of an SS3 sequence: ESC O digits letter.
func shiftLength(data []byte) int {
	for i := 2; i < len(data); i++ {
		switch b := data[i]; {
		case b >= '0' && b <= '9':
		case b < 0x20:
			return i
		default:
			return i + 1
		}
	}
	return 0
}

// replyLength returns the length of an answer of the terminal (OSC, DCS, SOS, PM, APC): up to BEL or ESC \.
func replyLength(data []byte) int {
	i := bytes.IndexAny(data[2:], "\x07\x1b")
	if i < 0 {
		return 0
	}
	i += 2
	switch {
	case data[i] == bell:
		return i + 1
	case i+1 == len(data):
		return 0
	case data[i+1] == '\\':
		return i + 2
	}
	return i
}

// doubleLength returns the length of ESC ESC and what belongs to it: Alt and an arrow as some terminals
// send it, or the Escape key alone before something else.
func doubleLength(data []byte) int {
	if len(data) == 2 {
		return 0
	}
	if data[2] != '[' && data[2] != 'O' {
		return 1
	}
	if n := sequenceLength(data[1:]); n > 0 {
		return 1 + n
	}
	return 0
}

// isReply reports whether data starts like an answer of the terminal.
func isReply(data []byte) bool {
	return len(data) > 1 && data[0] == escape && isReplyMark(data[1])
}

// isAnswer reports whether data starts like an answer of the terminal or a click, and like nothing that
// somebody types: Alt and a letter, with a sign or a digit so soon behind it.
func isAnswer(data []byte) bool {
	if len(data) < 3 || data[0] != escape {
		return false
	}
	switch data[1] {
	case '[':
		return strings.IndexByte("?><=", data[2]) >= 0
	case ']':
		return '0' <= data[2] && data[2] <= '9'
	case 'P':
		return '0' <= data[2] && data[2] <= '9' || strings.IndexByte("!>", data[2]) >= 0
	}
	return false
}

// What answers consist of: attributes, modes, clicks and keys; colours and versions.
const (
	controlBytes  = "0123456789;:$ ?><="
	controlFinals = "cuyRnMmABCDEFHPQS~^@Z"
	stringBytes   = "0123456789abcdefABCDEF;:/rg#!>|+=$"
)

// mayBeAnswer reports whether all of data may be one answer of the terminal, or its start, or begin with a
// whole one.
func mayBeAnswer(data []byte) bool {
	if answerLength(data) > 0 {
		return true
	}
	if data[1] == '[' {
		return len(bytes.Trim(data[2:], controlBytes)) == 0
	}
	rest := bytes.Trim(data[2:], stringBytes)
	return len(rest) == 0 || len(rest) == 1 && rest[0] == escape
}

// answerLength returns the length of the whole answer of the terminal, click or key with modifiers at the
// start of data, 0 where there is none.
func answerLength(data []byte) int {
	modified := len(data) > 2 && data[0] == escape && data[1] == '[' && '0' <= data[2] && data[2] <= '9'
	if !modified && !isAnswer(data) {
		return 0
	}
	n := sequenceLength(data)
	switch {
	case n == 0:
		return 0
	case data[1] == '[':
		if strings.IndexByte(controlFinals, data[n-1]) < 0 || len(bytes.Trim(data[2:n-1], controlBytes)) > 0 {
			return 0
		}
	default:
		payload, ended := bytes.CutSuffix(data[2:n], []byte{bell})
		if !ended {
			payload, ended = bytes.CutSuffix(data[2:n], []byte{escape, '\\'})
		}
		if !ended || len(bytes.Trim(payload, stringBytes)) > 0 {
			return 0
		}
	}
	return n
}

// isReplyMark reports whether an answer of the terminal begins with ESC and b.
func isReplyMark(b byte) bool { return strings.IndexByte("]P_^X", b) >= 0 }
