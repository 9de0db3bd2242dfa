package ui

import (
	"os"
	"strings"
	"testing"

	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
)

// openedPlan starts the wizard on a strategy file with these answers.
func openedPlan(t *testing.T, language lang.Language, answers string) *wizard {
	t.Helper()
	w := newWizard(t, language, size{80, 24})
	data := "---\nsweetspot: 1\nlanguage: " + string(language) + "\n" + answers + "---\n"
	if err := os.WriteFile("plan.md", []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := w.app.Open("plan.md"); err != nil {
		t.Fatal(err)
	}
	return w
}

// TestPeriodsInOrder: a day that puts the start of a period behind its end is taken, and the screen says so at
// either of them.
func TestPeriodsInOrder(t *testing.T) {
	for _, c := range []struct {
		language       lang.Language
		early, late    string
		march, january string
	}{
		{lang.English, "This is before the start, 1 March 2027", "This is after the end, 31 January 2027", "1 March 2027", "31 January 2027"},
		{lang.French, "C’est avant le début, 1er mars 2027", "C’est après la fin, 31 janvier 2027", "1er mars 2027", "31 janvier 2027"},
	} {
		w := openedPlan(t, c.language, "tactics:\n  - id: a\n    name: A\nobjectives:\n  - id: o\n    statement: O\n")
		for _, period := range [][2]string{{"tactics.start", "tactics.end"}, {"budget.from", "budget.to"}, {"objectives.start", "objectives.deadline"}} {
			w.app.open(w.itemAt(period[0], 0))
			w.answer(c.march)
			w.app.open(w.itemAt(period[1], 0))
			w.write(c.january)
			w.sees(c.early)
			w.press("enter")
			w.app.open(w.itemAt(period[0], 0))
			w.sees(c.late)
			w.press("ctrl+u")
			w.write("1/1/2027")
			if strings.Contains(w.screen(), c.late[:10]) {
				t.Errorf("%s: the days are in order:\n%s", period[0], w.screen())
			}
			if got := w.app.session.Answer(w.itemAt(period[1], 0)).String(); got != "2027-01-31" {
				t.Errorf("%s is %q", period[1], got)
			}
		}
	}
}

// TestEchoIsWhatIsKept: the line under a sum says all the decimals that are kept.
func TestEchoIsWhatIsKept(t *testing.T) {
	w := openedPlan(t, lang.English, "resources:\n  currency: EUR\nobjectives:\n  - id: o\n    metric: cost_per_click\n")
	for id, want := range map[string]string{"resources.monthly_budget": "= €12.345", "objectives.baseline": "= €12.345", "budget.total": "= €12.345"} {
		w.app.open(w.itemAt(id, 0))
		w.write("12.345")
		w.sees(want)
		w.press("enter")
		if got := w.app.session.Answer(w.itemAt(id, 0)).String(); got != "12.345" {
			t.Errorf("%s is %q", id, got)
		}
	}
}

// TestShareIsNotCounted: how a number is counted is asked of orders and money, and not of a share or a score.
func TestShareIsNotCounted(t *testing.T) {
	for metric, asked := range map[string]bool{"orders": true, "revenue": true, "conversion_rate": false, "engagement_rate": false,
		"net_promoter_score": false, "response_time": false} {
		w := openedPlan(t, lang.English, "objectives:\n  - id: o\n    metric: "+metric+"\n")
		w.app.session.AskEverything()
		if got := w.app.session.Asked(w.itemAt("objectives.per", 0)); got != asked {
			t.Errorf("%s: asked is %t", metric, got)
		}
	}
}

// TestProgressCountsAnswers: an item without answers changes nothing of the progress, whatever the list.
func TestProgressCountsAnswers(t *testing.T) {
	steps.All(func(list *steps.Question) {
		if list.Kind != steps.List || list.ID == "results" || list.Ticked() {
			return
		}
		w := openedPlan(t, lang.English, "business:\n  name: Gym\n")
		w.app.session.AskEverything()
		w.app.open(session.Place{Question: list})
		answered, all := w.app.session.Progress().Done, w.app.session.Progress().All
		w.app.question().items.menu.Cursor = rowAdd
		w.press("enter")
		for range 3 {
			if a, b := w.app.session.Progress().Done, w.app.session.Progress().All; a != answered || b != all {
				t.Errorf("%s: %d / %d at %s of an empty item, %d / %d before", list.ID, a, b, w.asked(), answered, all)
			}
			w.press("tab")
		}
	})
}

// TestTypingOnAnEmptyList: what is typed or pasted at a list without items is the first item's.
func TestTypingOnAnEmptyList(t *testing.T) {
	for _, id := range []string{"competitors", "audiences", "objectives", "tactics", "content.pillars"} {
		for _, language := range lang.Languages() {
			w := openedPlan(t, language, "business:\n  name: Gym\n")
			w.app.open(session.Place{Question: steps.Find(id)})
			w.write("FitCo & Söhne")
			w.press("enter")
			w.press("esc")
			w.sees("FitCo & Söhne")
			if got := w.app.session.Items(steps.Find(id)); len(got) != 1 {
				t.Errorf("%s has %d items", id, len(got))
			}
		}
	}
}
