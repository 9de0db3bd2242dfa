package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"sweetspot/advice"
	"sweetspot/document"
	"sweetspot/document/diagnostic"
	"sweetspot/document/disk"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

func (p *program) checkCommand() *cobra.Command {
	var asJSON bool
	command := &cobra.Command{
		Use:   "check " + p.texts.Text("cli.files"),
		Short: p.texts.Text("cli.check"),
		Long:  p.texts.Text("cli.check_long"),
		Args:  argumentCount(1, 0, "cli.no_file"),
		RunE:  func(_ *cobra.Command, paths []string) error { return p.check(paths, asJSON) },
	}
	command.Flags().BoolVar(&asJSON, "json", false, p.texts.Text("cli.flag.json"))
	return command
}

// check reviews strategy files and prints the findings, for people or as JSON for programs. It always
// goes through all files; the exit status is that of the worst.
func (p *program) check(paths []string, asJSON bool) error {
	platforms, err := p.loadCatalogue()
	if err != nil {
		return err
	}
	speakers := p.speakersFor(platforms, p.language != "")
	output := checkOutput{Files: []fileOutput{}}
	files, err := p.strategyFiles(paths)
	if err != nil {
		return err
	}
	for i, path := range files {
		c := p.checkFile(path, platforms)
		p.status = max(p.status, c.status())
		sp := speakers.of(c.strategy)
		if asJSON {
			output.Files = append(output.Files, c.output(sp))
			continue
		}
		if i > 0 {
			fmt.Fprintln(p.out)
		}
		p.printChecked(c, sp)
	}
	if asJSON {
		return writeJSON(p.out, output)
	}
	return nil
}

// checked is the result of check for one file.
type checked struct {
	path     string
	strategy *steps.Strategy // nil if the file has errors
	report   *advice.Report  // nil if strategy is
	faults   []diagnostic.Fault
	err      error // why the file could not be read at all
}

func (p *program) checkFile(path string, platforms *catalogue.Catalogue) *checked {
	c := &checked{path: path}
	data, err := p.readInput(path)
	switch {
	case errors.Is(err, disk.ErrTooLarge):
		c.faults = []diagnostic.Fault{document.TooLarge()}
		return c
	case err != nil:
		c.err = err
		return c
	}
	read, faults := document.ReadOwn(data, platforms)
	c.faults = faults
	if diagnostic.Failed(faults) {
		return c
	}
	c.strategy = read.Strategy
	c.report = advice.Review(advice.Case{Strategy: c.strategy, Catalogue: platforms, Today: p.day()})
	return c
}

// status returns the exit status for one file.
func (c *checked) status() int {
	if c.strategy == nil {
		return exitError
	}
	for _, m := range advice.Mistakes() {
		if c.report.Flags(m) > 0 {
			return exitRedFlag
		}
	}
	return exitOK
}

// errorText returns the message for c.err.
func (c *checked) errorText(t *lang.Texts) string {
	if known, ok := errors.AsType[*textError](c.err); ok {
		return t.Text(known.id, known.args)
	}
	return document.SayOpen(t, c.path, c.err)
}

// printChecked prints the findings for people, and the faults of the file on standard error.
func (p *program) printChecked(c *checked, sp steps.Speaker) {
	if c.err != nil {
		p.printErrorLine(c.errorText(sp.Texts))
		return
	}
	for _, fault := range c.faults {
		kind := "error: "
		if fault.Warning {
			kind = "warning: "
		}
		fmt.Fprintln(p.host.Stderr, kind+fault.SayIn(sp.Texts, c.path))
	}
	if c.strategy != nil {
		printReport(p.colouredOut(), sp, c.path, c.strategy, c.report)
	}
}
