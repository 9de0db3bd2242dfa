package page

import (
	"strings"
	"unicode/utf8"

	"sweetspot/document/block"
	"sweetspot/lang"
)

// say returns a sentence of the document. The sentences of the catalogue mark what is strong with
// **, what is emphasised with *; their arguments are text, whatever characters are in it. An argument
// is a block.Text, a string (which is taken for typed text), or anything else that lang.Args takes.
func (p *builder) say(id string, args ...lang.Args) block.Text {
	var f filler
	return f.parse(p.Texts.Text("doc."+id, f.hold(args)))
}

// count returns a sentence of the document in the form that goes with n.
func (p *builder) count(id string, n int) block.Text {
	var f filler
	return f.parse(p.Texts.Count("doc."+id, n))
}

// enumerate writes texts one after the other as the language does: "a, b and c".
func (p *builder) enumerate(items []block.Text) block.Text {
	var f filler
	held := make([]string, len(items))
	for i, item := range items {
		held[i] = f.holdText(item)
	}
	return f.parse(p.Texts.List(held))
}

// filler keeps texts out of a sentence while the catalogue fills it, so that nothing in them is taken
// for markup: a placeholder stands for each.
type filler struct{ held []block.Text }

// placeholders are the first characters for private use, in which no sentence is written.
const placeholders = '\uE000'

func (f *filler) hold(args []lang.Args) lang.Args {
	filled := lang.Args{}
	for _, set := range args {
		for name, value := range set {
			switch value := value.(type) {
			case block.Text:
				filled[name] = f.holdText(value)
			case string:
				filled[name] = f.holdText(block.Typed(value))
			default:
				filled[name] = value
			}
		}
	}
	return filled
}

func (f *filler) holdText(text block.Text) string {
	f.held = append(f.held, text)
	return string(placeholders + rune(len(f.held)-1))
}

// parse reads the markup of a sentence and puts the texts held in their places.
func (f *filler) parse(sentence string) block.Text {
	var text block.Text
	var words strings.Builder
	style := block.Plain
	flush := func() {
		text = append(text, block.Own(words.String()).In(style)...)
		words.Reset()
	}
	toggle := func(to block.Style) {
		flush()
		if style == to {
			to = block.Plain
		}
		style = to
	}
	for rest := sentence; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		switch {
		case strings.HasPrefix(rest, "**"):
			toggle(block.Strong)
			size = 2
		case r == '*' && (style == block.Emphasis || opensEmphasis(rest)):
			toggle(block.Emphasis)
		case r >= placeholders && int(r-placeholders) < len(f.held):
			flush()
			text = append(text, f.held[r-placeholders].In(style)...)
		default:
			if plain := strings.IndexFunc(rest[size:], isMark); plain >= 0 {
				size += plain
			} else {
				size = len(rest)
			}
			words.WriteString(rest[:size])
		}
		rest = rest[size:]
	}
	flush()
	return text
}

// isMark reports whether a character of a sentence can be markup or a placeholder.
func isMark(r rune) bool { return r == '*' || r >= placeholders }

// opensEmphasis reports whether the asterisk that rest begins with is a mark of emphasis: a word follows
// it at once. Another one is an asterisk, such as that of a footnote.
func opensEmphasis(rest string) bool {
	return len(rest) > 1 && rest[1] != ' '
}

// phrase is typed text that goes on in the sentence: without its full stop.
func phrase(text string) block.Text { return block.Typed(strings.TrimRight(text, ". \n")) }

// sentence is typed text that stands as a sentence: with a full stop if it ends in none. Its lines stay
// apart.
func sentence(text string) block.Text {
	text = strings.TrimRight(text, " \n")
	if text == "" || strings.HasSuffix(text, "…") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") {
		return block.TypedLines(text)
	}
	return block.Concat(block.TypedLines(strings.TrimRight(text, ". \n")), block.Own("."))
}
