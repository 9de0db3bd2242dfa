// Package html writes blocks as one HTML file that is read in a browser, printed and signed: it asks for
// nothing from anywhere, runs no script, and follows the light or dark of the screen.
package html

import (
	_ "embed"
	"fmt"
	"html"
	"strconv"
	"strings"

	"sweetspot/document/block"
)

// Page is what is written beside the blocks, in the language of the document.
type Page struct {
	Language string // as in the attribute lang: en, fr
	Title    string // of the window, and of the page if no block is a title
	Kind     string // what sort of document it is, above its title
	Contents string // what the list of the sections is called
	Skip     string // the link to the content, for those who come by keyboard
}

//go:embed style.css
var style string

// Render writes a page. A heading of level 1 is its title, each of level 2 begins a section.
func Render(blocks []block.Block, page Page) []byte {
	w := &writer{}
	title, rest := cover(blocks, page.Title)
	w.line(`<!DOCTYPE html>`)
	w.line(`<html lang="` + html.EscapeString(page.Language) + `">`)
	w.line(`<head>`)
	w.line(`<meta charset="utf-8">`)
	w.line(`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	w.line(`<meta name="color-scheme" content="light dark">`)
	// Nothing is loaded and nothing runs, whatever an answer holds; a browser asks for an icon unless it has one.
	w.line(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`)
	w.line(`<link rel="icon" href="data:,">`)
	w.line(`<title>` + html.EscapeString(title.String()) + `</title>`)
	w.line("<style>\n" + style + "</style>")
	w.line(`</head>`)
	w.line(`<body>`)
	w.line(`<a class="skip" href="#content">` + html.EscapeString(page.Skip) + `</a>`)
	w.line(`<header><p class="kind">` + html.EscapeString(page.Kind) + `</p><h1>` + inline(title) + `</h1></header>`)
	w.contents(rest, page.Contents)
	w.line(`<main id="content" tabindex="-1">`)
	w.sections(rest)
	w.line(`</main>`)
	w.line(`</body>`)
	w.line(`</html>`)
	return []byte(w.String())
}

// cover returns the title of a page and the other blocks.
func cover(blocks []block.Block, otherwise string) (block.Text, []block.Block) {
	for i, b := range blocks {
		if h, ok := b.(block.Heading); ok && h.Level == 1 {
			rest := append([]block.Block{}, blocks[:i]...)
			return h.Text, append(rest, blocks[i+1:]...)
		}
	}
	return block.Typed(otherwise), blocks
}

// writer collects the lines of a page.
type writer struct{ strings.Builder }

func (w *writer) line(text string) { w.WriteString(text + "\n") }

// sectionID returns the id of the nth section, from 1.
func sectionID(n int) string { return "section-" + strconv.Itoa(n) }

// contents writes the list of the sections.
func (w *writer) contents(blocks []block.Block, label string) {
	w.line(`<nav aria-label="` + html.EscapeString(label) + `"><ol>`)
	n := 0
	for _, b := range blocks {
		if h, ok := b.(block.Heading); ok && h.Level <= 2 {
			n++
			w.line(`<li><a href="#` + sectionID(n) + `">` + html.EscapeString(h.Text.String()) + `</a></li>`)
		}
	}
	w.line(`</ol></nav>`)
}

// sections writes the blocks, each heading of level 2 and what follows it as a section.
func (w *writer) sections(blocks []block.Block) {
	n := 0
	for _, b := range blocks {
		if h, ok := b.(block.Heading); ok && h.Level <= 2 {
			if n > 0 {
				w.line(`</section>`)
			}
			n++
			id := sectionID(n)
			w.line(`<section id="` + id + `" aria-labelledby="` + id + `-title">`)
			w.line(`<h2 id="` + id + `-title">` + inline(h.Text) + `</h2>`)
			continue
		}
		w.block(b)
	}
	if n > 0 {
		w.line(`</section>`)
	}
}

func (w *writer) block(b block.Block) {
	switch b := b.(type) {
	case block.Heading:
		level := strconv.Itoa(min(b.Level, 6))
		w.line(`<h` + level + `>` + inline(b.Text) + `</h` + level + `>`)
	case block.Paragraph:
		class := ""
		if len(b.Text) > 0 && b.Text[0].Style == block.Strong {
			class = ` class="point"`
		}
		w.line(`<p` + class + `>` + inline(b.Text) + `</p>`)
	case block.Note:
		w.line(`<p class="note">` + inline(b.Text) + `</p>`)
	case block.List:
		w.line(`<ul>`)
		for _, item := range b.Items {
			w.line(`<li>` + inline(item) + `</li>`)
		}
		w.line(`</ul>`)
	case block.Checklist:
		w.line(`<ul class="steps">`)
		for _, item := range b.Items {
			box := "☐"
			if item.Done {
				box = "☑"
			}
			w.line(`<li><span class="box">` + box + `</span> <span>` + inline(item.Text) + `</span></li>`)
		}
		w.line(`</ul>`)
	case block.Table:
		w.table(b)
	case block.Chart:
		w.chart(b)
	default:
		panic(fmt.Sprintf("no HTML for %T", b)) // a test renders every type of block
	}
}

// kinds are the classes of cells.
var kinds = [...]string{block.Words: "", block.Number: ` class="number"`, block.Date: ` class="date"`}

// table writes a table that a narrow screen shows as a card for each row: every cell has the title of its
// column with it. The roles keep it a table for screen readers, which browsers forget in cards.
func (w *writer) table(t block.Table) {
	w.line(`<table role="table">`)
	w.line(`<thead role="rowgroup"><tr role="row">`)
	for _, column := range t.Columns {
		w.line(`<th role="columnheader" scope="col"` + kinds[column.Kind] + `>` + inline(column.Title) + `</th>`)
	}
	w.line(`</tr></thead>`)
	w.line(`<tbody role="rowgroup">`)
	for _, row := range t.Rows {
		w.line(`<tr role="row">`)
		for i, cell := range row {
			w.cell(t.Columns[i], cell, i == 0)
		}
		w.line(`</tr>`)
	}
	w.line(`</tbody>`)
	w.line(`</table>`)
}

func (w *writer) cell(column block.Column, cell block.Text, first bool) {
	tag, role := "td", "cell"
	if first {
		tag, role = `th`, `rowheader`
	}
	text := inline(cell)
	if text == "" {
		text = `<span class="blank">–</span>`
	}
	scope := ""
	if first {
		scope = ` scope="row"`
	}
	w.line(`<` + tag + ` role="` + role + `"` + scope + kinds[column.Kind] +
		` data-title="` + html.EscapeString(column.Title.String()) + `">` + text + `</` + tag + `>`)
}

// inline writes a text.
func inline(text block.Text) string {
	var out strings.Builder
	for _, run := range text {
		words := html.EscapeString(run.Text)
		if address := run.Address(); address != "" {
			words = `<a href="` + html.EscapeString(address) + `" rel="noreferrer">` + words + `</a>`
		}
		switch run.Style {
		case block.Strong:
			words = `<strong>` + words + `</strong>`
		case block.Emphasis:
			words = `<em>` + words + `</em>`
		}
		out.WriteString(words)
	}
	return out.String()
}
