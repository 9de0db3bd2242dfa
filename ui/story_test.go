package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sweetspot/lang"
)

// begin starts a new strategy from the start screen: the short way, or with every question.
func (w *wizard) begin(row string) {
	w.t.Helper()
	w.app.screen.(*start).menu.Cursor = row
	w.press("enter")
}

// TestTheWholeRoad plays the gym's story, from the start screen to the exported file and back in.
func TestTheWholeRoad(t *testing.T) {
	w := newWizard(t, lang.English, sizes[0])
	w.begin(startShort)
	w.tellAudience()
	w.tellGoal()
	w.tellPlatforms()
	w.tellMeasure()

	w.sees("[Document]")
	w.sees("Orders or bookings: from 80 to 120")
	w.press("enter")
	w.sees("Save your strategy as")
	w.sees("square-mile-gym.md")
	w.press("enter")
	w.sees("Your strategy is saved")
	first := w.read("square-mile-gym.md")
	for _, part := range []string{
		"revision: 1\n", "reached: done\n", "radius_km: 0.8\n", "deadline: 2027-03-31\n",
		"<!-- sweetspot:begin summary ", "LinkedIn cannot aim at 0.5 miles around City of London",
	} {
		if !strings.Contains(first, part) {
			t.Errorf("the file lacks %q:\n%s", part, first)
		}
	}
	if drafts := w.app.config.State.Drafts(w.app.config.Catalogue); len(drafts) > 0 {
		t.Errorf("the draft is still there: %v", drafts)
	}

	w.revise(first)
}

func (w *wizard) tellAudience() {
	w.t.Helper()
	w.expect("business.name")
	w.answer("Square Mile Gym")
	w.answer("Corporate gym memberships")
	w.answer("Classes that fit a 45-minute lunch break")
	w.pick("company")
	w.answer("UK")
	w.expect("business.sells_to")
	w.pick("businesses")
	w.pick("local")
	w.answer("City of London")
	w.sees("miles")
	w.answer("0.5")
	w.expect("audiences.name")
	w.answer("People who work within half a mile")
	w.at("18-29")
	w.press("space")
	w.at("30-49")
	w.press("space", "enter")
	w.answer("A workout that fits the working day")
	w.answer("Ten-minute desk-side routines nobody else posts")
}

func (w *wizard) tellGoal() {
	w.t.Helper()
	w.expect("goal.kind")
	w.pick("sales")
	w.write("Use LinkedIn")
	if strings.Contains(w.screen(), "“Use LinkedIn”") {
		w.t.Error("somebody is corrected in the middle of a word")
	}
	w.write(" and Instagram to sell memberships")
	w.sees("is a means, not a goal")
	w.press("ctrl+u")
	w.answer("Sell memberships to firms nearby: from 80 to 120 members by 31 March")
	w.sees("A suggestion")
	w.press("enter")
	w.expect("objectives.metric")
	w.pick("orders")
	w.sees("Taken from what you said before")
	w.press("enter")
	w.expect("objectives.target")
	w.press("enter")
	w.sees("31 March 2027")
	w.press("enter")
	w.expect("objectives.owner")
	w.answer("Priya")
}

func (w *wizard) tellPlatforms() {
	w.t.Helper()
	w.expect("resources.hours_per_week")
	w.answer("6")
	w.answer("£800")
	w.expect("replies.owner")
	w.press("enter")
	w.expect("accounts")
	w.at("facebook")
	w.press("space", "enter")
	w.expect("accounts.owner")
	w.press("enter")
	w.pick("yes")
	w.expect("channels")
	w.at("linkedin")
	w.press("space", "enter")
	w.expect("channels.reason")
	w.pick("audience")
	w.press("down")
	w.pick("unknown")
	w.pick("unknown")
	w.pick("unknown")
	w.expect("tactics.name")
	w.sees("LinkedIn is assumed, not known")
	w.inReadme()
	w.answer("Lunch-class taster offer")
	w.answer("2 posts a week")
	w.answer("500")
	w.press("enter")
}

func (w *wizard) tellMeasure() {
	w.t.Helper()
	w.expect("reviews.first")
	w.press("enter")
	w.expect("measures.source")
	w.answer("Membership system")
	w.sees("what number would worry you")
	w.answer("85")
	w.answer("Move a third of the ad spend to the referral offer")
}

// revise opens the exported file again, changes one answer, and looks at what that did to the file.
func (w *wizard) revise(first string) {
	t := w.t
	t.Helper()
	path := filepath.Join(w.dir, "square-mile-gym.md")
	mine := strings.Replace(first, "<!-- sweetspot:begin summary ", "My own words,  kept  as they are.\n\n<!-- sweetspot:begin summary ", 1)
	if err := os.WriteFile(path, []byte(mine), 0o644); err != nil {
		t.Fatal(err)
	}

	again := wizardIn(t, w.dir, lang.English, sizes[0])
	again.sees("Open square-mile-gym.md")
	again.press("enter")
	again.sees("sweetspot · Square Mile Gym")
	again.jump("objectives")
	again.press("up", "up", "enter")
	again.expect("objectives.statement")
	again.sees("from 80 to 120 members by 31 March")
	for again.asked() != "objectives.deadline" {
		again.press("tab")
	}
	again.press("ctrl+u")
	again.answer("end of April")
	again.press("ctrl+p", "left")
	again.sees("Changed since revision 1:")
	again.sees("31 March 2027 → 30 April 2027")
	again.press("ctrl+s")

	second := again.read("square-mile-gym.md")
	for _, part := range []string{
		"revision: 2\n", "deadline: 2027-04-30\n", "objectives.sell-memberships-to-firms-nearby.deadline",
		"My own words,  kept  as they are.\n", "31 March 2027 → 30 April 2027",
	} {
		if !strings.Contains(second, part) {
			t.Errorf("the revised file lacks %q:\n%s", part, second)
		}
	}
}

// jump goes to a question by the overview of all questions.
func (w *wizard) jump(id string) {
	w.t.Helper()
	w.press("ctrl+o")
	o, here := w.app.screen.(*overview)
	if !here {
		w.t.Fatalf("no overview:\n%s", w.screen())
	}
	o.menu.Cursor = id
	w.press("enter")
	w.expect(id)
}

func (w *wizard) read(name string) string {
	w.t.Helper()
	data, err := os.ReadFile(filepath.Join(w.dir, name))
	if err != nil {
		w.t.Fatal(err)
	}
	return string(data)
}

// inReadme holds the screen that the README shows against the one that is drawn.
func (w *wizard) inReadme() {
	w.t.Helper()
	readme, err := os.ReadFile(filepath.Join(packageDir, "..", "README.md"))
	if err != nil {
		w.t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(readme), "```\n sweetspot")
	shown, _, _ := strings.Cut(" sweetspot"+rest, "```")
	for line := range strings.Lines(shown) {
		if !strings.Contains(w.screen(), line) {
			w.t.Errorf("the README shows a line that is not drawn: %s\n%s", line, w.screen())
		}
	}
}
