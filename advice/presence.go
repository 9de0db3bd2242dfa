package advice

import (
	"slices"

	"sweetspot/steps/catalogue"
)

const (
	reference = "US" // the country with the fullest figures
	unfound   = 0.1  // taken for granted where nobody has published a figure: a judgement
	allAdults = ""   // the bracket of everybody, for the catalogue
)

// presence is how large a part of some people use a platform, and where that figure comes from.
type presence struct {
	share   float64 // 0 to 1
	highest float64 // the largest share at any age in the same country; 0 where there is none
	ages    ages    // the ages asked for; none means all adults

	known   int      // how many of the ages have a figure of their own
	country string   // ISO 3166-1 alpha-2; "" where there is no figure at all
	sources []string // ids
	from    int      // the years of the figures
	to      int
}

// affinity is how much of a platform's own crowd these people are, from 0 to 1: people at large buy
// there, but a minority of its users may not be them.
func (p *presence) affinity() float64 {
	if p.ages.none() || p.highest == 0 {
		return 1
	}
	return min(1, p.share/p.highest)
}

// complete reports whether everybody asked for is counted in a figure.
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

// shares are the published figures that the presence is made from, those of ages that no figure of
// their own covers left out.
func (p *presence) shares(platform *catalogue.Platform) []catalogue.Share {
	names := []string{allAdults}
	if !p.ages.none() {
		names = nil
		for i, has := range p.ages {
			if has {
				names = append(names, bracketNames[i])
			}
		}
	}
	var found []catalogue.Share
	for _, name := range names {
		if share, known := platform.ShareOf(name, p.country); known {
			found = append(found, share)
		}
	}
	return found
}

// usage is how many people use one platform, in the country of the business and in the United States.
type usage struct{ here, reference *figures }

// published counts the figures of the country if they cover every age, else those of the United
// States. Ages without a figure are left out.
func (u *usage) published(people ages) presence {
	if u.here != nil {
		if p := u.here.of(people); p.complete() {
			return p
		}
	}
	return u.reference.of(people)
}

// presence is what is published, with the ages that no figure covers counted as the adults are, or
// where there is no figure for those either, as next to nobody.
func (u *usage) presence(people ages) *presence {
	p := u.published(people)
	if p.complete() {
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

// figures are the shares of one country's people that use a platform, by bracket.
type figures struct {
	country string
	bracket [brackets]figure
	adults  figure
	highest float64
}

type figure struct {
	share  float64
	year   int
	source string
	found  bool
}

func figuresOf(platform *catalogue.Platform, country string) *figures {
	f := &figures{country: country, adults: figureOf(platform, allAdults, country)}
	for i, name := range bracketNames {
		f.bracket[i] = figureOf(platform, name, country)
	}
	for i := range platform.Shares {
		if s := &platform.Shares[i]; s.Country == country && !ofEverybody(s) {
			f.highest = max(f.highest, s.Value)
		}
	}
	return f
}

func figureOf(platform *catalogue.Platform, age, country string) figure {
	s, found := platform.ShareOf(age, country)
	return figure{share: s.Value, year: s.Year, source: s.Source, found: found}
}

func ofEverybody(s *catalogue.Share) bool { return s.Ages.Contain(catalogue.Ages{From: 18}) }

// of is the plain mean over the ages that have a figure.
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
		}
	}
	if p.known > 0 {
		p.share /= float64(p.known)
	}
	return p
}

// usage gives the figures of the platform at that place of the catalogue.
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
