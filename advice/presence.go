package advice

import (
	"slices"

	"sweetspot/steps/catalogue"
)

const (
	reference = "US" // the country with the most complete figures
	unfound   = 0.1  // the share assumed where no figure is published: a judgement
	allAdults = ""   // the bracket of all adults in the catalogue
)

// presence is the share of some ages that uses a platform, with the origin of the figure.
type presence struct {
	share   float64           // 0 to 1
	highest float64           // the largest share at any age in the same country; 0 where there is none
	ages    ages              // the ages asked for; none means all adults
	each    [brackets]float64 // the share of each age that has a figure
	found   ages              // the ages that have a figure
	partial bool              // the figures of an age are for a part of its years only

	known   int      // how many of the ages have a figure of their own
	country string   // ISO 3166-1 alpha-2; "" where there is no figure at all
	sources []string // ids
	from    int      // the years of the figures
	to      int
}

// affinity returns, from 0 to 1, how close the share of these ages is to that of the platform's main age. It
// is 1 without ages or figures.
func (p *presence) affinity() float64 {
	if p.ages.none() || p.highest == 0 {
		return 1
	}
	return min(1, p.share/p.highest)
}

// complete reports whether every age asked for has a figure.
func (p *presence) complete() bool {
	return p.country != "" && (p.ages.none() || p.known == p.ages.count())
}

func (p *presence) note(country string, f *figure) {
	p.country = country
	if !slices.Contains(p.sources, f.source) {
		p.sources = append(p.sources, f.source)
	}
	if p.from == 0 || f.year < p.from {
		p.from = f.year
	}
	p.to = max(p.to, f.year)
}

// shares returns the published figures behind the presence; ages without a figure of their own are left out.
func (p *presence) shares(platform *catalogue.Platform) []catalogue.Share {
	names := []string{allAdults}
	if !p.ages.none() {
		names = nil
		for i, has := range p.ages {
			if has {
				names = append(names, string(bracketNames[i]))
			}
		}
	}
	var found []catalogue.Share
	for _, name := range names {
		_, figures, _ := platform.Over(name, p.country)
		for _, share := range figures {
			if !slices.ContainsFunc(found, func(s catalogue.Share) bool { return s.Ages == share.Ages && s.Source == share.Source }) {
				found = append(found, share)
			}
		}
	}
	return found
}

// bands returns the bands of ages of the figures behind the presence, as the sources have them.
func (p *presence) bands(platform *catalogue.Platform) []string {
	var bands []string
	for _, share := range p.shares(platform) {
		bands = append(bands, share.Ages.String())
	}
	return bands
}

// usage is the figures of one platform, in the country of the business (nil without any) and in the United
// States.
type usage struct{ here, reference *figures }

// published returns the presence by the figures of the country if they cover any of the ages, else by those of
// the United States. Ages without a figure are left out.
func (u *usage) published(people ages) presence {
	if u.here != nil {
		if p := u.here.of(people); p.country != "" {
			return p
		}
	}
	return u.reference.of(people)
}

// rare returns the ages of which few use the platform: less than the share rare, or than the part under of the
// largest.
func (p *presence) rare() ages {
	best := 0.0
	for i := range p.each {
		best = max(best, p.each[i])
	}
	var found ages
	for i := range p.each {
		found[i] = p.found[i] && (p.each[i] < rare-rounding || p.each[i] < under*best-rounding)
	}
	return found
}

// weighed returns the share, lowered where one of the ages hardly uses the platform, so that the others do not
// hide it: the mean of all and of the lowest.
func (p *presence) weighed() float64 {
	if p.rare().none() {
		return p.share
	}
	lowest := 1.0
	for i := range p.each {
		if p.found[i] {
			lowest = min(lowest, p.each[i])
		}
	}
	return (p.share + lowest) / 2
}

// presence returns what is published, with the share in the United States for ages that the country has
// no figure for, with that of all adults for ages without any, or unfound if there is none for adults either.
func (u *usage) presence(people ages) *presence {
	p := u.published(people)
	if p.complete() {
		return &p
	}
	if p.known > 0 && p.country != reference {
		u.reference.fill(&p)
		return &p
	}
	rest, adults := unfound, &u.reference.adults
	if adults.found {
		p.note(reference, adults)
		rest = adults.share
	}
	if people.none() {
		p.share = rest
		return &p
	}
	all, known := float64(people.count()), float64(p.known)
	p.share = (p.share*known + rest*(all-known)) / all
	return &p
}

// figures are the shares of one country that use a platform, by bracket.
type figures struct {
	country string
	bracket [brackets]figure
	adults  figure
	highest float64
}

type figure struct {
	share   float64
	year    int
	source  string
	found   bool
	partial bool // for a part of the years of the bracket
}

func figuresOf(platform *catalogue.Platform, country string) *figures {
	f := &figures{country: country, adults: figureOf(platform, allAdults, country)}
	for i, name := range bracketNames {
		f.bracket[i] = figureOf(platform, string(name), country)
	}
	for i := range platform.Shares {
		if s := &platform.Shares[i]; s.Country == country && !ofEverybody(s) {
			f.highest = max(f.highest, s.Value)
		}
	}
	return f
}

func figureOf(platform *catalogue.Platform, age, country string) figure {
	if s, found := platform.ShareOf(age, country); found || age == allAdults {
		return figure{share: s.Value, year: s.Year, source: s.Source, found: found}
	}
	share, figures, whole := platform.Over(age, country)
	if len(figures) == 0 {
		return figure{}
	}
	return figure{share: share, year: figures[0].Year, source: figures[0].Source, found: true, partial: !whole}
}

// fill adds the figures for the ages that have none in another country; of those that are missing here too it
// takes the share of all adults, or unfound.
func (f *figures) fill(p *presence) {
	sum, count := p.share*float64(p.known), p.known
	for i := range p.ages {
		if !p.ages[i] || p.found[i] {
			continue
		}
		share := unfound
		switch {
		case f.bracket[i].found:
			share = f.bracket[i].share
		case f.adults.found:
			share = f.adults.share
		}
		sum += share
		count++
	}
	p.share = sum / float64(count)
	p.partial = true
}

func ofEverybody(s *catalogue.Share) bool { return s.Ages.Contain(catalogue.Ages{From: 18}) }

// of returns the plain mean over the ages that have a figure.
func (f *figures) of(people ages) presence {
	p := presence{ages: people, highest: f.highest}
	if people.none() {
		if f.adults.found {
			p.note(f.country, &f.adults)
			p.share = f.adults.share
		}
		return p
	}
	for i := range people {
		if figure := &f.bracket[i]; people[i] && figure.found {
			p.note(f.country, figure)
			p.share += figure.share
			p.known++
			p.each[i], p.found[i] = figure.share, true
			p.partial = p.partial || figure.partial
		}
	}
	if p.known > 0 {
		p.share /= float64(p.known)
	}
	return p
}

// usage returns the figures of the platform with that index in the catalogue. They are looked up once.
func (v *view) usage(at int) *usage {
	if v.usages == nil {
		v.usages = make([]usage, len(v.platforms))
	}
	u := &v.usages[at]
	if u.reference != nil {
		return u
	}
	platform, country := v.platforms[at], v.Business.Country
	u.reference = figuresOf(platform, reference)
	if country != "" && country != reference && slices.ContainsFunc(platform.Shares,
		func(s catalogue.Share) bool { return s.Country == country }) {
		u.here = figuresOf(platform, country)
	}
	return u
}
