package cli

import (
	"github.com/spf13/cobra"

	"sweetspot/lang"
)

// completionLines returns the lines that load the script of a shell: into one window, and into every new
// one.
func completionLines(shell string) (once, always string) {
	switch shell {
	case "fish":
		return "sweetspot completion fish | source", "sweetspot completion fish > ~/.config/fish/completions/sweetspot.fish"
	case "powershell":
		once = "sweetspot completion powershell | Out-String | Invoke-Expression"
		return once, "Add-Content $PROFILE '" + once + "'"
	case "zsh":
		once = "autoload -U compinit; compinit; source <(sweetspot completion zsh)"
		return once, "echo '" + once + "' >> ~/.zshrc"
	}
	once = "source <(sweetspot completion " + shell + ")"
	return once, "echo '" + once + "' >> ~/." + shell + "rc"
}

// localizeCompletion replaces the English texts of cobra's command completion and of those below it, and
// lets them refuse what they do not know.
func (p *program) localizeCompletion(completion *cobra.Command) {
	t := p.texts
	completion.Short, completion.Long = t.Text("cli.completion"), t.Text("cli.completion_long")
	completion.Args = cobra.ArbitraryArgs
	completion.RunE = func(command *cobra.Command, args []string) error {
		if len(args) > 0 {
			return &textError{id: "cli.no_shell", args: lang.Args{"Name": lang.Line(args[0])}, hint: true}
		}
		return command.Help()
	}
	for _, command := range completion.Commands() {
		shell := command.Name()
		once, always := completionLines(shell)
		command.Short = t.Text("cli.completion_shell", lang.Args{"Shell": shell})
		command.Long = t.Text("cli.completion_shell_long", lang.Args{"Shell": shell, "Once": once, "Always": always})
		command.DisableFlagsInUseLine = true
		command.Args = func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return &textError{id: "cli.no_arguments", args: lang.Args{"Command": "completion " + shell}, hint: true}
			}
			return nil
		}
		command.InitDefaultHelpFlag()
		command.Flags().Lookup("help").Usage = t.Text("cli.flag.help")
		if plain := command.Flags().Lookup("no-descriptions"); plain != nil {
			plain.Usage = t.Text("cli.completion_plain")
		}
	}
}
