package checkin_test

import (
	"testing"
	"time"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/checkin"
	"sweetspot/steps/date"
)

var today = date.New(2027, time.February, 15)

func campaign() *steps.Strategy {
	return &steps.Strategy{
		Resources: steps.Resources{Currency: "EUR"},
		Objectives: []steps.Objective{
			{ID: "members", Statement: "120 members", Metric: "orders", Baseline: steps.Num(80), Target: steps.Num(120),
				Start: date.New(2027, time.January, 1), Deadline: date.New(2027, time.April, 1)},
			{ID: "happy", Statement: "More are happy", Metric: "satisfaction"},
			{ID: "nps", Statement: "They recommend us", Metric: "net_promoter_score", Target: steps.Num(20)},
			{}, // that somebody has only just added
		},
		Results: []steps.Result{
			{ID: "b", Date: date.New(2027, time.February, 1), Spent: steps.Num(500), Values: map[string]float64{"members": 90}},
			{ID: "a", Date: date.New(2027, time.January, 15), Spent: steps.Num(200), Values: map[string]float64{"members": 85, "happy": 71.5}},
		},
	}
}

var texts = map[lang.Language]*lang.Texts{lang.English: lang.Load(lang.English), lang.French: lang.Load(lang.French)}

func speaker(l lang.Language) steps.Speaker { return steps.Speaker{Texts: texts[l]} }

var (
	dayLine = checkin.Line{Kind: checkin.Day}
	members = checkin.Line{Kind: checkin.Figure, Objective: 0}
	happy   = checkin.Line{Kind: checkin.Figure, Objective: 1}
	nps     = checkin.Line{Kind: checkin.Figure, Objective: 2}
	spent   = checkin.Line{Kind: checkin.Spent}
	note    = checkin.Line{Kind: checkin.Note}
)

func TestTake(t *testing.T) {
	for _, c := range []struct {
		line     checkin.Line
		typed    string
		language lang.Language
		want     string // the answer in the notation of the file
		problem  string
	}{
		{line: members, typed: "91", want: "91"},
		{line: members, typed: "1,204", want: "1204"},
		{line: members, typed: "91,5", language: lang.French, want: "91.5"},
		{line: members, typed: "-3", problem: "negative"},
		{line: members, typed: "many", problem: "number"},
		{line: happy, typed: "72.5%", want: "72.5"},
		{line: happy, typed: "130", problem: "too_large"},
		{line: members, typed: "130%", problem: "not_percent"},
		{line: nps, typed: "-12", want: "-12"},
		{line: spent, typed: "500", want: "500"},
		{line: spent, typed: "499", problem: "spent_less"},
		{line: spent, typed: "2 450,50 €", language: lang.French, want: "2450.5"},
		{line: note, typed: " Rain all month ", want: "Rain all month"},
		{line: dayLine, typed: "yesterday", want: "2027-02-14"},
		{line: dayLine, typed: "today", want: "2027-02-15"},
		{line: dayLine, typed: "2027-02-16", problem: "future_day"},
		{line: dayLine, typed: "", want: "2027-02-15"},
		{line: members, typed: ""},
	} {
		if c.language == "" {
			c.language = lang.English
		}
		sheet := checkin.New(campaign(), today, today)
		problem := sheet.Take(speaker(c.language), c.line, c.typed)
		got := ""
		if problem != nil {
			got = problem.ID
		}
		if got != c.problem || problem == nil && sheet.Answer(c.line).String() != c.want {
			t.Errorf("%q: %q, problem %q", c.typed, sheet.Answer(c.line), got)
		}
		if problem != nil && problem.Say(speaker(c.language).Texts) == "" {
			t.Errorf("%q: nothing said", c.typed)
		}
	}
}

// TestAnotherDay brings the check-in of that day, unless something was filled in before.
func TestAnotherDay(t *testing.T) {
	sheet := checkin.New(campaign(), today, today)
	sheet.Take(speaker(lang.English), dayLine, "1 February 2027")
	if sheet.Result.ID != "b" || sheet.Answer(members).String() != "90" || sheet.Changed() {
		t.Errorf("the check-in of that day: %+v", sheet.Result)
	}
	sheet.Take(speaker(lang.English), spent, "150")
	if problem := sheet.Take(speaker(lang.English), spent, "150"); problem == nil || sheet.Result.Spent.Value != 500 {
		t.Errorf("less than in January: %v, %+v", problem, sheet.Result)
	}
	sheet = checkin.New(campaign(), today, today)
	sheet.Take(speaker(lang.English), members, "95")
	sheet.Take(speaker(lang.English), dayLine, "1 February 2027")
	if sheet.Result.ID != "" || sheet.Result.Date != date.New(2027, time.February, 1) || sheet.Answer(members).String() != "95" {
		t.Errorf("what was filled in: %+v", sheet.Result)
	}
}

// TestChanged tells a check-in with something new to save.
func TestChanged(t *testing.T) {
	s := campaign()
	sp := speaker(lang.English)
	for name, c := range map[string]struct {
		sheet  *checkin.Sheet
		change func(*checkin.Sheet)
		want   bool
	}{
		"blank":            {checkin.New(s, today, today), func(*checkin.Sheet) {}, false},
		"a day alone":      {checkin.New(s, today, today), func(sh *checkin.Sheet) { sh.Take(sp, dayLine, "yesterday") }, false},
		"a figure":         {checkin.New(s, today, today), func(sh *checkin.Sheet) { sh.Take(sp, happy, "0") }, true},
		"an earlier one":   {checkin.New(s, s.Results[0].Date, today), func(*checkin.Sheet) {}, false},
		"the same figure":  {checkin.New(s, s.Results[0].Date, today), func(sh *checkin.Sheet) { sh.Take(sp, members, "90") }, false},
		"another figure":   {checkin.New(s, s.Results[0].Date, today), func(sh *checkin.Sheet) { sh.Take(sp, members, "89") }, true},
		"its figure gone":  {checkin.New(s, s.Results[0].Date, today), func(sh *checkin.Sheet) { sh.Take(sp, members, "") }, true},
		"its day and note": {checkin.New(s, s.Results[0].Date, today), func(sh *checkin.Sheet) { sh.Take(sp, note, "Rain"); sh.Take(sp, dayLine, "yesterday") }, true},
		"its sum":          {checkin.New(s, s.Results[0].Date, today), func(sh *checkin.Sheet) { sh.Take(sp, spent, "") }, true},
		"a note":           {checkin.New(s, s.Results[0].Date, today), func(sh *checkin.Sheet) { sh.Take(sp, note, "Rain") }, true},
		"nothing left":     {checkin.New(s, s.Results[0].Date, today), func(sh *checkin.Sheet) { sh.Take(sp, members, ""); sh.Take(sp, spent, "") }, true},
		"entered, and now": {entered(s), func(*checkin.Sheet) {}, false},
	} {
		if c.change(c.sheet); c.sheet.Changed() != c.want {
			t.Errorf("%s: %v", name, !c.want)
		}
	}
	if s.Results[0].Values["members"] != 90 {
		t.Error("filling in a check-in has changed the strategy")
	}
}

// entered returns a check-in that is in the strategy by now.
func entered(s *steps.Strategy) *checkin.Sheet {
	sheet := checkin.New(s, today, today)
	sheet.Take(speaker(lang.English), members, "95")
	sheet.Entered("c")
	return sheet
}

func TestWords(t *testing.T) {
	s := campaign()
	sheet := checkin.New(s, today, today)
	for _, c := range []struct {
		got, want string
	}{
		{sheet.About(speaker(lang.English), members), "It was 90 on 1 February 2027. Target: 120 by 1 April 2027."},
		{sheet.About(speaker(lang.French), members), "Au 1er février 2027\u00a0: 90. Cible\u00a0: 120 d’ici au 1er avril 2027."},
		{sheet.About(speaker(lang.English), happy), "It was 71.5% on 15 January 2027."},
		{sheet.About(speaker(lang.English), nps), "Target: 20."},
		{sheet.About(speaker(lang.English), spent), "All since the start. It was €500 on 1 February 2027."},
		{sheet.Label(speaker(lang.English), members), "120 members"},
		{checkin.Standing(speaker(lang.English), s, &s.Objectives[0]), "90 on 1 February 2027, but 94 was due by then: behind. " +
			"By 1 April 2027, for a target of 120: 109 at the pace since the start, 107 at the pace since the last check-in."},
		{checkin.Standing(speaker(lang.English), s, &s.Objectives[1]), "71.5% on 15 January 2027."},
		{checkin.Standing(speaker(lang.English), s, &s.Objectives[2]), ""},
	} {
		if c.got != c.want {
			t.Errorf("got  %q\nwant %q", c.got, c.want)
		}
	}
	if lines := sheet.Lines(); len(lines) != 6 || lines[3] != nps || lines[4] != spent {
		t.Errorf("an objective without a name is asked about: %v", lines)
	}
}

func TestVerdicts(t *testing.T) {
	sp := speaker(lang.English)
	for figure, want := range map[float64]string{
		100: "100 on 15 February 2027, and 100 was due by then: on pace. If it goes on like this: 120 by 1 April 2027, for a target of 120.",
		99:  "99 on 15 February 2027, and 100 was due by then: nearly on pace. If it goes on like this: 118 by 1 April 2027, for a target of 120.",
		90:  "90 on 15 February 2027, but 100 was due by then: behind. If it goes on like this: 100 by 1 April 2027, for a target of 120.",
		125: "125 on 15 February 2027: the target of 120 is reached.",
	} {
		s := campaign()
		s.Results = []steps.Result{{Date: today, Values: map[string]float64{"members": figure}}}
		if got := checkin.Standing(sp, s, &s.Objectives[0]); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
	s := campaign()
	s.Results = []steps.Result{{Date: date.New(2027, time.April, 2), Values: map[string]float64{"members": 110}}}
	if got := checkin.Standing(sp, s, &s.Objectives[0]); got != "110 on 2 April 2027: the target was 120 by 1 April 2027." {
		t.Errorf("after the deadline: %q", got)
	}
}
