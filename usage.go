package main

import (
	"strings"

	"github.com/spf13/cobra"

	"sweetspot/lang"
)

// usageTemplate is cobra's own layout of a help page with its headings in the user's language.
func usageTemplate(t *lang.Texts) string {
	headings := strings.NewReplacer(
		"USAGE", t.Text("cli.usage"),
		"COMMANDS", t.Text("cli.commands"),
		"FLAGS", t.Text("cli.flags"),
		"GLOBAL", t.Text("cli.global_flags"))
	return headings.Replace(`USAGE
  {{if .Runnable}}{{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} [command]{{end}}{{if .HasAvailableSubCommands}}

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
	for _, command := range root.Commands() {
		switch command.Name() {
		case "help":
			command.Short = t.Text("cli.help")
		case "completion":
			command.Short = t.Text("cli.completion")
		}
	}
	root.Flags().Lookup("help").Usage = t.Text("cli.flag.help")
	root.Flags().Lookup("version").Usage = t.Text("cli.flag.version")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		return &complaint{id: "cli.bad_flag", args: lang.Args{"Problem": err.Error()}, hint: true}
	})
}
