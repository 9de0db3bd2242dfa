package draw

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks text into lines of at most width columns: at spaces, and within a word only where the
// word is longer than a line. It breaks neither at hyphens, which would part French words that belong
// together (ont-ils), nor at no-break spaces. Spaces at a break are dropped. A style that is open at a
// break is closed there and opened again in the next line. A letter wider than width gets a line of its
// own. Wrap returns nil where width is below 1.
func Wrap(text string, width int) []string {
	if width < 1 {
		return nil
	}
	w := wrapper{limit: width}
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			w.newline()
		}
		w.wrap(line)
	}
	if !strings.ContainsRune(text, ansi.ESC) {
		return strings.Split(w.out.String(), "\n")
	}
	var styled strings.Builder
	restyle := lipgloss.NewWrapWriter(&styled)
	_, _ = restyle.Write([]byte(w.out.String())) // a strings.Builder takes everything
	_ = restyle.Close()
	return strings.Split(styled.String(), "\n")
}

// wrapper holds the lines that Wrap has made so far, and what is to follow in the last of them.
type wrapper struct {
	limit int // columns of a line
	out   strings.Builder
	used  int // columns of the line that is being filled

	spaces, word           strings.Builder // read, but not in out yet
	spacesWidth, wordWidth int
}

func (w *wrapper) newline() {
	w.out.WriteByte('\n')
	w.used = 0
}

// wrap adds one line of the text, which may become several.
func (w *wrapper) wrap(line string) {
	for piece, columns := range pieces(line) {
		switch {
		case breaks(piece):
			w.flushWord()
			w.spaces.WriteString(piece)
			w.spacesWidth += columns
		default:
			w.addToWord(piece, columns)
		}
	}
	w.flushWord()
	if w.used+w.spacesWidth <= w.limit {
		w.out.WriteString(w.spaces.String())
	}
	w.dropSpaces()
}

// breaks reports whether a line may be broken at a letter: at any space but the no-break space, and not
// at one that carries an accent.
func breaks(letter string) bool {
	r, size := utf8.DecodeRuneInString(letter)
	return unicode.IsSpace(r) && r != '\u00a0' && size == len(letter)
}

// addToWord adds a letter or an escape sequence to the word that is being read. A word that becomes
// longer than a line is written out in parts.
func (w *wrapper) addToWord(piece string, columns int) {
	if columns > 0 && w.wordWidth > 0 && w.wordWidth+columns > w.limit {
		w.flushWord()
	}
	w.word.WriteString(piece)
	w.wordWidth += columns
}

// flushWord writes the word out: behind the spaces before it, or on a new line where it has no room.
func (w *wrapper) flushWord() {
	if w.word.Len() == 0 {
		return
	}
	if w.used+w.spacesWidth+w.wordWidth > w.limit && w.used+w.spacesWidth > 0 {
		if w.used > 0 {
			w.newline()
		}
		w.dropSpaces()
	}
	w.out.WriteString(w.spaces.String())
	w.out.WriteString(w.word.String())
	w.used += w.spacesWidth + w.wordWidth
	w.dropSpaces()
	w.word.Reset()
	w.wordWidth = 0
}

func (w *wrapper) dropSpaces() {
	w.spaces.Reset()
	w.spacesWidth = 0
}
