package ui

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
	"sweetspot/steps/reading"
)

// marked stands before every text of the made-up language.
const marked = "‡"

// madeUp is the language that thirdLanguage makes; a real code, so that its plural forms are known.
const madeUp lang.Language = "eo"

// textOf is a text of the catalogue with its key, of which there may be several on a line.
var textOf = regexp.MustCompile(`(?m)((?:^|[{,] ?)[\w".+-]+ *= )"`)

// listed is a quoted wording in a file of words, and letters is a word of it.
var (
	listed  = regexp.MustCompile(`"[^"]*"`)
	letters = regexp.MustCompile(`[a-z]+`)
)

// thirdLanguage makes the folder of a language from that of English, as a translator would.
func thirdLanguage(t *testing.T) fs.FS {
	t.Helper()
	english := os.DirFS("../lang/" + string(lang.English))
	names, err := fs.Glob(english, "texts/*.toml")
	if err != nil || len(names) == 0 {
		t.Fatalf("no English texts: %v", err)
	}
	folder := fstest.MapFS{}
	for _, name := range names {
		data, err := fs.ReadFile(english, name)
		if err != nil {
			t.Fatal(err)
		}
		if path.Base(name) != "general.toml" { // dates and numbers are read with the words of English and French alone
			data = textOf.ReplaceAll(data, []byte(`$1"`+marked))
		}
		folder[path.Join(string(madeUp), name)] = &fstest.MapFile{Data: data}
	}
	names, err = fs.Glob(english, "words/*.toml")
	if err != nil || len(names) == 0 {
		t.Fatalf("no English words: %v", err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(english, name)
		if err != nil {
			t.Fatal(err)
		}
		data = listed.ReplaceAllFunc(data, func(wording []byte) []byte { return letters.ReplaceAll(wording, []byte("z$0")) })
		folder[path.Join(string(madeUp), name)] = &fstest.MapFile{Data: data}
	}
	return folder
}

// TestThirdLanguage asks the short way in a language made for this test from nothing but its folder.
// The language has no line in lang/languages.go, so the answers are asked but not saved.
func TestThirdLanguage(t *testing.T) {
	texts, err := lang.Parse(thirdLanguage(t), madeUp)
	if err != nil {
		t.Fatal(err)
	}
	w := newWizard(t, lang.English, size{80, 40})
	w.app.speak(texts)
	w.app.screen = newStart(w.app)
	w.sees(texts.Text("ui.start.short"))
	w.begin(startShort)
	for _, c := range []struct {
		id, typed, pick string // with neither, Enter alone
		keys            []string
	}{
		{id: "business.name", typed: "Square Mile Gym"},
		{id: "business.offer", typed: "Corporate gym memberships"},
		{id: "business.difference", typed: "Classes that fit a lunch break"},
		{id: "business.kind", pick: string(steps.OrganisationCompany)},
		{id: "business.country", typed: "UK"},
		{id: "business.sells_to", pick: string(steps.SellsToBusinesses)},
		{id: "business.market", pick: string(steps.MarketLocal)},
		{id: "business.place", typed: "City of London"},
		{id: "business.radius_km", typed: "half a mile"},
		{id: "audiences.name", typed: "People who work within half a mile"},
		{id: "audiences.ages", pick: "18-29", keys: []string{"space"}},
		{id: "audiences.needs", typed: "A workout that fits the working day"},
		{id: "audiences.value", typed: "Ten-minute routines"},
		{id: "goal.kind", pick: string(catalogue.GoalSales)},
		{id: "goal.statement", typed: "go from 80 to 120 members by 31 March"},
		{id: "goal.crucial", pick: string(steps.CrucialLocation)},
		{id: "objectives.metric", pick: "orders"},
		{id: "objectives.baseline"},
		{id: "objectives.target"},
		{id: "objectives.deadline"},
		{id: "objectives.owner", typed: "Priya"},
		{id: "resources.hours_per_week", typed: "6"},
		{id: "resources.monthly_budget", typed: "300"},
		{id: "replies.owner"},
		{id: "accounts"},
		{id: "channels", pick: "linkedin", keys: []string{"space"}},
		{id: "channels.reason", pick: string(steps.ReasonAudience)},
		{id: "channels.there", pick: string(steps.Unknown)},
		{id: "channels.buy_there", pick: string(steps.Unknown)},
		{id: "channels.buy_yours", pick: string(steps.Unknown)},
		{id: "tactics.name", typed: "Lunch taster"},
		{id: "tactics.cadence", typed: "twice a week"},
		{id: "tactics.monthly_cost", typed: "100"},
		{id: "tactics.owner"},
		{id: "reviews.first"},
		{id: "measures.source", typed: "Membership system"},
		{id: "measures.act_below"},
		{id: "measures.action", typed: "Move a third of the spend"},
	} {
		w.expect(c.id)
		w.speaks(texts)
		if c.pick != "" {
			w.at(c.pick)
		}
		w.write(c.typed)
		if w.press(c.keys...); c.keys == nil || c.keys[0] != "tab" {
			w.press("enter")
		}
	}
	if w.asked() != "" {
		w.t.Errorf("the short way goes on with %s", w.asked())
	}
	objective := w.app.session.Strategy().Objectives[0]
	if objective.Target != steps.Num(120) || objective.Deadline.String() != "2027-03-31" {
		t.Errorf("the sentence of the objective was read as %+v", objective)
	}
}

// TestThirdLanguageIsRead reads what is typed in a language of which there is nothing but a folder of words, in
// which each English word begins with a z.
func TestThirdLanguageIsRead(t *testing.T) {
	words, err := lang.ParseWords(thirdLanguage(t), madeUp)
	if err != nil {
		t.Fatal(err)
	}
	reader := reading.New(words)
	today := date.New(2026, time.November, 22)
	for typed, want := range map[string]string{
		"zend zof zMarch": "2027-03-31", "zbefore zChristmas": "2026-12-24", "zin zthree zmonths": "2027-02-22",
		"zthe 31zst zof zmarch": "2027-03-31", "znext zweek": "2026-11-29", "zQ1 2027": "2027-03-31",
	} {
		if got, ok := reader.Day(typed, today, reading.Ends); !ok || got.String() != want {
			t.Errorf("%q is read as %v, want %s", typed, got, want)
		}
	}
	if _, ok := reader.Day("end of March", today, reading.Ends); ok {
		t.Error("an English date is read by the words of the made-up language")
	}
	for typed, want := range map[string]float64{"ztwenty-zfive": 25, "10zk": 10000, "za zdozen": 12} {
		if got, ok := reader.Number(typed); !ok || got != want {
			t.Errorf("%q is read as %v, want %v", typed, got, want)
		}
	}
}

// speaks fails the test unless the question on screen, its help and its options are in the made-up language.
func (w *wizard) speaks(texts *lang.Texts) {
	w.t.Helper()
	f := w.app.screen.(*form)
	q, asked := f.at.Question, f.asked(w.app)
	label := asked.label
	if !strings.HasPrefix(label, marked) {
		w.t.Errorf("%s: the label is %q", q.ID, label)
	}
	w.sees(label)
	help, _, _ := strings.Cut(asked.help, ".")
	w.sees(help)
	for _, value := range q.Options {
		if word := w.app.sp.Value(q, w.app.session.Strategy(), value); !strings.HasPrefix(word, marked) {
			w.t.Errorf("%s: the option %s is %q", q.ID, value, word)
		}
	}
}
