package steps

import (
	"strings"
	"testing"
	"time"

	"sweetspot/lang"
	"sweetspot/steps/date"
)

// TestTheSentenceIsRewritten: the sentence of an objective says the answers that contradict it, in its own words.
func TestTheSentenceIsRewritten(t *testing.T) {
	today := date.New(2026, time.November, 22)
	june, may := date.New(2027, time.June, 30), date.New(2027, time.May, 31)
	for _, c := range []struct {
		language lang.Language
		sentence string
		objective
		want string
	}{
		{lang.English, "Sell 40 courses by the end of June 2027", objective{to: Num(60), by: june}, "Sell 60 courses by the end of June 2027"},
		{lang.English, "Sell 40 courses by the end of June 2027", objective{to: Num(40), by: june}, ""},
		{lang.English, "Sell 40 courses by the end of June 2027", objective{to: Num(40), by: may}, "Sell 40 courses by 31 May 2027"},
		{lang.English, "By June 2027, sell 40 courses", objective{to: Num(1200), by: may}, "By 31 May 2027, sell 1,200 courses"},
		{lang.English, "Grow orders from 22 to 40 a month in six months", objective{from: Num(20), to: Num(45), by: june}, "Grow orders from 20 to 45 a month by 30 June 2027"},
		{lang.English, "Reach 1.5k followers on Instagram", objective{to: Num(2000)}, "Reach 2,000 followers on Instagram"},
		{lang.English, "Raise the conversion rate to 2.5%", objective{to: Num(3.25)}, "Raise the conversion rate to 3.25%"},
		{lang.English, "Answer every message within 2 hours", objective{to: Num(90)}, "Answer every message within 1.5 hours"},
		{lang.English, "Earn £12,000 a month", objective{to: Num(15000)}, "Earn £15,000 a month"},
		{lang.English, "Sell forty courses", objective{to: Num(60)}, "Sell 60 courses"},
		{lang.English, "Sell more courses", objective{to: Num(60)}, ""},
		{lang.English, "Increase bookings by 20%", objective{from: Num(10), to: Num(13)}, ""},
		{lang.English, "", objective{to: Num(60)}, ""},
		{lang.French, "Passer de 22 à 40 réservations d'ici fin juin 2027", objective{from: Num(22), to: Num(1500), by: may}, "Passer de 22 à 1 500 réservations d’ici au 31 mai 2027"},
		{lang.French, "Avant l'été, vendre 40 stages", objective{to: Num(40), by: june}, "D’ici au 30 juin 2027, vendre 40 stages"},
		{lang.French, "Atteindre 12,5 k€ de chiffre d'affaires", objective{to: Num(15000)}, "Atteindre 15 000€ de chiffre d'affaires"},
	} {
		o := &Objective{Statement: c.sentence, Baseline: c.from, Target: c.to, Deadline: c.by}
		got := Speaker{Texts: lang.Load(c.language)}.Rewritten(o, today)
		if plainSpaces.Replace(got) != c.want {
			t.Errorf("%q with %v, %v, %v:\n got %q\nwant %q", c.sentence, c.from, c.to, c.by, got, c.want)
		}
	}
}

var plainSpaces = strings.NewReplacer("\u00a0", " ", "\u202f", " ")

// objective is what was answered beside a sentence.
type objective struct {
	from, to Number
	by       date.Date
}
