package page

import (
	"math"
	"slices"
	"strconv"

	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
)

// writeObjectives states the goal and the objectives.
func writeObjectives(p *builder) {
	g := p.s.Goal
	if g.Statement != "" {
		p.addText(p.say("objectives.goal", lang.Args{"Text": sentence(g.Statement)}))
	}
	var kind, crucial, horizon block.Text
	if g.Kind != "" {
		kind = p.say("objectives.kind", lang.Args{"Kind": sentence(p.answerText("goal.kind", 0))})
	}
	if g.Crucial != "" {
		crucial = p.say("objectives.crucial", lang.Args{"Crucial": sentence(p.answerText("goal.crucial", 0))})
	}
	if g.HorizonMonths.Given {
		horizon = p.count("objectives.horizon", int(math.Round(g.HorizonMonths.Value)))
	}
	p.addList(kind, crucial, horizon)
	if len(p.s.Objectives) == 0 {
		return
	}
	p.objectiveTable()
	p.definitions()
}

// objectiveTable lists the objectives, with whom each concerns where there are several audiences.
func (p *builder) objectiveTable() {
	var rows [][]block.Text
	for i := range p.s.Objectives {
		o := &p.s.Objectives[i]
		var people, worth block.Text
		if len(p.s.Audiences) > 1 {
			people = p.answer("objectives.audience", i)
		}
		if o.Worth.Given {
			worth = p.money(o.Worth.Value)
		}
		rows = append(rows, []block.Text{p.numbered(i, block.Typed(p.ItemName(steps.Find("objectives"), p.s, i))), people,
			p.metricValue(o, o.Baseline), p.metricValue(o, o.Target), worth, p.date(o.Deadline), block.Typed(o.Owner)})
	}
	p.addTable([]column{{"objectives.objective", block.Words}, {"objectives.people", block.Words},
		{"objectives.baseline", block.Number}, {"objectives.target", block.Number}, {"objectives.worth", block.Number},
		{"objectives.deadline", block.Date}, {"objectives.owner", block.Words}}, rows)
	if slices.ContainsFunc(p.s.Objectives, func(o steps.Objective) bool { return o.Baseline.Given && o.Target.Given }) {
		p.addNote(p.say("objectives.gloss"))
	}
}

// definitions defines each metric in use, once.
func (p *builder) definitions() {
	said := map[string]bool{}
	var items []block.Text
	for i, o := range p.s.Objectives {
		if o.Metric == "" || said[o.Metric] {
			continue
		}
		said[o.Metric] = true
		items = append(items, p.say("objectives.definition", lang.Args{
			"Metric":     p.answer("objectives.metric", i),
			"Definition": sentence(p.Texts.Text("metric." + o.Metric + ".definition"))}))
	}
	p.addList(items...)
}

// objectiveLabel returns the number and metric of an objective, the metric alone of the only one: its statement is too
// long for a table cell.
func (p *builder) objectiveLabel(id string) block.Text {
	at := slices.IndexFunc(p.s.Objectives, func(o steps.Objective) bool { return o.ID == id })
	if at < 0 {
		return block.Typed(p.NameOf(steps.Find("objectives"), p.s, id))
	}
	label := p.answer("objectives.metric", at)
	if len(label) == 0 {
		label = phrase(p.ItemName(steps.Find("objectives"), p.s, at))
	}
	return p.numbered(at, label)
}

// numbered puts the number of an objective before its name, if there are several.
func (p *builder) numbered(at int, name block.Text) block.Text {
	if len(p.s.Objectives) < 2 {
		return name
	}
	return block.Join(" · ", block.Own(strconv.Itoa(at+1)), name)
}

// metricValue returns a value of an objective's metric in its unit; nil for a blank.
func (p *builder) metricValue(o *steps.Objective, value steps.Number) block.Text {
	if !value.Given {
		return nil
	}
	return block.Own(p.ObjectiveValue(o, value.Value, p.s.Resources.Currency))
}
