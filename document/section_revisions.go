package document

import (
	"slices"
	"strconv"

	"sweetspot/steps"
)

// writeRevisions is the history of the strategy, the newest revision first.
func writeRevisions(p *page) {
	if len(p.s.Log) == 0 {
		p.add(p.say("revisions.empty"))
		return
	}
	var rows [][]string
	for _, entry := range slices.Backward(p.s.Log) {
		rows = append(rows, []string{strconv.Itoa(entry.Revision), p.date(entry.Date), p.changed(&entry), put(entry.Because)})
	}
	p.addTable([]string{"revisions.revision", "revisions.date", "revisions.changed", "revisions.because"}, rows)
}

func (p *page) changed(entry *steps.LogEntry) string {
	var said []string
	for _, change := range entry.Changed {
		said = append(said, put(SayChange(p.Speaker, p.s, change)))
	}
	return p.series(said)
}
