package steps

import (
	"math"

	"sweetspot/steps/reading"
)

// inMiles reports whether a distance is asked for in miles: in the countries whose road signs are.
func (s *Strategy) inMiles(q *Question) bool {
	return q.Unit == "km" && drivesInMiles(s.Business.Country)
}

// drivesInMiles reports whether the road signs of a country, an ISO 3166-1 alpha-2 code, are in miles.
func drivesInMiles(country string) bool {
	switch country {
	case "GB", "US", "LR":
		return true
	}
	return false
}

// Distance says a distance in km as it is said in a country, an ISO 3166-1 alpha-2 code: "5 km", "3 miles". Miles have
// as many decimals as the distance is exact to, and one where it is not exact in miles.
func (sp Speaker) Distance(country string, km float64) string {
	unit, number := "kilometres", km
	if drivesInMiles(country) {
		miles, exact := inMiles(km)
		if !exact {
			miles = math.Round(km/reading.KmPerMile*10) / 10
		}
		unit, number = "miles", miles
	}
	return sp.WithUnit(unit, number)
}

// shown returns a number of the file as the user reads it: a distance in miles where the country has them, with as
// many decimals as the distance is exact to.
func (sp Speaker) shown(q *Question, s *Strategy, number float64) float64 {
	if !s.inMiles(q) {
		return number
	}
	miles, _ := inMiles(number)
	return miles
}

// typedMiles returns a distance as it is typed where distances are in miles.
func (sp Speaker) typedMiles(km float64) string {
	if miles, exact := inMiles(km); exact {
		return sp.Texts.Exact(miles)
	}
	return sp.Texts.Exact(km) + " km"
}

// inMiles returns a distance in miles with as few decimals as are read as the same distance, and whether any are.
func inMiles(km float64) (miles float64, exact bool) {
	for unit := 1.0; unit <= 1000; unit *= 10 {
		miles = math.Round(km/reading.KmPerMile*unit) / unit
		if roundCent(miles*reading.KmPerMile) == km {
			return miles, true
		}
	}
	return miles, false
}
