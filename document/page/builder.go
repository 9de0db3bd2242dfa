package page

import (
	"math"
	"slices"

	"sweetspot/advice"
	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// builder collects the blocks of a section.
type builder struct {
	steps.Speaker
	s      *steps.Strategy
	report *advice.Report
	today  date.Date
	blocks []block.Block
}

// add adds a block.
func (p *builder) add(b block.Block) { p.blocks = append(p.blocks, b) }

// addText adds a paragraph of the texts that are not empty, if there are any.
func (p *builder) addText(sentences ...block.Text) {
	if text := block.Join(" ", sentences...); len(text) > 0 {
		p.add(block.Paragraph{Text: text})
	}
}

// addNote adds a note, if there is any text in it.
func (p *builder) addNote(text block.Text) {
	if len(text) > 0 {
		p.add(block.Note{Text: text})
	}
}

// addHeading adds the heading of a part of the section.
func (p *builder) addHeading(text block.Text) { p.add(block.Heading{Level: 3, Text: text}) }

// addList adds a list of the items that are not empty, if there are any.
func (p *builder) addList(items ...block.Text) {
	items = slices.DeleteFunc(slices.Clone(items), func(item block.Text) bool { return len(item) == 0 })
	if len(items) > 0 {
		p.add(block.List{Items: items})
	}
}

// column is a column of a table: the id of its title, and what its cells hold.
type column struct {
	id   string
	kind block.Kind
}

// addTable adds a table under the column titles of the section, without the columns in which no row has anything. There
// is none without rows.
func (p *builder) addTable(columns []column, rows [][]block.Text) {
	table := block.Table{Rows: make([][]block.Text, len(rows))}
	for i, c := range columns {
		if !slices.ContainsFunc(rows, func(row []block.Text) bool { return len(row[i]) > 0 }) {
			continue
		}
		table.Columns = append(table.Columns, block.Column{Title: p.say(c.id), Kind: c.kind})
		for at, row := range rows {
			table.Rows[at] = append(table.Rows[at], row[i])
		}
	}
	if len(table.Columns) > 0 {
		p.add(table)
	}
}

// answer returns the answer to a question in words; item is the index in its list.
func (p *builder) answer(id string, item int) block.Text { return block.Typed(p.answerText(id, item)) }

// answerText is answer as a string, for phrase and sentence.
func (p *builder) answerText(id string, item int) string {
	q := steps.Find(id)
	return p.Answer(q, p.s, q.Answer(p.s, item))
}

// word returns an answer of a set as documents word it; nil where it is not known or still open.
func word[T ~string](p *builder, set string, value T) block.Text {
	if value == "" || value == T(steps.Unknown) || value == T(steps.DecisionUndecided) {
		return nil
	}
	return p.say("word." + set + "." + string(value))
}

// platform returns the name of a platform.
func (p *builder) platform(id string) block.Text {
	if id == "" {
		return nil
	}
	return block.Typed(p.PlatformName(id))
}

// number formats a number.
func (p *builder) number(v float64) block.Text { return block.Own(p.Texts.Number(v)) }

// percent formats a percentage, 100 for all.
func (p *builder) percent(v float64) block.Text { return block.Own(p.Texts.Percent(v)) }

// wholePercent formats a share, 1 for all, as a whole percentage.
func (p *builder) wholePercent(share float64) block.Text { return p.percent(math.Round(share * 100)) }

// money formats a sum in the currency of the strategy.
func (p *builder) money(sum float64) block.Text {
	return block.Own(p.Texts.Money(sum, p.s.Resources.Currency))
}

// wholeMoney formats a calculated sum, which is not exact, without its fraction.
func (p *builder) wholeMoney(sum float64) block.Text { return p.money(math.Round(sum)) }

// date formats a date; nil for a blank.
func (p *builder) date(d date.Date) block.Text { return block.Own(d.Say(p.Texts)) }

// series joins names that may contain commas.
func (p *builder) series(names []block.Text) block.Text {
	return block.Join(p.say("series").String(), names...)
}

// people names those whom the organisation serves: customers, members, residents or users.
func (p *builder) people() string {
	switch p.s.Business.Kind {
	case steps.OrganisationAssociation:
		return "members"
	case steps.OrganisationPublic:
		return "residents"
	case steps.OrganisationProject:
		return "users"
	}
	return "customers"
}

// sells reports whether the organisation sells something, as far as is known.
func (p *builder) sells() bool { return p.people() == "customers" }

// sayOf returns a sentence that names those whom the organisation serves.
func (p *builder) sayOf(id string, args lang.Args) block.Text {
	args["People"] = p.say("people." + p.people())
	return p.say(id, args)
}

// plainly returns the id of a sentence, of an organisation that sells nothing its variant that speaks of no buying where
// there is one.
func (p *builder) plainly(id string) string {
	if plain := id + "_plain"; !p.sells() && p.Texts.Has("doc."+plain) {
		return plain
	}
	return id
}
