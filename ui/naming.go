package ui

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/document/page"
	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/shell"
)

// askName asks under which name to save a strategy that has none yet. One that has a name is saved there at
// once, as a revision of its own.
func (a *App) askName() {
	a.leaveField()
	s := a.session
	if s.IsEmpty() {
		a.say(a.text("nothing_to_save"))
		return
	}
	s.AskAgain()
	a.saveNow()
	if a.overlay != nil {
		return // there is something to read or to decide first
	}
	if s.Path() != "" && !s.IsDraft() && s.Failed() == nil {
		a.conclude()
		return
	}
	about := a.text("name.about")
	if s.Failed() != nil {
		about = document.SaySave(a.sp.Texts, filepath.Base(s.Path()), s.Failed())
	}
	proposed := s.ProposeName(a.text("name.plain"))
	a.setOverlay(newPrompt(a, a.text("name.title"), about, proposed, (*App).saveAs))
}

// saveAs saves the strategy under a name, and returns what is wrong with the name, "" where nothing is.
func (a *App) saveAs(name string) string {
	if name == "" {
		return a.text("name.empty")
	}
	path, err := session.PathOf(name)
	if err != nil {
		return document.SaySave(a.sp.Texts, name, err)
	}
	if better := session.MarkdownName(name); better != name && !a.session.HasName(path) {
		asked := newPrompt(a, a.text("name.title"), a.text("name.about"), better, (*App).saveAs)
		asked.problem = a.text("name.not_markdown", args{"File": better})
		a.setOverlay(asked)
		return ""
	}
	if _, err := os.Stat(filepath.Dir(path)); errors.Is(err, fs.ErrNotExist) {
		return a.text("name.no_folder", args{"Folder": lang.Line(filepath.Dir(path))})
	}
	if _, err := os.Lstat(path); err == nil {
		return a.saveThere(path, name)
	}
	err = a.session.Export(path)
	switch {
	case errors.Is(err, disk.ErrChanged):
		return a.text("name.taken", args{"File": name})
	case err == nil || errors.Is(err, disk.ErrUnsure):
		a.refresh()
	}
	if err != nil {
		return document.SaySave(a.sp.Texts, name, err)
	}
	a.sayWhereSaved()
	return ""
}

// saveThere saves under the name of a file that is there, if it is the strategy's own.
func (a *App) saveThere(path, name string) string {
	if !a.session.HasName(path) {
		return a.text("name.taken", args{"File": name})
	}
	a.saveNow()
	if err := a.session.Failed(); errors.Is(err, document.ErrProtected) {
		a.askOverwrite()
		return ""
	} else if err != nil {
		return document.SaySave(a.sp.Texts, name, err)
	}
	a.conclude()
	return ""
}

// pasted returns a path as it can be pasted into a command line in the folder that the wizard runs in.
func pasted(path string) string { return shell.Argument(shell.Relative(path)) }

// sayWhereSaved says where the strategy is now, how to come back to it, and offers to hand it on.
func (a *App) sayWhereSaved() {
	text := a.whereSaved()
	if kept := a.session.Kept(); len(kept) > 0 {
		text += "\n\n" + a.text("saved.kept", args{"Sections": page.Headings(a.sp.Texts, kept)})
	}
	a.setOverlay(newHandOn(a, a.text("saved.title"), text))
}
