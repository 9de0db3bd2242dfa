package catalogue

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"sweetspot/test/property"
)

func TestShareOf(t *testing.T) {
	tests := []struct {
		platform, age, country string
		percent                float64 // below 0: none
		year                   int
		source                 string
	}{
		{"facebook", "18-29", "US", 68, 2025, "pew25"},
		{"facebook", "13-17", "US", 31, 2025, "pewteens25"},
		{"facebook", "", "US", 71, 2025, "pew25"},
		{"facebook", "", "FR", 61, 2025, "flashs25"},
		{"facebook", "50-64", "FR", 74, 2025, "flashs25"},  // within 35+
		{"facebook", "65+", "FR", 74, 2025, "flashs25"},    // within 35+
		{"facebook", "18-29", "FR", -1, 0, ""},             // 18-24 holds only a part
		{"facebook", "30-49", "FR", -1, 0, ""},             // 35+ holds only a part
		{"facebook", "", "DE", -1, 0, ""},                  // nothing known there
		{"facebook", "young", "US", -1, 0, ""},             // no bracket
		{"instagram", "", "FR", -1, 0, ""},                 // 18-24 and 50+ are not everybody
		{"instagram", "50-64", "FR", 39, 2025, "flashs25"}, // within 50+
		{"linkedin", "", "US", 30, 2023, "pew23_sinfa"},
		{"linkedin", "30-49", "US", 40, 2023, "pew23_sinfa"},
		{"linkedin", "50-64", "US", 33, 2021, "pew21_gist"},  // the newer one rests on an agency
		{"pinterest", "65+", "US", 18, 2021, "pew21_gist"},   // the same
		{"pinterest", "30-49", "US", 34, 2021, "pew21_gist"}, // the same
		{"whatsapp", "", "FR", -1, 0, ""},                    // the source gives a range over all ages
		{"snapchat", "13-17", "FR", -1, 0, ""},               // Snap's own figure is left out
		{"twitch", "18-29", "FR", 14, 2025, "flashs25"},
		{"twitch", "", "US", -1, 0, ""},
		{"podcast", "18-29", "US", 66, 2025, "dial25_rw"}, // within 12-34
		{"podcast", "13-17", "US", 66, 2025, "dial25_rw"},
		{"podcast", "65+", "US", 38, 2025, "dial25_rw"}, // within 55+
		{"podcast", "30-49", "US", -1, 0, ""},           // everybody's figure does not stand for them
		{"podcast", "", "US", 55, 2025, "dial25"},       // 12+ is everybody
		{"email", "65+", "US", 90, 2025, "pew_net25"},
		{"email", "13-17", "US", -1, 0, ""},
		{"email", "", "US", 96, 2025, "pew_net25"}, // mean of the four
		{"email", "", "FR", -1, 0, ""},
		{"mastodon", "", "US", -1, 0, ""},
	}
	c := load(t, nil)
	for _, test := range tests {
		s, ok := c.Platform(test.platform).ShareOf(test.age, test.country)
		if ok != (test.percent >= 0) {
			t.Errorf("%s %q %s: known is %v", test.platform, test.age, test.country, ok)
			continue
		}
		if ok && (math.Abs(s.Value-test.percent/100) > 1e-9 || s.Year != test.year || s.Source != test.source || s.Country != test.country) {
			t.Errorf("%s %q %s: %+v", test.platform, test.age, test.country, s)
		}
	}
}

func TestMeanOfBracketsSaysSo(t *testing.T) {
	s, ok := load(t, nil).Platform("website").ShareOf("", "US")
	if !ok || s.Note != meanOfBrackets || s.Ages != adults || s.Of != "adults who use the internet" {
		t.Errorf("the mean is %+v, %v", s, ok)
	}
}

func TestMeanNeedsOneSourceAndAllBrackets(t *testing.T) {
	of := func(source string, ages ...Ages) *Platform {
		p := &Platform{}
		for _, a := range ages {
			p.Shares = append(p.Shares, Share{Ages: a, Country: "US", Value: 0.5, Source: "one"})
		}
		p.Shares[len(p.Shares)-1].Source = source
		return p
	}
	for name, test := range map[string]struct {
		platform *Platform
		want     bool
	}{
		"all":         {of("one", adultBrackets...), true},
		"one missing": {of("one", adultBrackets[:3]...), false},
		"two sources": {of("two", adultBrackets...), false},
	} {
		if _, ok := test.platform.ShareOf("", "US"); ok != test.want {
			t.Errorf("%s: known is %v", name, ok)
		}
	}
}

func TestAges(t *testing.T) {
	for text, want := range map[string]Ages{
		"adults": {18, 0}, "18+": {18, 0}, "18-29": {18, 29}, "65+": {65, 0}, "12-34": {12, 34}, "20-20": {20, 20},
	} {
		if got, ok := parseAges(text); !ok || got != want {
			t.Errorf("%q reads as %v, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "all", "18", "18-", "-29", "29-18", "18–29", "+", "18-29+", "1e1+", "18-130", "-5+", "0-0", "9999999999999999999+"} {
		if got, ok := parseAges(text); ok {
			t.Errorf("%q reads as %v", text, got)
		}
	}
}

func TestAgesContain(t *testing.T) {
	ages := rapid.Custom(func(t *rapid.T) Ages {
		from := rapid.IntRange(0, 100).Draw(t, "from")
		if rapid.Bool().Draw(t, "open") {
			return Ages{From: from}
		}
		return Ages{from, rapid.IntRange(max(from, 1), 110).Draw(t, "to")}
	})
	in := func(a Ages, age int) bool { return a.From <= age && (a.To == 0 || age <= a.To) }
	property.Check(t, func(t *rapid.T) {
		a, b := ages.Draw(t, "a"), ages.Draw(t, "b")
		every := true
		for age := 0; age <= oldest; age++ {
			every = every && (!in(b, age) || in(a, age))
		}
		if a.Contain(b) != every {
			t.Errorf("%v contains %v: %v", a, b, a.Contain(b))
		}
		if read, ok := parseAges(a.String()); !ok || read != a {
			t.Errorf("%v is written %q and read as %v, %v", a, a, read, ok)
		}
	})
}
