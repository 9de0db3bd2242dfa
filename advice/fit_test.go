package advice

import (
	"math"
	"strings"
	"testing"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// scores are the fits of all platforms by id.
func scores(s *steps.Strategy) map[string]int {
	all := map[string]int{}
	for _, fit := range review(s).Fit {
		all[fit.Platform.ID] = fit.Score
	}
	return all
}

// variants gives a strategy with each choice of the values listed for each setting.
func variants(base *steps.Strategy, settings ...[]func(*steps.Strategy)) []*steps.Strategy {
	all := []*steps.Strategy{base}
	for _, choices := range settings {
		var more []*steps.Strategy
		for _, s := range all {
			for _, choose := range choices {
				varied := s.Clone()
				choose(varied)
				more = append(more, varied)
			}
		}
		all = more
	}
	return all
}

func kinds(kinds ...catalogue.GoalKind) (choices []func(*steps.Strategy)) {
	for _, kind := range kinds {
		choices = append(choices, func(s *steps.Strategy) { s.Goal.Kind = kind })
	}
	return choices
}

func crucials(things ...steps.Crucial) (choices []func(*steps.Strategy)) {
	for _, thing := range things {
		choices = append(choices, crucially(thing))
	}
	return choices
}

func ageSets(sets ...[]steps.AgeBracket) (choices []func(*steps.Strategy)) {
	for _, set := range sets {
		choices = append(choices, aged(set...))
	}
	return choices
}

func prices(levels ...steps.Price) (choices []func(*steps.Strategy)) {
	for _, level := range levels {
		choices = append(choices, func(s *steps.Strategy) { s.Business.Price = level })
	}
	return choices
}

func countries(codes ...string) (choices []func(*steps.Strategy)) {
	for _, code := range codes {
		choices = append(choices, func(s *steps.Strategy) { s.Business.Country = code })
	}
	return choices
}

var (
	adultSets  = [][]steps.AgeBracket{nil, {steps.Ages18}, {steps.Ages30}, {steps.Ages18, steps.Ages30}, {steps.Ages50}, {steps.Ages65}}
	everywhere = countries("", "US", "GB", "FR")
)

// blankSlate is a business that has chosen nothing yet.
func blankSlate() *steps.Strategy {
	s := gym()
	s.Channels, s.Tactics, s.Accounts = nil, nil, nil
	return s
}

func national(s *steps.Strategy) *steps.Strategy {
	s.Business.Market, s.Business.RadiusKm = steps.MarketNational, steps.Number{}
	return s
}

// order fails where a platform doesn't fit better than each of the others, by so many points.
func order(t *testing.T, s *steps.Strategy, by int, best string, others ...string) {
	t.Helper()
	all := scores(s)
	for _, other := range others {
		if all[best] < all[other]+by {
			t.Errorf("%s %d, %s %d: kind %q, crucial %q, ages %v, price %q, country %q", best, all[best], other, all[other],
				s.Goal.Kind, s.Goal.Crucial, s.Audiences[0].Ages, s.Business.Price, s.Business.Country)
		}
	}
}

func TestHalfMileGym(t *testing.T) {
	for _, s := range variants(blankSlate(), ageSets(adultSets...), kinds(catalogue.GoalSales, catalogue.GoalLeads, catalogue.GoalAwareness, ""),
		prices("", steps.PriceEveryday, steps.PriceConsidered), everywhere) {
		least := 20
		if s.Business.Country == "FR" { // where few young people use Facebook
			least = 5
		}
		order(t, s, least, "facebook", "linkedin")
	}
}

func TestCrocodileFlipFlops(t *testing.T) {
	base := blankSlate()
	flipFlops(base)
	var others []string
	for _, p := range builtIn.Platforms() {
		if p.ID != "google-ads" {
			others = append(others, p.ID)
		}
	}
	for _, s := range variants(base, ageSets(adultSets...), crucials("", steps.CrucialIntent, steps.CrucialInterest),
		prices("", steps.PriceEveryday, steps.PriceConsidered, steps.PriceInvestment), everywhere) {
		order(t, s, 1, "google-ads", others...)
	}
}

func TestInvestmentFurniture(t *testing.T) {
	older := [][]steps.AgeBracket{{steps.Ages30, steps.Ages50}, {steps.Ages30}, {steps.Ages50}}
	base := national(blankSlate())
	base.Business.Price = steps.PriceInvestment
	for _, s := range variants(base, ageSets(older...), kinds(catalogue.GoalSales, catalogue.GoalLeads, catalogue.GoalAwareness, ""),
		crucials("", steps.CrucialAge, steps.CrucialInterest, steps.CrucialLocation, steps.CrucialRelationship), everywhere) {
		order(t, s, 1, "facebook", "instagram", "tiktok")
	}
	for _, s := range variants(base, ageSets(older...), crucials(steps.CrucialIntent), everywhere) { // all of them capped
		order(t, s, 0, "facebook", "instagram", "tiktok")
	}
}

func TestStreetwear(t *testing.T) {
	base := national(blankSlate())
	for _, s := range variants(base, ageSets([]steps.AgeBracket{steps.Ages13}), kinds(catalogue.GoalSales, catalogue.GoalAwareness, catalogue.GoalLeads, ""),
		crucials("", steps.CrucialAge, steps.CrucialInterest, steps.CrucialIntent), prices("", steps.PriceEveryday, steps.PriceConsidered), everywhere) {
		for _, young := range []string{"tiktok", "instagram", "snapchat"} {
			order(t, s, 1, young, "facebook")
		}
	}
}

func TestCafeWithFans(t *testing.T) {
	base := blankSlate()
	base.Business.Fans = steps.FansMany
	base.Goal.Kind, base.Goal.Crucial = catalogue.GoalAdvocacy, steps.CrucialRelationship
	for _, s := range variants(base, ageSets(adultSets...), prices("", steps.PriceEveryday), everywhere) {
		order(t, s, 1, "facebook", "google-ads")
		order(t, s, 1, "whatsapp", "google-ads")
	}
}

func fitOf(s *steps.Strategy, platform string) *Fit {
	report := review(s)
	for i := range report.Fit {
		if report.Fit[i].Platform.ID == platform {
			return &report.Fit[i]
		}
	}
	return nil
}

func (f *Fit) part(name string) *Part {
	for i := range f.Parts {
		if f.Parts[i].Name == name {
			return &f.Parts[i]
		}
	}
	return nil
}

func TestFitParts(t *testing.T) {
	guess := func(ch *steps.Channel) { ch.Evidence = steps.EvidenceGuess }
	for _, c := range []struct {
		name, platform, part string
		edit                 func(*steps.Strategy)
		score                float64
		assumed              bool
	}{
		{"US figures where the country has none", "instagram", "there", func(*steps.Strategy) {}, (0.80 + 0.62) / 2, true},
		{"figures of the country", "instagram", "there", both(aged(steps.Ages50), countries("FR")[0]), 0.39, true},
		{"US figures for the age that the country lacks", "instagram", "there", both(aged(steps.Ages30, steps.Ages50), countries("FR")[0]), (0.62 + 0.39) / 2, true},
		{"no ages: adults", "instagram", "there", aged(), 0.50, true},
		{"no ages: adults of the country", "facebook", "there", both(aged(), countries("FR")[0], channel(nothingSaid)), 0.61, true},
		{"no figure for an age: adults", "pinterest", "there", aged(steps.Ages13), 0.35, true},
		{"no figure at all", "mastodon", "there", func(*steps.Strategy) {}, 0.1, true},
		{"their answer from data", "facebook", "there", func(*steps.Strategy) {}, 1, false},
		{"their answer on a guess", "facebook", "there", channel(guess), (1 + 0.74) / 2, false},
		{"their answer, unknown", "facebook", "there", channel(func(ch *steps.Channel) { ch.There = steps.Unknown }), 0.74, true},
		{"the audience that the channel names", "facebook", "there", both(channel(nothingSaid), grandparents), 0.74, true},
		{"all audiences where it names none", "facebook", "there", both(channel(nothingSaid), grandparents,
			channel(func(ch *steps.Channel) { ch.Audience = "" })), (0.68 + 0.80 + 0.57) / 3, true},

		{"a circle that serves", "facebook", "aim", func(*steps.Strategy) {}, 1, false},
		{"a circle too wide", "facebook", "aim", func(s *steps.Strategy) { s.Business.RadiusKm = steps.Num(0.4) }, 0.3, false},
		{"a circle, no radius given", "facebook", "aim", func(s *steps.Strategy) { s.Business.RadiusKm = steps.Number{} }, 1, false},
		{"a city for neighbours", "linkedin", "aim", func(*steps.Strategy) {}, 0.3, false},
		{"a city for a country", "linkedin", "aim", func(s *steps.Strategy) { national(s) }, 1, false},
		{"own people", "whatsapp", "aim", func(*steps.Strategy) {}, 0.5, false},
		{"nowhere", "bluesky", "aim", func(*steps.Strategy) {}, 0, false},
		{"nothing crucial yet", "bluesky", "aim", crucially(""), 0.5, true},
		{"a job", "linkedin", "aim", crucially(steps.CrucialJobRole), 1, false},

		{"buying, for the part that is there", "instagram", "buys", func(*steps.Strategy) {}, 0.6 * 0.71 / 0.80, true},
		{"buying, no ages", "instagram", "buys", aged(), 0.6, true},
		{"buying, answered", "facebook", "buys", func(*steps.Strategy) {}, 1, false},
		{"buying, guessed no", "facebook", "buys", channel(func(ch *steps.Channel) {
			ch.BuyThere, ch.Evidence = steps.No, ""
		}), 0.6 * 0.74 / 0.80 / 2, false},

		{"yours, everyday", "instagram", "yours", func(*steps.Strategy) {}, 0.71 / 0.80, true},
		{"yours, an investment for the young", "instagram", "yours", both(prices(steps.PriceInvestment)[0], aged(steps.Ages18)), 0.2, true},
		{"yours, in five years", "instagram", "yours", both(prices(steps.PriceInvestment)[0], aged(steps.Ages18), func(s *steps.Strategy) {
			s.Goal.HorizonMonths = steps.Num(60)
		}), 0.5, true},
		{"yours, for searchers who are not searching there", "instagram", "yours", kinds(catalogue.GoalSearchers)[0], 0.71 / 0.80 / 2, true},
		{"yours, for searchers who are", "google-ads", "yours", kinds(catalogue.GoalSearchers)[0], 1, true},

		{"serves", "instagram", "serves", func(*steps.Strategy) {}, 0.6, false},
		{"serves, no kind", "mastodon", "serves", kinds("")[0], (0.2 + 0.1 + 0.1 + 0.1 + 0.6 + 0.4 + 0.3 + 0.1) / 8, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			part := fitOf(ruleCase{edit: c.edit}.strategy(), c.platform).part(c.part)
			if math.Abs(part.Score-c.score) > 1e-9 || part.Assumed != c.assumed {
				t.Errorf("%s of %s is %g, assumed %t; want %g, %t", c.part, c.platform, part.Score, part.Assumed, c.score, c.assumed)
			}
		})
	}
}

func TestFitIsTheSumOfItsParts(t *testing.T) {
	fit := fitOf(gym(), "facebook")
	if fit.Score != 94 || !fit.Chosen || fit.Cap != "" { // 30 + 25 + 15 + 15 + 9
		t.Errorf("facebook fits by %d, chosen %t, cap %q", fit.Score, fit.Chosen, fit.Cap)
	}
	weights := 0
	for _, part := range fit.Parts {
		weights += part.Weight
	}
	if weights != 100 {
		t.Errorf("weights add up to %d", weights)
	}
}

func TestCaps(t *testing.T) {
	s := gym()
	s.Goal.Crucial, s.Channels[0].There = steps.CrucialJobRole, ""
	if fit := fitOf(s, "facebook"); fit.Score != 40 || fit.Cap != "aim" {
		t.Errorf("without aim %d, cap %q", fit.Score, fit.Cap)
	}
	s.Channels[0].There = steps.Yes
	if fit := fitOf(s, "facebook"); fit.Cap != "" {
		t.Errorf("known to be there %d, cap %q", fit.Score, fit.Cap)
	}
	s = gym()
	s.Channels[0].There, s.Channels[0].Evidence = steps.No, steps.EvidenceGuess
	if fit := fitOf(s, "facebook"); fit.Score != 20 || fit.Cap != "absent" {
		t.Errorf("absent %d, cap %q", fit.Score, fit.Cap)
	}
}

func TestBecause(t *testing.T) {
	en := steps.Speaker{Texts: lang.Load(lang.English), Catalogue: builtIn}
	fr := steps.Speaker{Texts: lang.Load(lang.French), Catalogue: builtIn}
	for _, c := range []struct {
		platform, part string
		sp             steps.Speaker
		edit           func(*steps.Strategy)
		want           []string
	}{
		{"facebook", "there", en, func(*steps.Strategy) {}, []string{"your answer"}},
		{"facebook", "there", en, channel(func(ch *steps.Channel) { ch.Evidence = "" }), []string{"guess", "74%", "United States", "2025"}},
		{"instagram", "there", en, func(*steps.Strategy) {}, []string{"assumed", "71%", "18-29 and 30-49", "United States", "2025", "Pew Research Center"}},
		{"instagram", "there", fr, both(aged(steps.Ages50), countries("FR")[0]), []string{"supposé", "39\u00a0%", "50-64", "France", "2025", "Flashs"}},
		{"instagram", "there", en, aged(), []string{"50% of adults"}},
		{"linkedin", "there", en, func(*steps.Strategy) {}, []string{"2021-2023"}},
		{"mastodon", "there", en, func(*steps.Strategy) {}, []string{"no published figure found"}},
		{"facebook", "aim", en, func(*steps.Strategy) {}, []string{"0.62 miles", "Meta for Developers", "2026"}},
		{"linkedin", "aim", fr, func(*steps.Strategy) {}, []string{"estimation de Sweetspot"}},
		{"linkedin", "aim", en, crucially(""), []string{"assumed", "until you answer"}},
		{"mastodon", "there", en, aged(), []string{"no published figure found"}},
		{"instagram", "buys", en, func(*steps.Strategy) {}, []string{"assumed", "part of your audience"}},
		{"instagram", "yours", en, func(*steps.Strategy) {}, []string{"assumed", "price"}},
	} {
		part := fitOf(ruleCase{edit: c.edit}.strategy(), c.platform).part(c.part)
		because := part.Because(c.sp)
		for _, want := range c.want {
			if !strings.Contains(because, want) {
				t.Errorf("%s of %s because %q, want %q in it", c.part, c.platform, because, want)
			}
		}
	}
}

// TestAffordable: how far the youngest can buy at each price level.
func TestAffordable(t *testing.T) {
	for price, want := range map[steps.Price]float64{"": 1, steps.PriceEveryday: 1, steps.PriceConsidered: 0.8, steps.PriceInvestment: 0.1} {
		s := gym()
		s.Business.Price = price
		v := newView(Case{Strategy: s, Catalogue: builtIn, Today: today})
		if got := v.affords(agesOf([]steps.AgeBracket{steps.Ages13})); got != want {
			t.Errorf("at 13-17 and price %q: %g, want %g", price, got, want)
		}
	}
}
