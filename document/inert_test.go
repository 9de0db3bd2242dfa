package document

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	markup "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/test/property"
)

// wicked are answers that a browser would act on, if they came to it as more than text.
var wicked = []string{
	"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<iframe src=//x.example>",
	"[go](javascript:alert(1))", "![see](https://x.example/pixel.png)", "<javascript:alert(1)>", "javascript:alert(1)",
	`<a href="data:text/html,x">x</a>`, "[a]: javascript:alert(1)\n[a]", "--><script>alert(1)</script><!--", "<!--", "<b",
	"&lt;script&gt;alert(1)&lt;/script&gt;", "`<script>`", "```\n<script>", "<https://x.example/\"onmouseover=alert(1)>",
	"| <script>alert(1)</script> |", "https://x.example/<script>", "\\<script>alert(1)</script>", "<?php x ?>", "<![CDATA[x]]>",
}

// drawn are the elements that the document itself is made of.
var drawn = strings.Fields("h1 h2 h3 p ul ol li strong em a table thead tbody tr th td input br code html head body")

// TestTheDocumentIsInert renders the document as a viewer does that lets every piece of HTML through:
// nothing of an answer becomes an element, an image or a link other than to a website.
func TestTheDocumentIsInert(t *testing.T) {
	viewer := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(markup.WithUnsafe()))
	speakers := []steps.Speaker{speaker(t, lang.English), speaker(t, lang.French)}
	property.Check(t, func(rt *rapid.T) {
		sp := rapid.SampledFrom(speakers).Draw(rt, "speaker")
		s := strategyOf(wicked).Draw(rt, "strategy")
		report := advice.Review(advice.Case{Strategy: s, Catalogue: sp.Catalogue, Today: today})
		for _, section := range Sections(sp, s, report, today) {
			var page bytes.Buffer
			if err := viewer.Convert([]byte(section.Text), &page); err != nil {
				rt.Fatal(err)
			}
			if found := live(page.Bytes()); found != "" {
				rt.Fatalf("%s:\n%s", found, section.Text)
			}
		}
	})
}

// TestLiveHTMLIsFound is what shows that the search finds something.
func TestLiveHTMLIsFound(t *testing.T) {
	viewer := goldmark.New(goldmark.WithRendererOptions(markup.WithUnsafe()))
	for _, text := range []string{wicked[0], wicked[1], wicked[3], wicked[4], wicked[5], wicked[8]} {
		var page bytes.Buffer
		if err := viewer.Convert([]byte(text), &page); err != nil {
			t.Fatal(err)
		}
		if live(page.Bytes()) == "" {
			t.Errorf("%q passes as harmless", text)
		}
	}
}

// live names what a browser would act on in a page, or "".
func live(page []byte) string {
	tokens := html.NewTokenizer(bytes.NewReader(page))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			tag := tokens.Token()
			if !slices.Contains(drawn, tag.Data) {
				return fmt.Sprintf("the element %s", tag)
			}
			for _, attribute := range tag.Attr {
				link := attribute.Key == "href" && (strings.HasPrefix(attribute.Val, "https://") || strings.HasPrefix(attribute.Val, "http://") || strings.HasPrefix(attribute.Val, "mailto:"))
				if !link && !slices.Contains([]string{"align", "style", "type", "checked", "disabled", "start", "id"}, attribute.Key) {
					return fmt.Sprintf("the attribute %s=%q of %s", attribute.Key, attribute.Val, tag.Data)
				}
			}
		}
	}
}
