package advice

import (
	"sweetspot/lang"
	"sweetspot/steps"
)

// soundRules say what a whole part of the strategy does well.
var soundRules = []Rule{
	{
		ID: "account-in-order", Mistake: NoStrategy, Step: steps.StepPlatforms, Level: Strength, Blank: true,
		Weight: 210,
		Reads: []string{"accounts", "accounts.platform", "accounts.decision", "accounts.owner", "accounts.access",
			"accounts.purpose"},
		Questions: []string{"accounts"},
		check: func(v *view) []hit {
			kept := 0
			for a := range v.eachAccount() {
				if a.Decision == steps.DecisionClose || a.Decision == steps.DecisionMerge {
					continue
				}
				if a.Decision != steps.DecisionKeep || neglect(a) != Tip {
					return nil
				}
				kept++
			}
			return when(kept > 0)
		},
	},
	{
		ID: "objectives-smart", Mistake: UnclearGoals, Step: steps.StepPlatforms, Level: Strength, Blank: true,
		Weight: 215,
		Reads: []string{"objectives.statement", "objectives.metric", "objectives.baseline",
			"objectives.target", "objectives.start", "objectives.deadline", "objectives.owner",
			"resources.hours_per_week", "resources.monthly_budget", "budget.total"},
		Questions: []string{"objectives"},
		check: func(v *view) []hit {
			count := 0
			for i := range v.Objectives {
				if v.Objectives[i].ID == "" {
					continue
				}
				for _, f := range v.tested(i) {
					if f.state != sound {
						return nil
					}
				}
				count++
			}
			if count == 0 {
				return nil
			}
			return []hit{{args: lang.Args{"Count": quantity{"objectives", float64(count)}}}}
		},
	},
	{
		ID: "proven-audience", Mistake: WrongPlatforms, Step: steps.StepAudience, Level: Strength, Blank: true,
		Weight:    212,
		Reads:     []string{"audiences", "audiences.evidence", "audiences.needs", "audiences.value"},
		Questions: []string{"audiences"},
		check: func(v *view) []hit {
			for a := range v.eachAudience() {
				if !anyOf(a.Evidence, steps.EvidenceData, steps.EvidenceAsked) || blank(a.Needs) || blank(a.Value) {
					return nil
				}
			}
			return when(!none(v.eachAudience()))
		},
	},
	{
		ID: "money-tied", Mistake: NoStrategy, Step: steps.StepMeasure, Level: Strength, Blank: true,
		Weight: 211,
		Reads: []string{"tactics", "tactics.monthly_cost", "tactics.objective", "measures.objective",
			"measures.act_below", "measures.action"},
		Questions: []string{"tactics", "measures"},
		check:     moneyTied,
	},
}

// moneyTied reports whether every tactic that costs money serves an objective with a trigger.
func moneyTied(v *view) []hit {
	triggers := map[string]bool{}
	for m := range v.eachMeasure() {
		if m.ActBelow.Given && !blank(m.Action) {
			triggers[m.Objective] = true
		}
	}
	paid := 0
	for t := range v.eachTactic() {
		if t.MonthlyCost.Value <= 0 {
			continue
		}
		tied := false
		for _, id := range t.Objectives {
			tied = tied || triggers[id]
		}
		if !tied {
			return nil
		}
		paid++
	}
	return when(paid > 0)
}
