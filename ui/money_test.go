package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/test/property"
)

// TestMoneyIsShownEditedAndPrintedAlike, as the reader's country writes it, and read back the same.
func TestMoneyIsShownEditedAndPrintedAlike(t *testing.T) {
	for _, c := range []struct {
		language        lang.Language
		typed, currency string
		edited, said    string
	}{
		{lang.French, "24500,5", "EUR", "24 500,50", "24 500,50 €"},
		{lang.French, "1250.5", "EUR", "1 250,50", "1 250,50 €"},
		{lang.French, "24500", "EUR", "24 500", "24 500 €"},
		{lang.French, "1250,5", "CHF", "1 250,50", "1 250,50 CHF"},
		{lang.English, "1250.5", "USD", "1,250.50", "$1,250.50"},
		{lang.English, "£24500.50", "GBP", "24,500.50", "£24,500.50"},
		{lang.English, "1250.5", "CHF", "1,250.50", "CHF 1,250.50"},
		{lang.English, "125000", "JPY", "125,000", "¥125,000"},
	} {
		w := newWizard(t, c.language, size{120, 40})
		w.openExample("gym")
		w.change("resources.currency", c.currency)
		w.change("resources.monthly_budget", c.typed)
		w.jump("resources.monthly_budget")
		before := w.app.session.Strategy().Resources.MonthlyBudget
		w.sees("› " + c.edited)
		w.press("end", "backspace", "backspace", "backspace")
		w.write(string([]rune(c.edited)[len([]rune(c.edited))-3:]))
		w.press("enter")
		if after := w.app.session.Strategy().Resources.MonthlyBudget; after != before {
			t.Errorf("%s, %s: typed again as it stood there, %v became %v", c.language, c.typed, before, after)
		}
		w.press("ctrl+o")
		w.sees(c.said)
		w.change("budget.total", c.typed)
		w.press("ctrl+s", "enter")
		document := squeeze(w.read(filepath.Base(w.app.session.Path())))
		if !strings.Contains(document, c.said) {
			t.Errorf("%s: the document does not say %q", c.language, c.said)
		}
	}
}

// TestNumbersAreReadBackTheSame: what a field is opened with, typed anew, is the answer that it says.
func TestNumbersAreReadBackTheSame(t *testing.T) {
	questions := []string{"business.radius_km", "audiences.size", "objectives.baseline", "resources.hours_per_week", "resources.monthly_budget"}
	w := newWizard(t, lang.English, sizes[0])
	w.openExample("gym")
	s := w.app.session.Strategy().Clone()
	s.Objectives[0].Metric = "revenue"
	property.Check(t, func(rt *rapid.T) {
		q := steps.Find(rapid.SampledFrom(questions).Draw(rt, "question"))
		s.Resources.Currency = rapid.SampledFrom([]string{"", "EUR", "JPY", "KWD", "CHF"}).Draw(rt, "currency")
		whole := float64(rapid.IntRange(0, 9_999_999).Draw(rt, "number"))
		number := whole / []float64{1, 10, 100, 1000, 10_000}[rapid.IntRange(0, 4).Draw(rt, "decimals")]
		answer := steps.Answer{steps.FormatNumber(number)}
		sp := steps.Speaker{Texts: lang.Load(rapid.SampledFrom(lang.Languages()).Draw(rt, "language")), Catalogue: w.app.config.Catalogue}
		typed := sp.Typed(q, s, 0, answer)
		if read, problem := sp.Read(q, typed, w.app.session.Strategy(), today); problem == nil && !read.Equal(answer) {
			rt.Fatalf("%s: %v is opened as %q, which is read as %v", q.ID, answer, typed, read)
		}
	})
}

// TestThreeDecimalsStayWhatTheyAre: the language decides what begins the decimals, in the field, wherever its
// text is edited, and in what is said of the answer.
func TestThreeDecimalsStayWhatTheyAre(t *testing.T) {
	for _, c := range []struct {
		language         lang.Language
		distance, target string
		typed            map[string]float64
	}{
		{lang.English, "1.609", "12.345", map[string]float64{"1.609": 1.609, "1,250": 1250, "12.345": 12.345, "1.25": 1.25, "0,8": 0.8}},
		{lang.French, "1,609", "12,345", map[string]float64{"1,609": 1.609, "1.250": 1250, "1 250": 1250, "1,25": 1.25, "0.8": 0.8}},
	} {
		w := newWizard(t, c.language, sizes[1])
		w.app.config.Fixed = true
		path := filepath.Join(w.dir, "odd.md")
		if err := os.WriteFile(path, []byte(odd), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := w.app.Open(path); err != nil {
			t.Fatal(err)
		}
		w.jump("business.radius_km")
		w.sees("› " + c.distance)
		w.sees("= " + c.distance + " k")
		w.press("ctrl+o")
		w.sees(c.distance + " k")
		w.jump("business.radius_km")
		w.press("backspace")
		w.write("8")
		w.press("enter")
		distance := func() string { return steps.Find("business.radius_km").Answer(w.app.session.Strategy(), 0).String() }
		if got := distance(); got != "1.608" {
			t.Errorf("%s: 1.609 edited at its end became %s", c.language, got)
		}
		for typed, want := range c.typed {
			w.change("business.radius_km", typed)
			if got := distance(); got != steps.FormatNumber(want) {
				t.Errorf("%s: %q typed anew is %s, want %v", c.language, typed, got, want)
			}
		}
		w.app.open(w.itemAt("objectives.deadline", 0))
		w.sees(w.app.sp.Short(steps.Find("objectives.target")) + "  " + c.target)
	}
}
