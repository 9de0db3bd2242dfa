package document

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sweetspot/lang"
)

// put writes text that somebody typed as Markdown that reads as it was typed and does nothing: no
// heading, list, link, tag, comment or table cell can come of it. It stays on one line, since what
// is typed stands in sentences, list items and table cells; line ends become spaces.
func put(text string) string {
	words := strings.FieldsFunc(lang.Show(text), func(r rune) bool { return r == ' ' || r == '\n' })
	return escapeStart(escapeInline(strings.Join(words, " ")))
}

// phrase is put for a text that goes on in the sentence: without its full stop.
func phrase(text string) string {
	return put(strings.TrimRight(text, ". \n"))
}

// sentence is put for a text that stands as a sentence: with a full stop if it ends in none.
func sentence(text string) string {
	text = strings.TrimRight(text, " \n")
	if text == "" || strings.HasSuffix(text, "…") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") {
		return put(text)
	}
	return phrase(text) + "."
}

// entity is what a reader of HTML would take for a character: &lt; or &#60;.
var entity = regexp.MustCompile(`^&[#0-9A-Za-z]+;`)

func escapeInline(text string) string {
	var out strings.Builder
	before := ' '
	for i, r := range text {
		switch r {
		case '<':
			out.WriteString("&lt;")
		case '&':
			if entity.MatchString(text[i:]) {
				out.WriteString("&amp;")
			} else {
				out.WriteByte('&')
			}
		case '_':
			// Inside a word, as in a handle or an address, it marks nothing.
			after, _ := utf8.DecodeRuneInString(text[i+1:])
			if !inWord(before) || !inWord(after) {
				out.WriteByte('\\')
			}
			out.WriteByte('_')
		case '$':
			// $x$ is a formula on GitHub; $5 is money.
			after, _ := utf8.DecodeRuneInString(text[i+1:])
			if !unicode.IsDigit(after) {
				out.WriteByte('\\')
			}
			out.WriteByte('$')
		case '\\', '`', '*', '[', ']', '~', '|':
			out.WriteByte('\\')
			out.WriteRune(r)
		default:
			out.WriteRune(r)
		}
		before = r
	}
	return out.String()
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

var (
	// lineMark begins a heading, a quotation, a list, a rule or the underline of a heading.
	lineMark = regexp.MustCompile(`^(#{1,6}( |$)|>|[-+]( |$)|--|==)`)
	// lineNumber begins a numbered list.
	lineNumber = regexp.MustCompile(`^([0-9]{1,9})([.)])( |$)`)
)

func escapeStart(text string) string {
	if lineMark.MatchString(text) {
		return `\` + text
	}
	return lineNumber.ReplaceAllString(text, `$1\$2$3`)
}

// webAddress is an address that can stand between angle brackets, in a table cell too.
var webAddress = regexp.MustCompile(`^https?://[0-9A-Za-z._~:/?#@!$&'()*+,;=%-]+$`)

// webLink writes an address as a link, or as text where it is no plain web address.
func webLink(address string) string {
	if webAddress.MatchString(address) {
		return "<" + address + ">"
	}
	return put(address)
}
