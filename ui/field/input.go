package field

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/ui/draw"
)

// Input is a text that is being typed, of one line or of several, with a cursor. The cursor is always
// between two letters as draw.Letter has them, so that no key takes an emoji or an accent apart. Nothing
// is ever cut. The zero value is an empty line; set a width with Resize before it is drawn.
type Input struct {
	text   string
	at     int  // byte offset of the cursor
	lines  bool // the text may have several lines
	column int  // that Up and Down keep to, -1 for the cursor's own

	width int // columns for letters
	left  int // byte offset of the first letter shown, where there is one line
	top   int // first row shown, where there are several
}

// The keys of an input, those of the shell among them.
var (
	inputLeft       = key.NewBinding(key.WithKeys("left", "ctrl+b"))
	inputRight      = key.NewBinding(key.WithKeys("right", "ctrl+f"))
	inputWordLeft   = key.NewBinding(key.WithKeys("alt+left", "ctrl+left", "alt+b"))
	inputWordRight  = key.NewBinding(key.WithKeys("alt+right", "ctrl+right", "alt+f"))
	inputUp         = key.NewBinding(key.WithKeys("up"))
	inputDown       = key.NewBinding(key.WithKeys("down"))
	inputHome       = key.NewBinding(key.WithKeys("home", "ctrl+a"))
	inputEnd        = key.NewBinding(key.WithKeys("end", "ctrl+e"))
	inputFirst      = key.NewBinding(key.WithKeys("ctrl+home", "alt+<"))
	inputLast       = key.NewBinding(key.WithKeys("ctrl+end", "alt+>"))
	inputBackspace  = key.NewBinding(key.WithKeys("backspace", "ctrl+h"))
	inputDelete     = key.NewBinding(key.WithKeys("delete", "ctrl+d"))
	inputDeleteWord = key.NewBinding(key.WithKeys("ctrl+w", "alt+backspace", "ctrl+backspace"))
	inputCutWord    = key.NewBinding(key.WithKeys("alt+d", "alt+delete", "ctrl+delete"))
	inputCutBefore  = key.NewBinding(key.WithKeys("ctrl+u"))
	inputCutAfter   = key.NewBinding(key.WithKeys("ctrl+k"))
)

// Value returns the text.
func (in *Input) Value() string { return in.text }

// Set replaces the text and puts the cursor behind it.
func (in *Input) Set(text string) {
	in.text, in.at = text, len(text)
	in.moved()
}

// Key takes a key: one that types, moves the cursor or deletes. Others do nothing.
func (in *Input) Key(msg tea.KeyPressMsg) {
	before, after := in.text[:in.at], in.text[in.at:]
	switch {
	case in.lines && key.Matches(msg, inputUp):
		in.byRows(-1)
		return
	case in.lines && key.Matches(msg, inputDown):
		in.byRows(1)
		return
	case key.Matches(msg, inputLeft):
		in.at -= len(lastLetter(before))
	case key.Matches(msg, inputRight):
		in.at += len(firstLetter(after))
	case key.Matches(msg, inputWordLeft):
		in.at = wordBefore(before)
	case key.Matches(msg, inputWordRight):
		in.at += wordBehind(after)
	case key.Matches(msg, inputHome):
		in.at = strings.LastIndexByte(before, '\n') + 1
	case key.Matches(msg, inputEnd):
		in.at += lineRest(after)
	case key.Matches(msg, inputFirst):
		in.at = 0
	case key.Matches(msg, inputLast):
		in.at = len(in.text)
	case key.Matches(msg, inputBackspace):
		in.remove(in.at-len(lastLetter(before)), in.at)
	case key.Matches(msg, inputDelete):
		in.remove(in.at, in.at+len(firstLetter(after)))
	case key.Matches(msg, inputDeleteWord):
		in.remove(wordBefore(before), in.at)
	case key.Matches(msg, inputCutWord):
		in.remove(in.at, in.at+wordBehind(after))
	case key.Matches(msg, inputCutBefore):
		in.remove(strings.LastIndexByte(before, '\n')+1, in.at)
	case key.Matches(msg, inputCutAfter):
		in.remove(in.at, in.at+lineRest(after))
	default:
		in.insert(in.fitting(lang.Clean(msg.Text)))
	}
	in.moved()
}

// Erases reports whether a key deletes the letter before the cursor.
func Erases(msg tea.KeyPressMsg) bool { return key.Matches(msg, inputBackspace) }

// WithoutLast returns a text without its last letter.
func WithoutLast(text string) string { return strings.TrimSuffix(text, lastLetter(text)) }

// maxTyped is the number of characters that a paste may fill an input with: far more than an answer may
// have, so that there is a text to shorten, and little enough to lay it out anew with every key.
const maxTyped = 10 * steps.MaxText

// Paste inserts text; in an input of one line, its lines are joined by spaces. Text with which there would
// be more than maxTyped characters is refused whole: then Paste returns false, and nothing changes.
func (in *Input) Paste(text string) (taken bool) {
	if utf8.RuneCountInString(in.text)+utf8.RuneCountInString(text) > maxTyped {
		return false
	}
	if !in.lines {
		text = strings.TrimSpace(text)
	}
	in.insert(in.fitting(text))
	in.moved()
	return true
}

// fitting returns text as the input can hold it: without line breaks where it has one line.
func (in *Input) fitting(text string) string {
	if in.lines {
		return text
	}
	return strings.ReplaceAll(text, "\n", " ")
}

// insert puts text at the cursor. What joins the letter behind it becomes a part of that one.
func (in *Input) insert(text string) {
	in.text = in.text[:in.at] + text + in.text[in.at:]
	in.at += len(text)
}

// remove deletes the text between two offsets, and puts the cursor there.
func (in *Input) remove(from, to int) {
	in.text = in.text[:from] + in.text[to:]
	in.at = from
}

// moved restores what must hold after every change: the cursor is between two letters, and in sight.
func (in *Input) moved() {
	in.at = letterEnd(in.text, in.at)
	in.column = -1
	in.scroll()
}

// letterEnd returns the first end of a letter at or behind an offset.
func letterEnd(text string, offset int) int {
	end := letterBegin(text, offset)
	for end < offset {
		end += len(firstLetter(text[end:]))
	}
	return end
}

// letterBegin returns an offset before another one at which a letter begins, as near as can be told without
// reading the text from its start: between two ASCII characters, or behind a line break.
func letterBegin(text string, before int) int {
	for at := min(before, len(text)-1); at > 0; at-- {
		if text[at-1] == '\n' || plain(text[at-1]) && plain(text[at]) {
			return at
		}
	}
	return 0
}

// plain reports whether a byte is a character of ASCII that takes a column: nothing joins two of these.
func plain(b byte) bool { return b >= ' ' && b < 0x7F }

func firstLetter(text string) string {
	letter, _ := draw.Letter(text)
	return letter
}

func lastLetter(text string) string {
	last := ""
	for letter := range draw.Letters(text[letterBegin(text, len(text)-1):]) {
		last = letter
	}
	return last
}

// lineRest returns the length of what is left of a line.
func lineRest(text string) int {
	if end := strings.IndexByte(text, '\n'); end >= 0 {
		return end
	}
	return len(text)
}

// wordBefore returns the offset at which the last word of text begins.
func wordBefore(text string) int {
	begin, at, within := 0, 0, false
	for letter := range draw.Letters(text) {
		if word := !blank(letter); word != within {
			within = word
			if word {
				begin = at
			}
		}
		at += len(letter)
	}
	return begin
}

// wordBehind returns the offset at which the first word of text ends.
func wordBehind(text string) int {
	at, within := 0, false
	for letter := range draw.Letters(text) {
		if blank(letter) && within {
			return at
		}
		within = !blank(letter)
		at += len(letter)
	}
	return at
}

// blank reports whether a letter is a space. One with a joiner or an accent on it is none.
func blank(letter string) bool { return strings.TrimSpace(letter) == "" }
