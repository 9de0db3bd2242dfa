package cli

import (
	"strings"
	"testing"
)

func TestExample(t *testing.T) {
	h := newHost(t)
	h.runAll(t, []invocation{
		{"example", 0, "name: Square Mile Gym", ""},
		{"example gym", 0, "## Summary\n", ""},
		{"example gym --lang fr", 0, "## En bref\n", ""},
		{"example furniture --lang fr", 0, "language: fr\n", ""},
		{"example unicorn", 2, "", "error: there is no example called unicorn; there are: gym, training, library, flip-flops, furniture"},
		{"example unicorn --lang fr", 2, "", "error: il n’y a pas d’exemple nommé unicorn ; il y a : gym, training, library, flip-flops, furniture"},
		{"example gym furniture", 2, "", "error: example prints one strategy at a time\nhint: sweetspot help example lists them"},
		{"example gym furniture --lang fr", 2, "", "error: example affiche une stratégie à la fois\nhint: sweetspot help example en donne la liste"},
	})
	h.setenv("LANG=fr", "LC_ALL=")
	if r := h.run("example"); !strings.Contains(r.stdout, "language: fr\n") {
		t.Errorf("the example is not in the language of the environment:\n%.400s", r.stdout)
	}
}
