package docx

import (
	"fmt"
	"strings"

	"sweetspot/document/block"
)

// writer collects the body of a document and the addresses that its links lead to.
type writer struct {
	body  strings.Builder
	links []string
}

// The ids of styles.xml. Word and its like make tables of contents, and speak headings, by their names.
const (
	titleStyle = "Title"
	noteStyle  = "Note"
	listStyle  = "ListBullet"
	tickStyle  = "Checklist"
	cellStyle  = "TableText"
	headStyle  = "TableHead"
	tableStyle = "Plan"
)

func (w *writer) block(b block.Block) {
	switch b := b.(type) {
	case block.Heading:
		style := titleStyle
		if b.Level > 1 {
			style = fmt.Sprintf("Heading%d", min(b.Level-1, 3))
		}
		w.paragraph(style, "", b.Text)
	case block.Paragraph:
		w.paragraph("", "", b.Text)
	case block.Note:
		w.paragraph(noteStyle, "", b.Text)
	case block.List:
		for _, item := range b.Items {
			w.paragraph(listStyle, "", item)
		}
	case block.Checklist:
		for _, item := range b.Items {
			box := "☐ "
			if item.Done {
				box = "☑ "
			}
			w.paragraph(tickStyle, "", block.Concat(block.Own(box), item.Text))
		}
	case block.Table:
		w.table(b)
	case block.Chart:
	default:
		panic(fmt.Sprintf("no Word for %T", b)) // a test renders every type of block
	}
}

// paragraph writes a paragraph in a style, "" for that of running text. properties follow the style.
func (w *writer) paragraph(style, properties string, text block.Text) {
	w.body.WriteString("<w:p>")
	if style != "" {
		properties = `<w:pStyle w:val="` + style + `"/>` + properties
	}
	if properties != "" {
		w.body.WriteString("<w:pPr>" + properties + "</w:pPr>")
	}
	for _, run := range text {
		w.run(run)
	}
	w.body.WriteString("</w:p>\n")
}

func (w *writer) run(run block.Run) {
	var properties string
	address := run.Address()
	if address != "" {
		w.links = append(w.links, address)
		fmt.Fprintf(&w.body, `<w:hyperlink r:id="link%d">`, len(w.links))
		properties = `<w:rStyle w:val="Hyperlink"/>`
	}
	switch run.Style {
	case block.Strong:
		properties += "<w:b/>"
	case block.Emphasis:
		properties += "<w:i/>"
	}
	if properties != "" {
		properties = "<w:rPr>" + properties + "</w:rPr>"
	}
	w.body.WriteString("<w:r>" + properties + `<w:t xml:space="preserve">` + text(run.Text) + "</w:t></w:r>")
	if address != "" {
		w.body.WriteString("</w:hyperlink>")
	}
}

// table writes a table over the width of the page. Its head is repeated on each page, and no row is torn.
func (w *writer) table(t block.Table) {
	w.body.WriteString(`<w:tbl><w:tblPr><w:tblStyle w:val="` + tableStyle + `"/><w:tblW w:w="5000" w:type="pct"/>` +
		`<w:tblLook w:firstRow="1" w:firstColumn="1" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>`)
	width := (a4Wide - 2*margin) / max(len(t.Columns), 1)
	for range t.Columns {
		fmt.Fprintf(&w.body, `<w:gridCol w:w="%d"/>`, width)
	}
	w.body.WriteString("</w:tblGrid>\n")
	titles := make([]block.Text, len(t.Columns))
	for i, column := range t.Columns {
		titles[i] = column.Title
	}
	w.row(t.Columns, titles, true)
	for _, row := range t.Rows {
		w.row(t.Columns, row, false)
	}
	w.body.WriteString("</w:tbl>\n")
	w.paragraph(noteStyle, "", nil) // keeps a table that follows apart
}

func (w *writer) row(columns []block.Column, cells []block.Text, head bool) {
	style, repeated := cellStyle, ""
	if head {
		style, repeated = headStyle, "<w:tblHeader/>"
	}
	w.body.WriteString("<w:tr><w:trPr><w:cantSplit/>" + repeated + "</w:trPr>")
	for i, cell := range cells {
		align := ""
		if columns[i].Kind == block.Number {
			align = `<w:jc w:val="right"/>`
		}
		if len(cell) == 0 {
			cell = block.Own("–")
		}
		w.body.WriteString("<w:tc>")
		w.paragraph(style, align, cell)
		w.body.WriteString("</w:tc>")
	}
	w.body.WriteString("</w:tr>\n")
}
