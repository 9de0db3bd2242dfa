package ui

import (
	"strings"

	"sweetspot/advice"
	"sweetspot/ui/draw"
)

// smartLine draws the five SMART lights of the objective on screen, with the letters alone below
// smartFrom columns. It is "" at questions that are not about an objective.
func (f *form) smartLine(a *App, width int) string {
	if list := f.at.List(); list == nil || list.ID != "objectives" {
		return ""
	}
	lights := advice.SMART(advice.Case{
		Strategy:  a.session.Strategy(),
		Catalogue: a.sp.Catalogue,
		Today:     a.config.Today,
	}, a.session.Index(f.at))
	var parts []string
	for i, light := range lights {
		name := light.Letter
		if width >= smartFrom {
			name = a.sp.Texts.Text("smart." + smartNames[i])
		}
		parts = append(parts, name+" "+smartSign(a.theme, light.State))
	}
	return draw.Fill(strings.Join(parts, "  "), width)
}

// smartNames are the ids of the words behind the five letters, in their order.
var smartNames = [5]string{"specific", "measurable", "achievable", "realistic", "time_bound"}

// smartFrom is the number of columns from which the five words fit on a line.
const smartFrom = 66

func smartSign(theme draw.Theme, state advice.State) string {
	switch state {
	case advice.Raised:
		return theme.Flag.Render("●")
	case advice.Clear:
		return theme.Good.Render("✓")
	}
	return theme.Quiet.Render("○")
}
