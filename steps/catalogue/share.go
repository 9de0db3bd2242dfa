package catalogue

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
