package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sweetspot/document/block"
)

func typed(text string) block.Text { return block.Typed(text) }

// everything has every type of block.
var everything = []block.Block{
	block.Heading{Level: 1, Text: typed("The <title>")},
	block.Heading{Level: 2, Text: typed("Part & more")},
	block.Heading{Level: 3, Text: typed("Third")},
	block.Paragraph{Text: block.Concat(typed("Strong.").In(block.Strong), block.Own(" and "), typed("em").In(block.Emphasis))},
	block.Note{Text: typed("note")},
	block.List{Items: []block.Text{typed("one"), block.Link("https://example.com/?a=1&b=2"), block.Link("javascript:alert(1)")}},
	block.Checklist{Items: []block.CheckItem{{Text: typed("to do")}, {Text: typed("done"), Done: true}}},
	block.Chart{Title: typed("Chart")},
	block.Table{Columns: []block.Column{{Title: typed("Name")}, {Title: typed("Sum"), Kind: block.Number}},
		Rows: [][]block.Text{{typed("a | b"), typed("=1+1")}, {typed("x"), nil}}},
}

// TestParts reads every part of the file as XML, and looks for what each type of block becomes.
func TestParts(t *testing.T) {
	made, err := Render(everything, Page{Language: "fr-FR", Title: "T & T", Letter: true})
	if err != nil {
		t.Fatal(err)
	}
	again, err := Render(everything, Page{Language: "fr-FR", Title: "T & T", Letter: true})
	if err != nil || !bytes.Equal(made, again) {
		t.Errorf("the same blocks give other bytes (%v)", err)
	}
	archive, err := zip.NewReader(bytes.NewReader(made), int64(len(made)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, part := range archive.File {
		stream, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(stream)
		if err != nil {
			t.Fatal(err)
		}
		decoder := xml.NewDecoder(bytes.NewReader(text))
		for err == nil {
			_, err = decoder.Token()
		}
		if err != io.EOF {
			t.Errorf("%s: %v", part.Name, err)
		}
		parts[part.Name] = string(text)
	}
	for name, wants := range map[string][]string{
		"[Content_Types].xml": {"/word/document.xml"},
		"_rels/.rels":         {"word/document.xml"},
		"docProps/core.xml":   {"<dc:title>T &amp; T</dc:title>"},
		"word/styles.xml":     {`<w:lang w:val="fr-FR"/>`},
		"word/_rels/document.xml.rels": {
			`Id="link1"`, `Target="https://example.com/?a=1&amp;b=2" TargetMode="External"`},
		"word/document.xml": {
			`<w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">The &lt;title&gt;</w:t>`,
			`<w:pStyle w:val="Heading1"/>`, `<w:pStyle w:val="Heading2"/>`, `<w:rPr><w:b/></w:rPr>`, `<w:rPr><w:i/></w:rPr>`,
			`<w:hyperlink r:id="link1">`, `>javascript:alert(1)<`, `>☐ <`, `>☑ <`, `<w:tblHeader/>`, `<w:jc w:val="right"/>`,
			`<w:pgSz w:w="12240" w:h="15840"/>`},
	} {
		for _, want := range wants {
			if !strings.Contains(parts[name], want) {
				t.Errorf("%s lacks %s:\n%s", name, want, parts[name])
			}
		}
	}
	if strings.Contains(parts["word/_rels/document.xml.rels"], "javascript") {
		t.Error("a link leads to a script")
	}
}

// TestPandocReadsIt reads the file as pandoc does, where it is installed.
func TestPandocReadsIt(t *testing.T) {
	pandoc, err := exec.LookPath("pandoc")
	if err != nil {
		t.Skip("pandoc is not installed")
	}
	made, err := Render(everything, Page{Language: "en-GB"})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "all.docx")
	if err := os.WriteFile(path, made, 0o600); err != nil {
		t.Fatal(err)
	}
	read, err := exec.Command(pandoc, "--from=docx", "--to=commonmark+pipe_tables", "--wrap=none", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"# Part & more\n", "## Third\n", "**Strong.** and *em*", "- ", "one\n", "<https://example.com/?a=1&b=2>",
		"javascript:alert(1)", "☐ to do", "☑ done", "| Name", "| a \\| b"} {
		if !strings.Contains(string(read), want) {
			t.Errorf("pandoc does not read %q:\n%s", want, read)
		}
	}
}
