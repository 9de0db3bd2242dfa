package advice

import (
	"slices"

	"sweetspot/steps"
)

// Review runs every rule over the case and scores the fit of every platform.
func Review(c Case) *Report {
	v := newView(c)
	var found [Strength + 1][steps.Done][]Finding // by level and step, each in the order of the rules
	count := 0
	eachRule(func(rule *Rule) {
		if rule.Blank && !v.behind(rule.Step) {
			return
		}
		for _, h := range mostSerious(rule.check(v)) {
			level := max(rule.Level, h.level)
			found[level][rule.Step] = append(found[level][rule.Step], Finding{
				Rule: rule, Level: level, Subject: h.subject, form: h.form, args: h.args,
			})
			count++
		}
	})
	findings := make([]Finding, 0, count)
	for _, level := range found {
		findings = append(findings, slices.Concat(level[:]...)...)
	}
	accept(findings, c.Strategy.Accepted)
	return &Report{Findings: findings, Fit: v.fit(), Reached: c.Strategy.Reached}
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
			if a.Seen == "" || a.Seen == f.Digest() {
				f.Accepted = a
				break
			}
		}
	}
}
