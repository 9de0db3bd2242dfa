package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sweetspot/advice"
	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/steps/catalogue"
)

// exportFlags are the options of export.
type exportFlags struct {
	as    string   // the name of an exportFormat; "" is the one that the ending of out names
	out   string   // a file, or a folder with a separator behind it; "" and - are standard output
	with  []string // what is exported besides
	force bool     // overwrite
}

func (p *program) exportCommand() *cobra.Command {
	var flags exportFlags
	command := &cobra.Command{
		Use:   "export " + p.texts.Text("cli.files"),
		Short: p.texts.Text("export.short"),
		Long:  p.texts.Text("export.long"),
		Args:  argumentCount(1, 0, "export.no_source"),
		RunE:  func(_ *cobra.Command, paths []string) error { return p.export(paths, flags) },
	}
	command.Flags().StringVar(&flags.as, "as", "", p.texts.Text("export.flag.as", lang.Args{"Formats": strings.Join(formatNames(), "|")}))
	command.Flags().StringVarP(&flags.out, "output", "o", "", p.texts.Text("export.flag.output"))
	command.Flags().StringSliceVar(&flags.with, "with", nil, p.texts.Text("export.flag.with"))
	command.Flags().BoolVar(&flags.force, "force", false, p.texts.Text("export.flag.force"))
	_ = command.RegisterFlagCompletionFunc("as", cobra.FixedCompletions(formatNames(), cobra.ShellCompDirectiveNoFileComp))
	_ = command.RegisterFlagCompletionFunc("with", cobra.FixedCompletions([]string{withAdvice}, cobra.ShellCompDirectiveNoFileComp))
	return command
}

// withAdvice is what --with takes.
const withAdvice = "advice"

// export writes strategies in another format. It goes on with the other files after an error, and sets
// the exit status.
func (p *program) export(paths []string, flags exportFlags) error {
	if flags.as == "" {
		flags.as = formatOf(flags.out)
	}
	at := slices.IndexFunc(exportFormats, func(f exportFormat) bool { return f.name == flags.as })
	if at < 0 {
		id := "export.no_format"
		if flags.as != "" {
			id = "export.bad_format"
		}
		return &textError{id: id, args: lang.Args{"Value": lang.Line(flags.as), "Formats": strings.Join(formatNames(), ", ")}, hint: true}
	}
	for _, with := range flags.with {
		if with != withAdvice {
			return &textError{id: "export.bad_with", args: lang.Args{"Value": lang.Line(with)}, hint: true}
		}
	}
	sources, err := p.sourcesOf(paths)
	if err != nil {
		return err
	}
	target, err := p.targetOf(sources, exportFormats[at], flags)
	if err != nil {
		return err
	}
	platforms, err := p.loadCatalogue()
	if err != nil {
		return err
	}
	speakers := p.speakersFor(platforms, p.language != "")
	for _, from := range sources {
		if err := p.exportFile(from, target, platforms, speakers, flags); err != nil {
			p.printError(err)
			if _, faulty := errors.AsType[*document.Unreadable](err); faulty {
				fmt.Fprintln(p.host.Stderr, "hint: "+p.texts.Text("export.faulty_hint"))
			}
			p.status = exitError
		}
	}
	return nil
}

// exportFile exports one strategy. A file with errors is not exported.
func (p *program) exportFile(from source, to *target, platforms *catalogue.Catalogue, speakers *speakers, flags exportFlags) error {
	data, err := p.readInput(from.path)
	if err != nil {
		return openingError(from.path, err)
	}
	read, err := document.Open(from.path, data, platforms)
	if err != nil {
		return &openError{path: from.path, err: err}
	}
	report := advice.Review(advice.Case{Strategy: read.Strategy, Catalogue: platforms, Today: p.day()})
	e := &exported{Speaker: speakers.of(read.Strategy), Document: read, Report: report, Today: p.day(),
		Advice: slices.Contains(flags.with, withAdvice)}
	return to.write(p, from, e)
}

// openingError returns the error for a file that cannot be read; errors with a message of their own stay.
func openingError(path string, err error) error {
	if known, ok := errors.AsType[*textError](err); ok {
		return known
	}
	return &openError{path: path, err: err}
}
