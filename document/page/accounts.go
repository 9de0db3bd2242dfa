package page

import (
	"sweetspot/document/block"
	"sweetspot/lang"
)

// writeAccounts lists the existing accounts and what happens to them.
func writeAccounts(p *builder) {
	if len(p.s.Accounts) == 0 {
		p.addText(p.say("accounts.empty"))
		return
	}
	var rows [][]block.Text
	for _, a := range p.s.Accounts {
		rows = append(rows, []block.Text{p.platform(a.Platform), block.Typed(a.Handle), block.Typed(a.Owner),
			p.word("answer", a.Access), block.Typed(a.Purpose), p.date(a.LastPost), p.word("decision", a.Decision)})
	}
	p.addTable([]column{{"accounts.platform", block.Words}, {"accounts.handle", block.Words}, {"accounts.owner", block.Words}, {"accounts.access", block.Words},
		{"accounts.purpose", block.Words}, {"accounts.last_post", block.Date}, {"accounts.decision", block.Words}}, rows)
}

// account returns the platform and handle of an account.
func (p *builder) account(i int) block.Text {
	a := p.s.Accounts[i]
	if a.Handle == "" {
		return p.platform(a.Platform)
	}
	return p.say("accounts.name", lang.Args{"Platform": p.platform(a.Platform), "Handle": block.Typed(a.Handle)})
}
