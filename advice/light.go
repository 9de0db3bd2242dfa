package advice

import "sweetspot/steps"

// State is what a light shows.
type State int

// The states of a light.
const (
	NotYet State = iota // ○ not yet known
	Clear               // ✓ everything is known, and nothing was found
	Raised              // ● something was found
)

// Light tells what the light of a mistake shows. It is raised by a red flag alone. It is clear once
// every step that can raise a flag is behind the user, and neither flag nor caution remains.
func (r *Report) Light(m Mistake) State {
	switch {
	case r.Flags(m) > 0:
		return Raised
	case lastFlagging(m).Behind(r.Reached) && r.Cautions(m) == 0:
		return Clear
	}
	return NotYet
}

// lastFlagging is the last step with a rule that can raise a flag of the mistake.
func lastFlagging(m Mistake) steps.Step {
	last := steps.StepAudience
	eachRule(func(rule *Rule) {
		if rule.Mistake == m && rule.Level == Flag {
			last = max(last, rule.Step)
		}
	})
	return last
}
