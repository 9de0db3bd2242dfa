package yamledit

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"

	"sweetspot/document/diagnostic"
	"sweetspot/document/textedit"
	"sweetspot/lang"
)

// Limits far above any real file, so that a hostile one costs no more than a moment.
const (
	MaxNodes = 20_000 // nodes: values and keys
	maxDepth = 16     // nesting depth of collections
)

// Node is a parsed value or key with its byte offsets in the whole file.
type Node struct {
	Kind   Kind
	Value  string // of scalars, as typed: no (Norway) and 010 are not converted
	quoted bool
	block  bool // a block scalar, | or >
	Flow   bool // a flow collection, [] or {}
	Keys   []*Node
	Values []*Node // one for each key of a mapping; the items of a sequence

	Lead       int // offset after the colon, hyphen, comma or bracket before the value
	Start, End int
	bare       bool // the value of a key without a colon
}

// Kind is what a node of YAML is.
type Kind int

// The kinds of nodes.
const (
	Scalar Kind = iota
	Mapping
	Sequence
)

// Blank reports whether a value is empty or null.
func (n *Node) Blank() bool {
	switch n.Kind {
	case Scalar:
		return n.Value == "" || !n.quoted && !n.block && isNull(n.Value)
	}
	return len(n.Values) == 0
}

// saysNothing reports whether the node is blank, or a mapping that has keys but no values under them.
func (n *Node) saysNothing() bool {
	if n.Kind != Mapping {
		return n.Blank()
	}
	return !slices.ContainsFunc(n.Values, func(value *Node) bool { return !value.saysNothing() })
}

func isNull(plain string) bool {
	switch plain {
	case "~", "null", "Null", "NULL":
		return true
	}
	return false
}

// Count returns the number of nodes of the value: itself, its keys and its values.
func (n *Node) Count() int {
	count := 1 + len(n.Keys)
	for _, value := range n.Values {
		count += value.Count()
	}
	return count
}

// Get returns the value of a key of a mapping, or nil.
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

// Tree is a parsed YAML text with the offsets of its nodes and comments. Root is nil if it has no values.
type Tree struct {
	Root     *Node
	Comments []textedit.Span
	Gaps     []textedit.Span // everything between values: spaces, line ends, comments
}

// Parse parses the YAML of l.Text between two offsets and records faults in l. If a part has syntax errors
// the rest is parsed, so that all faults are reported at once; whole is false then. root is nil if there
// are no values.
func Parse(l *diagnostic.Ledger, from, to int) (root *Node, whole bool) {
	text := l.Text[from:to]
	if TooMany(text) {
		l.Add(from, diagnostic.Fault{ID: "too_many_nodes", Args: lang.Args{"Max": MaxNodes}})
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

// TooMany reports whether a text has too many values to be parsed: each needs a separator.
func TooMany(text string) bool {
	return strings.Count(text, ",")+strings.Count(text, "\n") > 2*MaxNodes
}

// seenAsBreaks returns replacers that hide the line and paragraph separators of Unicode from the parser,
// which takes them for line breaks as YAML 1.1 did, and that restore them.
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

// maxParsed is the maximum number of bytes parsed while looking for further syntax errors.
const maxParsed = 1 << 20

// parseParts parses YAML. A block of lines with a syntax error is recorded and blanked, and the rest is
// parsed again.
func parseParts(l *diagnostic.Ledger, p *places) (documents []yaml.Node, whole bool) {
	for parsed := len(p.text); ; parsed += len(p.text) {
		documents, err := parse(p.text)
		if err == nil {
			return documents, parsed == len(p.text)
		}
		at, fault := p.fault(err)
		block := blockAround(p.text, at-p.from)
		fault.Key = keyOf(p.text[block.From:block.To])
		// The replacement of a control character, recorded already, may be what causes the error.
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
	// The parser counts the mapping of all keys as a level.
	limits := loaderlimits.New(loaderlimits.DepthValue(maxDepth+1), loaderlimits.AliasNone())
	err := yaml.Load([]byte(text), &documents, yaml.WithAllDocuments(), yaml.WithUniqueKeys(false), yaml.WithPlugin(limits))
	return documents, err
}

// importer converts the parser's nodes and refuses YAML features that strategy files may not have.
type importer struct {
	*diagnostic.Ledger
	places  *places
	restore *strings.Replacer
	nodes   int
	refused bool
}

// node converts a node; depth is the number of collections around it, without the mapping of all keys.
func (im *importer) node(from *yaml.Node, path string, depth int) *Node {
	if im.nodes++; im.nodes > MaxNodes {
		if im.nodes == MaxNodes+1 {
			im.refuse(from, path, diagnostic.Fault{ID: "too_many_nodes", Args: lang.Args{"Max": MaxNodes}})
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
			value := im.node(item, path, depth+1)
			if im.nodes > MaxNodes {
				return n
			}
			n.Values = append(n.Values, value)
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
		name, value := im.node(key, at, depth+1), im.node(from.Content[i+1], at, depth+1)
		if im.nodes > MaxNodes {
			return // keys that were not read would count as repeated
		}
		n.Keys, n.Values = append(n.Keys, name), append(n.Values, value)
	}
}

// checkMarks refuses aliases, anchors and tags: no strategy needs them, and programs disagree on what they
// mean.
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

// JoinPath returns the path of a key below another, "" being the top.
func JoinPath(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
