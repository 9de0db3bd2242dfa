package yamledit

import (
	"errors"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v4"

	"sweetspot/document/diagnostic"
	"sweetspot/document/textedit"
	"sweetspot/lang"
)

// fault converts an error of the parser to a fault and its offset. It guesses the slip behind the error,
// since the parser's messages are of no use to people who don't know YAML.
func (p *places) fault(err error) (int, diagnostic.Fault) {
	var load *yaml.LoadError
	if !errors.As(err, &load) {
		return p.from, diagnostic.Fault{ID: "syntax"}
	}
	s := slip{
		places: p, said: load.Message, within: load.ContextMsg,
		at: p.offset(load.Mark.Line, load.Mark.Column), begun: p.offset(load.ContextMark.Line, load.ContextMark.Column),
	}
	return s.fault()
}

// slip is a syntax error as the parser reports it.
type slip struct {
	*places
	said   string // its message
	within string // its context, such as "while scanning a tag"
	at     int    // offset of the error
	begun  int    // offset of the context
}

func (s slip) fault() (int, diagnostic.Fault) {
	saw := s.character(s.at)
	switch {
	case strings.Contains(s.said, "exceeded max depth"):
		return s.at, diagnostic.Fault{ID: "too_deep", Args: lang.Args{"Max": maxDepth}}
	case strings.Contains(s.said, "anchor"):
		return s.at, diagnostic.Fault{ID: "alias"}
	case strings.Contains(s.within, "alias"), strings.Contains(s.within, "anchor"):
		return s.begun, diagnostic.Fault{ID: "alias"}
	case strings.Contains(s.within, "tag"):
		return s.begun, diagnostic.Fault{ID: "tag"}
	case strings.Contains(s.said, "tab character"), strings.Contains(s.said, "cannot start") && saw == "\t":
		return s.tab()
	case strings.Contains(s.said, "cannot start"), strings.Contains(s.said, "node content") && strings.Contains(",]}", saw):
		return s.at, diagnostic.Fault{ID: "syntax_start", Args: lang.Args{"Value": saw}}
	case strings.Contains(s.within, "block scalar"), strings.Contains(s.within, "directive"):
		return s.begun, diagnostic.Fault{ID: "syntax_start", Args: lang.Args{"Value": s.character(s.begun)}}
	case !strings.Contains(s.within, "quoted") && s.openBracket() >= 0:
		return s.openBracket(), diagnostic.Fault{ID: "syntax_bracket", Args: lang.Args{"Value": s.character(s.openBracket())}}
	case strings.Contains(s.said, "mapping values"):
		return s.colon()
	case strings.Contains(s.said, "block sequence entries"):
		return s.at, diagnostic.Fault{ID: "syntax_dash"}
	case strings.Contains(s.said, "expected ':'"):
		return s.begun, diagnostic.Fault{ID: "syntax_no_colon"}
	case strings.Contains(s.within, "quoted"):
		return s.quoted()
	case strings.Contains(s.within, "flow"):
		return s.bracket(saw)
	}
	return s.layout()
}

// character returns the character at an offset, "" at the end.
func (s slip) character(at int) string {
	for _, r := range s.text[min(at-s.from, len(s.text)):] {
		return string(r)
	}
	return ""
}

// before returns the text before the error on its line.
func (s slip) before() string {
	at := s.at - s.from
	return s.text[lineStart(s.text, at):at]
}

func (s slip) tab() (int, diagnostic.Fault) {
	start := s.at - len(s.before())
	if tab := strings.IndexByte(s.text[start-s.from:lineEnd(s.text, s.at-s.from)], '\t'); tab >= 0 {
		start += tab
	}
	return start, diagnostic.Fault{ID: "syntax_tab"}
}

// colon distinguishes a colon within a text, a key that is indented wrongly, and a line above without a
// colon.
func (s slip) colon() (int, diagnostic.Fault) {
	before := s.before()
	key := strings.TrimLeft(before, " -")
	switch {
	case strings.Contains(key, ": "):
		return s.at, diagnostic.Fault{ID: "syntax_colon"}
	case key != before:
		return s.at - len(key), diagnostic.Fault{ID: "syntax_indent"}
	}
	// A line above has no colon: the two were parsed as one text.
	for start := s.at - s.from - len(before); start > 0; {
		start = lineStart(s.text, beforeBreak(s.text, start))
		if line := s.text[start:lineEnd(s.text, start)]; strings.Trim(line, " \t") != "" {
			return s.from + start, diagnostic.Fault{ID: "syntax_no_colon"}
		}
	}
	return s.at, diagnostic.Fault{ID: "syntax_colon"}
}

func (s slip) quoted() (int, diagnostic.Fault) {
	if strings.Contains(s.said, "end of stream") || strings.Contains(s.said, "document indicator") {
		return s.begun, diagnostic.Fault{ID: "syntax_quote", Args: lang.Args{"Value": s.character(s.begun)}}
	}
	if slash := strings.LastIndexByte(s.before(), '\\'); slash >= 0 {
		return s.at - len(s.before()) + slash, diagnostic.Fault{ID: "syntax_escape"}
	}
	return s.at, diagnostic.Fault{ID: "syntax_escape"}
}

// openBracket returns the offset of the unclosed bracket that contains the error, if it is on a line above,
// or -1.
func (s slip) openBracket() int {
	lineOfSlip := s.at - s.from - len(s.before())
	var open []int
	quote := byte(0)
	// The error may be on the first line that is not indented below the bracket.
	start := blockAround(s.text, s.at-s.from).From
	start = blockAround(s.text, max(start-1, 0)).From
	last := byte('\n') // the last character that is no space
	for at := start; at < lineOfSlip; at++ {
		c := s.text[at]
		begins := strings.IndexByte("\n:-[{,", last) >= 0
		if c != ' ' {
			last = c
		}
		switch {
		case quote == '"' && c == '\\':
			at++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '#' && s.text[max(at-1, 0)] == ' ':
			at = lineEnd(s.text, at) - 1
		case (c == '"' || c == '\'') && begins:
			quote = c
		case (c == '[' || c == '{') && (begins || len(open) > 0):
			open = append(open, at)
		case (c == ']' || c == '}') && len(open) > 0:
			open = open[:len(open)-1]
		}
	}
	if len(open) == 0 {
		return -1
	}
	return s.from + open[len(open)-1]
}

// bracket distinguishes an unclosed bracket from a missing comma.
func (s slip) bracket(saw string) (int, diagnostic.Fault) {
	sameLine := lineStart(s.text, s.at-s.from) == lineStart(s.text, s.begun-s.from)
	if sameLine && saw != "" && !strings.Contains(lineBreaks+"]}", saw) {
		return s.at, diagnostic.Fault{ID: "syntax_comma"}
	}
	return s.begun, diagnostic.Fault{ID: "syntax_bracket", Args: lang.Args{"Value": s.character(s.begun)}}
}

// layout covers the other errors: text after a closing quote or bracket, perhaps since that quote should
// have opened one, and wrong indentation.
func (s slip) layout() (int, diagnostic.Fault) {
	before := strings.TrimRight(s.before(), " ")
	if before == "" {
		return s.at, diagnostic.Fault{ID: "syntax_indent"}
	}
	last := before[len(before)-1:]
	if !strings.Contains(`"']}`, last) {
		return s.at, diagnostic.Fault{ID: "syntax"}
	}
	if (last == `"` || last == `'`) && strings.Count(before, last)%2 == 1 {
		if open := s.leftOpen(last); open >= 0 {
			return open, diagnostic.Fault{ID: "syntax_quote", Args: lang.Args{"Value": last}}
		}
	}
	return s.at, diagnostic.Fault{ID: "syntax_after", Args: lang.Args{"Value": last}}
}

// opening matches a line up to the quote that begins its value.
var opening = regexp.MustCompile(`^[ -]*(?:[^\s"'][^"':]*: *)?["']`)

// leftOpen returns the offset of the nearest quote above the error that opens a value and is not closed on
// its line, or -1.
func (s slip) leftOpen(quote string) int {
	for start := s.at - s.from - len(s.before()); start > 0; {
		start = lineStart(s.text, beforeBreak(s.text, start))
		line := s.text[start:lineEnd(s.text, start)]
		if head := opening.FindString(line); strings.HasSuffix(head, quote) && strings.Count(line, quote)%2 == 1 {
			return s.from + start + len(head) - 1
		}
	}
	return -1
}

// documentEnd returns the offset of the line that ends the first of several YAML documents, above a line of
// the second.
func (p *places) documentEnd(line int) int {
	for line = min(line, len(p.lines)); line > 0; line-- {
		start := p.lines[line-1]
		if strings.HasPrefix(p.text[start:], "...") || strings.HasPrefix(p.text[start:], "---") {
			return p.from + start
		}
	}
	return p.from
}

// blockAround returns the block of lines that contains an offset: from a line that is not indented to the
// next such line.
func blockAround(text string, at int) textedit.Span {
	start := lineStart(text, min(at, len(text)))
	for start > 0 && !beginsBlock(text[start:]) {
		start = lineStart(text, beforeBreak(text, start))
	}
	end := nextLine(text, start)
	for end < len(text) && !beginsBlock(text[end:]) {
		end = nextLine(text, end)
	}
	return textedit.Span{From: start, To: end}
}

// blanked returns the text with spaces in place of a block. Offsets stay valid.
func blanked(text string, block textedit.Span) string {
	blank := []byte(text)
	for i := block.From; i < block.To; i++ {
		if c := blank[i]; c != '\n' && c != '\r' {
			blank[i] = ' '
		}
	}
	return string(blank)
}

// leading matches the key at the start of a block of lines.
var leading = regexp.MustCompile(`^["']?([\p{L}\p{N}_-]+)["']?[ \t]*:[ \t\r\n]`)

func keyOf(block string) string {
	if match := leading.FindStringSubmatch(block); match != nil {
		return match[1]
	}
	return ""
}

func beginsBlock(line string) bool { return line != "" && !strings.Contains(" \t\r\n-#]}", line[:1]) }
