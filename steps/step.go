package steps

import "slices"

// Step is one of the four steps of the interview, in their order, or Done after the last.
type Step int

// The four steps, and Done after them.
const (
	StepAudience Step = iota
	StepGoal
	StepPlatforms
	StepMeasure
	Done
)

var stepNames = [...]string{"audience", "goal", "platforms", "measure", "done"}

// Steps returns the four steps in their order.
func Steps() []Step { return []Step{StepAudience, StepGoal, StepPlatforms, StepMeasure} }

// String returns the name of the step in a strategy file.
func (step Step) String() string { return stepNames[step] }

// StepNames returns the names of the steps in a strategy file, in their order.
func StepNames() []string { return stepNames[:] }

// Depth is the steps in which every question was opened, not only those of the short way. The zero value,
// of a file that does not say, stands for all of them.
type Depth struct {
	Given  bool
	Opened []Step
}

// Opens reports whether every question of the step was opened.
func (d Depth) Opens(step Step) bool { return !d.Given || slices.Contains(d.Opened, step) }

// Equal reports whether both are the same steps, and both given or none.
func (d Depth) Equal(other Depth) bool {
	if d.Given != other.Given {
		return false
	}
	for _, step := range Steps() {
		if d.Opens(step) != other.Opens(step) {
			return false
		}
	}
	return true
}

// Merge returns the steps that mine or theirs has opened since base, and those that neither has closed.
func (d Depth) Merge(theirs, base Depth) Depth {
	switch {
	case d.Equal(base):
		return theirs
	case theirs.Equal(base):
		return d
	}
	merged := Depth{Given: true}
	for _, step := range Steps() {
		mine, their, was := d.Opens(step), theirs.Opens(step), base.Opens(step)
		if mine && their || (mine || their) && !was {
			merged.Opened = append(merged.Opened, step)
		}
	}
	return merged
}

// Behind reports whether step is before the step reached, so that its blanks count as unanswered.
func (step Step) Behind(reached Step) bool { return step < reached }
