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
	share   float64 // 0 to 1
	highest float64 // the largest share at any age in the same country; 0 where there is none
	ages    ages    // the ages asked for; none means all adults

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

// usage is the figures of one platform, in the country of the business (nil without any) and in the United
// States.
type usage struct{ here, reference *figures }

// published returns the presence by the figures of the country if they cover every age, else by those of the
// United States. Ages without a figure are left out.
func (u *usage) published(people ages) presence {
	if u.here != nil {
		if p := u.here.of(people); p.complete() {
			return p
		}
	}
	return u.reference.of(people)
}

// presence returns what is published, with the share of all adults for ages without a figure, or unfound if
// there is none for adults either.
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

// figures are the shares of one country that use a platform, by bracket.
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
