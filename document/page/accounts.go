package page

import (
	"sweetspot/document/block"
	"sweetspot/lang"
)

// writeAccounts lists the existing accounts and what happens to them.
func writeAccounts(p *builder) {
	if len(p.s.Accounts) == 0 {
		return
	}
	var rows [][]block.Text
	for _, a := range p.s.Accounts {
		rows = append(rows, []block.Text{p.platform(a.Platform), block.Typed(a.Handle), block.Typed(a.Owner),
			word(p, "answer", a.Access), block.Typed(a.Purpose), p.date(a.LastPost), word(p, "decision", a.Decision)})
	}
	p.addTable([]column{{"accounts.platform", block.Words}, {"accounts.handle", block.Words}, {"accounts.owner", block.Words}, {"accounts.access", block.Words},
		{"accounts.purpose", block.Words}, {"accounts.last_post", block.Date}, {"accounts.decision", block.Words}}, rows)
	p.accountFigures()
}

// accountFigures lists the figures of the audit, with their day.
func (p *builder) accountFigures() {
	var items []block.Text
	for i := range p.s.Accounts {
		a := &p.s.Accounts[i]
		var figures []block.Text
		if a.Followers.Given {
			figures = append(figures, p.say("accounts.followers", lang.Args{"Number": a.Followers.Value}))
		}
		if a.MonthlyReach.Given {
			figures = append(figures, p.say("accounts.monthly_reach", lang.Args{"Number": a.MonthlyReach.Value}))
		}
		if len(figures) == 0 {
			continue
		}
		args := lang.Args{"Account": p.account(i), "Figures": p.series(figures), "Date": a.AsOf}
		if a.AsOf.IsZero() {
			items = append(items, p.say("accounts.figures", args))
		} else {
			items = append(items, p.say("accounts.figures_dated", args))
		}
	}
	p.addList(items...)
}

// account returns the platform and handle of an account.
func (p *builder) account(i int) block.Text {
	a := p.s.Accounts[i]
	if a.Handle == "" {
		return p.platform(a.Platform)
	}
	return p.say("accounts.name", lang.Args{"Platform": p.platform(a.Platform), "Handle": block.Typed(a.Handle)})
}
