package markdown

import (
	"html"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	github "github.com/yuin/goldmark/extension/ast"
	goldparser "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"sweetspot/document/block"
)

// gitHub returns a parser of GitHub Markdown. It is made when it is first needed: only exports need it.
var gitHub = sync.OnceValue(func() goldparser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser()
})

// Parse reads Markdown that somebody wrote as blocks, for formats other than Markdown. What blocks cannot
// hold keeps its words and loses its form: quotations and code become paragraphs, lists in lists one list,
// images their descriptions. HTML comments, and lines across the page, are left out.
func Parse(markdown string) []block.Block {
	source := []byte(markdown)
	p := parser{source: source}
	root := gitHub().Parse(text.NewReader(source))
	p.children(root)
	return p.blocks
}

// parser is the state of Parse.
type parser struct {
	source []byte
	blocks []block.Block
}

func (p *parser) add(b block.Block) { p.blocks = append(p.blocks, b) }

func (p *parser) children(parent ast.Node) {
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		p.node(node)
	}
}

func (p *parser) node(node ast.Node) {
	switch node := node.(type) {
	case *ast.Heading:
		p.add(block.Heading{Level: node.Level, Text: p.inline(node)})
	case *ast.Paragraph, *ast.TextBlock:
		p.paragraph(p.inline(node))
	case *ast.List:
		p.list(node)
	case *github.Table:
		p.table(node)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		for line := range strings.Lines(p.lines(node)) {
			p.paragraph(block.Typed(line))
		}
	case *ast.HTMLBlock:
		p.paragraph(block.Typed(withoutComments(p.lines(node))))
	case *ast.ThematicBreak:
	default:
		p.children(node)
	}
}

func (p *parser) paragraph(text block.Text) {
	if len(text) > 0 {
		p.add(block.Paragraph{Text: text})
	}
}

// list adds a list, or a checklist if an item of it can be ticked off.
func (p *parser) list(list *ast.List) {
	var items []block.CheckItem
	ticked := false
	p.items(list, &items, &ticked)
	if ticked {
		p.add(block.Checklist{Items: items})
		return
	}
	plain := block.List{}
	for _, item := range items {
		plain.Items = append(plain.Items, item.Text)
	}
	if len(plain.Items) > 0 {
		p.add(plain)
	}
}

// items appends the items of a list and of the lists in it. ticked is set where one can be ticked off.
func (p *parser) items(list ast.Node, items *[]block.CheckItem, ticked *bool) {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		var words []block.Text
		var done bool
		var inner []ast.Node
		for part := item.FirstChild(); part != nil; part = part.NextSibling() {
			if nested, ok := part.(*ast.List); ok {
				inner = append(inner, nested)
				continue
			}
			if box, ok := part.FirstChild().(*github.TaskCheckBox); ok {
				*ticked, done = true, box.IsChecked
			}
			words = append(words, p.inline(part))
		}
		if text := block.Join(" ", words...); len(text) > 0 {
			*items = append(*items, block.CheckItem{Text: text, Done: done})
		}
		for _, nested := range inner {
			p.items(nested, items, ticked)
		}
	}
}

func (p *parser) table(node *github.Table) {
	var made block.Table
	for row := node.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []block.Text
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			text := p.inline(cell)
			if text.String() == blank {
				text = nil
			}
			cells = append(cells, text)
		}
		if _, head := row.(*github.TableHeader); head {
			for _, title := range cells {
				made.Columns = append(made.Columns, block.Column{Title: title})
			}
			continue
		}
		for len(cells) < len(made.Columns) {
			cells = append(cells, nil)
		}
		made.Rows = append(made.Rows, cells[:len(made.Columns)])
	}
	p.add(made)
}

// lines returns the lines of a block of code or HTML as they stand.
func (p *parser) lines(node ast.Node) string {
	var all strings.Builder
	for i := range node.Lines().Len() {
		line := node.Lines().At(i)
		all.Write(line.Value(p.source))
	}
	if markup, ok := node.(*ast.HTMLBlock); ok && markup.HasClosure() {
		all.Write(markup.ClosureLine.Value(p.source))
	}
	return all.String()
}

// withoutComments returns HTML without the comments in it.
func withoutComments(markup string) string {
	for {
		before, rest, found := strings.Cut(markup, "<!--")
		if !found {
			return markup
		}
		_, after, _ := strings.Cut(rest, "-->")
		markup = before + after
	}
}

// inline returns the text of a node.
func (p *parser) inline(node ast.Node) block.Text {
	var runs runs
	p.runs(node, block.Run{}, &runs)
	return runs.tidy()
}

// runs appends the text in a node, in the style and with the link of like.
func (p *parser) runs(parent ast.Node, like block.Run, out *runs) {
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		inner := like
		switch node := node.(type) {
		case *ast.Text:
			words := string(node.Value(p.source))
			if _, code := parent.(*ast.CodeSpan); !code {
				words = html.UnescapeString(unescape(words))
			}
			out.add(words, like)
			if node.SoftLineBreak() || node.HardLineBreak() {
				out.add(" ", like)
			}
			continue
		case *ast.String:
			out.add(string(node.Value), like)
			continue
		case *ast.AutoLink:
			inner.Link = string(node.URL(p.source))
			out.add(string(node.Label(p.source)), inner)
			continue
		case *ast.RawHTML:
			out.add(withoutComments(string(node.Segments.Value(p.source))), like)
			continue
		case *ast.Link:
			inner.Link = string(node.Destination)
		case *ast.Emphasis:
			inner.Style = block.Emphasis
			if node.Level > 1 {
				inner.Style = block.Strong
			}
		}
		p.runs(node, inner, out)
	}
}
