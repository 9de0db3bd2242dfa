package advice

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/test/property"
)

// TestOlderAudiencesLeaveTheYoungPlatforms: from 18 on. Teenagers use Snapchat a little less than
// those just above them.
func TestOlderAudiencesLeaveTheYoungPlatforms(t *testing.T) {
	property.Check(t, func(r *rapid.T) {
		s := randomStrategy(r)
		s.Channels = nil
		from := rapid.IntRange(1, brackets-2).Draw(r, "from")
		others := rapid.SliceOfDistinct(rapid.IntRange(1, brackets-1), rapid.ID).Draw(r, "others")
		ageing := func(i int) []steps.AgeBracket {
			set := []steps.AgeBracket{bracketNames[i]}
			for _, other := range others {
				if other != from && other != from+1 {
					set = append(set, bracketNames[other])
				}
			}
			return set
		}
		s.Audiences = []steps.Audience{{ID: "a", Ages: ageing(from)}}
		younger := scores(s)
		s.Audiences[0].Ages = ageing(from + 1)
		older := scores(s)
		for _, id := range []string{"tiktok", "snapchat"} {
			if older[id] > younger[id] {
				r.Errorf("%s rises from %d to %d from %v to %v", id, younger[id], older[id], ageing(from), ageing(from+1))
			}
		}
	})
}

func TestAnsweringNoNeverRaisesAFit(t *testing.T) {
	property.Check(t, func(r *rapid.T) {
		s := randomStrategy(r)
		steps.Find("channels").Insert(s, 0)
		s.Channels[0].Platform = rapid.SampledFrom(builtIn.Platforms()).Draw(r, "platform").ID
		s.Channels[0].Evidence = rapid.SampledFrom([]steps.Evidence{"", steps.EvidenceGuess, steps.EvidenceAsked, steps.EvidenceData}).Draw(r, "evidence")
		path := rapid.SampledFrom([]string{"channels.there", "channels.buy_there", "channels.buy_yours"}).Draw(r, "question")
		q := steps.Find(path)
		q.Put(s, 0, steps.Answer{string(rapid.SampledFrom([]steps.YesNo{steps.Yes, steps.Unknown}).Draw(r, "before"))})
		before := scores(s)
		q.Put(s, 0, steps.Answer{string(steps.No)})
		after := scores(s)
		if id := s.Channels[0].Platform; after[id] > before[id] {
			r.Errorf("%s rises from %d to %d by answering no to %s", id, before[id], after[id], path)
		}
	})
}

func TestFinerCirclesNeverAimWorse(t *testing.T) {
	property.Check(t, func(r *rapid.T) {
		s := randomStrategy(r)
		s.Goal.Crucial = steps.CrucialLocation
		v := newView(Case{Strategy: s, Catalogue: builtIn, Today: today})
		radii := []float64{rapid.Float64Range(0.1, 50).Draw(r, "one"), rapid.Float64Range(0.1, 50).Draw(r, "other")}
		slices.Sort(radii)
		aim := func(km float64) float64 {
			return v.aim(&catalogue.Platform{Aim: catalogue.Aim{
				Location: catalogue.Location{Reach: catalogue.Radius, RadiusKm: km}}}, steps.CrucialLocation).Score
		}
		if aim(radii[0]) < aim(radii[1]) {
			r.Errorf("%g km aims at %g, %g km at %g", radii[0], aim(radii[0]), radii[1], aim(radii[1]))
		}
	})
}
