package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"text/tabwriter"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/document/page"
	"sweetspot/lang"
	"sweetspot/shell"
	"sweetspot/steps"
	"sweetspot/steps/date"
	"sweetspot/store"
)

// backupWidth is the width of the description of a backup, so that its line fits into 80 columns.
const backupWidth = 48

func (p *program) backupsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "backups " + p.texts.Text("cli.file"),
		Short: p.texts.Text("cli.backups"),
		Long:  p.texts.Text("cli.backups_long"),
		Args:  argumentCount(1, 1, "cli.backups_one_file"),
		RunE:  func(_ *cobra.Command, paths []string) error { return p.backups(paths[0]) },
	}
}

// backups prints a line for each backup of a file.
func (p *program) backups(path string) error {
	_, backups, err := p.backupsOf(path)
	if err != nil {
		return err
	}
	displaced, err := p.displacedOf(path)
	if err != nil {
		return err
	}
	if len(backups)+len(displaced) == 0 {
		if err := requireStrategy(path); err != nil {
			return err
		}
		p.notify("cli.backups_none", lang.Args{"File": lang.Line(path)})
		return nil
	}
	platforms, err := p.loadCatalogue()
	if err != nil {
		return err
	}
	table := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	sp := steps.Speaker{Texts: p.texts, Catalogue: platforms}
	list := func(kept []store.Backup, describe func(store.Backup, steps.Speaker) string) {
		for _, backup := range kept {
			day := date.New(backup.Kept.Date())
			fmt.Fprintf(table, "%4d\t%s, %s\t%s\n", backup.Number, day.Say(p.texts), backup.Kept.Format("15:04:05"), describe(backup, sp))
		}
	}
	list(backups, describe)
	if len(displaced) > 0 {
		if len(backups) > 0 {
			fmt.Fprintln(table)
		}
		fmt.Fprintln(table, p.texts.Text("cli.backups_displaced"))
		list(displaced, describeDisplaced)
	}
	if err := table.Flush(); err != nil {
		return fmt.Errorf("printing the backups: %w", err)
	}
	// On a terminal the list must precede the hint, which is on standard error.
	if err := p.out.Flush(); err != nil {
		return fmt.Errorf("printing the backups: %w", err)
	}
	p.notify("cli.backups_how", lang.Args{"Word": shell.File(path), "N": append(backups, displaced...)[0].Number})
	return nil
}

// requireStrategy returns the error of a path that names no strategy file: nothing was ever kept of it, and
// the name may be mistyped.
func requireStrategy(path string) error {
	data, err := disk.Load(path)
	if err == nil && !document.IsStrategy(data) {
		_, err = document.Open(path, data, nil)
	}
	if err != nil {
		return &openError{path: path, err: err}
	}
	return nil
}

// displacedOf returns the texts of a file that a decision replaced, the last first.
func (p *program) displacedOf(path string) ([]store.Backup, error) {
	state, err := p.findState()
	if err != nil {
		return nil, err
	}
	displaced, err := state.Displaced(path)
	if err != nil {
		return nil, p.unlisted(path, err)
	}
	return displaced, nil
}

// unlisted is the error of a folder of backups that cannot be listed.
func (p *program) unlisted(path string, err error) error {
	folder := path
	if failed, ok := errors.AsType[*fs.PathError](err); ok {
		folder = failed.Path
	}
	return &textError{id: "cli.backups_unlisted", args: lang.Args{
		"Folder": lang.Line(folder), "Reason": document.SayReason(p.texts, err),
	}}
}

// describeDisplaced says why a text was displaced, and names the revision in it.
func describeDisplaced(backup store.Backup, sp steps.Speaker) string {
	day := date.New(backup.Kept.Date()).Say(sp.Texts)
	id := "cli.backups_decision"
	switch backup.Reason {
	case store.Replaced:
		id = "cli.backups_section"
	case store.Elsewhere:
		id = "cli.backups_elsewhere"
	}
	text := sp.Texts.Text(id, lang.Args{"Date": day})
	return ansi.Truncate(text, backupWidth, "…")
}

// backupsOf returns the backups of a file, the last first, and the state folder that they are in.
func (p *program) backupsOf(path string) (store.State, []store.Backup, error) {
	if err := requireFiles([]string{path}); err != nil {
		return store.State{}, nil, err
	}
	state, err := p.findState()
	if err != nil {
		return state, nil, err
	}
	backups, err := state.Backups(path)
	if err != nil {
		return state, nil, p.unlisted(path, err)
	}
	return state, backups, nil
}

// describe names the revision in a backup, and why it was made or the first change in it; "–" if the
// backup cannot be read.
func describe(backup store.Backup, sp steps.Speaker) string {
	data, err := backup.Read()
	if err != nil {
		return "–"
	}
	read, _ := document.Read(data, sp.Catalogue)
	if read == nil {
		return "–"
	}
	s := read.Strategy
	text := sp.Texts.Text("cli.backups_revision", lang.Args{"Revision": s.Revision})
	if last := len(s.Log) - 1; last >= 0 && s.Log[last].Revision == s.Revision {
		switch entry := s.Log[last]; {
		case entry.Because != "":
			text += "  " + entry.Because
		case len(entry.Changed) > 0:
			text += "  " + page.SayChange(sp, s, entry.Changed[0])
		}
	}
	return ansi.Truncate(lang.Line(text), backupWidth, "…")
}
