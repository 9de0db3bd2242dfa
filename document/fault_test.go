package document

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"sweetspot/lang"
)

// TestFaultsBeyondTheListAreCounted: three hundred errors and as many warnings are listed, and then
// it says how many more there are.
func TestFaultsBeyondTheListAreCounted(t *testing.T) {
	var text strings.Builder
	text.WriteString("---\nsweetspot: 1\n")
	for i := range 302 {
		fmt.Fprintf(&text, "k%d: 1\n", i)
	}
	text.WriteString("audiences:\n")
	for i := range 160 {
		fmt.Fprintf(&text, "  - {id: a%d, ages: [1, 2]}\n", i)
	}
	text.WriteString("---\n")
	_, faults := Read([]byte(text.String()), nil)
	if len(faults) != 602 {
		t.Fatalf("%d faults are listed", len(faults))
	}
	for i, want := range []string{"There are 20 more errors", "There are 2 more warnings"} {
		if said := faults[600+i].Say(english); !strings.HasPrefix(said, want) {
			t.Errorf("it says %q, not %q", said, want)
		}
	}
	unreadable := &Unreadable{Faults: faults}
	lines := strings.Split(SayOpen(english, "my.md", unreadable), "\n")
	if len(lines) != 21 || lines[20] != "There are 300 more errors: sweetspot check my.md lists them all." {
		t.Errorf("the message has %d lines, and ends with %q", len(lines), lines[len(lines)-1])
	}
}

// TestLongValuesAreCut: a sentence quotes no more than can be taken in at a glance.
func TestLongValuesAreCut(t *testing.T) {
	long := strings.Repeat("vente et plus encore ", 20)
	text := "---\ngoal: {kind: " + long + "}\n" + strings.Repeat("k", 300) + ": 1\nreached: " + strings.Repeat("é", 60) + "\n---\n" +
		"<!-- sweetspot:end " + strings.Repeat("a", 500) + " -->\n"
	_, faults := Read([]byte(text), nil)
	if len(faults) != 4 {
		t.Fatalf("found %v", faults)
	}
	for _, fault := range faults {
		said := fault.SayIn(english, "my.md")
		if n := utf8.RuneCountInString(said); n > 260 || !strings.Contains(said, "…") && fault.Key != "reached" {
			t.Errorf("%d characters: %s", n, said)
		}
	}
	if said := faults[2].Say(english); !strings.Contains(said, strings.Repeat("é", 60)+"\"") {
		t.Errorf("sixty characters were cut: %s", said)
	}
}

// TestFaultsNameWhatTheyFound reads what is said in both languages about slips that look alike.
func TestFaultsNameWhatTheyFound(t *testing.T) {
	tests := []struct{ front, english, french string }{
		{`title: "a\rb"`, "a control character here (U+000D)", "un caractère de contrôle (U+000D)"},
		{"budget: {total: \"1,200\"}", "Write digits only, and a point before decimals", "Écrivez des chiffres seulement"},
		{"goal:\n\tkind: sales", "There is a tab here", "une tabulation"},
		{"title: a: b", "This colon stands in the middle of a text", "Ces deux-points se trouvent au milieu d’un texte"},
		{"title: \"a", "The quote (\") that opens here is never closed", "Le guillemet (\") ouvert ici n’est jamais refermé"},
		{"goal:\n  kind: sales\n   crucial: age", "This line does not line up", "Cette ligne n’est pas alignée"},
		{"left_out: [plan", "The bracket ([) that opens here is never closed", "Le signe [ ouvert ici n’est jamais refermé"},
		{"title: \"a \"b\" c\"", "The text goes on behind its closing mark (\")", "Le texte continue après le signe qui le ferme (\")"},
		{"sweetspot: 2\ntitle: a: b", "This file was written by a newer Sweetspot (file format 2)", "d’une version plus récente de Sweetspot (format 2)"},
	}
	french := lang.Load(lang.French)
	for _, test := range tests {
		_, faults := Read([]byte("---\n"+test.front+"\n---\n"), nil)
		if len(faults) != 1 {
			t.Errorf("%q: %v", test.front, faults)
			continue
		}
		if said := faults[0].Say(english); !strings.Contains(said, test.english) {
			t.Errorf("%q: %s", test.front, said)
		}
		if said := faults[0].Say(french); !strings.Contains(said, test.french) {
			t.Errorf("%q: %s", test.front, said)
		}
	}
}
