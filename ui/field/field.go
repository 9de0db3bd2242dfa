// Package field takes the answers to questions: one kind of field a file, and the text editor that two
// of them share. A field knows the question and what a Context tells it, no screen and no file.
package field

import (
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
	"sweetspot/steps/reading"
	"sweetspot/ui/draw"
)

// Context is what a field may know of the program. It is handed in with every call and never kept:
// answers, language and colours may change while a field is open.
type Context struct {
	Speaker  steps.Speaker
	Keys     draw.KeyMap
	Theme    draw.Theme
	Today    date.Date
	Country  string          // where the user seems to be, by ISO 3166-1; "" is not known
	Strategy *steps.Strategy // read only
	Item     int             // index of the item that is asked about; 0 for a question that stands alone
	Fit      []advice.Fit    // of every platform to the strategy
	Panel    bool            // there is room for Aside beside the question
}

func (c Context) text(id string, args ...lang.Args) string {
	return c.Speaker.Texts.Text("ui."+id, args...)
}

// Field takes the answer to one question.
type Field interface {
	// Move takes a key that moves a cursor among rows, and reports whether this is one. Such keys come
	// before those that change the step.
	Move(c Context, msg tea.KeyPressMsg) bool
	// Key takes any other key, and reports whether what was typed is complete: no word was begun.
	Key(c Context, msg tea.KeyPressMsg) (complete bool)
	// Paste takes pasted text, cleaned of control characters, and reports whether it did: what is too long
	// is not taken at all.
	Paste(c Context, text string) (taken bool)
	// Pick takes a click on a row, and reports whether the question is answered by it: one value was
	// asked for.
	Pick(c Context, row string) (answered bool)
	// Confirm prepares the answer for being taken by Enter: a proposal is accepted, the row under the
	// cursor picked.
	Confirm(c Context)

	// Edited reports whether the answer in the field is another one than it was opened with. An answer
	// that was not edited is not to be taken: the field may be unable to say it exactly.
	Edited() bool
	// Answer reads the answer in the field; the problem says why it cannot be read, nil where it can.
	Answer(c Context) (steps.Answer, *steps.Problem)
	// TakesText reports whether the field is typed into.
	TakesText() bool
	// Typed returns what was typed, "" in a field that is not typed into.
	Typed() string
	// Live reports whether the answer is taken with every key. It is not where the beginning of an
	// answer often is another one: 1 of 120, BR of Bristol.
	Live() bool
	// TakesNewline reports whether a line can be broken in the field.
	TakesNewline() bool

	// Resize lays the field out for a width.
	Resize(width int)
	// View draws the field in as many lines as it needs, and returns the line that must stay in sight. A
	// click on a row calls choose.
	View(c Context, width int, choose func(row string) tea.Cmd) (b draw.Block, focus int)
	// Foot returns the lines that stay in sight under a field of a height, however much of the field is
	// cut, and the number of lines kept free above them.
	Foot(c Context, width, height int) (lines []string, free int)
	// Below returns the lines under the field: how the answer is understood, a limit that is exceeded.
	Below(c Context, width int) []string
	// Aside returns what the field says in the panel beside the question, nil for nothing.
	Aside(c Context, width int) []string
	// Hints returns the keys of the field for the footer.
	Hints(keys draw.KeyMap) []key.Binding
}

// New opens the field of a question with its answer, or where that is blank with the one that the other
// answers suggest. typed is what the user typed earlier and could not be read, "" for none.
func New(c Context, q *steps.Question, typed string) Field {
	answer, proposed := q.Answer(c.Strategy, c.Item), false
	if answer.Blank() {
		answer = steps.Propose(q, c.Strategy, c.Item, c.Today)
		if q.Kind == steps.Country && reading.KnownCountry(c.Country) {
			answer = steps.Answer{c.Country}
		}
		proposed = !answer.Blank()
	}
	switch q.Kind {
	case steps.LongText, steps.Words:
		return newArea(c, q, answer, typed)
	case steps.Choice, steps.YesOrNo, steps.Reference, steps.Platform,
		steps.Choices, steps.Platforms, steps.References:
		return newChoice(c, q, answer, proposed)
	}
	return newText(c, q, answer, proposed, typed)
}

// Say puts an answer in words, a number with its unit.
func Say(c Context, q *steps.Question, answer steps.Answer) string {
	if q.Kind == steps.Amount && !answer.Blank() {
		if due, asked := paced(c, q); asked {
			return c.Speaker.ObjectiveValue(due.Objective, due.At(number(answer)), c.Strategy.Resources.Currency)
		}
		return c.Speaker.Quantity(q, c.Strategy, c.Item, answer)
	}
	return c.Speaker.Answer(q, c.Strategy, answer)
}

// proposes says where a proposed answer comes from.
func (c Context) proposes(q *steps.Question) string {
	if steps.Suggests(q) {
		return c.text("suggested")
	}
	return c.text("proposed")
}

// inWord reports whether a key leaves the user in the middle of a word.
func inWord(msg tea.KeyPressMsg) bool {
	last, _ := utf8.DecodeLastRuneInString(msg.Text)
	return msg.Text == "" || unicode.IsLetter(last) || unicode.IsDigit(last)
}
