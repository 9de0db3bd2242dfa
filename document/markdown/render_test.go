package markdown_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"sweetspot/document/block"
	"sweetspot/document/markdown"
)

// TestRender writes every type of block.
func TestRender(t *testing.T) {
	words, lines := block.Own("Words"), block.TypedLines("one\ntwo")
	cases := []struct {
		block block.Block
		want  string
	}{
		{block.Heading{Level: 3, Text: words}, "### Words"},
		{block.Heading{Level: 2, Text: lines}, "## one two"},
		{block.Paragraph{Text: lines}, "one\\\ntwo"},
		{block.Note{Text: lines}, "one\\\ntwo"},
		{block.List{Items: []block.Text{words, lines}}, "- Words\n- one\\\n  two"},
		{block.Checklist{Items: []block.CheckItem{{ID: "plan-1", Text: lines}}}, "- [ ] one\\\n  two <!-- item:plan-1 -->"},
		{block.Table{
			Columns: []block.Column{{Title: words}, {Title: words, Kind: block.Number}, {Title: words, Kind: block.Date}},
			Rows:    [][]block.Text{{lines, nil, block.Typed("a|b")}},
		}, "| Words | Words | Words |\n| --- | --- | --- |\n| one<br>two | – | a\\|b |"},
	}
	rendered := map[string]bool{"Chart": true} // see below
	for _, c := range cases {
		name := strings.TrimPrefix(fmt.Sprintf("%T", c.block), "block.")
		rendered[name] = true
		if got := markdown.Render([]block.Block{c.block}); got != c.want+"\n" {
			t.Errorf("%s:\n%q, want\n%q", name, got, c.want+"\n")
		}
	}
	chart := block.Chart{Rows: []block.ChartRow{{Label: words, Said: words}}}
	if got := markdown.Render([]block.Block{block.Paragraph{Text: words}, chart, block.Paragraph{Text: words}}); got != "Words\n\nWords\n" {
		t.Errorf("a chart is not left out: %q", got)
	}
	for _, name := range blockTypes(t) {
		if !rendered[name] {
			t.Errorf("no case renders a %s", name)
		}
	}
}

// blockTypes returns the names of the types of package block that are blocks.
func blockTypes(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../block/block.go", nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, declaration := range file.Decls {
		if method, is := declaration.(*ast.FuncDecl); is && method.Name.Name == "block" {
			names = append(names, method.Recv.List[0].Type.(*ast.Ident).Name)
		}
	}
	if len(names) == 0 {
		t.Fatal("package block has no blocks")
	}
	return names
}

// TestRenderRefusesUnknownBlocks: a type of block without Markdown stops the program, rather than being
// left out of a document.
func TestRenderRefusesUnknownBlocks(t *testing.T) {
	defer func() {
		if said := fmt.Sprint(recover()); said != "no Markdown for markdown_test.unknown" {
			t.Errorf("said %q", said)
		}
	}()
	type unknown struct{ block.Block }
	markdown.Render([]block.Block{unknown{}})
}
