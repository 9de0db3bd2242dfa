package cli

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

const fineReport = `fine.md

1 No strategy
  Nothing found.

2 Unclear goals
  Nothing found.

3 Wrong platforms
  Nothing found.

No red flags.
`

const fineReportInFrench = `fine.md

1 Pas de stratégie
  Rien à signaler.

2 Objectifs flous
  Rien à signaler.

3 Mauvaises plateformes
  Rien à signaler.

Aucune alerte.
`

// unclear is a strategy with a red flag, in French.
const unclear = `---
sweetspot: 1
language: fr
title: Salle
reached: goal
goal:
  kind: sales
  statement: Être sur Facebook
---
`

func TestCheck(t *testing.T) {
	h := newHost(t)
	save(t, "fine.md", fine)
	save(t, "broken.md", "---\nsweetspot: 1\ngoal:\n  kind: fame\n---\n")
	save(t, "slip.md", "---\nsweetspot: 1\naudiance: 1\n---\n")
	if err := os.Mkdir("empty", 0o700); err != nil {
		t.Fatal(err)
	}
	kinds := "awareness, sales, leads, searchers, community, advocacy, service, recruitment"
	h.runAll(t, []invocation{
		{"check", 2, "", "error: check needs the name of a file or a folder\nhint: for example: sweetspot check strategy.md"},
		{"check --lang fr", 2, "", "error: check attend le nom d’un fichier ou d’un dossier\nhint: par exemple : sweetspot check strategie.md"},
		{"check fine.md", 0, fineReport, ""},
		{"check fine.md --lang fr", 0, fineReportInFrench, ""},
		{"check fine.md fine.md", 0, fineReport + "\n" + fineReport, ""},
		{"check broken.md slip.md fine.md", 2, fineReport, `error: broken.md:4:9: goal.kind: "fame" is not one of the answers. Pick one of those offered. Allowed: ` + kinds + ".\n" +
			"warning: slip.md:3:1: audiance: Sweetspot does not know this key. It is kept, and has no effect. Is it misspelt?"},
		{"check nowhere.md fine.md", 2, fineReport, "error: There is no file nowhere.md. Check the name and the folder."},
		{"check nowhere.md --lang fr", 2, "", "error: Le fichier nowhere.md n’existe pas. Vérifiez son nom et son dossier."},
		{"check empty", 2, "", "error: there is no strategy file in empty"},
		{"check empty --lang fr", 2, "", "error: il n’y a pas de fichier de stratégie dans empty"},
	})
}

// TestCheckLanguage: a file is reviewed in its own language, whatever the user's, unless --lang is given.
func TestCheckLanguage(t *testing.T) {
	h := newHost(t)
	save(t, "salle.md", unclear)
	h.runAll(t, []invocation{
		{"check salle.md", 1, "salle.md · Salle\n\n1 Pas de stratégie\n", ""},
		{"check salle.md --lang fr", 1, "1 Pas de stratégie\n", ""},
		{"check salle.md --lang en", 1, "1 No strategy\n", ""},
	})
	h.setenv("LC_ALL=fr_FR.UTF-8")
	save(t, "fine.md", fine)
	save(t, "english.md", strings.Replace(fine, "reached", "language: en\nreached", 1))
	h.runAll(t, []invocation{
		{"check fine.md", 0, fineReportInFrench, ""},
		{"check english.md", 0, "1 No strategy\n", ""},
	})
}

func TestCheckStandardInput(t *testing.T) {
	h := newHost(t)
	h.Stdin = strings.NewReader(fine)
	h.runAll(t, []invocation{{"check -", 0, strings.Replace(fineReport, "fine.md", "-", 1), ""}})
	h.Stdin = strings.NewReader("text")
	if r := h.run("check", "-"); r.status != exitError || !strings.HasPrefix(r.stderr, "error: -:1:1: ") {
		t.Errorf("%+v", r)
	}
}

// TestCheckDate: rules about dates go by the clock of the host, and by --today instead.
func TestCheckDate(t *testing.T) {
	h := newHost(t)
	save(t, "gym.md", h.run("example", "gym").stdout)
	now := h.run("check", "gym.md").stdout
	if today := h.run("check", "gym.md", "--today", "2026-11-22").stdout; now != today {
		t.Errorf("the clock gives\n%s\nthe same date by --today\n%s", now, today)
	}
	if later := h.run("check", "gym.md", "--today", "2028-01-01").stdout; now == later {
		t.Error("--today changes nothing")
	}
}

// TestCheckJSON: the JSON has every file in order, faults instead of findings where there are some,
// and nothing is printed on standard error.
func TestCheckJSON(t *testing.T) {
	h := newHost(t)
	save(t, "salle.md", unclear)
	save(t, "broken.md", "---\nsweetspot: 1\ngoal:\n  kind: fame\n---\n")
	for _, args := range [][]string{
		{"check", "--json", "salle.md", "broken.md", "nowhere.md"},
		{"check", "salle.md", "broken.md", "nowhere.md", "--json"},
	} {
		r := h.run(args...)
		var output checkOutput
		if err := json.Unmarshal([]byte(r.stdout), &output); err != nil || len(output.Files) != 3 || r.status != exitError || r.stderr != "" {
			t.Fatalf("%v: %v, %+v", args, err, r)
		}
		salle, broken, nowhere := output.Files[0], output.Files[1], output.Files[2]
		if salle.Path != "salle.md" || salle.Title != "Salle" || salle.Language != "fr" || len(salle.Findings) == 0 ||
			salle.Flags["no-strategy"] == 0 || len(salle.Fit) == 0 || len(salle.Errors) != 0 {
			t.Errorf("%s has %d findings, flags %v, errors %v", salle.Path, len(salle.Findings), salle.Flags, salle.Errors)
		}
		if broken.Path != "broken.md" || len(broken.Findings)+len(broken.Fit) != 0 || len(broken.Errors) != 1 ||
			broken.Errors[0].Line != 4 || broken.Errors[0].Column != 9 || broken.Errors[0].Key != "goal.kind" || len(broken.Errors[0].Allowed) != 8 {
			t.Errorf("%+v", broken)
		}
		if nowhere.Path != "nowhere.md" || len(nowhere.Errors) != 1 || nowhere.Errors[0].Line != 1 {
			t.Errorf("%+v", nowhere)
		}
	}
}

// TestWriteJSON: what a terminal acts on is escaped, and comes back from the escapes.
func TestWriteJSON(t *testing.T) {
	const text = "a\u202e\u009b<&>\U000e0001é👩\n"
	var out strings.Builder
	if err := writeJSON(&out, text); err != nil {
		t.Fatal(err)
	}
	var back string
	if err := json.Unmarshal([]byte(out.String()), &back); err != nil || back != text {
		t.Errorf("%s comes back as %q, %v", out.String(), back, err)
	}
	checkInert(t, out.String())
	if strings.Contains(out.String(), "\U000e0001") {
		t.Errorf("a hidden character is in %s", out.String())
	}
}
