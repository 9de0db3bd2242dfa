package ui

import (
	"testing"

	"sweetspot/lang"
	"sweetspot/steps"
)

// TestTheSentenceIsSaidBack: under the sentence of an objective stands what is read from it.
func TestTheSentenceIsSaidBack(t *testing.T) {
	for _, c := range []struct {
		language   lang.Language
		typed, say string
	}{
		{lang.English, "40 bookings a month, up from 22, by 30 June 2027", ": 40 a month, from 22 a month, by 30 June 2027"},
		{lang.English, "Cut response time by 20% by May 2027", "20% less, by 31 May 2027"},
		{lang.French, "Passer de 22 à 40 réservations d'ici fin juin 2027", "40, contre 22 au départ"},
	} {
		w := newWizard(t, c.language, size{120, 40})
		w.openExample("gym")
		w.app.open(w.itemAt("objectives.statement", 0))
		w.press("ctrl+u")
		w.write(c.typed)
		w.sees(c.say)
	}
}

// TestTheSignSetsTheCurrency that is still blank, and no other; without a sign it is that of the country.
func TestTheSignSetsTheCurrency(t *testing.T) {
	for _, c := range []struct{ before, country, typed, want string }{
		{"", "FR", "£350", "GBP"}, {"", "GB", "350 € par mois", "EUR"}, {"", "CA", "$350", "CAD"},
		{"", "CA", "US$350", "USD"}, {"EUR", "FR", "£350", "EUR"}, {"", "FR", "350", "EUR"},
	} {
		w := newWizard(t, lang.English, size{120, 40})
		w.openExample("gym")
		w.change("resources.currency", c.before)
		w.change("business.country", c.country)
		w.jump("resources.monthly_budget")
		w.press("ctrl+u")
		w.write(c.typed)
		w.press("enter")
		if got := w.app.session.Strategy().Resources.Currency; got != c.want {
			t.Errorf("%q in %s: the currency is %q, want %q", c.typed, c.country, got, c.want)
		}
	}
	if steps.CurrencyTyped(steps.Find("objectives.target"), &steps.Strategy{}, "£5") != nil {
		t.Error("an amount that is no sum sets a currency")
	}
}
