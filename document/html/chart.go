package html

import (
	"fmt"
	"strconv"

	"sweetspot/document/block"
)

// chart writes a chart: the words of each row stand beside a picture of its bars, which screen readers pass
// over.
func (w *writer) chart(c block.Chart) {
	w.line(`<figure class="chart">`)
	w.line(`<figcaption>` + inline(c.Title) + `</figcaption>`)
	if len(c.Legend) > 1 {
		w.line(`<ul class="legend">`)
		for i, name := range c.Legend {
			w.line(`<li><svg aria-hidden="true" width="12" height="12"><rect width="12" height="12" rx="2" class="` +
				tone(i) + `"/></svg> ` + inline(name) + `</li>`)
		}
		w.line(`</ul>`)
	}
	w.axis(c.Marks)
	w.line(`<ul class="rows">`)
	for _, row := range c.Rows {
		w.line(`<li><span class="label">` + inline(row.Label) + `</span>`)
		w.bars(c.Marks, row.Bars)
		w.line(`<span class="said">` + inline(row.Said) + `</span></li>`)
	}
	w.line(`</ul>`)
	w.line(`</figure>`)
}

// axis writes the names of the places on the scale, each behind its line.
func (w *writer) axis(marks []block.Mark) {
	if len(marks) == 0 {
		return
	}
	w.WriteString(`<svg class="axis" aria-hidden="true" width="100%" height="16">`)
	for _, mark := range marks {
		anchor := "start"
		if mark.At > 0.9 {
			anchor = "end"
		}
		w.WriteString(`<text x="` + percent(mark.At) + `" y="12" text-anchor="` + anchor + `">` + inline(mark.Text) + `</text>`)
	}
	w.line(`</svg>`)
}

// bars writes the bars of a row. A bar without length is a line across the row.
func (w *writer) bars(marks []block.Mark, bars []block.Bar) {
	w.WriteString(`<svg class="bars" aria-hidden="true" width="100%" height="18"><rect class="track" width="100%" height="100%" rx="3"/>`)
	for _, mark := range marks {
		w.WriteString(line("mark", mark.At))
	}
	for _, bar := range bars {
		if bar.From >= bar.To {
			w.WriteString(line("due", bar.From))
			continue
		}
		fmt.Fprintf(w, `<rect class="%s" x="%s" y="3" width="%s" height="12" rx="2"/>`, tone(bar.Tone), percent(bar.From), percent(bar.To-bar.From))
	}
	w.line(`</svg>`)
}

func line(class string, at float64) string {
	x := percent(at)
	return `<line class="` + class + `" x1="` + x + `" x2="` + x + `" y1="0" y2="100%"/>`
}

// tones is the number of tones that the style has.
const tones = 5

func tone(n int) string { return "tone-" + strconv.Itoa(n%tones+1) }

func percent(share float64) string {
	return strconv.FormatFloat(100*min(max(share, 0), 1), 'f', 2, 64) + "%"
}
