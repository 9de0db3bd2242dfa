package cli

import (
	"os"
	"strings"
	"testing"

	"sweetspot/store"
)

// keepBackup keeps a backup of a file in the state folder.
func (h *testHost) keepBackup(t *testing.T, path, content string) {
	t.Helper()
	if err := h.state(t).KeepBackup(path, []byte(content), h.Now()); err != nil {
		t.Fatal(err)
	}
}

func (h *testHost) state(t *testing.T) store.State {
	t.Helper()
	state, err := store.FindState(h.getenv)
	if err != nil {
		t.Fatal(err)
	}
	return state
}

func TestBackups(t *testing.T) {
	h := newHost(t)
	h.runAll(t, []invocation{
		{"backups plan.md", 2, "", "error: There is no file plan.md. Check the name and the folder."},
		{"backups plan.md --lang fr", 2, "", "error: Le fichier plan.md n’existe pas. Vérifiez son nom et son dossier."},
		{"restore plan.md 1", 2, "", "error: There is no file plan.md. Check the name and the folder."},
		{"backups .", 2, "", "error: . is a folder. Name a strategy file in it, which ends in .md."},
		{"restore . 1", 2, "", "error: . is a folder. Name a strategy file in it, which ends in .md."},
	})
	save(t, "notes.md", "Milk, eggs\n")
	save(t, "post.md", "---\nlayout: post\n---\n")
	save(t, "empty.md", "")
	h.runAll(t, []invocation{
		{"backups notes.md", 2, "", "error: notes.md:1:1: The first line has to be three hyphens (---), with the answers below it. Is this a strategy file?"},
		{"backups post.md", 2, "", "error: post.md:2:1: There is no line “sweetspot: 1” among the answers at the top, so this is the file of another program, and it is left as it is. If it is a strategy, add that line."},
		{"restore post.md 1", 2, "", "error: post.md:2:1: There is no line “sweetspot: 1” among the answers at the top, so this is the file of another program, and it is left as it is. If it is a strategy, add that line."},
		{"backups empty.md", 2, "", "error: empty.md:1:1: This file is empty. If it held a strategy, sweetspot backups lists what was kept of it. To start a new one under this name, delete the file first."},
		{"check empty.md --lang fr", 2, "", "error: empty.md:1:1: Ce fichier est vide. S’il contenait une stratégie, sweetspot backups liste ce qui en a été gardé. Pour en commencer une nouvelle sous ce nom, supprimez-le d’abord."},
	})
	save(t, "plan.md", fine)
	h.runAll(t, []invocation{
		{"backups plan.md", 0, "", "No backups of plan.md are kept yet: there is one for each revision once the next is begun."},
		{"backups plan.md --lang fr", 0, "", "Aucune sauvegarde de plan.md pour l’instant : chaque version est gardée dès que la suivante commence."},
		{"backups", 2, "", "error: backups lists those of one file\nhint: for example: sweetspot backups strategy.md"},
		{"backups --lang fr", 2, "", "error: backups liste celles d’un seul fichier\nhint: par exemple : sweetspot backups strategie.md"},
		{"backups -", 2, "", "error: - is not the name of a file\nhint: name a file, or give sweetspot check - what it should read"},
	})
	h.keepBackup(t, "plan.md", "---\nsweetspot: 1\nrevision: 3\nlog:\n  - {revision: 3, because: New hall}\n---\n")
	h.runAll(t, []invocation{
		{"backups plan.md", 0, "   1  22 November 2026, 10:00:00  revision 3  New hall\n", "To bring one back: sweetspot restore plan.md 1"},
		{"backups plan.md --lang fr", 0, "   1  22 novembre 2026, 10:00:00  version 3  New hall\n", "Pour en rétablir une : sweetspot restore plan.md 1"},
	})
	h.keepBackup(t, "l'été.md", fine)
	if r := h.run("backups", "l'été.md"); !strings.HasSuffix(r.stderr, `sweetspot restore 'l'\''été.md' 1`+"\n") {
		t.Errorf("a name with a quote: %q", r.stderr)
	}
	if r := h.run("restore", "l'été.md", "2"); !strings.HasSuffix(r.stderr, `sweetspot backups 'l'\''été.md'`+"\n") {
		t.Errorf("a name with a quote: %q", r.stderr)
	}
	h.keepBackup(t, "plan.md", "no strategy")
	h.runAll(t, []invocation{{"backups plan.md", 0, "10:00:00  –\n", "To bring one back: sweetspot restore plan.md 2"}})
}

func TestRestoreMessages(t *testing.T) {
	h := newHost(t)
	h.keepBackup(t, "plan.md", fine)
	h.runAll(t, []invocation{
		{"restore plan.md 2", 2, "", "error: there is no backup 2 of plan.md\nhint: to see which there are: sweetspot backups plan.md"},
		{"restore plan.md 2 --lang fr", 2, "", "error: il n’y a pas de sauvegarde 2 de plan.md\nhint: pour les voir : sweetspot backups plan.md"},
		{"restore plan.md", 2, "", "error: restore needs a file and the number of a backup\nhint: for example: sweetspot restore strategy.md 3"},
		{"restore - 1", 2, "", "error: - is not the name of a file\nhint: name a file, or give sweetspot check - what it should read"},
		{"restore plan.md 1", 0, "", "plan.md is as it was in backup 1. What it held before is a backup now."},
		{"restore plan.md 1 --lang fr", 0, "", "plan.md est comme dans la sauvegarde 1. Son contenu précédent est devenu une sauvegarde."},
	})
	if err := os.Mkdir("folder", 0o700); err != nil {
		t.Fatal(err)
	}
	h.keepBackup(t, "folder", fine)
	h.runAll(t, []invocation{
		{"restore folder 1", 2, "", "error: folder is a folder. Name a strategy file in it, which ends in .md."},
	})
}

// TestRestore brings a backup back, also of a file that is gone, and loses nothing on the way.
func TestRestore(t *testing.T) {
	h := newHost(t)
	h.keepBackup(t, "plan.md", "one")
	restored := func(number, want string, backups int) {
		t.Helper()
		if r := h.run("restore", "plan.md", number); r.status != exitOK {
			t.Errorf("restoring %s: %+v", number, r)
		}
		if got := load(t, "plan.md"); got != want {
			t.Errorf("backup %s brings back %q, want %q", number, got, want)
		}
		if kept, err := h.state(t).Backups("plan.md"); err != nil || len(kept) != backups {
			t.Errorf("%d backups (%v), want %d", len(kept), err, backups)
		}
	}
	save(t, "plan.md", "two")
	restored("1", "one", 2)
	restored("2", "two", 3)
	if err := os.Remove("plan.md"); err != nil {
		t.Fatal(err)
	}
	restored("1", "one", 3)
	save(t, "plan.md", "by hand")
	for _, number := range []string{"9", "0", "-1", "one", ""} {
		if r := h.run("restore", "plan.md", number); r.status != exitError {
			t.Errorf("restoring %q: %+v", number, r)
		}
	}
	if got := load(t, "plan.md"); got != "by hand" {
		t.Errorf("a backup that does not exist left %q", got)
	}
	post := "---\nlayout: post\n---\nWe open at seven.\n"
	save(t, "plan.md", post)
	if r := h.run("restore", "plan.md", "1"); r.status != exitError || !strings.Contains(r.stderr, "\nhint: ") || load(t, "plan.md") != post {
		t.Errorf("over the file of another program: %+v", r)
	}
}
