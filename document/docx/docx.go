// Package docx writes blocks as a file for word processors: Office Open XML, as ECMA-376 describes it, in the
// few parts that Word, LibreOffice and Google Docs need. No library that is maintained writes headings,
// lists and tables by styles alone.
package docx

import (
	"archive/zip"
	"bytes"
	"embed"
	"encoding/xml"
	"fmt"
	"strings"

	"sweetspot/document/block"
)

// Page is what is written beside the blocks.
type Page struct {
	Language string // for the spelling: en-GB, fr-FR
	Title    string // in the properties of the file
	Letter   bool   // on paper of the size Letter, not A4
}

// parts are the parts of the file that are the same in every document, by their names in it.
//
//go:embed parts
var parts embed.FS

// fixed are these parts, in the order in which they are written. Files that are embedded cannot have the
// names of the first two.
var fixed = []struct{ name, file string }{
	{"[Content_Types].xml", "parts/ContentTypes.xml"},
	{"_rels/.rels", "parts/rels/rels"},
	{"word/numbering.xml", "parts/word/numbering.xml"},
	{"word/footer.xml", "parts/word/footer.xml"},
	{"word/settings.xml", "parts/word/settings.xml"},
}

// Render writes a document. The same blocks give the same bytes. Charts are left out.
func Render(blocks []block.Block, page Page) ([]byte, error) {
	w := &writer{}
	for _, b := range blocks {
		w.block(b)
	}
	var file bytes.Buffer
	archive := zip.NewWriter(&file)
	for _, part := range fixed {
		text, err := parts.ReadFile(part.file)
		if err != nil {
			return nil, fmt.Errorf("reading the part %s: %w", part.name, err)
		}
		if err := add(archive, part.name, string(text)); err != nil {
			return nil, err
		}
	}
	styles, err := parts.ReadFile("parts/word/styles.xml")
	if err != nil {
		return nil, fmt.Errorf("reading the styles: %w", err)
	}
	for _, part := range []struct{ name, text string }{
		{"word/styles.xml", strings.ReplaceAll(string(styles), "{{language}}", text(page.Language))},
		{"word/document.xml", head + documentOpen + w.body.String() + sectionOf(page) + "</w:body></w:document>"},
		{"word/_rels/document.xml.rels", w.relations()},
		{"docProps/core.xml", head + propertiesOpen + "<dc:title>" + text(page.Title) + "</dc:title><dc:language>" +
			text(page.Language) + "</dc:language></cp:coreProperties>"},
	} {
		if err := add(archive, part.name, part.text); err != nil {
			return nil, err
		}
	}
	if err := archive.Close(); err != nil {
		return nil, fmt.Errorf("closing the archive: %w", err)
	}
	return file.Bytes(), nil
}

// add adds a part to the archive.
func add(archive *zip.Writer, name, text string) error {
	part, err := archive.Create(name)
	if err == nil {
		_, err = part.Write([]byte(text))
	}
	if err != nil {
		return fmt.Errorf("writing the part %s: %w", name, err)
	}
	return nil
}

const (
	head         = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	documentOpen = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>`
	propertiesOpen = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
		`xmlns:dc="http://purl.org/dc/elements/1.1/">`
)

// Sizes in twentieths of a point: of the paper, its margins, and the width between them.
const (
	a4Wide, a4High         = 11906, 16838
	letterWide, letterHigh = 12240, 15840
	margin                 = 1134
)

// sectionOf returns the properties of the pages: size, margins, and the numbers at their feet.
func sectionOf(page Page) string {
	wide, high := a4Wide, a4High
	if page.Letter {
		wide, high = letterWide, letterHigh
	}
	return fmt.Sprintf(`<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="%d" w:h="%d"/>`+
		`<w:pgMar w:top="%[3]d" w:right="%[3]d" w:bottom="%[3]d" w:left="%[3]d" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`,
		wide, high, margin)
}

// relations returns what the document refers to: its other parts, and the addresses of its links.
func (w *writer) relations() string {
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	var out strings.Builder
	out.WriteString(head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i, part := range []string{"styles", "numbering", "settings", "footer"} {
		fmt.Fprintf(&out, `<Relationship Id="rId%d" Type="%s%s" Target="%s.xml"/>`, i+1, office, part, part)
	}
	for i, address := range w.links {
		fmt.Fprintf(&out, `<Relationship Id="link%d" Type="%shyperlink" Target="%s" TargetMode="External"/>`, i+1, office, text(address))
	}
	out.WriteString(`</Relationships>`)
	return out.String()
}

// text returns text as it is written in XML, in attributes too.
func text(plain string) string {
	var out bytes.Buffer
	_ = xml.EscapeText(&out, []byte(plain)) // a buffer takes everything
	return out.String()
}
