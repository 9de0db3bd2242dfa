package steps

import (
	"slices"
	"strings"
	"testing"
	"time"

	"sweetspot/lang"
	"sweetspot/steps/date"
)

var today = date.New(2026, time.November, 22)

// TestEveryQuestionKeepsItsAnswer puts an answer of its kind into every question, and reads it back.
func TestEveryQuestionKeepsItsAnswer(t *testing.T) {
	s := &Strategy{}
	All(func(q *Question) {
		if q.Kind == List {
			q.Insert(s, 0)
		}
	})
	seen := map[string]bool{}
	All(func(q *Question) {
		if seen[q.ID] {
			t.Errorf("%s is declared twice", q.ID)
		}
		seen[q.ID] = true
		if q.Kind == List {
			return
		}
		want := sampleAnswer(q)
		if problem := q.Check(want); problem != nil {
			t.Errorf("%s: %v is refused: %s", q.ID, want, problem.ID)
		}
		q.Put(s, 0, want)
		if got := q.Answer(s, 0); !got.Equal(want) {
			t.Errorf("%s: put %v, got back %v", q.ID, want, got)
		}
	})
	Each(s, func(q *Question, item int) {
		if got := q.Answer(s, item); !got.Equal(sampleAnswer(q)) {
			t.Errorf("%s: another question wrote over it: %v", q.ID, got)
		}
		q.Put(s, item, nil)
		if got := q.Answer(s, item); !got.Blank() {
			t.Errorf("%s: not blank again: %v", q.ID, got)
		}
	})
}

// sampleAnswer is an answer that no other question of the same kind gets.
func sampleAnswer(q *Question) Answer {
	number := FormatNumber(float64(len(q.ID)) + float64(q.ID[len(q.ID)-1])/1000)
	switch q.Kind {
	case Amount, Sum:
		return Answer{number}
	case YesOrNo:
		return Answer{string(No)}
	case Choice:
		return Answer{q.Options[len(q.ID)%len(q.Options)]}
	case Choices:
		return Answer(q.Options[:2])
	case Day:
		return Answer{today.AddDays(len(q.ID) * int(q.ID[len(q.ID)-1])).String()}
	case Country:
		return Answer{"FR"}
	case Currency:
		return Answer{"EUR"}
	case Words, Platforms, References:
		return Answer{"one " + q.ID, "two"}
	}
	return Answer{"text of " + q.ID}
}

func TestCheckSaysWhatIsWrong(t *testing.T) {
	long := strings.Repeat("é", MaxText+1)
	many := make(Answer, MaxItems+1)
	for _, c := range []struct{ id, value, problem string }{
		{"goal.kind", "fame", "choice"},
		{"goal.kind", "sales", ""},
		{"audiences.ages", "18-24", "choice"},
		{"business.niche", "true", "choice"},
		{"business.radius_km", "-1", "negative"},
		{"business.radius_km", "0", ""},
		{"business.radius_km", "20001", "too_large"},
		{"business.radius_km", "NaN", "number"},
		{"business.radius_km", "+Inf", "number"},
		{"business.radius_km", "near", "number"},
		{"objectives.target", "-30", ""},
		{"resources.monthly_budget", "-1", "negative"},
		{"measures.act_below", "100", ""},
		{"measures.act_below", "101", "too_large"},
		{"measures.scale_above", "120", ""},
		{"budget.to", "2027-02-29", "iso_date"},
		{"budget.to", "2028-02-29", ""},
		{"business.country", "UK", "country"},
		{"business.country", "GB", ""},
		{"business.country", "gb", "country"},
		{"business.country", "ZZ", "country"},
		{"resources.currency", "EUR", ""},
		{"resources.currency", "euro", "currency"},
		{"business.offer", long, "too_long"},
		{"business.offer", long[:len(long)-len("é")], ""},
	} {
		problem := Find(c.id).Check(Answer{c.value})
		if got := problemID(problem); got != c.problem {
			t.Errorf("%s: %.20q gives problem %q, want %q", c.id, c.value, got, c.problem)
		}
	}
	if got := problemID(Find("audiences.websites").Check(many)); got != "too_many" {
		t.Errorf("%d websites give problem %q", len(many), got)
	}
}

func problemID(p *Problem) string {
	if p == nil {
		return ""
	}
	return p.ID
}

func TestReadTakesWhatPeopleType(t *testing.T) {
	for _, c := range []struct{ id, typed, answer, problem string }{
		{"business.name", "  Square Mile Gym \n", "Square Mile Gym", ""},
		{"business.name", "two\nlines", "two lines", ""},
		{"business.name", "bell\a and \x1b[31mred\u202e", "bell and [31mred", ""},
		{"business.name", "   ", "", ""},
		{"business.country", "United Kingdom", "GB", ""},
		{"business.country", "royaume-uni", "GB", ""},
		{"business.country", "uk", "GB", ""},
		{"business.country", "France", "FR", ""},
		{"business.country", "États-Unis", "US", ""},
		{"business.country", "Côte d’Ivoire", "CI", ""},
		{"business.country", "Atlantis", "", "country"},
		{"business.radius_km", "0,8", "0.8", ""},
		{"business.radius_km", "half a mile", "0.8", ""},
		{"business.radius_km", "un demi-mile", "0.8", ""},
		{"business.radius_km", "a mile", "1.61", ""},
		{"business.radius_km", "half a kilometre", "0.5", ""},
		{"business.radius_km", "2 km", "2", ""},
		{"business.radius_km", "800 m", "0.8", ""},
		{"business.radius_km", "a stone's throw", "", "number"},
		{"goal.horizon_months", "6 months", "6", ""},
		{"goal.horizon_months", "2 years", "24", ""},
		{"goal.horizon_months", "cinq ans", "60", ""},
		{"goal.horizon_months", "un an", "12", ""},
		{"goal.horizon_months", "a long time", "", "number"},
		{"goal.horizon_months", "5 ans", "60", ""},
		{"resources.monthly_budget", "£1,200", "1200", ""},
		{"resources.monthly_budget", "1 200 €", "1200", ""},
		{"resources.monthly_budget", "-5", "", "negative"},
		{"resources.currency", "£", "GBP", ""},
		{"resources.currency", "chf", "CHF", ""},
		{"resources.currency", "shells", "", "currency"},
		{"objectives.deadline", "31/03/2027", "2027-03-31", ""},
		{"objectives.deadline", "end of March", "2027-03-31", ""},
		{"objectives.deadline", "fin mars", "2027-03-31", ""},
		{"objectives.deadline", "31/02/2027", "", "date"},
		{"objectives.deadline", "soon", "", "date"},
		{"accounts.last_post", "2 October", "2026-10-02", ""},
		{"accounts.last_post", "2 October 2026", "2026-10-02", ""},
		{"tactics.start", "2 October", "2027-10-02", ""},
		{"tactics.start", "décembre", "2026-12-01", ""},
		{"tactics.start", "January 2027", "2027-01-01", ""},
		{"tactics.start", "end of December", "2026-12-31", ""},
		{"tactics.end", "décembre", "2026-12-31", ""},
		{"business.radius_km", "3m", "", "number_more"},
		{"business.country", "Bristol", "", "country"},
		{"business.country", "Great britian", "", "country"},
		{"resources.hours_per_week", "about 6 hours a week", "6", ""},
		{"resources.hours_per_week", "15,5 heures", "15.5", ""},
		{"resources.hours_per_week", "2h30", "2.5", ""},
		{"resources.hours_per_week", "6 hours a month", "", "number_more"},
		{"resources.hours_per_week", "une heure et demie", "1.5", ""},
		{"resources.hours_per_week", "half an hour", "0.5", ""},
		{"replies.within_hours", "24 h", "24", ""},
		{"replies.within_hours", "two days", "48", ""},
		{"resources.monthly_budget", "£350 a month", "350", ""},
		{"resources.monthly_budget", "3500 €/mois HT", "3500", ""},
		{"resources.monthly_budget", "350 a year", "", "number_more"},
		{"resources.monthly_budget", "US$1200", "1200", ""},
		{"resources.monthly_budget", "1200.-", "1200", ""},
		{"resources.monthly_budget", "16.1k", "16100", ""},
		{"resources.monthly_budget", "2 M€", "2000000", ""},
		{"resources.monthly_budget", "zéro", "0", ""},
		{"resources.monthly_budget", "１２００", "1200", ""},
		{"resources.monthly_budget", "as little as possible", "", "number"},
		{"audiences.size", "environ 8 000 habitants", "8000", ""},
		{"audiences.size", "1,2 M", "1200000", ""},
		{"audiences.size", "12% of Leeds", "", "number_more"},
		{"objectives.target", "75+", "75", ""},
		{"objectives.target", "≥ 30", "30", ""},
		{"objectives.target", "at least 40 bookings a month", "40", ""},
		{"objectives.target", "three dozen", "36", ""},
		{"objectives.target", "40 more bookings", "", "number_more"},
		{"objectives.target", "80 to 120", "", "numbers"},
		{"objectives.target", "5 hours", "", "number_more"},
		{"objectives.target", "-10", "-10", ""},
		{"goal.horizon_months", "1.1 years", "13.2", ""},
		{"goal.horizon_months", "a year and a half", "18", ""},
		{"goal.horizon_months", "un trimestre", "3", ""},
		{"business.radius_km", "une dizaine de km", "10", ""},
		{"business.radius_km", "dans un rayon de 15 km", "15", ""},
		{"business.radius_km", "20-minute drive", "", "number_more"},
		{"business.country", "the Czech Republic", "CZ", ""},
		{"business.country", "la France métropolitaine", "FR", ""},
		{"business.country", "Etats Unis", "US", ""},
		{"business.country", "U.S.A.", "US", ""},
		{"business.country", "Écosse", "GB", ""},
		{"business.country", "Nouvelle Calédonie", "NC", ""},
		{"business.country", "Türkiye", "TR", ""},
		{"resources.currency", "livres sterling", "GBP", ""},
		{"resources.currency", "Canadian dollars", "CAD", ""},
		{"objectives.deadline", "June 31", "", "date"},
		{"objectives.deadline", "the last Friday of January", "2027-01-29", ""},
		{"objectives.deadline", "last day of March", "2027-03-31", ""},
		{"objectives.deadline", "le premier lundi de mars 2027", "2027-03-01", ""},
		{"objectives.deadline", "la fête des mères", "2027-05-30", ""},
		{"objectives.deadline", "les soldes d'hiver", "2027-01-06", ""},
		{"objectives.deadline", "August bank holiday", "2027-08-30", ""},
		{"tactics.start", "Q1 2027", "2027-01-01", ""},
		{"tactics.start", "2027", "2027-01-01", ""},
		{"tactics.start", "maintenant", "2026-11-22", ""},
		{"accounts.last_post", "hier", "2026-11-21", ""},
		{"accounts.last_post", "two weeks ago", "2026-11-08", ""},
		{"accounts.last_post", "il y a 2 mois", "2026-09-22", ""},
		{"accounts.last_post", "la semaine dernière", "2026-11-15", ""},
		{"accounts.last_post", "mars dernier", "2026-03-31", ""},
		{"accounts.last_post", "last Friday", "2026-11-20", ""},
		{"accounts.last_post", "29/02", "2024-02-29", ""},
		{"accounts.last_post", "November", "2026-11-22", ""},
		{"accounts.last_post", "2024", "2024-12-31", ""},
		{"accounts.last_post", "never", "", "date"},
		{"audiences.websites", "cityam.com, bbc.co.uk\n\n  ft.com ;", "cityam.com|bbc.co.uk|ft.com", ""},
	} {
		answer, problem := Find(c.id).Read(c.typed, today)
		if got := strings.Join(answer, "|"); got != c.answer || problemID(problem) != c.problem {
			t.Errorf("%s: %q is read as %q with problem %q, want %q with %q",
				c.id, c.typed, got, problemID(problem), c.answer, c.problem)
		}
	}
}

// TestQuestionsThatDoNotApply are not asked.
func TestQuestionsThatDoNotApply(t *testing.T) {
	s := &Strategy{Business: Business{Market: MarketNational}}
	asked := func(id string) bool { return Find(id).Applies(s, 0) }
	if asked("business.radius_km") || asked("business.place") {
		t.Error("a national market is asked for a place")
	}
	s.Business.Market = MarketRegional
	if asked("business.radius_km") || !asked("business.place") {
		t.Error("a regional market has a place and no radius")
	}
	s.Business.Market = MarketLocal
	if !asked("business.radius_km") || !asked("business.place") {
		t.Error("a local market has both")
	}
	s.Channels = []Channel{{There: No}}
	if asked("channels.buy_there") || asked("channels.buy_yours") {
		t.Error("people who are not there cannot buy there")
	}
	if asked("measures") {
		t.Error("there is nothing to measure without an objective")
	}
}

// TestOrder is the order of the interview.
func TestOrder(t *testing.T) {
	var ids []string
	for _, step := range Steps() {
		for _, q := range Questions(step) {
			ids = append(ids, q.ID)
			if StepOf(q.ID) != step {
				t.Errorf("%s is in step %s", q.ID, StepOf(q.ID))
			}
		}
	}
	for _, order := range [][]string{
		{"business.name", "business.fans", "competitors", "audiences", "goal.kind", "goal.statement", "objectives"},
		{"objectives", "resources.hours_per_week", "replies.owner", "accounts", "channels", "tactics", "next_phase"},
		{"next_phase", "reviews.every", "measures", "budget.total", "title"},
	} {
		at := -1
		for _, id := range order {
			next := slices.Index(ids, id)
			if next <= at {
				t.Errorf("%s does not come in its turn", id)
			}
			at = next
		}
	}
}

// TestWordsNameMetrics: the wordings of a language name metrics that there are.
func TestWordsNameMetrics(t *testing.T) {
	for _, id := range lang.BuiltInWords().Under("metric") {
		switch id {
		case "none", "sales", "subscribers", "answering", "conversion", "engagement", "awareness", "rating", "starred", "takings": // decided by what else the sentence says
		default:
			if FindMetric(id) == nil {
				t.Errorf("there are words for %s, which is no metric", id)
			}
		}
	}
}
