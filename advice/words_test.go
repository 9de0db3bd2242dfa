package advice

import (
	"os"
	"regexp"
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
			"Crucial": crucial{thing: steps.Location, place: "City of London", radius: steps.Num(0.4)}},
			"Google Ads… cannot aim at 0.4 km around City of London"},
		{"rule.account-no-owner.", map[string]any{"Account": accountName{"facebook", "@squaremilegym"}},
			"Nobody is in charge of Facebook (@squaremilegym)"},
		{"rule.account-no-owner.", map[string]any{"Account": accountName{"google-business", "Square Mile Gym"}},
			"Nobody is in charge of Google Business Profile"},
		{"rule.no-edge.", map[string]any{"Competitor": unquoted("The Gym Around the Corner of London Wall")},
			"No reason yet to prefer you to The Gym Around the…"},
		{"rule.no-needs.", map[string]any{"Audience": called{"audience", " "}}, "An audience: needs unknown"},
	} {
		f := &Finding{args: c.args}
		if got := f.title(speakers[0], c.title+"title"); got != c.want {
			t.Errorf("%s: %q, want %q", c.title, got, c.want)
		}
	}
}
