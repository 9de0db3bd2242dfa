// Package checkin asks for the figures of a check-in: the day, where the metric of each objective stands, the
// money spent so far, and a note. It is one list of lines for the wizard and the command line alike.
package checkin

import (
	"maps"
	"slices"
	"strings"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// Kind is what a line asks for.
type Kind int

// The kinds of line.
const (
	Day    Kind = iota // the day of the figures
	Figure             // where the metric of an objective stands
	Spent              // the money spent since the start
	Note               // what happened
)

// Line is one thing that a check-in asks for.
type Line struct {
	Kind      Kind
	Objective int // index of the objective; only of a Figure
}

// Sheet is a check-in that is being filled in. Make one with New.
type Sheet struct {
	Result   steps.Result // what is filled in so far; its ID is that of the check-in that is changed, "" for a new one
	opened   steps.Result // as it was when it was opened
	strategy *steps.Strategy
	today    date.Date
}

// New returns the check-in of a day: what the strategy holds of that day, to be changed or completed, or else a
// blank one. The strategy is only read.
func New(s *steps.Strategy, day, today date.Date) *Sheet {
	sheet := &Sheet{strategy: s, today: today, Result: steps.Result{Date: day}}
	for i := range s.Results {
		if s.Results[i].Date == day {
			sheet.Result = s.Results[i]
		}
	}
	sheet.opened = sheet.Result
	sheet.Result.Values = maps.Clone(sheet.Result.Values)
	return sheet
}

// Lines returns what is asked, in order: nothing of an objective without a name.
func (sh *Sheet) Lines() []Line {
	lines := []Line{{Kind: Day}}
	for i := range sh.strategy.Objectives {
		if sh.strategy.Objectives[i].ID != "" {
			lines = append(lines, Line{Kind: Figure, Objective: i})
		}
	}
	return append(lines, Line{Kind: Spent}, Line{Kind: Note})
}

// Question returns the question of the strategy file that the answer to a line is parsed by. That of a Figure is
// the target of its objective: both are in the unit of the metric.
func (l Line) Question() *steps.Question {
	switch l.Kind {
	case Day:
		return answerAbout("results.date")
	case Figure:
		return steps.Find("objectives.target")
	case Spent:
		return answerAbout("results.spent")
	}
	return answerAbout("results.note")
}

func answerAbout(id string) *steps.Question {
	items := steps.Results().Items
	at := slices.IndexFunc(items, func(q steps.Question) bool { return q.ID == id })
	return &items[at]
}

// Answer returns what is filled in on a line, in the notation of the strategy file.
func (sh *Sheet) Answer(l Line) steps.Answer {
	switch l.Kind {
	case Day:
		return steps.Answer{sh.Result.Date.String()}
	case Figure:
		if value, given := sh.Result.Values[sh.objective(l).ID]; given {
			return steps.Answer{steps.FormatNumber(value)}
		}
	case Spent:
		if sh.Result.Spent.Given {
			return steps.Answer{steps.FormatNumber(sh.Result.Spent.Value)}
		}
	case Note:
		if sh.Result.Note != "" {
			return steps.Answer{sh.Result.Note}
		}
	}
	return nil
}

// ObjectiveID returns the id of the objective that a Figure is about.
func (sh *Sheet) ObjectiveID(l Line) string { return sh.objective(l).ID }

func (sh *Sheet) objective(l Line) *steps.Objective { return &sh.strategy.Objectives[l.Objective] }

// Take fills a line in with what was typed, in the language of the speaker, or returns why it cannot. Blank
// empties the line; the day stays as it is. Another day brings the check-in of that day, as New does, where
// nothing was changed yet.
func (sh *Sheet) Take(sp steps.Speaker, l Line, typed string) *steps.Problem {
	answer, problem := sp.Read(l.Question(), typed, sh.strategy, sh.today)
	if problem != nil {
		return problem
	}
	switch l.Kind {
	case Day:
		return sh.takeDay(answer)
	case Figure:
		if strings.Contains(typed, "%") && !inPercent(sh.objective(l)) {
			return &steps.Problem{ID: "not_percent", Args: lang.Args{"Value": typed}}
		}
		return sh.takeFigure(l, answer)
	case Spent:
		return sh.takeSpent(answer)
	}
	sh.Result.Note = answer.String()
	return nil
}

func (sh *Sheet) takeDay(answer steps.Answer) *steps.Problem {
	day, err := date.ParseISO(answer.String())
	if err != nil {
		return nil
	}
	if day.After(sh.today) {
		return &steps.Problem{ID: "future_day", Args: lang.Args{"Date": day}}
	}
	if !sh.Changed() {
		*sh = *New(sh.strategy, day, sh.today)
		return nil
	}
	sh.Result.Date = day
	return nil
}

func (sh *Sheet) takeFigure(l Line, answer steps.Answer) *steps.Problem {
	o := sh.objective(l)
	if answer.Blank() {
		delete(sh.Result.Values, o.ID)
		if len(sh.Result.Values) == 0 {
			sh.Result.Values = nil // as it is where none was entered
		}
		return nil
	}
	value := steps.ParseNumber(answer.String())
	if problem := checkFigure(o, value); problem != nil {
		return problem
	}
	if sh.Result.Values == nil {
		sh.Result.Values = map[string]float64{}
	}
	sh.Result.Values[o.ID] = value
	return nil
}

// inPercent reports whether the metric of an objective is a percentage, or is not known.
func inPercent(o *steps.Objective) bool {
	metric := steps.FindMetric(o.Metric)
	return metric == nil || metric.Unit == steps.Percent
}

// checkFigure returns why a value cannot be one of the metric of an objective, nil where it can.
func checkFigure(o *steps.Objective, value float64) *steps.Problem {
	metric := steps.FindMetric(o.Metric)
	switch {
	case metric == nil || metric.Unit == steps.Score:
		return nil
	case value < 0:
		return &steps.Problem{ID: "negative", Args: lang.Args{"Value": value}}
	case metric.Unit == steps.Percent && value > 100:
		return &steps.Problem{ID: "too_large", Args: lang.Args{"Value": value, "Max": 100}}
	}
	return nil
}

func (sh *Sheet) takeSpent(answer steps.Answer) *steps.Problem {
	if answer.Blank() {
		sh.Result.Spent = steps.Number{}
		return nil
	}
	spent := steps.ParseNumber(answer.String())
	if before, known := sh.spentBefore(); known && spent < before.Spent.Value {
		return &steps.Problem{ID: "spent_less", Args: lang.Args{"Date": before.Date,
			"Spent": lang.Amount{Value: before.Spent.Value, Currency: sh.strategy.Resources.Currency}}}
	}
	sh.Result.Spent = steps.Num(spent)
	return nil
}

// Empty reports whether nothing but a day is filled in.
func (sh *Sheet) Empty() bool {
	return len(sh.Result.Values) == 0 && !sh.Result.Spent.Given && sh.Result.Note == ""
}

// Changed reports whether a figure, a sum, a note or the day of a check-in that has any is another than it was.
func (sh *Sheet) Changed() bool {
	a, b := sh.Result, sh.opened
	if sh.Empty() && b.ID == "" {
		return false
	}
	return a.Date != b.Date || a.Spent != b.Spent || a.Note != b.Note || !maps.Equal(a.Values, b.Values) || b.ID == ""
}

// Entered notes that the check-in is in the strategy as it is, under an id.
func (sh *Sheet) Entered(id string) {
	sh.Result.ID = id
	sh.opened = sh.Result
	sh.Result.Values = maps.Clone(sh.Result.Values)
}

// Typed returns what is filled in on a line as the user would type it, the day in words.
func (sh *Sheet) Typed(sp steps.Speaker, l Line) string {
	if l.Kind == Day {
		return sh.Result.Date.Say(sp.Texts)
	}
	return sp.Typed(l.Question(), sh.strategy, l.Objective, sh.Answer(l))
}

// Before returns the last value of an objective before the day of the check-in, and its day; false where there is
// none.
func (sh *Sheet) Before(l Line) (value float64, day date.Date, known bool) {
	id := sh.objective(l).ID
	for _, r := range sh.earlier() {
		if v, given := r.Values[id]; given {
			value, day, known = v, r.Date, true
		}
	}
	return value, day, known
}

// spentBefore returns the last check-in before the day of this one that says what was spent.
func (sh *Sheet) spentBefore() (last steps.Result, known bool) {
	for _, r := range sh.earlier() {
		if r.Spent.Given {
			last, known = r, true
		}
	}
	return last, known
}

// SpentBefore returns the sum spent by the last check-in before the day of this one, and its day; false where
// none says.
func (sh *Sheet) SpentBefore() (spent float64, day date.Date, known bool) {
	last, known := sh.spentBefore()
	return last.Spent.Value, last.Date, known
}

// earlier returns the other check-ins up to the day of this one, the oldest first.
func (sh *Sheet) earlier() []steps.Result {
	var before []steps.Result
	for _, r := range sh.strategy.Results {
		if r.ID != sh.Result.ID && !r.Date.After(sh.Result.Date) {
			before = append(before, r)
		}
	}
	slices.SortStableFunc(before, func(a, b steps.Result) int { return a.Date.Compare(b.Date) })
	return before
}
