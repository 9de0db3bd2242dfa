package cli

import (
	"strings"
	"text/template"
	"unicode"

	"github.com/spf13/cobra"

	"sweetspot/lang"
)

// helpPage is the help of a *cobra.Command.
const helpPage = `{{trim (or .Long .Short)}}

{{text "cli.usage"}}
{{- if .Runnable}}
  {{.UseLine}}
{{- end}}
{{- if .HasAvailableSubCommands}}
  {{.CommandPath}} {{text "cli.command"}}

{{text "cli.commands"}}
{{- range .Commands}}{{if .IsAvailableCommand}}
  {{printf "%-*s" .NamePadding .Name}} {{.Short}}
{{- end}}{{end}}
{{- end}}
{{- if .HasAvailableLocalFlags}}

{{text "cli.flags"}}
{{trim .LocalFlags.FlagUsages}}
{{- end}}
{{- if .HasAvailableInheritedFlags}}

{{text "cli.global_flags"}}
{{trim .InheritedFlags.FlagUsages}}
{{- end}}
`

// printHelp prints the help of a command. A write error is reported when p.out is flushed.
func (p *program) printHelp(command *cobra.Command) {
	page := template.Must(template.New("help").Funcs(template.FuncMap{
		"text": func(id string) string { return p.texts.Text(id) },
		"trim": func(text string) string { return strings.TrimRightFunc(text, unicode.IsSpace) },
	}).Parse(helpPage))
	_ = page.Execute(p.out, command)
}

// localizeCobra replaces the English texts of cobra's own commands, flags and errors.
func (p *program) localizeCobra(root *cobra.Command) {
	t := p.texts
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	root.InitDefaultVersionFlag()
	root.Flags().Lookup("version").Usage = t.Text("cli.flag.version")
	for _, command := range append(root.Commands(), root) {
		command.DisableFlagsInUseLine = true
		command.InitDefaultHelpFlag()
		command.Flags().Lookup("help").Usage = t.Text("cli.flag.help")
		switch command.Name() {
		case "help":
			command.Short = t.Text("cli.help")
			command.Run, command.RunE = nil, func(_ *cobra.Command, names []string) error { return helpOn(root, names) }
		case "completion":
			p.localizeCompletion(command)
		}
	}
	root.SetHelpFunc(func(command *cobra.Command, _ []string) { p.printHelp(command) })
	root.SetFlagErrorFunc(func(command *cobra.Command, err error) error {
		if command == root {
			// The flag may be one of the command that was meant.
			if mistyped := p.refuseMistyped(root, root.Flags().Args()); mistyped != nil {
				return mistyped
			}
		}
		return &textError{id: "cli.bad_flag", args: lang.Args{"Problem": p.flagProblem(err)}, hint: true}
	})
}

// helpOn runs the command help. In place of cobra's own because that exits with 0 after the name of a
// command that does not exist.
func helpOn(root *cobra.Command, names []string) error {
	command, rest, err := root.Find(names)
	if err != nil || len(rest) > 0 {
		return &textError{id: "cli.no_command", args: lang.Args{"Name": strings.Join(names, " ")}, hint: true}
	}
	command.InitDefaultHelpFlag()
	command.InitDefaultVersionFlag()
	return command.Help()
}
