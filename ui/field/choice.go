package field

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/reading"
	"sweetspot/ui/draw"
)

// choice takes one or several of the values that a question offers. A long list is filtered by typing. Without
// an answer or a proposal no row is under the cursor: Enter skips the question, as it does where one types.
type choice struct {
	question *steps.Question
	menu     draw.Menu
	picked   steps.Answer
	filter   string
	opened   steps.Answer // the answer or the proposal that it was opened with
	proposed bool         // opened is a proposal that nobody has accepted yet
	missed   bool         // Enter was pressed with a row under the cursor and none ticked: Answer says so, once
	reminded bool         // Answer has said so
	ranked   *ranking     // of the platforms, where one is chosen for the strategy; nil elsewhere
}

func newChoice(c Context, q *steps.Question, answer steps.Answer, proposed bool) *choice {
	f := &choice{question: q, opened: answer, proposed: proposed}
	if !proposed || f.several() {
		f.picked = slices.Clone(answer)
	}
	f.menu.Idle = answer.Blank()
	f.refresh(c)
	if !answer.Blank() {
		f.menu.Cursor = answer[0]
	}
	return f
}

// NewTicks opens a field in which the names of the items of a list, which are platforms, are ticked all at once.
func NewTicks(c Context, list *steps.Question) Field {
	ticks := *list.Naming()
	ticks.Kind, ticks.Once = steps.Platforms, false
	return newChoice(c, &ticks, nil, false)
}

// taken reports whether another item of the list has this value already.
func (f *choice) taken(c Context, value string) bool {
	return f.question.Elsewhere(c.Strategy, c.Item, steps.Answer{value}) >= 0
}

func (f *choice) several() bool { return f.question.Several() }

// refresh makes the rows anew from the answers as they are.
func (f *choice) refresh(c Context) {
	var rows []draw.Row
	for _, value := range f.values(c) {
		r := draw.Row{
			Key:  value,
			Text: c.Speaker.Value(f.question, c.Strategy, value),
			Mark: f.mark(value),
			Note: c.Speaker.Hint(f.question, value),
		}
		if f.ranked != nil {
			r.Side = f.ranked.score(value)
		}
		if f.taken(c, value) {
			r.Text = c.text("in_your_list", lang.Args{"Name": r.Text})
		}
		if f.matches(r.Text + " " + r.Note + " " + strings.Join(lang.BuiltInWords().List("alias."+value), " ")) {
			rows = append(rows, r)
		}
	}
	if f.filter != "" {
		slices.SortStableFunc(rows, func(x, y draw.Row) int { return f.rank(x) - f.rank(y) })
	}
	f.menu.Set(rows)
}

// values returns what can be chosen, what matters most first, and what is chosen though it is not
// offered, such as a platform of another catalogue.
func (f *choice) values(c Context) []string {
	q, s := f.question, c.Strategy
	values := q.Choices(s, c.Item, c.Speaker.Catalogue)
	if f.ranked = rank(c, q); f.ranked != nil {
		values = f.ranked.order
	}
	switch {
	case q.Metrics:
		values = putFirst(values, func(id string) bool { return steps.FindMetric(id).Suits(s.Goal.Kind) })
	case q.Kind == steps.Platform && f.ranked == nil:
		values = putFirst(values, func(id string) bool { return s.Channel(id) != nil })
	}
	for _, value := range f.picked {
		if !slices.Contains(values, value) {
			values = append(slices.Clone(values), value)
		}
	}
	return values
}

// putFirst returns values with those that matter before the others.
func putFirst(values []string, matters func(string) bool) []string {
	sorted := slices.Clone(values)
	slices.SortStableFunc(sorted, func(x, y string) int {
		switch {
		case matters(x) == matters(y):
			return 0
		case matters(x):
			return -1
		}
		return 1
	})
	return sorted
}

func (f *choice) mark(value string) string {
	picked := slices.Contains(f.picked, value)
	switch {
	case f.several() && picked:
		return "[x]"
	case f.several():
		return "[ ]"
	case picked:
		return "✓"
	}
	return " "
}

// matches reports whether a word of text begins like the filter, accents and hyphens aside.
func (f *choice) matches(text string) bool {
	return f.filter == "" || strings.Contains(" "+foldWords(text), " "+foldWords(f.filter))
}

// rank puts rows that begin with the filter first, and those that match by their description or another name last.
func (f *choice) rank(row draw.Row) int {
	switch {
	case strings.HasPrefix(foldWords(row.Text), foldWords(f.filter)):
		return 0
	case f.matches(row.Text):
		return 1
	}
	return 2
}

// foldWords makes words comparable: without accents, hyphens and apostrophes, in lower case.
func foldWords(text string) string {
	return strings.NewReplacer("-", " ", "'", " ").Replace(reading.Fold(text))
}

func (f *choice) matchesNothing() bool { return f.filter != "" && len(f.menu.Rows) == 0 }

func (f *choice) Move(c Context, msg tea.KeyPressMsg) bool {
	moved := f.menu.Key(c.Keys, msg)
	f.missed = f.missed && !moved
	return moved
}

func (f *choice) Key(c Context, msg tea.KeyPressMsg) bool {
	f.missed = false
	switch {
	case draw.Matches(msg, c.Keys.Toggle) && f.several():
		f.toggle(c)
	case draw.Matches(msg, c.Keys.Clear):
		f.erase(c)
	default:
		f.narrow(c, msg.Text)
	}
	return true
}

// toggle picks the value under the cursor, or puts it back. Picking an exclusive value puts the others back, and
// the other way round. Without a cursor it picks nothing, and brings the cursor to the first row.
func (f *choice) toggle(c Context) {
	value := f.menu.Cursor
	if value == "" {
		f.idle(false)
		f.refresh(c)
		return
	}
	if i := slices.Index(f.picked, value); i >= 0 {
		f.picked = slices.Delete(slices.Clone(f.picked), i, i+1)
	} else {
		exclusive := f.question.Exclusive
		f.picked = slices.DeleteFunc(append(slices.Clone(f.picked), value), func(other string) bool {
			return other != value && (value == exclusive || other == exclusive)
		})
		f.inOrder(c)
	}
	f.refresh(c)
}

// inOrder sorts the picked values as they are offered, so that the same choice is the same answer
// however it was made.
func (f *choice) inOrder(c Context) {
	offered := f.question.Choices(c.Strategy, c.Item, c.Speaker.Catalogue)
	slices.SortStableFunc(f.picked, func(x, y string) int {
		return slices.Index(offered, x) - slices.Index(offered, y)
	})
}

// idle takes the cursor off the rows, or lets it come back to one.
func (f *choice) idle(idle bool) {
	f.menu.Idle = idle
	if idle {
		f.menu.Cursor = ""
	}
}

// erase deletes the last letter of the filter, or without one the answer. With either gone nothing is chosen.
func (f *choice) erase(c Context) {
	if f.filter != "" {
		f.filter = strings.TrimSuffix(f.filter, lastLetter(f.filter))
	} else {
		f.picked = nil
	}
	f.filtered(c)
}

// filtered makes the rows anew after the filter has changed, with the cursor on the best match: from further down, the
// rows above it would be out of sight. Without a filter it is on what is picked.
func (f *choice) filtered(c Context) {
	f.idle(f.filter == "" && f.picked.Blank())
	if f.menu.Cursor = ""; f.filter == "" && !f.picked.Blank() {
		f.menu.Cursor = f.picked[0]
	}
	f.refresh(c)
}

// narrow adds to the filter of a long list.
func (f *choice) narrow(c Context, typed string) {
	all := len(f.question.Choices(c.Strategy, c.Item, c.Speaker.Catalogue))
	if typed == "" || all < draw.FilterFrom {
		return
	}
	f.filter += typed
	f.filtered(c)
}

// maxFilter is the number of bytes that can be pasted into a filter: more than any row has.
const maxFilter = 200

func (f *choice) Paste(c Context, pasted string) bool {
	pasted = strings.TrimSpace(pasted)
	if len(pasted) > maxFilter {
		return false
	}
	f.narrow(c, strings.ReplaceAll(pasted, "\n", " "))
	return true
}

func (f *choice) Pick(c Context, value string) bool {
	f.menu.Cursor = value
	if f.several() {
		f.toggle(c)
	}
	return !f.several()
}

// Confirm picks the value under the cursor where one is asked for, and accepts a proposal. Of several
// values Enter picks none: whoever reads down the list has chosen nothing yet, and is told so once.
func (f *choice) Confirm(c Context) {
	switch {
	case f.several() && f.proposed:
		f.proposed, f.opened = false, nil
	case f.menu.At() < 0:
	case !f.several():
		f.picked = steps.Answer{f.menu.Cursor}
	default:
		f.missed = f.picked.Blank() && f.opened.Blank() && !f.reminded
		f.reminded = f.reminded || f.missed
	}
	f.refresh(c)
}

func (f *choice) Edited() bool {
	if f.matchesNothing() || f.missed {
		return true // Answer says so
	}
	if f.proposed && !f.several() {
		return !f.picked.Blank()
	}
	return !f.picked.Equal(f.opened)
}

func (f *choice) Answer(Context) (steps.Answer, *steps.Problem) {
	switch {
	case f.matchesNothing():
		return nil, &steps.Problem{ID: "nothing_contains", Args: lang.Args{"Value": f.filter}}
	case f.missed:
		return nil, &steps.Problem{ID: "nothing_ticked", Args: lang.Args{"Value": f.menu.Rows[f.menu.At()].Text}}
	}
	return f.picked, f.question.Check(f.picked)
}

func (f *choice) TakesText() bool { return false }

func (f *choice) Typed() string { return "" }

func (f *choice) Live() bool { return true }

func (f *choice) TakesNewline() bool { return false }

func (f *choice) Resize(int) {}

// Rows of the ranking that stay in sight above the reasons for a score, and above its bare points.
const (
	rowsOverReasons = 3
	rowsOverPoints  = 2
)

func (f *choice) View(c Context, width int, choose func(string) tea.Cmd) (draw.Block, int) {
	return f.menu.View(c.Theme, width, choose)
}

// Foot says why the platform under the cursor has its score, where Aside does not: in whole sentences, or where
// these leave too few rows of the ranking in sight in points, or not at all.
func (f *choice) Foot(c Context, width, height int) ([]string, int) {
	const free = 1
	if f.ranked == nil || c.Panel {
		return nil, free
	}
	says := f.ranked.reasons(c, f.menu.Cursor)
	if len(says) > 1 {
		for _, reasons := range [][]string{says, says[1:]} {
			var lines []string
			for _, reason := range reasons {
				lines = append(lines, draw.Wrap(reason, width)...)
			}
			if height-free-len(lines) >= rowsOverReasons {
				return draw.Paint(lines, c.Theme.Quiet), free
			}
		}
	}
	points := draw.Wrap(f.ranked.points(c, f.menu.Cursor), width)
	if height-free-len(points) < min(rowsOverPoints, len(f.menu.Rows)) {
		return nil, free
	}
	return draw.Paint(points, c.Theme.Quiet), free
}

// Aside says why the platform under the cursor has its score.
func (f *choice) Aside(c Context, width int) []string {
	if f.ranked == nil || f.menu.At() < 0 {
		return nil
	}
	lines := []string{}
	for i, line := range f.ranked.reasons(c, f.menu.Cursor) {
		if i == 0 {
			title := c.Speaker.PlatformName(f.menu.Cursor) + "  " + f.ranked.score(f.menu.Cursor)
			lines = append(lines, draw.Paint(draw.Wrap(title, width), c.Theme.Label)...)
		}
		lines = append(lines, draw.Paint(draw.Wrap(line, width), c.Theme.Plain)...)
		lines = append(lines, "")
	}
	return lines
}

func (f *choice) Below(c Context, width int) []string {
	var lines []string
	switch {
	case f.matchesNothing():
		_, problem := f.Answer(c)
		lines = append(lines, draw.Wrap(problem.Say(c.Speaker.Texts), width)...)
	case f.filter != "":
		lines = append(lines, draw.Wrap(c.text("filter", lang.Args{"Typed": f.filter}), width)...)
	}
	if f.proposed && (f.several() && f.picked.Equal(f.opened) || f.picked.Blank() && f.menu.Cursor == f.opened[0]) {
		lines = append(lines, draw.Wrap(c.proposes(f.question), width)...)
	}
	switch {
	case !f.skips():
	case len(f.menu.Rows) >= draw.FilterFrom:
		lines = append(lines, draw.Wrap(c.text("unanswered_long"), width)...)
	default:
		lines = append(lines, draw.Wrap(c.text("unanswered"), width)...)
	}
	if f.filter == "" && len(f.menu.Rows) >= draw.FilterFrom && f.menu.At() >= 0 {
		place := fmt.Sprintf("%d / %d", f.menu.At()+1, len(f.menu.Rows))
		lines = append(lines, draw.Fill(c.text("type_to_narrow", lang.Args{"Place": place}), width))
	}
	return lines
}

// skips reports whether Enter goes on without an answer, because nothing is picked nor under the cursor.
func (f *choice) skips() bool { return f.menu.At() < 0 && f.picked.Blank() && !f.matchesNothing() }

func (f *choice) Hints(keys draw.KeyMap) []key.Binding {
	if f.skips() {
		return []key.Binding{keys.Pass, keys.Down}
	}
	if f.several() {
		return []key.Binding{keys.Toggle, keys.Next}
	}
	return []key.Binding{keys.Choose, keys.Skip}
}
