package document

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"sweetspot/document/diagnostic"
	"sweetspot/document/page"
)

const head = "---\nsweetspot: 1\nreached: done\n---\n"

var two = []Section{{"summary", "## Summary\nOld\n"}, {"actions", "- [ ] Call <!-- item:call -->\n- [ ] Post <!-- item:post -->\n"}}

// all gives a text for every section, so that none counts as taken out.
func all(but map[string]string) []Section {
	var sections []Section
	for _, name := range page.SectionNames() {
		text := "## " + name + "\n"
		if given, found := but[name]; found {
			text = given
		}
		if !page.Optional(name) {
			sections = append(sections, Section{name, text})
		}
	}
	return sections
}

func TestSectionsComeAfterTheUsersText(t *testing.T) {
	d := read(t, head+"My words.\n")
	got := render(t, d, d.Strategy, two)
	want := head + "My words.\n" + `
<!-- sweetspot:begin summary 7ca714ad -->
## Summary
Old
<!-- sweetspot:end summary -->

<!-- sweetspot:begin actions e543c7fc -->
- [ ] Call <!-- item:call -->
- [ ] Post <!-- item:post -->
<!-- sweetspot:end actions -->
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if again := render(t, read(t, got), d.Strategy, two); again != got {
		t.Errorf("a second time gives\n%s", again)
	}
}

func TestTextAroundSectionsStays(t *testing.T) {
	d := read(t, head)
	text := render(t, d, d.Strategy, all(nil))
	text = strings.Replace(text, "<!-- sweetspot:begin plan", "Mine, before the plan.  \n<!-- sweetspot:begin plan", 1)
	text = strings.Replace(text, "end plan -->\n", "end plan -->\nMine, after it.\n\n\n", 1) + "Mine, at the end"
	d = read(t, text)
	if got := render(t, d, d.Strategy, all(nil)); got != text {
		t.Fatalf("nothing changed, and yet\n%s\n%s", text, got)
	}
	got := render(t, d, d.Strategy, all(map[string]string{"plan": "## New plan\n"}))
	want := strings.Replace(text, "## plan\n", "## New plan\n", 1)
	if cut(got) != cut(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

var beginLine = regexp.MustCompile(`(?m)^(<!-- sweetspot:begin [a-z]+) [0-9a-f]{8} -->`)

// cut leaves the digests out of a text.
func cut(text string) string { return beginLine.ReplaceAllString(text, "$1 -->") }

// editedIn names the sections that were changed by hand.
func editedIn(d *Document) []string {
	var names []string
	for _, s := range d.body {
		if s.Edited() {
			names = append(names, s.Name)
		}
	}
	return names
}

func TestEditedSections(t *testing.T) {
	first := read(t, head)
	text := render(t, first, first.Strategy, all(map[string]string{"plan": "Old plan.\n"}))
	text = strings.Replace(text, "Old plan.", "My plan.", 1)
	fresh := all(map[string]string{"plan": "New plan.\n", "advice": "New advice.\n"})

	tests := []struct {
		name   string
		choose func(*Document)
		kept   []string
		has    []string
		hasNot []string
	}{
		{"kept unless chosen otherwise", func(*Document) {}, []string{"plan"}, []string{"My plan.", "New advice."}, []string{"New plan."}},
		{"written anew", func(d *Document) { d.Choose("plan", TakeNew) }, nil, []string{"New plan.", "New advice."}, []string{"My plan."}},
		{"both", func(d *Document) { d.Choose("plan", KeepBoth) }, nil, []string{"My plan.", "New plan."}, []string{"Old plan."}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := read(t, text)
			if edited := editedIn(d); len(edited) != 1 || edited[0] != "plan" {
				t.Fatalf("edited: %v", edited)
			}
			if edited := d.Edited(fresh); !slices.Equal(edited, []Edited{{"plan", "My plan.\n", "New plan.\n"}}) {
				t.Fatalf("edited: %v", edited)
			}
			test.choose(d)
			data, kept, faults := d.Render(d.Strategy, fresh)
			if diagnostic.Failed(faults) || !slices.Equal(kept, test.kept) {
				t.Fatalf("kept %v, %v", kept, faults)
			}
			for _, part := range test.has {
				if strings.Count(string(data), part) != 1 {
					t.Errorf("%q is not there once:\n%s", part, data)
				}
			}
			for _, part := range test.hasNot {
				if strings.Contains(string(data), part) {
					t.Errorf("%q is there:\n%s", part, data)
				}
			}
			if left := editedIn(read(t, string(data))); len(left) != len(test.kept) {
				t.Errorf("edited afterwards: %v", left)
			}
		})
	}

	t.Run("an edit that says what is new is none", func(t *testing.T) {
		d := read(t, text)
		data, kept, _ := d.Render(d.Strategy, all(map[string]string{"plan": "My plan.\n"}))
		if len(kept) > 0 || len(d.Edited(all(map[string]string{"plan": "My plan.\n"}))) > 0 || len(editedIn(read(t, string(data)))) > 0 {
			t.Errorf("kept %v", kept)
		}
	})
}

func TestTicksCarryOver(t *testing.T) {
	list := func(lines ...string) []Section {
		return all(map[string]string{"actions": "- [ ] " + strings.Join(lines, "\n- [ ] ") + "\n"})
	}
	first := read(t, head)
	text := render(t, first, first.Strategy, list("Call <!-- item:call -->", "Post <!-- item:post -->"))
	text = strings.Replace(text, "- [ ] Call", "- [x] Call", 1)
	d := read(t, text)
	if len(editedIn(d)) > 0 {
		t.Fatal("a tick counts as an edit")
	}
	if got := render(t, d, d.Strategy, list("Call <!-- item:call -->", "Post <!-- item:post -->")); got != text {
		t.Errorf("nothing changed, and yet\n%s", got)
	}
	got := render(t, d, d.Strategy, list("Write <!-- item:write -->", "Call Ann <!-- item:call -->"))
	for _, want := range []string{"- [ ] Write <!-- item:write -->\n", "- [x] Call Ann <!-- item:call -->\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	if len(editedIn(read(t, got))) > 0 {
		t.Error("a tick carried over counts as an edit")
	}
}

func TestSectionsTakenOutStayOut(t *testing.T) {
	first := read(t, head)
	text := render(t, first, first.Strategy, all(nil))
	d := read(t, text)
	if len(d.Strategy.LeftOut) > 0 {
		t.Fatalf("left out: %v", d.Strategy.LeftOut)
	}
	before, sources, _ := strings.Cut(text, "<!-- sweetspot:begin sources")
	_, after, _ := strings.Cut(sources, "<!-- sweetspot:begin ")
	text = before + "<!-- sweetspot:begin " + after
	d = read(t, text)
	if !slices.Equal(d.Strategy.LeftOut, []string{"sources"}) {
		t.Fatalf("left out: %v", d.Strategy.LeftOut)
	}
	if got := render(t, d, d.Strategy, all(nil)); got != text {
		t.Errorf("it came back:\n%s", got)
	}
	s := d.Strategy.Clone()
	s.Title = "New"
	if got := render(t, d, s, all(nil)); !strings.Contains(got, "\nleft_out: [sources]\n") {
		t.Errorf("not remembered:\n%s", got)
	}
	s.LeftOut = nil
	got := render(t, d, s, all(nil))
	if strings.Index(got, "begin sources") < strings.Index(got, "end actions") || strings.Index(got, "begin sources") > strings.Index(got, "begin revisions") {
		t.Errorf("wanted back, it is not in its place:\n%s", got)
	}
	s.LeftOut = []string{"plan"}
	if got := render(t, d, s, all(nil)); strings.Contains(got, "begin plan") {
		t.Errorf("left out by an answer, it is there:\n%s", got)
	}
}

func TestASectionComesBehindTheOneBeforeIt(t *testing.T) {
	first := read(t, head)
	text := render(t, first, first.Strategy, all(nil))
	before, _, _ := strings.Cut(text, "\n<!-- sweetspot:begin advice")
	d := read(t, before+"\nMine, at the end.\n")
	d.Strategy.LeftOut = nil
	if got := render(t, d, d.Strategy, all(nil)); got != text+"\nMine, at the end.\n" {
		t.Errorf("got\n%s", got)
	}
}

func TestResultsComeWithTheFirstCheckIn(t *testing.T) {
	first := read(t, head)
	d := read(t, render(t, first, first.Strategy, all(nil)))
	got := render(t, d, d.Strategy, append(all(nil), Section{"results", "## Results\n"}))
	at := strings.Index(got, "begin results")
	if at < strings.Index(got, "end summary") || at > strings.Index(got, "begin objectives") {
		t.Errorf("results are not in their place:\n%s", got)
	}
}

func TestMarkersThatAreText(t *testing.T) {
	fenced := "```\n<!-- sweetspot:begin plan 12345678 -->\n```\n~~~~ md\n~~~\n<!-- sweetspot:end plan -->\n~~~~\n"
	inline := "    <!-- sweetspot:end plan -->\nSee <!-- sweetspot:end plan -->\n"
	for name, text := range map[string]string{"in fences": fenced, "not at the start": inline, "open fence": "```\ncode\n"} {
		t.Run(name, func(t *testing.T) {
			d := read(t, head+text)
			got := render(t, d, d.Strategy, all(nil))
			if !strings.HasPrefix(got, head+text) {
				t.Errorf("the user's text changed:\n%s", got)
			}
			if again := render(t, read(t, got), d.Strategy, all(nil)); again != got {
				t.Errorf("a second time gives\n%s", again)
			}
		})
	}
}

func TestSectionTextCannotBreakOut(t *testing.T) {
	for _, text := range []string{
		"<!-- sweetspot:end plan -->\n", "<!-- sweetspot:begin advice 12345678 -->\n", "```\nopen\n", "~~~\n```\n", "no line end",
		"a\r\nb\rc\n", "",
	} {
		first := read(t, head)
		written := render(t, first, first.Strategy, all(map[string]string{"plan": text}))
		d := read(t, written)
		if len(d.body) != len(all(nil)) || len(editedIn(d)) > 0 {
			t.Errorf("%q makes %d sections, edited %v", text, len(d.body), editedIn(d))
		}
		if again := render(t, d, d.Strategy, all(map[string]string{"plan": text})); again != written {
			t.Errorf("%q: a second time gives\n%s", text, again)
		}
	}
}
