package document

import (
	"math"
	"strings"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// page is a section being written. Whatever is not a sentence of the text catalogue comes to it
// through put.
type page struct {
	steps.Speaker
	s      *steps.Strategy
	report *advice.Report
	today  date.Date
	blocks []string
}

// String gives what was written, a blank line between blocks.
func (p *page) String() string { return strings.Join(p.blocks, "\n\n") + "\n" }

// say gives a sentence of the document.
func (p *page) say(id string, args ...lang.Args) string { return p.Texts.Text("doc."+id, args...) }

// count gives a sentence of the document in the form that goes with n.
func (p *page) count(id string, n int, args ...lang.Args) string {
	return p.Texts.Count("doc."+id, n, args...)
}

// add writes a block; an empty one is no block.
func (p *page) add(block string) {
	if block != "" {
		p.blocks = append(p.blocks, block)
	}
}

// addHeading writes the heading of a part of the section.
func (p *page) addHeading(text string) { p.add("### " + text) }

// addSentences writes a paragraph of the sentences that are not empty.
func (p *page) addSentences(sentences ...string) { p.add(joinGiven(" ", sentences...)) }

// addList writes a bullet list of the items that are not empty.
func (p *page) addList(items ...string) {
	var lines []string
	for _, item := range items {
		if item != "" {
			lines = append(lines, "- "+item)
		}
	}
	p.add(strings.Join(lines, "\n"))
}

// addTable writes a table under the column titles of the section. An empty cell is a dash.
func (p *page) addTable(columns []string, rows [][]string) {
	lines := make([]string, 0, len(rows)+2)
	titles := make([]string, len(columns))
	for i, id := range columns {
		titles[i] = p.say(id)
	}
	lines = append(lines, tableRow(titles), "|"+strings.Repeat(" --- |", len(columns)))
	for _, row := range rows {
		lines = append(lines, tableRow(row))
	}
	p.add(strings.Join(lines, "\n"))
}

func tableRow(cells []string) string {
	var row strings.Builder
	row.WriteByte('|')
	for _, cell := range cells {
		if cell == "" {
			cell = "–"
		}
		row.WriteString(" " + cell + " |")
	}
	return row.String()
}

// answer says the answer to a question of the interview, put as text; item is its place in its list.
func (p *page) answer(id string, item int) string { return put(p.answerText(id, item)) }

// answerText is an answer in words that is still to be put.
func (p *page) answerText(id string, item int) string {
	q := steps.Find(id)
	return p.Answer(q, p.s, q.Answer(p.s, item))
}

// word says a value of a set as a document does: where the interview lets the user say "I don't
// know", a document says that it is not known.
func (p *page) word(set, value string) string {
	if value == "" {
		return ""
	}
	return p.say("word." + set + "." + value)
}

// platform is the name of a platform, put as text.
func (p *page) platform(id string) string {
	if id == "" {
		return ""
	}
	return put(p.PlatformName(id))
}

// money writes a sum in the currency of the strategy.
func (p *page) money(sum float64) string { return p.Texts.Money(sum, p.s.Resources.Currency) }

// date writes a date in words, or nothing for a blank.
func (p *page) date(d date.Date) string { return put(d.Say(p.Texts)) }

// series writes names that may themselves hold commas, one after the other.
func (p *page) series(names []string) string { return strings.Join(names, p.say("series")) }

// joinGiven puts the separator between the parts that are not empty.
func joinGiven(separator string, parts ...string) string {
	var given []string
	for _, part := range parts {
		if part != "" {
			given = append(given, part)
		}
	}
	return strings.Join(given, separator)
}

// wholeMoney writes a sum without its small change: the result of a calculation is not exact to it.
func (p *page) wholeMoney(sum float64) string { return p.money(math.Round(sum)) }

// wholePercent writes a share, 1 for all, as a whole percentage.
func (p *page) wholePercent(share float64) string { return p.Texts.Percent(math.Round(share * 100)) }
