//go:build terminal

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTerminalRoad is the whole road in a real terminal, at each size that the wizard is made for:
// start, answer, be flagged, export, reopen, revise.
func TestTerminalRoad(t *testing.T) {
	for _, c := range []struct {
		name          string
		width, height int
	}{{"80x24", 80, 24}, {"120x40", 120, 40}, {"40x12", 40, 12}} {
		t.Run(c.name, func(t *testing.T) {
			term := newTerminal(t, c.width, c.height, "en_GB.UTF-8")
			term.write("sweetspot")
			term.play(gymInEnglish)
			term.sees("Your strategy is in square-mile-gym.md")
			first := term.file("square-mile-gym.md")
			for _, part := range []string{"revision: 1\n", "deadline: 2027-03-31\n", "reached: done\n",
				"LinkedIn is assumed, not known", "<!-- sweetspot:end revisions -->"} {
				if !strings.Contains(first, part) {
					t.Errorf("the file lacks %q:\n%s", part, first)
				}
			}
			term.sees("sweetspot square-mile-gym.md")

			term.write("clear; sweetspot square-mile-gym.md")
			term.sees("sweetspot · Square Mile Gym")
			term.press("C-o", "Home", "Enter")
			term.sees("What is your business called?")
			term.write(" London")
			term.sees("What do you sell?")
			term.press("C-s")
			term.sees("Your strategy is saved")
			second := term.file("square-mile-gym.md")
			for _, part := range []string{"revision: 2\n", "name: Square Mile Gym London\n", "Square Mile Gym → Square Mile Gym London"} {
				if !strings.Contains(second, part) {
					t.Errorf("the revised file lacks %q:\n%s", part, second)
				}
			}
		})
	}
}

var gymInEnglish = []move{
	{sees: "New strategy, the short way", press: []string{"Enter"}},
	{sees: "What is your business called?", write: "Square Mile Gym"},
	{sees: "What do you sell?", write: "Corporate gym memberships"},
	{sees: "What makes you different?", write: "Classes that fit a 45-minute lunch break"},
	{sees: "Which country are you in?", write: "UK"},
	{sees: "Who do you sell to?", press: []string{"Down", "Enter"}},
	{sees: "Where do your customers come from?", press: []string{"Enter"}},
	{sees: "Which place is that, exactly?", write: "City of London"},
	{sees: "How far do people really travel to you?", write: "half a mile"},
	{sees: "Who are your audiences?", press: []string{"Enter"}},
	{sees: "Who are these people, in a few words?", write: "Office workers nearby"},
	{sees: "Office workers nearby: how old are they?", press: []string{"Down", "Space", "Down", "Space", "Enter"}},
	{sees: "Office workers nearby: what do they do on social media?", press: []string{"Space", "Enter"}},
	{sees: "Office workers nearby: what do they need?", write: "A workout that fits the working day"},
	{sees: "Office workers nearby: why would they stay after the first like?", write: "Desk-side routines"},
	{sees: "Who are your audiences?", press: []string{"Enter"}},
	{sees: "Which result matters most to you?", press: []string{"Down", "Enter"}},
	{sees: "What should this do for your business?", write: "Sell memberships to firms within half a mile"},
	{sees: "What must be true of the people you reach?", press: []string{"Enter"}},
	{sees: "Which objectives lead to this goal?", press: []string{"Enter"}},
	{sees: "What do you want to reach, and by when?", write: "go from 80 to 120 members by 31 March"},
	{sees: "Which number will show it?", write: "Orders"},
	{sees: "Where does this number stand today?", press: []string{"Enter"}},
	{sees: "Which number do you want to reach?", press: []string{"Enter"}},
	{sees: "By when must it be reached?", press: []string{"Enter"}},
	{sees: "Who is responsible for this objective?", write: "Priya"},
	{sees: "Which objectives lead to this goal?", press: []string{"Enter"}},
	{sees: "Which platforms will you be on?", press: []string{"Enter"}},
	{sees: "Which platform?", write: "LinkedIn"},
	{sees: "LinkedIn: why this one?", press: []string{"Enter"}},
	{sees: "LinkedIn: are your people there?", press: []string{"Down", "Down", "Enter"}},
	{sees: "LinkedIn: do they buy anything there?", press: []string{"Down", "Down", "Enter"}},
	{sees: "LinkedIn: would they buy yours there?", press: []string{"Down", "Down", "Enter"}},
	{sees: "LinkedIn: how do you know?", press: []string{"Down", "Down", "Enter"}},
	{sees: "Which platforms will you be on?", press: []string{"Enter"}},
	{sees: "What will you actually do?", press: []string{"Tab"}},
	{sees: "How will you know whether it works?", press: []string{"Enter"}},
	{sees: "Which objective do you measure?", press: []string{"Enter"}},
	{sees: "Where will you read this number?", write: "Membership system"},
	{sees: "Below what share of the planned pace will you act?", write: "80"},
	{sees: "What will you do then?", write: "Move the ad money to the referral offer"},
	{sees: "How will you know whether it works?", press: []string{"Enter"}},
	{sees: "[Document]", press: []string{"Enter"}},
	{sees: "Save your strategy as", press: []string{"Enter"}},
	{sees: "Your strategy is saved", press: []string{"Space"}},
	{sees: "[Document]", press: []string{"C-c"}},
}

// TestTerminalFrench begins in French, since the system speaks it, and goes on after the window was
// closed in the middle of an answer.
func TestTerminalFrench(t *testing.T) {
	term := newTerminal(t, 80, 24, "fr_FR.UTF-8")
	term.write("sweetspot")
	term.play([]move{
		{sees: "Nouvelle stratégie, parcours court", press: []string{"Enter"}},
		{sees: "Comment s'appelle votre entreprise ?", write: "Boulangerie du Vieux-Port"},
		{sees: "Que vendez-vous ?", write: "Du pain"},
	})
	term.sees("Qu'est-ce qui vous distingue")
	term.kill("-HUP")

	term.write("clear; sweetspot")
	term.sees("Reprendre Boulangerie du Vieux-Port")
	term.press("Enter")
	term.sees("Qu'est-ce qui vous distingue")
	term.sees("Du pain")
}

// TestTerminalKilled: after kill -9 the start screen offers to go on, and what was confirmed is
// there.
func TestTerminalKilled(t *testing.T) {
	term := newTerminal(t, 80, 24, "en_GB.UTF-8")
	term.write("sweetspot")
	term.play([]move{
		{sees: "New strategy, the short way", press: []string{"Enter"}},
		{sees: "What is your business called?", write: "Harbour Street Bakery"},
		{sees: "What do you sell?", write: "Bread"},
	})
	term.sees("What makes you different?")
	term.kill("-KILL")

	// The shell is left with a raw terminal, on which Enter is no end of a line.
	term.press("C-j")
	term.tmux("send-keys", "-l", "stty sane; reset; sweetspot")
	term.press("C-j")
	term.sees("Go on with Harbour Street Bakery")
	term.press("Enter")
	term.sees("What makes you different?")
	term.sees("Bread")
}

// TestTerminalNamedFile: a name that does not exist yet is where the strategy goes, from the first
// answer on; a broken file is refused and left as it is.
func TestTerminalNamedFile(t *testing.T) {
	term := newTerminal(t, 80, 24, "en_GB.UTF-8")
	term.write("sweetspot plan.md")
	term.play([]move{{sees: "What is your business called?", write: "The Reading Room"}})
	term.sees("What do you sell?")
	if got := term.file("plan.md"); !strings.Contains(got, "name: The Reading Room\n") {
		t.Errorf("plan.md holds\n%s", got)
	}
	term.press("C-c")
	term.sees("Your strategy is in plan.md")

	broken := "---\nsweetspot: 1\ngoal: {kind: fame}\n---\n"
	if err := os.WriteFile(filepath.Join(term.dir, "broken.md"), []byte(broken), 0o644); err != nil {
		t.Fatal(err)
	}
	term.write("clear; sweetspot broken.md; echo status $?")
	term.sees("broken.md:3:14: goal.kind:")
	term.sees("Allowed: awareness, sales")
	term.sees("status 2")
	if got := term.file("broken.md"); got != broken {
		t.Errorf("the broken file was changed to\n%s", got)
	}
}
