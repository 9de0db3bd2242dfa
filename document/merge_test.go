package document

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sweetspot/document/markdown"
	"sweetspot/document/page"
	"sweetspot/steps"
	"sweetspot/test/property"
)

// part is a part of a body: the user's text, or a section between its markers.
type part struct {
	name   string // of a section, "" for the user's text
	digest string
	text   string
}

func (p part) edited() bool { return p.name != "" && digestOf(p.text) != p.digest }

// digestOf returns the digest of a section as the file format has it.
func digestOf(text string) string {
	sum := sha256.Sum256([]byte(markdown.WithoutTicks(text)))
	return hex.EncodeToString(sum[:4])
}

func (p part) String() string {
	if p.name == "" {
		return p.text
	}
	return "<!-- sweetspot:begin " + p.name + " " + p.digest + " -->\n" + p.text + "<!-- sweetspot:end " + p.name + " -->\n"
}

// editedBody is a body after somebody was at it in an editor, and what the wizard would write now.
type editedBody struct {
	front   string
	parts   []part
	eol     string
	fresh   []Section
	choices map[string]Choice
	after   *steps.Strategy
}

func (b editedBody) text() string {
	var out strings.Builder
	for _, p := range b.parts {
		out.WriteString(p.String())
	}
	return strings.ReplaceAll(b.front+out.String(), "\n", b.eol)
}

// lasting are the sections that are there from the first save on.
func lasting() []string {
	return slices.DeleteFunc(page.SectionNames(), func(name string) bool { return page.Optional(name) })
}

// handLines are what somebody may type between and into sections.
var handLines = []string{"", "", "Mine.", "  Mine, with blanks.  ", "# Mine", "---", "- [x] mine", "- [ ] mine <!-- item:mine -->",
	"| a | b |", "```\n<!-- sweetspot:end plan -->\n```", "~~~\n<!-- sweetspot:begin plan 12345678 -->\n~~~", "a\tb", "שלום 👩‍👩‍👧 e\u0301",
	"    <!-- sweetspot:end summary -->", "<!-- mine -->", "\u202Emine", "sweetspot: 1", "\x1b[31m"}

func handText(r *rand.Rand) string {
	var out strings.Builder
	for range r.IntN(4) {
		out.WriteString(handLines[r.IntN(len(handLines))] + "\n")
	}
	return out.String()
}

var editedBodies = rapid.Custom(func(t *rapid.T) editedBody {
	s := strategyOf(clean()).Draw(t, "strategy")
	s.LeftOut = nil
	r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "edits"), 0))
	b := editedBody{front: "---\n" + newScribe(r.Uint64()).front(wanted(s)) + "---\n", eol: "\n", choices: map[string]Choice{}}
	for _, name := range lasting() {
		text := writtenText(r, name)
		b.parts = append(b.parts, part{text: handText(r)}, part{name: name, digest: digestOf(text), text: text})
		if r.IntN(2) == 0 {
			text = writtenText(r, name)
		}
		b.fresh = append(b.fresh, Section{name, text})
	}
	b.parts = append(b.parts, part{text: handText(r)})
	for i := range b.parts {
		if b.parts[i].name != "" && r.IntN(4) == 0 {
			b.parts[i].text = editedText(r, b.parts[i].text)
			b.choices[b.parts[i].name] = Choice(r.IntN(3))
		}
	}
	for range r.IntN(3) {
		from, to := r.IntN(len(b.parts)), r.IntN(len(b.parts))
		moved := b.parts[from]
		b.parts = slices.Insert(slices.Delete(b.parts, from, from+1), to, moved)
	}
	for range r.IntN(4) {
		at := r.IntN(len(b.parts))
		b.parts = slices.Delete(b.parts, at, at+1)
	}
	if r.IntN(4) == 0 {
		b.eol = "\r\n"
	}
	b.after = s.Clone()
	b.after.Title = "After " + s.Title
	return b
})

// writtenText is what the wizard may write.
func writtenText(r *rand.Rand, name string) string {
	text := "## " + name + "\n"
	for i := range r.IntN(3) {
		text += fmt.Sprintf("\n- [ ] Step %d <!-- item:%s-%d -->\n", r.IntN(3), name, i)
	}
	return text
}

// editedText inserts, changes or deletes a line, or ticks a box.
func editedText(r *rand.Rand, text string) string {
	lines := strings.SplitAfter(strings.TrimSuffix(text, "\n"), "\n")
	at := r.IntN(len(lines))
	switch r.IntN(4) {
	case 0:
		return strings.Join(lines[:at], "") + handLines[r.IntN(len(handLines))] + "\n" + strings.TrimSuffix(strings.Join(lines[at:], ""), "\n") + "\n"
	case 1:
		lines[at] = handLines[r.IntN(len(handLines))] + "\n"
	case 2:
		lines = slices.Delete(lines, at, at+1)
	default:
		return strings.Replace(text, "- [ ]", "- [x]", 1)
	}
	if len(lines) == 0 {
		return ""
	}
	return strings.TrimSuffix(strings.Join(lines, ""), "\n") + "\n"
}

// merges reports what a save lost of what somebody did to the body.
func merges(b editedBody, save saver) error {
	text := b.text()
	d, faults := Read([]byte(text), nil)
	if d == nil {
		return fmt.Errorf("not readable: %v\n%s", errorsOf(faults), text)
	}
	if same, err := save(d, d.Strategy, nil); err != nil || same != text {
		return fmt.Errorf("nothing changed, and yet it was written anew (%v)", err)
	}
	for name, choice := range b.choices {
		d.Choose(name, choice)
	}
	after := b.after.Clone()
	after.LeftOut = d.Strategy.LeftOut
	written, err := save(d, after, b.fresh)
	if err != nil {
		return err
	}
	back, faults := Read([]byte(written), nil)
	if back == nil {
		return fmt.Errorf("written and not readable: %v\n%s", errorsOf(faults), written)
	}
	got := strings.ReplaceAll(written[back.fences.body:], b.eol, "\n")
	if want := b.expected(); !strings.HasPrefix(got, want) || len(d.body) > 0 && got != want {
		return fmt.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if len(d.body) == 0 && len(back.body) != len(lasting()) {
		return fmt.Errorf("a body without sections got %d", len(back.body))
	}
	if b.eol == "\r\n" && strings.Count(written, b.eol) != strings.Count(written, "\n") {
		return fmt.Errorf("the line ends are mixed:\n%q", written)
	}
	back.choices = d.choices
	if again, err := save(back, back.Strategy, b.fresh); len(d.body) > 0 && !b.keepsBoth() && (err != nil || again != written) {
		return fmt.Errorf("a second save is another (%v):\n%s\n---\n%s", err, written, again)
	}
	return nil
}

// keepsBoth reports whether a choice moves text out of its section.
func (b editedBody) keepsBoth() bool {
	return slices.ContainsFunc(b.parts, func(p part) bool { return p.edited() && b.choices[p.name] == KeepBoth })
}

// expected is the body as the format says that it comes to be: the user's text, what was edited, left
// out and moved as it is, and the other sections as the wizard writes them now.
func (b editedBody) expected() string {
	var out strings.Builder
	for _, p := range b.parts {
		at := slices.IndexFunc(b.fresh, func(s Section) bool { return s.Name == p.name })
		if at < 0 {
			out.WriteString(p.text)
			continue
		}
		fresh := part{p.name, digestOf(b.fresh[at].Text), b.fresh[at].Text}
		switch {
		case markdown.WithoutTicks(p.text) == markdown.WithoutTicks(fresh.text):
			fresh.text = p.text
		case p.edited() && b.choices[p.name] == KeepMine:
			fresh = p
		case p.edited() && b.choices[p.name] == KeepBoth:
			out.WriteString(p.text + "\n")
		default:
			fresh.text = markdown.CopyTicks(fresh.text, p.text)
		}
		out.WriteString(fresh.String())
	}
	return out.String()
}

func TestWhatSomebodyDidToTheBodyStays(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		b := editedBodies.Draw(t, "body")
		if err := merges(b, save); err != nil {
			t.Fatalf("%v", err)
		}
	})
}

func TestASectionTakenOutComesBackInItsPlaceAndMovesNothing(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		b := editedBodies.Draw(t, "body")
		d := read(t, b.text())
		if len(d.body) == 0 {
			return
		}
		was := d.Strategy.Clone()
		was.LeftOut = nil
		got := strings.ReplaceAll(render(t, d, was, b.fresh), b.eol, "\n")
		for _, name := range d.Strategy.LeftOut {
			at := slices.IndexFunc(b.fresh, func(s Section) bool { return s.Name == name })
			section := markdown.Wrap(name, b.fresh[at].Text)
			if strings.Count(got, section) != 1 {
				t.Fatalf("%s is there %d times:\n%s", name, strings.Count(got, section), got)
			}
			cut := strings.Replace(got, "\n"+section, "", 1)
			if cut == got {
				cut = strings.Replace(got, section+"\n", "", 1)
			}
			got = cut
		}
		b.choices = nil
		if _, body, _ := strings.Cut(got, "\n---\n"); !strings.HasSuffix("\n"+got, "\n---\n"+b.expected()) {
			t.Fatalf("got\n%s\nwant\n%s", body, b.expected())
		}
	})
}
