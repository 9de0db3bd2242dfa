package advice

import (
	"math"
	"strconv"
	"strings"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/reading"
)

// basis is where the score of a part comes from.
type basis struct {
	kind     basisKind
	answer   answerKind
	presence *presence           // with byFigure
	platform *catalogue.Platform // with byRadius
	country  string              // with byRadius: where the business is
}

type basisKind int

const (
	byNothing   basisKind = iota // a question is blank: the same for every platform, or a mean
	byFigure                     // published figures of who uses the platform
	byRadius                     // the smallest radius of its ads
	byJudgement                  // a judgement of this project
	byCrowd                      // a judgement, times the affinity of the audience
	byPrice                      // a judgement of ages, price and goal
	byDemand                     // what the user says of the demand, times the share that uses the internet
	byHabit                      // what the user says of the audience's email
)

type answerKind int

const (
	unanswered answerKind = iota
	guessed               // averaged with the score without the answer
	proven                // replaces the score
)

// Because renders where the score of a part comes from: the user's answer, figures with source, country and
// year, or a judgement of this project.
func (p *Part) Because(sp steps.Speaker) string {
	switch p.basis.answer {
	case proven:
		return sp.Texts.Text("fit.because.answer")
	case guessed:
		return sp.Texts.Text("fit.because.guess", lang.Args{"Rest": p.basis.say(sp)})
	}
	if p.Assumed {
		return sp.Texts.Text("fit.because.assumed", lang.Args{"Rest": p.basis.say(sp)})
	}
	return p.basis.say(sp)
}

func (b *basis) say(sp steps.Speaker) string {
	switch b.kind {
	case byFigure:
		return b.presence.say(sp)
	case byRadius:
		radius := &b.platform.Radius
		return sp.Texts.Text("fit.because.radius", lang.Args{
			"Distance": sp.Distance(b.country, radius.Value), "Source": shortSource(sp, []string{radius.Source}), "Year": year(radius.Year),
		})
	case byJudgement:
		return sp.Texts.Text("fit.because.judgement")
	case byCrowd:
		return sp.Texts.Text("fit.because.crowd")
	case byPrice:
		return sp.Texts.Text("fit.because.price")
	case byDemand:
		return sp.Texts.Text("fit.because.demand")
	case byHabit:
		return sp.Texts.Text("fit.because.habit")
	}
	return sp.Texts.Text("fit.because.nothing")
}

func (p *presence) say(sp steps.Speaker) string {
	if p.country == "" {
		return sp.Texts.Text("fit.because.unfound")
	}
	id := "fit.because.adults"
	if !p.ages.none() {
		id = "fit.because.ages"
	}
	if p.partial {
		id = "fit.because.partly"
	}
	return sp.Texts.Text(id, lang.Args{
		"Percent": sp.Texts.Percent(math.Round(100 * p.share)),
		"Ages":    p.ages.names(),
		"Country": reading.CountryName(p.country, string(sp.Texts.Language())),
		"Source":  shortSource(sp, p.sources),
		"Year":    p.years(),
	})
}

func (p *presence) years() string {
	if p.from == p.to {
		return year(p.to)
	}
	return year(p.from) + "-" + year(p.to)
}

// year formats a year without a thousands separator.
func year(y int) string { return strconv.Itoa(y) }

// shortSource returns the title of a source up to its first comma and the publisher; of several sources the
// publishers.
func shortSource(sp steps.Speaker, ids []string) string {
	if len(ids) == 1 {
		source, _ := sp.Catalogue.Source(ids[0])
		title, _, _ := strings.Cut(source.Title, ", ")
		return title + ", " + source.Publisher
	}
	var publishers []string
	for _, id := range ids {
		source, _ := sp.Catalogue.Source(id)
		if !anyOf(source.Publisher, publishers...) {
			publishers = append(publishers, source.Publisher)
		}
	}
	return sp.Texts.List(publishers)
}
