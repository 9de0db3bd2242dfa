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
	p.addText(p.goal())
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
	p.objectiveAudiences()
}

func (p *builder) objectiveTable() {
	var rows [][]block.Text
	for i := range p.s.Objectives {
		o := &p.s.Objectives[i]
		rows = append(rows, []block.Text{
			block.Join(" · ", block.Own(strconv.Itoa(i+1)), block.Typed(p.ItemName(steps.Find("objectives"), p.s, i))),
			p.metricValue(o, o.Baseline), p.metricValue(o, o.Target), p.date(o.Deadline), block.Typed(o.Owner)})
	}
	p.addTable([]column{{"objectives.objective", block.Words}, {"objectives.baseline", block.Number}, {"objectives.target", block.Number},
		{"objectives.deadline", block.Date}, {"objectives.owner", block.Words}}, rows)
	if slices.ContainsFunc(p.s.Objectives, func(o steps.Objective) bool { return o.Baseline.Given || o.Target.Given }) {
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

// objectiveAudiences names the audience of each objective, if there are several audiences.
func (p *builder) objectiveAudiences() {
	if len(p.s.Audiences) < 2 {
		return
	}
	var items []block.Text
	for i, o := range p.s.Objectives {
		if o.Audience != "" {
			items = append(items, p.say("objectives.people", lang.Args{
				"Objective": p.objectiveLabel(o.ID),
				"Audience":  phrase(p.answerText("objectives.audience", i))}))
		}
	}
	p.addList(items...)
}
