package advice

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// withLongNames gives every built-in platform a name too long for a title.
func withLongNames(t *testing.T) *catalogue.Catalogue {
	t.Helper()
	folder := fstest.MapFS{}
	name := regexp.MustCompile(`(?m)^name: .*$`)
	for _, p := range builtIn.Platforms() {
		file, err := os.ReadFile("../steps/catalogue/data/" + p.ID + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		longer := name.ReplaceAllString(string(file), "name: The network of all the friends of "+p.ID+" in the world")
		folder[p.ID+".yaml"] = &fstest.MapFile{Data: []byte(longer)}
	}
	long, err := catalogue.Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	return long
}

// lengthen makes every text of a strategy longer than a title, and the numbers that a title may hold
// many digits long.
func lengthen(s *steps.Strategy) {
	steps.Each(s, func(q *steps.Question, item int) {
		answer := q.Answer(s, item)
		if (q.Kind == steps.Text || q.Kind == steps.LongText) && !answer.Blank() {
			q.Put(s, item, steps.Answer{answer[0] + strings.Repeat(" and a good many more words", 3)})
		}
	})
	if s.Business.RadiusKm.Given {
		s.Business.RadiusKm.Value += 0.123456
	}
	for i := range s.Tactics {
		if s.Tactics[i].HoursPerWeek.Given {
			s.Tactics[i].HoursPerWeek.Value += 1e12
		}
	}
}

// TestTitlesFit: a title has at most 60 characters, however long the names in it are.
func TestTitlesFit(t *testing.T) {
	known := withLongNames(t)
	for _, c := range allCases() {
		s := c.strategy()
		lengthen(s)
		report := Review(Case{Strategy: s, Catalogue: known, Today: today})
		for _, sp := range speakers {
			sp.Catalogue = known
			for i := range report.Findings {
				f := &report.Findings[i]
				title := f.Words(sp).Title
				if n := utf8.RuneCountInString(title); n > longestTitle {
					t.Errorf("%s in %s has %d characters: %q", f.Rule.ID, sp.Texts.Language(), n, title)
				}
			}
		}
	}
}

// TestTitleKeepsWhatItSays: names give way before the sentence does.
func TestTitleKeepsWhatItSays(t *testing.T) {
	for _, c := range []struct {
		title string
		args  map[string]any
		want  string
	}{
		{"rule.targeting-gap.", map[string]any{"Platform": platformName("google-ads"),
			"Crucial": crucial{thing: steps.CrucialLocation, place: "City of London", radius: steps.Num(0.4)}},
			"Google Ads cannot aim at 0.4 km around City of London"},
		{"rule.account-no-owner.", map[string]any{"Account": accountName{"facebook", "@squaremilegym"}},
			"Nobody is in charge of Facebook (@squaremilegym)"},
		{"rule.account-no-owner.", map[string]any{"Account": accountName{"google-business", "Square Mile Gym"}},
			"Nobody is in charge of Google Business Profile"},
		{"rule.no-edge.", map[string]any{"Competitor": unquoted("The Gym Around the Corner of London Wall")},
			"No reason yet to prefer you to The Gym Around the…"},
		{"rule.no-needs.", map[string]any{"Audience": called{"audience", " "}}, "An audience: needs unknown"},
	} {
		f := &Finding{args: c.args, naming: &naming{organisation: steps.OrganisationCompany, people: "customers"}}
		if got := f.title(speakers[0], c.title+"title"); got != c.want {
			t.Errorf("%s: %q, want %q", c.title, got, c.want)
		}
	}
}

// TestRender: arguments in both languages.
func TestRender(t *testing.T) {
	for _, c := range []struct {
		arg             any
		english, french string
	}{
		{platformName("google-ads"), "Google Ads", "Google Ads"},
		{platformName("email"), "the email newsletter", "la newsletter"},
		{eitherOf{"facebook"}, "Facebook", "Facebook"},
		{eitherOf{"facebook", "instagram"}, "Facebook or Instagram", "Facebook ou Instagram"},
		{accountName{"facebook", " "}, "Facebook", "Facebook"},
		{accountName{"facebook", "@gym"}, "Facebook (@gym)", "Facebook (@gym)"},
		{accountName{"facebook", "@a-very-long-handle-of-a-gym"}, "Facebook (@a-very-long-handl…)", "Facebook (@a-very-long-handl…)"},
		{called{"objective", "Sell 40. "}, "“Sell 40”", "«\u00a0Sell 40\u00a0»"},
		{metricName("orders"), "orders or bookings", "ventes ou réservations"},
		{percent(12.5), "13%", "13\u00a0%"},
		{quantity{"hours", 1}, "1 hour", "1 heure"},
		{quantity{"hours", 1.5}, "1.5 hours", "1,5 heure"},
		{quantity{"hours", 2}, "2 hours", "2 heures"},
		{quantity{"hours", 2.5}, "2.5 hours", "2,5 heures"},
		{countryName("FR"), "France", "France"},
		{crucial{thing: steps.CrucialLocation}, "people near you", "les gens près de vous"},
		{crucial{thing: steps.CrucialLocation, place: "Lyon"}, "people around Lyon", "les gens du lieu (Lyon)"},
		{crucial{thing: steps.CrucialLocation, place: "Albi", radius: steps.Num(5), country: "FR"}, "5 km around Albi", "5 km à la ronde (Albi)"},
		{crucial{thing: steps.CrucialLocation, place: "Leeds", radius: steps.Num(4.83), country: "GB"}, "3 miles around Leeds", "3 miles à la ronde (Leeds)"},
		{crucial{thing: steps.CrucialAge, place: "Lyon", radius: steps.Num(2)}, "a certain age", "un âge précis"},
	} {
		for i, want := range []string{c.english, c.french} {
			if got := (renderer{speakers[i], longestPlan}).render(c.arg); got != want {
				t.Errorf("%#v in %s: %q, want %q", c.arg, speakers[i].Texts.Language(), got, want)
			}
		}
	}
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		text string
		most int
		want string
	}{
		{"twelve chars", 12, "twelve chars"},
		{"twelve chars", 11, "twelve…"},
		{"a twelvechars", 12, "a twelvecha…"}, // the space is in the first half
		{" two\n lines. ", 12, "two lines"},
		{"cut, here and there", 6, "cut…"},
	} {
		if got := shorten(c.text, c.most); got != c.want {
			t.Errorf("%q in %d: %q, want %q", c.text, c.most, got, c.want)
		}
	}
}

// TestForms: which variant of its sentences a rule uses.
func TestForms(t *testing.T) {
	onScale := func(ratio float64) func(*steps.Strategy) {
		return both(result(halfway, 80+20*ratio, 0), func(s *steps.Strategy) {
			s.Measures[0].ScaleAbove, s.Measures[0].ScaleAction = steps.Num(120), "Add a second taster."
		})
	}
	for _, c := range []struct {
		rule, form string
		edit       func(*steps.Strategy)
	}{
		{"on-pace", "scale", onScale(1.2)},
		{"on-pace", "", onScale(1.19)},
		{"behind-pace", "agreed", result(halfway, 81, 0)},
		{"behind-pace", "", both(result(halfway, 81, 0), func(s *steps.Strategy) { s.Measures[0].Action = "" })},
		{"no-trigger", "", actBelow(steps.Number{})},
		{"no-trigger", "action", func(s *steps.Strategy) { s.Measures[0].Action = "" }},
		{"objective-unmeasured", "", func(s *steps.Strategy) { s.Measures = nil }},
		{"objective-unmeasured", "source", func(s *steps.Strategy) { s.Measures[0].Source = "" }},
		{"review-too-late", "", func(s *steps.Strategy) { s.Reviews.First = day("2027-03-01") }},
		{"review-too-late", "never", func(s *steps.Strategy) { s.Reviews.First = day("2027-03-31") }},
		{"objective-not-measurable", "baseline", objective(func(o *steps.Objective) { o.Baseline = steps.Number{} })},
		{"objective-not-measurable", "target", objective(func(o *steps.Objective) { o.Target = steps.Number{} })},
		{"objective-not-measurable", "raise", objective(func(o *steps.Objective) { o.Target = steps.Num(80) })},
		{"objective-no-deadline", "order", objective(func(o *steps.Objective) { o.Deadline = o.Start })},
		{"account-no-access", "", func(s *steps.Strategy) { s.Accounts[0].Access = steps.No }},
		{"account-no-access", "unknown", func(s *steps.Strategy) { s.Accounts[0].Access = steps.Unknown }},
		{"vanity-metric", "", objective(func(o *steps.Objective) { o.Metric = "reach" })},
	} {
		report := review(ruleCase{edit: c.edit}.strategy())
		at := slices.IndexFunc(report.Findings, func(f Finding) bool { return f.Rule.ID == c.rule })
		if at < 0 {
			t.Errorf("%s is quiet, want form %q", c.rule, c.form)
		} else if got := report.Findings[at].form; got != c.form {
			t.Errorf("%s: form %q, want %q", c.rule, got, c.form)
		}
	}
}

func TestSharesOfFit(t *testing.T) {
	for platform, want := range map[string]int{"facebook": 2, "mastodon": 0} {
		fit := fitOf(gym(), platform)
		if shares := fit.Shares(); len(shares) != want {
			t.Errorf("%s: %d shares, want %d: %v", platform, len(shares), want, shares)
		}
	}
	everybody := fitOf(ruleCase{edit: aged()}.strategy(), "mastodon")
	if there := everybody.part("there").Score; there != unfound {
		t.Errorf("mastodon without figures: %g, want %g", there, unfound)
	}
}
