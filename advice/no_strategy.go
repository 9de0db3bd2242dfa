package advice

import (
	"sweetspot/advice/statement"
	"sweetspot/lang"
	"sweetspot/steps"
)

// accountRules are about the accounts that exist already.
var accountRules = []Rule{
	{
		ID: "account-no-owner", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Flag, Blank: true,
		Reads:     []string{"accounts.platform", "accounts.handle", "accounts.decision", "accounts.owner"},
		Questions: []string{"accounts"},
		check: func(v *view) (hits []hit) {
			for a := range v.eachAccount() {
				if a.Decision != steps.Close && blank(a.Owner) {
					hits = append(hits, accountHit(a))
				}
			}
			return hits
		},
	},
	{
		ID: "account-no-access", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Flag, Blank: true,
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
		Reads: []string{"accounts.platform", "accounts.decision", "accounts.owner", "accounts.access",
			"accounts.purpose"},
		Questions: []string{"accounts"},
		check:     duplicates,
	},
	{
		ID: "account-no-purpose", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Caution, Blank: true,
		Reads:     []string{"accounts.platform", "accounts.handle", "accounts.decision", "accounts.purpose"},
		Questions: []string{"accounts"},
		check: func(v *view) (hits []hit) {
			for a := range v.eachAccount() {
				if a.Decision == steps.Keep && blank(a.Purpose) {
					hits = append(hits, accountHit(a))
				}
			}
			return hits
		},
	},
	{
		ID: "account-undecided", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Caution, Blank: true,
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
		Reads:     []string{"accounts.platform", "accounts.handle", "accounts.decision", "accounts.last_post"},
		Questions: []string{"accounts"},
		check: func(v *view) (hits []hit) {
			for a := range v.eachAccount() {
				if a.Decision == steps.Keep && !a.LastPost.IsZero() && a.LastPost.AddMonths(dormant).Before(v.today) {
					h := accountHit(a)
					h.args["Date"] = a.LastPost
					hits = append(hits, h)
				}
			}
			return hits
		},
	},
	{
		ID: "account-off-plan", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Caution,
		Reads:     []string{"accounts.platform", "accounts.handle", "accounts.decision", "channels.platform"},
		Questions: []string{"channels", "accounts"},
		check: func(v *view) (hits []hit) {
			for a := range v.eachAccount() {
				if len(v.channels) > 0 && a.Decision == steps.Keep && !v.chosen(a.Platform) {
					hits = append(hits, accountHit(a))
				}
			}
			return hits
		},
	},
}

const dormant = 6 // months without a post

func accountHit(a *steps.Account) hit {
	return hit{subject: a.Platform, args: lang.Args{
		"Account":  accountName{a.Platform, a.Handle},
		"Platform": platformName(a.Platform),
	}}
}

func undecided(a *steps.Account) bool { return a.Decision == "" || a.Decision == steps.Undecided }

// duplicates finds platforms with several accounts that are to stay. It is only a caution if each has an
// owner, access and a purpose.
func duplicates(v *view) (hits []hit) {
	count := map[string]int{}
	neglected := map[string]bool{}
	for a := range v.eachAccount() {
		if a.Decision == steps.Keep || undecided(a) {
			count[a.Platform]++
			if blank(a.Owner) || a.Access != steps.Yes || blank(a.Purpose) {
				neglected[a.Platform] = true
			}
		}
	}
	for a := range v.eachAccount() {
		n := count[a.Platform]
		if n < 2 {
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
		Reads:     []string{"business.fans", "tactics.kind"},
		Questions: []string{"tactics", "business.fans"},
		check:     fansUnused,
	},
	{
		ID: "platform-as-goal", Mistake: NoStrategy, Step: steps.StepGoal, Level: Flag,
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
		Reads:     []string{"goal.statement", "goal.challenge", "business.difference"},
		Questions: []string{"goal.statement", "goal.challenge", "business.difference"},
		check: func(v *view) []hit {
			if words, found := statement.BorrowedGoal(v.Goal.Statement); found {
				return []hit{{args: lang.Args{"Words": called{"goal", words}}}}
			}
			if v.behind(steps.StepGoal) && blank(v.Goal.Challenge) && blank(v.Business.Difference) {
				return []hit{{form: "blank"}}
			}
			return nil
		},
	},
	{
		ID: "no-difference", Mistake: NoStrategy, Step: steps.StepAudience, Level: Caution, Blank: true,
		Reads:     []string{"business.difference"},
		Questions: []string{"business.difference"},
		check:     func(v *view) []hit { return when(blank(v.Business.Difference)) },
	},
	{
		ID: "no-edge", Mistake: NoStrategy, Step: steps.StepAudience, Level: Caution,
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
		Reads:     []string{"audiences.name", "audiences.needs"},
		Questions: []string{"audiences"},
		check: func(v *view) []hit {
			return v.audiencesWhere(func(a *steps.Audience) bool { return blank(a.Needs) })
		},
	},
	{
		ID: "no-value", Mistake: NoStrategy, Step: steps.StepAudience, Level: Flag, Blank: true,
		Reads:     []string{"audiences.name", "audiences.value"},
		Questions: []string{"audiences"},
		check: func(v *view) []hit {
			return v.audiencesWhere(func(a *steps.Audience) bool { return blank(a.Value) })
		},
	},
	{
		ID: "demographics-only", Mistake: NoStrategy, Step: steps.StepAudience, Level: Caution, Blank: true,
		Reads: []string{"audiences.name", "audiences.ages", "audiences.gender", "audiences.websites",
			"audiences.social_use", "audiences.email_use"},
		Questions: []string{"audiences"},
		check: func(v *view) []hit {
			return v.audiencesWhere(func(a *steps.Audience) bool {
				past := len(a.Websites) > 0 || len(a.SocialUse) > 0 || !anyOf(a.EmailUse, "", steps.Unknown)
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
	if !anyOf(v.Business.Fans, steps.Few, steps.Many) || none(v.eachTactic()) {
		return nil
	}
	for t := range v.eachTactic() {
		if anyOf(t.Kind, steps.Community, steps.Advocacy) || t.Kind == "" && !v.behind(steps.StepPlatforms) {
			return nil
		}
	}
	if v.Business.Fans == steps.Many {
		return []hit{{form: "many"}}
	}
	return []hit{{level: Caution}}
}
