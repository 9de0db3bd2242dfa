package document

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"sweetspot/advice"
	"sweetspot/document/page"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
	"sweetspot/steps/reading"
)

func names(sections []Section) []string {
	var all []string
	for _, section := range sections {
		all = append(all, section.Name)
	}
	return all
}

func sectionText(t *testing.T, sections []Section, name string) string {
	t.Helper()
	at := slices.Index(names(sections), name)
	if at < 0 {
		t.Fatalf("there is no section %s in %v", name, names(sections))
	}
	return sections[at].Text
}

func TestOrderOfSections(t *testing.T) {
	s := example(t, "gym", lang.English)
	want := []string{"summary", "objectives", "audience", "platforms", "plan", "budget", "calendar", "measurement",
		"risks", "actions", "accounts", "content", "fit", "sources", "revisions", "advice"}
	if got := names(sectionsOf(t, lang.English, s, today)); !slices.Equal(got, want) {
		t.Errorf("without results: %v", got)
	}
	s.Results = []steps.Result{{Date: today, Values: map[string]float64{s.Objectives[0].ID: 90}}}
	want = slices.Insert(want, 1, "results")
	if got := names(sectionsOf(t, lang.English, s, today)); !slices.Equal(got, want) {
		t.Errorf("with results: %v", got)
	}
	s.LeftOut = []string{"sources", "results", "sources"}
	want = slices.DeleteFunc(want, func(name string) bool { return slices.Contains(s.LeftOut, name) })
	if got := names(sectionsOf(t, lang.English, s, today)); !slices.Equal(got, want) {
		t.Errorf("with sections left out: %v", got)
	}
}

// TestContradictionsOfMoneyAreSaidOnce: the plan, the month and the total, each where it is looked for.
func TestContradictionsOfMoneyAreSaidOnce(t *testing.T) {
	s := example(t, "gym", lang.English)
	s.Budget.Total, s.Resources.MonthlyBudget = steps.Num(3000), steps.Num(700)
	var body strings.Builder
	for _, section := range sectionsOf(t, lang.English, s, today) {
		body.WriteString(section.Text)
	}
	for _, want := range []string{"These lines come to £3,357: £357 more than the sum asked for.",
		"In December 2026 the plan costs £934, more than the £700 that there are a month.",
		"The £3,000 in all are more than the £2,800 that its months come to at £700 each."} {
		if strings.Count(body.String(), want) != 1 {
			t.Errorf("the document does not say once %q", want)
		}
	}
}

var itemLine = regexp.MustCompile(`(?m)^- \[ \] (.+) <!-- item:(.+) -->$`)

func actionIDs(text string) []string {
	var ids []string
	for _, match := range itemLine.FindAllStringSubmatch(text, -1) {
		ids = append(ids, match[2])
	}
	return ids
}

func TestActions(t *testing.T) {
	s := example(t, "gym", lang.English)
	text := sectionText(t, sectionsOf(t, lang.English, s, today), "actions")
	ids := actionIDs(text)
	if len(ids) == 0 || len(ids) > 12 {
		t.Errorf("%d next steps:\n%s", len(ids), text)
	}
	for _, want := range []string{"account-instagram-recover", "account-facebook-63lc-merge", "tactic-taster", "review-2026-12-15"} {
		if !slices.Contains(ids, want) {
			t.Errorf("%s is not among the next steps %v", want, ids)
		}
	}
	if slices.Index(ids, "account-instagram-recover") > slices.Index(ids, "tactic-taster") {
		t.Error("a step with a date comes before one that is due at once")
	}

	french := actionIDs(sectionText(t, sectionsOf(t, lang.French, s, today), "actions"))
	if !slices.Equal(ids, french) {
		t.Errorf("the ids depend on the language: %v and %v", ids, french)
	}

	s.Objectives[0].Baseline = steps.Number{}
	s.Accounts[2].Access = steps.Yes
	later := actionIDs(sectionText(t, sectionsOf(t, lang.English, s, date.New(2027, 1, 20)), "actions"))
	for _, want := range []string{"baseline-members", "account-instagram-decide", "tactic-hr-breakfast", "review-2027-02-15"} {
		if !slices.Contains(later, want) {
			t.Errorf("later, %s is not among the next steps %v", want, later)
		}
	}
	if slices.Contains(later, "tactic-taster") {
		t.Error("a tactic that runs is still to be started")
	}
}

func TestActionIDsDiffer(t *testing.T) {
	s := &steps.Strategy{Accounts: []steps.Account{{Platform: "a -->"}, {Platform: "a -- >"}, {Platform: "é"}}}
	ids := actionIDs(sectionText(t, sectionsOf(t, lang.English, s, today), "actions"))
	want := []string{"account-a-recover", "account-a-2-recover", "account-e-recover"}
	if !slices.Equal(ids, want) {
		t.Errorf("ids are %v, want %v", ids, want)
	}
}

func TestSayChange(t *testing.T) {
	s := example(t, "gym", lang.English)
	sp := speaker(t, lang.English)
	short := func(id string) string { return sp.Short(steps.Find(id)) }
	for _, test := range []struct {
		change steps.Change
		want   string
	}{
		{steps.Change{At: "goal.crucial", From: steps.Answer{"interest"}, To: steps.Answer{"location"}},
			short("goal.crucial") + ": They love a certain thing → They are near us"},
		{steps.Change{At: "budget.total", To: steps.Answer{"3400"}},
			short("budget.total") + ": £3,400 (was blank)"},
		{steps.Change{At: "next_phase", From: steps.Answer{"Guest pass"}},
			short("next_phase") + ": Guest pass → blank"},
		{steps.Change{At: "objectives.enquiries.deadline", From: steps.Answer{"2027-03-31"}, To: steps.Answer{"2027-04-30"}},
			short("objectives.deadline") + " of “" + s.Objectives[1].Statement + "”: 31 March 2027 → 30 April 2027"},
		{steps.Change{At: "channels.facebook.there", From: steps.Answer{"unknown"}, To: steps.Answer{"yes"}},
			short("channels.there") + " of “Facebook”: I don't know → Yes, they are there"},
		{steps.Change{At: "channels.tiktok", To: steps.Answer{"tiktok"}}, short("channels") + ": “TikTok” added"},
		{steps.Change{At: "tactics.tote-bags", From: steps.Answer{"Tote bags"}}, short("tactics") + ": “Tote bags” removed"},
		{steps.Change{At: "tactics.gone.owner", From: steps.Answer{"Tom"}, To: steps.Answer{"Priya"}},
			short("tactics.owner") + " of “something that is gone by now”: Tom → Priya"},
		{steps.Change{At: "no.such\x1b.path", To: steps.Answer{"x"}}, "no.such<U+001B>.path: x (was blank)"},
	} {
		if got := page.SayChange(sp, s, test.change); got != test.want {
			t.Errorf("%s: %q, want %q", test.change.At, got, test.want)
		}
	}
}

func TestChangeOfMetricHasItsUnit(t *testing.T) {
	s := &steps.Strategy{Resources: steps.Resources{Currency: "EUR"}, Objectives: []steps.Objective{
		{ID: "rate", Metric: "conversion_rate"}, {ID: "cost", Metric: "cost_per_lead", Per: steps.PerWeek}}}
	sp := speaker(t, lang.French)
	for at, want := range map[string]string{
		"objectives.rate.target":   "1,5\u00a0% → 2,5\u00a0%",
		"objectives.cost.baseline": "1,50\u00a0€ par semaine → 2,50\u00a0€ par semaine",
	} {
		got := page.SayChange(sp, s, steps.Change{At: at, From: steps.Answer{"1.5"}, To: steps.Answer{"2.5"}})
		if !strings.HasSuffix(got, want) {
			t.Errorf("%s: %q does not end in %q", at, got, want)
		}
	}
}

// The findings that the story of each example is about.
func TestExamplesMakeTheirMistakes(t *testing.T) {
	for name, want := range map[string][]string{
		"gym": {"account-no-owner instagram", "account-no-access instagram", "account-undecided instagram",
			"targeting-gap linkedin", "linkedin-assumption linkedin", "decider-missing "},
		"flip-flops": {"social-not-the-answer ", "habit-channel instagram", "habit-channel facebook", "platform-as-goal "},
		"furniture": {"wont-buy-yours instagram", "vanity-metric followers", "habit-channel instagram",
			"better-channel-ignored facebook"},
		"training": {"habit-channel tiktok", "thin-spread ", "account-no-access x", "vanity-metric followers", "sweet-spot google-ads"},
		"library": {"platform-as-goal ", "habit-channel tiktok", "everyone everybody", "account-duplicate facebook",
			"thin-spread ", "sweet-spot facebook"},
	} {
		for _, l := range lang.Languages() {
			s := example(t, name, l)
			report := advice.Review(advice.Case{Strategy: s, Catalogue: speaker(t, l).Catalogue, Today: today})
			var found []string
			for _, f := range report.Findings {
				subject := f.Subject
				if i := slices.IndexFunc(s.Objectives, func(o steps.Objective) bool { return o.ID == subject }); i >= 0 {
					subject = s.Objectives[i].Metric
				}
				if subject == "tout-le-monde" {
					subject = "everybody"
				}
				found = append(found, f.Rule.ID+" "+subject)
			}
			for _, finding := range want {
				if !slices.Contains(found, finding) {
					t.Errorf("%s.%s does not raise %q; it raises %q", name, l, finding, found)
				}
			}
			if name == "gym" && slices.Contains(found, "targeting-gap facebook") {
				t.Errorf("gym.%s says that Facebook cannot aim", l)
			}
		}
	}
}

func TestExamples(t *testing.T) {
	if _, found := Example("bakery", lang.English); found {
		t.Error("there is an example that no list names")
	}
	for _, name := range Examples() {
		for _, l := range lang.Languages() {
			if s := example(t, name, l); s.Language != l {
				t.Errorf("%s.%s is in %q", name, l, s.Language)
			}
		}
	}
}

// TestSourcesAreThoseOfTheFit: the figures listed are those that the score names, of one country.
func TestSourcesAreThoseOfTheFit(t *testing.T) {
	for _, ages := range [][]steps.AgeBracket{nil, {steps.Ages18}, {steps.Ages65}, {steps.Ages18, steps.Ages50}, {steps.Ages50, steps.Ages65}} {
		s := &steps.Strategy{Language: lang.English, Reached: steps.Done,
			Business:  steps.Business{Country: "FR"},
			Audiences: []steps.Audience{{ID: "a", Name: "A", Ages: ages}},
			Channels:  []steps.Channel{{Platform: "facebook"}, {Platform: "instagram"}}}
		sp := speaker(t, lang.English)
		report := advice.Review(advice.Case{Strategy: s, Catalogue: sp.Catalogue, Today: today})
		for i := range report.Fit {
			fit := &report.Fit[i]
			if !fit.Chosen {
				continue
			}
			because := fit.Parts[0].Because(sp)
			for _, share := range fit.Shares() {
				country := reading.CountryName(share.Country, "en")
				if !strings.Contains(because, country) {
					t.Errorf("%s for %v: the source is of %s, the score says %q", fit.Platform.ID, ages, country, because)
				}
			}
		}
	}
}

// TestObjectiveAudiences: whom an objective concerns is said where there are several audiences.
func TestObjectiveAudiences(t *testing.T) {
	for _, language := range lang.Languages() {
		s := example(t, "gym", language)
		s.Objectives[0].Audience = "owners"
		if text := sectionText(t, sectionsOf(t, language, s, today), "objectives"); strings.Contains(text, "Owners of offices") {
			t.Errorf("one audience, and it is named:\n%s", text)
		}
		s.Audiences = append(s.Audiences, steps.Audience{ID: "owners", Name: "Owners of offices"})
		if text := sectionText(t, sectionsOf(t, language, s, today), "objectives"); !strings.Contains(text, "| Owners of offices |") {
			t.Errorf("two audiences, and the owners are not named:\n%s", text)
		}
	}
}

// sold is the strategy of somebody who gave no budget, no dates of tactics and few answers.
func sold(l lang.Language) *steps.Strategy {
	return &steps.Strategy{
		Language: l, Created: today, Revised: today, Revision: 1, Reached: steps.Done,
		Business:   steps.Business{Name: "Moira's", Offer: "Plants"},
		Goal:       steps.Goal{Kind: catalogue.GoalSales},
		Audiences:  []steps.Audience{{ID: "retired", Name: "Retired couples"}},
		Objectives: []steps.Objective{{ID: "more", Statement: "10% more café customers by the end of February", Metric: "store_visits", Deadline: date.New(2027, 2, 28)}},
		Channels: []steps.Channel{{Platform: "facebook", Reason: steps.ReasonHabit},
			{Platform: "google-business", There: steps.Yes, BuyThere: steps.Unknown, Evidence: steps.EvidenceData}},
		Tactics: []steps.Tactic{{ID: "photos", Name: "Photos of what is in flower", Platform: "facebook", Objectives: []string{"more"}}},
	}
}

// TestWhatIsNotKnownIsNotPrinted: no sum that nobody asks for, no date that nobody gave, no sentence that says that
// something is missing, no column of dashes, and no reason that shames the author.
func TestWhatIsNotKnownIsNotPrinted(t *testing.T) {
	for _, l := range lang.Languages() {
		s := sold(l)
		day := today.AddMonths(2)
		sections := sectionsOf(t, l, s, day)
		var body strings.Builder
		for _, section := range sections {
			if section.Name != "advice" {
				body.WriteString(section.Text)
			}
		}
		sp := speaker(t, l)
		text := body.String()
		for _, unwanted := range []string{"…", "→", "| – | – |", "no sum", "No ", "nothing", "Nobody", "has not been", "Aucun", "n'est encore", "Personne",
			"Cette somme", sp.Texts.Text("choice.reason.habit"), "chosen out of habit", "Backed by data", "Appuyé sur des données"} {
			if strings.Contains(text, unwanted) {
				t.Errorf("%s: the document says %q:\n%s", l, unwanted, text)
			}
		}
		for _, quiet := range []string{"summary", "plan", "actions", "accounts"} {
			if strings.Contains(sectionText(t, sections, quiet), "2026") && quiet != "summary" {
				t.Errorf("%s: a date that nobody gave: %s", l, sectionText(t, sections, quiet))
			}
		}
		actions := sectionText(t, sections, "actions")
		if !strings.Contains(actions, "Photos of what is in flower") {
			t.Errorf("%s: what is to be started is missing: %s", l, actions)
		}
		if got := page.Events(sp, s); len(got) != 1 {
			t.Errorf("%s: the calendar has %v, want the deadline alone", l, got)
		}

		s.Resources.HoursPerWeek = steps.Num(4)
		summary := sectionText(t, sectionsOf(t, l, s, day), "summary")
		if want := sp.Texts.Text("doc.summary.approve_hours", lang.Args{"Hours": 4}); !strings.Contains(summary, want) {
			t.Errorf("%s: the summary asks for no hours:\n%s", l, summary)
		}
		s.Tactics[0].MonthlyCost, s.Resources.Currency = steps.Num(120), "EUR"
		summary = sectionText(t, sectionsOf(t, l, s, day), "summary")
		if want := sp.Texts.Money(120, "EUR"); !strings.Contains(summary, want) {
			t.Errorf("%s: the summary asks for no money:\n%s", l, summary)
		}
	}
}
