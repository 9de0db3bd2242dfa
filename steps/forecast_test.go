package steps_test

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sweetspot/steps"
	"sweetspot/steps/date"
	"sweetspot/test/property"
)

func day(month time.Month, d int) date.Date { return date.New(2027, month, d) }

// campaign is a strategy with one objective, from 80 on 1 January to 120 on 1 April, and its figures.
func campaign(figures ...steps.Reading) (*steps.Strategy, *steps.Objective) {
	s := &steps.Strategy{Objectives: []steps.Objective{{ID: "members", Metric: "orders",
		Baseline: steps.Num(80), Target: steps.Num(120), Start: day(time.January, 1), Deadline: day(time.April, 1)}}}
	for _, f := range figures {
		s.Results = append(s.Results, steps.Result{Date: f.Date, Values: map[string]float64{"members": f.Value}})
	}
	return s, &s.Objectives[0]
}

func TestForecast(t *testing.T) {
	half := day(time.February, 15) // 45 of 90 days
	for _, c := range []struct {
		name    string
		figures []steps.Reading
		change  func(*steps.Objective)
		want    steps.Forecast
	}{
		{name: "on pace", figures: []steps.Reading{{half, 100}},
			want: steps.Forecast{Last: steps.Reading{Date: half, Value: 100}, Due: 100, Progress: 0.5, Expected: 0.5, End: 120, EndNow: 120}},
		{name: "half as fast", figures: []steps.Reading{{half, 90}},
			want: steps.Forecast{Last: steps.Reading{Date: half, Value: 90}, Due: 100, Progress: 0.25, Expected: 0.5, End: 100, EndNow: 100}},
		{name: "faster of late", figures: []steps.Reading{{half, 100}, {half.AddDays(-15), 85}},
			want: steps.Forecast{Last: steps.Reading{Date: half, Value: 100}, Due: 100, Progress: 0.5, Expected: 0.5, End: 120, EndNow: 145}},
		{name: "figures before the start say nothing of the pace", figures: []steps.Reading{{day(time.January, 1), 70}, {half, 100}},
			want: steps.Forecast{Last: steps.Reading{Date: half, Value: 100}, Due: 100, Progress: 0.5, Expected: 0.5, End: 120, EndNow: 120}},
		{name: "at the deadline", figures: []steps.Reading{{half, 90}, {day(time.April, 1), 110}},
			want: steps.Forecast{Last: steps.Reading{Date: day(time.April, 1), Value: 110}, Due: 120, Progress: 0.75, Expected: 1, End: 110, EndNow: 110, Over: true}},
		{name: "behind it", figures: []steps.Reading{{day(time.May, 1), 121}},
			want: steps.Forecast{Last: steps.Reading{Date: day(time.May, 1), Value: 121}, Due: 120, Progress: 41. / 40, Expected: 1, End: 121, EndNow: 121, Over: true}},
		{name: "down to nothing, not below", figures: []steps.Reading{{half, 30}},
			want: steps.Forecast{Last: steps.Reading{Date: half, Value: 30}, Due: 100, Progress: -1.25, Expected: 0.5, End: 0, EndNow: 0}},
		{name: "a percentage ends at 100", figures: []steps.Reading{{half, 90}}, change: func(o *steps.Objective) {
			o.Metric, o.Baseline, o.Target = "satisfaction", steps.Num(70), steps.Num(80)
		}, want: steps.Forecast{Last: steps.Reading{Date: half, Value: 90}, Due: 75, Progress: 2, Expected: 0.5, End: 100, EndNow: 100}},
		{name: "minutes that go down", figures: []steps.Reading{{half, 60}}, change: func(o *steps.Objective) {
			o.Metric, o.Baseline, o.Target = "response_time", steps.Num(90), steps.Num(30)
		}, want: steps.Forecast{Last: steps.Reading{Date: half, Value: 60}, Due: 60, Progress: 0.5, Expected: 0.5, End: 30, EndNow: 30}},
		{name: "the later of two figures of a day", figures: []steps.Reading{{half, 1}, {half, 100}},
			want: steps.Forecast{Last: steps.Reading{Date: half, Value: 100}, Due: 100, Progress: 0.5, Expected: 0.5, End: 120, EndNow: 120}},
	} {
		s, o := campaign(c.figures...)
		if c.change != nil {
			c.change(o)
		}
		if got, known := s.Forecast(o); !known || got != c.want {
			t.Errorf("%s: %+v, %v", c.name, got, known)
		}
	}
}

func TestNoForecast(t *testing.T) {
	for name, change := range map[string]func(*steps.Strategy, *steps.Objective){
		"no figure":           func(s *steps.Strategy, _ *steps.Objective) { s.Results = nil },
		"none after start":    func(_ *steps.Strategy, o *steps.Objective) { o.Start = day(time.March, 1) },
		"no baseline":         func(_ *steps.Strategy, o *steps.Objective) { o.Baseline = steps.Number{} },
		"no target":           func(_ *steps.Strategy, o *steps.Objective) { o.Target = steps.Number{} },
		"target not moved":    func(_ *steps.Strategy, o *steps.Objective) { o.Target = o.Baseline },
		"no deadline":         func(_ *steps.Strategy, o *steps.Objective) { o.Deadline = date.Date{} },
		"deadline at start":   func(_ *steps.Strategy, o *steps.Objective) { o.Deadline = o.Start },
		"no start, not dated": func(_ *steps.Strategy, o *steps.Objective) { o.Start = date.Date{} },
	} {
		s, o := campaign(steps.Reading{Date: day(time.February, 15), Value: 100})
		change(s, o)
		if f, known := s.Forecast(o); known {
			t.Errorf("%s: %+v", name, f)
		}
	}
}

// TestLinearCampaignIsOnPace: a campaign that goes straight to its target is on pace on every day, and ends there.
func TestLinearCampaignIsOnPace(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		s, o := campaign()
		o.Baseline, o.Target = steps.Num(rapid.Float64Range(0, 1e4).Draw(t, "baseline")), steps.Num(rapid.Float64Range(0, 1e4).Draw(t, "target"))
		if math.Abs(o.Target.Value-o.Baseline.Value) < 1 {
			t.Skip("no way to go")
		}
		days := rapid.SliceOfNDistinct(rapid.IntRange(1, 90), 1, 8, rapid.ID).Draw(t, "days")
		for _, d := range days {
			value := o.Baseline.Value + float64(d)/90*(o.Target.Value-o.Baseline.Value)
			s.Results = append(s.Results, steps.Result{Date: o.Start.AddDays(d), Values: map[string]float64{o.ID: value}})
		}
		f, known := s.Forecast(o)
		near := func(a, b float64) bool { return math.Abs(a-b) < 1e-6*max(1, math.Abs(b)) }
		if !known || !near(f.Progress, f.Expected) || !near(f.Due, f.Last.Value) || !near(f.End, o.Target.Value) || !near(f.EndNow, o.Target.Value) {
			t.Fatalf("%+v, %v", f, known)
		}
	})
}

// TestTrigger is what the first measure of the objective says, 90 without one.
func TestTrigger(t *testing.T) {
	s, o := campaign()
	s.Measures = []steps.Measure{{Objective: "another", ActBelow: steps.Num(10)}}
	if got := s.Trigger(o); got != 90 {
		t.Errorf("without a measure: %v", got)
	}
	s.Measures = append(s.Measures, steps.Measure{Objective: o.ID, ActBelow: steps.Num(0)}, steps.Measure{Objective: o.ID, ActBelow: steps.Num(50)})
	if got := s.Trigger(o); got != 0 {
		t.Errorf("with one: %v", got)
	}
}
