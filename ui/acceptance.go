package ui

import (
	"slices"

	"sweetspot/advice"
	"sweetspot/steps"
)

// askAcceptance asks why the user lives with a finding; one that is accepted is opened again.
func (a *App) askAcceptance(f *advice.Finding) {
	if f.Accepted != nil {
		a.session.remember(a.placeOf(f.Rule.Questions[0], f.Subject))
		a.dropAcceptance(f)
		a.afterAcceptance()
		a.flash = a.text("accept.withdrawn")
		return
	}
	if f.Level == advice.Strength {
		return
	}
	title := f.Words(a.sp).Title
	a.overlay = newPrompt(a, a.text("accept.title", args{"Title": title}), a.text("accept.about"), "",
		func(a *App, because string) string {
			if because == "" {
				return a.text("accept.empty")
			}
			a.session.remember(a.placeOf(f.Rule.Questions[0], f.Subject))
			a.dropAcceptance(f)
			s := a.session.strategy
			s.Accepted = append(s.Accepted, steps.Acceptance{
				Rule: f.Rule.ID, Subject: f.Subject, Because: because,
				Date: a.config.Today, Seen: f.Digest(),
			})
			a.afterAcceptance()
			return ""
		})
}

func (a *App) dropAcceptance(f *advice.Finding) {
	s := a.session.strategy
	s.Accepted = slices.DeleteFunc(slices.Clone(s.Accepted), func(accepted steps.Acceptance) bool {
		return accepted.Rule == f.Rule.ID && accepted.Subject == f.Subject
	})
}

// afterAcceptance shows the findings as they are now, and puts the decision on disk.
func (a *App) afterAcceptance() {
	a.review()
	a.save()
	a.screen = a.screen.again(a)
}
