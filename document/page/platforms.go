package page

import (
	"math"
	"slices"

	"sweetspot/advice"
	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
)

// partNames are the parts of a fit, in the order of the columns.
var partNames = []string{"there", "aim", "buys", "yours", "serves"}

// writePlatforms lists the channels, why they were chosen, and why others were not.
func writePlatforms(p *builder) {
	if len(p.s.Channels) > 0 {
		p.roles()
		p.fitTable()
		p.answersTable()
		p.notNow()
	}
	p.whatStops()
}

// fit returns the fit of a platform, or nil if the catalogue does not have it.
func (p *builder) fit(platform string) *advice.Fit {
	for i := range p.report.Fit {
		if p.report.Fit[i].Platform.ID == platform {
			return &p.report.Fit[i]
		}
	}
	return nil
}

func (p *builder) roles() {
	var items []block.Text
	for i, c := range p.s.Channels {
		var people, objective block.Text
		if c.Audience != "" {
			people = p.say("platforms.people", lang.Args{"Audience": phrase(p.answerText("channels.audience", i))})
		}
		if c.Objective != "" {
			objective = p.say("platforms.objective", lang.Args{"Objective": p.objectiveLabel(c.Objective)})
		}
		if text := block.Join(" ", sentence(c.Role), people, objective); len(text) > 0 {
			items = append(items, p.say("platforms.channel", lang.Args{"Platform": p.platform(c.Platform), "Text": text}))
		}
	}
	p.addList(items...)
}

func (p *builder) fitTable() {
	var rows [][]block.Text
	var held []block.Text
	assumed := false
	for _, c := range p.s.Channels {
		fit := p.fit(c.Platform)
		if fit == nil {
			held = append(held, p.say("platforms.unknown", lang.Args{"Platform": p.platform(c.Platform)}))
			continue
		}
		row := []block.Text{p.platform(c.Platform), p.say("platforms.score", lang.Args{"Score": fit.Score})}
		for _, name := range partNames {
			cell, guessed := p.partCell(fit, name)
			row, assumed = append(row, cell), assumed || guessed
		}
		rows = append(rows, row)
		if fit.Cap != "" {
			held = append(held, p.say("platforms.cap_"+fit.Cap, lang.Args{"Platform": p.platform(c.Platform)}))
		}
	}
	if len(rows) > 0 {
		p.addNote(p.say("platforms.gloss"))
		columns := []column{{"platforms.platform", block.Words}, {"platforms.fit", block.Number}}
		for _, name := range partNames {
			columns = append(columns, column{"platforms.part." + name, block.Number})
		}
		p.fitChart()
		p.addTable(columns, rows)
	}
	if assumed {
		held = slices.Insert(held, 0, p.say("platforms.assumed"))
	}
	if p.report.Assumed() {
		held = append(held, p.say("platforms.all_assumed"))
	}
	p.addNote(block.Join(" ", held...))
}

func (p *builder) partCell(fit *advice.Fit, name string) (cell block.Text, assumed bool) {
	for _, part := range fit.Parts {
		if part.Name != name {
			continue
		}
		id := "platforms.points"
		if part.Assumed {
			id = "platforms.points_assumed"
		}
		points := math.Round(part.Score * float64(part.Weight))
		return p.say(id, lang.Args{"Points": points, "Weight": part.Weight}), part.Assumed
	}
	return nil, false
}

// idleReasons are reasons for a channel that convince nobody: they are for the author to think about.
var idleReasons = []steps.Reason{steps.ReasonHabit, steps.ReasonTrend}

func (p *builder) answersTable() {
	var rows [][]block.Text
	for i, c := range p.s.Channels {
		var reason block.Text
		if !slices.Contains(idleReasons, c.Reason) {
			reason = p.answer("channels.reason", i)
		}
		row := []block.Text{p.platform(c.Platform), word(p, "answer", c.There), word(p, "answer", c.BuyThere),
			word(p, "answer", c.BuyYours), word(p, "evidence", c.Evidence), reason}
		if slices.ContainsFunc(row[1:], func(cell block.Text) bool { return len(cell) > 0 }) {
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 {
		return
	}
	p.addTable([]column{{"platforms.platform", block.Words}, {"platforms.there", block.Words}, {"platforms.buy_there", block.Words}, {"platforms.buy_yours", block.Words},
		{"platforms.evidence", block.Words}, {"platforms.reason", block.Words}}, rows)
}

// notNowCount is the maximum number of platforms named as not chosen.
const notNowCount = 3

// ownSite is the platform of the business's own website.
const ownSite = "website"

// notNow names the best platforms that were not chosen, and the reason against each.
func (p *builder) notNow() {
	others := slices.DeleteFunc(slices.Clone(p.report.Fit), func(f advice.Fit) bool {
		return f.Chosen || f.Platform.ID == ownSite && p.s.Business.Website != ""
	})
	slices.SortStableFunc(others, func(a, b advice.Fit) int { return b.Score - a.Score })
	var items []block.Text
	for _, fit := range others[:min(len(others), notNowCount)] {
		items = append(items, p.say("platforms.not_now", lang.Args{"Platform": p.platform(fit.Platform.ID),
			"Score": fit.Score, "Reason": p.against(&fit)}))
	}
	if len(items) > 0 {
		p.addHeading(p.say("platforms.not_now_heading"))
		p.addList(items...)
	}
}

// littleLost is the number of points that a part must lose to be a reason against a platform.
const littleLost = 5.0

// against returns the reason against a platform: a cap on its fit, else the part that loses the most
// points, else the work that it takes.
func (p *builder) against(fit *advice.Fit) block.Text {
	if fit.Cap != "" {
		return p.say("platforms.cap_"+fit.Cap, lang.Args{"Platform": p.platform(fit.Platform.ID)})
	}
	var weakest *advice.Part
	lost := 0.0
	for i := range fit.Parts {
		part := &fit.Parts[i]
		if missing := (1 - part.Score) * float64(part.Weight); missing > lost {
			weakest, lost = part, missing
		}
	}
	if lost < littleLost {
		return p.say("platforms.against_little", lang.Args{"Hours": fit.Platform.Hours})
	}
	return p.say("platforms.against", lang.Args{
		"Part": p.say("platforms.weak." + weakest.Name), "Because": phrase(weakest.Because(p.Speaker))})
}

func (p *builder) whatStops() {
	var stops []block.Text
	for i, a := range p.s.Accounts {
		switch a.Decision {
		case steps.DecisionClose, steps.DecisionMerge:
			stops = append(stops, p.say("platforms.stop_"+string(a.Decision), lang.Args{"Account": p.account(i)}))
		}
	}
	if len(stops) > 0 {
		p.addHeading(p.say("platforms.stops"))
		p.addList(stops...)
	}
}
