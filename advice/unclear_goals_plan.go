package advice

import (
	"slices"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// tacticRules are about whether channels and tactics lead to the goal.
var tacticRules = []Rule{
	{
		ID: "targeting-gap", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Flag,
		Reads:     reads("business.place", "tactics.platform", "tactics.monthly_cost"),
		Questions: []string{"channels", "goal.crucial"},
		check:     targetingGaps,
	},
	{
		ID: "pool-too-small", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Caution,
		Reads:     []string{"channels.platform", "channels.audience", "audiences.size"},
		Questions: []string{"channels", "audiences"},
		check:     poolsTooSmall,
	},
	{
		ID: "decider-missing", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Caution, Blank: true,
		Reads:     []string{"goal.kind", "audiences.name", "audiences.part"},
		Questions: []string{"audiences"},
		check: func(v *view) []hit {
			if !v.buying() || none(v.eachAudience()) {
				return nil
			}
			var user *steps.Audience
			for a := range v.eachAudience() {
				if anyOf(a.Part, steps.Buyer, steps.Both) {
					return nil
				}
				if user == nil {
					user = a
				}
			}
			return []hit{{args: lang.Args{"Audience": called{"audience", user.Name}}}}
		},
	},
	{
		ID: "goal-channel-mismatch", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Flag,
		Reads:     fitReads,
		Questions: []string{"channels", "goal.kind"},
		check:     mismatches,
	},
	{
		ID: "objective-unserved", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Flag, Blank: true,
		Reads:     []string{"objectives.statement", "tactics.objective"},
		Questions: []string{"tactics", "objectives"},
		check: func(v *view) (hits []hit) {
			served := map[string]bool{}
			for t := range v.eachTactic() {
				for _, id := range t.Objectives {
					served[id] = true
				}
			}
			for o := range v.eachObjective() {
				if !served[o.ID] {
					hits = append(hits, objectiveHit(o, ""))
				}
			}
			return hits
		},
	},
	{
		ID: "tactic-adrift", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Caution, Blank: true,
		Reads:     []string{"tactics.name", "tactics.objective"},
		Questions: []string{"tactics"},
		check: func(v *view) []hit {
			return v.tacticsWhere(func(t *steps.Tactic) bool { return len(t.Objectives) == 0 })
		},
	},
	{
		ID: "tactic-unfit", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Caution,
		Reads:     []string{"tactics.name", "tactics.kind", "audiences.email_use", "audiences.social_use"},
		Questions: []string{"tactics", "audiences"},
		check:     unfitTactics,
	},
	{
		ID: "tactics-alone", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Tip, Blank: true,
		Reads:     []string{"tactics", "tactics.supports"},
		Questions: []string{"tactics"},
		check: func(v *view) []hit {
			count := 0
			for t := range v.eachTactic() {
				if len(t.Supports) > 0 {
					return nil
				}
				count++
			}
			return when(count >= 2)
		},
	},
	{
		ID: "no-next-phase", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Caution, Blank: true,
		Reads:     []string{"next_phase"},
		Questions: []string{"next_phase"},
		check:     func(v *view) []hit { return when(blank(v.NextPhase)) },
	},
	{
		ID: "expertise-gap", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Tip,
		Reads:     []string{"resources.expertise"},
		Questions: []string{"resources.expertise"},
		check:     func(v *view) []hit { return when(v.Resources.Expertise == steps.None) },
	},
}

func objectiveHit(o *steps.Objective, form string) hit {
	return hit{subject: o.ID, form: form, args: lang.Args{"Objective": called{"objective", o.Statement}}}
}

// targetingGaps finds channels that cannot target by what is crucial; a flag if money is spent on them, else a
// caution. It suggests the best platform that can, and if that is of another kind, the best of the same kind.
func targetingGaps(v *view) (hits []hit) {
	if v.Goal.Crucial == "" {
		return nil
	}
	var paid map[string]bool
	for ch := range v.eachChannel() {
		platform := v.known.Platform(ch.Platform)
		if platform == nil || platform.Kind != catalogue.Social && platform.Kind != catalogue.Search || v.aims(platform) {
			continue
		}
		if paid == nil {
			paid = v.costs()
		}
		h := channelHit(ch, "")
		h.args["Crucial"] = v.crucial()
		if better := v.thatAim(platform.Kind); len(better) > 0 {
			h.args["Better"] = better
		} else {
			h.form = "nowhere"
		}
		if !paid[ch.Platform] {
			h.level = Caution
		}
		hits = append(hits, h)
	}
	return hits
}

func (v *view) crucial() crucial {
	c := crucial{thing: v.Goal.Crucial}
	if c.thing == steps.Location {
		c.place = v.Business.Place
		if v.neighbours() {
			c.radius = v.Business.RadiusKm
		}
	}
	return c
}

func (v *view) thatAim(kind catalogue.Kind) eitherOf {
	aims := func(fit *Fit) bool {
		return v.aims(fit.Platform) && fit.Cap != "absent" && reachesNewPeople(fit.Platform)
	}
	best := v.best(aims)
	if best == nil {
		return nil
	}
	ids := eitherOf{best.Platform.ID}
	alike := v.best(func(fit *Fit) bool { return aims(fit) && fit.Platform.Kind == kind })
	if alike != nil && alike != best {
		ids = append(ids, alike.Platform.ID)
	}
	return ids
}

// reachesNewPeople reports whether a platform reaches others than existing contacts.
func reachesNewPeople(platform *catalogue.Platform) bool {
	switch platform.Kind {
	case catalogue.Social, catalogue.Search, catalogue.Local:
		return true
	}
	return false
}

// poolsTooSmall finds audiences smaller than the smallest ad audience of a platform.
func poolsTooSmall(v *view) (hits []hit) {
	for ch := range v.eachChannel() {
		platform := v.known.Platform(ch.Platform)
		if platform == nil || !platform.Pool.Known() {
			continue
		}
		size, known := 0.0, false
		for a := range v.people(ch) {
			size += a.Size.Value
			if known = a.Size.Given; !known {
				break
			}
		}
		if known && size < platform.Pool.Value {
			h := channelHit(ch, "")
			h.args["Size"] = quantity{"people", size}
			h.args["Least"] = platform.Pool.Value
			hits = append(hits, h)
		}
	}
	return hits
}

const (
	badly = 0.3 // below this a platform does not serve a goal kind
	well  = 0.6 // from here on it serves it well
)

// mismatches finds channels that do not serve the kind of goal, and suggests the best one that does.
func mismatches(v *view) (hits []hit) {
	if v.Goal.Kind == "" {
		return nil
	}
	for ch := range v.eachChannel() {
		platform := v.known.Platform(ch.Platform)
		if platform == nil || platform.Serves[v.Goal.Kind] >= badly {
			continue
		}
		h := channelHit(ch, "")
		h.args["Goal"] = lang.ID("advice.goal." + v.Goal.Kind)
		better := v.best(func(fit *Fit) bool { return fit.Platform.Serves[v.Goal.Kind] >= well })
		if better != nil {
			h.args["Better"] = platformName(better.Platform.ID)
		} else {
			h.form = "nowhere"
		}
		hits = append(hits, h)
	}
	return hits
}

// unfitTactics finds tactics that need habits which no audience has.
func unfitTactics(v *view) (hits []hit) {
	if none(v.eachAudience()) {
		return nil
	}
	ignored, passive := true, true
	for a := range v.eachAudience() {
		ignored = ignored && a.EmailUse == steps.Ignores
		passive = passive && len(a.SocialUse) > 0 && !slices.ContainsFunc(a.SocialUse, func(use string) bool {
			return use != steps.None && use != steps.Browse
		})
	}
	for t := range v.eachTactic() {
		switch {
		case t.Kind == steps.Email && ignored:
			h := tacticHit(t)
			h.form = "email"
			hits = append(hits, h)
		case anyOf(t.Kind, steps.Community, steps.Advocacy) && passive:
			hits = append(hits, tacticHit(t))
		}
	}
	return hits
}
