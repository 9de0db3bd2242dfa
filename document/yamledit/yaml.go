package yamledit

import (
	"strings"

	"go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"

	"sweetspot/document/diagnostic"
	"sweetspot/document/textedit"
	"sweetspot/lang"
)

// Limits of the front matter, far above any real one: they keep a hostile file from costing more than
// a moment.
const (
	maxNodes = 20_000 // values and keys
	maxDepth = 16     // collections inside one another
)

// Node is a value or a key of the front matter, with the place where it stands. All offsets are of
// the whole file.
type Node struct {
	Kind   Kind
	Value  string // of a scalar, as typed: no of Norway and 010 stay what they are
	quoted bool
	block  bool // a scalar in block style, | or >
	Flow   bool // a collection in flow style, [] or {}
	Keys   []*Node
	Values []*Node // of a mapping as many as keys; the items of a sequence

	Lead       int // behind the mark that announces the value: a colon, a hyphen, a comma, a bracket
	Start, End int
	bare       bool // the value of a key that goes without a colon
}

type Kind int

const (
	Scalar Kind = iota
	Mapping
	Sequence
)

// Blank reports whether a value says nothing.
func (n *Node) Blank() bool {
	switch n.Kind {
	case Scalar:
		return n.Value == "" || !n.quoted && !n.block && isNull(n.Value)
	}
	return len(n.Values) == 0
}

func isNull(plain string) bool {
	switch plain {
	case "~", "null", "Null", "NULL":
		return true
	}
	return false
}

// Get gives the value of a key, or nil.
func (n *Node) Get(key string) *Node {
	if n.Kind == Mapping {
		for i, k := range n.Keys {
			if k.Value == key {
				return n.Values[i]
			}
		}
	}
	return nil
}

// Tree is the front matter read: its root, nil where nothing stands there, and its comments.
type Tree struct {
	Root     *Node
	Comments []textedit.Span
	Gaps     []textedit.Span // all that stands between the values: blanks, line ends, comments
}

// Parse reads the front matter between two offsets. Where a part of it cannot be parsed it reads
// the rest, so that all faults are told at once; the values are not whole then.
func Parse(l *diagnostic.Ledger, from, to int) (root *Node, whole bool) {
	text := l.Text[from:to]
	// Each value needs a separator: this many make too many values, or no text of anybody's.
	if strings.Count(text, ",")+strings.Count(text, "\n") > 2*maxNodes {
		l.Add(from, diagnostic.Fault{ID: "too_many_nodes", Args: lang.Args{"Max": maxNodes}})
		return nil, false
	}
	standIns, restore := seenAsBreaks(text)
	text = standIns.Replace(text)
	places := newPlaces(text, from)
	documents, whole := parseParts(l, places)
	if len(documents) == 0 || len(documents[0].Content) == 0 {
		return nil, whole
	}
	if len(documents) > 1 {
		l.Add(places.documentEnd(documents[1].Line), diagnostic.Fault{ID: "syntax_document"})
		whole = false
	}
	im := importer{Ledger: l, places: places, restore: restore}
	root = im.node(documents[0].Content[0], "", 0)
	return root, whole && !im.refused
}

// seenAsBreaks gives what puts other characters in the place of the line and paragraph separators of
// Unicode, and what puts these back: YAML once took them for line ends, and the parser still does.
func seenAsBreaks(text string) (standIns, restore *strings.Replacer) {
	var there, back []string
	privateUse := '\uE000'
	for _, separator := range []string{"\u2028", "\u2029"} {
		for strings.ContainsRune(text, privateUse) {
			privateUse++
		}
		there = append(there, separator, string(privateUse))
		back = append(back, string(privateUse), separator)
		privateUse++
	}
	return strings.NewReplacer(there...), strings.NewReplacer(back...)
}

// maxParsed is how many bytes of front matter are parsed at most in search of further faults of
// syntax.
const maxParsed = 1 << 20

// parseParts parses front matter. A block of lines with a fault is noted and left out, and the rest
// is parsed again.
func parseParts(l *diagnostic.Ledger, p *places) (documents []yaml.Node, whole bool) {
	for parsed := len(p.text); ; parsed += len(p.text) {
		documents, err := parse(p.text)
		if err == nil {
			return documents, parsed == len(p.text)
		}
		at, fault := p.fault(err)
		block := blockAround(p.text, at-p.from)
		fault.Key = keyOf(p.text[block.From:block.To])
		// What was put in the place of a control character, noted already, may be what does not fit.
		if from, to := p.from+max(block.From-1, 0), p.from+block.To; l.Raw[from:to] == l.Text[from:to] {
			l.Add(at, fault)
		}
		rest := blanked(p.text, block)
		if rest == p.text || parsed > maxParsed {
			return nil, false
		}
		p.text = rest
	}
}

func parse(text string) ([]yaml.Node, error) {
	var documents []yaml.Node
	// Mappings by indentation that the parser counts begin with the one of all keys.
	limits := loaderlimits.New(loaderlimits.DepthValue(maxDepth+1), loaderlimits.AliasNone())
	err := yaml.Load([]byte(text), &documents, yaml.WithAllDocuments(), yaml.WithUniqueKeys(false), yaml.WithPlugin(limits))
	return documents, err
}

// importer takes over the nodes of the parser, and refuses those that a strategy file may not have.
type importer struct {
	*diagnostic.Ledger
	places  *places
	restore *strings.Replacer
	nodes   int
	refused bool
}

// node takes over a value; depth is in how many collections it stands, the keys of the file aside.
func (im *importer) node(from *yaml.Node, path string, depth int) *Node {
	if im.nodes++; im.nodes > maxNodes {
		if im.nodes == maxNodes+1 {
			im.refuse(from, path, diagnostic.Fault{ID: "too_many_nodes", Args: lang.Args{"Max": maxNodes}})
		}
		return &Node{}
	}
	start := im.places.offset(from.Line, from.Column)
	n := &Node{Start: start, Flow: from.Style&yaml.FlowStyle != 0}
	im.checkMarks(from, start, path)
	if from.Kind != yaml.ScalarNode && depth > maxDepth {
		im.refuse(from, path, diagnostic.Fault{ID: "too_deep", Args: lang.Args{"Max": maxDepth}})
		return n
	}
	switch from.Kind {
	case yaml.ScalarNode:
		n.Value = im.restore.Replace(from.Value)
		n.quoted = from.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0
		n.block = from.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0
	case yaml.MappingNode:
		n.Kind = Mapping
		im.mapping(n, from, path, depth)
	case yaml.SequenceNode:
		n.Kind = Sequence
		for _, item := range from.Content {
			n.Values = append(n.Values, im.node(item, path, depth+1))
		}
	}
	return n
}

func (im *importer) mapping(n *Node, from *yaml.Node, path string, depth int) {
	for i := 0; i+1 < len(from.Content); i += 2 {
		key := from.Content[i]
		at := JoinPath(path, key.Value)
		switch {
		case key.Kind != yaml.ScalarNode || key.Tag == "!!null":
			im.refuse(key, path, diagnostic.Fault{ID: "key"})
			continue
		case key.Tag == "!!merge":
			im.refuse(key, at, diagnostic.Fault{ID: "merge"})
			continue
		}
		n.Keys = append(n.Keys, im.node(key, at, depth+1))
		n.Values = append(n.Values, im.node(from.Content[i+1], at, depth+1))
	}
}

// checkMarks refuses aliases, anchors and tags: no strategy needs them, and they make one text say
// different things to different programs.
func (im *importer) checkMarks(from *yaml.Node, start int, path string) {
	if from.Kind == yaml.AliasNode || from.Anchor != "" {
		im.refuse(from, path, diagnostic.Fault{ID: "alias"})
	} else if strings.HasPrefix(im.Text[start:], "!") {
		im.refuse(from, path, diagnostic.Fault{ID: "tag"})
	}
}

func (im *importer) refuse(at *yaml.Node, path string, fault diagnostic.Fault) {
	fault.Key = path
	im.refused = true
	im.Add(im.places.offset(at.Line, at.Column), fault)
}

func JoinPath(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
