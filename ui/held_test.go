package ui

import (
	"fmt"
	"strings"
	"testing"

	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
)

// heldAnswers are a question of each kind that is typed into, what is typed there under a notice, and the answer that
// this is.
var heldAnswers = []struct{ id, typed, want string }{
	{"business.offer", "Bread, and 2 cakes", "Bread, and 2 cakes"},
	{"business.difference", "We bake at night", "We bake at night"},
	{"business.radius_km", "12 km", "12"},
	{"resources.monthly_budget", "350", "350"},
	{"resources.hours_per_week", "14", "14"},
	{"budget.from", "2027-03-01", "2027-03-01"},
	{"business.country", "DE", "DE"},
	{"resources.currency", "CHF", "CHF"},
	{"audiences.websites", "walks.example", "walks.example"},
	{"objectives.statement", "100 new members by May 2027", "100 new members by May 2027"},
}

// noticedAt leads to a question, with a notice over it: the answers of another window came in, or one of them was
// changed here as well.
func noticedAt(t *testing.T, language lang.Language, id string, conflict bool) (*wizard, string) {
	t.Helper()
	here, there, path := twoWindowsIn(t, language, sizes[0])
	at := here.itemAt(id, 0)
	here.app.session.Set(at, nil)
	here.app.saveNow()
	if err := there.app.Open(path); err != nil {
		t.Fatal(err)
	}
	there.app.setOverlay(nil)
	there.change("business.name", "City Gym")
	here.app.open(session.Place{Question: steps.Find("goal.challenge")})
	if conflict {
		here.app.session.Set(session.Place{Question: steps.Find("business.name")}, steps.Answer{"Midday Gym"})
	} else {
		here.app.session.Set(session.Place{Question: steps.Find("goal.statement")}, steps.Answer{"Because"})
	}
	here.app.open(at)
	here.expect(id)
	if here.app.overlay == nil {
		t.Fatalf("no notice:\n%s", here.screen())
	}
	return here, path
}

// TestLettersUnderANoticeAreKept: what is typed or pasted while a notice stands over a question is in the field of that
// question once the notice is closed, and decides nothing.
func TestLettersUnderANoticeAreKept(t *testing.T) {
	for _, language := range lang.Languages() {
		for _, c := range heldAnswers {
			for _, conflict := range []bool{true, false} {
				pasted := conflict == (language == lang.English)
				t.Run(fmt.Sprint(language, c.id, conflict, pasted), func(t *testing.T) {
					w, path := noticedAt(t, language, c.id, conflict)
					notice := w.app.overlay
					w.press("backspace")
					if pasted {
						w.paste(c.typed)
					} else {
						w.write(c.typed + "x")
						w.press("backspace")
					}
					if w.app.overlay != notice {
						t.Fatalf("the notice went:\n%s", w.screen())
					}
					w.sees(w.app.sp.Short(steps.Find(c.id)))
					w.sees(c.typed[len(c.typed)-2:])
					w.press("enter")
					w.expect(c.id)
					if got := w.app.question().field.Typed(); got != c.typed {
						t.Fatalf("the field has %q", got)
					}
					w.press("enter")
					if got := w.app.session.Answer(w.itemAt(c.id, 0)).String(); got != c.want {
						t.Errorf("the answer is %q", got)
					}
					if conflict {
						w.press("ctrl+c", "up", "up", "enter")
					}
					if got := steps.Find(c.id).Answer(w.answersOf(path), 0).String(); got != c.want {
						t.Errorf("the file has %q", got)
					}
				})
			}
		}
	}
}

// TestAPasteReplacesAProposal, as a letter does; one that is refused leaves it.
func TestAPasteReplacesAProposal(t *testing.T) {
	for _, language := range lang.Languages() {
		w := openedPlan(t, language, "business:\n  country: GB\n")
		w.jump("resources.currency")
		w.sees("› GBP")
		w.paste(strings.Repeat("C", 1_000_000))
		w.sees("› GBP")
		w.paste(" CHF\n")
		w.sees("› CHF")
		w.press("enter")
		if got := w.app.session.Strategy().Resources.Currency; got != "CHF" {
			t.Errorf("%s: the currency is %q", language, got)
		}
	}
}

// TestLettersUnderANoticeOutliveLeaving, and a signal.
func TestLettersUnderANoticeOutliveLeaving(t *testing.T) {
	for _, way := range []string{"ctrl+c", "signal"} {
		w, _ := noticedAt(t, lang.English, "business.difference", true)
		w.write("We bake at night")
		if way == "ctrl+c" {
			w.press("ctrl+c", "ctrl+c")
		}
		w.app.Finish()
		if got := w.draft().Business.Difference; got != "We bake at night" {
			t.Errorf("%s: the draft has %q", way, got)
		}
	}
}

// TestLettersUnderANoticeOutliveAKill once there was a pause in typing.
func TestLettersUnderANoticeOutliveAKill(t *testing.T) {
	w, path := noticedAt(t, lang.English, "business.difference", true)
	w.write("We bake at night")
	w.pause()
	again := wizardIn(t, w.dir, lang.English, sizes[0])
	if err := again.app.Open(path); err != nil {
		t.Fatal(err)
	}
	again.press("enter")
	again.app.open(again.itemAt("business.difference", 0))
	if got := again.app.question().field.Typed(); got != "We bake at night" {
		t.Errorf("the field has %q", got)
	}
}

// TestLettersUnderANoticeUndoNoDecision: where the notice decides the answer that was typed on, the decision stays, and
// what was typed is said.
func TestLettersUnderANoticeUndoNoDecision(t *testing.T) {
	here, there, path := twoWindows(t, sizes[0])
	there.change("business.name", "City Gym")
	here.jump("business.name")
	here.press("ctrl+u")
	here.write("Midday Gym")
	here.press("ctrl+s")
	here.sees("Yours: Midday Gym")
	here.write(" 24")
	here.press("up", "enter") // the one in the file
	here.press("enter")
	if got := here.answersOf(path).Business.Name; got != "City Gym" {
		t.Errorf("the file has %q", got)
	}
}

// TestLettersUnderANoticeTickNothing: where values are ticked or picked, no letter and no Space reaches them, and the
// screen says so.
func TestLettersUnderANoticeTickNothing(t *testing.T) {
	for _, language := range lang.Languages() {
		for _, id := range []string{"business.market", "audiences.ages", "channels.platform", "objectives.metric"} {
			w, _ := noticedAt(t, language, id, true)
			notice := w.app.overlay
			w.write("a 1 ")
			w.paste("x y")
			w.sees(w.app.text("not_held"))
			if w.app.overlay != notice {
				t.Fatalf("%s: the notice went:\n%s", id, w.screen())
			}
			w.press("enter")
			w.expect(id)
			if got := w.app.session.Answer(w.itemAt(id, 0)); !got.Blank() || w.app.question().field.Edited() {
				t.Errorf("%s is %q:\n%s", id, got, w.screen())
			}
		}
	}
}

// TestLettersUnderANoticeOfACheckIn stay on the line that they are typed on, with what was on the other lines.
func TestLettersUnderANoticeOfACheckIn(t *testing.T) {
	for _, language := range lang.Languages() {
		w := underWay(t, language, sizes[0])
		w.press("esc")
		other := wizardIn(t, w.dir, language, sizes[0])
		other.app.config.Today = w.app.config.Today
		if err := other.app.Open(w.app.session.Path()); err != nil {
			t.Fatal(err)
		}
		other.press("esc")
		w.press("ctrl+r")
		other.change("business.offer", "Lunch classes")
		w.write("many")
		w.press("tab")
		w.answer("3")
		if w.app.overlay == nil {
			t.Fatalf("no notice:\n%s", w.screen())
		}
		w.write("1400")
		w.sees("1400")
		w.press("enter")
		c, is := w.app.screen.(*checkIn)
		if !is {
			t.Fatalf("no check-in:\n%s", w.screen())
		}
		w.sees("many")
		w.sees("› 1400")
		w.press("enter", "esc")
		if got := c.page.Sheet().Result; !strings.Contains(w.file(), "spent: 1400") {
			t.Errorf("%s: %+v\n%s", language, got, w.screen())
		}
	}
}

// twoWindowsIn is twoWindows in a language.
func twoWindowsIn(t *testing.T, language lang.Language, window size) (here, there *wizard, path string) {
	t.Helper()
	here = newWizard(t, language, window)
	here.openExample("gym")
	here.press("ctrl+s", "enter", "esc")
	path = here.app.session.Path()
	there = wizardIn(t, here.dir, language, sizes[0])
	if err := there.app.Open(path); err != nil {
		t.Fatal(err)
	}
	return here, there, path
}
