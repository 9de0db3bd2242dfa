// Package cli is the command line: it parses the arguments, runs a command and returns the exit
// status. Results go to standard output, everything else to standard error.
package cli

import (
	"bufio"
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"sweetspot/lang"
	"sweetspot/steps/date"
)

// Exit statuses. After a signal the status is 128 plus its number.
const (
	exitOK      = 0
	exitRedFlag = 1 // check found a red flag
	exitError   = 2
)

// Main runs the command that args ask for and returns the exit status. args do not include the name
// of the program.
func Main(args []string, host Host) int {
	p := &program{host: host, out: bufio.NewWriter(host.Stdout)}
	root := p.rootCommand(p.parseLanguage(args))
	root.SetArgs(append([]string{}, args...)) // given nil, cobra would read os.Args
	err := root.Execute()
	if flushErr := p.out.Flush(); err == nil && flushErr != nil {
		err = fmt.Errorf("writing to standard output: %w", flushErr)
	}
	if err != nil {
		p.printError(err)
		return exitError
	}
	return p.status
}

// program is one run of the program: what its flags say, and its exit status so far.
type program struct {
	host     Host
	out      *bufio.Writer // standard output; Main flushes it and reports what could not be written
	texts    *lang.Texts   // in the language of --lang, else of the environment
	language string        // --lang as given, "" without the flag
	today    string        // --today as given, "" without the flag
	status   int
}

// parseLanguage sets p.language and p.texts, and returns the flag --lang for the full parse. It runs
// before the commands exist because their help is in that language. Errors are left to the full
// parse, and unknown flags are skipped, so that the error about them is in that language too. An
// unknown language counts as none.
func (p *program) parseLanguage(args []string) *pflag.Flag {
	flags := pflag.NewFlagSet("", pflag.ContinueOnError)
	flags.ParseErrorsAllowlist.UnknownFlags = true
	flags.BoolP("help", "h", false, "") // parsing stops at an undefined --help
	flags.StringVar(&p.language, "lang", "", "")
	_ = flags.Parse(args)

	language := lang.Language(p.language)
	if !language.Known() {
		language = lang.FromEnvironment(p.host.getenv)
	}
	p.texts = lang.Load(language)
	return flags.Lookup("lang")
}

// rootCommand builds all commands, with descriptions in the language of p.texts.
func (p *program) rootCommand(language *pflag.Flag) *cobra.Command {
	t := p.texts
	root := &cobra.Command{
		Use:   "sweetspot [" + t.Text("cli.file") + "]",
		Short: t.Text("cli.about"),
		Long:  t.Text("cli.long"),
		Args: func(root *cobra.Command, args []string) error {
			if err := p.refuseMistyped(root, args); err != nil {
				return err
			}
			return argumentCount(0, 1, "cli.one_file")(root, args)
		},
		Version:           version(),
		SilenceErrors:     true,
		SilenceUsage:      true,
		PersistentPreRunE: func(*cobra.Command, []string) error { return p.checkOptions() },
		RunE:              func(_ *cobra.Command, files []string) error { return p.wizard(files) },
	}
	root.SetIn(p.host.Stdin)
	root.SetOut(p.out)
	root.SetErr(p.host.Stderr)
	language.Usage = t.Text("cli.flag.lang")
	root.PersistentFlags().AddFlag(language)
	root.PersistentFlags().StringVar(&p.today, "today", "", t.Text("cli.flag.today"))
	root.SetVersionTemplate("sweetspot {{.Version}}\n")
	root.AddCommand(p.checkCommand(), p.checkinCommand(), p.refreshCommand(), p.backupsCommand(), p.restoreCommand(),
		p.exportCommand(), p.exampleCommand(), p.platformsCommand())
	p.localizeCobra(root)
	return root
}

// argumentCount refuses fewer than least or more than most arguments with the error id; most 0 means
// any number.
func argumentCount(least, most int, id string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) < least || most > 0 && len(args) > most {
			return &textError{id: id, hint: true}
		}
		return nil
	}
}

// version returns the version of the module as the build recorded it.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// checkOptions checks the values of the flags that every command has.
func (p *program) checkOptions() error {
	if p.language != "" && !lang.Language(p.language).Known() {
		return &textError{id: "cli.bad_lang", args: lang.Args{"Value": p.language}}
	}
	if p.today != "" {
		if _, err := date.ParseISO(p.today); err != nil {
			return &textError{id: "cli.bad_today", args: lang.Args{"Value": p.today}}
		}
	}
	return nil
}

// day returns the date that deadlines and pace are computed from: --today, else the clock's.
func (p *program) day() date.Date {
	if day, err := date.ParseISO(p.today); err == nil {
		return day
	}
	return date.New(p.host.Now().Date())
}
