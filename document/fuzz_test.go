package document

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sweetspot/document/diagnostic"
	"sweetspot/lang"
	"sweetspot/steps"
)

// seeds are the files of testdata, the examples in every language, and texts that stand for what
// those are too long for.
func seeds(f *testing.F) []string {
	f.Helper()
	var texts []string
	for _, pattern := range []string{"testdata/bad/*.md", "testdata/good/*.md", "testdata/body/*.en.md"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) == 0 {
			f.Fatalf("no seeds in %s: %v", pattern, err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			texts = append(texts, string(data))
		}
	}
	for _, name := range Examples() {
		for _, language := range lang.Languages() {
			data, found := Example(name, language)
			if !found {
				f.Fatalf("no example %s in %s", name, language)
			}
			texts = append(texts, string(data))
		}
	}
	for _, front := range []string{
		"title: a\u2028b # c\u2029d", "title: \u0085", "? a\n: b", "{sweetspot: 1, title: a}", "- a\n- b", "|\n a", "title: >-\n  a\n\n  b\n",
		"x: [a: b, {c}, ]", "\"a\\\n  b\": 'c\n\n  d'", "title: \u200d\ufe0f\U000e0061", "# only a comment", "goal: &a {kind: *a}",
		"title: \"a\ngoal: \"b\"", "x: {a: [b\nc: d", "%YAML 1.1\n--- a", "imports: [{columns: {A: date, B: o}, separator: \"\\t\"}]",
	} {
		texts = append(texts, "---\n"+front+"\n---\n", "\uFEFF---  \r\n"+strings.ReplaceAll(front, "\n", "\r\n")+"\r\n---\t\r\nbody")
	}
	return texts
}

// FuzzRead gives any bytes to the reader: it must answer, and what it accepts must survive a save
// that changes nothing.
func FuzzRead(f *testing.F) {
	for _, text := range seeds(f) {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, faults := Read(data, nil)
		if (d == nil) != diagnostic.Failed(faults) {
			t.Fatalf("usable %v, and faults %v", d != nil, faults)
		}
		lines := 1 + strings.Count(string(data), "\n")
		for _, fault := range faults {
			if fault.Line < 1 || fault.Line > lines || fault.Column < 1 || strings.Contains(fault.Say(english), "‹fault") {
				t.Fatalf("no place or no words: %+v", fault)
			}
		}
		if d == nil {
			return
		}
		if written := render(t, d, d.Strategy, nil); written != string(data) {
			t.Fatalf("nothing changed, and yet\n%q\n%q", data, written)
		}
	})
}

var english = lang.Load(lang.English)

// FuzzMerge puts an answer into any file that can be read: it must be there when the file is read
// again, and the body must be what it was.
func FuzzMerge(f *testing.F) {
	for i, text := range seeds(f) {
		f.Add(text, i, nasty[i%len(nasty)])
	}
	f.Fuzz(func(t *testing.T, text string, which int, answer string) {
		d, _ := Read([]byte(text), nil)
		if d == nil || allowed(answer) != answer || len(answer) > 1000 {
			return
		}
		s := d.Strategy.Clone()
		if !putText(s, which, answer) {
			return
		}
		written := render(t, d, s, nil)
		same(t, read(t, written).Strategy, s)
		if body := text[d.fences.body:]; !strings.HasSuffix(written, body) {
			t.Fatalf("the body changed:\n%q\n%q", body, written)
		}
		render(t, d, s, []Section{{"summary", answer + "\n"}, {"advice", "x\n"}})
	})
}

// putText answers one of the places for free text, or empties or moves a list.
func putText(s *steps.Strategy, which int, answer string) bool {
	n := 0
	done := false
	steps.Each(s, func(q *steps.Question, item int) {
		if q.Kind != steps.Text && q.Kind != steps.LongText && q.Kind != steps.Words {
			return
		}
		if n == which && answer != "" {
			q.Put(s, item, steps.Answer{answer})
			if list := steps.ListOf(q); list != nil {
				list.Identify(s, item, nil)
			}
			done = true
		}
		n++
	})
	steps.All(func(q *steps.Question) {
		if q.Kind != steps.List {
			return
		}
		switch n++; {
		case n != which:
		case q.Len(s) > 1:
			q.Move(s, 0, q.Len(s)-1)
			done = true
		default:
			q.Insert(s, q.Len(s))
			q.Naming().Put(s, q.Len(s)-1, nil)
			done = true
		}
	})
	return done
}
