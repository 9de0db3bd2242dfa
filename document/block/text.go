package block

import (
	"regexp"
	"strings"

	"sweetspot/lang"
)

// Text is text in runs of one style each, on one line but for the lines of TypedLines. Nil is no text.
type Text []Run

// Run is a piece of text in one style.
type Run struct {
	Text  string
	Style Style
	Link  string // the web address that the text leads to, "" for none
	// Trusted marks words of the program itself, which hold nothing that a format could take for
	// markup. Everything else was typed by a user: writers escape it.
	Trusted bool
}

// webAddress is an address that can stand between angle brackets or in quotes.
var webAddress = regexp.MustCompile(`^https?://[0-9A-Za-z._~:/?#@!$&'()*+,;=%-]+$`)

// Address returns the web address that the run leads to, "" if it leads nowhere or to what is no plain web
// address: a script, say, or a file.
func (r Run) Address() string {
	if webAddress.MatchString(r.Link) {
		return r.Link
	}
	return ""
}

// Style is how a run stands out.
type Style int

// The styles of a run.
const (
	Plain Style = iota
	Strong
	Emphasis
)

// Typed makes a text of what was typed or read from a file, such as an answer. Control and hidden
// characters in it become visible codes, here and nowhere else; runs of spaces and line ends become
// one space. A blank gives nil.
func Typed(text string) Text {
	text = lang.Show(text)
	if !strings.Contains(text, "  ") && !strings.Contains(text, "\n") && strings.Trim(text, " ") == text && text != "" {
		return Text{{Text: text}}
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' })
	if len(words) == 0 {
		return nil
	}
	return Text{{Text: strings.Join(words, " ")}}
}

// lineEnd is the run that ends a line within a text: what follows stands on a line of its own.
var lineEnd = Run{Text: "\n", Trusted: true}

// TypedLines makes a text of an answer of several lines, as Typed does, and keeps the lines apart. Empty
// lines are left out.
func TypedLines(text string) Text {
	var lines Text
	for line := range strings.SplitSeq(text, "\n") {
		typed := Typed(line)
		if len(typed) > 0 && len(lines) > 0 {
			lines = append(lines, lineEnd)
		}
		lines = append(lines, typed...)
	}
	return lines
}

// Own makes a text of words of the program itself, such as a number or a sentence of the catalogue
// without markup. "" gives nil.
func Own(words string) Text {
	if words == "" {
		return nil
	}
	return Text{{Text: words, Trusted: true}}
}

// Link makes a text of a web address that leads there. "" gives nil.
func Link(address string) Text {
	text := Typed(address)
	for i := range text {
		text[i].Link = address
	}
	return text
}

// Concat puts texts one behind the other.
func Concat(parts ...Text) Text { return Join("", parts...) }

// Join puts the separator, words of the program, between the texts that are not empty.
func Join(separator string, parts ...Text) Text {
	var joined Text
	for _, part := range parts {
		if len(part) == 0 {
			continue
		}
		if len(joined) > 0 {
			joined = append(joined, Own(separator)...)
		}
		joined = append(joined, part...)
	}
	return joined
}

// In returns the text with a style, where a run has none of its own.
func (t Text) In(style Style) Text {
	styled := make(Text, len(t))
	for i, run := range t {
		if run.Style == Plain {
			run.Style = style
		}
		styled[i] = run
	}
	return styled
}

// String returns the text without styles and links.
func (t Text) String() string {
	var out strings.Builder
	for _, run := range t {
		out.WriteString(run.Text)
	}
	return out.String()
}
