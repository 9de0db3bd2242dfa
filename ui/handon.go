package ui

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/document/handout"
	"sweetspot/steps"
	"sweetspot/ui/draw"
)

// handOn is the overlay that offers to hand the saved strategy on. Keys that choose nothing close it, and a letter goes
// on into the field behind it: who saves in the middle of a text types on.
type handOn struct {
	title, about string
	menu         draw.Menu
}

// Rows of handOn; the last one changes nothing.
const (
	handPage = "page"
	handWord = "word"
	handCopy = "copy"
	handStay = "stay"
)

func newHandOn(a *App, title, about string) *handOn {
	o := &handOn{title: title, about: about}
	var rows []draw.Row
	for _, name := range []string{handPage, handWord, handCopy, handStay} {
		rows = append(rows, draw.Row{Key: name, Text: a.text("hand_on." + name)})
	}
	o.menu.Set(rows)
	o.menu.Cursor = handStay
	return o
}

// askHandOn offers to hand the strategy on, or where it has no name yet says how to give it one.
func (a *App) askHandOn() {
	if a.session.Path() == "" || a.session.IsDraft() || a.session.Failed() != nil {
		a.say(a.text("hand_on.unsaved"))
		return
	}
	a.saveNow()
	if a.overlay == nil && a.session.Failed() == nil {
		a.setOverlay(newHandOn(a, a.text("hand_on.title"), a.whereSaved()))
	}
}

// whereSaved says where the strategy is, and how to come back to it.
func (a *App) whereSaved() string {
	path := a.session.Path()
	return a.text("saved.text", args{"File": filepath.Base(path), "Folder": filepath.Dir(path), "Word": pasted(path)})
}

func (o *handOn) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case o.menu.Key(a.keys, msg):
		return nil
	case draw.Matches(msg, a.keys.Choose):
		return o.chosen(a, o.menu.Cursor)
	}
	a.setOverlay(nil)
	if msg.Text != "" && a.typesText() {
		return a.screen.key(a, msg)
	}
	return nil
}

// chosen closes the overlay and hands the strategy on.
func (o *handOn) chosen(a *App, row string) tea.Cmd {
	a.setOverlay(nil)
	if row == handStay {
		return nil
	}
	h, err := a.handout()
	if err != nil {
		a.setOverlay(newMessage(a.text("hand_on.title"), document.SayOpen(a.sp.Texts, a.session.Path(), err)))
		return nil
	}
	switch row {
	case handPage:
		a.writeBeside(".html", h.HTML())
	case handWord:
		word, err := h.Word()
		if err != nil {
			a.say(document.SayReason(a.sp.Texts, err))
			return nil
		}
		a.writeBeside(".docx", word)
	case handCopy:
		a.say(a.text("hand_on.copied"))
		return tea.SetClipboard(h.Markdown())
	}
	return nil
}

// handout returns what is handed on of the strategy as its file has it.
func (a *App) handout() (*handout.Handout, error) {
	data, err := disk.Load(a.session.Path())
	if err != nil {
		return nil, err
	}
	read, err := document.Open(a.session.Path(), data, a.sp.Catalogue)
	if err != nil {
		return nil, err
	}
	return &handout.Handout{
		Speaker:  steps.Speaker{Texts: a.session.Texts(), Catalogue: a.sp.Catalogue},
		Document: read, Report: a.session.Report(), Today: a.config.Today,
	}, nil
}

// writeBeside writes a file beside the strategy and opens it, or asks what becomes of one that is there.
func (a *App) writeBeside(ending string, data []byte) {
	path := a.session.Path()
	stem := strings.TrimSuffix(path, filepath.Ext(path))
	path = stem + ending
	was, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && string(was) == string(data) {
		a.writeHandout(path, data, was)
		return
	}
	beside := stem + "-2" + ending
	for n := 3; exists(beside); n++ {
		beside = fmt.Sprintf("%s-%d%s", stem, n, ending)
	}
	options := []option{
		{a.text("hand_on.replace"), func(a *App) { a.writeHandout(path, data, was) }},
		{a.text("hand_on.beside", args{"File": filepath.Base(beside)}), func(a *App) { a.writeHandout(beside, data, nil) }},
		{text: a.text("hand_on.leave")},
	}
	if err != nil {
		options = options[1:] // what cannot be read is not replaced
	}
	a.setOverlay(newDecision(a.text("hand_on.there", args{"File": filepath.Base(path)}), a.text("hand_on.there_about"), options...))
}

// exists reports whether there is something at path.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// writeHandout writes a file in place of what was there, nil for nothing, and says where it is. A page is opened in the
// browser.
func (a *App) writeHandout(path string, data, was []byte) {
	if string(was) != string(data) {
		if err := disk.Save(path, data, was); err != nil {
			a.setOverlay(newMessage(a.text("hand_on.title"), document.SaySave(a.sp.Texts, filepath.Base(path), err)))
			return
		}
	}
	said := "hand_on.written"
	if filepath.Ext(path) == ".html" && a.config.Open != nil && a.config.Open(path) == nil {
		said = "hand_on.opened"
	}
	a.setOverlay(newMessage(a.text("hand_on.title"), a.text(said, args{"Path": path})))
}

func (o *handOn) again(*App) screen { return o }

func (o *handOn) paste(a *App, text string) tea.Cmd {
	if !a.typesText() {
		return nil
	}
	a.setOverlay(nil)
	return a.screen.paste(a, text)
}

func (o *handOn) hints(a *App) []key.Binding {
	return []key.Binding{a.keys.Choose, a.keys.Up, a.keys.Down, a.keys.Close}
}

func (o *handOn) view(a *App, width, height int) draw.Block {
	return menuBox(a, o.title, o.about, &o.menu, bind(a, o.chosen), width, height)
}
