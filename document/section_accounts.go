package document

import "sweetspot/lang"

// writeAccounts is the inventory of what exists, and what becomes of it.
func writeAccounts(p *page) {
	if len(p.s.Accounts) == 0 {
		p.add(p.say("accounts.empty"))
		return
	}
	var rows [][]string
	for _, a := range p.s.Accounts {
		rows = append(rows, []string{p.platform(a.Platform), put(a.Handle), put(a.Owner),
			p.word("answer", a.Access), put(a.Purpose), p.date(a.LastPost), p.word("decision", a.Decision)})
	}
	p.addTable([]string{"accounts.platform", "accounts.handle", "accounts.owner", "accounts.access",
		"accounts.purpose", "accounts.last_post", "accounts.decision"}, rows)
}

// account names an account by its platform and its handle.
func (p *page) account(i int) string {
	a := p.s.Accounts[i]
	if a.Handle == "" {
		return p.platform(a.Platform)
	}
	return p.say("accounts.name", lang.Args{"Platform": p.platform(a.Platform), "Handle": put(a.Handle)})
}
