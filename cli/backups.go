package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"text/tabwriter"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/date"
	"sweetspot/store"
)

func (p *program) backupsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "backups " + p.texts.Text("cli.file"),
		Short: p.texts.Text("cli.backups"),
		Long:  p.texts.Text("cli.backups_long"),
		Args:  arguments(1, 1, "cli.backups_one_file"),
		RunE:  func(_ *cobra.Command, paths []string) error { return p.listBackups(paths[0]) },
	}
}

func (p *program) restoreCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "restore " + p.texts.Text("cli.file") + " N",
		Short: p.texts.Text("cli.restore"),
		Long:  p.texts.Text("cli.restore_long"),
		Args:  arguments(2, 2, "cli.restore_two"),
		RunE:  func(_ *cobra.Command, words []string) error { return p.restore(words[0], words[1]) },
	}
}

// backups finds the state folder, and the backups of a file in it.
func (p *program) backups(path string) (store.State, []store.Backup, error) {
	if err := notStream([]string{path}); err != nil {
		return store.State{}, nil, err
	}
	state, err := store.FindState(os.Getenv)
	if err != nil {
		return state, nil, &complaint{id: "cli.no_home", hint: true}
	}
	found, err := state.Backups(path)
	if err != nil {
		return state, nil, &cannotOpen{path: path, err: err}
	}
	return state, found, nil
}

// listBackups prints a line for each backup of a file.
func (p *program) listBackups(path string) error {
	_, found, err := p.backups(path)
	if err != nil {
		return err
	}
	file := lang.Args{"File": lang.Line(path)}
	if len(found) == 0 {
		p.say(os.Stderr, "", "cli.backups_none", file)
		return nil
	}
	known, err := p.platforms()
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	sp := steps.Speaker{Texts: p.texts, Catalogue: known}
	for _, backup := range found {
		kept := date.New(backup.Kept.Date())
		fmt.Fprintf(table, "%4d\t%s, %s\t%s\n", backup.Number, kept.Say(p.texts), backup.Kept.Format("15:04:05"), said(backup, sp))
	}
	table.Flush()
	if err := out.Flush(); err != nil {
		return fmt.Errorf("printing the backups: %w", err)
	}
	p.say(os.Stderr, "", "cli.backups_how", lang.Args{"File": lang.Line(path), "N": found[0].Number})
	return nil
}

// said tells which revision a backup holds, and why that was made or what it changed first.
func said(backup store.Backup, sp steps.Speaker) string {
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
			text += "  " + document.SayChange(sp, s, entry.Changed[0])
		}
	}
	return ansi.Truncate(lang.Line(text), backupWidth, "…")
}

// backupWidth keeps a backup on a line of its own in a window of 80 columns.
const backupWidth = 48

// restore brings a backup back. What the file held becomes a backup first.
func (p *program) restore(path, number string) error {
	state, found, err := p.backups(path)
	if err != nil {
		return err
	}
	data, err := numbered(found, path, number)
	if err != nil {
		return err
	}
	was, err := loadNamed(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		was = nil
	case err != nil:
		return &cannotOpen{path: path, err: err}
	default:
		if err := state.KeepBackup(path, was, time.Now()); err != nil {
			return &cannotSave{path: path, err: err}
		}
	}
	if err := disk.Save(path, data, was); err != nil {
		return &cannotSave{path: path, err: err}
	}
	p.say(os.Stderr, "", "cli.restored", lang.Args{"File": lang.Line(path), "N": number})
	return nil
}

// numbered reads the backup of that number.
func numbered(found []store.Backup, path, number string) ([]byte, error) {
	n, err := strconv.Atoi(number)
	for _, backup := range found {
		if err == nil && backup.Number == n {
			data, err := backup.Read()
			if err != nil {
				return nil, &cannotOpen{path: backup.Path, err: err}
			}
			return data, nil
		}
	}
	return nil, &complaint{id: "cli.no_backup", args: lang.Args{"File": lang.Line(path), "N": lang.Line(number)}, hint: true}
}
