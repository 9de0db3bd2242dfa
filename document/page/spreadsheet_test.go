package page

import (
	"slices"
	"strings"
	"testing"
	"time"

	"sweetspot/advice"
	"sweetspot/document/csv"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
)

// TestTables are the answers as a spreadsheet gets them: columns that nobody answered left out, numbers and days in
// the notation of the file, everything else in words.
func TestTables(t *testing.T) {
	platforms, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	s := &steps.Strategy{
		Title:  "Gym",
		Budget: steps.Budget{Total: steps.Num(1500.5), From: date.New(2027, time.January, 10)},
		Objectives: []steps.Objective{
			{ID: "members", Statement: "Win 40 members", Target: steps.Num(40), Deadline: date.New(2027, time.March, 31)},
			{ID: "open", Statement: "Some day"},
		},
		Channels: []steps.Channel{{ID: "instagram", Platform: "instagram", Reason: steps.ReasonAudience}},
		Measures: []steps.Measure{{ID: "m"}},
		Results: []steps.Result{
			{Date: date.New(2027, time.February, 1), Values: map[string]float64{"members": 12.5, "gone": 1}, Note: "Slow"},
			{Date: date.New(2027, time.March, 1), Values: map[string]float64{"open": 0, "members": 20}, Spent: steps.Num(300)},
		},
	}
	report := &advice.Report{Fit: []advice.Fit{
		{Platform: platforms.Platform("instagram"), Chosen: true, Score: 74, Parts: []advice.Part{
			{Name: "there", Score: 0.333, Weight: 40}, {Name: "serves", Score: 1, Weight: 10}}},
		{Platform: platforms.Platform("email")},
	}}
	got := map[string][]string{}
	var names []string
	for _, table := range Tables(steps.Speaker{Texts: lang.Load(lang.English), Catalogue: platforms}, s, report) {
		got[table.Name] = lines(table)
		names = append(names, table.Name)
	}
	want := map[string][]string{
		"answers":    {"Question | Answer", "Total budget | #1500.5", "Budget starts | 2027-01-10", "Title | Gym"},
		"objectives": {"Objective | Target | Deadline", "Win 40 members | #40 | 2027-03-31", "Some day |  | "},
		"channels":   {"Platform | Reason", "Instagram | Our audience is there"},
		"audiences":  {""},
		"measures":   {""},
		"results": {"Date | Objective | Figure | Spent | Note", "2027-02-01 | Win 40 members | #12.5 |  | Slow",
			"2027-03-01 | Win 40 members | #20 | #300 | ", "2027-03-01 | Some day | #0 | #300 | "},
		"fit": {"Platform | Chosen | Fit | They are there | It can aim | People buy there | They would buy ours | It serves the goal",
			"Instagram | Yes | #74 | #13.3 |  |  |  | #10", "Email newsletter | No | #0 |  |  |  |  | "},
	}
	for name, lines := range want {
		if !slices.Equal(got[name], lines) {
			t.Errorf("%s: %q, want %q", name, got[name], lines)
		}
	}
	if first, last := names[0], names[len(names)-2:]; first != "answers" || !slices.Equal(last, []string{"results", "fit"}) {
		t.Errorf("the tables are %q", names)
	}
}

// lines writes a table with bars between its cells, and a # before numbers.
func lines(table csv.Table) []string {
	written := []string{strings.Join(table.Columns, " | ")}
	for _, row := range table.Rows {
		var cells []string
		for _, cell := range row {
			if cell.Number {
				cell.Text = "#" + cell.Text
			}
			cells = append(cells, cell.Text)
		}
		written = append(written, strings.Join(cells, " | "))
	}
	return written
}
