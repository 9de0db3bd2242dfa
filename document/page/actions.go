package page

import (
	"slices"
	"strconv"
	"strings"

	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// action is a next step. Its id is stable, so that a tick survives the next save.
type action struct {
	id   string
	text block.Text
	date date.Date // zero for as soon as possible
}

// Limits of the next steps of each kind: enough for a fortnight, few enough to read.
const (
	accountActions  = 3
	baselineActions = 2
	tacticActions   = 2
)

// writeActions lists the next steps, those without a date first.
func writeActions(p *builder) {
	actions := slices.Concat(
		p.accountSteps(accountActions), p.baselineSteps(baselineActions), p.tacticSteps(tacticActions), p.reviewStep())
	if len(actions) == 0 {
		return
	}
	slices.SortStableFunc(actions, byDate)
	used := map[string]bool{}
	var checklist block.Checklist
	for _, a := range actions {
		text := a.text
		if !a.date.IsZero() {
			text = p.say("actions.dated", lang.Args{"Date": a.date, "Text": text})
		}
		checklist.Items = append(checklist.Items, block.CheckItem{ID: unused(used, itemID(a.id)), Text: text})
	}
	p.add(checklist)
}

func byDate(a, b action) int { return strings.Compare(a.date.String(), b.date.String()) }

// itemID returns an id that can be part of a comment: letters, digits and single hyphens.
func itemID(id string) string {
	words := strings.FieldsFunc(id, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_')
	})
	return strings.Join(words, "-")
}

func unused(used map[string]bool, id string) string {
	free := id
	for n := 2; used[free]; n++ {
		free = id + "-" + strconv.Itoa(n)
	}
	used[free] = true
	return free
}

// accountSteps returns what must be done before an account can be used or closed, at most so many steps.
func (p *builder) accountSteps(most int) []action {
	keys := steps.Find("accounts").Index(p.s).Keys
	var actions []action
	for i, a := range p.s.Accounts {
		if len(actions) == most {
			break
		}
		what := ""
		switch {
		case a.Access != steps.Yes:
			what = "recover"
		case a.Decision == steps.DecisionClose, a.Decision == steps.DecisionMerge:
			what = string(a.Decision)
		case a.Decision != steps.DecisionKeep:
			what = "decide"
		case a.Owner == "":
			what = "own"
		default:
			continue
		}
		actions = append(actions, action{id: "account-" + keys[i] + "-" + what,
			text: p.say("actions."+what, lang.Args{"Account": p.account(i)})})
	}
	return actions
}

// baselineSteps returns the objectives whose present number is to be counted, at most so many.
func (p *builder) baselineSteps(most int) []action {
	var actions []action
	for i, o := range p.s.Objectives {
		if len(actions) == most {
			break
		}
		if o.Baseline.Given || o.Metric == "" {
			continue
		}
		actions = append(actions, action{id: "baseline-" + o.ID, date: o.Start,
			text: p.say("actions.baseline", lang.Args{"Metric": p.answer("objectives.metric", i)})})
	}
	return actions
}

// tacticSteps returns the first tactics that are still to start, at most so many, those without a date first and then
// the earliest. A tactic without a date is to start as long as nothing was counted.
func (p *builder) tacticSteps(most int) []action {
	var ahead []*steps.Tactic
	for i := range p.s.Tactics {
		t := &p.s.Tactics[i]
		begun := t.Start.Before(p.today)
		if t.Start.IsZero() {
			begun = len(p.s.Results) > 0
		}
		if t.Phase != steps.PhaseNext && t.Name != "" && !begun {
			ahead = append(ahead, t)
		}
	}
	slices.SortStableFunc(ahead, func(a, b *steps.Tactic) int { return strings.Compare(a.Start.String(), b.Start.String()) })
	var actions []action
	for _, t := range ahead[:min(len(ahead), most)] {
		id, args := "actions.start", lang.Args{"Tactic": phrase(t.Name), "Owner": phrase(t.Owner)}
		if t.Owner == "" {
			id = "actions.start_unowned"
		}
		actions = append(actions, action{id: "tactic-" + t.ID, text: p.say(id, args), date: t.Start})
	}
	return actions
}

// reviewStep returns the next review from today on.
func (p *builder) reviewStep() []action {
	next := p.s.FirstReview()
	if next.IsZero() || p.s.Reviews.Every == "" {
		return nil
	}
	for first, n := next, 1; next.Before(p.today); n++ {
		next = p.s.Reviews.Every.After(first, n)
	}
	id := "actions.review"
	if p.s.Reviews.Reader != "" {
		id = "actions.review_with"
	}
	return []action{{id: "review-" + next.String(), date: next,
		text: p.say(id, lang.Args{"Reader": phrase(p.s.Reviews.Reader)})}}
}
