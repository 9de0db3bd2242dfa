package advice

import (
	"cmp"
	"slices"

	"sweetspot/steps"
)

// Review runs every rule over the case and scores the fit of every platform.
func Review(c Case) *Report {
	v := newView(c)
	findings := v.run()
	accept(findings, c.Strategy.Accepted)
	findings = withoutMoot(findings)
	findings = v.withoutOpen(findings, c.Open)
	sortFindings(findings)
	return &Report{Findings: findings, Fit: v.fit(), Reached: c.Strategy.Reached}
}

// run returns the findings of every rule, in the order of the rules.
func (v *view) run() []Finding {
	findings := make([]Finding, 0, 64)
	order, naming := 0, v.naming()
	eachRule(func(rule *Rule) {
		order++
		if rule.Blank && !v.behind(rule.Step) || !v.asked(rule.Asks) {
			return
		}
		for _, h := range mostSerious(rule.check(v)) {
			findings = append(findings, Finding{
				Rule: rule, Level: max(rule.Level, h.level), Subject: h.subject, form: h.form, args: h.args,
				questions: h.questions, figures: h.figures, naming: naming, order: order, stake: v.stake(rule.About, h.subject),
			})
		}
	})
	return findings
}

// asked reports whether every one of the questions was put to the user: it is on the short way, or all
// questions of its step were opened.
func (v *view) asked(paths []string) bool {
	if !v.Depth.Given {
		return true
	}
	for _, path := range paths {
		if q := steps.Find(path); !q.Core && !v.Depth.Opens(steps.StepOf(path)) {
			return false
		}
	}
	return true
}

// mostSerious keeps one hit for each subject: the most serious, the first of equals. It reuses the array of
// hits.
func mostSerious(hits []hit) []hit {
	if len(hits) < 2 {
		return hits
	}
	at := make(map[string]int, len(hits))
	merged := hits[:0]
	for _, h := range hits {
		i, seen := at[h.subject]
		switch {
		case !seen:
			at[h.subject] = len(merged)
			merged = append(merged, h)
		case h.level < merged[i].level:
			merged[i] = h
		}
	}
	return merged
}

// accept marks the findings that the user accepted. An acceptance with a digest holds only as long as the
// facts have that digest.
func accept(findings []Finding, accepted []steps.Acceptance) {
	if len(accepted) == 0 {
		return
	}
	type place struct{ rule, subject string }
	at := make(map[place][]*steps.Acceptance, len(accepted))
	for i := range accepted {
		a := &accepted[i]
		key := place{a.Rule, a.Subject}
		at[key] = append(at[key], a)
	}
	for i := range findings {
		f := &findings[i]
		for _, a := range at[place{f.Rule.ID, f.Subject}] {
			if a.Seen == "" || a.Seen == f.Digest() || a.Seen == f.digestWithNames() {
				f.Accepted = a
				break
			}
		}
	}
}

// withoutMoot leaves out the findings of rules that are moot because a rule in their After speaks. A finding
// called wrong silences none. It reuses the array.
func withoutMoot(findings []Finding) []Finding {
	type place struct{ rule, subject string }
	speaks := make(map[place]bool, len(findings))
	for i := range findings {
		if f := &findings[i]; !f.Wrong() {
			speaks[place{f.Rule.ID, f.Subject}] = true
		}
	}
	return slices.DeleteFunc(findings, func(f Finding) bool {
		return slices.ContainsFunc(f.Rule.After, func(rule string) bool {
			return speaks[place{rule, f.Subject}] || speaks[place{rule, ""}]
		})
	})
}

// withoutOpen leaves out the findings about an item that is being filled in. It reuses the array.
func (v *view) withoutOpen(findings []Finding, open Item) []Finding {
	list := steps.Find(open.List)
	if list == nil || list.Kind != steps.List || open.Index >= list.Len(v.Strategy) {
		return findings
	}
	subject := list.ItemID(v.Strategy, open.Index)
	switch open.List {
	case "channels":
		subject = v.Channels[open.Index].Platform
	case "accounts":
		subject = v.Accounts[open.Index].Platform
	}
	return slices.DeleteFunc(findings, func(f Finding) bool {
		return f.Rule.About == open.List && f.Subject == subject
	})
}

// stake returns the money a month that the tactics on a channel, towards an objective, or a tactic itself cost.
func (v *view) stake(list, subject string) float64 {
	switch list {
	case "channels", "objectives", "tactics":
		return v.costs().of[list][subject]
	}
	return 0
}

// entry identifies the findings that are shown as one.
type entry struct {
	order    int
	level    Level
	form     string // its sentences say why
	accepted bool
}

func (f *Finding) entry() entry { return entry{f.order, f.Level, f.form, f.Accepted != nil} }

// sortFindings puts the findings in the order of what it costs to ignore them, and ranks their entries: open
// before accepted; by level; the whole strategy before one item; what costs most first; then by the weight of
// the rule, its step, and the order of the rules. Within an entry the subject that costs most is first.
func sortFindings(findings []Finding) {
	stakes := map[entry]float64{}
	for i := range findings {
		if f := &findings[i]; f.stake > 0 {
			stakes[f.entry()] = max(stakes[f.entry()], f.stake)
		}
	}
	for i := range findings {
		if len(stakes) > 0 {
			findings[i].most = stakes[findings[i].entry()]
		}
	}
	places := make([]int, len(findings)) // the findings are too large to be moved about
	for i := range places {
		places[i] = i
	}
	slices.SortFunc(places, func(i, j int) int {
		a, b := &findings[i], &findings[j]
		return cmp.Or(
			compareBools(a.Accepted != nil, b.Accepted != nil),
			cmp.Compare(a.Level, b.Level),
			compareBools(a.Rule.Weight < wholeStrategy, b.Rule.Weight < wholeStrategy),
			cmp.Compare(b.most, a.most),
			cmp.Compare(b.Rule.Weight, a.Rule.Weight),
			cmp.Compare(a.Rule.Step, b.Rule.Step),
			cmp.Compare(a.order, b.order),
			cmp.Compare(a.form, b.form),
			cmp.Compare(b.stake, a.stake),
			cmp.Compare(i, j),
		)
	})
	sorted := make([]Finding, len(findings))
	for at, place := range places {
		sorted[at] = findings[place]
	}
	copy(findings, sorted)
	rank := 0
	for i := range findings {
		if i == 0 || findings[i].entry() != findings[i-1].entry() {
			rank++
		}
		findings[i].Rank = rank
	}
}

// wholeStrategy is the weight from which a rule is about the whole strategy.
const wholeStrategy = 200

// compareBools puts false before true.
func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// Entries returns the findings as they are shown: those of one rule and level together, in order.
func (r *Report) Entries() [][]Finding {
	var entries [][]Finding
	for from, i := 0, 1; i <= len(r.Findings); i++ {
		if i == len(r.Findings) || r.Findings[i].Rank != r.Findings[from].Rank {
			entries = append(entries, r.Findings[from:i])
			from = i
		}
	}
	return entries
}
