package document

// Section is one part of the body that is written from the answers.
type Section struct {
	Name string // as in the markers around it, the same in every language
	Text string // the Markdown between the marker lines: line ends are \n, and it ends in one
}
