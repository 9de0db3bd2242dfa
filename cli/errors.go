package cli

import (
	"errors"
	"fmt"
	"strings"

	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/ui"
)

// textError is an error whose message is in the text catalogue: id says what happened, and id_hint,
// if hint is set, what to do.
type textError struct {
	id   string
	args lang.Args
	hint bool
}

func (e *textError) Error() string { return e.id }

// openError says that a strategy file could not be opened.
type openError struct {
	path string
	err  error
}

func (e *openError) Error() string { return fmt.Sprintf("opening %s: %v", e.path, e.err) }

func (e *openError) Unwrap() error { return e.err }

// saveError says that a file could not be written.
type saveError struct {
	path string
	err  error
}

func (e *saveError) Error() string { return fmt.Sprintf("saving %s: %v", e.path, e.err) }

func (e *saveError) Unwrap() error { return e.err }

// protectedError returns the error that a file is not to be written to.
func protectedError(path string) error {
	return &textError{id: "cli.protected", args: lang.Args{"File": lang.Line(path)}, hint: true}
}

// printError prints an error for the user, and a hint if there is one. An error without a message in
// the text catalogue is printed as it is, within a sentence that says that something failed.
func (p *program) printError(err error) {
	var known *textError
	var open *openError
	var save *saveError
	var crash *ui.Crash
	switch {
	case errors.As(err, &known):
		p.printErrorLine(p.texts.Text(known.id, known.args))
		if known.hint {
			fmt.Fprintln(p.host.Stderr, "hint: "+p.texts.Text(known.id+"_hint", known.args))
		}
	case errors.As(err, &open):
		for line := range strings.SplitSeq(document.SayOpen(p.texts, open.path, open.err), "\n") {
			p.printErrorLine(line)
		}
	case errors.As(err, &save):
		p.printErrorLine(document.SaySave(p.texts, save.path, save.err))
	case errors.As(err, &crash):
		p.printErrorLine(p.texts.Text("cli.crashed", lang.Args{"Reason": lang.Line(fmt.Sprint(crash.Value))}))
		fmt.Fprintln(p.host.Stderr, "hint: "+p.texts.Text("cli.crashed_hint"))
		fmt.Fprintf(p.host.Stderr, "\n%s", crash.Stack)
	default:
		p.printErrorLine(p.texts.Text("cli.failed", lang.Args{"Reason": document.SayReason(p.texts, err)}))
	}
}

// printErrorLine prints one line on standard error, marked as an error.
func (p *program) printErrorLine(text string) { fmt.Fprintln(p.host.Stderr, "error: "+text) }

// notify prints a text of the catalogue on standard error.
func (p *program) notify(id string, args lang.Args) {
	fmt.Fprintln(p.host.Stderr, p.texts.Text(id, args))
}
