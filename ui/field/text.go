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

// text takes an answer of one line: a text, a number, a sum, a date, a country, a currency.
type text struct {
	question *steps.Question
	input    Input
	opened   string // the text that it was opened with
	proposed bool   // that text is a proposal nobody has accepted yet
}

func newText(c Context, q *steps.Question, answer steps.Answer, proposed bool, typed string) *text {
	opened := typedAnswer(c, q, answer)
	if q.Kind == steps.Day {
		opened = Say(c, q, answer)
	}
	// A file may hold what could not have been typed, so that this text is not the whole answer. The
	// answer stays as it is unless the text is edited.
	f := &text{question: q, opened: lang.Clean(opened), proposed: proposed}
	f.input.Set(f.opened)
	if typed != "" {
		f.input.Set(typed)
	}
	return f
}

func (f *text) Move(Context, tea.KeyPressMsg) bool { return false }

func (f *text) Key(c Context, msg tea.KeyPressMsg) bool {
	if msg.Text != "" {
		f.replaceProposal()
	}
	if draw.Matches(msg, c.Keys.NewLine) {
		msg = tea.KeyPressMsg{Code: tea.KeySpace, Text: " "} // as in a paste
	}
	f.input.Key(msg)
	return !inWord(msg)
}

func (f *text) Paste(_ Context, pasted string) bool {
	before := f.input
	if strings.TrimSpace(pasted) != "" {
		f.replaceProposal()
	}
	if !f.input.Paste(pasted) {
		f.input = before
		return false
	}
	return true
}

// replaceProposal empties the field where it holds a proposal: what is typed or pasted takes its place.
func (f *text) replaceProposal() {
	if f.proposed && f.input.Value() == f.opened {
		f.input.Set("")
	}
}

func (f *text) Pick(Context, string) bool { return false }

func (f *text) Confirm(Context) {
	if f.proposed {
		f.proposed, f.opened = false, ""
	}
}

func (f *text) Edited() bool { return f.input.Value() != f.opened }

func (f *text) Answer(c Context) (steps.Answer, *steps.Problem) {
	return readAnswer(c, f.question, f.input.Value())
}

func (f *text) TakesText() bool { return true }

func (f *text) Typed() string { return f.input.Value() }

func (f *text) Live() bool { return f.question.Kind == steps.Text }

func (f *text) TakesNewline() bool { return false }

func (f *text) Resize(width int) { f.input.Resize(width) }

func (f *text) View(Context, int, func(string) tea.Cmd) (draw.Block, int) {
	return f.input.View(), 0
}

func (f *text) Foot(Context, int, int) ([]string, int) { return nil, 0 }

func (f *text) Below(c Context, width int) []string {
	var lines []string
	answer, problem := f.Answer(c)
	if over := tooLong(c, f.input.Value()); over != "" && f.question.Kind == steps.Text {
		return draw.Wrap(over, width)
	}
	if problem == nil && !answer.Blank() {
		if said := f.understood(c, answer); said != "" {
			lines = append(lines, draw.Wrap(said, width)...)
		}
		if said := c.reversed(f.question, answer); said != "" {
			lines = append(lines, draw.Bullet("!", said, c.Theme.Flag, width)...)
		}
	}
	if len(lines) == 0 {
		if unit := f.unit(c); unit != "" {
			lines = append(lines, draw.Wrap(unit, width)...)
		}
	}
	if f.proposed && f.input.Value() == f.opened {
		lines = append(lines, draw.Wrap(c.proposes(f.question), width)...)
	}
	return lines
}

// unit returns the unit of the number asked for, or "".
func (f *text) unit(c Context) string {
	if _, asked := paced(c, f.question); asked {
		return ""
	}
	return c.Speaker.Unit(f.question, c.Strategy, c.Item)
}

// understood says how a typed answer was read, "" where that is just what was typed.
func (f *text) understood(c Context, answer steps.Answer) string {
	if _, asked := paced(c, f.question); asked {
		return ""
	}
	switch f.question.Kind {
	case steps.Amount, steps.Sum, steps.Day, steps.Country:
		if _, isRange := c.Speaker.UpperEnd(f.question, f.input.Value(), c.Strategy); isRange {
			return c.text("upper_end", lang.Args{"Value": Say(c, f.question, answer)})
		}
		if said := Say(c, f.question, answer); said != f.input.Value() {
			return "= " + said
		}
	}
	return ""
}

// reversed says of the first or the last day of a period that the other one does not fit it, "" where it does.
func (c Context) reversed(q *steps.Question, answer steps.Answer) string {
	start, end, found := q.Period()
	if !found {
		return ""
	}
	first, last := start.Answer(c.Strategy, c.Item), end.Answer(c.Strategy, c.Item)
	id, other := "ends_early", first
	if q.ID == start.ID {
		first, id, other = answer, "starts_late", last
	} else {
		last = answer
	}
	if first.Blank() || last.Blank() || first.String() <= last.String() { // in ISO 8601, which sorts by time
		return ""
	}
	return c.text(id, lang.Args{"Date": Say(c, q, other)})
}

// tooLong says by how much a text is longer than a file may hold, "" where it is not.
func tooLong(c Context, typed string) string {
	length := utf8.RuneCountInString(typed)
	if length <= steps.MaxText {
		return ""
	}
	return c.Speaker.Texts.Count("ui.over_limit", length-steps.MaxText, lang.Args{"Max": steps.MaxText})
}

func (f *text) Aside(Context, int) []string { return nil }

func (f *text) Hints(keys draw.KeyMap) []key.Binding { return []key.Binding{keys.Next} }
