// Package block is the model of a page: headings, paragraphs, lists and tables, with text in them.
//
// It is a package of its own so that those who make pages and those who write them in some format,
// such as package markdown, know nothing of each other: a writer of another format needs this package
// and no strategy.
package block

// Block is a part of a page: one of the types below. A page has no blocks inside one another.
type Block interface{ block() }

// Heading opens a part of the page.
type Heading struct {
	Level int // 1 for the title of the page, 2 for a section, 3 for a part of one
	Text  Text
}

// Paragraph is running text.
type Paragraph struct{ Text Text }

// Note explains how to read the table before it, or the one that follows.
type Note struct{ Text Text }

// List is a list without an order.
type List struct{ Items []Text }

// Checklist is a list of what is to be done and ticked off.
type Checklist struct{ Items []CheckItem }

// CheckItem is an item of a checklist.
type CheckItem struct {
	Done bool   // ticked off
	ID   string // letters, digits, single hyphens; the same each time the page is made, so that a tick keeps its place
	Text Text
}

// Table has as many cells in each row as it has columns. A cell without text is a blank.
type Table struct {
	Columns []Column
	Rows    [][]Text
}

// Column is a column of a table.
type Column struct {
	Title Text
	Kind  Kind
}

// Kind is what the cells of a column hold.
type Kind int

// The kinds of columns.
const (
	Words  Kind = iota // names and sentences
	Number             // a number, a percentage or a sum of money, in words of the language
	Date               // a day, in words of the language
)

// Chart is a picture of figures: bars on one scale, a row each. What it shows is said in words in its rows;
// formats without pictures leave it out where a table beside it has the same figures.
type Chart struct {
	Title  Text
	Legend []Text // what each tone stands for, nil if there is one tone only
	Marks  []Mark // places on the scale, from left to right
	Rows   []ChartRow
}

// Mark is a place on the scale of a chart that has a name.
type Mark struct {
	At   float64 // 0 for the left end of the scale, 1 for the right
	Text Text
}

// ChartRow is a row of a chart.
type ChartRow struct {
	Label Text
	Bars  []Bar // from left to right
	Said  Text  // what the bars show, in words
}

// Bar is a bar of a chart, or a line across the row where From and To are the same.
type Bar struct {
	From, To float64 // places on the scale, 0 to 1
	Tone     int     // index in the legend
}

func (Heading) block()   {}
func (Paragraph) block() {}
func (Note) block()      {}
func (List) block()      {}
func (Checklist) block() {}
func (Table) block()     {}
func (Chart) block()     {}
