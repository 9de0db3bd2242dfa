package field

import (
	"fmt"
	"slices"
	"strings"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/steps"
)

// ranking is the platforms by how well they fit the strategy, best first.
type ranking struct {
	order []string               // ids of platforms
	fit   map[string]*advice.Fit // by id
}

// rank ranks the platforms for the question that chooses one for the strategy, and returns nil for
// others.
func rank(c Context, q *steps.Question) *ranking {
	if q.ID != "channels.platform" {
		return nil
	}
	fits := slices.Clone(c.Fit)
	slices.SortStableFunc(fits, func(x, y advice.Fit) int { return y.Score - x.Score })
	r := &ranking{fit: map[string]*advice.Fit{}}
	for i := range fits {
		r.order = append(r.order, fits[i].Platform.ID)
		r.fit[fits[i].Platform.ID] = &fits[i]
	}
	return r
}

// score returns the score of a platform, "" for one that was not ranked.
func (r *ranking) score(id string) string {
	if fit := r.fit[id]; fit != nil {
		return fmt.Sprint(fit.Score)
	}
	return ""
}

// reasons says what people do on a platform, and where each part of its score comes from.
func (r *ranking) reasons(c Context, id string) []string {
	fit := r.fit[id]
	if fit == nil {
		return nil
	}
	lines := []string{fit.Platform.Does(string(c.Speaker.Texts.Language()))}
	for i := range fit.Parts {
		p := &fit.Parts[i]
		lines = append(lines, c.text("part", lang.Args{
			"Points":  fmt.Sprintf("%2.0f/%d", p.Score*float64(p.Weight), p.Weight),
			"Part":    lang.ID("fit.part." + p.Name),
			"Because": p.Because(c.Speaker),
		}))
	}
	if fit.Cap != "" {
		lines = append(lines, c.Speaker.Texts.Text("fit.cap."+fit.Cap))
	}
	return lines
}

// points says only how many points each part of a score has, where reasons have no room.
func (r *ranking) points(c Context, id string) string {
	fit := r.fit[id]
	if fit == nil {
		return ""
	}
	parts := make([]string, len(fit.Parts))
	for i := range fit.Parts {
		p := &fit.Parts[i]
		parts[i] = fmt.Sprintf("%s %.0f/%d", c.Speaker.Texts.Text("fit.part."+p.Name), p.Score*float64(p.Weight), p.Weight)
	}
	return strings.Join(parts, ", ")
}
