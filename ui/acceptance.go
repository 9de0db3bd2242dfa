package ui

import (
	"unicode/utf8"

	"sweetspot/advice"
	"sweetspot/steps"
)

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
	title := f.Title(a.sp)
	a.setOverlay(newPrompt(a, a.text("accept.title", args{"Title": title}), a.text("accept.about"), "",
		func(a *App, because string) string {
			if because == "" {
				return a.text("accept.empty")
			}
			if utf8.RuneCountInString(because) > steps.MaxText {
				return (&steps.Problem{ID: "too_long", Args: args{"Max": steps.MaxText}}).Say(a.sp.Texts)
			}
			a.session.Accept(f, because)
			a.afterAcceptance()
			return ""
		}))
}

// afterAcceptance saves the decision, and shows the findings as they are now.
func (a *App) afterAcceptance() {
	a.save()
	a.refresh()
}
