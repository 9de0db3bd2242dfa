package steps

import "sweetspot/lang"

// Problem is what is wrong with an answer: a sentence of the text catalogue, problem.<ID>, and the
// values that would be right where there are only a few.
type Problem struct {
	ID      string
	Args    lang.Args
	Allowed []string
}

// Say returns the sentence that says what is wrong and what to do.
func (p *Problem) Say(t *lang.Texts) string { return t.Text("problem."+p.ID, p.Args) }
