package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"sweetspot/advice"
	"sweetspot/document"
	"sweetspot/document/disk"
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
		Args:  arguments(1, 0, "cli.refresh_no_file"),
		RunE:  func(_ *cobra.Command, paths []string) error { return p.refresh(paths, replace) },
	}
	command.Flags().BoolVar(&replace, "replace-edited", false, p.texts.Text("cli.flag.replace_edited"))
	return command
}

// refresh writes the sections of strategy files anew from their answers. A file that cannot be
// refreshed does not keep the others from it.
func (p *program) refresh(paths []string, replace bool) error {
	if err := notStream(paths); err != nil {
		return err
	}
	known, err := p.platforms()
	if err != nil {
		return err
	}
	// A document keeps its language, whatever language its owner wants to be spoken to in.
	voices := &voices{texts: p.texts, known: known}
	for _, path := range strategyFiles(paths) {
		if err := p.refreshFile(path, known, voices, replace); err != nil {
			p.complain(err)
			p.status = exitCannot
		}
	}
	return nil
}

func (p *program) refreshFile(path string, known *catalogue.Catalogue, voices *voices, replace bool) error {
	was, err := loadNamed(path)
	if err != nil {
		return &cannotOpen{path: path, err: err}
	}
	read, err := document.Open(path, was, known)
	if err != nil {
		return &cannotOpen{path: path, err: err}
	}
	sections := p.sections(voices.of(read.Strategy), read.Strategy)
	edited := read.Edited(sections)
	if replace {
		for _, section := range edited {
			read.Choose(section.Name, document.TakeNew)
		}
	}
	data, kept, faults := read.Render(read.Strategy, sections)
	if document.Failed(faults) {
		return &cannotOpen{path: path, err: &document.Unreadable{Path: path, Faults: faults}}
	}
	about := lang.Args{"File": lang.Line(path), "Sections": document.Headings(p.texts, kept)}
	switch {
	case bytes.Equal(data, was) && len(kept) > 0: // what there is to say comes below
	case bytes.Equal(data, was):
		p.say(os.Stderr, "", "cli.refresh_same", about)
	default:
		if replace && len(edited) > 0 {
			backup, err := backupBeside(path, was)
			if err != nil {
				return &cannotSave{path: path, err: err}
			}
			p.say(os.Stderr, "", "cli.refresh_backup", lang.Args{"File": lang.Line(backup)})
		}
		if err := disk.Save(path, data, was); err != nil {
			return &cannotSave{path: path, err: err}
		}
		p.say(os.Stderr, "", "cli.refreshed", about)
	}
	if len(kept) > 0 {
		p.say(os.Stderr, "", "cli.refresh_kept", about)
	}
	return nil
}

// sections writes the body that the answers make.
func (p *program) sections(sp steps.Speaker, s *steps.Strategy) []document.Section {
	report := advice.Review(advice.Case{Strategy: s, Catalogue: sp.Catalogue, Today: p.day()})
	return document.Sections(sp, s, report, p.day())
}

// backupBeside keeps what a file held under a name of its own, and gives that name.
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
