package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sweetspot/document/diagnostic"
	"sweetspot/document/markdown"
	"sweetspot/document/page"
	"sweetspot/document/yamledit"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// Read parses a strategy file. The document is nil if one of the faults is an error. Platforms missing from
// known give a warning; nil checks none.
func Read(data []byte, known *catalogue.Catalogue) (*Document, []diagnostic.Fault) {
	text := string(data)
	l := &diagnostic.Ledger{Raw: text, Text: text}
	if !isText(l) {
		return nil, l.Sorted()
	}
	if !l.Failed() && conflictMarks(l) {
		return nil, l.Sorted() // of two versions at once nothing else can be said
	}
	at, fault := findFences(l.Text)
	if fault != nil {
		if !l.Failed() { // invalid bytes may have damaged the fences
			l.Add(0, *fault)
		}
		return nil, l.Sorted()
	}
	r := newReader(l)
	r.known = known
	d := &Document{Strategy: r.strategy, text: text, fences: at, ids: r.ids, made: r.made}
	r.document(d)
	if r.Failed() {
		return nil, r.Sorted()
	}
	d.was = wanted(r.strategy)
	return d, r.Sorted()
}

// reader reads the answers from the front matter and records faults.
type reader struct {
	*diagnostic.Ledger
	strategy *steps.Strategy
	known    *catalogue.Catalogue
	ids      map[*yamledit.Node]string
	made     map[string]bool
	links    []link
}

// link is a reference to an item of a list, checked when all lists are read.
type link struct {
	list string
	id   string
	key  string
	at   int

	memory bool // recorded earlier: a missing item is only a warning
}

func newReader(l *diagnostic.Ledger) *reader {
	return &reader{
		Ledger:   l,
		strategy: &steps.Strategy{Reached: steps.Done},
		ids:      map[*yamledit.Node]string{},
		made:     map[string]bool{},
	}
}

func (r *reader) document(d *Document) {
	if !r.frontMatter(d) {
		return
	}
	d.body, d.openFence = markdown.ReadBody(r.Ledger, d.fences.body)
	r.leftOut(d.body)
}

// frontMatter reads the front matter. It reports false for a newer format, of which nothing is read.
func (r *reader) frontMatter(d *Document) bool {
	from, to := d.fences.from, d.fences.to
	newer, at, isNewer := announcesNewer(r.Text[from:to])
	root, whole := r.values(from, to)
	switch {
	case isNewer && (root == nil && r.Failed() || !whole):
		r.newer(from+at, newer)
		return false
	case root == nil || root.Kind != yamledit.Mapping:
		if root != nil {
			r.Add(root.Start, wrongType("", root, "keys"))
			whole = false
		}
	case !r.version(root):
		return false
	default:
		d.own = isOwn(root)
		r.walk(root, "")
		r.entries(root)
		if whole {
			r.resolve()
		}
	}
	if whole {
		d.front = yamledit.Locate(r.Ledger, root, from, to)
		r.hiddenBetween(d.front)
		r.cutByComments(d.front)
	}
	return true
}

// values parses the front matter. whole is false if part of it has syntax errors.
func (r *reader) values(from, to int) (root *yamledit.Node, whole bool) {
	if to-from > MaxFront {
		r.Add(from, diagnostic.Fault{ID: "front_too_large", Args: lang.Args{"Max": MaxFront >> 10}})
		return nil, false
	}
	yamledit.ReplaceForbidden(r.Ledger, from, to)
	return yamledit.Parse(r.Ledger, from, to)
}

// version checks the format of the file and reports whether this program knows it.
func (r *reader) version(root *yamledit.Node) bool {
	n := root.Get("sweetspot")
	if n == nil || n.Blank() {
		return true
	}
	if n.Kind == yamledit.Scalar && isNewer(n.Value) {
		r.newer(n.Start, n.Value)
		return false
	}
	if found, ok := wholeNumber(n); !ok || found < 1 {
		r.Add(n.Start, diagnostic.Fault{Key: "sweetspot", ID: "version", Args: lang.Args{"Value": n.Value}})
	}
	return true
}

func (r *reader) newer(at int, version string) {
	r.Only(at, diagnostic.Fault{Key: "sweetspot", ID: "newer", Args: lang.Args{"Value": version}})
}

// walk checks every value, known or not: duplicate keys, limits, invalid and invisible characters.
func (r *reader) walk(n *yamledit.Node, path string) {
	switch n.Kind {
	case yamledit.Scalar:
		r.checkText(n, path)
	case yamledit.Sequence:
		if len(n.Values) > steps.MaxItems {
			r.problem(n.Start, path, &steps.Problem{ID: "too_many", Args: lang.Args{"Max": steps.MaxItems}})
		}
		for _, item := range n.Values {
			r.walk(item, path)
		}
	case yamledit.Mapping:
		seen := map[string]bool{}
		for i, key := range n.Keys {
			at := yamledit.JoinPath(path, key.Value)
			r.checkText(key, at)
			if seen[key.Value] {
				r.Add(key.Start, diagnostic.Fault{Key: at, ID: "duplicate_key"})
			}
			seen[key.Value] = true
			r.walk(n.Values[i], at)
		}
	}
}

func (r *reader) checkText(n *yamledit.Node, path string) {
	if at := strings.IndexFunc(n.Value, func(c rune) bool { return yamledit.Forbidden(c) && c&0xFFFE != 0xFFFE }); at >= 0 {
		escaped, _ := utf8.DecodeRuneInString(n.Value[at:])
		r.Add(n.Start, withKey(path, yamledit.ControlFault(escaped)))
	}
	if hidden, at := lang.FindHidden(n.Value); at >= 0 {
		r.Add(n.Start, diagnostic.Fault{Key: path, Warning: true, ID: "hidden", Args: lang.Args{"Code": yamledit.CodeOf(hidden)}})
	}
	if tooLong(n.Value) {
		r.problem(n.Start, path, &steps.Problem{ID: "too_long", Args: lang.Args{"Max": steps.MaxText}})
	}
}

// hiddenBetween records invisible characters in comments and between values.
func (r *reader) hiddenBetween(f *yamledit.Tree) {
	if f == nil {
		return
	}
	for _, gap := range f.Gaps {
		if hidden, at := lang.FindHidden(r.Text[gap.From:gap.To]); at >= 0 {
			r.Add(gap.From+at, diagnostic.Fault{Warning: true, ID: "hidden", Args: lang.Args{"Code": yamledit.CodeOf(hidden)}})
		}
	}
}

// cutByComments records comments that look like the rest of a text: the #1 of "Gym #1 in town".
func (r *reader) cutByComments(f *yamledit.Tree) {
	if f == nil {
		return
	}
	for _, c := range f.Comments {
		line := r.Text[strings.LastIndexByte(r.Text[:c.From], '\n')+1 : c.From]
		first, _ := utf8.DecodeRuneInString(r.Text[c.From+1 : c.To])
		if strings.TrimSpace(line) != "" && (unicode.IsLetter(first) || unicode.IsDigit(first)) {
			r.Add(c.From, diagnostic.Fault{Warning: true, ID: "comment_cuts"})
		}
	}
}

// problem records what is wrong with an answer. Numbers have a message of their own, since files have
// another notation for them than people type.
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

// entries reads the answers and the bookkeeping.
func (r *reader) entries(root *yamledit.Node) {
	for i, key := range root.Keys {
		name, value := key.Value, root.Values[i]
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

func (r *reader) unknown(key *yamledit.Node, path string) {
	r.Add(key.Start, diagnostic.Fault{Key: path, Warning: true, ID: "unknown_key"})
}

// isGroup reports whether a top key holds the answers to several questions.
func isGroup(key string) bool {
	found := false
	steps.All(func(q *steps.Question) {
		found = found || strings.HasPrefix(q.ID, key+".") && steps.Find(key) == nil
	})
	return found
}

// leftOut adds to the sections left out those missing from the body, if it has any: the user removed them, unless the
// version that wrote the file did not know them.
func (r *reader) leftOut(body []markdown.Section) {
	if len(body) == 0 {
		return
	}
	earlier := earlierOrder(body)
	for _, name := range page.SectionNames() {
		if earlier && !slices.Contains(orderEarlier, name) {
			continue
		}
		present := slices.ContainsFunc(body, func(s markdown.Section) bool { return s.Name == name })
		if !present && !page.Optional(name) && !slices.Contains(r.strategy.LeftOut, name) {
			r.strategy.LeftOut = append(r.strategy.LeftOut, name)
		}
	}
}
