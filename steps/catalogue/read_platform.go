package catalogue

import (
	"strings"

	"go.yaml.in/yaml/v4"
)

const idLetters = "abcdefghijklmnopqrstuvwxyz0123456789-"

var platformKeys = []string{"id", "name", "kind", "does", "judgements"}

// readPlatform reads the file of a platform. The sources that it refers to must be known.
func (f *file) readPlatform(sources map[string]Source) *Platform {
	b := f.block(f.root, "", platformKeys, "in_text", "on", "order", "shares", "ads", "figures")
	p := &Platform{
		ID:     b.id(),
		Kind:   Kind(b.choice("kind", kinds)),
		name:   b.words("name"),
		does:   b.words("does"),
		inText: b.words("in_text"),
		on:     b.words("on"),
		order:  int(b.number("order", 0, 10000)),
	}
	b.judgements(p)
	p.Shares = b.shares(sources)
	b.ads(p, sources)
	p.Figures = b.figures(sources)
	return p
}

func (b block) id() string {
	id := b.text("id")
	if strings.Trim(id, idLetters) != "" {
		b.file.report(b.values["id"], b.at("id"), NotAllowed, id, "small letters, digits and -")
	}
	return id
}

// words reads a text for both languages, or a mapping with one for each.
func (b block) words(key string) words {
	node := b.values[key]
	if node == nil || node.Kind != yaml.MappingNode {
		text := b.text(key)
		return words{english: text, french: text}
	}
	each := b.file.block(node, b.at(key), []string{"en", "fr"})
	return words{english: each.text("en"), french: each.text("fr")}
}

func (b block) judgements(p *Platform) {
	j := b.file.block(b.values["judgements"], b.at("judgements"), []string{"hours", "buys", "aim", "serves"})
	p.Hours = j.number("hours", 0, 168)
	p.Buys = j.fraction("buys")

	aim := b.file.block(j.values["aim"], j.at("aim"),
		[]string{"location", "job-role", "age", "interest", "intent", "relationship"})
	p.Aim = Aim{
		Location:     aim.location(),
		JobRole:      aim.fraction("job-role"),
		Age:          aim.fraction("age"),
		Interest:     aim.fraction("interest"),
		Intent:       aim.fraction("intent"),
		Relationship: aim.fraction("relationship"),
	}

	var goals []string
	for _, goal := range GoalKinds() {
		goals = append(goals, string(goal))
	}
	serves := b.file.block(j.values["serves"], j.at("serves"), goals)
	p.Serves = map[GoalKind]float64{}
	for _, goal := range GoalKinds() {
		p.Serves[goal] = serves.fraction(string(goal))
	}
}

func (b block) location() Location {
	switch text := b.text("location"); Reach(text) {
	case "":
		return Location{}
	case City, Postcode, Own, Nowhere:
		return Location{Reach: Reach(text)}
	default:
		if strings.Trim(text, "0123456789.") == "" {
			return Location{Reach: Radius, RadiusKm: b.number("location", 0.1, 1000)}
		}
		b.file.report(b.values["location"], b.at("location"), NotAllowed, text,
			"a radius in km", string(City), string(Postcode), string(Own), string(Nowhere))
		return Location{}
	}
}
