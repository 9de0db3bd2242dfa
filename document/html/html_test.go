package html

import (
	"strings"
	"testing"

	"sweetspot/document/block"
)

// TestEveryBlock renders every type of block.
func TestEveryBlock(t *testing.T) {
	typed := func(text string) block.Text { return block.Typed(text) }
	got := string(Render([]block.Block{
		block.Heading{Level: 1, Text: typed("A <b>")},
		block.Heading{Level: 2, Text: typed("Part & more")},
		block.Paragraph{Text: block.Concat(typed("Strong.").In(block.Strong), typed("em").In(block.Emphasis))},
		block.Note{Text: typed("note")},
		block.Heading{Level: 3, Text: typed("Third")},
		block.List{Items: []block.Text{block.Link("https://example.com/?a=1&b=2"), block.Link("javascript:alert(1)")}},
		block.Checklist{Items: []block.CheckItem{{Text: typed("to do")}, {Text: typed("done"), Done: true}}},
		block.Table{Columns: []block.Column{{Title: typed(`"Name"`)}, {Title: typed("Sum"), Kind: block.Number}, {Title: typed("Day"), Kind: block.Date}},
			Rows: [][]block.Text{{typed("x"), typed("1"), nil}}},
		block.Chart{Title: typed("Chart"), Legend: []block.Text{typed("a"), typed("b")}, Marks: []block.Mark{{At: 0.5, Text: typed("half")}},
			Rows: []block.ChartRow{{Label: typed("row"), Said: typed("said"), Bars: []block.Bar{{From: 0, To: 0.25}, {From: 0.25, To: 0.25, Tone: 1}}}}},
	}, Page{Language: "fr", Kind: "Kind", Contents: "Contents", Skip: "Skip"}))
	for _, want := range []string{
		`<html lang="fr">`, `<title>A &lt;b&gt;</title>`, `<h1>A &lt;b&gt;</h1>`,
		`<li><a href="#section-1">Part &amp; more</a></li>`,
		`<section id="section-1" aria-labelledby="section-1-title">`, `<h2 id="section-1-title">Part &amp; more</h2>`,
		`<p class="point"><strong>Strong.</strong><em>em</em></p>`, `<p class="note">note</p>`, `<h3>Third</h3>`,
		`<li><a href="https://example.com/?a=1&amp;b=2" rel="noreferrer">https://example.com/?a=1&amp;b=2</a></li>`,
		`<li>javascript:alert(1)</li>`,
		`<li><span class="box">☐</span> <span>to do</span></li>`, `<li><span class="box">☑</span> <span>done</span></li>`,
		`<th role="columnheader" scope="col" class="number">Sum</th>`,
		`<th role="rowheader" scope="row" data-title="&#34;Name&#34;">x</th>`,
		`<td role="cell" class="date" data-title="Day"><span class="blank">–</span></td>`,
		`<figcaption>Chart</figcaption>`, `<text x="50.00%" y="12" text-anchor="start">half</text>`,
		`<rect class="tone-1" x="0.00%" y="3" width="25.00%" height="12" rx="2"/>`,
		`<line class="due" x1="25.00%" x2="25.00%" y1="0" y2="100%"/>`,
		`<span class="label">row</span>`, `<span class="said">said</span>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing in\n%s", want, got[strings.Index(got, "</style>"):])
		}
	}
	for _, not := range []string{"<script", "url(", "@import", `src="`} {
		if strings.Contains(got, not) {
			t.Errorf("%s asks for something", not)
		}
	}
}

// TestNoTitle takes the title of the page where no block is one.
func TestNoTitle(t *testing.T) {
	got := string(Render([]block.Block{block.Paragraph{Text: block.Typed("x")}}, Page{Title: "Plan"}))
	if !strings.Contains(got, "<h1>Plan</h1>") || !strings.Contains(got, "<p>x</p>") {
		t.Error(got)
	}
}
