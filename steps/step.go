package steps

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

// Behind reports whether step is before the step reached, so that its blanks count as unanswered.
func (step Step) Behind(reached Step) bool { return step < reached }
