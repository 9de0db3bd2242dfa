package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sweetspot/document/diagnostic"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// Read reads a strategy file. The document is nil when one of the faults is more than a warning.
// known are the platforms that are taken as such without a warning.
func Read(data []byte, known *catalogue.Catalogue) (*Document, []diagnostic.Fault) {
	text := string(data)
	l := &diagnostic.Ledger{Raw: text, Text: text}
	if !isText(l) {
		return nil, l.Sorted()
	}
	at, fault := findFences(l.Text)
	if fault != nil {
		if !l.Failed() { // where the bytes are wrong, so are the fences
			l.Add(0, *fault)
		}
		return nil, l.Sorted()
	}
	r := &reader{
		Ledger:   l,
		strategy: &steps.Strategy{Reached: steps.Done},
		known:    known,
		ids:      map[*node]string{},
	}
	d := &Document{Strategy: r.strategy, text: text, fences: at, ids: r.ids}
	r.document(d)
	if r.Failed() {
		return nil, r.Sorted()
	}
	d.was = wanted(r.strategy)
	return d, r.Sorted()
}

// reader takes the answers out of the front matter, and notes what is wrong with them.
type reader struct {
	*diagnostic.Ledger
	strategy *steps.Strategy
	known    *catalogue.Catalogue
	ids      map[*node]string
	links    []link
}

// link is an answer that names an item of a list.
type link struct {
	list string
	id   string
	key  string
	at   int

	memory bool // it is remembered only, and need not be true any more
}

func (r *reader) document(d *Document) {
	if !r.frontMatter(d) {
		return
	}
	d.body, d.openFence = readBody(r.Ledger, d.fences.body)
	r.leftOut(d.body)
}

// frontMatter reads what is between the fences. It reports whether the file has the format that this
// program knows: of another nothing is read.
func (r *reader) frontMatter(d *Document) bool {
	from, to := d.fences.from, d.fences.to
	newer, at, isNewer := announcesNewer(r.Text[from:to])
	root, whole := r.values(from, to)
	switch {
	case isNewer && (root == nil && r.Failed() || !whole):
		r.newer(from+at, newer)
		return false
	case root == nil || root.kind != mapping:
		if root != nil {
			r.Add(root.start, wrongType("", root, "keys"))
			whole = false
		}
	case !r.version(root):
		return false
	default:
		r.walk(root, "")
		r.entries(root)
		if whole {
			r.resolve()
		}
	}
	if whole {
		d.front = locate(r.Ledger, root, from, to)
		r.hiddenBetween(d.front)
		r.cutByComments(d.front)
	}
	return true
}

// values gives the values of the front matter. They are not whole where some of them could not be
// told.
func (r *reader) values(from, to int) (root *node, whole bool) {
	if to-from > MaxFront {
		r.Add(from, diagnostic.Fault{ID: "front_too_large", Args: lang.Args{"Max": MaxFront >> 10}})
		return nil, false
	}
	scanFront(r.Ledger, from, to)
	return readYAML(r.Ledger, from, to)
}

// version reads the format of the file, and reports whether it is one that this program knows.
func (r *reader) version(root *node) bool {
	n := root.get("sweetspot")
	if n == nil || n.blank() {
		return true
	}
	if n.kind == scalar && isNewer(n.value) {
		r.newer(n.start, n.value)
		return false
	}
	if found, ok := wholeNumber(n); !ok || found < 1 {
		r.Add(n.start, diagnostic.Fault{Key: "sweetspot", ID: "version", Args: lang.Args{"Value": n.value}})
	}
	return true
}

func (r *reader) newer(at int, version string) {
	r.Only(at, diagnostic.Fault{Key: "sweetspot", ID: "newer", Args: lang.Args{"Value": version}})
}

// walk checks what holds for every value, known or not: keys that stand only once, the limits, and
// characters that may not be there or that hide.
func (r *reader) walk(n *node, path string) {
	switch n.kind {
	case scalar:
		r.checkText(n, path)
	case sequence:
		if len(n.values) > steps.MaxItems {
			r.problem(n.start, path, &steps.Problem{ID: "too_many", Args: lang.Args{"Max": steps.MaxItems}})
		}
		for _, item := range n.values {
			r.walk(item, path)
		}
	case mapping:
		seen := map[string]bool{}
		for i, key := range n.keys {
			at := join(path, key.value)
			r.checkText(key, at)
			if seen[key.value] {
				r.Add(key.start, diagnostic.Fault{Key: at, ID: "duplicate_key"})
			}
			seen[key.value] = true
			r.walk(n.values[i], at)
		}
	}
}

func (r *reader) checkText(n *node, path string) {
	if at := strings.IndexFunc(n.value, func(c rune) bool { return forbidden(c) && c&0xFFFE != 0xFFFE }); at >= 0 {
		escaped, _ := utf8.DecodeRuneInString(n.value[at:])
		r.Add(n.start, withKey(path, controlFault(escaped)))
	}
	if hidden, at := lang.FindHidden(n.value); at >= 0 {
		r.Add(n.start, diagnostic.Fault{Key: path, Warning: true, ID: "hidden", Args: lang.Args{"Code": code(hidden)}})
	}
	if tooLong(n.value) {
		r.problem(n.start, path, &steps.Problem{ID: "too_long", Args: lang.Args{"Max": steps.MaxText}})
	}
}

// hiddenBetween notes characters that hide in comments and between values.
func (r *reader) hiddenBetween(f *front) {
	if f == nil {
		return
	}
	for _, gap := range f.gaps {
		if hidden, at := lang.FindHidden(r.Text[gap.From:gap.To]); at >= 0 {
			r.Add(gap.From+at, diagnostic.Fault{Warning: true, ID: "hidden", Args: lang.Args{"Code": code(hidden)}})
		}
	}
}

// cutByComments notes what looks like the rest of a text and is a comment: the #1 of "Gym #1 in town".
func (r *reader) cutByComments(f *front) {
	if f == nil {
		return
	}
	for _, c := range f.comments {
		line := r.Text[strings.LastIndexByte(r.Text[:c.From], '\n')+1 : c.From]
		first, _ := utf8.DecodeRuneInString(r.Text[c.From+1 : c.To])
		if strings.TrimSpace(line) != "" && (unicode.IsLetter(first) || unicode.IsDigit(first)) {
			r.Add(c.From, diagnostic.Fault{Warning: true, ID: "comment_cuts"})
		}
	}
}

// problem notes what is wrong with an answer. A number is written otherwise in a file than where
// somebody types it, so files have a sentence of their own about those.
func (r *reader) problem(offset int, key string, problem *steps.Problem) {
	if problem.ID == "number" {
		r.Add(offset, diagnostic.Fault{Key: key, ID: "number", Args: problem.Args})
		return
	}
	r.Add(offset, diagnostic.Fault{Key: key, ID: problem.ID, Args: problem.Args, Allowed: problem.Allowed, Answer: true})
}

func withKey(path string, fault diagnostic.Fault) diagnostic.Fault {
	fault.Key = path
	return fault
}

func tooLong(text string) bool { return len(text) > steps.MaxText && len([]rune(text)) > steps.MaxText }

// entries reads the answers and what is kept beside them.
func (r *reader) entries(root *node) {
	for i, key := range root.keys {
		name, value := key.value, root.values[i]
		question := steps.Find(name)
		switch {
		case r.bookkeeping(name, value):
		case question != nil && question.Kind == steps.List:
			r.list(question, value)
		case question != nil:
			r.answer(question, value, 0)
		case isGroup(name):
			r.group(name, value)
		default:
			r.unknown(key, name)
		}
	}
}

func (r *reader) unknown(key *node, path string) {
	r.Add(key.start, diagnostic.Fault{Key: path, Warning: true, ID: "unknown_key"})
}

// isGroup reports whether the answers to several questions stand under that key.
func isGroup(key string) bool {
	found := false
	steps.All(func(q *steps.Question) {
		found = found || strings.HasPrefix(q.ID, key+".") && steps.Find(key) == nil
	})
	return found
}

// leftOut adds the sections that somebody took out of the body: those that are missing where others
// stand.
func (r *reader) leftOut(body []section) {
	if len(body) == 0 {
		return
	}
	for _, name := range SectionNames() {
		present := slices.ContainsFunc(body, func(s section) bool { return s.name == name })
		if !present && name != results && !slices.Contains(r.strategy.LeftOut, name) {
			r.strategy.LeftOut = append(r.strategy.LeftOut, name)
		}
	}
}
