//go:build terminal && linux

package terminal

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/creack/pty"

	"sweetspot/lang"
)

// trouble is a fault of the folder of the file while questions are answered.
type trouble struct {
	name   string
	mount  string // options of a small file system that the folder is on; "" for none, - for a bind mount
	user   int    // who runs the program, where it must not be root
	begins func(folder string) error
	ends   func(folder string) error // nil: it stays
	says   string                    // id of the sentence that tells of it
}

var troubles = []trouble{
	{name: "no space", mount: "size=32k", says: "save.full", begins: fill, ends: empty},
	{name: "no room for names", mount: "nr_inodes=6", says: "save.full", begins: crowd, ends: empty},
	{name: "read only", mount: "-", says: "save.read_only",
		begins: func(folder string) error { return remount(folder, syscall.MS_RDONLY) },
		ends:   func(folder string) error { return remount(folder, 0) }},
	{name: "not allowed", user: 65534, says: "save.denied",
		begins: func(folder string) error { return os.Chmod(folder, 0o555) },
		ends:   func(folder string) error { return os.Chmod(folder, 0o755) }},
	{name: "moved away", says: "save.gone",
		begins: func(folder string) error { return os.Rename(folder, folder+"-away") },
		ends:   func(folder string) error { return os.Rename(folder+"-away", folder) }},
	{name: "removed", says: "save.gone", begins: os.RemoveAll},
}

// Where in the interview trouble begins and ends.
const troubleBegins, troubleEnds = 3, 6

// fill leaves no space on a disk.
func fill(folder string) error {
	file, err := os.Create(filepath.Join(folder, "filler"))
	if err != nil {
		return err
	}
	defer file.Close()
	for {
		if _, err := file.Write(make([]byte, 4096)); err != nil {
			return nil
		}
	}
}

// crowd makes files until no other one can be made.
func crowd(folder string) error {
	for n := 0; ; n++ {
		if os.WriteFile(filepath.Join(folder, "filler"+strconv.Itoa(n)), nil, 0o644) != nil {
			return nil
		}
	}
}

// empty takes away what fill and crowd made.
func empty(folder string) error {
	fillers, err := filepath.Glob(filepath.Join(folder, "filler*"))
	for _, filler := range fillers {
		if err := os.Remove(filler); err != nil {
			return err
		}
	}
	return err
}

func remount(folder string, flags uintptr) error {
	return syscall.Mount("", folder, "", syscall.MS_REMOUNT|syscall.MS_BIND|flags, "")
}

// folder makes the folder of the file, on a disk of its own where the trouble needs one.
func (c trouble) folder(t *testing.T, home string) string {
	t.Helper()
	folder := filepath.Join(home, "work")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	var err error
	switch c.mount {
	case "":
		return folder
	case "-":
		err = syscall.Mount(folder, folder, "", syscall.MS_BIND, "")
	default:
		err = syscall.Mount("tmpfs", folder, "tmpfs", 0, c.mount)
	}
	if err != nil {
		t.Skipf("cannot mount here, which needs root: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, syscall.MNT_DETACH); err != nil {
			t.Errorf("unmounting %s: %v", folder, err)
		}
	})
	return folder
}

// letIn gives folders of tests, which are closed to others, to a user.
func letIn(t *testing.T, user int, folders ...string) {
	t.Helper()
	for _, folder := range folders {
		if err := errors.Join(os.Chmod(filepath.Dir(folder), 0o755), os.Chown(folder, user, -1)); err != nil {
			t.Fatal(err)
		}
	}
}

// TestTerminalDisk: whatever befalls the folder, the screen says so in plain words, a draft keeps the
// answers meanwhile, and the next answer after it is over brings all of them into the file.
func TestTerminalDisk(t *testing.T) {
	binary := builtProgram(t)
	for _, c := range troubles {
		t.Run(c.name, func(t *testing.T) {
			home := t.TempDir()
			d := desk{binary: binary, home: home, dir: c.folder(t, home)}
			words := []string{binary, d.path("plan.md")}
			if c.user != 0 && os.Getuid() == 0 {
				words = append([]string{"setpriv", "--reuid", fmt.Sprint(c.user), "--clear-groups", "--"}, words...)
				letIn(t, c.user, filepath.Dir(binary), d.home, d.dir)
			}
			v := visits[0].marked("trouble")
			v.last = v.replies[9].asked
			v.replies = v.replies[:9]
			claims, err := newClaims(d, v)
			if err != nil {
				t.Fatal(err)
			}
			w, err := d.openFrom(home, pty.Winsize{Rows: 30, Cols: 100}, words...)
			if err != nil {
				t.Fatal(err)
			}
			defer w.discard()
			if err := claims.play(w, func(typed int) error { return c.happens(w, claims, typed) }); err != nil {
				t.Fatal(err)
			}
			if err := claims.leave(w); err != nil {
				t.Fatal(err)
			}
			documents, err := d.documents()
			if err != nil || len(documents) != 1 {
				t.Errorf("left are %d strategies, %v; want one, in the file or in a draft", len(documents), err)
			}
		})
	}
}

// happens makes the trouble begin and end, and looks at what the program does of it: until it is over
// a draft holds every answer, from the next answer on the file does.
func (c trouble) happens(w *window, claims *claims, typed int) error {
	if typed > troubleBegins && (typed <= troubleEnds || c.ends == nil) {
		said, _, _ := strings.Cut(english.Text(c.says, lang.Args{"File": "plan.md"}), ".md")
		if !w.shows(said) || !w.shows(english.Text("ui.in_draft")) {
			return fmt.Errorf("it does not say %q, nor that a draft keeps the answers:\n%s", said, w.picture())
		}
	}
	if typed > troubleEnds && c.ends != nil {
		if lost, err := claims.named(claims.visit.replies[:typed]); err != nil || len(lost) > 0 {
			return fmt.Errorf("it is over, but the file lacks %q, %v:\n%s", lost, err, w.picture())
		}
	}
	switch {
	case typed == troubleBegins:
		return c.begins(claims.desk.dir)
	case typed == troubleEnds && c.ends != nil:
		return c.ends(claims.desk.dir)
	}
	return nil
}
