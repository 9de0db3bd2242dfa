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
		Weight: 164, About: "channels",
		Reads: reads("business.place", "tactics.platform", "tactics.monthly_cost", "tactics.kind",
			"resources.monthly_budget", "budget.total"),
		Questions: []string{"channels", "goal.crucial"},
		check:     targetingGaps,
	},
	{
		ID: "pool-too-small", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Caution,
		Weight: 136, About: "channels",
		Reads:     []string{"channels.platform", "channels.audience", "audiences.size"},
		Questions: []string{"channels", "audiences"},
		check:     poolsTooSmall,
	},
	{
		ID: "decider-missing", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Caution, Blank: true,
		Weight:    222,
		Reads:     []string{"goal.kind", "audiences.name", "audiences.part"},
		Questions: []string{"audiences"},
		check: func(v *view) []hit {
			if !v.buying() || none(v.eachAudience()) {
				return nil
			}
			var user *steps.Audience
			for a := range v.eachAudience() {
				if a.Part != steps.PartUser { // a blank says nothing
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
		Weight: 160, About: "channels",
		Reads:     reads("resources.monthly_budget", "budget.total"),
		Questions: []string{"channels", "goal.kind"},
		check:     mismatches,
	},
	{
		ID: "objective-unserved", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Flag, Blank: true,
		Weight: 88, About: "objectives",
		After:     []string{"no-objective"},
		Asks:      []string{"tactics.objective"},
		Reads:     []string{"objectives.statement", "objectives.metric", "tactics.objective"},
		Questions: []string{"tactics", "objectives"},
		check:     unserved,
	},
	{
		ID: "tactic-adrift", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Caution, Blank: true,
		Weight: 64, About: "tactics",
		After:     []string{"no-objective"},
		Asks:      []string{"tactics.objective"},
		Reads:     []string{"tactics.name", "tactics.objective"},
		Questions: []string{"tactics"},
		check: func(v *view) []hit {
			return v.tacticsWhere(func(t *steps.Tactic) bool { return len(t.Objectives) == 0 })
		},
	},
	{
		ID: "tactic-unfit", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Caution,
		Weight: 138, About: "tactics",
		Reads:     []string{"tactics.name", "tactics.kind", "audiences.email_use", "audiences.social_use"},
		Questions: []string{"tactics", "audiences"},
		check:     unfitTactics,
	},
	{
		ID: "tactics-alone", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Tip, Blank: true,
		Weight:    203,
		Asks:      []string{"tactics.supports"},
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
		ID: "no-next-phase", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Tip, Blank: true,
		Weight: 202,
		Asks:   []string{"next_phase"},
		Reads: []string{"next_phase", "budget.from", "budget.to", "objectives.start",
			"objectives.deadline"},
		Questions: []string{"next_phase"},
		check: func(v *view) []hit {
			from, to, known := v.period()
			return when(blank(v.NextPhase) && known && !to.After(from.AddMonths(12)))
		},
	},
	{
		ID: "expertise-gap", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Tip,
		Weight:    204,
		Reads:     []string{"resources.expertise"},
		Questions: []string{"resources.expertise"},
		check:     func(v *view) []hit { return when(v.Resources.Expertise == steps.ExpertiseNone) },
	},
}

func objectiveHit(o *steps.Objective, form string) hit {
	return hit{subject: o.ID, form: form, args: lang.Args{"Objective": called{"objective", o.Statement}}}
}

// ratios are metrics that say how well another does: what serves the other serves them.
var ratios = map[string][]string{
	"cost_per_click":       {"clicks", "sessions"},
	"click_through_rate":   {"clicks", "impressions"},
	"cost_per_lead":        {"leads"},
	"conversion_rate":      {"orders", "leads", "sessions", "downloads"},
	"cost_per_acquisition": {"orders", "revenue"},
	"return_on_ad_spend":   {"revenue", "orders"},
	"average_order":        {"orders", "revenue"},
	"customer_value":       {"orders", "revenue"},
	"engagement_rate":      {"comments", "shares", "saves", "reach"},
	"review_rating":        {"reviews"},
	"email_open_rate":      {"email_subscribers"},
	"email_click_rate":     {"email_subscribers"},
}

// unserved finds objectives that no tactic names. A ratio is served with what it is a ratio of.
func unserved(v *view) (hits []hit) {
	served := map[string]bool{}
	for t := range v.eachTactic() {
		for _, id := range t.Objectives {
			served[id] = true
		}
	}
	counts := map[string]bool{} // metrics of the objectives served
	for o := range v.eachObjective() {
		counts[o.Metric] = counts[o.Metric] || served[o.ID]
	}
	for o := range v.eachObjective() {
		withCount := slices.ContainsFunc(ratios[o.Metric], func(metric string) bool { return counts[metric] })
		if !served[o.ID] && !withCount {
			hits = append(hits, objectiveHit(o, ""))
		}
	}
	return hits
}

// targetingGaps finds channels on which something is aimed that they cannot aim at what is crucial; a flag if
// money is spent on them, else a caution. It suggests the best platform that can, and if that is of another
// kind, the best of the same kind. A channel on which the audience is known to be is kept.
func targetingGaps(v *view) (hits []hit) {
	for ch := range v.eachChannel() {
		platform, crucial := v.known.Platform(ch.Platform), v.crucialFor(ch)
		if platform == nil || crucial == "" || !v.isAimed(platform, crucial) || v.aims(platform, crucial) {
			continue
		}
		paid := v.costs().paid(ch.Platform)
		h := channelHit(ch, "")
		h.args["Crucial"] = v.crucial(crucial)
		better := v.thatAim(platform.Kind, crucial)
		switch {
		case len(better) == 0:
			h.form = "nowhere"
		case shownThere(ch) && paid:
			h.form, h.args["Better"] = "money", better
		case shownThere(ch):
			h.form, h.args["Better"] = "proven", better
		default:
			h.args["Better"] = better
		}
		if !paid {
			h.level = Caution
		}
		hits = append(hits, h)
	}
	return hits
}

// isAimed reports whether anything on a platform is to reach people by what is crucial: ads, tactics that cost
// money, and posts of a local business on a social platform, but not what only existing contacts see.
func (v *view) isAimed(platform *catalogue.Platform, crucial steps.Crucial) bool {
	switch platform.Kind {
	case catalogue.Search:
		return true
	case catalogue.Social:
	default:
		return false
	}
	if crucial == steps.CrucialLocation {
		return platform.Aim.Location.Reach != catalogue.Own // the people one has are near already
	}
	for t := range v.eachTactic() {
		if t.Platform == platform.ID && (t.Kind == steps.TacticAds || t.MonthlyCost.Value > 0) {
			return true
		}
	}
	return false
}

func (v *view) crucial(thing steps.Crucial) crucial {
	c := crucial{thing: thing, country: v.Business.Country}
	if c.thing == steps.CrucialLocation {
		c.place = v.Business.Place
		if v.neighbours() {
			c.radius = v.Business.RadiusKm
		}
	}
	return c
}

func (v *view) thatAim(kind catalogue.Kind, crucial steps.Crucial) eitherOf {
	aims := func(fit *Fit) bool {
		return v.aims(fit.Platform, crucial) && fit.Cap != "absent" && v.proposable(fit)
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

// proposable reports whether a platform can be proposed: it reaches new people, and search ads only for a goal
// of buying with money at hand.
func (v *view) proposable(fit *Fit) bool {
	if fit.Platform.Kind == catalogue.Search && !(v.buying() && v.hasMoney()) {
		return false
	}
	return reachesNewPeople(fit.Platform)
}

func (v *view) hasMoney() bool {
	return v.Resources.MonthlyBudget.Value > 0 || v.Budget.Total.Value > 0
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
		if platform == nil || platform.Serves[v.Goal.Kind] >= badly || shownThere(ch) ||
			anyOf(string(platform.Kind), string(catalogue.Owned), string(catalogue.Email)) {
			continue
		}
		h := channelHit(ch, "")
		h.args["Goal"] = lang.ID("advice.goal." + string(v.Goal.Kind))
		better := v.best(func(fit *Fit) bool {
			return fit.Platform.Serves[v.Goal.Kind] >= well && v.informed(fit) && v.proposable(fit)
		})
		if better != nil {
			h.args["Better"] = platformName(better.Platform.ID)
		} else {
			h.form = "nowhere"
		}
		hits = append(hits, h)
	}
	return hits
}

// informed reports whether more is known of a platform's people than the share of all adults that uses it:
// the ages of the audience, or the user's own answer.
func (v *view) informed(fit *Fit) bool {
	there := &fit.Parts[0].basis
	return there.answer != unanswered || there.presence != nil && there.presence.known > 0
}

// unfitTactics finds tactics that need habits which no audience has.
func unfitTactics(v *view) (hits []hit) {
	if none(v.eachAudience()) {
		return nil
	}
	ignored, passive := true, true
	for a := range v.eachAudience() {
		ignored = ignored && a.EmailUse == steps.EmailIgnores
		passive = passive && len(a.SocialUse) > 0 && !slices.ContainsFunc(a.SocialUse, func(use steps.SocialUse) bool {
			return use != steps.UseNone && use != steps.UseBrowse
		})
	}
	for t := range v.eachTactic() {
		switch {
		case t.Kind == steps.TacticEmail && ignored:
			h := tacticHit(t)
			h.form = "email"
			hits = append(hits, h)
		case anyOf(t.Kind, steps.TacticCommunity, steps.TacticAdvocacy) && passive:
			hits = append(hits, tacticHit(t))
		}
	}
	return hits
}
