package draw

import (
	"iter"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Letter returns the first grapheme cluster of text, which is what a reader takes for one letter, and
// its width in columns. It is "" and 0 for an empty text. Every width and every cut of a text goes
// through this function: two rules that differ for one emoji make a line wider than its window.
//
// Text must not start with an escape sequence.
func Letter(text string) (letter string, columns int) {
	if n := len(text); n > 0 && printable(text[0]) && (n == 1 || text[1] < 0x80) {
		return text[:1], 1 // most letters: ASCII with nothing that could combine with it
	}
	if text == "" {
		return "", 0
	}
	return ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
}

// printable reports whether b is an ASCII character that takes a column.
func printable(b byte) bool { return b >= ' ' && b < 0x7F }

// Letters yields the grapheme clusters of a text without escape sequences, each with its width.
func Letters(text string) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for text != "" {
			letter, columns := Letter(text)
			if !yield(letter, columns) {
				return
			}
			text = text[len(letter):]
		}
	}
}

// Width returns how many columns a line takes. Escape sequences take none.
func Width(line string) int {
	width := 0
	for _, columns := range pieces(line) {
		width += columns
	}
	return width
}

// pieces yields the letters of a line with their widths, and its escape sequences with width 0.
func pieces(line string) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for line != "" {
			piece, columns := "", 0
			if line[0] == ansi.ESC {
				piece, _, _, _ = ansi.DecodeSequence(line, ansi.NormalState, nil)
			} else {
				piece, columns = Letter(line)
			}
			if !yield(piece, columns) {
				return
			}
			line = line[len(piece):]
		}
	}
}

// cut shortens a line to at most width columns, an ellipsis at its end included. Escape sequences
// behind the cut stay, so that a style that began before it also ends.
func cut(line string, width int) string {
	const ellipsis = "…"
	room := width - 1
	if room < 0 {
		return ""
	}
	var kept strings.Builder
	full := false
	for piece, columns := range pieces(line) {
		switch {
		case piece[0] == ansi.ESC:
			kept.WriteString(piece)
		case full:
		case columns > room:
			full = true
			kept.WriteString(ellipsis)
		default:
			room -= columns
			kept.WriteString(piece)
		}
	}
	return kept.String()
}

// Unjoined returns a line for a terminal that measures code points one by one, as those without mode 2027
// do: a letter that would take other columns there is drawn by its first code points, and spaces fill the
// rest: ❤️ as ❤ and a space, a family as its first member. The line is as wide as before, in either measure.
// Letters of scripts that join (नि) stay whole, because without their signs they are other letters.
func Unjoined(line string) string {
	if ansi.StringWidth(line) == ansi.StringWidthWc(line) && !strings.ContainsRune(line, '\u200d') {
		return line
	}
	var out strings.Builder
	for piece, columns := range pieces(line) {
		if columns == emojiWidth && ansi.StringWidthWc(piece) != columns {
			piece = unjoinedEmoji(piece)
		}
		out.WriteString(piece)
	}
	return out.String()
}

// emojiWidth is the number of columns of an emoji.
const emojiWidth = 2

// unjoinedEmoji returns as many code points of an emoji as have room in its columns, and spaces for the rest.
func unjoinedEmoji(emoji string) string {
	kept, used := "", 0
	for _, r := range emoji {
		if r == '\u200d' || r == '\ufe0f' {
			continue // joins nothing any more
		}
		columns := ansi.StringWidthWc(string(r))
		if used+columns > emojiWidth {
			break
		}
		kept += string(r)
		used += columns
	}
	return kept + strings.Repeat(" ", emojiWidth-used)
}
