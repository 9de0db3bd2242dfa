package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sweetspot/lang"
)

// usageTemplate is cobra's own layout of a help page with its headings in the user's language.
func usageTemplate(t *lang.Texts) string {
	headings := strings.NewReplacer(
		"USAGE", t.Text("cli.usage"),
		"COMMANDS", t.Text("cli.commands"),
		"COMMAND", t.Text("cli.command"),
		"FLAGS", t.Text("cli.flags"),
		"GLOBAL", t.Text("cli.global_flags"))
	return headings.Replace(`USAGE
  {{if .Runnable}}{{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} COMMAND{{end}}{{if .HasAvailableSubCommands}}

COMMANDS{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

FLAGS
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

GLOBAL
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
`)
}

// sayOwnWords puts what cobra says of its own commands, flags and errors into the user's language.
func (p *program) sayOwnWords(root *cobra.Command) {
	t := p.texts
	for _, command := range append(root.Commands(), root) {
		command.DisableFlagsInUseLine = true
		command.InitDefaultHelpFlag()
		command.Flags().Lookup("help").Usage = t.Text("cli.flag.help")
		switch command.Name() {
		case "help":
			command.Short = t.Text("cli.help")
			command.Run, command.RunE = nil, func(_ *cobra.Command, words []string) error { return helpOn(root, words) }
		case "completion":
			command.Short = t.Text("cli.completion")
		}
	}
	root.Flags().Lookup("version").Usage = t.Text("cli.flag.version")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		return &complaint{id: "cli.bad_flag", args: lang.Args{"Problem": err.Error()}, hint: true}
	})
}

// notStream refuses - where only a file will do.
func notStream(files []string) error {
	if slices.Contains(files, "-") {
		return &complaint{id: "cli.no_stream", hint: true}
	}
	return nil
}

// helpOn prints the help page of a command. cobra's own takes a command that is not there for no
// error.
func helpOn(root *cobra.Command, words []string) error {
	command, rest, err := root.Find(words)
	if err != nil || len(rest) > 0 {
		return &complaint{id: "cli.no_command", args: lang.Args{"Name": strings.Join(words, " ")}, hint: true}
	}
	command.InitDefaultHelpFlag()
	command.InitDefaultVersionFlag()
	return command.Help()
}
