package steps

// Change is one answer that differs between two versions of a strategy.
type Change struct {
	At   string // the path of the answer: objectives.members.deadline
	From Answer
	To   Answer
}
