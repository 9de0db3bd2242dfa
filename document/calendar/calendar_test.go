package calendar

import (
	"bytes"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"
	"pgregory.net/rapid"

	"sweetspot/lang"
	"sweetspot/steps/date"
	"sweetspot/test/property"
)

func TestRender(t *testing.T) {
	got := string(Render(Calendar{Name: "Gym, spring", Owner: "1a2b", Written: date.New(2026, 11, 22), Events: []Event{
		{ID: "review-2026-12-31", Day: date.New(2026, 12, 31), Title: "Review; with Tom", Notes: "Two\nlines"}}}))
	for _, want := range []string{
		"X-WR-CALNAME:Gym\\, spring\r\n", "UID:review-2026-12-31-1a2b@sweetspot\r\n", "DTSTAMP:20261122T000000Z\r\n",
		"DTSTART;VALUE=DATE:20261231\r\n", "DTEND;VALUE=DATE:20270101\r\n", "SUMMARY:Review\\; with Tom\r\n",
		"DESCRIPTION:Two\\nlines\r\n", "END:VCALENDAR\r\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

// TestAnotherLibraryReadsIt reads any calendar as somebody else's parser does: the same events, the same words.
func TestAnotherLibraryReadsIt(t *testing.T) {
	words := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("a;,:\\\n\r\"=BEGIN éàü家 👍\x1b\u202e"))),
		rapid.SampledFrom([]string{"x\nEND:VEVENT\nBEGIN:VEVENT", "x\r\nATTACH:https://x.example/", `\n`, strings.Repeat("é", 200)}))
	property.Check(t, func(rt *rapid.T) {
		c := Calendar{Name: words.Draw(rt, "name"), Owner: "1a2b", Written: date.New(2026, 11, 22)}
		for range rapid.IntRange(0, 3).Draw(rt, "events") {
			c.Events = append(c.Events, Event{ID: "e", Day: date.New(2027, 1, 5), Title: words.Draw(rt, "title"), Notes: words.Draw(rt, "notes")})
		}
		made := Render(c)
		for line := range strings.SplitSeq(string(made), "\r\n") {
			if len(line) > maxBytes || strings.ContainsAny(line, "\r\n") {
				rt.Fatalf("a line of %d bytes: %q", len(line), line)
			}
		}
		read, err := ics.ParseCalendar(bytes.NewReader(made))
		if err != nil {
			rt.Fatalf("%v in\n%s", err, made)
		}
		if len(read.Events()) != len(c.Events) {
			rt.Fatalf("%d events of %d", len(read.Events()), len(c.Events))
		}
		for i, event := range read.Events() {
			if got := value(event, ics.ComponentPropertySummary); got != lang.Show(c.Events[i].Title) {
				rt.Fatalf("%q is read as %q", c.Events[i].Title, got)
			}
			if got := value(event, ics.ComponentPropertyDescription); got != lang.Show(c.Events[i].Notes) {
				rt.Fatalf("%q is read as %q", c.Events[i].Notes, got)
			}
			if event.GetProperty(ics.ComponentPropertyAttach) != nil {
				rt.Fatal("an answer became an attachment")
			}
			start, err := event.GetAllDayStartAt()
			if err != nil || start.Format("2006-01-02") != "2027-01-05" {
				rt.Fatalf("it starts on %v, %v", start, err)
			}
		}
	})
}

func value(event *ics.VEvent, name ics.ComponentProperty) string {
	if property := event.GetProperty(name); property != nil {
		return property.Value
	}
	return ""
}
