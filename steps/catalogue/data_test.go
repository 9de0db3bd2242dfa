package catalogue

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// all gives every figure of a platform that a source gives, the ad limits included.
func all(p *Platform) []Figure {
	figures := slices.Clone(p.Figures)
	for _, f := range []Figure{p.Radius, p.Pool, p.ListMinimum, p.DailyBudget} {
		if f.Known() {
			figures = append(figures, f)
		}
	}
	return figures
}

// fractions returns every judgement of a platform between 0 and 1, by what it is about.
func fractions(p *Platform) map[string]float64 {
	of := map[string]float64{
		"buys": p.Buys, "job role": p.Aim.JobRole, "age": p.Aim.Age, "interest": p.Aim.Interest,
		"intent": p.Aim.Intent, "relationship": p.Aim.Relationship,
	}
	for _, goal := range GoalKinds() {
		of[string(goal)] = p.Serves[goal]
	}
	return of
}

// TestJudgementBounds: judgements are within their scale, and each platform is good at something.
func TestJudgementBounds(t *testing.T) {
	for _, p := range load(t, nil).Platforms() {
		best := 0.0
		for of, value := range fractions(p) {
			if value < 0 || value > 1 {
				t.Errorf("%s: %s is %g", p.ID, of, value)
			}
			best = max(best, value)
		}
		if best < 0.5 {
			t.Errorf("%s is good at nothing: its best judgement is %g", p.ID, best)
		}
		if len(p.Serves) != len(GoalKinds()) {
			t.Errorf("%s serves %d kinds of goal, want %d", p.ID, len(p.Serves), len(GoalKinds()))
		}
		if p.Hours < 0.5 || p.Hours > 10 {
			t.Errorf("%s takes %g hours a week", p.ID, p.Hours)
		}
		if isCircle := p.Aim.Location.Reach == Radius; isCircle != (p.Aim.Location.RadiusKm > 0) {
			t.Errorf("%s reaches %+v", p.ID, p.Aim.Location)
		}
	}
}

// TestWhoIsBest: the judgements put first whom the articles behind them name for a purpose.
func TestWhoIsBest(t *testing.T) {
	c := load(t, nil)
	for of, want := range map[string]string{
		string(GoalSearchers): "google-ads", string(GoalRecruitment): "linkedin", string(GoalAwareness): "tiktok", string(GoalCommunity): "discord",
		"job role": "linkedin", "intent": "google-ads",
	} {
		for _, p := range c.Platforms() {
			if fractions(p)[of] > fractions(c.Platform(want))[of] {
				t.Errorf("%s is better for %s than %s", p.ID, of, want)
			}
		}
	}
}

// TestEveryGoalIsServed: for each kind of goal some platform serves it well, and some hardly.
func TestEveryGoalIsServed(t *testing.T) {
	for _, goal := range GoalKinds() {
		most, least := 0.0, 1.0
		for _, p := range load(t, nil).Platforms() {
			most, least = max(most, p.Serves[goal]), min(least, p.Serves[goal])
		}
		if most < 0.8 || least > 0.3 {
			t.Errorf("%s is served between %g and %g", goal, least, most)
		}
	}
}

func TestEverySourceIsThereAndUsed(t *testing.T) {
	c := load(t, nil)
	used := map[string]bool{}
	for _, p := range c.Platforms() {
		for _, s := range p.Shares {
			used[s.Source] = true
		}
		for _, f := range all(p) {
			used[f.Source] = true
		}
		if p.Geography.Source != "" {
			used[p.Geography.Source] = true
		}
	}
	for id := range used {
		if _, ok := c.Source(id); !ok {
			t.Errorf("source %s is not there", id)
		}
	}
	for id, s := range c.sources {
		if !used[id] {
			t.Errorf("source %s is not used", id)
		}
		if s.ID != id || !strings.HasPrefix(s.URL, "http") {
			t.Errorf("source %s is %v", id, s)
		}
	}
}

func TestNoWeakSourceDecides(t *testing.T) {
	c := load(t, nil)
	for _, p := range c.Platforms() {
		for _, s := range p.Shares {
			if source, _ := c.Source(s.Source); source.Tier == "C" {
				t.Errorf("%s: the share of %s in %s rests on %s", p.ID, s.Ages, s.Country, s.Source)
			}
		}
		if source, _ := c.Source(p.Pool.Source); source.Tier == "C" {
			t.Errorf("%s: the smallest audience rests on %s", p.ID, p.Pool.Source)
		}
	}
}

func TestAdLimits(t *testing.T) {
	c := load(t, nil)
	for _, p := range c.Platforms() {
		if p.Radius.Known() && p.Aim.Location != (Location{Radius, p.Radius.Value}) {
			t.Errorf("%s: the radius is %g km, judged as %v", p.ID, p.Radius.Value, p.Aim.Location)
		}
		if wants := p.ID == "linkedin"; p.Pool.Known() != wants {
			t.Errorf("%s: smallest audience known is %v, want %v", p.ID, p.Pool.Known(), wants)
		}
	}
	if pool := c.Platform("linkedin").Pool; pool.Value != 300 || pool.Source != "li_counts" {
		t.Errorf("LinkedIn's smallest audience is %v", pool)
	}
	if list := c.Platform("youtube").ListMinimum; list.Value != 100 {
		t.Errorf("YouTube's smallest list is %v", list)
	}
}

func TestBothLanguages(t *testing.T) {
	c := load(t, nil)
	for _, p := range c.Platforms() {
		if p.Name("en") == "" || p.Name("fr") == "" {
			t.Errorf("%s has no name", p.ID)
		}
		if p.Does("en") == "" || p.Does("fr") == "" || p.Does("en") == p.Does("fr") {
			t.Errorf("%s does %q and %q", p.ID, p.Does("en"), p.Does("fr"))
		}
	}
}

func TestEveryPhraseHasItsFrench(t *testing.T) {
	c := load(t, nil)
	spoken := map[string]bool{"": true, meanOfBrackets: true}
	for _, p := range c.Platforms() {
		for _, s := range p.Shares {
			spoken[s.Of], spoken[s.Note] = true, true
		}
		for _, f := range all(p) {
			spoken[f.Unit], spoken[f.Says], spoken[f.Group], spoken[f.Note] = true, true, true, true
		}
		spoken[p.Geography.Note] = true
	}
	for _, level := range levels {
		spoken[level] = true
	}
	for phrase := range spoken {
		if phrase != "" && c.french[phrase] == "" {
			t.Errorf("%q has no French", phrase)
		}
	}
	for phrase := range c.french {
		if !spoken[phrase] {
			t.Errorf("%q is never said", phrase)
		}
	}
}

func TestFrenchTypography(t *testing.T) {
	c := load(t, nil)
	texts := map[string]string{}
	maps.Copy(texts, c.french)
	for _, p := range c.Platforms() {
		texts[p.ID+" does"], texts[p.ID+" name"] = p.Does("fr"), p.Name("fr")
	}
	for of, text := range texts {
		for _, wrong := range []string{" ;", " :", " ?", " !", " %", "« ", " »", "\u202f", "'"} {
			if strings.Contains(text, wrong) {
				t.Errorf("%s: %q holds %q", of, text, wrong)
			}
		}
	}
}
