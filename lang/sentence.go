package lang

import (
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// sentence is a text of the catalogue taken apart once: pieces of text, with the names of arguments between
// them. text/template does the same, and takes twenty times as long.
type sentence struct {
	pieces []string // one more than names
	names  []string
}

// sentences returns the messages of a catalogue that are plain text with places such as {{.Name}}, by id.
// Others are left to go-i18n.
func sentences(messages []*i18n.Message) map[string]sentence {
	plain := make(map[string]sentence, len(messages))
	for _, message := range messages {
		if s, ok := takeApart(message.Other); ok && message.Other != "" {
			plain[message.ID] = s
		}
	}
	return plain
}

// takeApart reports false where the text has anything else between braces than the name of an argument.
func takeApart(text string) (s sentence, ok bool) {
	for {
		before, rest, found := strings.Cut(text, "{{")
		s.pieces = append(s.pieces, before)
		if !found {
			return s, true
		}
		action, after, closed := strings.Cut(rest, "}}")
		name, isName := strings.CutPrefix(action, ".")
		if !closed || !isName || name == "" || strings.IndexFunc(name, isNoLetter) >= 0 {
			return sentence{}, false
		}
		s.names = append(s.names, name)
		text = after
	}
}

func isNoLetter(r rune) bool { return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') }

// fill puts the arguments in their places. Of two sets the later one counts. It reports false where one is
// missing.
func (s sentence) fill(t *Texts, args []Args) (string, bool) {
	if len(s.names) == 0 {
		return s.pieces[0], true
	}
	var said strings.Builder
	for i, name := range s.names {
		value, given := find(args, name)
		if !given {
			return "", false
		}
		said.WriteString(s.pieces[i])
		said.WriteString(t.Say(value))
	}
	said.WriteString(s.pieces[len(s.names)])
	return said.String(), true
}

func find(args []Args, name string) (value any, given bool) {
	for _, set := range slices.Backward(args) {
		if value, given = set[name]; given {
			return value, true
		}
	}
	return nil, false
}
