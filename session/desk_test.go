package session

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
	"sweetspot/store"
)

// desk is a folder with strategies, a state folder and a clock that a test sets.
type desk struct {
	*testing.T
	dir   string
	env   Env
	clock time.Time
}

// builtIn reads the catalogue once for all tests: nothing changes it.
var builtIn = sync.OnceValues(func() (*catalogue.Catalogue, error) { return catalogue.Load(nil) })

func newDesk(t *testing.T) *desk {
	t.Helper()
	known, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{T: t, dir: t.TempDir(), clock: time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)}
	state, err := store.FindState(func(name string) string {
		if name == "XDG_STATE_HOME" {
			return filepath.Join(d.dir, "state")
		}
		return ""
	})
	if err != nil {
		t.Fatal(err)
	}
	d.env = Env{
		Texts:     lang.Load(lang.English),
		Catalogue: known,
		Today:     date.New(2026, time.November, 22),
		Now:       func() time.Time { return d.clock },
		State:     state,
	}
	return d
}

// path is that of a file in the desk's folder.
func (d *desk) path(name string) string { return filepath.Join(d.dir, name) }

// example opens a worked example, which is saved nowhere yet.
func (d *desk) example() *Session {
	d.Helper()
	s, err := OpenExample(d.env, "gym", lang.English)
	if err != nil {
		d.Fatal(err)
	}
	return s
}

// file saves a worked example in a file, and returns its session.
func (d *desk) file() *Session {
	d.Helper()
	s := d.example()
	if err := s.Export(d.path("gym.md")); err != nil {
		d.Fatal(err)
	}
	return s
}

func (d *desk) open(path string) *Session {
	d.Helper()
	s, err := Open(d.env, path)
	if err != nil {
		d.Fatal(err)
	}
	return s
}

func (d *desk) read(path string) string {
	d.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		d.Fatal(err)
	}
	return string(data)
}

func (d *desk) write(path, text string) {
	d.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		d.Fatal(err)
	}
}

// edit replaces a text in a file, as an editor does.
func (d *desk) edit(path, before, after string) {
	d.Helper()
	text := d.read(path)
	if !strings.Contains(text, before) {
		d.Fatalf("%s holds no %q:\n%s", path, before, text)
	}
	d.write(path, strings.Replace(text, before, after, 1))
}

// answersOf reads the answers in a file.
func (d *desk) answersOf(path string) *steps.Strategy {
	d.Helper()
	read, err := document.Open(path, []byte(d.read(path)), d.env.Catalogue)
	if err != nil {
		d.Fatal(err)
	}
	return read.Strategy
}

// drafts are the paths of all drafts that hold something.
func (d *desk) drafts() []string {
	var paths []string
	for _, draft := range d.env.State.Drafts(d.env.Catalogue) {
		paths = append(paths, draft.Path)
	}
	return paths
}

// place is that of a question, in a list at the item with that position.
func place(s *Session, id string, index int) Place {
	at := Place{Question: steps.Find(id)}
	if list := at.List(); list != nil {
		at.Item = s.Items(list)[index]
	}
	return at
}

// set answers a question that stands alone, or that of the first item.
func set(s *Session, id string, answer ...string) {
	s.Enter()
	s.Set(place(s, id, 0), steps.Answer(answer))
}

// saved fails the test where a save did not succeed.
func (d *desk) saved(o Outcome) Outcome {
	d.Helper()
	if !o.Saved() || o.Conflict != nil {
		d.Fatalf("not saved: %v, conflict %v", o.Failed, o.Conflict)
	}
	return o
}
