package document

import (
	"strings"
	"testing"

	"sweetspot/steps"
)

// TestEdits changes one thing each in front matter as people write it, and compares every byte.
func TestEdits(t *testing.T) {
	tests := []struct {
		name         string
		before, want string
		change       func(*steps.Strategy)
	}{
		{"a value keeps its comment and spacing",
			"title:   Old    # the name\ngoal: {kind: sales}\n",
			"title:   New    # the name\ngoal: {kind: sales}\n",
			func(s *steps.Strategy) { s.Title = "New" }},
		{"what means the same stays as it was typed",
			"title: 'Old'\nbusiness:\n  niche: yes\n  radius_km: 1.50\naccounts:\n- {id: a, access: true}\n",
			"title: 'New'\nbusiness:\n  niche: yes\n  radius_km: 1.50\naccounts:\n- {id: a, access: true}\n",
			func(s *steps.Strategy) { s.Title = "New" }},
		{"true and false keep their spelling",
			"accounts:\n- {id: a, access: TRUE}\n- {id: b, access: False}\n",
			"accounts:\n- {id: a, access: FALSE}\n- {id: b, access: True}\n",
			func(s *steps.Strategy) { s.Accounts[0].Access, s.Accounts[1].Access = steps.No, steps.Yes }},
		{"a new key goes to its place",
			"goal:\n    kind: sales\n    crucial: age\nmine: 1\n",
			"goal:\n    kind: sales\n    statement: Sell more\n    crucial: age\nmine: 1\n",
			func(s *steps.Strategy) { s.Goal.Statement = "Sell more" }},
		{"a new group goes to its place",
			"title: x\nmine: 1\ngoal:\n  kind: sales\n",
			"business:\n  name: Gym\ntitle: x\nmine: 1\ngoal:\n  kind: sales\n",
			func(s *steps.Strategy) { s.Business.Name = "Gym" }},
		{"an answer taken back takes its line along",
			"goal:\n  kind: sales\n  # why\n  statement: x\n  crucial: age\n",
			"goal:\n  kind: sales\n  # why\n  crucial: age\n",
			func(s *steps.Strategy) { s.Goal.Statement = "" }},
		{"but not its comment",
			"goal:\n  kind: sales\n  statement: x  # ask Priya\n",
			"goal:\n  kind: sales\n  statement:  # ask Priya\n",
			func(s *steps.Strategy) { s.Goal.Statement = "" }},
		{"an empty key is filled in where it stands",
			"goal:\n  statement:   # ask Priya\n  kind: sales\n",
			"goal:\n  statement: x   # ask Priya\n  kind: sales\n",
			func(s *steps.Strategy) { s.Goal.Statement = "x" }},
		{"braces stay braces",
			"replies: {owner: Priya, within_hours: 24, mine: 1} # x\n",
			"replies: {owner: Priya, mine: 1, escalate_to: The owners} # x\n",
			func(s *steps.Strategy) { s.Replies.WithinHours, s.Replies.EscalateTo = steps.Number{}, "The owners" }},
		{"keys in braces on lines of their own come so too",
			"goal: {\n  kind: sales, # why\n  crucial: age # who\n}\n",
			"goal: {\n  kind: sales, # why\n  crucial: age, # who\n  horizon_months: 4\n}\n",
			func(s *steps.Strategy) { s.Goal.HorizonMonths = steps.Num(4) }},
		{"keys in braces go and leave their comments",
			"goal: {kind: sales, # why\n  # what\n  statement: x, # how\n  crucial: age, }\n",
			"goal: { # why\n  # what\n  statement: x # how\n  , }\n",
			func(s *steps.Strategy) { s.Goal.Kind, s.Goal.Crucial = "", "" }},
		{"words in brackets that change places leave the comments where they are",
			"left_out: [plan, # a\n  sources, # b\n  advice] # c\n",
			"left_out: [advice, # a\n  plan # b\n  ] # c\n",
			func(s *steps.Strategy) { s.LeftOut = []string{"advice", "plan"} }},
		{"a text in block style gives way",
			"next_phase: |  # later\n  One\n  two\n\nmine: 1\n",
			"next_phase: Three # later\n\nmine: 1\n",
			func(s *steps.Strategy) { s.NextPhase = "Three" }},
		{"a text that keeps its empty lines keeps them",
			"goal:\n  statement: |+\n    One\n\n  mine: 1\n",
			"goal:\n  statement: |+\n    One\n\n  challenge: Two\n  mine: 1\n",
			func(s *steps.Strategy) { s.Goal.Challenge = "Two" }},
		{"a comment within a row of words goes to the end",
			"left_out: [plan, # a\n  sources] # b\nmine: 1\n",
			"left_out: [audience] # b\nmine: 1\n# a\n",
			func(s *steps.Strategy) { s.LeftOut = []string{"audience"} }},
		{"items keep their comments when they move",
			"competitors:\n  # first\n  - name: A   # a\n    edge: x\n\n  # second\n  - name: B\n    mine: 1\n",
			"competitors:\n  # second\n  - id: b\n    name: B\n    mine: 1\n\n  # first\n  - id: a\n    name: A   # a\n    edge: x\n",
			func(s *steps.Strategy) { steps.Find("competitors").Move(s, 0, 1) }},
		{"an item comes and one goes",
			"competitors:\n- name: A\n  edge: x\n# second\n- name: B\n- name: C\nmine: 1\n",
			"competitors:\n- id: a\n  name: A\n  edge: x\n# second\n- id: c\n  name: C\n- id: d\n  name: D\n  platforms: [facebook]\nmine: 1\n",
			func(s *steps.Strategy) {
				s.Competitors = append(s.Competitors[:1:1], s.Competitors[2],
					steps.Competitor{Name: "D", Platforms: []string{"facebook"}})
			}},
		{"an item is known by its id, not by its name",
			"audiences:\n  - id: a\n    name: A # x\n  - id: b\n    name: B\n",
			"audiences:\n  - id: a\n    name: Z # x\n  - id: b\n    name: B\n",
			func(s *steps.Strategy) { s.Audiences[0].Name = "Z" }},
		{"an item without an id gets the one it was known by",
			"audiences:\n  - name: People nearby # x\n",
			"audiences:\n  - id: people-nearby\n    name: Neighbours # x\n",
			func(s *steps.Strategy) { s.Audiences[0].Name = "Neighbours" }},
		{"an item without an id gets one of its first name when that changes",
			"channels:\n  - platform: facebook # x\n    there: yes\n",
			"channels:\n  - id: facebook\n    platform: instagram # x\n    there: yes\n",
			func(s *steps.Strategy) { s.Channels[0].Platform = "instagram" }},
		{"two of the same name are told apart",
			"accounts:\n  - platform: facebook # old\n    handle: \"@a\"\n  - platform: facebook # new\n    handle: \"@b\"\n",
			"accounts:\n  - id: facebook-kf2x\n    platform: facebook # new\n    handle: \"@b\"\n",
			func(s *steps.Strategy) { s.Accounts = s.Accounts[1:] }},
		{"words in lines stay in lines",
			"audiences:\n  - id: a\n    name: A\n    websites:\n      - a.example  # daily\n      - b.example\n",
			"audiences:\n  - id: a\n    name: A\n    websites:\n      - a.example  # daily\n      - c.example\n",
			func(s *steps.Strategy) { s.Audiences[0].Websites = []string{"a.example", "c.example"} }},
		{"an empty list in brackets is filled",
			"competitors: []  # none yet\ntitle: x\n",
			"competitors:  # none yet\n  - id: a\n    name: A\ntitle: x\n",
			func(s *steps.Strategy) { s.Competitors = []steps.Competitor{{Name: "A"}} }},
		{"an item without braces gets them with its second key",
			"competitors: [name: A, name: B]\n",
			"competitors: [{name: A, id: a, edge: x}, {name: B, id: b}]\n",
			func(s *steps.Strategy) { s.Competitors[0].Edge = "x" }},
		{"a key stays that keeps a comment apart from the text above",
			"goal:\n  statement: |\n    One\n  challenge: Two\n    # mine\n  kind: sales\n",
			"goal:\n  statement: |\n    One\n  challenge:\n    # mine\n  kind: sales\n",
			func(s *steps.Strategy) { s.Goal.Challenge = "" }},
		{"and so does the comment on its own mark",
			"goal:\n  statement: |\n    One\n  challenge: | # why\n    Two\n   # mine\n  kind: sales\n",
			"goal:\n  statement: |\n    One\n  challenge:\n  # why\n   # mine\n  kind: sales\n",
			func(s *steps.Strategy) { s.Goal.Challenge = "" }},
		{"a list behind a mark stays behind it",
			"? competitors\n: - name: A\n  - name: B\ntitle: x\n",
			"? competitors\n: - id: a\n    name: A\n    edge: x\n  - id: b\n    name: B\ntitle: x\n",
			func(s *steps.Strategy) { s.Competitors[0].Edge = "x" }},
		{"and so does one that loses an item",
			"? competitors\n: - name: A\n  - name: B\ntitle: x\n",
			"? competitors\n: - id: b\n    name: B\ntitle: x\n",
			func(s *steps.Strategy) { s.Competitors = s.Competitors[1:] }},
		{"what an import remembers is not touched",
			"title: x\nimports:\n  - {columns: {Date: date}, separator: \";\"}\n",
			"title: z\nimports:\n  - {columns: {Date: date}, separator: \";\"}\n",
			func(s *steps.Strategy) { s.Title = "z" }},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			const head, foot = "---\nsweetspot: 1\nreached: done\n", "---\nMine.\n"
			d := read(t, head+test.before+foot)
			s := d.Strategy.Clone()
			test.change(s)
			got := strings.TrimSuffix(strings.TrimPrefix(render(t, d, s, nil), head), foot)
			if got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestWhatWasUndoneComesBackWithItsComments(t *testing.T) {
	text := "---\ncompetitors:\n  - name: A\n    # keep an eye on them\n    edge: x\n---\n"
	d := read(t, text)
	s := d.Strategy.Clone()
	steps.Find("competitors").Remove(s, 0)
	if gone := render(t, d, s, nil); strings.Contains(gone, "name: A") {
		t.Fatalf("still there:\n%s", gone)
	}
	if back := render(t, d, d.Strategy, nil); back != text {
		t.Errorf("got\n%s\nwant\n%s", back, text)
	}
}

func TestLineEndsAndMarksStay(t *testing.T) {
	for name, text := range map[string]string{
		"windows":                "---\r\ntitle: a\r\ngoal: {kind: sales}\r\n---\r\nMine.\r\n",
		"byte-order mark":        "\uFEFF---\ntitle: a\n---\nMine.\n",
		"blanks":                 "--- \t\ntitle: a  \n---  \nMine.  \n",
		"no line end at the end": "---\ntitle: a\n---\nMine.",
		"nothing after":          "---\ntitle: a\n---",
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, text)
			if got := render(t, d, d.Strategy, nil); got != text {
				t.Errorf("got %q, want %q", got, text)
			}
			s := d.Strategy.Clone()
			s.Title = "b"
			want := strings.Replace(text, "title: a", "title: b", 1)
			got := render(t, d, s, nil)
			if got = strings.NewReplacer("sweetspot: 1\r\n", "", "sweetspot: 1\n", "", "reached: done\r\n", "", "reached: done\n", "").Replace(got); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
			got = render(t, d, d.Strategy, []Section{{"summary", "One\nTwo\n"}})
			if !strings.HasPrefix(got, text) || strings.Contains(text, "\r\n") != strings.Contains(got, "One\r\nTwo\r\n") {
				t.Errorf("the section came as %q", got)
			}
			read(t, got)
		})
	}
}

func TestSeveralKeysGoFromTheTop(t *testing.T) {
	d := read(t, "---\ntitle: x\nnext_phase: y\ngoal: {kind: sales}\n---\n")
	s := d.Strategy.Clone()
	s.Title, s.NextPhase = "", ""
	if got := render(t, d, s, nil); got != "---\nsweetspot: 1\nreached: done\ngoal: {kind: sales}\n---\n" {
		t.Errorf("got\n%s", got)
	}
}

func TestBlanksAroundATextAreNoPartOfIt(t *testing.T) {
	for name, text := range map[string]string{
		"behind it":       "title: x \nrevision: 2\n",
		"below it":        "title: x\n    \nrevision: 2\n",
		"below a key":     "title: x\nnext_phase: y\n    \nrevision: 2\n",
		"a comment below": "title: x\n    # mine\nrevision: 2\n",
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, "---\n"+text+"---\n")
			s := d.Strategy.Clone()
			s.Title, s.NextPhase = "One\ntwo", ""
			got := render(t, d, s, nil)
			same(t, read(t, got).Strategy, s)
			if strings.Contains(text, "# mine") && !strings.Contains(got, "\n    # mine\n") {
				t.Errorf("the comment is gone:\n%s", got)
			}
		})
	}
}

func TestItemsWhoseKeysLookAlikeCanBeSaved(t *testing.T) {
	d := read(t, "---\ntactics:\n  - {id: tactic-1, name: \"!\"}\n  - {}\n  - {id: tactic-2, name: \"?\"}\n---\n")
	s := d.Strategy.Clone()
	s.Title = "x"
	render(t, d, s, nil)
}

func TestCommentsInBracketsAreKeptOnce(t *testing.T) {
	d := read(t, "---\naccounts: [{platform: a}, {platform: b}, {platform: c, # mine\n  access: yes}]\n---\n")
	s := d.Strategy.Clone()
	s.Accounts = []steps.Account{s.Accounts[2], s.Accounts[0]}
	if got := render(t, d, s, nil); strings.Count(got, "# mine") != 1 {
		t.Errorf("got\n%s", got)
	}
}
