package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/ui/draw"
	"sweetspot/ui/layout"
)

// Limits of the short way for one of everything: one audience, one objective, one platform, one tactic, one measure.
const (
	maxQuestions = 30
	maxScreens   = 22
	maxMinutes   = 10
)

// walk is the short way for one of everything, from an empty file to a saved document, as it is counted.
type walk struct {
	*wizard
	answers map[string]string // by the id of the question: what is typed, or the value that is chosen

	labels []string        // of the questions, in the order they were asked
	pages  []string        // the first lines of what was shown, one for each page
	keys   int             // every key that was pressed, letters included
	read   int             // words of lines that were not shown before
	seen   map[string]bool // lines that were read
	asking func(*form)     // is called with each question, nil for nothing
}

// shop sells something to people nearby, agency to companies, library nothing at all.
var shortWays = map[string]map[lang.Language]map[string]string{
	"shop": {
		"en": {
			"business.name": "Chew Valley Plants", "business.offer": "Garden plants and a café", "business.difference": "Every plant grown within ten miles of the till",
			"business.kind": "company", "business.country": "UK", "business.sells_to": "consumers",
			"business.market": "local", "business.place": "Chew Magna", "business.radius_km": "10 miles",
			"audiences.name": "Retired couples with a garden", "audiences.ages": "65+", "audiences.needs": "Something to do together on a wet Tuesday",
			"audiences.value": "Every Monday: the plant of the week, and what kills it",
			"goal.kind":       "sales", "goal.statement": "Sell 400 café lunches a week instead of 300 by the end of March", "goal.crucial": "location",
			"objectives.metric": "orders", "objectives.owner": "Moira",
			"resources.hours_per_week": "4", "resources.monthly_budget": "£80", "replies.owner": "Moira",
			"accounts": "facebook", "accounts.owner": "Moira", "accounts.access": "yes", "channels": "facebook",
			"channels.reason": "audience", "channels.there": "yes", "channels.buy_there": "no", "channels.buy_yours": "yes", "channels.evidence": "asked",
			"tactics.name": "What to plant this week", "tactics.cadence": "1 post a week", "tactics.monthly_cost": "40", "tactics.owner": "Moira",
			"measures.source": "The till", "measures.act_below": "320", "measures.action": "Ask customers at the till why",
		},
		"fr": {
			"business.name": "Jardinerie du Lac", "business.offer": "Plantes de jardin et salon de thé", "business.difference": "Toutes nos plantes poussent à moins de dix kilomètres",
			"business.kind": "company", "business.country": "France", "business.sells_to": "consumers",
			"business.market": "local", "business.place": "Annecy", "business.radius_km": "15",
			"audiences.name": "Retraités avec un jardin", "audiences.ages": "65+", "audiences.needs": "Une sortie à deux quand il pleut",
			"audiences.value": "Chaque lundi, la plante de la semaine",
			"goal.kind":       "sales", "goal.statement": "Vendre 400 déjeuners par semaine au lieu de 300 d’ici fin mars", "goal.crucial": "location",
			"objectives.metric": "orders", "objectives.owner": "Odile",
			"resources.hours_per_week": "4", "resources.monthly_budget": "80 €", "replies.owner": "Odile",
			"accounts": "facebook", "accounts.owner": "Odile", "accounts.access": "yes", "channels": "facebook",
			"channels.reason": "audience", "channels.there": "yes", "channels.buy_there": "no", "channels.buy_yours": "yes", "channels.evidence": "asked",
			"tactics.name": "Que planter cette semaine", "tactics.cadence": "1 publication par semaine", "tactics.monthly_cost": "40", "tactics.owner": "Odile",
			"measures.source": "La caisse", "measures.act_below": "320", "measures.action": "Demander aux clients à la caisse",
		},
	},
	"company": {
		"en": {
			"business.name": "Fire Safe Lyon", "business.offer": "Fire safety training for companies", "business.difference": "Trained in your own building, by former firefighters",
			"business.kind": "company", "business.country": "France", "business.sells_to": "businesses",
			"business.market": "regional", "business.place": "Lyon and around",
			"audiences.name": "HR managers of firms of 50 to 250", "audiences.ages": "30-49", "audiences.needs": "To be in order before the next inspection",
			"audiences.value": "Each month: one fault that we found, and how to mend it",
			"goal.kind":       "leads", "goal.statement": "Get 24 requests for a quote a month instead of 12 by the end of June", "goal.crucial": "job-role",
			"objectives.metric": "leads", "objectives.owner": "Karim",
			"resources.hours_per_week": "6", "resources.monthly_budget": "600", "replies.owner": "Karim",
			"accounts": "linkedin", "accounts.owner": "Karim", "accounts.access": "yes", "channels": "linkedin",
			"channels.reason": "audience", "channels.there": "unknown", "channels.buy_there": "unknown", "channels.buy_yours": "unknown",
			"tactics.name": "Fault of the month", "tactics.cadence": "2 posts a month", "tactics.monthly_cost": "300", "tactics.owner": "Karim",
			"measures.source": "The list of quotes", "measures.act_below": "13", "measures.action": "Call ten former customers",
		},
		"fr": {
			"business.name": "Prévention Feu Lyon", "business.offer": "Formations incendie pour les entreprises", "business.difference": "Dans vos locaux, par d’anciens pompiers",
			"business.kind": "company", "business.country": "France", "business.sells_to": "businesses",
			"business.market": "regional", "business.place": "Lyon et environs",
			"audiences.name": "Responsables RH de PME", "audiences.ages": "30-49", "audiences.needs": "Être en règle avant le prochain contrôle",
			"audiences.value": "Chaque mois, un défaut constaté et comment le corriger",
			"goal.kind":       "leads", "goal.statement": "Obtenir 24 demandes de devis par mois au lieu de 12 d’ici fin juin", "goal.crucial": "job-role",
			"objectives.metric": "leads", "objectives.owner": "Karim",
			"resources.hours_per_week": "6", "resources.monthly_budget": "600", "replies.owner": "Karim",
			"accounts": "linkedin", "accounts.owner": "Karim", "accounts.access": "yes", "channels": "linkedin",
			"channels.reason": "audience", "channels.there": "unknown", "channels.buy_there": "unknown", "channels.buy_yours": "unknown",
			"tactics.name": "Le défaut du mois", "tactics.cadence": "2 publications par mois", "tactics.monthly_cost": "300", "tactics.owner": "Karim",
			"measures.source": "La liste des devis", "measures.act_below": "13", "measures.action": "Appeler dix anciens clients",
		},
	},
	"library": {
		"en": {
			"business.name": "Harbour Library", "business.offer": "Books, and a quiet place to read", "business.difference": "The only reading room open on Sundays",
			"business.kind": "public", "business.country": "UK", "business.market": "local", "business.place": "Leith", "business.radius_km": "2",
			"audiences.name": "Parents of children under ten", "audiences.ages": "30-49", "audiences.needs": "A book that a child finishes",
			"audiences.value": "Every Thursday: one book for a child who won't read",
			"goal.kind":       "awareness", "goal.statement": "Have 300 children at story time a month instead of 200 by the end of June", "goal.crucial": "location",
			"objectives.metric": "attendance", "objectives.owner": "Nadia",
			"resources.hours_per_week": "3", "resources.monthly_budget": "0", "replies.owner": "Nadia",
			"accounts": "facebook", "accounts.owner": "Nadia", "accounts.access": "yes", "channels": "facebook",
			"channels.reason": "audience", "channels.there": "yes", "channels.evidence": "asked",
			"tactics.name": "Book of the week", "tactics.cadence": "1 post a week", "tactics.monthly_cost": "0", "tactics.owner": "Nadia",
			"measures.source": "The register at the door", "measures.act_below": "210", "measures.action": "Ask parents at the school gate",
		},
		"fr": {
			"business.name": "Bibliothèque du Port", "business.offer": "Des livres, et un endroit calme pour lire", "business.difference": "La seule salle de lecture ouverte le dimanche",
			"business.kind": "public", "business.country": "France", "business.market": "local", "business.place": "Sète", "business.radius_km": "2",
			"audiences.name": "Parents d’enfants de moins de dix ans", "audiences.ages": "30-49", "audiences.needs": "Un livre que l’enfant finit",
			"audiences.value": "Chaque jeudi, un livre pour un enfant qui n’aime pas lire",
			"goal.kind":       "awareness", "goal.statement": "Avoir 300 enfants par mois à l’heure du conte au lieu de 200 d’ici fin juin", "goal.crucial": "location",
			"objectives.metric": "attendance", "objectives.owner": "Nadia",
			"resources.hours_per_week": "3", "resources.monthly_budget": "0", "replies.owner": "Nadia",
			"accounts": "facebook", "accounts.owner": "Nadia", "accounts.access": "yes", "channels": "facebook",
			"channels.reason": "audience", "channels.there": "yes", "channels.evidence": "asked",
			"tactics.name": "Le livre de la semaine", "tactics.cadence": "1 publication par semaine", "tactics.monthly_cost": "0", "tactics.owner": "Nadia",
			"measures.source": "Le registre de l’entrée", "measures.act_below": "210", "measures.action": "Demander aux parents à la sortie de l’école",
		},
	},
}

// TestShortWay walks the short way for one of everything, and counts what it asks of somebody.
func TestShortWay(t *testing.T) {
	for who, said := range shortWays {
		for language, answers := range said {
			t.Run(fmt.Sprint(who, " ", language), func(t *testing.T) {
				w := &walk{wizard: newWizard(t, language, sizes[0]), answers: answers, seen: map[string]bool{}}
				w.toTheEnd()
				minutes := w.minutes()
				t.Logf("%d questions, %d screens, %d keys, %d words read, %.1f minutes:\n%s",
					len(w.labels), len(w.pages), w.keys, w.read, minutes, strings.Join(w.labels, "\n"))
				if len(w.labels) > maxQuestions || len(w.pages) > maxScreens || minutes > maxMinutes {
					t.Errorf("the short way asks %d questions on %d screens and takes %.1f minutes", len(w.labels), len(w.pages), minutes)
				}
			})
		}
	}
}

// toTheEnd answers every question of the short way, and saves the document.
func (w *walk) toTheEnd() {
	w.look("")
	w.app.screen.(*start).menu.Cursor = startShort
	w.strike("enter")
	for range 200 {
		f := w.app.question()
		if f == nil {
			break
		}
		w.ask(f)
		w.tell(f)
	}
	for _, saved := range []bool{false, true} {
		w.look("save")
		w.strike("enter")
		if saved {
			w.look("saved")
			w.sees(w.app.text("saved.title"))
		}
	}
}

// ask counts the question on screen, and the page that it stands on.
func (w *walk) ask(f *form) {
	label := f.asked(w.app).label
	if !slices.Contains(w.labels, label) {
		w.labels = append(w.labels, label)
	}
	w.look(fmt.Sprint(w.app.session.Page(f.at)[0]))
	if w.asking != nil {
		w.asking(f)
	}
}

// look counts the words on screen that were never shown before, those of header, footer and given answers aside;
// page tells one page from another.
func (w *walk) look(page string) {
	if !slices.Contains(w.pages, page) {
		w.pages = append(w.pages, page)
	}
	lines := strings.Split(strings.TrimSpace(w.screen()), "\n")
	for _, line := range lines[min(2, len(lines)) : len(lines)-1] {
		for part := range strings.SplitSeq(line, "│") {
			part = strings.TrimLeft(squeeze(part), "›○ ")
			if !w.seen[part] && !strings.HasPrefix(part, "✓") {
				w.read += words(part)
			}
			w.seen[part] = true
		}
	}
}

// words returns the number of words in a text: what has letters or digits.
func words(text string) int {
	count := 0
	for word := range strings.FieldsSeq(text) {
		if strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			count++
		}
	}
	return count
}

// tell gives the answer to the question on screen, or accepts what is proposed.
func (w *walk) tell(f *form) {
	answer, given := w.answers[f.at.Question.ID]
	switch {
	case !given || f.items != nil:
		w.strike("enter")
	case f.ticks || f.at.Question.Kind == steps.Choices:
		w.to(answer)
		w.strike("space", "enter")
	case f.at.Question.Kind == steps.Choice:
		w.to(answer)
		w.strike("enter")
	default:
		w.keys += utf8.RuneCountInString(answer)
		w.write(answer)
		w.strike("enter")
	}
	if f == w.app.question() {
		w.t.Fatalf("%q is no answer to %s:\n%s", answer, f.at.Question.ID, w.screen())
	}
}

// to moves the cursor to a value, as somebody does who reads down the list.
func (w *walk) to(value string) {
	w.keys += w.at(value) + 1 // ↓ brings the cursor to the first row
}

func (w *walk) strike(keys ...string) {
	w.keys += len(keys)
	w.press(keys...)
}

// minutes returns how long somebody takes who reads 220 words a minute and types 35 words of five letters.
func (w *walk) minutes() float64 {
	const reads, types, letters = 220, 35, 5
	return float64(w.read)/reads + float64(w.keys)/letters/types
}

// TestTheShortWayIsToldInThreeLines: label, a sentence of help and an example of each question take a line each in a
// window of 80 columns.
func TestTheShortWayIsToldInThreeLines(t *testing.T) {
	for who, said := range shortWays {
		for language, answers := range said {
			w := &walk{wizard: newWizard(t, language, sizes[0]), answers: answers, seen: map[string]bool{}}
			width := layout.FrameFor(sizes[0].width, sizes[0].height-chrome).Inner
			w.asking = func(f *form) {
				asked := f.asked(w.app)
				example := w.app.text("example", args{"Example": asked.example})
				for _, text := range []string{strings.ReplaceAll(asked.label, answers["audiences.name"], "Families nearby"), asked.help, example} {
					if lines := draw.Wrap(text, width); len(lines) > 1 {
						t.Errorf("%s %s, %s takes %d lines: %s", who, language, f.at.Question.ID, len(lines), text)
					}
				}
			}
			w.toTheEnd()
		}
	}
}
