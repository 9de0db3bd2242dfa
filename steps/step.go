package steps

// Step is one of the four steps of the interview, in their order, or Done behind them.
type Step int

// The four steps, and what lies behind them.
const (
	StepAudience Step = iota
	StepGoal
	StepPlatforms
	StepMeasure
	Done
)

var stepNames = [...]string{"audience", "goal", "platforms", "measure", "done"}

// Steps are the four steps in their order.
func Steps() []Step { return []Step{StepAudience, StepGoal, StepPlatforms, StepMeasure} }

// String is the name of the step in a strategy file.
func (step Step) String() string { return stepNames[step] }

// StepNames are the names of the steps in a strategy file, in their order.
func StepNames() []string { return stepNames[:] }

// Behind reports whether a blank in step counts for a user who has reached the step reached: the
// steps before it are behind them.
func (step Step) Behind(reached Step) bool { return step < reached }
