package catalogue

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

const largestValue = 1e15

func (b block) shares(sources map[string]Source) []Share {
	nodes, paths := b.list("shares")
	shares := make([]Share, 0, len(nodes))
	type bracket struct {
		ages    Ages
		country string
	}
	seen := map[bracket]bool{}
	for i, node := range nodes {
		s := b.file.block(node, paths[i],
			[]string{"ages", "country", "percent", "of", "year", "source"}, "note")
		share := Share{
			Ages:    s.ages(),
			Country: s.country(),
			Value:   s.number("percent", 0, 100) / 100,
			Of:      s.text("of"),
			Year:    s.year(),
			Source:  s.source(sources),
			Note:    s.text("note"),
		}
		of := bracket{share.Ages, share.Country}
		if seen[of] {
			b.file.report(node, paths[i], Duplicate, share.Country+" "+share.Ages.String())
		}
		seen[of] = true
		shares = append(shares, share)
	}
	return shares
}

func (b block) ages() Ages {
	text := b.text("ages")
	ages, ok := parseAges(text)
	if text != "" && !ok {
		b.file.report(b.values["ages"], b.at("ages"), NotAllowed, text, "adults", "18-29", "65+ and the like")
	}
	return ages
}

// country reads an ISO 3166-1 alpha-2 code, or one of the wider places.
func (b block) country(wider ...string) string {
	text := b.text("country")
	isCode := len(text) == 2 && strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
	if text == "" || isCode || slices.Contains(wider, text) {
		return text
	}
	b.file.report(b.values["country"], b.at("country"), NotAllowed, text,
		append([]string{"two capital letters, such as FR"}, wider...)...)
	return text
}

func (b block) ads(p *Platform, sources map[string]Source) {
	ads := b.file.block(b.values["ads"], b.at("ads"), nil,
		"radius", "pool", "list_minimum", "geography", "daily_budget")
	p.Radius = ads.limit("radius", sources)
	if p.Radius.Unit != "" && p.Radius.Unit != "km" {
		b.file.report(ads.values["radius"], ads.at("radius.unit"), NotAllowed, p.Radius.Unit, "km")
	}
	p.Pool = ads.limit("pool", sources)
	p.ListMinimum = ads.limit("list_minimum", sources)
	p.DailyBudget = ads.limit("daily_budget", sources)
	p.Geography = ads.geography(sources)
}

// limit reads a lower limit of ads.
func (b block) limit(key string, sources map[string]Source) Figure {
	l := b.file.block(b.values[key], b.at(key), []string{"value", "unit", "year", "source"}, "group", "country", "note")
	return l.figure(sources)
}

func (b block) geography(sources map[string]Source) Geography {
	if !b.has("geography") {
		return Geography{}
	}
	g := b.file.block(b.values["geography"], b.at("geography"), []string{"levels", "year", "source"}, "note")
	geography := Geography{Year: g.year(), Source: g.source(sources), Note: g.text("note")}
	nodes, paths := g.list("levels")
	for i, node := range nodes {
		level, problem := textOf(node)
		if problem == "" && !slices.Contains(levels, level) {
			problem = NotAllowed
		}
		if problem != "" {
			b.file.report(node, paths[i], problem, level, levels...)
		}
		geography.Levels = append(geography.Levels, level)
	}
	return geography
}

func (b block) figures(sources map[string]Source) []Figure {
	nodes, paths := b.list("figures")
	figures := make([]Figure, 0, len(nodes))
	for i, node := range nodes {
		figures = append(figures, b.file.figure(node, paths[i], sources))
	}
	return figures
}

// figure reads a figure: a value with its unit, or a sentence.
func (f *file) figure(node *yaml.Node, path string, sources map[string]Source) Figure {
	required := []string{"key", "value", "unit", "country", "year", "source"}
	if isSentence(node) {
		required = []string{"key", "says", "country", "year", "source"}
	}
	return f.block(node, path, required, "group", "note").figure(sources)
}

func isSentence(node *yaml.Node) bool {
	for i := 0; i < len(node.Content); i += 2 {
		if node.Content[i].Value == "says" {
			return true
		}
	}
	return false
}

func (b block) figure(sources map[string]Source) Figure {
	return Figure{
		Key:     b.text("key"),
		Value:   b.number("value", -largestValue, largestValue),
		Unit:    b.text("unit"),
		Says:    b.text("says"),
		Group:   b.text("group"),
		Country: b.country("world"),
		Year:    b.year(),
		Source:  b.source(sources),
		Note:    b.text("note"),
	}
}
