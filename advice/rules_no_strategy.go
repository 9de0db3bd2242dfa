package advice

import (
	"strings"

	"sweetspot/advice/statement"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// accountRules are about the accounts that exist already.
var accountRules = []Rule{
	{
		ID: "account-no-owner", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Flag, Blank: true,
		Weight: 82, About: "accounts",
		Asks:      []string{"accounts.owner"},
		Reads:     []string{"accounts.platform", "accounts.handle", "accounts.decision", "accounts.owner"},
		Questions: []string{"accounts"},
		check: func(v *view) (hits []hit) {
			for a := range v.eachAccount() {
				if a.Decision != steps.DecisionClose && blank(a.Owner) {
					hits = append(hits, accountHit(a))
				}
			}
			return hits
		},
	},
	{
		ID: "account-no-access", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Flag, Blank: true,
		Weight: 84, About: "accounts",
		Asks:      []string{"accounts.access"},
		Reads:     []string{"accounts.platform", "accounts.handle", "accounts.access"},
		Questions: []string{"accounts"},
		check: func(v *view) (hits []hit) {
			for a := range v.eachAccount() {
				if a.Access == steps.Yes {
					continue
				}
				h := accountHit(a)
				if a.Access != steps.No {
					h.form = "unknown"
				}
				hits = append(hits, h)
			}
			return hits
		},
	},
	{
		ID: "account-duplicate", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Flag,
		Weight: 120, About: "accounts",
		Reads: []string{"accounts.platform", "accounts.decision", "accounts.owner", "accounts.access",
			"accounts.purpose"},
		Questions: []string{"accounts"},
		check:     duplicates,
	},
	{
		ID: "account-no-purpose", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Caution, Blank: true,
		Weight: 38, About: "accounts",
		After:     []string{"account-no-access"},
		Asks:      []string{"accounts.purpose"},
		Reads:     []string{"accounts.platform", "accounts.handle", "accounts.decision", "accounts.purpose"},
		Questions: []string{"accounts"},
		check: func(v *view) (hits []hit) {
			for a := range v.eachAccount() {
				if a.Decision == steps.DecisionKeep && blank(a.Purpose) {
					hits = append(hits, accountHit(a))
				}
			}
			return hits
		},
	},
	{
		ID: "account-undecided", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Caution, Blank: true,
		Weight: 40, About: "accounts",
		Asks:      []string{"accounts.decision"},
		Reads:     []string{"accounts.platform", "accounts.handle", "accounts.decision"},
		Questions: []string{"accounts"},
		check: func(v *view) (hits []hit) {
			for a := range v.eachAccount() {
				if undecided(a) {
					hits = append(hits, accountHit(a))
				}
			}
			return hits
		},
	},
	{
		ID: "account-dormant", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Caution,
		Weight: 110, About: "accounts",
		Reads: []string{"accounts.platform", "accounts.handle", "accounts.decision", "accounts.last_post",
			"accounts.owner", "accounts.access", "accounts.purpose"},
		Questions: []string{"accounts"},
		check: func(v *view) (hits []hit) {
			for a := range v.eachAccount() {
				if v.isSocial(a.Platform) && a.Decision == steps.DecisionKeep && !a.LastPost.IsZero() &&
					a.LastPost.AddMonths(dormant).Before(v.today) {
					h := accountHit(a)
					h.args["Date"] = a.LastPost
					h.level = neglect(a)
					hits = append(hits, h)
				}
			}
			return hits
		},
	},
	{
		ID: "account-off-plan", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Caution,
		Weight: 108, About: "accounts",
		Reads: []string{"accounts.platform", "accounts.handle", "accounts.decision", "channels.platform",
			"accounts.owner", "accounts.access", "accounts.purpose", "accounts.last_post"},
		Questions: []string{"channels", "accounts"},
		check: func(v *view) (hits []hit) {
			for a := range v.eachAccount() {
				if len(v.channels) == 0 || a.Decision != steps.DecisionKeep || v.chosen(a.Platform) || !v.isSocial(a.Platform) {
					continue
				}
				h := accountHit(a)
				if h.level = neglect(a); h.level == Tip {
					if a.LastPost.IsZero() { // nothing says that it takes any time
						continue
					}
					h.form = "kept"
				}
				hits = append(hits, h)
			}
			return hits
		},
	},
}

const dormant = 6 // months without a post

// isSocial reports whether an account is on a platform where people follow it: not ads, a website or a list.
func (v *view) isSocial(platform string) bool {
	p := v.known.Platform(platform)
	return p == nil || p.Kind == catalogue.Social || p.Kind == catalogue.Local
}

// neglect returns Tip for an account that somebody looks after, knows how to enter and has a purpose for, else
// Caution.
func neglect(a *steps.Account) Level {
	if blank(a.Owner) || a.Access != steps.Yes || blank(a.Purpose) {
		return Caution
	}
	return Tip
}

func accountHit(a *steps.Account) hit {
	return hit{subject: a.Platform, args: lang.Args{
		"Account":  accountName{a.Platform, a.Handle},
		"Platform": platformName(a.Platform),
	}}
}

func undecided(a *steps.Account) bool {
	return a.Decision == "" || a.Decision == steps.DecisionUndecided
}

// duplicates finds platforms with several accounts that are to stay, unless each has a purpose of its own. It
// is only a caution if each has an owner, access and a purpose.
func duplicates(v *view) (hits []hit) {
	count := map[string]int{}
	neglected := map[string]bool{}
	purposes := map[string]map[string]bool{}
	for a := range v.eachAccount() {
		if a.Decision == steps.DecisionKeep || undecided(a) {
			count[a.Platform]++
			if blank(a.Owner) || a.Access != steps.Yes || blank(a.Purpose) {
				neglected[a.Platform] = true
			}
			if purposes[a.Platform] == nil {
				purposes[a.Platform] = map[string]bool{}
			}
			if purpose := strings.ToLower(strings.TrimSpace(a.Purpose)); purpose != "" {
				purposes[a.Platform][purpose] = true
			}
		}
	}
	for a := range v.eachAccount() {
		n := count[a.Platform]
		if n < 2 || len(purposes[a.Platform]) == n {
			continue
		}
		count[a.Platform] = 0
		h := hit{subject: a.Platform, args: lang.Args{
			"Count": quantity{"accounts", float64(n)}, "Platform": platformName(a.Platform),
		}}
		if !neglected[a.Platform] {
			h.level, h.form = Caution, "sorted"
		}
		hits = append(hits, h)
	}
	return hits
}

// strategyRules are about what makes the strategy this business's own.
var strategyRules = []Rule{
	{
		ID: "social-not-the-answer", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Flag,
		Weight:    275,
		Reads:     searchReads,
		Questions: []string{"channels", "business.niche", "business.search_demand", "goal.kind"},
		check: func(v *view) []hit {
			if v.chosen(searchAds) {
				return nil
			}
			return v.searchFirst("")
		},
	},
	{
		ID: "fans-unused", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Flag,
		Weight:    228,
		Reads:     []string{"business.fans", "tactics.kind"},
		Questions: []string{"tactics", "business.fans"},
		check:     fansUnused,
	},
	{
		ID: "platform-as-goal", Mistake: NoStrategy, Step: steps.StepGoal, Level: Flag,
		Weight: 262, Light: UnclearGoals,
		Reads:     []string{"goal.statement"},
		Questions: []string{"goal.statement"},
		check: func(v *view) []hit {
			words, found := statement.PlatformGoal(v.Goal.Statement)
			if !found {
				return nil
			}
			return []hit{{args: lang.Args{"Words": called{"goal", words}}}}
		},
	},
	{
		ID: "borrowed-goal", Mistake: NoStrategy, Step: steps.StepGoal, Level: Flag,
		Weight: 260, Light: UnclearGoals,
		After:     []string{"no-goal"},
		Reads:     []string{"goal.statement"},
		Questions: []string{"goal.statement"},
		check: func(v *view) []hit {
			if words, found := statement.BorrowedGoal(v.Goal.Statement); found {
				return []hit{{args: lang.Args{"Words": called{"goal", words}}}}
			}
			return nil
		},
	},
	{
		ID: "no-difference", Mistake: NoStrategy, Step: steps.StepAudience, Level: Caution, Blank: true,
		Weight: 225,
		Asks:   []string{"business.difference"},
		Reads: []string{"business.difference", "business.kind", "business.sells_to", "business.price",
			"goal.kind"},
		Questions: []string{"business.difference"},
		check: func(v *view) []hit {
			return when(blank(v.Business.Difference) && (v.sells() || v.buying() || v.Goal.Kind == ""))
		},
	},
	{
		ID: "no-edge", Mistake: NoStrategy, Step: steps.StepAudience, Level: Caution,
		Weight:    212,
		Asks:      []string{"competitors.edge"},
		Reads:     []string{"competitors.name", "competitors.edge"},
		Questions: []string{"competitors"},
		check: func(v *view) []hit {
			for i := range v.Competitors {
				if c := &v.Competitors[i]; !blank(c.Name) && blank(c.Edge) {
					return []hit{{args: lang.Args{"Competitor": unquoted(shorten(c.Name, longestName))}}}
				}
			}
			return nil
		},
	},
	{
		ID: "no-needs", Mistake: NoStrategy, Step: steps.StepAudience, Level: Caution, Blank: true,
		Weight: 68, About: "audiences",
		Asks:      []string{"audiences.needs"},
		Reads:     []string{"audiences.name", "audiences.needs"},
		Questions: []string{"audiences"},
		check: func(v *view) []hit {
			return v.audiencesWhere(func(a *steps.Audience) bool { return blank(a.Needs) })
		},
	},
	{
		ID: "no-value", Mistake: NoStrategy, Step: steps.StepAudience, Level: Flag, Blank: true,
		Weight: 90, About: "audiences",
		Asks:      []string{"audiences.value"},
		Reads:     []string{"audiences.name", "audiences.value"},
		Questions: []string{"audiences"},
		check: func(v *view) []hit {
			return v.audiencesWhere(func(a *steps.Audience) bool { return blank(a.Value) })
		},
	},
	{
		ID: "demographics-only", Mistake: NoStrategy, Step: steps.StepAudience, Level: Caution, Blank: true,
		Weight: 50, About: "audiences",
		Asks: []string{"audiences.needs", "audiences.value", "audiences.websites", "audiences.social_use", "audiences.email_use"},
		Reads: []string{"audiences.name", "audiences.ages", "audiences.gender", "audiences.websites",
			"audiences.social_use", "audiences.email_use", "audiences.needs", "audiences.value"},
		Questions: []string{"audiences"},
		check: func(v *view) []hit {
			return v.audiencesWhere(func(a *steps.Audience) bool {
				past := len(a.Websites) > 0 || len(a.SocialUse) > 0 || !anyOf(a.EmailUse, "", steps.EmailUnknown) ||
					!blank(a.Needs) || !blank(a.Value)
				return (len(a.Ages) > 0 || a.Gender != "") && !past
			})
		},
	},
}

// when returns one hit about the whole strategy if the condition holds.
func when(found bool) []hit {
	if found {
		return []hit{{}}
	}
	return nil
}

func (v *view) audiencesWhere(wrong func(*steps.Audience) bool) (hits []hit) {
	for a := range v.eachAudience() {
		if wrong(a) {
			hits = append(hits, hit{subject: a.ID, args: lang.Args{"Audience": called{"audience", a.Name}}})
		}
	}
	return hits
}

// fansUnused finds plans without a tactic of community or advocacy although the business has fans. While the
// step is open, a tactic without a kind may still become one.
func fansUnused(v *view) []hit {
	if !anyOf(v.Business.Fans, steps.FansFew, steps.FansMany) || none(v.eachTactic()) {
		return nil
	}
	for t := range v.eachTactic() {
		if anyOf(t.Kind, steps.TacticCommunity, steps.TacticAdvocacy) || t.Kind == "" && !v.behind(steps.StepPlatforms) {
			return nil
		}
	}
	if v.Business.Fans == steps.FansMany {
		return []hit{{form: "many"}}
	}
	return []hit{{level: Caution}}
}
