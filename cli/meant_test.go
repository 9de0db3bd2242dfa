package cli

import (
	"strings"
	"testing"
)

// TestNewFileOfAnotherProgram: a new strategy is no document of an office program.
func TestNewFileOfAnotherProgram(t *testing.T) {
	h := newHost(t)
	h.runAll(t, []invocation{
		{"plan.docx", 2, "", "error: there is no file plan.docx, and a new strategy is a Markdown file\nhint: to start one: sweetspot plan.md"},
		{"plan.txt --lang fr", 2, "", "error: il n’y a pas de fichier plan.txt, et une nouvelle stratégie est un fichier Markdown\nhint: pour en commencer une : sweetspot plan.md"},
	})
}

// TestMistyped: a word that is like a command, and names no file, starts no strategy of that name.
func TestMistyped(t *testing.T) {
	h := newHost(t)
	for args, want := range map[string]string{
		"backup":                  "sweetspot backups (for a new strategy of that name: sweetspot backup.md)",
		"version":                 "sweetspot --version (for",
		"Version":                 "sweetspot --version (for",
		"chek a.md":               "sweetspot check a.md (for a new strategy of that name: sweetspot chek.md)",
		"chek --json a.md":        "sweetspot check (for",
		"CHECK":                   "sweetspot check (for",
		"exemple":                 "sweetspot example (for",
		"plateforme":              "sweetspot platforms (for",
		"restor plan.md 3":        "sweetspot restore plan.md 3 (for",
		"refersh":                 "sweetspot refresh (for",
		"hepl":                    "sweetspot help (for",
		"--today 2026-12-01 chek": "sweetspot check (for",
		"exprot a.md":             "sweetspot export a.md (for",
		"cehck a.md":              "sweetspot check a.md (for",
		"exp a.md":                "sweetspot export a.md (for",
		"plat":                    "sweetspot platforms (for",
		"exporting":               "sweetspot export (for",
		"refreshed":               "sweetspot refresh (for",
		"init":                    "sweetspot (for a new strategy of that name: sweetspot init.md)",
		"new a.md":                "sweetspot a.md (for",
		"open a.md":               "sweetspot a.md (for",
		"list a.md":               "sweetspot backups a.md (for",
		"undo":                    "sweetspot restore (for",
		"validate a.md":           "sweetspot check a.md (for",
		"pdf a.md":                "sweetspot export a.md (for",
		"nouveau":                 "sweetspot (for",
		"vérifier a.md":           "sweetspot check a.md (for",
		"aide":                    "sweetspot help (for",
		"Modèle":                  "sweetspot example (for",
	} {
		name := ""
		for word := range strings.FieldsSeq(args) {
			if !strings.HasPrefix(word, "-") && !strings.HasPrefix(word, "2026") {
				name = word
				break
			}
		}
		begins := "error: there is no command called " + name + ", and no file either\nhint: you may mean: "
		r := h.run(strings.Fields(args)...)
		if r.status != exitError || r.stdout != "" || !strings.HasPrefix(r.stderr, begins+want) {
			t.Errorf("%s: status %d, %q", args, r.status, r.stderr)
		}
	}
	h.runAll(t, []invocation{{"init --lang fr", 2, "", "error: aucune commande ne s’appelle init, et aucun fichier non plus\n" +
		"hint: vous cherchez peut-être : sweetspot (pour une nouvelle stratégie de ce nom : sweetspot init.md)"}})
	h.runAll(t, []invocation{{"chek a.md --lang fr", 2, "", "error: aucune commande ne s’appelle chek, et aucun fichier non plus\n" +
		"hint: vous cherchez peut-être : sweetspot check a.md (pour une nouvelle stratégie de ce nom : sweetspot chek.md)"}})
	if r := h.run("chek", "my plan.md"); !strings.Contains(r.stderr, "sweetspot check 'my plan.md' (") {
		t.Errorf("a blank in a name: %q", r.stderr)
	}

	save(t, "backup", fine)
	for _, args := range []string{"backup", "plan", "plan.md", "chek.md", "./chek", "folder/chek", "-- chek", "strategy", "chic", "launch",
		"checklist", "gym", "export-2027", "ex", "planning"} {
		if r := h.run(strings.Fields(args)...); !strings.HasPrefix(r.stderr, "error: the wizard needs a terminal window") {
			t.Errorf("%s starts no wizard: %q", args, r.stderr)
		}
	}
}

func TestEditDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"check", "check", 0}, {"chek", "check", 1}, {"chekc", "check", 1},
		{"cehkc", "check", 2}, {"été", "ete", 2}, {"abcd", "dcba", 3},
	} {
		if got := editDistance([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("%q to %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
