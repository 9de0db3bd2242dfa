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

func TestJudgements(t *testing.T) {
	km := func(radius float64) Location { return Location{Radius, radius} }
	tests := []struct {
		id          string
		kind        Kind
		hours, buys float64
		aim         Aim
		serves      []float64 // in the order of goalKinds
	}{
		{"facebook", Social, 3, 0.6, Aim{km(1), 0.2, 1, 1, 0.1, 1}, []float64{0.7, 0.6, 0.6, 0.3, 0.9, 0.8, 0.7, 0.5}},
		{"instagram", Social, 4, 0.6, Aim{km(1), 0.2, 1, 1, 0.1, 0.7}, []float64{0.8, 0.6, 0.4, 0.2, 0.6, 0.7, 0.4, 0.4}},
		{"linkedin", Social, 3, 0.3, Aim{Location{Reach: City}, 1, 0.3, 0.6, 0.1, 0.6}, []float64{0.5, 0.3, 0.8, 0.2, 0.4, 0.4, 0.2, 0.9}},
		{"tiktok", Social, 5, 0.6, Aim{Location{Reach: Postcode}, 0, 1, 1, 0.2, 0.4}, []float64{0.9, 0.5, 0.3, 0.3, 0.5, 0.6, 0.2, 0.4}},
		{"reddit", Social, 3, 0.2, Aim{Location{Reach: Postcode}, 0.2, 0, 1, 0.3, 0.5}, []float64{0.4, 0.2, 0.2, 0.4, 0.8, 0.6, 0.4, 0.2}},
		{"discord", Social, 5, 0.1, Aim{Location{Reach: Nowhere}, 0, 0, 0.8, 0.1, 1}, []float64{0.2, 0.2, 0.1, 0.1, 1, 0.7, 0.5, 0.2}},
		{"whatsapp", Social, 3, 0.5, Aim{Location{Reach: Own}, 0, 0.2, 0.1, 0, 1}, []float64{0.2, 0.5, 0.4, 0.1, 0.8, 0.7, 0.9, 0.3}},
		{"google-ads", Search, 2, 0.8, Aim{km(1), 0.1, 0.5, 0.5, 1, 0.1}, []float64{0.5, 0.8, 0.8, 1, 0, 0.1, 0.1, 0.5}},
		{"google-business", Local, 1, 0.6, Aim{km(1), 0, 0, 0.2, 1, 0.4}, []float64{0.4, 0.6, 0.6, 0.9, 0.1, 0.5, 0.4, 0.2}},
		{"email", Email, 2, 0.7, Aim{Location{Reach: Own}, 0.5, 0.3, 0.5, 0.2, 1}, []float64{0.2, 0.8, 0.6, 0.1, 0.6, 0.7, 0.5, 0.3}},
		{"website", Owned, 2, 0.6, Aim{Location{Reach: Own}, 0.4, 0.2, 0.6, 1, 0.5}, []float64{0.3, 0.7, 0.7, 0.8, 0.2, 0.3, 0.5, 0.6}},
	}
	c := load(t, nil)
	for _, want := range tests {
		p := c.Platform(want.id)
		if p.Kind != want.kind || p.Hours != want.hours || p.Buys != want.buys {
			t.Errorf("%s: %s, %g hours, buys %g", p.ID, p.Kind, p.Hours, p.Buys)
		}
		if p.Aim != want.aim {
			t.Errorf("%s aims at %v, want %v", p.ID, p.Aim, want.aim)
		}
		for i, goal := range goalKinds {
			if p.Serves[goal] != want.serves[i] {
				t.Errorf("%s serves %s by %g, want %g", p.ID, goal, p.Serves[goal], want.serves[i])
			}
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
		for _, wrong := range []string{" ;", " :", " ?", " !", " %", "« ", " »", "\u202f", "’"} {
			if strings.Contains(text, wrong) {
				t.Errorf("%s: %q holds %q", of, text, wrong)
			}
		}
	}
}
