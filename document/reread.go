package document

import (
	"strings"
	"sync"

	"sweetspot/document/diagnostic"
	"sweetspot/document/markdown"
	"sweetspot/document/textedit"
	"sweetspot/document/yamledit"
	"sweetspot/steps"
)

// frontPart is a key of the front matter with everything up to the next one: its value, comments, blank lines.
type frontPart struct {
	key, text string
	at        int // offset in the file
}

// partsOf cuts a front matter at the lines that begin with a key. It reports false for one that it cannot
// cut. Whether the parts are what a parser makes of them is for the caller to find out.
func partsOf(text string, from, to int) (parts []frontPart, ok bool) {
	for at := from; at < to; {
		content, next := textedit.Line(text, at)
		if key := keyAtStart(content); key != "" {
			parts = append(parts, frontPart{key: key, at: at})
		} else if len(parts) == 0 && content != "" && content[0] != '#' {
			return nil, false
		}
		at = next
	}
	seen := map[string]bool{}
	for i := range parts {
		end := to
		if i+1 < len(parts) {
			end = parts[i+1].at
		}
		parts[i].text = text[parts[i].at:end]
		if seen[parts[i].key] {
			return nil, false
		}
		seen[parts[i].key] = true
	}
	return parts, len(parts) > 0
}

// keyAtStart returns the key that a line begins with in its first column, "" for none.
func keyAtStart(line string) string {
	key, rest, found := strings.Cut(line, ":")
	if !found || rest != "" && rest[0] != ' ' || strings.IndexFunc(key, func(r rune) bool { return !isWordCharacter(r) }) >= 0 {
		return ""
	}
	return key
}

// readPart is a part that was read back, and the value that it stands for.
type readPart struct {
	text  string
	value yamledit.Value
	links []link
	nodes int
}

// readParts are the parts of the last front matter that was read back, by key, so that a part that is written
// again as it was is not read again. Its methods can be called by several goroutines.
type readParts struct {
	mutex sync.Mutex
	parts map[string]readPart
}

func (r *readParts) find(p frontPart) (readPart, bool) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	known, found := r.parts[p.key]
	return known, found && known.text == p.text
}

func (r *readParts) keep(parts map[string]readPart) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.parts = parts
}

// readsAsWanted reports whether a rendered file surely reads without an error and with the answers wanted,
// which are those of s. Where it reports false the whole file has to be read to know.
//
// A parser that has read a part to its end, without an error and as one key, is where it was at its beginning:
// at the first column, between two keys of the same mapping. So the parts can be read one by one, and those
// that have not changed need not be.
func (d *Document) readsAsWanted(text string, s *steps.Strategy, wants yamledit.Value) bool {
	at, sound := soundAround(text)
	if !sound || at.to-at.from > MaxFront || yamledit.TooMany(text[at.from:at.to]) {
		return false
	}
	parts, ok := partsOf(text, at.from, at.to)
	if !ok {
		return false
	}
	absent := wanted(&steps.Strategy{Reached: steps.Done})
	read := make(map[string]readPart, len(parts))
	nodes := 1
	for _, p := range parts {
		known, again := d.reread.find(p)
		if !again {
			if known, ok = readAlone(p, s); !ok {
				return false
			}
		}
		read[p.key] = known
		nodes += known.nodes
	}
	for i, e := range wants.Entries {
		is := absent.Entries[i].Value
		if p, written := read[e.Key]; written {
			is = p.value
		}
		if !is.Equal(e.Value) {
			return false
		}
	}
	if nodes > yamledit.MaxNodes || !linked(read, s) {
		return false
	}
	d.reread.keep(read)
	return true
}

// soundAround reports whether everything of a file but the answers can be read: encoding, fences, the markers of
// the body.
func soundAround(text string) (fences, bool) {
	l := &diagnostic.Ledger{Raw: text, Text: text}
	if !isText(l) || l.Failed() || conflictMarks(l) {
		return fences{}, false
	}
	at, fault := findFences(text)
	if fault != nil {
		return fences{}, false
	}
	markdown.ReadBody(l, at.body)
	return at, !l.Failed()
}

// readAlone reads a part by itself, without looking whether what it refers to is there. It reports false
// where it has an error or is not one key.
func readAlone(p frontPart, s *steps.Strategy) (readPart, bool) {
	r := newReader(&diagnostic.Ledger{Raw: p.text, Text: p.text})
	root, whole := r.values(0, len(p.text))
	if !whole || root == nil || root.Kind != yamledit.Mapping || root.Flow || len(root.Keys) != 1 || root.Keys[0].Value != p.key {
		return readPart{}, false
	}
	if !r.version(root) {
		return readPart{}, false
	}
	r.walk(root, "")
	r.entries(root)
	if yamledit.Locate(r.Ledger, root, 0, len(p.text)) == nil || r.Failed() {
		return readPart{}, false
	}
	if p.key != "objectives" {
		r.strategy.Objectives = s.Objectives // results are written in their order
	}
	value, known := bookkeepingOf(r.strategy)[p.key]
	if !known {
		value = answersUnder(r.strategy, p.key, func(list *steps.Question) yamledit.Value { return listOf(list, r.strategy) })
	}
	return readPart{text: p.text, value: value, links: r.links, nodes: root.Count() - 1}, true
}

// linked reports whether every item that the parts refer to is in its list.
func linked(parts map[string]readPart, s *steps.Strategy) bool {
	for _, p := range parts {
		for l := range missing(p.links, s) {
			if !l.memory {
				return false
			}
		}
	}
	return true
}
