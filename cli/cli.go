// Package cli is the command line: what each command does, prints and ends with.
package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
)

// Exit statuses.
const (
	exitFine   = 0
	exitFlags  = 1
	exitCannot = 2
)

// Main does what the command line asks for, and gives the exit status.
func Main(words []string) int {
	p := &program{texts: lang.Load(languageAsked(words))}
	root := p.commands()
	root.SetArgs(words)
	if err := root.Execute(); err != nil {
		p.complain(err)
		return exitCannot
	}
	return p.status
}

// program is one run of sweetspot: what its flags say, and how it ends.
type program struct {
	texts    *lang.Texts // in the language of the flag or the environment
	language string      // the flag --lang, "" where it was not given
	today    string      // the flag --today
	status   int
}

// languageAsked finds the language before the flags are read, since their own help is in it.
func languageAsked(words []string) lang.Language {
	for i, word := range words {
		if value, found := strings.CutPrefix(word, "--lang="); found {
			return lang.Language(value)
		}
		if word == "--lang" && i+1 < len(words) {
			return lang.Language(words[i+1])
		}
	}
	return lang.FromEnvironment(os.Getenv)
}

func (p *program) commands() *cobra.Command {
	t := p.texts
	root := &cobra.Command{
		Use:               "sweetspot [" + t.Text("cli.file") + "]",
		Short:             t.Text("cli.about"),
		Long:              t.Text("cli.long"),
		Args:              arguments(0, 1, "cli.one_file"),
		Version:           version(),
		SilenceErrors:     true,
		SilenceUsage:      true,
		PersistentPreRunE: func(*cobra.Command, []string) error { return p.checkFlags() },
		RunE:              func(_ *cobra.Command, files []string) error { return p.wizard(files) },
	}
	root.PersistentFlags().StringVar(&p.language, "lang", "", t.Text("cli.flag.lang"))
	root.PersistentFlags().StringVar(&p.today, "today", "", t.Text("cli.flag.today"))
	root.SetUsageTemplate(usageTemplate(t))
	root.SetVersionTemplate("sweetspot {{.Version}}\n")
	root.AddCommand(p.checkCommand(), p.refreshCommand(), p.backupsCommand(), p.restoreCommand(),
		p.exampleCommand(), p.platformsCommand())
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	root.InitDefaultHelpFlag()
	root.InitDefaultVersionFlag()
	p.sayOwnWords(root)
	return root
}

// arguments refuses fewer or more words than a command takes.
func arguments(least, most int, id string) cobra.PositionalArgs {
	return func(_ *cobra.Command, words []string) error {
		if len(words) < least || most > 0 && len(words) > most {
			return &complaint{id: id, hint: true}
		}
		return nil
	}
}

// version is that of the module, as the build recorded it.
func version() string {
	if info, known := debug.ReadBuildInfo(); known && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// checkFlags refuses values of the flags that every command has.
func (p *program) checkFlags() error {
	if p.language != "" && !lang.Language(p.language).Known() {
		return &complaint{id: "cli.bad_lang", args: lang.Args{"Value": p.language}}
	}
	if p.today != "" {
		if _, err := date.ParseISO(p.today); err != nil {
			return &complaint{id: "cli.bad_today", args: lang.Args{"Value": p.today}}
		}
	}
	return nil
}

// day is the date that deadlines and pace are reckoned from.
func (p *program) day() date.Date {
	if day, err := date.ParseISO(p.today); err == nil {
		return day
	}
	return date.New(time.Now().Date())
}

// platforms loads the catalogue, with the user's own platforms laid over it.
func (p *program) platforms() (*catalogue.Catalogue, error) {
	folder, found := userPlatforms()
	if !found {
		return catalogue.Load(nil)
	}
	known, err := catalogue.Load(os.DirFS(folder))
	if err != nil {
		return nil, &complaint{id: "cli.bad_platforms", args: lang.Args{"Folder": folder, "Problem": err.Error()}}
	}
	return known, nil
}

// userPlatforms is the folder where somebody keeps platforms of their own, if there is one.
func userPlatforms() (string, bool) {
	config, err := os.UserConfigDir()
	if err != nil {
		return "", false
	}
	folder := filepath.Join(config, "sweetspot", "platforms")
	info, err := os.Stat(folder)
	return folder, err == nil && info.IsDir()
}

// complaint is an error in the words of the text catalogue: <id> says what happened, and
// <id>_hint, where hint is set, what to do.
type complaint struct {
	id   string
	args lang.Args
	hint bool
}

func (c *complaint) Error() string { return c.id }

// cannotOpen is a strategy file that could not be opened, and why.
type cannotOpen struct {
	path string
	err  error
}

func (c *cannotOpen) Error() string { return fmt.Sprintf("opening %s: %v", c.path, c.err) }

func (c *cannotOpen) Unwrap() error { return c.err }

// cannotSave is a file that could not be written, and why.
type cannotSave struct {
	path string
	err  error
}

func (c *cannotSave) Error() string { return fmt.Sprintf("saving %s: %v", c.path, c.err) }

func (c *cannotSave) Unwrap() error { return c.err }

// complain tells the user why something could not be done, and what to do.
func (p *program) complain(err error) {
	var ours *complaint
	var file *cannotOpen
	var unsaved *cannotSave
	switch {
	case errors.As(err, &ours):
		p.say(os.Stderr, "error: ", ours.id, ours.args)
		if ours.hint {
			p.say(os.Stderr, "hint: ", ours.id+"_hint", ours.args)
		}
	case errors.As(err, &file):
		for line := range strings.SplitSeq(document.SayOpen(p.texts, file.path, file.err), "\n") {
			fmt.Fprintln(os.Stderr, "error: "+line)
		}
	case errors.As(err, &unsaved):
		fmt.Fprintln(os.Stderr, "error: "+document.SaySave(p.texts, unsaved.path, unsaved.err))
	default:
		p.say(os.Stderr, "error: ", "cli.failed", lang.Args{"Reason": lang.Line(err.Error())})
	}
}

// say writes a sentence behind a mark.
func (p *program) say(to io.Writer, mark, id string, args lang.Args) {
	fmt.Fprintln(to, mark+p.texts.Text(id, args))
}

// exists reports whether there is something at path.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}
