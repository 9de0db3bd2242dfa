package advice

import (
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// planRules are about whether the plan can be carried out.
var planRules = []Rule{
	{
		ID: "thin-spread", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Flag,
		Weight: 270,
		Reads: reads("resources.hours_per_week", "tactics.hours_per_week", "tactics.posts_per_week",
			"tactics.platform", "tactics.phase"),
		Questions: []string{"tactics", "channels", "resources.hours_per_week"},
		check:     thinSpread,
	},
	{
		ID: "habit-channel", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Flag,
		Weight: 158, About: "channels",
		Reads:     []string{"channels.platform", "channels.reason"},
		Questions: []string{"channels"},
		check: func(v *view) (hits []hit) {
			for ch := range v.eachChannel() {
				if form, weak := weakReasons[ch.Reason]; weak {
					hits = append(hits, channelHit(ch, form))
				}
			}
			return hits
		},
	},
	{
		ID: "tactic-no-owner", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Caution, Blank: true,
		Weight: 65, About: "tactics",
		Asks:      []string{"tactics.owner"},
		Reads:     []string{"tactics.name", "tactics.owner"},
		Questions: []string{"tactics"},
		check: func(v *view) []hit {
			return v.tacticsWhere(func(t *steps.Tactic) bool { return blank(t.Owner) })
		},
	},
	{
		ID: "tactic-off-plan", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Caution,
		Weight: 140, About: "tactics",
		After:     []string{"spends-on-nothing"},
		Reads:     []string{"tactics.name", "tactics.platform", "channels.platform"},
		Questions: []string{"tactics", "channels"},
		check: func(v *view) (hits []hit) {
			for t := range v.eachTactic() {
				if t.Platform != "" && !v.chosen(t.Platform) {
					h := tacticHit(t)
					h.args["Platform"] = platformName(t.Platform)
					hits = append(hits, h)
				}
			}
			return hits
		},
	},
	{
		ID: "nobody-replies", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Caution, Blank: true,
		Weight:    220,
		Asks:      []string{"replies.owner"},
		Reads:     []string{"channels.platform", "replies.owner"},
		Questions: []string{"replies.owner"},
		check: func(v *view) []hit {
			if !blank(v.Replies.Owner) {
				return nil
			}
			for ch := range v.eachChannel() {
				if p := v.known.Platform(ch.Platform); p != nil && p.Kind == catalogue.Social {
					return []hit{channelOf(ch)}
				}
			}
			return nil
		},
	},
}

// weakReasons are the forms of habit-channel by the reason given for a channel.
var weakReasons = map[steps.Reason]string{steps.ReasonHabit: "", steps.ReasonTrend: "trend", steps.ReasonCompetitor: "competitor"}

func channelHit(ch *steps.Channel, form string) hit {
	return hit{subject: ch.Platform, form: form, args: lang.Args{"Platform": platformName(ch.Platform)}}
}

// channelOf returns a hit about the whole strategy that names a channel.
func channelOf(ch *steps.Channel) hit {
	return hit{args: lang.Args{"Platform": platformName(ch.Platform)}}
}

func (v *view) tacticsWhere(wrong func(*steps.Tactic) bool) (hits []hit) {
	for t := range v.eachTactic() {
		if wrong(t) {
			hits = append(hits, tacticHit(t))
		}
	}
	return hits
}

func tacticHit(t *steps.Tactic) hit {
	return hit{subject: t.ID, args: lang.Args{"Tactic": called{"tactic", t.Name}}}
}

const (
	severalChannels = 4 // from here on, channels without noted hours are many
	postsOfMinimum  = 3 // posts a week that the catalogue's hours are for: a judgement of this project
)

// thinSpread compares the available hours with those of the tactics, and if these fit, with the minimum that
// the catalogue gives for the channels. Without noted hours it counts the channels.
func thinSpread(v *view) []hit {
	have := v.Resources.HoursPerWeek
	least := 0.0
	for _, p := range v.platforms {
		if v.chosen(p.ID) {
			least += p.Hours
		}
	}
	if !have.Given {
		if len(v.channels) < severalChannels {
			return nil
		}
		return []hit{{level: Caution, form: "many", args: lang.Args{
			"Count": float64(len(v.channels)), "Needed": quantity{"hours", least}}}}
	}
	declared := 0.0
	for t := range v.eachTactic() {
		if t.Phase != steps.PhaseNext {
			declared += v.hoursOf(t)
		}
	}
	if declared > have.Value+rounding {
		return v.short(have.Value, declared, hit{})
	}
	if least > have.Value+rounding {
		return v.short(have.Value, least, hit{level: Tip, form: "least"})
	}
	return nil
}

// hoursOf returns the hours a week of a tactic: those noted, else those that its posts take on its platform.
func (v *view) hoursOf(t *steps.Tactic) float64 {
	if t.HoursPerWeek.Given || !t.PostsPerWeek.Given {
		return t.HoursPerWeek.Value
	}
	p := v.known.Platform(t.Platform)
	if p == nil {
		return 0
	}
	return t.PostsPerWeek.Value * p.Hours / postsOfMinimum
}

// short completes a hit with the missing hours and the channel to drop first.
func (v *view) short(have, needed float64, h hit) []hit {
	h.args = lang.Args{
		"Have": quantity{"hours", have}, "Needed": quantity{"hours", needed},
		"Missing": quantity{"hours", needed - have},
	}
	weakest := v.weakest()
	if weakest == nil || len(v.channels) == 1 && h.form == "" {
		h.form = "plan"
		return []hit{h}
	}
	h.args["Drop"] = platformName(weakest.Platform.ID)
	return []hit{h}
}
