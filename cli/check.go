package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"sweetspot/advice"
	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/ui"
)

func (p *program) checkCommand() *cobra.Command {
	var asJSON bool
	command := &cobra.Command{
		Use:   "check " + p.texts.Text("cli.files"),
		Short: p.texts.Text("cli.check"),
		Long:  p.texts.Text("cli.check_long"),
		Args:  arguments(1, 0, "cli.no_file"),
		RunE:  func(_ *cobra.Command, paths []string) error { return p.check(paths, asJSON) },
	}
	command.Flags().BoolVar(&asJSON, "json", false, p.texts.Text("cli.flag.json"))
	return command
}

// checked is what check found out about one file.
type checked struct {
	path     string
	strategy *steps.Strategy // nil where the file has errors
	report   *advice.Report
	faults   []document.Fault
	err      error // why the file could not be read at all
}

// check prints the findings of strategy files, for people or as JSON for programs.
func (p *program) check(paths []string, asJSON bool) error {
	known, err := p.platforms()
	if err != nil {
		return err
	}
	files := strategyFiles(paths)
	out := bufio.NewWriter(os.Stdout)
	voices := &voices{fixed: p.language, texts: p.texts, known: known}
	var output checkOutput
	output.Files = []fileOutput{}
	for i, path := range files {
		c := p.checkFile(path, known)
		p.status = max(p.status, c.status())
		sp := voices.of(c.strategy)
		if asJSON {
			output.Files = append(output.Files, c.output(sp))
			continue
		}
		if i > 0 {
			fmt.Fprintln(out)
		}
		p.printChecked(ui.Coloured(out, os.Stdout), c, sp)
	}
	if asJSON {
		if err := writeJSON(out, output); err != nil {
			return fmt.Errorf("printing the findings: %w", err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("printing the findings: %w", err)
	}
	return nil
}

func (p *program) checkFile(path string, known *catalogue.Catalogue) *checked {
	c := &checked{path: path}
	data, err := readInput(path)
	switch {
	case errors.Is(err, disk.ErrTooLarge):
		c.faults = []document.Fault{document.TooLarge()}
		return c
	case err != nil:
		c.err = err
		return c
	}
	read, faults := document.Read(data, known)
	c.faults = faults
	if document.Failed(faults) {
		return c
	}
	c.strategy = read.Strategy
	c.report = advice.Review(advice.Case{Strategy: c.strategy, Catalogue: known, Today: p.day()})
	return c
}

func (c *checked) status() int {
	if c.strategy == nil {
		return exitCannot
	}
	for _, m := range advice.Mistakes() {
		if c.report.Flags(m) > 0 {
			return exitFlags
		}
	}
	return exitFine
}

// sayWhyNot tells why a file could not be read at all.
func (c *checked) sayWhyNot(t *lang.Texts) string {
	var ours *complaint
	if errors.As(c.err, &ours) {
		return t.Text(ours.id, ours.args)
	}
	return document.SayOpen(t, c.path, c.err)
}

// printChecked prints a file's findings for people; what is wrong with the file goes to standard
// error.
func (p *program) printChecked(out io.Writer, c *checked, sp steps.Speaker) {
	if c.err != nil {
		fmt.Fprintln(os.Stderr, "error: "+c.sayWhyNot(sp.Texts))
		return
	}
	for _, fault := range c.faults {
		kind := "error: "
		if fault.Warning {
			kind = "warning: "
		}
		fmt.Fprintln(os.Stderr, kind+fault.SayIn(sp.Texts, c.path))
	}
	if c.strategy != nil {
		ui.PrintReport(out, sp, c.path, c.strategy, c.report)
	}
}
