package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"sweetspot/document"
	"sweetspot/document/diagnostic"
	"sweetspot/lang"
	"sweetspot/steps"
)

func (p *program) exampleCommand() *cobra.Command {
	return &cobra.Command{
		Use:       "example [" + p.texts.Text("cli.name") + "]",
		Short:     p.texts.Text("cli.example"),
		Long:      p.texts.Text("cli.example_long", lang.Args{"Names": document.Examples()}),
		Args:      argumentCount(0, 1, "cli.one_example"),
		ValidArgs: document.Examples(),
		RunE: func(_ *cobra.Command, names []string) error {
			name := document.Examples()[0]
			if len(names) == 1 {
				name = names[0]
			}
			return p.example(name)
		},
	}
}

// example prints a worked strategy as a complete file in the language of p.texts.
func (p *program) example(name string) error {
	answers, found := document.Example(name, p.texts.Language())
	if !found {
		return &textError{id: "cli.no_example", args: lang.Args{"Name": name, "Names": strings.Join(document.Examples(), ", ")}}
	}
	platforms, err := p.loadCatalogue()
	if err != nil {
		return err
	}
	read, err := document.Open(name, answers, platforms)
	if err != nil {
		return &openError{path: name, err: err}
	}
	s := read.Strategy
	sp := steps.Speaker{Texts: p.texts, Catalogue: platforms}
	data, _, faults := read.Render(s, p.sections(sp, s))
	if diagnostic.Failed(faults) {
		return &openError{path: name, err: &document.Unreadable{Path: name, Faults: faults}}
	}
	if _, err := p.out.Write(data); err != nil {
		return fmt.Errorf("printing the example: %w", err)
	}
	return nil
}
