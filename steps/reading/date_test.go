package reading

import (
	"testing"
	"time"

	"sweetspot/steps/date"
)

// Sunday 22 November 2026.
var sunday = date.New(2026, time.November, 22)

// readDeadline reads a whole text as a deadline.
func readDeadline(text string, today date.Date) (date.Date, bool) {
	return standard().ending(trimmedEnd(SplitWords(text)), today)
}

func TestReadDate(t *testing.T) {
	cases := map[string][]string{
		"2027-03-31": {
			"2027-03-31", "31/03/2027", "31/3/2027", "31.3.27", "31-03-2027", "03/31/2027", "2027/03/31", "31 March 2027",
			"31st March 2027", "March 31, 2027", "march 31st 2027", "MARCH 31 2027", "31 mars 2027", "31 mars",
			"le 31 mars", "d’ici le 31 mars", "d’ici au 31 mars", "avant le 31 mars 2027", "by 31 March", "by March 31",
			"the 31st of March", "31/03", "31/3", "end of March", "the end of March 2027", "by the end of March",
			"fin mars", "fin mars 2027", "à la fin du mois de mars", "d'ici fin mars", "pour fin mars", "Q1 2027", "T1 2027",
			"Q1", "1er trimestre 2027", "premier trimestre", "first quarter of 2027", "end of Q1", "fin T1",
			"mars 2027", "03/2027", "2027-03", "March", "in March", "by March", "en mars", "d'ici mars", "mars prochain",
			"31 mars '27", "31 Mar 27", "before April", "avant avril", "wednesday 31 march", "mercredi 31 mars 2027",
			"le 31 mars.", "no later than 31 March", "au plus tard le 31 mars", "jusqu’au 31 mars", "until 31 March",
			"the next quarter", "le trimestre prochain", "prochain trimestre", "end of next quarter", "31 Mars 2027",
		},
		"2027-04-01": {"1er avril", "le 1er avril 2027", "1 April", "1st of April", "premier avril", "April 1", "début avril", "early April"},
		"2027-11-15": {"mid-November", "by mid-November", "mi-novembre", "d'ici mi-novembre"},
		"2026-11-15": {"mid-November 2026", "mi-novembre 2026"},
		"2027-06-15": {"mid-June", "mid June 2027", "mi-juin", "la mi-juin", "à la mi-juin", "mid-june 2027", "by mid-June"},
		"2027-05-01": {"début mai", "debut mai 2027", "start of May", "the beginning of May", "1er mai"},
		"2026-12-31": {
			"next month", "by next month", "le mois prochain", "d’ici le mois prochain", "end of the year", "fin d'année",
			"fin de l'année", "d'ici la fin de l'année", "by year end", "end of next month", "this year", "cette année",
			"31 décembre", "31 DECEMBRE", "fin décembre", "2026", "in 2026", "end of year", "EOY", "before 2027", "avant 2027",
			"fin du mois prochain", "by the end of this year", "this quarter", "ce trimestre", "fin 2026", "before new year",
		},
		"2026-11-30": {"end of the month", "fin du mois", "fin de mois", "ce mois-ci", "this month", "by month end", "fin novembre", "before next month"},
		"2027-02-22": {"in 3 months", "dans 3 mois", "in three months", "dans trois mois", "d'ici 3 mois", "within 3 months", "3 months", "sous trois mois", "in three months' time", "3 months from now", "in the next 3 months", "dans les 3 mois", "dans les 3 prochains mois", "over the next three months"},
		"2026-12-06": {"in two weeks", "in 2 weeks", "dans deux semaines", "d'ici deux semaines", "in 14 days", "in a fortnight", "dans 14 jours"},
		"2026-12-22": {"in a month", "within a month", "dans un mois", "d'ici un mois", "in one month"},
		"2027-11-22": {"in a year", "dans un an", "in 12 months", "d'ici un an"},
		"2028-05-22": {"in 18 months", "in a year and a half", "dans un an et demi", "dans dix-huit mois"},
		"2026-11-29": {"next week", "la semaine prochaine", "by next sunday", "dimanche"},
		"2026-11-27": {"next Friday", "Friday", "this friday", "vendredi", "vendredi prochain", "by Friday", "27/11"},
		"2026-11-23": {"tomorrow", "demain", "lundi"},
		"2026-11-22": {"today", "aujourd'hui", "22 November", "this week"},
		"2026-12-25": {"Christmas", "Noël", "noel", "by Christmas", "d'ici Noël", "xmas", "25 décembre", "à Noël", "Noël 2026"},
		"2026-12-24": {"before Christmas", "avant Noël", "before xmas", "Christmas Eve"},
		"2027-06-20": {"before the summer", "avant l'été", "avant l'ete", "by the summer", "by summer", "d'ici l'été", "pour l'été", "before summer 2027", "this spring", "d'ici à l'été"},
		"2027-09-22": {"summer", "l'été", "this summer", "cet été", "end of summer", "l'été prochain", "la fin de l'été", "summer 2027"},
		"2027-08-31": {"avant la rentrée", "end of August", "fin aout", "fin août 2027"},
		"2027-09-01": {"à la rentrée", "d'ici la rentrée", "1er septembre"},
		"2027-03-28": {"Easter", "Pâques", "pâques 2027", "by Easter"},
		"2026-11-26": {"before Black Friday"},
		"2027-02-14": {"Valentine's Day", "la Saint-Valentin", "14 fevrier", "14 febuary"},
		"2027-06-30": {"Q2 2027", "T2", "S1 2027", "end of June", "second quarter of 2027", "1er semestre 2027", "30 juin"},
		"2028-02-29": {"29 February", "29 février", "29/02/2028", "fin février 2028"},
		"2027-02-28": {"fin février", "end of feb", "before March", "avant mars"},
		"2027-01-31": {"january", "31 janv.", "31 janv. 2027", "31 Jan. 2027", "end of January", "en janvier"},
		"2026-12-15": {"the 15th of December", "by the 15th", "le 15", "avant le 15", "15 Dec", "15 déc.", "mi-décembre"},
		"2027-12-31": {"2027", "en 2027", "in 2027", "end of 2027", "fin 2027", "next year", "l'année prochaine", "l'an prochain", "by the end of next year", "d'ici fin 2027"},
		"2020-05-04": {"04/05/2020", "4.5.20", "4 May 2020", "4 mai 2020"},
	}
	for want, texts := range cases {
		for _, text := range texts {
			got, ok := readDeadline(text, sunday)
			if !ok || got.String() != want {
				t.Errorf("ReadDate(%q) = %v, %v, want %v", text, got, ok, want)
			}
		}
	}
}

func TestReadDateRefuses(t *testing.T) {
	for _, text := range []string{
		"", " ", "13/13/2027", "31/02/2027", "30 February", "31 avril", "2027-02-30", "2027-13-01", "soon", "bientôt",
		"asap", "dès que possible", "24/7", "32 March", "0 mars", "Thursday 31 March 2027", "jeudi 31 mars 2027",
		"last March", "depuis mars", "12", "1/2/3", "31/03/20277", "in many months", "in 0.5 months",
		"in months", "fin", "the month", "next", "March or April", "mars ou avril", "31 mars ou 1er avril", "3rd half",
		"Q5 2027", "T0", "before today's end", "before March 0", "the summer sale", "in a month and a half", "by", "29/02/2027",
		"in 99999999999999999999 months", "31 31 mars",
	} {
		if got, ok := readDeadline(text, sunday); ok {
			t.Errorf("ReadDate(%q) = %v, want nothing", text, got)
		}
	}
}

func TestReadDateFollowsToday(t *testing.T) {
	cases := []struct {
		text  string
		today date.Date
		want  string
	}{
		{"31 mars", date.New(2027, 3, 31), "2027-03-31"},
		{"31 mars", date.New(2027, 4, 1), "2028-03-31"},
		{"March", date.New(2027, 3, 31), "2027-03-31"},
		{"next March", date.New(2027, 3, 5), "2028-03-31"},
		{"next month", date.New(2027, 1, 31), "2027-02-28"},
		{"in one month", date.New(2027, 1, 31), "2027-02-28"},
		{"next month", date.New(2026, 12, 1), "2027-01-31"},
		{"next week", date.New(2026, 11, 23), "2026-12-06"},
		{"Q4", date.New(2026, 11, 22), "2026-12-31"},
		{"Q3", date.New(2026, 11, 22), "2027-09-30"},
		{"this summer", date.New(2027, 7, 1), "2027-09-22"},
		{"winter", date.New(2027, 1, 10), "2027-03-19"},
		{"winter", date.New(2027, 4, 10), "2028-03-19"},
		{"Friday", date.New(2026, 11, 27), "2026-12-04"},
		{"next friday", date.New(2026, 11, 27), "2026-12-04"},
		{"next friday", date.New(2026, 11, 24), ""},
		{"vendredi prochain", date.New(2026, 11, 24), "2026-11-27"},
		{"before summer", date.New(2027, 7, 1), "2028-06-20"},
		{"before March", date.New(2027, 3, 2), ""},
		{"Christmas", date.New(2026, 12, 26), "2027-12-25"},
	}
	for _, c := range cases {
		got, _ := readDeadline(c.text, c.today)
		if got.String() != c.want {
			t.Errorf("ReadDate(%q) on %v = %v, want %v", c.text, c.today, got, c.want)
		}
	}
}

func FuzzReadDate(f *testing.F) {
	for _, seed := range []string{
		"31/03/2027", "31.3.27", "fin mars", "d'ici l'été", "in 3 months", "Q1 2027", "\xff/1", "le 1er", "mercredi 31 mars",
		"un an et demi", "29 février", "end of the", "24/7", "dans 3 000 000 000 mois",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		when, ok := readDeadline(text, sunday)
		if ok == when.IsZero() {
			t.Errorf("ReadDate(%q) = %v, %v", text, when, ok)
		}
	})
}
