package cli

import (
	"strings"
	"testing"
)

// TestLanguage: wherever --lang is, help and errors are in that language, also errors about the other
// arguments; without it, or with an unknown language, they are in that of the environment.
func TestLanguage(t *testing.T) {
	const help, frenchHelp = "\nUsage:\n", "\nUtilisation :\n"
	const flagHint, frenchFlagHint = "\nhint: sweetspot --help lists the commands and options", "\nhint: sweetspot --help donne la liste des commandes et des options"
	h := newHost(t)
	save(t, "fine.md", fine)
	h.runAll(t, []invocation{
		{"--help", 0, help, ""},
		{"-h", 0, help, ""},
		{"help", 0, help, ""},
		{"--help --lang en", 0, help, ""},
		{"--help --lang fr", 0, frenchHelp, ""},
		{"--lang fr --help", 0, frenchHelp, ""},
		{"--lang=fr -h", 0, frenchHelp, ""},
		{"--lang en --help --lang fr", 0, frenchHelp, ""},
		{"help --lang fr", 0, frenchHelp, ""},
		{"check --help", 0, "\n  sweetspot check FILE…\n", ""},
		{"help check --lang=fr", 0, "\n  sweetspot check FICHIER…\n", ""},
		{"help --lang fr check", 0, "\n  sweetspot check FICHIER…\n", ""},
		{"--lang fr check --help", 0, "\n  sweetspot check FICHIER…\n", ""},
		{"check --json --help --lang fr", 0, "\n  sweetspot check FICHIER…\n", ""},
		{"completion --help --lang fr", 0, frenchHelp, ""},
		{"--version --lang fr", 0, "sweetspot ", ""},

		{"--nonsense", 2, "", "error: unknown flag: --nonsense" + flagHint},
		{"--nonsense --lang fr", 2, "", "error: option inconnue : --nonsense" + frenchFlagHint},
		{"--lang fr --nonsense", 2, "", "error: option inconnue : --nonsense" + frenchFlagHint},
		{"check --nonsense x --lang=fr", 2, "", "error: option inconnue : --nonsense" + frenchFlagHint},
		{"check -x --lang fr", 2, "", "error: option inconnue : -x" + frenchFlagHint},
		{"check fine.md --today --lang fr", 2, "", "error: --today attend une date comme 2026-12-01, pas --lang"},
		{"check --today 2026-13-01 --lang fr fine.md", 2, "", "error: --today attend une date comme 2026-12-01, pas 2026-13-01"},
		{"check --today tomorrow fine.md", 2, "", "error: --today takes a date such as 2026-12-01, not tomorrow"},
		{"--lang", 2, "", "error: flag needs an argument: --lang" + flagHint},
		{"check --lang fr --today", 2, "", "error: l’option --today attend une valeur" + frenchFlagHint},
		{"check --lang fr --json=x a.md", 2, "", "error: --json attend true ou false, ou rien, pas x" + frenchFlagHint},
		{"check --json=x a.md", 2, "", "error: --json takes true or false, or nothing, not x" + flagHint},
		{"check --lang fr --=x", 2, "", "error: une option ne s’écrit pas ainsi : --=x" + frenchFlagHint},
		{"check ---", 2, "", "error: this is not how an option is written: ---" + flagHint},
		{"-lang fr", 2, "", "error: unknown flag: -lang" + flagHint},
		{"check -- --lang=fr", 2, "", "error: There is no file --lang=fr. Check the name and the folder."},

		{"--lang de --help", 0, help, ""},
		{"check fine.md --lang de", 2, "", "error: --lang takes en or fr, not de"},
		{"check fine.md --lang=", 0, fineReport, ""},
	})
	h.setenv("LC_ALL=fr_FR.UTF-8")
	h.runAll(t, []invocation{
		{"--help", 0, frenchHelp, ""},
		{"--help --lang en", 0, help, ""},
		{"--nonsense", 2, "", "error: option inconnue : --nonsense" + frenchFlagHint},
		{"--nonsense --lang en", 2, "", "error: unknown flag: --nonsense" + flagHint},
		{"check fine.md --lang de", 2, "", "error: --lang attend en ou fr, pas de"},
	})
}

func TestHelp(t *testing.T) {
	h := newHost(t)
	h.runAll(t, []invocation{
		{"help nosuch", 2, "", "error: there is no command called nosuch\nhint: sweetspot --help lists the commands"},
		{"help no such --lang fr", 2, "", "error: aucune commande ne s’appelle no such\nhint: sweetspot --help donne la liste des commandes"},
		{"help check extra", 2, "", "error: there is no command called check extra\nhint: sweetspot --help lists the commands"},
		{"help example", 0, "ready to save and open: gym, training, library, flip-flops and furniture.\n", ""},
	})
	page := h.run("help", "check").stdout
	if !strings.HasPrefix(page, "Lists what the advice engine finds") || !strings.HasSuffix(page, `

Usage:
  sweetspot check FILE…

Options:
  -h, --help   help about this command
      --json   print JSON, for programs

Options of every command:
      --lang en|fr   language: en|fr (default: the file's, else the system's)
      --today DATE   the DATE to reckon from, such as 2026-12-01 (default: today)
`) {
		t.Errorf("help check prints\n%s", page)
	}
}

// TestHelpIsTranslated: in no help page is a text of the catalogue missing, and in none in French is
// one of cobra's own English texts.
func TestHelpIsTranslated(t *testing.T) {
	h := newHost(t)
	pages := []string{"", "check", "refresh", "backups", "restore", "example", "platforms", "help",
		"completion", "completion bash", "completion zsh", "completion fish", "completion powershell"}
	for _, command := range pages {
		for _, language := range []string{"en", "fr"} {
			r := h.run(append(strings.Fields(command), "--help", "--lang", language)...)
			if r.status != exitOK || r.stderr != "" || strings.ContainsAny(r.stdout, "‹›") {
				t.Errorf("%s --help: %+v", command, r)
			}
			for _, english := range []string{"help for", "Help about", "version for", "Usage:", "Flags:", "Generate the", "disable", "string"} {
				if language == "fr" && command != "help" && strings.Contains(r.stdout, english) {
					t.Errorf("%s --help in French has %q:\n%s", command, english, r.stdout)
				}
			}
		}
	}
}

// TestCompletion: completions are described in the language asked for.
func TestCompletion(t *testing.T) {
	h := newHost(t)
	for _, c := range []struct{ args, want string }{
		{"__complete che", "check\tList what the advice engine finds in strategy files\n"},
		{"__complete --lang fr che", "check\tLister ce que le conseil trouve dans des fichiers de stratégie\n"},
		{"__complete example fur", "furniture\n"},
		{"completion", "Prints the script that completes"},
		{"completion bash", "# bash completion V2 for sweetspot"},
	} {
		if r := h.run(strings.Fields(c.args)...); r.status != exitOK || !strings.HasPrefix(r.stdout, c.want) {
			t.Errorf("%s: %+v", c.args, r)
		}
	}
	h.runAll(t, []invocation{
		{"completion tcsh --lang fr", 2, "", "error: completion ne connaît pas d’interpréteur tcsh\nhint: sweetspot help completion en donne la liste"},
		{"completion bash x", 2, "", "error: completion bash takes nothing behind its name\nhint: sweetspot help completion bash says how it is used"},
	})
}
