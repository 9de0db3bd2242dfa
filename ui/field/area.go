package field

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/ui/draw"
)

// area takes an answer of several lines: a long text, or a list of words, one a line.
type area struct {
	question *steps.Question
	input    Input
	opened   string            // the text that it was opened with
	entries  map[string]string // entries of a list by the line that says them, as the file has them
}

func newArea(_ Context, q *steps.Question, answer steps.Answer, typed string) *area {
	f := &area{question: q, input: Input{lines: true}, opened: lang.Clean(strings.Join(answer, "\n"))}
	if q.Kind == steps.Words {
		f.entries = make(map[string]string, len(answer))
		for _, entry := range answer {
			f.entries[lang.Clean(entry)] = entry
		}
	}
	f.input.Set(f.opened)
	if typed != "" {
		f.input.Set(typed)
	}
	return f
}

func (f *area) Move(Context, tea.KeyPressMsg) bool { return false }

func (f *area) Key(c Context, msg tea.KeyPressMsg) bool {
	if draw.Matches(msg, c.Keys.NewLine) {
		msg = tea.KeyPressMsg{Code: tea.KeyExtended, Text: "\n"}
	}
	f.input.Key(msg)
	return !inWord(msg)
}

func (f *area) Paste(_ Context, text string) bool { return f.input.Paste(text) }

func (f *area) Pick(Context, string) bool { return false }

func (f *area) Confirm(Context) {}

func (f *area) Edited() bool { return f.input.Value() != f.opened }

func (f *area) Answer(c Context) (steps.Answer, *steps.Problem) {
	if f.entries == nil {
		return f.question.Read(f.input.Value(), c.Today)
	}
	// A line that was there is that entry, whatever is in it: "Paris, Texas" is not read as two.
	var all steps.Answer
	for line := range strings.SplitSeq(f.input.Value(), "\n") {
		if entry, kept := f.entries[line]; kept {
			all = append(all, entry)
			continue
		}
		entries, problem := f.question.Read(line, c.Today)
		if problem != nil {
			return nil, problem
		}
		all = append(all, entries...)
	}
	return all, f.question.Check(all)
}

func (f *area) TakesText() bool { return true }

func (f *area) Typed() string { return f.input.Value() }

func (f *area) Live() bool { return true }

func (f *area) TakesNewline() bool { return true }

func (f *area) Resize(width int) { f.input.Resize(width) }

func (f *area) View(Context, int, func(string) tea.Cmd) (draw.Block, int) {
	b := f.input.View()
	return b, b.Cursor.Y
}

func (f *area) Foot(Context, int, int) ([]string, int) { return nil, 0 }

// Below says while typing what Enter would refuse: a text or a list that is too long. Under the sentence of an
// objective it says what is read from it, before it is proposed at the questions that follow.
func (f *area) Below(c Context, width int) []string {
	if f.question.Kind == steps.LongText {
		if over := tooLong(c, f.input.Value()); over != "" {
			return draw.Wrap(over, width)
		}
		return f.understood(c, width)
	}
	if _, problem := f.Answer(c); problem != nil && f.Edited() {
		return draw.Wrap(problem.Say(c.Speaker.Texts), width)
	}
	return nil
}

func (f *area) understood(c Context, width int) []string {
	if f.question.ID != "objectives.statement" {
		return nil
	}
	said := c.Speaker.Understood(f.input.Value(), c.Strategy.Resources.Currency, c.Today)
	if said == "" {
		return nil
	}
	return draw.Wrap("= "+said, width)
}

func (f *area) Aside(Context, int) []string { return nil }

func (f *area) Hints(keys draw.KeyMap) []key.Binding { return []key.Binding{keys.Next, keys.NewLine} }
