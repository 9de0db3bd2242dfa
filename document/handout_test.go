package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"sweetspot/advice"
	"sweetspot/document/block"
	"sweetspot/document/docx"
	page "sweetspot/document/html"
	sections "sweetspot/document/page"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/test/property"
)

// TestAnswersStayTextInEveryFormat hands on strategies whose answers are markup of many kinds, and looks for
// every word of the document, in order, as text, and for nothing that acts.
func TestAnswersStayTextInEveryFormat(t *testing.T) {
	speakers := []steps.Speaker{speaker(t, lang.English), speaker(t, lang.French)}
	property.Check(t, func(rt *rapid.T) {
		sp := rapid.SampledFrom(speakers).Draw(rt, "speaker")
		s := strategyAtRandom(rt)
		if rapid.Bool().Draw(rt, "wicked") {
			s = strategyOf(wicked).Draw(rt, "strategy")
		}
		report := advice.Review(advice.Case{Strategy: s, Catalogue: sp.Catalogue, Today: today})
		var blocks []block.Block
		for _, section := range sections.Sections(sp, s, report, today) {
			blocks = append(blocks, section.Blocks...)
		}
		checkPage(rt, blocks)
		checkWord(rt, blocks)
	})
}

// wordsOf returns the runs of text of blocks in their order, charts aside.
func wordsOf(blocks []block.Block) []string {
	var words []string
	add := func(text block.Text) {
		for _, run := range text {
			words = append(words, run.Text)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case block.Heading:
			if b.Level > 1 {
				add(b.Text)
			}
		case block.Paragraph:
			add(b.Text)
		case block.Note:
			add(b.Text)
		case block.List:
			for _, item := range b.Items {
				add(item)
			}
		case block.Checklist:
			for _, item := range b.Items {
				add(item.Text)
			}
		case block.Table:
			for _, column := range b.Columns {
				add(column.Title)
			}
			for _, row := range b.Rows {
				for _, cell := range row {
					add(cell)
				}
			}
		}
	}
	return words
}

// checkOrder looks for the words, one behind the other.
func checkOrder(t *rapid.T, format, text string, words []string) {
	for _, word := range words {
		_, rest, found := strings.Cut(text, word)
		if !found {
			t.Fatalf("%s does not hold %q where it belongs", format, word)
		}
		text = rest
	}
}

// pageParts are the elements and attributes of which a page is made.
var (
	pageElements = strings.Fields(`html head meta link title style body a header p h1 h2 h3 nav ol ul li main section
		table thead tbody tr th td span strong em figure figcaption svg rect line text`)
	pageAttributes = strings.Fields(`lang charset name content http-equiv rel class id tabindex role scope data-title
		width height rx x y x1 x2 y1 y2 text-anchor`)
)

// checkPage checks that a page in HTML has all words, and no element, attribute or address that an answer
// could have brought in.
func checkPage(t *rapid.T, blocks []block.Block) {
	made := page.Render(blocks, page.Page{Language: "en", Title: "<script>", Kind: "Kind", Contents: "Contents", Skip: "Skip"})
	var text strings.Builder
	inMain := false
	tokens := html.NewTokenizer(bytes.NewReader(made))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			checkOrder(t, "the page", text.String(), wordsOf(blocks))
			return
		case html.TextToken:
			if inMain {
				text.Write(tokens.Text())
			}
		case html.CommentToken:
			t.Fatalf("a comment: %s", tokens.Token())
		case html.StartTagToken, html.SelfClosingTagToken:
			tag := tokens.Token()
			inMain = inMain || tag.Data == "main"
			if problem := unlike(tag); problem != "" {
				t.Fatal(problem)
			}
		}
	}
}

// unlike says what a page would not be made of in a tag, "" for nothing.
func unlike(tag html.Token) string {
	if !slices.Contains(pageElements, tag.Data) {
		return fmt.Sprintf("the element %s", tag)
	}
	for _, a := range tag.Attr {
		switch {
		case strings.HasPrefix(a.Key, "aria-"), slices.Contains(pageAttributes, a.Key):
		case a.Key == "href" && (strings.HasPrefix(a.Val, "https://") || strings.HasPrefix(a.Val, "http://") || strings.HasPrefix(a.Val, "#") || a.Val == "data:,"):
		default:
			return fmt.Sprintf("the attribute %s=%q of %s", a.Key, a.Val, tag.Data)
		}
	}
	return ""
}

// wordElements are the elements of which the body of a Word file is made.
var wordElements = strings.Fields(`document body p pPr pStyle r rPr rStyle b i t jc hyperlink tbl tblPr tblStyle tblW tblLook
	tblGrid gridCol tr trPr cantSplit tblHeader tc sectPr footerReference pgSz pgMar`)

// checkWord checks that a Word file has all words, and no field, link or other element that an answer could
// have brought in.
func checkWord(t *rapid.T, blocks []block.Block) {
	made, err := docx.Render(blocks, docx.Page{Language: "en-GB", Title: "</dc:title>"})
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(made), int64(len(made)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range archive.File {
		stream, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text := elements(t, stream, func(element xml.StartElement) {
			if part.Name == "word/document.xml" && !slices.Contains(wordElements, element.Name.Local) {
				t.Fatalf("the element %s", element.Name.Local)
			}
			for _, a := range element.Attr {
				if part.Name == "word/_rels/document.xml.rels" && a.Name.Local == "Target" &&
					!strings.HasPrefix(a.Value, "http") && !strings.HasSuffix(a.Value, ".xml") {
					t.Fatalf("a link to %s", a.Value)
				}
			}
		})
		if part.Name == "word/document.xml" {
			checkOrder(t, "the Word file", text, wordsOf(blocks))
		}
	}
}

// elements gives every element of an XML text to see, and returns what stands between them.
func elements(t *rapid.T, stream io.Reader, see func(xml.StartElement)) string {
	var text strings.Builder
	decoder := xml.NewDecoder(stream)
	for {
		token, err := decoder.Token()
		switch token := token.(type) {
		case xml.StartElement:
			see(token)
		case xml.CharData:
			text.Write(token)
		}
		if err == io.EOF {
			return text.String()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// TestUnlikeIsFound is the negative control of checkPage.
func TestUnlikeIsFound(t *testing.T) {
	for _, markup := range []string{"<script>", "<img src=x>", `<a href="javascript:alert(1)">`, `<p onclick="x">`, `<svg onload=x>`} {
		tokens := html.NewTokenizer(strings.NewReader(markup))
		tokens.Next()
		if unlike(tokens.Token()) == "" {
			t.Errorf("%s passes", markup)
		}
	}
}

// TestHandoutHasWhatTheUserWrote hands on a file that was edited by hand, as Markdown and as blocks.
func TestHandoutHasWhatTheUserWrote(t *testing.T) {
	sp := speaker(t, lang.English)
	s := example(t, "gym", lang.English)
	report := advice.Review(advice.Case{Strategy: s, Catalogue: sp.Catalogue, Today: today})
	made := sections.Sections(sp, s, report, today)
	data, _, faults := New(lang.English).Render(s, textsOf(made))
	if faults != nil {
		t.Fatal(faults)
	}
	edited := strings.Replace(string(data), "\n### Accounts\n", "\n### Accounts\n\nAsk [Helen](javascript:alert(1)) *first*.\n", 1)
	edited = strings.Replace(edited, "<!-- sweetspot:end plan -->\n", "<!-- sweetspot:end plan -->\n\nMine\x1b[31m.\n\n<!-- a note to myself -->\n", 1)
	d, problems := Read([]byte(edited), sp.Catalogue)
	if d == nil {
		t.Fatal(problems)
	}
	without := slices.DeleteFunc(slices.Clone(made), func(s sections.Section) bool { return s.Name == "advice" })
	text := d.Handout(without)
	for _, want := range []string{"Ask [Helen](javascript:alert(1)) *first*.", "Mine<U+001B>[31m.", "- [ ] "} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing:\n%s", want, text)
		}
	}
	for _, not := range []string{"sweetspot:", "item:", "## Advice", "---\nsweetspot"} {
		if strings.Contains(text, not) {
			t.Errorf("%q is handed on:\n%s", not, text)
		}
	}
	html := string(page.Render(d.HandoutBlocks(without), page.Page{}))
	for _, want := range []string{"<p>Ask Helen <em>first</em>.</p>", "<p>Mine&lt;U+001B&gt;[31m.</p>", "☐"} {
		if !strings.Contains(html, want) {
			t.Errorf("%q is missing in HTML", want)
		}
	}
	for _, not := range []string{"javascript:", "note to myself", ">Advice<"} {
		if strings.Contains(html, not) {
			t.Errorf("%q is handed on in HTML", not)
		}
	}
}
