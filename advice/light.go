package advice

import "sweetspot/steps"

// State is the state of a light.
type State int

// The states of a light.
const (
	NotYet State = iota // ○ unknown so far
	Clear               // ✓ everything is known, and nothing was found
	Raised              // ● something was found
)

// Light returns the state of a mistake: Raised if there is a red flag, Clear if there is neither flag nor
// caution and the user is past every step that can raise a flag, else NotYet.
func (r *Report) Light(m Mistake) State {
	switch {
	case r.Flags(m) > 0:
		return Raised
	case lastFlagging(m).Behind(r.Reached) && r.Cautions(m) == 0:
		return Clear
	}
	return NotYet
}

// lastFlagging returns the last step with a rule that can raise a flag of the mistake.
func lastFlagging(m Mistake) steps.Step {
	last := steps.StepAudience
	eachRule(func(rule *Rule) {
		if rule.Mistake == m && rule.Level == Flag {
			last = max(last, rule.Step)
		}
	})
	return last
}
