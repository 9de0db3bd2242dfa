//go:build terminal

package terminal

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"

	"sweetspot/lang"
	"sweetspot/steps"
)

var english = lang.Load(lang.English)

// claims compares what the screen says of the answers with what is on the disk.
type claims struct {
	desk    desk
	visit   visit
	reasons []string // beginnings of the sentences that say why a save failed
	safe    int      // how many replies were once said to be saved
}

// newClaims reads the sentences from the text catalogue: File and Reason stand for what is put there.
func newClaims(d desk, v visit) (*claims, error) {
	var all struct{ Save map[string]string }
	if _, err := toml.DecodeFile("../../lang/en/texts/file.toml", &all); err != nil {
		return nil, err
	}
	c := &claims{desk: d, visit: v}
	for _, text := range all.Save {
		longest := ""
		for part := range strings.SplitSeq(strings.ReplaceAll(text, "{{.Reason}}", "{{.File}}"), "{{.File}}") {
			if len(part) > len(longest) {
				longest = part
			}
		}
		c.reasons = append(c.reasons, longest)
	}
	return c, nil
}

// named are the answers missing where the user wants them: in the file, or in the draft of a strategy
// without one.
func (c *claims) named(replies []reply) ([]string, error) {
	if len(c.visit.words) == 0 {
		return c.desk.lost(replies)
	}
	all, err := c.desk.documents()
	if err != nil {
		return nil, err
	}
	if _, err := os.Lstat(c.desk.path("plan.md")); errors.Is(err, fs.ErrNotExist) {
		return missing(&steps.Strategy{}, replies), nil
	}
	return missing(all[0], replies), nil
}

// unsaved reports whether a screen says that answers are not saved.
func unsaved(screen string) bool { return strings.Contains(screen, english.Text("ui.not_saved")) }

// kept returns the answers that are missing in the file, or in the drafts where the file was removed.
func (c *claims) kept(replies []reply) ([]string, error) {
	if _, err := os.Lstat(c.desk.path("plan.md")); errors.Is(err, fs.ErrNotExist) {
		return c.desk.lost(replies)
	}
	return c.named(replies)
}

// check looks at a screen on which a number of replies were confirmed, once it says no more that they are being saved.
// Where the program was saving while the disk was looked at, it looks again.
func (c *claims) check(w *window, confirmed int) error {
	w.saved()
	for {
		screen := w.text()
		err := c.compare(w, screen, confirmed)
		if err == nil && !unsaved(screen) {
			c.safe = max(c.safe, confirmed)
		}
		if err == nil {
			return nil
		}
		if w.saved(); w.text() == screen {
			return err
		}
	}
}

// saved waits until nothing new has come to the screen for a while, and it does not say that answers are being saved.
func (w *window) saved() {
	for late := time.Now().Add(patience); time.Now().Before(late); {
		if w.rest(); !w.shows(english.Text("ui.saving")) {
			return
		}
	}
}

// compare holds what a screen says against the disk.
func (c *claims) compare(w *window, screen string, confirmed int) error {
	replies := c.visit.replies[:confirmed]
	lost, err := c.named(replies)
	if err != nil {
		return fmt.Errorf("what is there cannot be read: %w", err)
	}
	if !unsaved(screen) && len(lost) > 0 {
		return fmt.Errorf("it says that all is saved, but there lack %q:\n%s", lost, w.picture())
	}
	if gone, err := c.kept(replies[:min(c.safe, confirmed)]); err != nil || len(gone) > 0 {
		return fmt.Errorf("it said that all is saved, but there lack %q, %v:\n%s", gone, err, w.picture())
	}
	if len(lost) == 0 {
		return nil
	}
	somewhere, err := c.desk.lost(replies)
	switch {
	case err != nil:
		return err
	case strings.Contains(screen, english.Text("ui.in_draft")) && len(somewhere) > 0:
		return fmt.Errorf("it says that a draft keeps the answers, but there lack %q:\n%s", somewhere, w.picture())
	case !strings.Contains(screen, english.Text("ui.in_draft")) && !strings.Contains(screen, english.Text("ui.only_here")):
		return fmt.Errorf("it does not say where the answers are:\n%s", w.picture())
	}
	for _, reason := range c.reasons {
		if strings.Contains(screen, words(reason)) {
			return nil
		}
	}
	return fmt.Errorf("it does not say why:\n%s", w.picture())
}

// rest waits until nothing new has come to the screen for a while.
func (w *window) rest() {
	for late := time.Now().Add(patience); time.Now().Before(late); {
		w.mutex.Lock()
		painted := w.painted
		w.mutex.Unlock()
		select {
		case <-painted:
		case <-w.ended:
			return
		case <-time.After(150 * time.Millisecond):
			return
		}
	}
}

// play answers the questions of the visit, and checks the claims of every screen.
func (c *claims) play(w *window, after func(typed int) error) error {
	_, err := w.answer(c.visit, func(typed int) error {
		if typed > 0 {
			if err := w.sees(c.visit.next(typed - 1)); err != nil {
				return err
			}
			if err := c.check(w, typed); err != nil {
				return err
			}
		}
		return after(typed)
	})
	return err
}

// nothingElse is for visits that nothing happens to.
func nothingElse(int) error { return nil }

// recover waits until all is saved where the user wants it; with today's answers only a key may be
// needed to try again.
func (c *claims) recover(w *window) error {
	for range 10 {
		w.rest()
		if !unsaved(w.text()) {
			return c.check(w, len(c.visit.replies))
		}
		w.press("x")
		time.Sleep(time.Second)
	}
	return fmt.Errorf("nothing is saved though nothing hinders it any more:\n%s", w.picture())
}

// leave ends the program, which asks again where the answers are nowhere else: it must say so where the answers are not in the file, and must not say that
// they are in a draft where they are not.
func (c *claims) leave(w *window) error {
	w.press(leaveKey)
	if w.sees(english.Text("ui.unsaved.title")) == nil {
		w.press(leaveKey)
	}
	if err := w.end(); err != nil {
		return fmt.Errorf("%w\n%s", err, w.picture())
	}
	replies := c.visit.replies
	lost, err := c.named(replies)
	if err != nil {
		return err
	}
	somewhere, err := c.desk.lost(replies)
	switch {
	case err != nil:
		return err
	case w.failure == nil && len(lost) > 0:
		return fmt.Errorf("it ends as if all were well, but there lack %q:\n%s", lost, w.picture())
	case w.failure != nil && !w.shows("error:"):
		return fmt.Errorf("it ends with %v and does not say why:\n%s", w.failure, w.picture())
	case w.shows(english.Text("cli.rescued")) && len(somewhere) > 0:
		return fmt.Errorf("it says that a draft keeps the answers, but there lack %q:\n%s", somewhere, w.picture())
	}
	return nil
}

// TestTerminalClaimsNoticeLies takes answers out of the file behind the program's back, and puts
// words on the screen: the check must tell.
func TestTerminalClaimsNoticeLies(t *testing.T) {
	d := newDesk(t, builtProgram(t))
	v := visits[0].marked("lies")
	c, err := newClaims(d, v)
	if err != nil {
		t.Fatal(err)
	}
	w, err := d.open(standard, d.binary, "plan.md")
	if err != nil {
		t.Fatal(err)
	}
	defer w.discard()
	if err := c.play(w, nothingElse); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(d.path("plan.md"))
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"an answer less": strings.Replace(string(whole), "place: Place lies", "place: Elsewhere", 1),
		"half a file":    string(whole[:len(whole)/20]),
		"nothing":        "",
	} {
		if err := os.WriteFile(d.path("plan.md"), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := c.check(w, len(v.replies)); err == nil {
			t.Errorf("%s was not noticed", name)
		}
	}
}
