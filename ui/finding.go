package ui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"sweetspot/advice"
	"sweetspot/steps"
)

// findingKey tells findings apart: the same rule about the same thing is the same finding.
func findingKey(f *advice.Finding) string { return f.Rule.ID + "/" + f.Subject }

// light draws the light of a mistake: its sign, and the colour that goes with it.
func (a *App) light(m advice.Mistake) string {
	switch state, cautions := a.report.Light(m), a.report.Cautions(m); {
	case state == advice.Raised:
		return a.theme.Flag.Render(fmt.Sprintf("● %d", a.report.Flags(m)))
	case cautions > 0:
		return a.theme.Caution.Render(fmt.Sprintf("▲ %d", cautions))
	case state == advice.Clear:
		return a.theme.Good.Render("✓")
	}
	return a.theme.Quiet.Render("○")
}

// levelMark is the sign of a level; words go with it wherever it stands.
func (a *App) levelMark(level advice.Level) (string, lipgloss.Style) {
	switch level {
	case advice.Flag:
		return "●", a.theme.Flag
	case advice.Caution:
		return "▲", a.theme.Caution
	case advice.Strength:
		return "✓", a.theme.Good
	}
	return "i", a.theme.Accent
}

// flagOn finds a red flag about a thing of a list.
func (a *App) flagOn(listID, subject string) *advice.Finding {
	for i := range a.report.Findings {
		f := &a.report.Findings[i]
		if f.Level == advice.Flag && f.Accepted == nil && subject != "" && f.Subject == subject && speaksOf(f, listID) {
			return f
		}
	}
	return nil
}

// speaksOf reports whether a finding leads back to a list or one of its questions.
func speaksOf(f *advice.Finding, listID string) bool {
	return slices.ContainsFunc(f.Rule.Questions, func(id string) bool {
		return id == listID || strings.HasPrefix(id, listID+".")
	})
}

// shown picks the finding to show beside a question: the one that the last answer caused, or else
// one about the thing or the question on screen, or else the most serious one that is open.
func (a *App) shown() *advice.Finding {
	open := a.openFindings()
	for _, f := range open {
		if slices.Contains(a.caused, findingKey(f)) {
			return f
		}
	}
	if form, here := a.screen.(*form); here {
		if f := a.about(form.at, open); f != nil {
			return f
		}
	}
	if len(open) > 0 {
		return open[0]
	}
	return nil
}

// about picks the finding that speaks of the item on screen, or else of the question.
func (a *App) about(at place, open []*advice.Finding) *advice.Finding {
	if list := at.list(); list != nil {
		for _, f := range open {
			if f.Subject != "" && f.Subject == a.subjectOf(list, at.item) && speaksOf(f, list.ID) {
				return f
			}
		}
	}
	for _, f := range open {
		if slices.Contains(f.Rule.Questions, at.question.ID) {
			return f
		}
	}
	return nil
}

// subjectOf is what findings call an item of a list: its id, or the platform it is on.
func (a *App) subjectOf(list *steps.Question, item int) string {
	s := a.session.strategy
	if id := list.ItemID(s, item); id != "" {
		return id
	}
	return list.Naming().Answer(s, item).String()
}

// openFindings are the findings that the user has not accepted, most serious first.
func (a *App) openFindings() []*advice.Finding {
	var open []*advice.Finding
	for i := range a.report.Findings {
		if f := &a.report.Findings[i]; f.Accepted == nil {
			open = append(open, f)
		}
	}
	return open
}

// goToFinding goes to the question that a finding speaks of, at the thing that it speaks of.
func (a *App) goToFinding(f *advice.Finding) {
	a.open(a.placeOf(f.Rule.Questions[0], f.Subject))
}

// placeOf finds the place of a question: of a list's question, the item that the subject names, or
// the list where there is none.
func (a *App) placeOf(id, subject string) place {
	q := steps.Find(id)
	list := steps.ListOf(q)
	if q.Kind == steps.List {
		list = q
	}
	if list == nil {
		return place{question: q}
	}
	for i := range list.Len(a.session.strategy) {
		if subject == "" || a.subjectOf(list, i) != subject {
			continue
		}
		if q.Kind == steps.List {
			q = &list.Items[0]
		}
		return place{question: q, item: i}
	}
	return place{question: list}
}
