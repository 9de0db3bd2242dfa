package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/shell"
	"sweetspot/steps"
	"sweetspot/store"
	"sweetspot/ui"
)

// wizard runs the interview, on a strategy file if one is named.
func (p *program) wizard(files []string) error {
	if err := requireFiles(files); err != nil {
		return err
	}
	for _, file := range files {
		if better := session.MarkdownName(file); better != file && !exists(file) {
			return &textError{id: "cli.not_markdown", hint: true, args: lang.Args{
				"File": lang.Line(file), "Word": shell.Argument(better),
			}}
		}
	}
	state, err := p.findState()
	if err != nil {
		return err
	}
	terminal, ok := p.host.terminal()
	if !ok {
		return &textError{id: "cli.no_terminal", hint: true}
	}
	platforms, err := p.loadCatalogue()
	if err != nil {
		return err
	}
	app := ui.New(ui.Config{
		Texts:     p.texts,
		Fixed:     p.language != "",
		Catalogue: platforms,
		Today:     p.day(),
		Country:   lang.CountryFromEnvironment(p.host.getenv),
		Now:       p.host.Now,
		State:     state,
		Open:      p.host.opener(),
		Here:      strategyHere(),
	})
	if len(files) == 1 {
		path, err := filepath.Abs(files[0])
		if err != nil {
			return fmt.Errorf("finding %s: %w", files[0], err)
		}
		if err := checkFolder(path); err != nil {
			return &openError{path: files[0], err: err}
		}
		if err := app.Open(path); err != nil {
			return &openError{path: files[0], err: err}
		}
	}
	end, signal, err := ui.Run(app, terminal)
	p.texts = app.Texts() // the wizard may have changed the language
	p.printEnding(end)
	if number, ok := signal.(syscall.Signal); ok {
		p.status = 128 + int(number)
	}
	return err
}

// checkFolder returns document.ErrNoFolder if the folder of a path does not exist: a new strategy could not
// be saved there.
func checkFolder(path string) error {
	if _, err := os.Stat(filepath.Dir(path)); errors.Is(err, fs.ErrNotExist) {
		return document.ErrNoFolder
	}
	return nil
}

// findState finds the folder for drafts and backups.
func (p *program) findState() (store.State, error) {
	state, err := store.FindState(p.host.getenv)
	if err != nil {
		return state, &textError{id: "cli.no_home", hint: true}
	}
	return state, nil
}

// strategyHere returns the path of strategy.md in the working folder, "" if there is none.
func strategyHere() string {
	path, err := filepath.Abs("strategy.md")
	if err != nil || !exists(path) {
		return ""
	}
	return path
}

// printUnread says at which questions something was typed that is no answer yet, and what becomes of it.
func (p *program) printUnread(end ui.Ending) {
	sp := steps.Speaker{Texts: p.texts}
	for _, q := range end.Unread {
		id := "cli.unread_kept"
		if end.Lost {
			id = "cli.unread_lost"
		}
		p.notify(id, lang.Args{"Question": sp.Short(q)})
	}
}

// printEnding says where the answers are and how to open them again, and sets the exit status if they
// could not be saved.
func (p *program) printEnding(end ui.Ending) {
	path := shell.Relative(end.Path)
	defer p.printUnread(end)
	switch {
	case end.Err != nil:
		p.status = exitError
		p.printErrorLine(document.SaySave(p.texts, path, end.Err))
		if end.Rescued {
			p.notify("cli.rescued", nil)
		}
	case end.Path == "":
	case end.Draft:
		p.notify("cli.draft_kept", nil)
	default:
		p.notify("cli.file_kept", lang.Args{"File": lang.Line(path), "Word": shell.Argument(path)})
	}
}
