package document

import (
	"errors"
	"strings"

	"go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"

	"sweetspot/lang"
)

// node is a value or a key of the front matter, with the place where it stands. All offsets are of
// the whole file.
type node struct {
	kind   kind
	value  string // of a scalar, as typed: no of Norway and 010 stay what they are
	quoted bool
	block  bool // a scalar in block style, | or >
	flow   bool // a collection in flow style, [] or {}
	keys   []*node
	values []*node // of a mapping as many as keys; the items of a sequence

	lead       int // behind the mark that announces the value: a colon, a hyphen, a comma, a bracket
	start, end int
	bare       bool // the value of a key that goes without a colon
}

type kind int

const (
	scalar kind = iota
	mapping
	sequence
)

// blank reports whether a value says nothing.
func (n *node) blank() bool {
	switch n.kind {
	case scalar:
		return n.value == "" || !n.quoted && !n.block && isNull(n.value)
	}
	return len(n.values) == 0
}

func isNull(plain string) bool {
	switch plain {
	case "~", "null", "Null", "NULL":
		return true
	}
	return false
}

// get gives the value of a key, or nil.
func (n *node) get(key string) *node {
	if n.kind == mapping {
		for i, k := range n.keys {
			if k.value == key {
				return n.values[i]
			}
		}
	}
	return nil
}

// front is the front matter read: its root, nil where nothing stands there, and its comments.
type front struct {
	root     *node
	comments []span
	gaps     []span // all that stands between the values: blanks, line ends, comments
}

type span struct{ from, to int }

// readYAML reads the front matter between two offsets. It gives nil where something is so wrong
// that the values cannot be told.
func readYAML(l *ledger, from, to int) *front {
	text := l.text[from:to]
	// Each value needs a separator: this many make too many values, or no text of anybody's.
	if strings.Count(text, ",")+strings.Count(text, "\n") > 2*maxNodes {
		l.add(from, Fault{ID: "too_many_nodes", Args: lang.Args{"Max": maxNodes}})
		return nil
	}
	documents, err := parse(text)
	places := newPlaces(text, from)
	if err != nil {
		l.add(places.fault(err))
		return nil
	}
	if len(documents) == 0 {
		return locate(l, nil, from, to)
	}
	if len(documents) > 1 {
		l.add(places.offset(documents[1].Line, documents[1].Column), Fault{ID: "syntax"})
		return nil
	}
	importer := importer{ledger: l, places: places}
	root := importer.node(documents[0].Content[0], "")
	if importer.refused {
		return nil
	}
	return locate(l, root, from, to)
}

func parse(text string) ([]yaml.Node, error) {
	var documents []yaml.Node
	limits := loaderlimits.New(loaderlimits.DepthValue(maxDepth), loaderlimits.AliasNone())
	err := yaml.Load([]byte(text), &documents, yaml.WithAllDocuments(), yaml.WithUniqueKeys(false), yaml.WithPlugin(limits))
	return documents, err
}

// fault makes of an error of the parser one that says where it is. Its own words are of no use to
// somebody who does not know YAML.
func (p *places) fault(err error) (int, Fault) {
	fault := Fault{ID: "syntax"}
	if strings.Contains(err.Error(), "exceeded max depth") {
		fault = Fault{ID: "too_deep", Args: lang.Args{"Max": maxDepth}}
	}
	if strings.Contains(err.Error(), "anchor") {
		fault = Fault{ID: "alias"}
	}
	var load *yaml.LoadError
	if errors.As(err, &load) {
		return p.offset(load.Mark.Line, load.Mark.Column), fault
	}
	return p.from, fault
}

// importer takes over the nodes of the parser, and refuses those that a strategy file may not have.
type importer struct {
	*ledger
	places  *places
	nodes   int
	refused bool
}

func (im *importer) node(from *yaml.Node, path string) *node {
	if im.nodes++; im.nodes > maxNodes {
		if im.nodes == maxNodes+1 {
			im.refuse(from, path, Fault{ID: "too_many_nodes", Args: lang.Args{"Max": maxNodes}})
		}
		return &node{}
	}
	start := im.places.offset(from.Line, from.Column)
	n := &node{start: start, flow: from.Style&yaml.FlowStyle != 0}
	im.checkMarks(from, start, path)
	switch from.Kind {
	case yaml.ScalarNode:
		n.value = from.Value
		n.quoted = from.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0
		n.block = from.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0
	case yaml.MappingNode:
		n.kind = mapping
		im.mapping(n, from, path)
	case yaml.SequenceNode:
		n.kind = sequence
		for _, item := range from.Content {
			n.values = append(n.values, im.node(item, path))
		}
	}
	return n
}

func (im *importer) mapping(n *node, from *yaml.Node, path string) {
	for i := 0; i+1 < len(from.Content); i += 2 {
		key := from.Content[i]
		at := join(path, key.Value)
		switch {
		case key.Kind != yaml.ScalarNode || key.Tag == "!!null":
			im.refuse(key, path, Fault{ID: "key"})
		case key.Tag == "!!merge":
			im.refuse(key, at, Fault{ID: "merge"})
		}
		n.keys = append(n.keys, im.node(key, at))
		n.values = append(n.values, im.node(from.Content[i+1], at))
	}
}

// checkMarks refuses aliases, anchors and tags: no strategy needs them, and they make one text say
// different things to different programs.
func (im *importer) checkMarks(from *yaml.Node, start int, path string) {
	if from.Kind == yaml.AliasNode || from.Anchor != "" {
		im.refuse(from, path, Fault{ID: "alias"})
	} else if strings.HasPrefix(im.text[start:], "!") {
		im.refuse(from, path, Fault{ID: "tag"})
	}
}

func (im *importer) refuse(at *yaml.Node, path string, fault Fault) {
	fault.Key = path
	im.refused = true
	im.add(im.places.offset(at.Line, at.Column), fault)
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
