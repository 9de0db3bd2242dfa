//go:build terminal

package terminal

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// road is the gym's story in one language: from the start screen to the exported file, and back in to
// revise it.
type road struct {
	locale string
	moves  []move
	file   string
	kept   string // said on leaving
	ask    []string
	why    string
	saved  string
}

var roads = map[string]road{
	"en": {
		locale: "en_GB.UTF-8", moves: gymInEnglish, file: "square-mile-gym.md",
		kept:  "Your strategy is in square",
		ask:   []string{"What name do people know you by?", "What do you offer?"},
		why:   "Why? (you may leave it blank)",
		saved: "Your strategy is saved",
	},
	"fr": {
		locale: "fr_FR.UTF-8", moves: gymInFrench, file: "salle-midi-bourse.md",
		kept:  "Votre stratégie est dans salle",
		ask:   []string{"Sous quel nom vous connaît-on ?", "Que proposez-vous ?"},
		why:   "Pourquoi ? (facultatif)",
		saved: "Votre stratégie est enregistrée",
	},
}

// TestTerminalRoad is the whole road in a real terminal, in both languages and at each size that the
// wizard is made for: start, answer, be flagged, export, reopen, revise.
func TestTerminalRoad(t *testing.T) {
	for _, c := range []struct {
		language      string
		width, height int
	}{{"en", 80, 24}, {"fr", 80, 24}, {"en", 120, 40}, {"en", 40, 12}, {"fr", 40, 12}} {
		t.Run(fmt.Sprintf("%s-%dx%d", c.language, c.width, c.height), func(t *testing.T) {
			road := roads[c.language]
			term := newTerminal(t, c.width, c.height, road.locale)
			term.write("sweetspot")
			term.play(road.moves)
			term.sees(road.kept)
			term.holds(road.file, "revision: 1\n", "deadline: 2027-03-31\n", "radius_km: 0.8\n",
				"<!-- sweetspot:end revisions -->")

			term.write("clear; sweetspot " + road.file)
			term.sees("sweetspot · S")
			term.press("C-o", "Home", "Enter")
			term.sees(road.ask[0])
			term.write(" II")
			term.sees(road.ask[1])
			term.press("C-s")
			term.sees(road.why)
			term.write("A second hall")
			term.sees(road.saved)
			term.holds(road.file, "revision: 2\n", " II\n", "at: business.name", "because: A second hall\n")

			term.press("Space", "C-c")
			term.sees(road.kept)
			term.write("clear; sweetspot backups " + road.file + "; sweetspot restore " + road.file + " 1; echo status $?")
			term.sees("status 0")
			if got := term.file(road.file); !strings.Contains(got, "revision: 1\n") || strings.Contains(got, " II") {
				t.Errorf("the first revision is not back:\n%s", got)
			}
		})
	}
}

var gymInEnglish = []move{
	{sees: "New strategy, the short way", press: []string{"Enter"}},
	{sees: "What name do people know you by?", write: "Square Mile Gym"},
	{sees: "What do you offer?", write: "Corporate gym memberships"},
	{sees: "What makes you different?", write: "Classes that fit a 45-minute lunch break"},
	{sees: "What kind of organisation are you?", press: []string{"Down", "Enter"}},
	{sees: "Which country are you in?", write: "UK"},
	{sees: "Who do you sell to?", press: []string{"Down", "Down", "Enter"}},
	{sees: "Where do your customers come from?", press: []string{"Down", "Enter"}},
	{sees: "Which place is that", write: "City of London"},
	{sees: "Distance travelled", write: "half a mile"},
	{sees: "Who do you want to reach?", write: "Office workers nearby"},
	{sees: "Office workers nearby: how old are they?", press: []string{"Down", "Down", "Space", "Down", "Space", "Enter"}},
	{sees: "Office workers nearby: what do they need", write: "A workout that fits the working day"},
	{sees: "Reason to stay", write: "Desk-side routines"},
	{sees: "Which result matters most to you?", press: []string{"Down", "Down", "Enter"}},
	{sees: "What do you want to achieve?", write: "Sell memberships to firms nearby: from 80 to 120 members by 31 March"},
	{sees: "What must be true of the people you reach?", press: []string{"Enter"}},
	{sees: "Which number will show it?", write: "Orders"},
	{sees: "What is this number today", press: []string{"Enter"}},
	{sees: "Target", press: []string{"Enter"}},
	{sees: "Deadline", press: []string{"Enter"}},
	{sees: "Who is responsible for this objective?", write: "Priya"},
	{sees: "How many hours a week", press: []string{"C-p"}},
	{sees: "[Document]", press: []string{"Enter"}},
	{sees: "Save your strategy as", press: []string{"Enter"}},
	{sees: "Your strategy is saved", press: []string{"Space"}},
	{sees: "[Document]", press: []string{"C-c"}},
}

var gymInFrench = []move{
	{sees: "Nouvelle stratégie, parcours court", press: []string{"Enter"}},
	{sees: "Sous quel nom vous connaît-on ?", write: "Salle Midi-Bourse"},
	{sees: "Que proposez-vous ?", write: "Abonnements de sport pour les entreprises"},
	{sees: "Qu’est-ce qui vous distingue des autres ?", write: "Des cours de 40 minutes à la pause déjeuner"},
	{sees: "Quel genre de structure êtes-vous ?", press: []string{"Down", "Enter"}},
	{sees: "Dans quel pays êtes-vous ?", write: "France"},
	{sees: "À qui vendez-vous ?", press: []string{"Down", "Down", "Enter"}},
	{sees: "D’où viennent vos clients ?", press: []string{"Down", "Enter"}},
	{sees: "Quel lieu", write: "Paris, quartier de la Bourse"},
	{sees: "Distance parcourue", write: "800 m"},
	{sees: "Qui voulez-vous toucher ?", write: "Salariés du quartier"},
	{sees: "Salariés du quartier : quel âge ont-ils ?", press: []string{"Down", "Down", "Space", "Down", "Space", "Enter"}},
	{sees: "Salariés du quartier : quel besoin", write: "Bouger sans perdre la pause déjeuner"},
	{sees: "Raison de rester", write: "Des exercices à faire au bureau"},
	{sees: "Quel résultat compte le plus pour vous ?", press: []string{"Down", "Down", "Enter"}},
	{sees: "Que voulez-vous obtenir ?", write: "Vendre aux entreprises du quartier : passer de 80 à 120 abonnés d’ici fin mars"},
	{sees: "Qu’est-ce qui compte avant tout", press: []string{"Enter"}},
	{sees: "Quel chiffre le montrera ?", write: "Ventes"},
	{sees: "Où en est ce chiffre", press: []string{"Enter"}},
	{sees: "Valeur visée", press: []string{"Enter"}},
	{sees: "Échéance", press: []string{"Enter"}},
	{sees: "Qui est responsable de cet objectif ?", write: "Hélène"},
	{sees: "Combien d’heures par semaine", press: []string{"C-p"}},
	{sees: "[Document]", press: []string{"Enter"}},
	{sees: "Enregistrer votre stratégie sous", press: []string{"Enter"}},
	{sees: "Votre stratégie est enregistrée", press: []string{"Space"}},
	{sees: "[Document]", press: []string{"C-c"}},
}

// TestTerminalFrench begins in French, since the system speaks it, and goes on after the window was
// closed in the middle of an answer.
func TestTerminalFrench(t *testing.T) {
	term := newTerminal(t, 80, 24, "fr_FR.UTF-8")
	term.write("sweetspot")
	term.play([]move{
		{sees: "Nouvelle stratégie, parcours court", press: []string{"Enter"}},
		{sees: "Sous quel nom vous connaît-on ?", write: "Boulangerie du Vieux-Port"},
		{sees: "Que proposez-vous ?", write: "Du pain"},
	})
	term.sees("Qu’est-ce qui vous distingue")
	term.kill("-HUP")

	term.write("clear; sweetspot")
	term.sees("Reprendre Boulangerie du Vieux-Port")
	term.press("Enter")
	term.sees("Qu’est-ce qui vous distingue")
	term.sees("Du pain")
}

// TestTerminalKilled: after kill -9 the start screen offers to go on, and what was confirmed is
// there.
func TestTerminalKilled(t *testing.T) {
	term := newTerminal(t, 80, 24, "en_GB.UTF-8")
	term.write("sweetspot")
	term.play([]move{
		{sees: "New strategy, the short way", press: []string{"Enter"}},
		{sees: "What name do people know you by?", write: "Harbour Street Bakery"},
		{sees: "What do you offer?", write: "Bread"},
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
	term.play([]move{{sees: "What name do people know you by?", write: "The Reading Room"}})
	term.sees("What do you offer?")
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

// TestTerminalWithoutAlternateScreen: where a terminal has one screen only, the last words do not stand over
// the wizard's.
func TestTerminalWithoutAlternateScreen(t *testing.T) {
	term := newTerminal(t, 80, 24, "en_GB.UTF-8")
	term.tmux("set-option", "-g", "alternate-screen", "off")
	term.write("sweetspot plan.md")
	term.sees("What name do people know you by?")
	term.write("Bakery")
	term.sees("What do you offer")
	time.Sleep(2500 * time.Millisecond) // past the time in which the end asks the terminal
	term.press("C-c")
	term.sees("To go on")
	for _, left := range []string{"What do you offer", "1 Audience"} {
		if strings.Contains(term.screen(), left) {
			t.Errorf("the wizard's screen is still there:\n%s", term.screen())
		}
	}
}
