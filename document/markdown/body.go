package markdown

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strings"

	"sweetspot/document/diagnostic"
	"sweetspot/document/textedit"
	"sweetspot/document/yamledit"
	"sweetspot/lang"
)

// Section is a section of the body with its offsets in the whole file.
type Section struct {
	Name     string
	digest   string
	From, To int // including the marker lines
	Text     textedit.Span
	Content  string // the text between the marker lines, with LF line ends
}

// Edited reports whether the section was edited by hand: its text does not match its digest.
func (s Section) Edited() bool { return digest(s.Content) != s.digest }

// digest returns the digest of a section's text for its marker: 8 hexadecimal digits. Ticks don't count.
func digest(text string) string {
	sum := sha256.Sum256([]byte(WithoutTicks(text)))
	return hex.EncodeToString(sum[:4])
}

// WithoutTicks returns a text with its checklists unticked: a tick is no edit.
func WithoutTicks(text string) string {
	if !strings.Contains(text, "- [x]") && !strings.Contains(text, "- [X]") {
		return text
	}
	return untick.Replace(text)
}

var untick = strings.NewReplacer("- [x]", "- [ ]", "- [X]", "- [ ]")

// markerStart is what a line that marks a section begins with.
const markerStart = "<!-- sweetspot:"

// markerLine matches a whole marker line: begin or end, the name of the section, and its digest where it has one.
var markerLine = regexp.MustCompile(`^<!-- sweetspot:(begin|end) ([a-z][a-z0-9_-]*)(?: ([0-9a-f]{8}))? -->[ \t]*$`)

// ReadBody finds the sections of the body, which begins at from, and records faults of their markers.
// openFence is the opening of a code block that is not closed, or "".
func ReadBody(l *diagnostic.Ledger, from int) (sections []Section, openFence string) {
	b := bodyReader{Ledger: l, names: map[string]bool{}}
	for at := from; at < len(l.Text); {
		content, next := textedit.Line(l.Text, at)
		b.line(content, at, next)
		at = next
	}
	if b.fence != "" && b.covered > 0 {
		b.Add(b.fenceAt, diagnostic.Fault{ID: "marker_fence", Args: lang.Args{"Count": b.covered}})
	}
	if b.open != nil {
		b.Add(b.open.From, b.about("marker_no_end", b.open.Name))
	}
	if hidden, at := lang.FindHidden(l.Text[from:]); at >= 0 {
		b.Add(from+at, diagnostic.Fault{Warning: true, ID: "hidden", Args: lang.Args{"Code": yamledit.CodeOf(hidden)}})
	}
	return b.found, b.fence
}

// bodyReader is the state of ReadBody.
type bodyReader struct {
	*diagnostic.Ledger
	found   []Section
	names   map[string]bool // names of the sections so far
	open    *Section
	fence   string // opening of the code block that the line is in, "" for none
	fenceAt int
	covered int // number of lines in the code block that look like markers
}

func (b *bodyReader) about(id, name string) diagnostic.Fault {
	return diagnostic.Fault{ID: id, Args: lang.Args{"Name": name}}
}

func (b *bodyReader) line(content string, at, next int) {
	isMarker := strings.HasPrefix(content, markerStart)
	if b.fence != "" {
		if isMarker {
			b.covered++
		}
		if closesFence(content, b.fence) {
			b.fence = ""
		}
		return
	}
	if fence := opensFence(content); fence != "" {
		b.fence, b.fenceAt, b.covered = fence, at, 0
		return
	}
	if isMarker {
		b.marker(content, at, next)
	}
}

func (b *bodyReader) marker(content string, at, next int) {
	parts := markerLine.FindStringSubmatch(content)
	if parts == nil || (parts[1] == "begin") != (parts[3] != "") {
		b.Add(at, diagnostic.Fault{ID: "marker_broken"})
		return
	}
	name := parts[2]
	if parts[1] == "begin" {
		b.begin(Section{Name: name, digest: parts[3], From: at, Text: textedit.Span{From: next, To: next}})
		return
	}
	switch {
	case b.open == nil:
		b.Add(at, b.about("marker_no_begin", name))
	case b.open.Name != name:
		b.Add(at, diagnostic.Fault{ID: "marker_other_end", Args: lang.Args{"Name": name, "Open": b.open.Name}})
	default:
		b.open.Text.To, b.open.To = at, next
		b.open.Content = strings.ReplaceAll(b.Text[b.open.Text.From:at], "\r\n", "\n")
		b.found = append(b.found, *b.open)
		b.open = nil
	}
}

func (b *bodyReader) begin(s Section) {
	if b.open != nil {
		// Most likely the end marker of the other section was deleted: go on with this one.
		b.Add(s.From, diagnostic.Fault{ID: "marker_nested", Args: lang.Args{"Name": s.Name, "Open": b.open.Name}})
	}
	if b.names[s.Name] {
		b.Add(s.From, b.about("marker_doubled", s.Name))
	}
	b.names[s.Name] = true
	b.open = &s
}

// opensFence returns the backticks or tildes that open a code block on this line, or "".
func opensFence(content string) string {
	trimmed := strings.TrimLeft(content, " ")
	if len(content)-len(trimmed) > 3 {
		return ""
	}
	for _, mark := range []string{"`", "~"} {
		info := strings.TrimLeft(trimmed, mark)
		if run := len(trimmed) - len(info); run >= 3 && !(mark == "`" && strings.Contains(info, mark)) {
			return trimmed[:run]
		}
	}
	return ""
}

func closesFence(content, fence string) bool {
	trimmed := strings.TrimLeft(content, " ")
	rest := strings.TrimLeft(trimmed, fence[:1])
	return len(content)-len(trimmed) <= 3 && len(trimmed)-len(rest) >= len(fence) && strings.TrimRight(rest, " \t") == ""
}

// BeginMarker returns the line that opens a section, with the digest of its text.
func BeginMarker(name, text string) string {
	return markerStart + "begin " + name + " " + digest(text) + " -->\n"
}

// Wrap returns a section's text between its markers.
func Wrap(name, text string) string {
	return BeginMarker(name, text) + text + markerStart + "end " + name + " -->\n"
}

var tickBox = regexp.MustCompile(`^(\s*[-*+] \[)([ xX])(\].*<!-- item:(\S+) -->\s*)$`)

// itemID is the comment at the end of a next step that keeps its tick.
var itemID = regexp.MustCompile(`(?m)^(\s*[-*+] \[[ xX]\].*?) <!-- item:\S+ -->[ \t]*$`)

// WithoutItemIDs returns a text without the comments at the ends of its next steps.
func WithoutItemIDs(text string) string { return itemID.ReplaceAllString(text, "$1") }

// CopyTicks returns text with the ticks of the old one, matched by the item ids at the ends of lines.
func CopyTicks(text, old string) string {
	ticked := map[string]bool{}
	for l := range strings.SplitSeq(old, "\n") {
		if box := tickBox.FindStringSubmatch(l); box != nil && box[2] != " " {
			ticked[box[4]] = true
		}
	}
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if box := tickBox.FindStringSubmatch(l); box != nil && ticked[box[4]] {
			lines[i] = box[1] + "x" + box[3]
		}
	}
	return strings.Join(lines, "\n")
}

// Inert returns the text of a section with whatever could be taken for a marker escaped, and with code
// blocks that are not closed disabled, since they would hide the end marker.
func Inert(text string) string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	lines := strings.Split(text, "\n")
	fence, opened := "", 0
	for i, l := range lines {
		if strings.HasPrefix(l, markerStart) {
			lines[i] = "&lt;" + strings.TrimPrefix(l, "<")
		}
		switch {
		case fence != "" && closesFence(l, fence):
			fence = ""
		case fence == "":
			fence, opened = opensFence(l), i
		}
	}
	if fence != "" {
		lines[opened] = `\` + lines[opened]
		return Inert(strings.Join(lines, "\n"))
	}
	return strings.Join(lines, "\n")
}
