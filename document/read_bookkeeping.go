package document

import (
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"sweetspot/document/diagnostic"
	"sweetspot/document/page"
	"sweetspot/document/yamledit"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// bookkeeping reads a top key that is no answer. It reports false for others.
func (r *reader) bookkeeping(name string, n *yamledit.Node) bool {
	s := r.strategy
	switch name {
	case "sweetspot": // read already
	case "imports": // checked but not read: Render keeps it as it is
		r.each(n, name, r.importRule)
	case "language":
		if text := r.choice(n, name, languageCodes()); text != "" {
			s.Language = lang.Language(text)
		}
	case "revision":
		s.Revision = r.count(n, name)
	case "created":
		s.Created = r.date(n, name)
	case "revised":
		s.Revised = r.date(n, name)
	case "reached":
		if text := r.choice(n, name, steps.StepNames()); text != "" {
			s.Reached = steps.Step(slices.Index(steps.StepNames(), text))
		}
	case "depth":
		s.Depth = r.depth(n, name)
	case "results":
		r.results(n)
	case "accepted":
		r.each(n, name, func(item *yamledit.Node) { s.Accepted = append(s.Accepted, r.acceptance(item)) })
	case "left_out":
		s.LeftOut = r.sections(n, name)
	case "log":
		r.each(n, name, func(item *yamledit.Node) { s.Log = append(s.Log, r.logEntry(item)) })
	default:
		return false
	}
	return true
}

// depth reads the steps in which every question was opened. A list without any is an answer too.
func (r *reader) depth(n *yamledit.Node, path string) steps.Depth {
	if n.Kind == yamledit.Scalar && n.Blank() || !r.is(n, yamledit.Sequence, path, "list") {
		return steps.Depth{}
	}
	depth := steps.Depth{Given: true}
	names := steps.StepNames()[:len(steps.Steps())]
	for _, item := range n.Values {
		if name := r.choice(item, path, names); name != "" {
			if step := steps.Step(slices.Index(names, name)); !slices.Contains(depth.Opened, step) {
				depth.Opened = append(depth.Opened, step)
			}
		}
	}
	return depth
}

// results reads the check-ins: all ids first, as list does.
func (r *reader) results(n *yamledit.Node) {
	list := steps.Results()
	if !r.is(n, yamledit.Sequence, list.ID, "list") || len(r.strategy.Results) > 0 {
		return // a duplicate key, recorded by walk
	}
	r.strategy.Results = make([]steps.Result, len(n.Values))
	for i, item := range n.Values {
		r.itemID(list, item, i)
	}
	for i, item := range n.Values {
		id := r.strategy.Results[i].ID
		r.strategy.Results[i] = r.result(item)
		r.strategy.Results[i].ID = id
		r.identify(list, item, i)
	}
}

func (r *reader) result(n *yamledit.Node) steps.Result {
	var result steps.Result
	r.fields(n, "results", map[string]func(*yamledit.Node, string){
		"id":    func(*yamledit.Node, string) {},
		"date":  func(n *yamledit.Node, key string) { result.Date = r.date(n, key) },
		"spent": func(n *yamledit.Node, key string) { result.Spent = r.number(n, key, false) },
		"note":  func(n *yamledit.Node, key string) { result.Note = r.textOf(n, key) },
		"values": func(n *yamledit.Node, key string) {
			if !r.is(n, yamledit.Mapping, key, "keys") {
				return
			}
			result.Values = map[string]float64{}
			for i, id := range n.Keys {
				if number := r.number(n.Values[i], yamledit.JoinPath(key, id.Value), true); number.Given {
					r.links = append(r.links, link{list: "objectives", id: id.Value, key: key, at: id.Start})
					result.Values[id.Value] = number.Value
				}
			}
		},
	})
	return result
}

func (r *reader) acceptance(n *yamledit.Node) steps.Acceptance {
	var accepted steps.Acceptance
	r.fields(n, "accepted", map[string]func(*yamledit.Node, string){
		"rule":    func(n *yamledit.Node, key string) { accepted.Rule = r.textOf(n, key) },
		"subject": func(n *yamledit.Node, key string) { accepted.Subject = r.textOf(n, key) },
		"because": func(n *yamledit.Node, key string) { accepted.Because = r.textOf(n, key) },
		"date":    func(n *yamledit.Node, key string) { accepted.Date = r.date(n, key) },
		"wrong": func(n *yamledit.Node, key string) {
			accepted.Wrong = r.truth(n, key)
		},
		"seen": func(n *yamledit.Node, key string) { accepted.Seen = r.textOf(n, key) },
	})
	return accepted
}

func (r *reader) logEntry(n *yamledit.Node) steps.LogEntry {
	var entry steps.LogEntry
	r.fields(n, "log", map[string]func(*yamledit.Node, string){
		"revision": func(n *yamledit.Node, key string) { entry.Revision = r.count(n, key) },
		"date":     func(n *yamledit.Node, key string) { entry.Date = r.date(n, key) },
		"because":  func(n *yamledit.Node, key string) { entry.Because = r.textOf(n, key) },
		"changed": func(n *yamledit.Node, key string) {
			r.each(n, key, func(item *yamledit.Node) { entry.Changed = append(entry.Changed, r.change(item)) })
		},
	})
	return entry
}

func (r *reader) change(n *yamledit.Node) steps.Change {
	var change steps.Change
	r.fields(n, "log.changed", map[string]func(*yamledit.Node, string){
		"at":   func(n *yamledit.Node, key string) { change.At = r.textOf(n, key) },
		"from": func(n *yamledit.Node, key string) { change.From = r.words(n, key) },
		"to":   func(n *yamledit.Node, key string) { change.To = r.words(n, key) },
	})
	return change
}

// importRule checks how columns of an imported table map to objectives.
func (r *reader) importRule(n *yamledit.Node) {
	r.fields(n, "imports", map[string]func(*yamledit.Node, string){
		"columns": func(n *yamledit.Node, key string) {
			if !r.is(n, yamledit.Mapping, key, "keys") {
				return
			}
			for i, column := range n.Keys {
				r.column(n.Values[i], yamledit.JoinPath(key, column.Value))
			}
		},
		"separator": r.oneCharacter,
		"decimal":   r.oneCharacter,
	})
}

// column checks what a column holds. Its objective may have been removed since.
func (r *reader) column(n *yamledit.Node, key string) {
	if text := r.textOf(n, key); text != "" && !slices.Contains(columnsOfAll(), text) {
		r.links = append(r.links, link{list: "objectives", id: text, key: key, at: n.Start, memory: true})
	}
}

// columnsOfAll are what a column can hold besides the values of an objective.
func columnsOfAll() []string { return []string{"date", "spent"} }

func (r *reader) oneCharacter(n *yamledit.Node, key string) {
	if text := r.textOf(n, key); text != "" && utf8.RuneCountInString(text) > 1 {
		r.Add(n.Start, diagnostic.Fault{Key: key, ID: "one_character", Args: lang.Args{"Value": text}})
	}
}

// fields reads the keys of a mapping that is no answer.
func (r *reader) fields(n *yamledit.Node, path string, known map[string]func(*yamledit.Node, string)) {
	if !r.is(n, yamledit.Mapping, path, "keys") {
		return
	}
	for i, key := range n.Keys {
		at := yamledit.JoinPath(path, key.Value)
		if read := known[key.Value]; read != nil {
			read(n.Values[i], at)
		} else {
			r.unknown(key, at)
		}
	}
}

func (r *reader) each(n *yamledit.Node, path string, read func(*yamledit.Node)) {
	if !r.is(n, yamledit.Sequence, path, "list") {
		return
	}
	for _, item := range n.Values {
		read(item)
	}
}

func (r *reader) textOf(n *yamledit.Node, path string) string {
	if n.Blank() || !r.is(n, yamledit.Scalar, path, "text") {
		return ""
	}
	return n.Value
}

// words reads a text or a list of texts.
func (r *reader) words(n *yamledit.Node, path string) []string {
	if n.Kind == yamledit.Scalar {
		if n.Blank() {
			return nil
		}
		return []string{n.Value}
	}
	var words []string
	r.each(n, path, func(item *yamledit.Node) {
		if text := r.textOf(item, path); text != "" {
			words = append(words, text)
		}
	})
	return words
}

// sections reads names of sections. Unknown ones are kept: a newer program may know them.
func (r *reader) sections(n *yamledit.Node, path string) []string {
	names := r.words(n, path)
	for _, name := range names {
		if !slices.Contains(page.SectionNames(), name) {
			r.Add(n.Start, diagnostic.Fault{Key: path, Warning: true, ID: "unknown_section", Args: lang.Args{"Value": name},
				Allowed: page.SectionNames()})
		}
	}
	return names
}

func (r *reader) choice(n *yamledit.Node, path string, options []string) string {
	text := r.textOf(n, path)
	if text == "" || slices.Contains(options, text) {
		return text
	}
	r.problem(n.Start, path, &steps.Problem{ID: "choice", Args: lang.Args{"Value": text}, Allowed: options})
	return ""
}

// truth reads yes or no, in any notation of YAML; a blank is no.
func (r *reader) truth(n *yamledit.Node, path string) bool {
	text := r.textOf(n, path)
	said := yamledit.Truth(text)
	if text != "" && said == "" {
		r.problem(n.Start, path, &steps.Problem{ID: "choice", Args: lang.Args{"Value": text}, Allowed: []string{string(steps.Yes), string(steps.No)}})
	}
	return said == string(steps.Yes)
}

func (r *reader) date(n *yamledit.Node, path string) date.Date {
	text := r.textOf(n, path)
	if text == "" {
		return date.Date{}
	}
	when, err := date.ParseTimestamp(text)
	if err != nil {
		r.problem(n.Start, path, &steps.Problem{ID: "iso_date", Args: lang.Args{"Value": text}})
	}
	return when
}

func (r *reader) number(n *yamledit.Node, path string, signed bool) steps.Number {
	text := r.textOf(n, path)
	if text == "" {
		return steps.Number{}
	}
	number, err := strconv.ParseFloat(text, 64)
	switch {
	case err != nil || number-number != 0: // NaN and infinities stand for no quantity at all
		r.problem(n.Start, path, &steps.Problem{ID: "number", Args: lang.Args{"Value": text}})
		return steps.Number{}
	case number < 0 && !signed:
		r.problem(n.Start, path, &steps.Problem{ID: "negative", Args: lang.Args{"Value": number}})
	}
	return steps.Num(number)
}

// maxRevision is the maximum number of a revision, above any real one.
const maxRevision = 1_000_000

// count reads a whole number of 0 or more.
func (r *reader) count(n *yamledit.Node, path string) int {
	if n.Blank() || !r.is(n, yamledit.Scalar, path, "text") {
		return 0
	}
	count, ok := wholeNumber(n)
	if !ok {
		r.problem(n.Start, path, &steps.Problem{ID: "number", Args: lang.Args{"Value": n.Value}})
	} else if count < 0 {
		r.problem(n.Start, path, &steps.Problem{ID: "negative", Args: lang.Args{"Value": count}})
	} else if count > maxRevision {
		r.problem(n.Start, path, &steps.Problem{ID: "too_large", Args: lang.Args{"Value": count, "Max": maxRevision}})
	}
	return count
}

func wholeNumber(n *yamledit.Node) (int, bool) {
	number, err := strconv.Atoi(n.Value)
	return number, err == nil && n.Kind == yamledit.Scalar
}

func isWordCharacter(c rune) bool { return c == '_' || unicode.IsLetter(c) || unicode.IsDigit(c) }

// languageCodes returns what the key language of a file may be.
func languageCodes() []string {
	var codes []string
	for _, language := range lang.Languages() {
		codes = append(codes, string(language))
	}
	return codes
}
