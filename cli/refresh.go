package cli

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"sweetspot/advice"
	"sweetspot/document"
	"sweetspot/document/diagnostic"
	"sweetspot/document/disk"
	"sweetspot/document/page"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

func (p *program) refreshCommand() *cobra.Command {
	var replace bool
	command := &cobra.Command{
		Use:   "refresh " + p.texts.Text("cli.files"),
		Short: p.texts.Text("cli.refresh"),
		Long:  p.texts.Text("cli.refresh_long"),
		Args:  argumentCount(1, 0, "cli.refresh_no_file"),
		RunE:  func(_ *cobra.Command, paths []string) error { return p.refresh(paths, replace) },
	}
	command.Flags().BoolVar(&replace, "replace-edited", false, p.texts.Text("cli.flag.replace_edited"))
	return command
}

// refresh writes the sections of strategy files anew from the answers in them. It goes on with the
// other files after an error, and sets the exit status.
func (p *program) refresh(paths []string, replace bool) error {
	if err := requireFiles(paths); err != nil {
		return err
	}
	platforms, err := p.loadCatalogue()
	if err != nil {
		return err
	}
	speakers := p.speakersFor(platforms, false) // --lang does not change the language of a document
	files, err := p.strategyFiles(paths)
	if err != nil {
		return err
	}
	for _, path := range files {
		if err := p.refreshFile(path, platforms, speakers, replace); err != nil {
			p.printError(err)
			p.status = exitError
		}
	}
	return nil
}

// refreshFile writes one file anew if that changes it. With replace, sections that were edited by hand
// are written too, and the old file is kept beside it.
func (p *program) refreshFile(path string, platforms *catalogue.Catalogue, speakers *speakers, replace bool) error {
	was, err := loadFile(path)
	if err != nil {
		return &openError{path: path, err: err}
	}
	read, err := document.Open(path, was, platforms)
	if err != nil {
		return &openError{path: path, err: err}
	}
	sections := p.sections(speakers.of(read.Strategy), read.Strategy)
	edited := read.Edited(sections)
	if replace {
		for _, section := range edited {
			read.Choose(section.Name, document.TakeNew)
		}
	}
	data, kept, faults := read.Render(read.Strategy, sections)
	if diagnostic.Failed(faults) {
		return &openError{path: path, err: &document.Unreadable{Path: path, Faults: faults}}
	}
	about := lang.Args{"File": lang.Line(path), "Sections": page.Headings(p.texts, kept)}
	switch {
	case bytes.Equal(data, was) && len(kept) > 0: // reported below
	case bytes.Equal(data, was):
		p.notify("cli.refresh_same", about)
	case disk.Protected(path):
		return protectedError(path)
	default:
		if replace && len(edited) > 0 {
			backup, err := backupBeside(path, was)
			if err != nil {
				return &saveError{path: path, err: err}
			}
			p.notify("cli.refresh_backup", lang.Args{"File": lang.Line(backup)})
		}
		if err := disk.Save(path, data, was); err != nil {
			return &saveError{path: path, err: err}
		}
		p.notify("cli.refreshed", about)
	}
	if len(kept) > 0 {
		p.notify("cli.refresh_kept", about)
	}
	return nil
}

// sections renders the sections of the document from a strategy and its review.
func (p *program) sections(sp steps.Speaker, s *steps.Strategy) []document.Section {
	report := advice.Review(advice.Case{Strategy: s, Catalogue: sp.Catalogue, Today: p.day()})
	return document.Sections(sp, s, report, p.day())
}

// backupBeside writes data to a new file beside path, and returns its name: path with .bak, .bak2 and
// so on behind it.
func backupBeside(path string, data []byte) (string, error) {
	for n := 1; ; n++ {
		name := path + ".bak"
		if n > 1 {
			name = fmt.Sprintf("%s%d", name, n)
		}
		if err := disk.Save(name, data, nil); !errors.Is(err, disk.ErrChanged) {
			return name, err
		}
	}
}
