package page

import (
	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
)

// writeAccounts lists the existing accounts with their figures, and what happens to them.
func writeAccounts(p *builder) {
	var rows [][]block.Text
	for i := range p.s.Accounts {
		a := &p.s.Accounts[i]
		var counted block.Text
		if a.Followers.Given || a.MonthlyReach.Given {
			counted = p.date(a.AsOf)
		}
		rows = append(rows, []block.Text{p.platform(a.Platform), block.Typed(a.Handle), block.Typed(a.Owner),
			word(p, "answer", a.Access), block.Typed(a.Purpose), p.date(a.LastPost), p.given(a.Followers),
			p.given(a.MonthlyReach), counted, word(p, "decision", a.Decision)})
	}
	p.addTable([]column{{"accounts.platform", block.Words}, {"accounts.handle", block.Words}, {"accounts.owner", block.Words},
		{"accounts.access", block.Words}, {"accounts.purpose", block.Words}, {"accounts.last_post", block.Date},
		{"accounts.followers", block.Number}, {"accounts.monthly_reach", block.Number}, {"accounts.as_of", block.Date},
		{"accounts.decision", block.Words}}, rows)
}

// given formats a number; nil for a blank.
func (p *builder) given(n steps.Number) block.Text {
	if !n.Given {
		return nil
	}
	return p.number(n.Value)
}

// account returns the platform and handle of an account.
func (p *builder) account(i int) block.Text {
	a := p.s.Accounts[i]
	if a.Handle == "" {
		return p.platform(a.Platform)
	}
	return p.say("accounts.name", lang.Args{"Platform": p.platform(a.Platform), "Handle": block.Typed(a.Handle)})
}
