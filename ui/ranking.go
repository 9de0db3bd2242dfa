package ui

import (
	"fmt"
	"slices"
	"strings"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/session"
)

// ranking is the platforms by how well they fit the strategy at hand, best first.
type ranking struct {
	order []string
	fit   map[string]*advice.Fit
}

// ranked ranks the platforms where one is to be chosen for the strategy, and is nil elsewhere.
func (a *App) ranked(at session.Place) *ranking {
	if at.Question.ID != "channels.platform" {
		return nil
	}
	fits := slices.Clone(a.session.Report().Fit)
	slices.SortStableFunc(fits, func(x, y advice.Fit) int { return y.Score - x.Score })
	r := &ranking{fit: map[string]*advice.Fit{}}
	for i := range fits {
		r.order = append(r.order, fits[i].Platform.ID)
		r.fit[fits[i].Platform.ID] = &fits[i]
	}
	return r
}

// score is what stands beside a platform in the ranking.
func (r *ranking) score(id string) string {
	if fit := r.fit[id]; fit != nil {
		return fmt.Sprint(fit.Score)
	}
	return ""
}

// reasons says what people do on a platform, and where each part of its score comes from.
func (r *ranking) reasons(a *App, id string) []string {
	fit := r.fit[id]
	if fit == nil {
		return nil
	}
	lines := []string{fit.Platform.Does(string(a.sp.Texts.Language()))}
	for i := range fit.Parts {
		lines = append(lines, partLine(a, &fit.Parts[i]))
	}
	if fit.Cap != "" {
		lines = append(lines, a.sp.Texts.Text("fit.cap."+fit.Cap))
	}
	return lines
}

// points says only how many points each part of a score has, where there is no room for reasons.
func (r *ranking) points(a *App, id string) string {
	fit := r.fit[id]
	if fit == nil {
		return ""
	}
	parts := make([]string, len(fit.Parts))
	for i := range fit.Parts {
		p := &fit.Parts[i]
		parts[i] = fmt.Sprintf("%s %.0f/%d", a.sp.Texts.Text("fit.part."+p.Name), p.Score*float64(p.Weight), p.Weight)
	}
	return strings.Join(parts, ", ")
}

// partLine says one part of a fit: its points of how many, and where they come from.
func partLine(a *App, p *advice.Part) string {
	return a.text("part", args{
		"Points":  fmt.Sprintf("%2.0f/%d", p.Score*float64(p.Weight), p.Weight),
		"Part":    lang.ID("fit.part." + p.Name),
		"Because": p.Because(a.sp),
	})
}
