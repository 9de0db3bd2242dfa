package cli

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"sweetspot/lang"
	"sweetspot/ui"
)

func TestWizardRefuses(t *testing.T) {
	h := newHost(t)
	noTerminal := "error: the wizard needs a terminal window, and this is not one that it can draw on\n" +
		"hint: open a terminal window (Terminal, iTerm, Windows Terminal, GNOME Terminal…) and run sweetspot there, without redirecting it; sweetspot check FILE works anywhere"
	h.runAll(t, []invocation{
		{"", 2, "", noTerminal},
		{"plan.md", 2, "", noTerminal},
		{"plan.md --lang fr", 2, "", "error: l’assistant a besoin d’une fenêtre de terminal, et il ne peut pas dessiner sur celle-ci\n" +
			"hint: ouvrez une fenêtre de terminal (Terminal, iTerm, Terminal Windows, GNOME Terminal…) et lancez-y sweetspot, sans redirection ; sweetspot check FICHIER fonctionne partout"},
		{"-", 2, "", "error: - is not the name of a file\nhint: name a file, or give sweetspot check - what it should read"},
		{"- --lang fr", 2, "", "error: - n’est pas le nom d’un fichier\nhint: nommez un fichier, ou donnez à sweetspot check - ce qu’il doit lire"},
		{"a b", 2, "", "error: the wizard opens one file at a time\nhint: sweetspot FILE opens one; sweetspot check looks at several"},
		{"a b --lang fr", 2, "", "error: l’assistant ouvre un fichier à la fois\nhint: sweetspot FICHIER en ouvre un ; sweetspot check en examine plusieurs"},
	})
	h.setenv("HOME=", "XDG_STATE_HOME=", "LocalAppData=")
	h.runAll(t, []invocation{
		{"", 2, "", "error: there is no place to keep drafts: the system does not say where your home folder is\n" +
			"hint: set HOME to your home folder (on Windows: LocalAppData), then start again"},
		{"--lang fr", 2, "", "error: il n’y a pas d’endroit où garder les brouillons : le système ne dit pas où est votre dossier personnel\n" +
			"hint: donnez à HOME (sous Windows : LocalAppData) le chemin de votre dossier personnel, puis recommencez"},
		{"backups plan.md", 2, "", "error: there is no place to keep drafts: the system does not say where your home folder is\n" +
			"hint: set HOME to your home folder (on Windows: LocalAppData), then start again"},
	})
	if entries, err := os.ReadDir("."); err != nil || len(entries) > 0 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}

// TestPrintEnding: the last lines of the wizard, and its exit status.
func TestPrintEnding(t *testing.T) {
	h := newHost(t)
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(here, "plan.md")
	for _, c := range []struct {
		end      ui.Ending
		language lang.Language
		status   int
		stderr   string
	}{
		{ui.Ending{}, lang.English, 0, ""},
		{ui.Ending{Path: path}, lang.English, 0, "Your strategy is in plan.md. To go on: sweetspot plan.md\n"},
		{ui.Ending{Path: path}, lang.French, 0, "Votre stratégie est dans plan.md. Pour la reprendre : sweetspot plan.md\n"},
		{ui.Ending{Path: filepath.Join(here, "my plan.md")}, lang.English, 0, "Your strategy is in my plan.md. To go on: sweetspot 'my plan.md'\n"},
		{ui.Ending{Path: filepath.Join(here, "-x.md")}, lang.English, 0, "Your strategy is in -x.md. To go on: sweetspot ./-x.md\n"},
		{ui.Ending{Path: filepath.Join(here, "check")}, lang.French, 0, "Votre stratégie est dans check. Pour la reprendre : sweetspot ./check\n"},
		{ui.Ending{Path: path, Draft: true}, lang.English, 0, "Your draft is kept. Run sweetspot to go on with it.\n"},
		{ui.Ending{Path: path, Draft: true}, lang.French, 0, "Votre brouillon est conservé. Lancez sweetspot pour le reprendre.\n"},
		{ui.Ending{Path: path, Err: errors.New("disk on fire")}, lang.English, 2, "error: plan.md could not be saved (disk on fire). The file is as it was. Try again, or save under another name.\n"},
		{ui.Ending{Path: path, Err: os.ErrPermission, Rescued: true}, lang.French, 2,
			"error: Vous n’avez pas le droit d’écrire dans plan.md ou dans son dossier. Le fichier est resté tel quel. Enregistrez sous un autre nom, dans un dossier à vous.\nVos réponses sont conservées dans un brouillon. Lancez sweetspot pour le reprendre.\n"},
	} {
		h.stderr.Reset()
		p := &program{host: h.Host, texts: lang.Load(c.language)}
		p.printEnding(c.end)
		if got := plainSpaces(h.stderr.String()); p.status != c.status || got != c.stderr {
			t.Errorf("%+v: status %d, want %d; %q, want %q", c.end, p.status, c.status, got, c.stderr)
		}
	}
}
