package ui

import (
	"reflect"
	"strings"
	"testing"

	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
)

// TestTypingNarrowsALongList by the words of the values and their explanations; nothing is swallowed.
func TestTypingNarrowsALongList(t *testing.T) {
	w := newWizard(t, lang.French, sizes[0])
	w.openExample("gym")
	w.jump("objectives")
	w.press("up", "up", "enter", "tab")
	w.expect("objectives.metric")
	w.write("réserv")
	w.sees("Ventes ou réservations")
	w.write("zzz")
	w.sees("Rien ne contient")
	before := w.app.session.Strategy().Objectives[1].Metric
	w.press("enter")
	w.expect("objectives.metric")
	if got := w.app.session.Strategy().Objectives[1].Metric; got != before {
		t.Errorf("a filter that nothing matches chose %s", got)
	}
}

// TestTypingFindsFormerNames: what begins with the letters comes first, and names of yesterday are known.
func TestTypingFindsFormerNames(t *testing.T) {
	for typed, want := range map[string]string{"twitter": "x", "insta": "instagram", "gmb": "google-business", "adwords": "google-ads", "mail": "email"} {
		w := newWizard(t, lang.French, sizes[0])
		w.openExample("gym")
		w.jump("channels")
		w.press("up", "enter")
		w.expect("channels.platform")
		w.write(typed)
		w.press("home", "enter")
		channels := w.app.session.Strategy().Channels
		if got := channels[len(channels)-1].Platform; got != want {
			t.Errorf("%q chose %q, want %q", typed, got, want)
		}
	}
}

// TestEnterTicksNothing: whoever reads down a list of several values has chosen none yet. Space ticks,
// Enter says so once where nothing is ticked, and goes on.
func TestEnterTicksNothing(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.jump("audiences")
	w.press("enter")
	w.answer("Neighbours")
	w.expect("audiences.ages")
	w.press("down", "down", "enter")
	w.expect("audiences.ages")
	w.sees("Nothing is ticked yet. Space ticks “18 to 29”")
	w.press("enter")
	if got := w.app.session.Strategy().Audiences[0].Ages; len(got) != 0 {
		t.Errorf("reading down and going on ticked %v", got)
	}
	w.press("shift+tab")
	w.expect("audiences.ages")
	w.press("home", "down", "down", "space", "enter")
	if got := w.app.session.Strategy().Audiences[0].Ages; len(got) != 1 || got[0] != steps.Ages30 {
		t.Errorf("the ages are %v", got)
	}
}

// TestEnterSkipsAChoiceWithoutAnAnswer: no row is under the cursor before it is moved, and Enter writes
// nothing; with Down the first row is chosen, with Up the last, with a filter what it leaves. Space alone
// ticks nothing either.
func TestEnterSkipsAChoiceWithoutAnAnswer(t *testing.T) {
	for _, language := range lang.Languages() {
		for _, id := range []string{"goal.kind", "business.price", "business.search_demand"} {
			w := newWizard(t, language, sizes[0])
			w.begin(startFull)
			q := steps.Find(id)
			at := session.Place{Question: q}
			expect := func(keys []string, want string) {
				t.Helper()
				w.app.open(at)
				w.press(keys...)
				if got := q.Answer(w.app.session.Strategy(), 0).String(); got != want {
					t.Errorf("%s %s: %v answered %q, want %q", language, id, keys, got, want)
				}
			}
			w.app.open(at)
			w.sees(strings.Fields(w.app.text("unanswered"))[0])
			if strings.Contains(w.screen(), "› ") {
				t.Errorf("%s %s: a row is under the cursor:\n%s", language, id, w.screen())
			}
			expect([]string{"enter"}, "")
			expect([]string{"tab"}, "")
			expect([]string{"space", "enter"}, "")
			expect([]string{"down", "enter"}, q.Options[0])
			expect([]string{"backspace", "enter"}, "")
			expect([]string{"up", "enter"}, q.Options[len(q.Options)-1])
			expect([]string{"enter"}, q.Options[len(q.Options)-1])
		}
	}
}

// TestReadingAnItemAgainAnswersNothing: whoever goes through an item with Enter finds it as it was, also where
// answers are missing.
func TestReadingAnItemAgainAnswersNothing(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startFull)
	w.jump("audiences")
	w.press("enter")
	w.answer("Neighbours")
	for w.asked() != "audiences" {
		w.press("enter")
	}
	want := steps.Audience{ID: "neighbours", Name: "Neighbours"}
	if got := w.app.session.Strategy().Audiences[0]; !reflect.DeepEqual(got, want) {
		t.Errorf("reading on answered %+v", got)
	}
}

// TestFilteringAnUnansweredChoice brings the cursor to what it leaves, and taken back off it again.
func TestFilteringAnUnansweredChoice(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.openExample("gym")
	w.jump("objectives")
	w.press("up", "enter")
	w.answer("Be seen")
	w.expect("objectives.metric")
	w.write("cost per")
	w.press("backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace")
	w.press("enter")
	added := len(w.app.session.Strategy().Objectives) - 1
	if got := w.app.session.Strategy().Objectives[added].Metric; got != "" {
		t.Errorf("a filter that was taken back chose %s", got)
	}
	w.press("shift+tab")
	w.write("cost per lead")
	w.press("enter")
	if got := w.app.session.Strategy().Objectives[added].Metric; got != "cost_per_lead" {
		t.Errorf("the filter chose %q", got)
	}
}

// TestTheSamePlatformTwice is not added without a word: the ranking says which are in the list, and Enter on
// one of these asks.
func TestTheSamePlatformTwice(t *testing.T) {
	for _, language := range lang.Languages() {
		w := newWizard(t, language, sizes[0])
		w.openExample("gym")
		w.jump("channels")
		w.press("up", "enter")
		w.expect("channels.platform")
		w.sees(w.app.text("in_your_list", args{"Name": "Facebook"}))
		if strings.Contains(w.screen(), "›   Facebook") {
			t.Errorf("%s: the cursor begins on a platform that is in the list:\n%s", language, w.screen())
		}
		before := len(w.app.session.Strategy().Channels) - 1
		w.pick("facebook")
		w.sees(w.app.text("twice.title", args{"Name": "Facebook"}))
		w.press("enter", "tab") // choose another one, or none
		w.press("esc")
		if got := len(w.app.session.Strategy().Channels); got != before {
			t.Errorf("%s: %d platforms, %d before", language, got, before)
		}

		w.press("enter") // on the row that adds one
		w.pick("facebook")
		w.press("up", "up", "enter")
		w.expect("channels.platform")
		if f := w.app.question(); w.app.session.Index(f.at) != 0 || len(w.app.session.Strategy().Channels) != before {
			t.Errorf("%s: it does not lead to the one in the list:\n%s", language, w.screen())
		}
		w.press("enter") // the same again is no second one
		w.expect("channels.reason")

		w.jump("channels")
		w.press("up", "enter")
		w.pick("facebook")
		w.press("up", "enter")
		if got := w.app.session.Strategy().Channels; len(got) != before+1 || got[before].Platform != "facebook" {
			t.Errorf("%s: two pages for two groups of people cannot be had: %v", language, got)
		}
	}
}

// TestWhatIsProposedIsTicked: a proposal among several values is ticked before Enter keeps it; Tab leaves the question
// blank, and Space takes the tick off.
func TestWhatIsProposedIsTicked(t *testing.T) {
	for _, language := range lang.Languages() {
		w := newWizard(t, language, size{80, 24})
		w.begin(startShort)
		w.jump("objectives")
		w.press("enter")
		w.answer("200 members by June 2027")
		w.jump("tactics")
		w.press("enter")
		w.answer("Open day")
		w.app.session.AskEverything()
		answer := func() steps.Answer {
			return steps.Find("tactics.objective").Answer(w.app.session.Strategy(), 0)
		}
		at := w.itemAt("tactics.objective", 0)
		w.app.session.Set(at, nil) // the only objective is taken for granted with the name
		w.app.open(at)
		w.sees("[x] 200 members by June 2027")
		w.sees(w.app.text("proposed"))
		w.press("tab")
		if got := answer(); !got.Blank() {
			t.Errorf("%s: Tab kept %v", language, got)
		}
		w.app.open(at)
		w.press("space")
		w.sees("[ ] 200 members by June 2027")
		w.press("enter")
		if got := answer(); !got.Blank() {
			t.Errorf("%s: what was unticked is %v", language, got)
		}
		w.app.open(at)
		w.press("enter")
		if got := answer(); len(got) != 1 {
			t.Errorf("%s: Enter kept %v", language, got)
		}
	}
}

// TestReasonsOfAScoreAreWhole where they have room, and leave the platform itself in sight where they have none.
func TestReasonsOfAScoreAreWhole(t *testing.T) {
	for _, language := range lang.Languages() {
		w := newWizard(t, language, size{80, 24})
		w.openExample("gym")
		w.jump("channels")
		w.press("up", "enter", "down")
		f := w.app.question().field
		w.at("google-business")
		lines, _ := f.Foot(w.app.fieldContext(w.app.question().at), 76, 15)
		if len(lines) < 6 || strings.Contains(strings.Join(lines, ""), "…") {
			t.Errorf("%s: reasons are cut:\n%s", language, strings.Join(lines, "\n"))
		}
		w.resize(size{40, 12})
		w.write("faceb")
		w.sees("Facebook")
		if !strings.Contains(w.screen(), "›   Facebook") {
			t.Errorf("%s: the platform is not in sight:\n%s", language, w.screen())
		}
	}
}

// TestAdviceIsReadToItsEnd in the lowest window: Down moves in the finding before it goes on to the next one.
func TestAdviceIsReadToItsEnd(t *testing.T) {
	for _, language := range lang.Languages() {
		w := newWizard(t, language, size{40, 12})
		w.openExample("gym")
		w.press("ctrl+g", "home")
		l := w.app.screen.(*adviceList)
		first := l.menu.Cursor
		end := squeeze(l.finding(w.app).Words(w.app.sp).Why)
		end = end[len(end)-12:]
		for range 30 {
			if l.menu.Cursor != first || strings.Contains(squeeze(w.screen()), end) {
				break
			}
			w.press("down")
		}
		w.sees(end)
		if l.menu.Cursor != first {
			t.Errorf("%s: the cursor left the finding before its end was shown", language)
		}
		w.press("down")
		if l.menu.Cursor == first {
			t.Errorf("%s: Down does not go on to the next finding", language)
		}
	}
}
