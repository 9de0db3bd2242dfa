package advice

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
)

// today is the day on which the cases are reviewed.
var today = date.New(2026, 12, 10)

// ruleCase is a sound strategy, with one thing changed.
type ruleCase struct {
	rule string
	name string
	edit func(s *steps.Strategy)
	want []string // level and subject of what the rule finds: "mistake facebook"; nothing where it is quiet
}

func allCases() []ruleCase {
	return slices.Concat(
		accountCases, strategyCases, audienceCases, planCases,
		goalCases, objectiveCases, channelGoalCases, tacticCases, measureCases, paceCases,
		platformCases, choiceCases, honestyCases, moneyCases, timeCases, soundCases,
	)
}

func day(iso string) date.Date {
	when, err := date.ParseISO(iso)
	if err != nil {
		panic(err)
	}
	return when
}

// gym is a strategy that no rule finds a flag or a caution in.
func gym() *steps.Strategy {
	return &steps.Strategy{
		Language: lang.English,
		Created:  day("2026-11-22"),
		Reached:  steps.Done,
		Business: steps.Business{
			Name: "Square Mile Gym", Offer: "Corporate gym memberships", Difference: "Classes that fit a lunch break",
			Country: "GB", SellsTo: steps.SellsToConsumers, Price: steps.PriceEveryday, Market: steps.MarketLocal,
			Place: "City of London", RadiusKm: steps.Num(0.8), Niche: steps.No, SearchDemand: steps.DemandSome, Fans: steps.FansNone,
		},
		Competitors: []steps.Competitor{{Name: "FitCo", Edge: "Open at lunch"}},
		Audiences: []steps.Audience{{
			ID: "workers", Name: "People who work nearby", Part: steps.PartBoth, Ages: []steps.AgeBracket{steps.Ages18, steps.Ages30},
			Gender: steps.GenderAny, Size: steps.Num(8000), Websites: []string{"cityam.com"},
			SocialUse: []steps.SocialUse{steps.UseBrowse, steps.UseReact}, EmailUse: steps.EmailSkims,
			Needs: "A workout that fits the day", Value: "Ten-minute routines", Evidence: steps.EvidenceAsked,
		}},
		Goal: steps.Goal{
			Kind: catalogue.GoalSales, Statement: "Sell memberships to people who work within half a mile",
			Challenge: "Empty floor between 11 and 3", Crucial: steps.CrucialLocation, HorizonMonths: steps.Num(4),
		},
		Objectives: []steps.Objective{{
			ID: "members", Statement: "Raise memberships from 80 to 120", Metric: "orders",
			Baseline: steps.Num(80), Target: steps.Num(120), Start: day("2026-12-01"), Deadline: day("2027-03-31"),
			Owner: "Priya", Audience: "workers", Per: steps.PerTotal,
		}},
		Resources: steps.Resources{HoursPerWeek: steps.Num(6), MonthlyBudget: steps.Num(1200), Currency: "GBP",
			Expertise: steps.ExpertiseLearning},
		Accounts: []steps.Account{{Platform: "facebook", Handle: "@squaremilegym", Owner: "Helen", Access: steps.Yes,
			Purpose: "Class timetable", LastPost: day("2026-10-02"), Decision: steps.DecisionKeep}},
		Channels: []steps.Channel{{Platform: "facebook", Audience: "workers", Reason: steps.ReasonAudience,
			There: steps.Yes, BuyThere: steps.Yes, BuyYours: steps.Yes, Evidence: steps.EvidenceData, Objective: "members"}},
		Tactics: []steps.Tactic{
			{ID: "taster", Name: "Lunch-class taster offer", Kind: steps.TacticOffer, Platform: "facebook", Objectives: []string{"members"},
				Phase: steps.PhaseLaunch, HoursPerWeek: steps.Num(2), MonthlyCost: steps.Num(800), Owner: "Priya",
				Supports: []string{"referral"}},
			{ID: "referral", Name: "Bring a colleague", Kind: steps.TacticAdvocacy, Platform: "facebook", Objectives: []string{"members"},
				Phase: steps.PhaseSustain, HoursPerWeek: steps.Num(1), Owner: "Priya"},
		},
		NextPhase: "Hand the taster to members as a guest pass",
		Replies:   steps.Replies{Owner: "Priya", WithinHours: steps.Num(24)},
		Measures: []steps.Measure{{Objective: "members", Source: "Membership system", Check: steps.CheckWeekly,
			Owner: "Priya", ActBelow: steps.Num(80), Action: "Move a third of the ad spend to the referral offer"}},
		Budget:  steps.Budget{Total: steps.Num(4800), From: day("2026-12-01"), To: day("2027-03-31")},
		Reviews: steps.Reviews{Every: steps.EveryMonth, First: day("2026-12-15"), Reader: "The owners"},
	}
}

var builtIn = mustLoad()

// speakers say things in each language.
var speakers = func() (all []steps.Speaker) {
	for _, language := range lang.Languages() {
		all = append(all, steps.Speaker{Texts: lang.Load(language), Catalogue: builtIn})
	}
	return all
}()

func mustLoad() *catalogue.Catalogue {
	c, err := catalogue.Load(nil)
	if err != nil {
		panic(err)
	}
	return c
}

func review(s *steps.Strategy) *Report {
	return Review(Case{Strategy: s, Catalogue: builtIn, Today: today})
}

// found are the findings of one rule, as the cases write them.
func found(report *Report, rule string) []string {
	var found []string
	for i := range report.Findings {
		if f := &report.Findings[i]; f.Rule.ID == rule {
			found = append(found, strings.TrimSpace(f.Level.String()+" "+f.Subject))
		}
	}
	slices.Sort(found)
	return found
}

func (c ruleCase) strategy() *steps.Strategy {
	s := gym()
	c.edit(s)
	return s
}

func TestSoundStrategyRaisesNothing(t *testing.T) {
	report := review(gym())
	for i := range report.Findings {
		if f := &report.Findings[i]; f.Level <= Caution {
			t.Errorf("%s %s speaks of a sound strategy", f.Rule.ID, f.Subject)
		}
	}
	for _, m := range Mistakes() {
		if light := report.Light(m); light != Clear {
			t.Errorf("light of %s is %d, want clear", m, light)
		}
	}
}

func TestRules(t *testing.T) {
	for _, c := range allCases() {
		t.Run(c.rule+"/"+c.name, func(t *testing.T) {
			report := review(c.strategy())
			want := slices.Sorted(slices.Values(c.want))
			if got := found(report, c.rule); !slices.Equal(got, want) {
				t.Errorf("found %q, want %q", got, want)
			}
			for _, sp := range speakers {
				for i := range report.Findings {
					checkWords(t, &report.Findings[i], sp)
				}
			}
		})
	}
}

func TestEveryRuleHasCases(t *testing.T) {
	fires, quiet := map[string]bool{}, map[string]bool{}
	for _, c := range allCases() {
		if len(c.want) > 0 {
			fires[c.rule] = true
		} else {
			quiet[c.rule] = true
		}
	}
	for _, rule := range Rules() {
		if !fires[rule.ID] || !quiet[rule.ID] {
			t.Errorf("%s: a case where it fires: %t, where it is quiet: %t", rule.ID, fires[rule.ID], quiet[rule.ID])
		}
		delete(fires, rule.ID)
	}
	for id := range fires {
		t.Errorf("cases of an unknown rule %s", id)
	}
}

// reporter is what a test and a property have in common.
type reporter interface {
	Helper()
	Errorf(format string, args ...any)
}

// checkWords: the sentences are there, complete, and short.
func checkWords(t reporter, f *Finding, sp steps.Speaker) {
	t.Helper()
	words := f.Words(sp)
	for name, text := range map[string]string{"title": words.Title, "why": words.Why, "fix": words.Fix} {
		if text == "" || strings.ContainsAny(text, "‹›{}") || strings.Contains(text, "<no value>") ||
			strings.Contains(text, "  ") || strings.Contains(text, "..") {
			t.Errorf("%s %s in %s: %q", f.Rule.ID, name, sp.Texts.Language(), text)
		}
		if n := sentences(text); n > 2 {
			t.Errorf("%s %s in %s: %d sentences: %q", f.Rule.ID, name, sp.Texts.Language(), n, text)
		}
	}
	if n := utf8.RuneCountInString(words.Title); n > 60 {
		t.Errorf("%s title in %s: %d characters: %q", f.Rule.ID, sp.Texts.Language(), n, words.Title)
	}
	if strings.ContainsAny(words.Title[len(words.Title)-1:], ".!?:") {
		t.Errorf("%s title in %s ends like a sentence: %q", f.Rule.ID, sp.Texts.Language(), words.Title)
	}
}

func sentences(text string) int {
	count := 0
	for i, r := range text {
		if strings.ContainsRune(".!?", r) {
			if rest := text[i+1:]; rest == "" || rest[0] == ' ' {
				count++
			}
		}
	}
	return max(1, count)
}
