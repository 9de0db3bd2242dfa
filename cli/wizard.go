package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"golang.org/x/term"

	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/store"
	"sweetspot/ui"
)

// wizard opens the interview, on a strategy file where one is named.
func (p *program) wizard(files []string) error {
	if err := notStream(files); err != nil {
		return err
	}
	state, err := store.FindState(os.Getenv)
	if err != nil {
		return &complaint{id: "cli.no_home", hint: true}
	}
	if !capable() {
		return &complaint{id: "cli.no_terminal", hint: true}
	}
	known, err := p.platforms()
	if err != nil {
		return err
	}
	app := ui.New(ui.Config{
		Texts:     p.texts,
		Fixed:     p.language != "",
		Catalogue: known,
		Today:     p.day(),
		Now:       time.Now,
		State:     state,
		Here:      strategyHere(),
	})
	if len(files) == 1 {
		path, err := filepath.Abs(files[0])
		if err != nil {
			return fmt.Errorf("finding %s: %w", files[0], err)
		}
		if err := app.Open(path); err != nil {
			return &cannotOpen{path: files[0], err: err}
		}
	}
	end, signal, err := ui.Run(app)
	p.goodbye(app, end)
	if number, ok := signal.(syscall.Signal); ok {
		p.status = 128 + int(number)
	}
	return err
}

// capable reports whether there is a terminal at both ends that can show a screen.
func capable() bool {
	kind := os.Getenv("TERM")
	return term.IsTerminal(int(os.Stdin.Fd())) && term.IsTerminal(int(os.Stdout.Fd())) &&
		kind != "dumb" && (kind != "" || os.PathSeparator == '\\')
}

// strategyHere is the strategy file of the present folder, or "".
func strategyHere() string {
	path, err := filepath.Abs("strategy.md")
	if err != nil || !exists(path) {
		return ""
	}
	return path
}

// goodbye says where the answers are, and how to go on with them.
func (p *program) goodbye(app *ui.App, end ui.Ending) {
	p.texts = app.Texts()
	file := lang.Args{"File": lang.Line(shortPath(end.Path))}
	switch {
	case end.Err != nil:
		p.status = exitCannot
		fmt.Fprintln(os.Stderr, "error: "+document.SaySave(p.texts, shortPath(end.Path), end.Err))
		if end.Rescued {
			p.say(os.Stderr, "", "cli.rescued", nil)
		}
	case end.Path == "":
	case end.Draft:
		p.say(os.Stderr, "", "cli.draft_kept", nil)
	default:
		p.say(os.Stderr, "", "cli.file_kept", file)
	}
}

// shortPath is a path as one would type it here: relative where that is shorter.
func shortPath(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	if relative, err := filepath.Rel(here, path); err == nil && len(relative) < len(path) {
		return relative
	}
	return path
}
