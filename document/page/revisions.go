package page

import (
	"slices"
	"strconv"

	"sweetspot/document/block"
	"sweetspot/steps"
)

// writeRevisions lists the log, the latest revision first.
func writeRevisions(p *builder) {
	var rows [][]block.Text
	for _, entry := range slices.Backward(p.s.Log) {
		rows = append(rows, []block.Text{block.Own(strconv.Itoa(entry.Revision)), p.date(entry.Date), p.changed(&entry), block.Typed(entry.Because)})
	}
	p.addTable([]column{{"revisions.revision", block.Number}, {"revisions.date", block.Date}, {"revisions.changed", block.Words}, {"revisions.because", block.Words}}, rows)
}

func (p *builder) changed(entry *steps.LogEntry) block.Text {
	var said []block.Text
	for _, change := range entry.Changed {
		said = append(said, block.Typed(SayChange(p.Speaker, p.s, change)))
	}
	return p.series(said)
}
