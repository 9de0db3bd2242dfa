package advice

import (
	"maps"
	"os"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// TestEverySentenceIsSaid: each sentence of a rule belongs to a form that its cases bring out, and
// the other way round.
func TestEverySentenceIsSaid(t *testing.T) {
	forms := map[string]map[string]bool{}
	seen := func(rule, form string) {
		if forms[rule] == nil {
			forms[rule] = map[string]bool{}
		}
		if form != "" {
			form += "_"
		}
		for _, part := range []string{"title", "why", "fix"} {
			forms[rule][form+part] = true
		}
	}
	for _, c := range allCases() {
		report := review(c.strategy())
		for i := range report.Findings {
			seen(report.Findings[i].Rule.ID, report.Findings[i].form)
		}
	}
	seen("goal-channel-mismatch", nothingServes(t).form)
	for _, language := range lang.Languages() {
		file, err := os.ReadFile("../lang/" + string(language) + "/texts/rules.toml")
		if err != nil {
			t.Fatal(err)
		}
		var texts struct {
			Rule map[string]map[string]string `toml:"rule"`
		}
		if err := toml.Unmarshal(file, &texts); err != nil {
			t.Fatal(err)
		}
		for rule, sentences := range texts.Rule {
			spoken := maps.Clone(forms[rule])
			for key := range sentences {
				if plain := strings.Replace(key, "plain_", "", 1); plain != key && spoken[plain] {
					continue // what is said where buying is not spoken of
				}
				if !forms[rule][key] {
					t.Errorf("%s: rule.%s.%s is never said", language, rule, key)
				}
				delete(forms[rule], key)
			}
		}
		for rule, missing := range forms {
			for key := range missing {
				t.Errorf("%s: rule.%s.%s is missing", language, rule, key)
			}
			forms[rule] = map[string]bool{}
			for key := range texts.Rule[rule] {
				if !strings.Contains(key, "plain_") {
					forms[rule][key] = true
				}
			}
		}
	}
}

// nothingServes is what is said where no platform serves the goal, as a catalogue of the user's own
// may have it.
func nothingServes(t *testing.T) *Finding {
	s := gym()
	platform("instagram")(s)
	s.Goal.Kind, s.Channels[0].There = catalogue.GoalSearchers, steps.Unknown
	v := newView(Case{Strategy: s, Catalogue: builtIn, Today: today})
	v.platforms = []*catalogue.Platform{builtIn.Platform("instagram")}
	rule := findRule("goal-channel-mismatch")
	hits := rule.check(v)
	if len(hits) != 1 {
		t.Fatalf("%d findings, want 1", len(hits))
	}
	f := &Finding{Rule: rule, Subject: hits[0].subject, form: hits[0].form, args: hits[0].args, naming: v.naming()}
	for _, sp := range speakers {
		checkWords(t, f, sp)
	}
	return f
}

// TestNamesOfTheThree: what is said of mistakes, levels, parts and caps is there in both languages.
func TestNamesOfTheThree(t *testing.T) {
	var ids []string
	for _, m := range Mistakes() {
		ids = append(ids, "mistake."+m.String()+".name", "mistake."+m.String()+".about")
	}
	for level := Flag; level <= Strength; level++ {
		ids = append(ids, "level."+level.String())
	}
	for _, part := range fitOf(gym(), "facebook").Parts {
		ids = append(ids, "fit.part."+part.Name)
	}
	ids = append(ids, "fit.cap.aim", "fit.cap.absent")
	for _, kind := range catalogue.GoalKinds() {
		ids = append(ids, "advice.goal."+string(kind))
	}
	for _, sp := range speakers {
		for _, id := range ids {
			if text := sp.Texts.Text(id); text == "" || text == "‹"+id+"›" {
				t.Errorf("%s: no %s", sp.Texts.Language(), id)
			}
		}
	}
}
