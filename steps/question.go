package steps

import (
	"slices"
	"strconv"
	"strings"
)

// Kind is the type of the answer to a question.
type Kind int

// The kinds of question.
const (
	Text       Kind = iota // one line
	LongText               // several lines
	Amount                 // a number, in Unit
	Sum                    // a sum of money
	YesOrNo                // true or false in the file
	Day                    // a date
	Choice                 // one of Options
	Choices                // several of Options
	Words                  // several lines of free text
	Country                // a country, by its ISO 3166-1 code
	Currency               // a currency, by its ISO 4217 code
	Platform               // a platform of the catalogue
	Platforms              // several platforms of the catalogue
	Reference              // the id of an item of the list Of
	References             // several ids of items of the list Of
	Figures                // numbers by the ids of objectives: members=91
	List                   // a list of items, each with answers to Items
)

// Question is one thing that Sweetspot asks. Its sentences are in the text catalogue under
// ask.<ID>: label (the question itself), help (why it is asked) and example (a good answer). The questions
// are declared in audience.go, goal.go, platforms.go and measure.go, by step.
type Question struct {
	ID     string // its path in the strategy file, such as goal.crucial
	Kind   Kind
	Core   bool     // asked on the short way
	Stands Standing // where it stands on the screen beside the question before it
	// Preset: the answer is put in with the first one about a new item, where Propose has one, and the question
	// is not asked then.
	Preset  bool
	Options []string // the values allowed, for Choice and Choices
	Set     string   // name of the set of options: the words for a value are choice.<Set>.<value>
	Hints   bool     // each value of Set has an explanation: hint.<Set>.<value>
	Metrics bool     // the values are ids of metrics: the words are metric.<value>.name and .definition
	Of      string   // the list referred to, for Reference and References
	// Exclusive is the value of Choices that goes with no other, "" for none.
	Exclusive string
	// NotItself: an item cannot be named in its own answer.
	NotItself bool
	// OneBare: of several values, a single one stands in the file as a text, without a list around it.
	OneBare bool
	Unit    string  // what an Amount counts: the words are in unit.<Unit>
	Per     string  // the rhythm that an Amount or a Sum is of: week, month or none
	Max     float64 // the highest number allowed; 0 means no limit
	// Pace: an Amount in per cent of the pace, which is asked as a value of the metric at the first review where
	// that can be worked out.
	Pace bool
	// Signed: numbers below 0 are allowed.
	Signed bool
	// Past: a Day before today; one typed without a year is the last such day, not the next.
	Past bool
	// Begins: a Day on which something starts; a month alone means its first day, not its last.
	Begins bool
	// Ends is the id of the Day with which the period starts that this Day ends, "" for none.
	Ends string
	// Names: the answer is the name of the item of the list; exactly one question of a list has it.
	Names bool
	// Tells: the answer distinguishes items of the same name, such as accounts.handle.
	Tells bool
	// Once: two items with the same answer are more often a slip than meant, so that the user is asked.
	Once bool
	// Asked reports whether the question applies to these answers; nil means always.
	Asked func(s *Strategy, item int) bool
	Items []Question // of a List: what is asked of each item
	// Lacks reports whether a List lacks an item that the strategy calls for, so that one is added after the last
	// one was filled in; nil means never.
	Lacks func(s *Strategy) bool
	// GoesOn: once nothing is lacking, the wizard asks the question behind the List rather than showing the List.
	GoesOn bool

	field func(s *Strategy, item int) field // where the answer is kept; nil for a List
	items access
}

// Answer is the answer to one question in the notation of the strategy file: one value for most kinds, several
// if Question.Several, none for a blank.
type Answer []string

// String returns the values on one line, separated by commas.
func (a Answer) String() string { return strings.Join(a, ", ") }

// Blank reports whether the answer has no value.
func (a Answer) Blank() bool { return len(a) == 0 }

// Equal reports whether both answers have the same values in the same order.
func (a Answer) Equal(b Answer) bool { return slices.Equal(a, b) }

// Applies reports whether the question is to be asked, given the other answers.
func (q *Question) Applies(s *Strategy, item int) bool {
	return q.Asked == nil || q.Asked(s, item)
}

// Key returns the last part of the question's path: its key in the file.
func (q *Question) Key() string { return q.ID[strings.LastIndexByte(q.ID, '.')+1:] }

// Several reports whether the question takes more than one value.
func (q *Question) Several() bool {
	switch q.Kind {
	case Choices, Words, Platforms, References:
		return true
	}
	return false
}

// Answer returns the answer of s to the question. item is the index in the question's list, ignored for a
// question outside of lists. The answer to a List is always blank.
func (q *Question) Answer(s *Strategy, item int) Answer {
	if q.Kind == List {
		return nil
	}
	return q.field(s, item).answer()
}

// Put stores an answer, which must have passed Check.
func (q *Question) Put(s *Strategy, item int, answer Answer) {
	q.field(s, item).put(answer)
}

// ListOf returns the list whose items the question is asked about, or nil.
func ListOf(q *Question) *Question { return byID()[q.ID].list }

// FormatNumber formats a number in the notation of the strategy file.
func FormatNumber(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
