//go:build unix

package cli

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"

	"sweetspot/lang"
)

// TestFilesThatCannotBeOpened: every command says in plain words of the user's language what is in the way.
func TestFilesThatCannotBeOpened(t *testing.T) {
	h := newHost(t)
	save(t, "fine.md", fine)
	if err := errors.Join(os.Mkdir("folder", 0o700), os.Symlink("nowhere.md", "link.md"), os.Symlink("loop.md", "loop.md"), os.Mkdir(".state", 0o700)); err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("n", 300) + ".md"
	for path, id := range map[string]string{
		"none.md": "open.gone", "none/plan.md": "open.gone", "link.md": "open.dead_link", "loop.md": "open.loop",
		"fine.md/": "open.through_file", "fine.md/plan.md": "open.through_file", long: "open.long_name", "/dev/null": "open.no_file",
		"folder": "cli.empty_folder", "": "cli.empty_name",
	} {
		for _, language := range lang.Languages() {
			want := "error: " + lang.Load(language).Text(id, lang.Args{"File": path, "Folder": path}) + "\n"
			for _, command := range []string{"check", "refresh"} {
				r := h.run(command, path, "--lang", string(language))
				if r.status != exitError || r.stdout != "" || !strings.HasPrefix(r.stderr, want) {
					t.Errorf("%s %.20q: status %d, %q, want %q", command, path, r.status, r.stderr, want)
				}
			}
		}
	}
	if os.Geteuid() != 0 {
		if err := os.Chmod("fine.md", 0); err != nil {
			t.Fatal(err)
		}
		h.runAll(t, []invocation{{"check fine.md", 2, "", "error: You are not allowed to read fine.md. Ask its owner, or whoever looks after this computer."}})
	}
}

// TestBackupsThatCannotBeRead: what is said is about the state folder, and not about the file.
func TestBackupsThatCannotBeRead(t *testing.T) {
	h := newHost(t)
	h.keepBackup(t, "plan.md", fine)
	if err := errors.Join(os.Rename(".state", ".kept"), os.Symlink(".state", ".state")); err != nil {
		t.Fatal(err)
	}
	for args, want := range map[string]string{
		"backups plan.md":             "cannot be listed (a link leads back to itself)\n",
		"backups plan.md --lang fr":   "ne peuvent pas être listées (un lien revient sur lui-même)\n",
		"restore plan.md 1 --lang fr": "ne peuvent pas être listées (un lien revient sur lui-même)\n",
	} {
		if r := h.run(strings.Fields(args)...); r.status != exitError || !strings.Contains(r.stderr, ".state/sweetspot/backups/") || !strings.HasSuffix(r.stderr, want) {
			t.Errorf("%s: %+v, want %q", args, r, want)
		}
	}
}

// TestProtectedFilesStay: a file that nobody may write to is not replaced, and the user is told why.
func TestProtectedFilesStay(t *testing.T) {
	h := newHost(t)
	save(t, "plan.md", fine)
	h.keepBackup(t, "plan.md", "---\nsweetspot: 1\n---\n")
	if err := os.Chmod("plan.md", 0o444); err != nil {
		t.Fatal(err)
	}
	const hint = "\nhint: if it may be overwritten, take the protection off (its permissions or its properties), then run this again"
	h.runAll(t, []invocation{
		{"check plan.md", 0, "No red flags.", ""},
		{"refresh plan.md", 2, "", "error: plan.md is protected against writing, so it stays as it is" + hint},
		{"restore plan.md 1", 2, "", "error: plan.md is protected against writing, so it stays as it is" + hint},
		{"refresh plan.md --lang fr", 2, "", "error: plan.md est protégé en écriture : il reste tel quel\nhint: s’il peut être écrasé, retirez la protection (ses droits ou ses propriétés), puis relancez la commande"},
	})
	if got := load(t, "plan.md"); got != fine {
		t.Errorf("it holds\n%s", got)
	}
	if err := os.Chmod("plan.md", 0o600); err != nil {
		t.Fatal(err)
	}
	h.runAll(t, []invocation{{"refresh plan.md", 0, "", "plan.md: written anew"}})
}

// TestReasonsAreTranslated: the system's words for an error of output are in the user's language.
func TestReasonsAreTranslated(t *testing.T) {
	h := newHost(t)
	h.Stdout = errorWriter{&os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}}
	h.runAll(t, []invocation{
		{"example", 2, "", "error: this did not work (the disk is full)"},
		{"example --lang fr", 2, "", "error: cela n’a pas marché (le disque est plein)"},
	})
}

// errorWriter fails every write.
type errorWriter struct{ err error }

func (w errorWriter) Write([]byte) (int, error) { return 0, w.err }

// TestFoldersCountEveryMarkdownEnding: .MD, .markdown and the like are strategy files of a folder as .md is.
func TestFoldersCountEveryMarkdownEnding(t *testing.T) {
	h := newHost(t)
	if err := os.Mkdir("plans", 0o700); err != nil {
		t.Fatal(err)
	}
	names := []string{"a.md", "b.MD", "c.markdown", "d.Markdown"}
	for _, name := range append(names, "e.mdx", "f.txt", "g") {
		save(t, "plans/"+name, fine)
	}
	for _, command := range []string{"check", "refresh"} {
		r := h.run(command, "plans")
		for _, name := range names {
			if !strings.Contains(r.stdout+r.stderr, "plans/"+name) {
				t.Errorf("%s leaves out %s: %+v", command, name, r)
			}
		}
		for _, name := range []string{"e.mdx", "f.txt", "plans/g"} {
			if strings.Contains(r.stdout+r.stderr, name) {
				t.Errorf("%s takes %s: %+v", command, name, r)
			}
		}
	}
}

// TestFoldersTooLarge: a folder with more in it than anybody's strategies is refused in words, before anything in it is
// written.
func TestFoldersTooLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("makes 50,000 files")
	}
	h := newHost(t)
	save(t, "plan.md", fine)
	for i := range 200 {
		folder := fmt.Sprintf("many/%03d", i)
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		for j := range 250 {
			if err := os.WriteFile(fmt.Sprintf("%s/%03d", folder, j), nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	for language, want := range map[string]string{
		"en": "error: there are more than 50,000 files and folders in ., too many to look through\nhint: name the folder that your strategy files are in\n",
		"fr": "error: il y a plus de 50\u00a0000 fichiers et dossiers dans ., trop pour tous les parcourir\nhint: indiquez le dossier où se trouvent vos fichiers de stratégie\n",
	} {
		for _, command := range []string{"check", "check --json", "refresh", "export --as html --output out"} {
			r := h.run(append(strings.Fields(command), "--lang", language, ".")...)
			if r.status != 2 || r.stderr != want || r.stdout != "" {
				t.Errorf("%s: %+v", command, r)
			}
		}
	}
	if data, err := os.ReadFile("plan.md"); err != nil || string(data) != fine {
		t.Errorf("plan.md was written: %v", err)
	}
}
