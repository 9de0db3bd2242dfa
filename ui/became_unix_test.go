//go:build unix

package ui

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"sweetspot/lang"
)

// became is what somebody makes of the file while the wizard has it open.
var became = []struct {
	name string
	do   func(path string) error
}{
	{"removed", os.Remove},
	{"replaced by a folder", func(path string) error { return errors.Join(os.Remove(path), os.Mkdir(path, 0o700)) }},
	{"replaced by a folder with files", func(path string) error {
		return errors.Join(os.Remove(path), os.Mkdir(path, 0o700), os.WriteFile(filepath.Join(path, "a.md"), []byte("a"), 0o600))
	}},
	{"replaced by a pipe", func(path string) error { return errors.Join(os.Remove(path), syscall.Mkfifo(path, 0o600)) }},
	{"replaced by a link to nothing", func(path string) error { return errors.Join(os.Remove(path), os.Symlink("nowhere.md", path)) }},
	{"replaced by a link to itself", func(path string) error { return errors.Join(os.Remove(path), os.Symlink(filepath.Base(path), path)) }},
	{"replaced by a link to a device", func(path string) error { return errors.Join(os.Remove(path), os.Symlink("/dev/null", path)) }},
	{"emptied", func(path string) error { return os.Truncate(path, 0) }},
	{"cut in half", func(path string) error { return os.Truncate(path, 700) }},
	{"made a picture", func(path string) error { return os.WriteFile(path, []byte("\x89PNG\r\n\x1a\n\x00\x00\xff\xfe"), 0o600) }},
	{"made notes", func(path string) error { return os.WriteFile(path, []byte("# Notes\n\nBuy milk.\n"), 0o600) }},
	{"made huge", func(path string) error { return os.Truncate(path, 64<<20) }},
	{"marked by git", func(path string) error {
		data, err := os.ReadFile(path)
		marked := strings.Replace(string(data), "business:\n", "<<<<<<< HEAD\nbusiness:\n=======\n>>>>>>> other\n", 1)
		return errors.Join(err, os.WriteFile(path, []byte(marked), 0o600))
	}},
}

// TestWhateverBecomesOfTheFile while it is open: nothing of it is overwritten, the answers are in the file or in a
// draft, the screen says why in words, the wizard can be left, and once the file is as it was it has the answers.
func TestWhateverBecomesOfTheFile(t *testing.T) {
	for _, language := range lang.Languages() {
		for _, c := range became {
			t.Run(string(language)+" "+c.name, func(t *testing.T) {
				w := newWizard(t, language, sizes[0])
				w.openExample("gym")
				w.press("ctrl+s", "enter", "esc")
				path := w.app.session.Path()
				before, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				w.jump("business.offer")
				if err := c.do(path); err != nil {
					t.Skip(err)
				}
				became, _ := os.Lstat(path)
				w.write(" and cakes")
				w.pause()
				w.press("enter", "ctrl+o", "esc", "ctrl+p")
				w.pause()
				const said = " and cakes"
				if now, err := os.Lstat(path); became == nil && err == nil || became != nil && (err != nil || !os.SameFile(became, now) || now.Size() != became.Size()) {
					t.Errorf("what became of the file is no longer there: %v %v", now, err)
				}
				if got := w.draft().Business.Offer; !strings.HasSuffix(got, said) {
					t.Errorf("the draft has %q", got)
				}
				w.press("esc")
				w.app.setOverlay(nil)
				shown := w.screen()
				for _, system := range []string{"is a directory", "no such", "EISDIR", "invalid", "symbolic", "regular file", "exchange", "renameat"} {
					if strings.Contains(shown, system) {
						t.Errorf("the system's words are on the screen: %q", system)
					}
				}
				if w.app.session.Failed() == nil || !strings.Contains(squeeze(shown), squeeze(w.app.text("in_draft"))) {
					t.Errorf("it does not say that a draft has the answers:\n%s", shown)
				}
				if err := errors.Join(os.RemoveAll(path), os.WriteFile(path, before, 0o600)); err != nil {
					t.Fatal(err)
				}
				w.press("ctrl+c")
				if w.app.overlay != nil {
					w.press("ctrl+c")
				}
				w.app.Finish()
				now, _ := os.ReadFile(path)
				if !bytes.Contains(now, []byte(said)) {
					t.Errorf("it is over, and the file lacks the answer:\n%s", w.screen())
				}
			})
		}
	}
}
