package cli

import (
	"strings"
	"testing"
)

func TestRefresh(t *testing.T) {
	h := newHost(t)
	plan := h.run("example", "gym").stdout
	renamed := strings.Replace(plan, "  name: Square Mile Gym", "  name: Midday Gym", 1)
	edited := strings.Replace(renamed, "### Accounts\n", "### Accounts\n\nSee Helen.\n", 1)
	save(t, "plan.md", plan)
	save(t, "renamed.md", renamed)
	save(t, "edited.md", edited)
	h.runAll(t, []invocation{
		{"refresh plan.md", 0, "", "plan.md: nothing to write, it is up to date"},
		{"refresh plan.md --lang fr", 0, "", "plan.md : rien à écrire, tout est à jour"},
		{"refresh nosuch.md renamed.md", 2, "", "error: There is no file nosuch.md. Check the name and the folder.\nrenamed.md: written anew"},
		{"refresh edited.md", 0, "", "edited.md: written anew\n" +
			"edited.md: kept as you edited it by hand, so it may not say what your answers say now: Accounts. --replace-edited writes it anew."},
		{"refresh edited.md --lang fr", 0, "",
			"edited.md : gardé comme vous l’avez retouché, sans suivre forcément vos réponses : Comptes. --replace-edited le réécrit."},
		{"refresh edited.md --replace-edited", 0, "", "edited.md.bak keeps the file as it was\nedited.md: written anew"},
		{"refresh", 2, "", "error: refresh needs the name of a file or a folder\nhint: for example: sweetspot refresh strategy.md"},
		{"refresh --lang fr", 2, "", "error: refresh a besoin du nom d’un fichier ou d’un dossier\nhint: par exemple : sweetspot refresh strategie.md"},
		{"refresh plan.md -", 2, "", "error: - is not the name of a file\nhint: name a file, or give sweetspot check - what it should read"},
	})
	if got := load(t, "plan.md"); got != plan {
		t.Error("the file that was up to date has changed")
	}
	if got := load(t, "edited.md"); strings.Contains(got, "See Helen.") || !strings.Contains(got, "**Midday Gym.**") {
		t.Errorf("edited.md was not written anew:\n%s", got)
	}
	if backup := load(t, "edited.md.bak"); !strings.Contains(backup, "See Helen.") {
		t.Errorf("the backup lacks the edit:\n%s", backup)
	}
}

// TestBackupBeside: a backup overwrites no other.
func TestBackupBeside(t *testing.T) {
	newHost(t)
	for _, want := range []string{"plan.md.bak", "plan.md.bak2", "plan.md.bak3"} {
		if got, err := backupBeside("plan.md", []byte(want)); got != want || err != nil || load(t, want) != want {
			t.Errorf("%q, %v, want %q", got, err, want)
		}
	}
}
