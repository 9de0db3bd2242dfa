// Package merge compares strategies: what differs between two states, and a three-way merge of what two
// windows, or a window and an editor, made of one state. It imports steps alone and reads no file.
package merge

import (
	"slices"

	"sweetspot/steps"
)

// Choice is what is decided about a question of a merge; zero is nothing yet, and the result has theirs.
type Choice int

// The choices.
const (
	Mine Choice = iota + 1
	Theirs
	Both // of questions that have it
)

// Question is a conflict that the user decides: an answer, a whole item or the order of a list that both sides
// changed.
type Question struct {
	At     string       // the path of what is asked about, as in a Change
	Mine   steps.Answer // of a whole item its name, or blank on the side that removed it
	Theirs steps.Answer
	Both   steps.Answer // the two together, blank where that makes no sense
	// Changed are, of an item that one side removed, the paths of what the other changed: answers about the item,
	// and answers about others that refer to it anew.
	Changed []string
}

// Three are the versions that are merged: mine and theirs, which were made from base.
type Three struct {
	Base, Mine, Theirs Version
	// Earlier are states of mine before base. An answer that theirs has as one of them has it is a conflict,
	// because an older copy of the file may have been saved over it.
	Earlier []*steps.Strategy
}

// Merge is a three-way merge. A change of one side alone is taken; different changes of both sides are a
// Question. The questions and the result are made from the same rows and cells, so that no decision can be
// missing from the result.
type Merge struct {
	versions  [sides]*steps.Strategy // with the same ids, without the consequences of removals
	aligned   [sides]*steps.Strategy // with the same ids
	earlier   []*steps.Strategy
	tables    []*table
	single    []cell
	lists     []mergedList
	questions []Question
	choices   []Choice
}

// cell is one answer of the result.
type cell struct {
	q      *steps.Question
	value  steps.Answer // where nothing is asked
	asked  int          // the question that decides, -1 where nothing is asked
	differ bool         // the sides have different answers, though nothing may be asked
}

// mergedList is a list of the result.
type mergedList struct {
	*table
	order   cell // the ids of the items, as theirs has them or as decided
	items   []mergedItem
	mineNew []string // ids of the items that only mine has, in its order
}

// mergedItem is an item of the result.
type mergedItem struct {
	*row
	there  bool // where nothing is asked
	asked  int  // the question that decides whether it stays, -1 where nothing is asked
	keeper side // the side that has it, where something is asked
	cells  []cell
}

// New merges three versions.
func New(in Three) *Merge {
	m := &Merge{earlier: in.Earlier}
	m.tables, m.aligned = tables([sides]Version{base: in.Base, mine: in.Mine, theirs: in.Theirs})
	m.versions[base] = m.aligned[base]
	for _, s := range []side{mine, theirs} {
		m.versions[s] = m.standing(s)
	}
	for _, step := range steps.Steps() {
		questions := steps.Questions(step)
		for i := range questions {
			if q := &questions[i]; q.Kind != steps.List {
				m.single = append(m.single, m.decide(q, q.ID, [sides]int{}, m.before(q)))
			}
		}
	}
	named := m.newlyNamed()
	for _, t := range m.tables {
		m.lists = append(m.lists, m.mergeList(t, named))
	}
	m.choices = make([]Choice, len(m.questions))
	return m
}

// Questions returns what is to be decided.
func (m *Merge) Questions() []Question { return m.questions }

// Decide decides a question.
func (m *Merge) Decide(question int, choice Choice) { m.choices[question] = choice }

// Choice returns what was decided about a question.
func (m *Merge) Choice(question int) Choice { return m.choices[question] }

// DecideAll decides every question alike.
func (m *Merge) DecideAll(choice Choice) {
	for i := range m.choices {
		m.choices[i] = choice
	}
}

// Mine returns the strategy of this side, with the ids that items have in the result. Its items have the same
// positions as in the strategy given to New.
func (m *Merge) Mine() *steps.Strategy { return m.aligned[mine] }

// Theirs returns the strategy of the other side in the same way.
func (m *Merge) Theirs() *steps.Strategy { return m.aligned[theirs] }

// Base returns the strategy that both were made from in the same way.
func (m *Merge) Base() *steps.Strategy { return m.aligned[base] }

// standing returns a version with the references restored that it dropped together with an item it removed: the
// merge may keep the item, and then its references too.
func (m *Merge) standing(s side) *steps.Strategy {
	restored := m.aligned[s].Clone()
	for _, t := range m.tables {
		for _, r := range t.rows {
			if r.in(base) && r.in(s) {
				for k := range t.list.Items {
					m.stand(&t.list.Items[k], restored, r.at[base], r.at[s], s)
				}
			}
		}
	}
	return restored
}

func (m *Merge) stand(q *steps.Question, restored *steps.Strategy, was, is int, s side) {
	of := referred(q)
	if of == "" {
		return
	}
	before, answer := q.Answer(m.aligned[base], was), q.Answer(restored, is)
	if before.Equal(answer) || !q.Several() && q.Kind != steps.Figures && !answer.Blank() {
		return
	}
	rows := m.table(of).byID
	whole := slices.Clone(answer)
	for i, value := range before {
		id, _ := idIn(q, value)
		if r := rows[id]; r != nil && !r.in(s) && !slices.Contains(whole, value) {
			whole = slices.Insert(whole, min(i, len(whole)), value)
		}
	}
	if q.Kind == steps.Figures {
		slices.Sort(whole)
	}
	if !whole.Equal(answer) {
		q.Put(restored, is, whole)
	}
}

func (m *Merge) table(list string) *table {
	return m.tables[slices.IndexFunc(m.tables, func(t *table) bool { return t.list.ID == list })]
}

// newlyNamed returns, by the path of an item, the answers that refer to it anew or give it another figure. If the
// other side removed the item, such an answer counts as a change of the item: the removal is a conflict.
func (m *Merge) newlyNamed() map[string][]string {
	named := map[string][]string{}
	for _, t := range m.tables {
		for _, r := range t.rows {
			for k := range t.list.Items {
				q := &t.list.Items[k]
				of := referred(q)
				for _, s := range []side{mine, theirs} {
					if of == "" || !r.in(s) {
						continue
					}
					was := steps.Answer(nil)
					if r.in(base) {
						was = q.Answer(m.versions[base], r.at[base])
					}
					for _, value := range q.Answer(m.versions[s], r.at[s]) {
						id, _ := idIn(q, value)
						if other := m.table(of).byID[id]; other != nil && other.in(base) && other.in(s) && !slices.Contains(was, value) {
							named[of+"."+id] = append(named[of+"."+id], t.list.ID+"."+r.id+"."+q.Key())
						}
					}
				}
			}
		}
	}
	return named
}

// decide merges one answer. before are its earlier answers.
func (m *Merge) decide(q *steps.Question, at string, item [sides]int, before []steps.Answer) cell {
	var answer [sides]steps.Answer
	for s := range answer {
		if item[s] >= 0 {
			answer[s] = q.Answer(m.versions[s], item[s])
		}
	}
	c := cell{q: q, asked: -1, differ: !answer[mine].Equal(answer[theirs])}
	switch was, my, their := answer[base], answer[mine], answer[theirs]; {
	case my.Equal(their), their.Equal(was):
		c.value = my
	case my.Equal(was) && !slices.ContainsFunc(before, their.Equal):
		c.value = their
	default:
		if merged, whole := mergeFigures(q, was, my, their); whole {
			c.value = merged
			break
		}
		c.asked = m.ask(Question{At: at, Mine: my, Theirs: their, Both: both(q, my, their)})
	}
	return c
}

func (m *Merge) ask(q Question) int {
	m.questions = append(m.questions, q)
	return len(m.questions) - 1
}

// before returns the earlier answers to a question that stands alone.
func (m *Merge) before(q *steps.Question) []steps.Answer {
	var answers []steps.Answer
	for _, earlier := range m.earlier {
		if was := q.Answer(earlier, 0); !was.Equal(q.Answer(m.versions[base], 0)) {
			answers = append(answers, was)
		}
	}
	return answers
}
