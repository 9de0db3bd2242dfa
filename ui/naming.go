package ui

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/steps"
)

// askName asks under which name to write a strategy that has none yet. One that has a name is
// written there at once, as a revision of its own.
func (a *App) askName() {
	a.leaveField()
	s := a.session
	if len(steps.Changes(&steps.Strategy{}, s.strategy)) == 0 {
		a.flash = a.text("nothing_to_save")
		return
	}
	a.askAgain()
	a.save()
	if a.overlay != nil {
		return // there is something to read or to decide first
	}
	if s.path != "" && !s.draft && s.failed == nil {
		a.conclude()
		return
	}
	about := a.text("name.about")
	if s.failed != nil {
		about = document.SaySave(a.sp.Texts, filepath.Base(s.path), s.failed)
	}
	a.overlay = newPrompt(a, a.text("name.title"), about, a.proposeName(), (*App).saveAs)
}

// askAgain lets answers that were changed twice be asked about once more.
func (a *App) askAgain() {
	if a.session != nil {
		a.session.asked = false
	}
}

// proposeName is the name that the file has, which saving failed under, or one made of the business's
// that is not taken.
func (a *App) proposeName() string {
	if s := a.session; s.path != "" && !s.draft {
		if here, err := os.Getwd(); err == nil && filepath.Dir(s.path) == here {
			return filepath.Base(s.path)
		}
		return s.path
	}
	stem := steps.Slug(a.session.strategy.Business.Name)
	if stem == "" {
		stem = a.text("name.plain")
	}
	name := stem + ".md"
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); err != nil {
			return name
		}
		name = fmt.Sprintf("%s-%d.md", stem, n)
	}
}

// saveAs writes the strategy under a name; what is wrong with the name is said.
func (a *App) saveAs(name string) string {
	if name == "" {
		return a.text("name.empty")
	}
	if filepath.Ext(name) == "" {
		name += ".md"
	}
	if home, err := os.UserHomeDir(); err == nil && strings.HasPrefix(name, "~/") {
		name = filepath.Join(home, name[2:])
	}
	path, err := filepath.Abs(name)
	if err != nil {
		return document.SaySave(a.sp.Texts, name, err)
	}
	if _, err := os.Lstat(path); err == nil {
		return a.saveThere(path, name)
	}
	if err := a.export(path); err != nil {
		if errors.Is(err, disk.ErrChanged) {
			return a.text("name.taken", args{"File": name})
		}
		return document.SaySave(a.sp.Texts, name, err)
	}
	if failed := a.session.failed; failed != nil {
		return document.SaySave(a.sp.Texts, name, failed)
	}
	a.saved()
	return ""
}

// saveThere saves under the name of a file that is there: once more if it is the strategy's own.
func (a *App) saveThere(path, name string) string {
	s := a.session
	if path != s.path || s.draft {
		return a.text("name.taken", args{"File": name})
	}
	a.save()
	if s.failed != nil {
		return document.SaySave(a.sp.Texts, name, s.failed)
	}
	a.conclude()
	return ""
}

// saved says where the strategy is now, and how to come back to it.
func (a *App) saved() {
	path := a.session.path
	text := a.text("saved.text", args{"Path": path, "File": filepath.Base(path)})
	if kept := a.session.kept; len(kept) > 0 {
		text += "\n\n" + a.text("saved.kept", args{"Sections": document.Headings(a.sp.Texts, kept)})
	}
	a.overlay = newMessage(a.text("saved.title"), text)
}
