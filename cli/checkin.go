package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"sweetspot/lang"
	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/steps/checkin"
)

func (p *program) checkinCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "checkin " + p.texts.Text("cli.file"),
		Short: p.texts.Text("checkin.short"),
		Long:  p.texts.Text("checkin.long"),
		Args:  argumentCount(1, 1, "checkin.one_file"),
		RunE:  func(_ *cobra.Command, paths []string) error { return p.checkin(paths[0]) },
	}
}

// checkin asks for the figures of a check-in line by line, saves them, and prints where each objective stands.
func (p *program) checkin(path string) error {
	s, err := p.openForCheckin(path)
	if err != nil {
		return err
	}
	sp := p.speakersFor(s.Catalogue(), p.language != "").of(s.Strategy())
	sheet := checkin.New(s.Strategy(), p.day(), p.day())
	if err := p.askLines(sp, sheet, bufio.NewReader(p.host.Stdin)); err != nil {
		return err
	}
	changed := sheet.Changed()
	if problem := s.CheckIn(sheet); problem != nil {
		return &textError{id: "checkin.full", args: lang.Args{"File": lang.Line(path), "Problem": problem.Say(p.texts)}}
	}
	switch outcome := s.Save(); {
	case outcome.Failed != nil:
		return &saveError{path: path, err: outcome.Failed}
	case changed:
		p.notify("checkin.saved", lang.Args{"File": lang.Line(path)})
	default:
		p.notify("checkin.same", lang.Args{"File": lang.Line(path)})
	}
	p.printStandings(sp, s.Strategy())
	return nil
}

// openForCheckin opens a strategy file that has an objective.
func (p *program) openForCheckin(path string) (*session.Session, error) {
	if err := requireFiles([]string{path}); err != nil {
		return nil, err
	}
	state, err := p.findState()
	if err != nil {
		return nil, err
	}
	platforms, err := p.loadCatalogue()
	if err != nil {
		return nil, err
	}
	if err := refuseFolder(path); err != nil {
		return nil, openingError(path, err)
	}
	s, err := session.Open(session.Env{Texts: p.texts, Catalogue: platforms, Today: p.day(), Now: p.host.Now, State: state}, path)
	if err != nil {
		return nil, &openError{path: path, err: err}
	}
	if s.IsNew() {
		return nil, &openError{path: path, err: fs.ErrNotExist}
	}
	if len(s.Strategy().Objectives) == 0 {
		return nil, &textError{id: "checkin.no_objective", args: lang.Args{"File": lang.Line(path)}, hint: true}
	}
	return s, nil
}

// askLines asks for each line of a check-in on standard error, and again where the answer cannot be read. A blank
// answer leaves the line as it is, a hyphen empties it. The end of the input ends the questions.
func (p *program) askLines(sp steps.Speaker, sheet *checkin.Sheet, input *bufio.Reader) error {
	fmt.Fprintf(p.host.Stderr, "%s\n%s\n", p.texts.Text("checkin.intro"), p.texts.Text("checkin.keys"))
	lines := sheet.Lines()
	for at := 0; at < len(lines); {
		p.printLine(sp, sheet, lines[at])
		typed, err := readLine(input)
		if !isTerminal(p.host.Stdin) {
			fmt.Fprintln(p.host.Stderr) // nobody saw Enter break the line
		}
		ended := errors.Is(err, io.EOF)
		switch {
		case ended && typed == "":
			return nil
		case err != nil && !ended:
			return fmt.Errorf("reading the answers: %w", err)
		}
		if problem := takeLine(sp, sheet, lines[at], typed); problem != nil {
			fmt.Fprintln(p.host.Stderr, problem.Say(p.texts))
			continue
		}
		at++
	}
	return nil
}

// printLine prints what a line asks for, with what is known of it and the answer that it has.
func (p *program) printLine(sp steps.Speaker, sheet *checkin.Sheet, line checkin.Line) {
	fmt.Fprintf(p.host.Stderr, "\n%s\n", sheet.Label(sp, line))
	if about := sheet.About(sp, line); about != "" {
		fmt.Fprintln(p.host.Stderr, about)
	}
	if typed := sheet.Typed(sp, line); typed != "" {
		fmt.Fprintf(p.host.Stderr, "[%s] ", lang.Line(typed))
	}
	fmt.Fprint(p.host.Stderr, "> ")
}

// takeLine fills a line in with what was typed.
func takeLine(sp steps.Speaker, sheet *checkin.Sheet, line checkin.Line, typed string) *steps.Problem {
	switch typed {
	case "":
		return nil
	case "-":
		typed = ""
	}
	return sheet.Take(sp, line, typed)
}

// readLine reads a line without its end and without blanks around it.
func readLine(input *bufio.Reader) (string, error) {
	typed, err := input.ReadString('\n')
	return strings.TrimSpace(typed), err
}

// printStandings prints where each objective stands.
func (p *program) printStandings(sp steps.Speaker, s *steps.Strategy) {
	for i, standing := range checkin.Standings(sp, s) {
		fmt.Fprintf(p.out, "%s\n  %s\n", sp.ItemName(steps.Find("objectives"), s, i), standing)
	}
}
