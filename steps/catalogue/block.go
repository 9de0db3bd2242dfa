package catalogue

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"
)

// block is a mapping of a data file. Its methods read and check the value of one key and report what is wrong.
// A missing key reads as the zero value; file.block has reported it.
type block struct {
	file   *file
	node   *yaml.Node
	path   string
	values map[string]*yaml.Node
}

// block reads a mapping with the required keys and any of the optional ones, and reports others.
func (f *file) block(node *yaml.Node, path string, required []string, optional ...string) block {
	b := f.mapping(node, path)
	if b.values == nil {
		return b
	}
	for i := 0; i < len(node.Content); i += 2 {
		key := node.Content[i]
		if !slices.Contains(required, key.Value) && !slices.Contains(optional, key.Value) {
			f.report(key, b.at(key.Value), UnknownKey, "", slices.Concat(required, optional)...)
		}
	}
	for _, key := range required {
		if b.values[key] == nil {
			f.report(node, b.at(key), MissingKey, "")
		}
	}
	return b
}

// mapping reads a mapping with any keys. Its values are nil if node is nil or no mapping.
func (f *file) mapping(node *yaml.Node, path string) block {
	b := block{file: f, node: node, path: path}
	if node == nil {
		return b
	}
	if node.Kind != yaml.MappingNode {
		f.report(node, path, NotAMapping, node.Value)
		return b
	}
	b.values = make(map[string]*yaml.Node, len(node.Content)/2)
	for i := 0; i < len(node.Content); i += 2 {
		key := node.Content[i]
		if b.values[key.Value] != nil {
			f.report(key, b.at(key.Value), DuplicateKey, "")
		}
		b.values[key.Value] = node.Content[i+1]
	}
	return b
}

func (b block) at(key string) string {
	if b.path == "" {
		return key
	}
	return b.path + "." + key
}

// keys returns the keys in the order of the file.
func (b block) keys() []string {
	if b.values == nil {
		return nil
	}
	var keys []string
	for i := 0; i < len(b.node.Content); i += 2 {
		keys = append(keys, b.node.Content[i].Value)
	}
	return keys
}

func (b block) has(key string) bool { return b.values[key] != nil }

// list returns the items of a list and their paths; nil if the key is missing.
func (b block) list(key string) (nodes []*yaml.Node, paths []string) {
	node := b.values[key]
	if node == nil {
		return nil, nil
	}
	if node.Kind != yaml.SequenceNode {
		b.file.report(node, b.at(key), NotAList, node.Value)
		return nil, nil
	}
	for i := range node.Content {
		paths = append(paths, b.at(key)+"["+strconv.Itoa(i+1)+"]")
	}
	return node.Content, paths
}

func (b block) text(key string) string {
	text, problem := textOf(b.values[key])
	if problem != "" {
		b.file.report(b.values[key], b.at(key), problem, text)
		return ""
	}
	return text
}

// textOf returns the text of a node, and the problem with it, if any. A nil node is an empty text.
func textOf(node *yaml.Node) (string, Problem) {
	if node == nil {
		return "", ""
	}
	text := strings.TrimSpace(node.Value)
	switch {
	case node.Kind != yaml.ScalarNode, node.Tag == "!!null", text == "":
		return text, NotText
	case strings.ContainsFunc(text, acts):
		return text, ControlCode
	}
	return text, ""
}

// acts reports whether a character controls a terminal or the direction of a text.
func acts(r rune) bool {
	return unicode.IsControl(r) || r > unicode.MaxLatin1 && unicode.Is(unicode.Bidi_Control, r)
}

// choice reads a text that must be one of those allowed.
func (b block) choice(key string, allowed []string) string {
	text := b.text(key)
	if text != "" && !slices.Contains(allowed, text) {
		b.file.report(b.values[key], b.at(key), NotAllowed, text, allowed...)
	}
	return text
}

func (b block) fraction(key string) float64 { return b.number(key, 0, 1) }

// number reads a number from low to high, both included.
func (b block) number(key string, low, high float64) float64 {
	text := b.text(key)
	if text == "" {
		return 0
	}
	value, err := strconv.ParseFloat(text, 64)
	if err == nil && low <= value && value <= high {
		return value
	}
	problem := OutOfRange
	if err != nil {
		problem = NotANumber
	}
	b.file.report(b.values[key], b.at(key), problem, text, fmt.Sprintf("%g to %g", low, high))
	return 0
}

func (b block) year() int {
	year := b.number("year", 1990, 2100)
	if year != float64(int(year)) {
		b.file.report(b.values["year"], b.at("year"), OutOfRange, b.text("year"), "a whole year")
	}
	return int(year)
}

// source reads the id of a known source.
func (b block) source(known map[string]Source) string {
	id := b.text("source")
	if _, ok := known[id]; id != "" && !ok {
		b.file.report(b.values["source"], b.at("source"), UnknownSource, id)
	}
	return id
}
