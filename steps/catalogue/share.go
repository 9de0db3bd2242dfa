package catalogue

import "slices"

// Share is the fraction of the people of some ages in one country that use a platform. Of and Note are in
// English: Catalogue.Phrase translates them.
type Share struct {
	Ages    Ages   // the bracket of the source
	Country string // ISO 3166-1 alpha-2
	Value   float64
	Of      string // who is counted, and what counts as using it
	Year    int
	Source  string // id of the source
	Note    string // a caution
}

const meanOfBrackets = "plain mean of the four age groups"

var adultBrackets = []Ages{{18, 29}, {30, 49}, {50, 64}, {65, 0}}

// ShareOf returns the share for an age bracket such as "18-29" or "65+" in a country, from the narrowest
// bracket of the sources that contains it. The age "" is all adults: only for it figures for everybody are
// used, or else the plain mean of 18-29, 30-49, 50-64 and 65+ if one source has all four. It reports false if
// there is no such figure for the country.
func (p *Platform) ShareOf(age, country string) (Share, bool) {
	asked := adults
	if age != "" {
		var ok bool
		if asked, ok = parseAges(age); !ok {
			return Share{}, false
		}
	}
	var found Share
	ok := false
	for _, s := range p.Shares {
		if s.Country != country || !s.Ages.Contain(asked) || s.Ages.everybody() && !asked.everybody() {
			continue
		}
		if !ok || found.Ages.Contain(s.Ages) {
			found, ok = s, true
		}
	}
	if !ok && asked == adults {
		return p.meanShare(country)
	}
	return found, ok
}

// Over returns the share for an age bracket in a country, and the figures that it is made from. Where no band of
// the sources contains the bracket, those that overlap it are laid over it: the mean over its years, each with
// the figure of the narrowest band around it. Years without a band are left out: whole is false then. Figures
// for everybody are not used. No figures mean that there is none.
func (p *Platform) Over(age, country string) (share float64, figures []Share, whole bool) {
	if s, ok := p.ShareOf(age, country); ok {
		return s.Value, []Share{s}, true
	}
	asked, ok := parseAges(age)
	if !ok {
		return 0, nil, false
	}
	years, sum, last := 0, 0.0, min(asked.last(), oldestCounted)
	for year := asked.From; year <= last; year++ {
		band := p.narrowest(year, country)
		if band < 0 {
			continue
		}
		years++
		sum += p.Shares[band].Value
		if !slices.ContainsFunc(figures, func(s Share) bool { return s.Ages == p.Shares[band].Ages }) {
			figures = append(figures, p.Shares[band])
		}
	}
	if years == 0 {
		return 0, nil, false
	}
	return sum / float64(years), figures, years == last-asked.From+1
}

const oldestCounted = 84 // bands without an upper end are counted up to this age

// narrowest returns the index of the narrowest band of a country around an age, -1 if there is none.
func (p *Platform) narrowest(year int, country string) int {
	found := -1
	for i := range p.Shares {
		s := &p.Shares[i]
		if s.Country != country || s.Ages.everybody() || !s.Ages.Contain(Ages{From: year, To: year}) {
			continue
		}
		if found < 0 || p.Shares[found].Ages.Contain(s.Ages) {
			found = i
		}
	}
	return found
}

func (p *Platform) meanShare(country string) (Share, bool) {
	var mean Share
	for i, ages := range adultBrackets {
		s, ok := p.bracket(ages, country)
		if !ok || i > 0 && (s.Source != mean.Source || s.Of != mean.Of || s.Year != mean.Year) {
			return Share{}, false
		}
		s.Value += mean.Value
		mean = s
	}
	mean.Ages = adults
	mean.Value /= float64(len(adultBrackets))
	mean.Note = meanOfBrackets
	return mean, true
}

func (p *Platform) bracket(ages Ages, country string) (Share, bool) {
	for _, s := range p.Shares {
		if s.Ages == ages && s.Country == country {
			return s, true
		}
	}
	return Share{}, false
}
