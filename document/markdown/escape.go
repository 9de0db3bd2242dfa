package markdown

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// escape writes text as Markdown that reads as the text does and does nothing: no heading, list, link,
// tag, comment or table cell can come of it. The text is on one line; it may stand anywhere on one.
func escape(text string) string { return escapeStart(escapeInline(text)) }

// entity is what a reader of HTML would take for a character: &lt; or &#60;.
var entity = regexp.MustCompile(`^&[#0-9A-Za-z]+;`)

func escapeInline(text string) string {
	if !strings.ContainsAny(text, "<&_$\\`*[]~|") {
		return text
	}
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
	if text == "" || !strings.Contains("#>-+=0123456789", text[:1]) {
		return text
	}
	if lineMark.MatchString(text) {
		return `\` + text
	}
	return lineNumber.ReplaceAllString(text, `$1\$2$3`)
}
