package document

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"

	"sweetspot/document/diagnostic"
	"sweetspot/steps"
	"sweetspot/steps/date"
)

// oneChange is one answer changed in a file that somebody keeps by hand.
type oneChange struct {
	name   string
	file   string
	change func(*steps.Strategy)
}

var oneChanges = []oneChange{
	{"a-text", "neat", func(s *steps.Strategy) { s.Title = "Square Mile Gym, summer launch" }},
	{"a-text-in-quotes", "neat", func(s *steps.Strategy) { s.Business.Offer = "Memberships: for firms" }},
	{"a-text-of-several-lines", "neat", func(s *steps.Strategy) {
		s.Audiences[0].Needs = strings.Replace(s.Audiences[0].Needs, "queue", "wait", 1)
	}},
	{"a-folded-text", "neat", func(s *steps.Strategy) { s.Competitors[1].Edge = "A third of our price" }},
	{"a-number", "neat", func(s *steps.Strategy) { s.Objectives[0].Target = steps.Num(130) }},
	{"a-date", "neat", func(s *steps.Strategy) { s.Objectives[0].Deadline = date.New(2027, 3, 31) }},
	{"a-yes", "neat", func(s *steps.Strategy) { s.Business.Niche = steps.Yes }},
	{"a-choice-set-from-blank", "neat", func(s *steps.Strategy) { s.Goal.Crucial = "location" }},
	{"an-answer-that-had-no-key", "neat", func(s *steps.Strategy) { s.Business.Fans = "few" }},
	{"a-group-that-had-no-key", "neat", func(s *steps.Strategy) { s.Resources.HoursPerWeek = steps.Num(6) }},
	{"an-answer-cleared", "neat", func(s *steps.Strategy) { s.Goal.HorizonMonths = steps.Number{} }},
	{"an-answer-with-a-comment-cleared", "neat", func(s *steps.Strategy) { s.Goal.Statement = "" }},
	{"a-text-of-several-lines-cleared", "neat", func(s *steps.Strategy) { s.Audiences[0].Needs = "" }},
	{"a-word-added-to-a-row", "neat", func(s *steps.Strategy) { s.Audiences[0].Ages = []steps.AgeBracket{"18-29", "30-49", "50-64"} }},
	{"a-word-added-to-lines", "neat", func(s *steps.Strategy) {
		s.Audiences[0].Websites = append(s.Audiences[0].Websites, "ft.com")
	}},
	{"an-item-added", "neat", func(s *steps.Strategy) {
		s.Competitors = append(s.Competitors, steps.Competitor{Name: "Yoga Loft", Edge: "Quiet"})
	}},
	{"an-item-put-first", "neat", func(s *steps.Strategy) {
		s.Competitors = append([]steps.Competitor{{Name: "Yoga Loft"}}, s.Competitors...)
	}},
	{"an-item-removed", "neat", func(s *steps.Strategy) { steps.Find("competitors").Remove(s, 1) }},
	{"the-first-item-removed", "neat", func(s *steps.Strategy) { steps.Find("competitors").Remove(s, 0) }},
	{"the-last-item-removed", "neat", func(s *steps.Strategy) { steps.Find("competitors").Remove(s, 2) }},
	{"an-item-moved", "neat", func(s *steps.Strategy) { steps.Find("competitors").Move(s, 0, 1) }},
	{"all-items-removed", "neat", func(s *steps.Strategy) { s.Competitors = nil }},
	{"a-list-that-had-no-key", "neat", func(s *steps.Strategy) {
		s.Accounts = []steps.Account{{Platform: "facebook", Handle: "@squaremilegym", Access: steps.Yes}}
	}},

	{"terse-a-text-in-quotes", "terse", func(s *steps.Strategy) { s.Title = `Our "best" year` }},
	{"terse-a-text-in-braces", "terse", func(s *steps.Strategy) { s.Goal.Statement = "Sell, sell" }},
	{"terse-a-number-in-braces", "terse", func(s *steps.Strategy) { s.Resources.HoursPerWeek = steps.Num(8) }},
	{"terse-a-key-added-to-braces", "terse", func(s *steps.Strategy) { s.Goal.Challenge = "Rain" }},
	{"terse-a-key-added-to-braces-on-lines", "terse", func(s *steps.Strategy) { s.Business.Niche = steps.Yes }},
	{"terse-a-key-cleared-in-braces", "terse", func(s *steps.Strategy) { s.Resources.Currency = "" }},
	{"terse-a-key-cleared-in-braces-on-lines", "terse", func(s *steps.Strategy) { s.Business.Price = "" }},
	{"terse-a-word-added-to-lines", "terse", func(s *steps.Strategy) {
		s.Competitors[1].Platforms = []string{"facebook", "tiktok", "linkedin"}
	}},
	{"terse-a-word-removed-from-a-row-on-lines", "terse", func(s *steps.Strategy) { s.LeftOut = s.LeftOut[:1] }},
	{"terse-an-item-added-to-a-row", "terse", func(s *steps.Strategy) {
		s.Channels = append(s.Channels, steps.Channel{Platform: "tiktok"})
	}},
	{"terse-an-item-removed", "terse", func(s *steps.Strategy) { steps.Find("competitors").Remove(s, 1) }},
	{"terse-an-item-moved", "terse", func(s *steps.Strategy) { steps.Find("competitors").Move(s, 0, 2) }},
	{"terse-a-folded-text", "terse", func(s *steps.Strategy) { s.NextPhase = "Ouvrir tous les jours" }},
	{"terse-a-plain-text-over-lines", "terse", func(s *steps.Strategy) { s.Audiences[0].Needs = "du pain à midi" }},
}

// TestOneAnswerChangesFewLines shows what a save does to front matter written by hand when one
// answer changes. The same holds with Windows line ends and behind a byte-order mark.
func TestOneAnswerChangesFewLines(t *testing.T) {
	for _, test := range oneChanges {
		t.Run(test.name, func(t *testing.T) {
			text := fileByHand(t, test.file)
			got := changed(t, text, test.change)
			goldenDiff(t, test.name, text, got)
			for name, other := range map[string]func(string) string{
				"windows":         func(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") },
				"byte-order mark": func(text string) string { return diagnostic.ByteOrderMark + text },
			} {
				if again := changed(t, other(text), test.change); again != other(got) {
					t.Errorf("%s: %s", name, diff.Diff("want", []byte(other(got)), "got", []byte(again)))
				}
			}
		})
	}
}

func fileByHand(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "diff", name+".md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func changed(t *testing.T, text string, change func(*steps.Strategy)) string {
	t.Helper()
	d := read(t, text)
	s := d.Strategy.Clone()
	change(s)
	s = writable(s) // what was added gets its id
	got := render(t, d, s, nil)
	same(t, read(t, got).Strategy, s)
	return got
}

// goldenDiff compares the difference of two texts with a file of testdata/diff, which
// SWEETSPOT_UPDATE=1 writes anew.
func goldenDiff(t *testing.T, name, before, after string) {
	t.Helper()
	got := diff.Diff("before", []byte(before), "after", []byte(after))
	_, got, _ = bytes.Cut(got, []byte("\n")) // the name of the command
	path := filepath.Join("testdata", "diff", name+".txt")
	if os.Getenv("SWEETSPOT_UPDATE") == "1" {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s: the change is now\n%s\nwant\n%s", path, got, want)
	}
}
