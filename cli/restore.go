package cli

import (
	"errors"
	"io/fs"
	"strconv"

	"github.com/spf13/cobra"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/lang"
	"sweetspot/shell"
	"sweetspot/store"
)

func (p *program) restoreCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "restore " + p.texts.Text("cli.file") + " N",
		Short: p.texts.Text("cli.restore"),
		Long:  p.texts.Text("cli.restore_long"),
		Args:  argumentCount(2, 2, "cli.restore_two"),
		RunE:  func(_ *cobra.Command, args []string) error { return p.restore(args[0], args[1]) },
	}
}

// restore writes a backup over a file. What the file holds becomes a backup first.
func (p *program) restore(path, number string) error {
	state, backups, err := p.backupsOf(path)
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
	}
	data, err := readBackup(append(backups, displaced...), path, number)
	if err != nil {
		return err
	}
	was, err := disk.Load(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		was = nil
	case err != nil:
		return &openError{path: path, err: err}
	case disk.Protected(path):
		return protectedError(path)
	case document.IsForeign(was):
		return &textError{id: "cli.restore_foreign", args: lang.Args{"File": lang.Line(path)}, hint: true}
	default:
		if err := state.KeepBackup(path, was, p.host.Now()); err != nil {
			return &textError{id: "cli.backup_failed", args: lang.Args{
				"File": lang.Line(path), "Reason": document.SayReason(p.texts, err),
			}}
		}
	}
	if err := disk.Save(path, data, was); err != nil {
		return &saveError{path: path, err: err}
	}
	p.notify("cli.restored", lang.Args{"File": lang.Line(path), "N": number})
	return nil
}

// readBackup reads the backup with a number, as typed, out of those of the file at path.
func readBackup(backups []store.Backup, path, number string) ([]byte, error) {
	n, err := strconv.Atoi(number)
	for _, backup := range backups {
		if err == nil && backup.Number == n {
			data, err := backup.Read()
			if err != nil {
				return nil, &openError{path: backup.Path, err: err}
			}
			return data, nil
		}
	}
	return nil, &textError{id: "cli.no_backup", args: lang.Args{"File": lang.Line(path), "Word": shell.File(path), "N": lang.Line(number)}, hint: true}
}
