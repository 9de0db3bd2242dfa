package ui

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"

	"sweetspot/advice"
	"sweetspot/session"
	"sweetspot/steps"
)

// light draws the light of a mistake: a sign, a count where there is one, and the colour of the level.
func (a *App) light(m advice.Mistake) string {
	switch state, cautions := a.session.Report().Light(m), a.session.Report().Cautions(m); {
	case state == advice.Raised:
		return a.theme.Flag.Render(fmt.Sprintf("● %d", a.session.Report().Flags(m)))
	case cautions > 0:
		return a.theme.Caution.Render(fmt.Sprintf("▲ %d", cautions))
	case state == advice.Clear:
		return a.theme.Good.Render("✓")
	}
	return a.theme.Quiet.Render("○")
}

// levelMark returns the sign and the style of a level. It is always drawn with words beside it.
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

// flagOn returns the first red flag about an item of a list that was not accepted, nil where there is none.
func (a *App) flagOn(listID, subject string) *advice.Finding {
	for i := range a.session.Report().Findings {
		f := &a.session.Report().Findings[i]
		if f.Level == advice.Flag && f.Accepted == nil && subject != "" && f.Subject == subject && speaksOf(f, listID) {
			return f
		}
	}
	return nil
}

// speaksOf reports whether a finding's rule reads a list or one of its questions.
func speaksOf(f *advice.Finding, listID string) bool {
	return slices.ContainsFunc(f.Questions(), func(id string) bool {
		return id == listID || strings.HasPrefix(id, listID+".")
	})
}

// shown returns the finding to show beside a question: one that the last answer caused, or else one about
// the item or the question on screen, or else the most serious one. It is nil where none is open.
func (a *App) shown() *advice.Finding {
	open := a.session.OpenFindings()
	for _, f := range open {
		if slices.Contains(a.session.Caused(), session.FindingKey(f)) {
			return f
		}
	}
	if form := a.question(); form != nil {
		if f := a.about(form.at, open); f != nil {
			return f
		}
	}
	if len(open) > 0 {
		return open[0]
	}
	return nil
}

// about returns the first of some findings about the item at a place, or else about its question; nil
// where none is.
func (a *App) about(at session.Place, open []*advice.Finding) *advice.Finding {
	if list := at.List(); list != nil {
		for _, f := range open {
			if f.Subject != "" && f.Subject == a.session.Subject(list, at.Item) && speaksOf(f, list.ID) {
				return f
			}
		}
	}
	for _, f := range open {
		if slices.Contains(f.Questions(), at.Question.ID) {
			return f
		}
	}
	return nil
}

// goToFinding opens the first question that a finding's rule reads, at the item that the finding is about, or the
// check-in that the finding asks for.
func (a *App) goToFinding(f *advice.Finding) {
	if f.Figures() {
		a.openCheckIn()
		return
	}
	a.open(a.session.PlaceOf(f.Questions()[0], f.Subject))
}

// askAcceptance asks why the user accepts a finding. One that is accepted already is opened again.
func (a *App) askAcceptance(f *advice.Finding) {
	if f.Accepted != nil {
		a.setOverlay(newDecision(a.text("accept.again", args{"Title": f.Title(a.sp)}),
			a.text("accepted_because", args{"Because": f.Accepted.Because}),
			option{a.text("accept.yes"), func(a *App) {
				a.session.Withdraw(f)
				a.afterAcceptance()
				a.say(a.text("accept.withdrawn"))
			}},
			option{text: a.text("accept.no")}))
		return
	}
	if f.Level == advice.Strength {
		return
	}
	key := session.FindingKey(f)
	asked := newPrompt(a, a.text("accept.title", args{"Title": f.Title(a.sp)}), a.text("accept.about"), a.reasons[key],
		func(a *App, because string) string {
			if because == "" {
				return a.text("accept.empty")
			}
			if utf8.RuneCountInString(because) > steps.MaxText {
				return (&steps.Problem{ID: "too_long", Args: args{"Max": steps.MaxText}}).Say(a.sp.Texts)
			}
			delete(a.reasons, key)
			a.session.Accept(f, because)
			a.afterAcceptance()
			return ""
		})
	asked.left = func(a *App, line string) { a.reasons[key] = line }
	a.setOverlay(asked)
}

// afterAcceptance saves the decision, and shows the findings as they are now.
func (a *App) afterAcceptance() {
	a.save()
	a.refresh()
}
