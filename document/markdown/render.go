// Package markdown writes blocks as GitHub Markdown, and reads and writes the marker lines around the
// sections of a document's body.
package markdown

import (
	"fmt"
	"strings"

	"sweetspot/document/block"
)

// Render writes blocks as GitHub Markdown, an empty line between two of them and a line end behind the
// last one. Charts are left out. Without blocks it is "".
func Render(blocks []block.Block) string {
	if len(blocks) == 0 {
		return ""
	}
	parts := make([]string, 0, len(blocks))
	for _, b := range blocks {
		if _, picture := b.(block.Chart); !picture {
			parts = append(parts, renderBlock(b))
		}
	}
	return strings.Join(parts, "\n\n") + "\n"
}

func renderBlock(b block.Block) string {
	switch b := b.(type) {
	case block.Heading:
		return strings.Repeat("#", b.Level) + " " + lines(b.Text, " ")
	case block.Paragraph:
		return lines(b.Text, hardBreak)
	case block.Note:
		return lines(b.Text, hardBreak)
	case block.List:
		items := make([]string, len(b.Items))
		for i, item := range b.Items {
			items[i] = "- " + lines(item, hardBreak+"  ")
		}
		return strings.Join(items, "\n")
	case block.Checklist:
		items := make([]string, len(b.Items))
		for i, item := range b.Items {
			items[i] = "- [ ] " + lines(item.Text, hardBreak+"  ") + " <!-- item:" + item.ID + " -->"
		}
		return strings.Join(items, "\n")
	case block.Table:
		return table(b)
	}
	panic(fmt.Sprintf("no Markdown for %T", b)) // a test renders every type of block
}

// hardBreak ends a line within a paragraph, so that the next one does not run on behind it.
const hardBreak = "\\\n"

// lines writes a text with a break between its lines.
func lines(text block.Text, lineBreak string) string {
	return strings.ReplaceAll(inline(text), "\n", lineBreak)
}

// blank stands in the cells that hold nothing.
const blank = "–"

func table(t block.Table) string {
	titles := make([]block.Text, len(t.Columns))
	for i, column := range t.Columns {
		titles[i] = column.Title
	}
	rows := []string{tableRow(titles), "|" + strings.Repeat(" --- |", len(t.Columns))}
	for _, row := range t.Rows {
		rows = append(rows, tableRow(row))
	}
	return strings.Join(rows, "\n")
}

func tableRow(cells []block.Text) string {
	var row strings.Builder
	row.WriteByte('|')
	for _, cell := range cells {
		text := lines(cell, "<br>")
		if text == "" {
			text = blank
		}
		row.WriteString(" " + text + " |")
	}
	return row.String()
}

// styleMarks are what opens and closes a run of each style.
var styleMarks = [...]string{block.Plain: "", block.Strong: "**", block.Emphasis: "*"}

// inline writes a text. Neighbouring runs of one style stand between one pair of marks.
func inline(text block.Text) string {
	var out strings.Builder
	style := block.Plain
	for _, run := range text {
		if run.Style != style {
			out.WriteString(styleMarks[style] + styleMarks[run.Style])
			style = run.Style
		}
		out.WriteString(inlineRun(run))
	}
	return out.String() + styleMarks[style]
}

// inlineRun writes a run without its style. An address that is no plain web address is text.
func inlineRun(run block.Run) string {
	switch {
	case run.Trusted:
		return run.Text
	case run.Link == run.Text && run.Address() != "":
		return "<" + run.Link + ">"
	}
	return escape(run.Text)
}
